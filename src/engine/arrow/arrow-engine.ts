import { SalesError, abortError } from '../../util/error.js';
import type { Table } from '../../table/table.js';
import type {
  AggregateRequest,
  FirstDays,
  FirstDaysRequest,
  GroupMembers,
  Groups,
  MemberRequest,
  RunOptions,
  ShardEngine,
} from '../engine.js';
import { aggregatorOf } from './aggregators.js';
import { BLOCK } from './block.js';
import { GroupIndex } from './group-by.js';
import type { JoinedColumns } from './joined-tables.js';
import { MemberSets } from './member-sets.js';
import { filterOf } from './row-filter.js';
import { Kept, RowValues } from './row-values.js';

/** Rows between two turns given to other work: some 10 ms of a heavy pass. */
const ROWS_PER_TURN = 2 ** 19;

/** What takes in the numbered, selected rows of each block. */
interface Sink {
  add(start: number, count: number): void;
}

/**
 * Aggregates tables that lie in memory as Arrow columns. One thread; every pass reads the selected rows of one table, block by block, and may name
 * columns of any table that its rows lead to: `joined` brings them.
 */
export class ArrowEngine implements ShardEngine {
  #kept: Kept;
  #isClosed = false;

  /** `joined` is left out where the tables have nothing to do with each other. */
  constructor(tables: readonly Table[], joined?: JoinedColumns) {
    this.#kept = new Kept(tables, joined);
  }

  /**
   * Groups the rows that match and computes the aggregates of each group.
   * @throws SalesError `unknown-field` for a table or column that is not there, `bad-type` where texts and numbers are mixed
   */
  async aggregate(request: AggregateRequest, options: RunOptions = {}): Promise<Groups> {
    const rows = this.#rows(request);
    const index = new GroupIndex(request.by, rows);
    const aggregators = request.aggregates.map((aggregate) => aggregatorOf(aggregate, rows, index));
    await scan(request, { rows, index, sinks: aggregators }, options);
    const groups = index.present();
    const keys = index.keyColumns(groups);
    const values = aggregators.map((aggregator) => aggregator.column(groups));
    return {
      count: groups.length,
      keys,
      values,
      ...(request.parts === true ? { parts: aggregators.map((aggregator) => aggregator.parts(groups)) } : {}),
      missing: { keys: index.missingRows(groups, keys), values: aggregators.map((aggregator) => aggregator.missingRows(groups)) },
      selected: index.selected,
      total: rows.table.rowCount,
    };
  }

  /** The distinct members of each group. @throws SalesError as `aggregate` */
  async members(request: MemberRequest, options: RunOptions = {}): Promise<GroupMembers> {
    const rows = this.#rows(request);
    const index = new GroupIndex(request.by, rows);
    const sets = new MemberSets(index, rows.codes(request.member));
    await scan(request, { rows, index, sinks: [sets] }, options);
    const groups = index.present();
    return { count: groups.length, keys: index.keyColumns(groups), ...sets.of(groups, request.parts === true) };
  }

  firstDays(request: FirstDaysRequest): Promise<FirstDays> {
    return Promise.resolve(this.#rows(request).firstDays(request));
  }

  learnFirstDays(request: FirstDaysRequest, first: FirstDays): Promise<void> {
    this.#rows(request).learnFirstDays(request, first);
    return Promise.resolve();
  }

  get bytes(): number {
    return this.#kept.bytes;
  }

  close(): void {
    this.#isClosed = true;
    this.#kept = new Kept([]);
  }

  #rows({ table: name, calendar }: AggregateRequest | MemberRequest | FirstDaysRequest): RowValues {
    const { tables } = this.#kept;
    const table = tables.get(name);
    if (table !== undefined) return new RowValues(table, calendar, this.#kept);
    if (this.#isClosed) throw new SalesError('engine-error', 'the engine is closed; open the data set again', {});
    throw new SalesError('unknown-field', `there is no table '${name}'; expected one of ${[...tables.keys()].join(', ')}`, {
      params: { field: name, expected: [...tables.keys()] },
    });
  }
}

interface Pass {
  readonly rows: RowValues;
  readonly index: GroupIndex;
  readonly sinks: readonly Sink[];
}

async function scan(
  { where }: AggregateRequest | MemberRequest,
  { rows, index, sinks }: Pass,
  { signal, pause }: RunOptions,
): Promise<void> {
  const { rowCount } = rows.table;
  const filter = filterOf(where, rows);
  let turn = ROWS_PER_TURN;
  for (let start = 0; start < rowCount; start += BLOCK) {
    if (start >= turn) {
      turn += ROWS_PER_TURN;
      await pause?.();
    }
    if (signal?.aborted === true) throw abortError();
    const count = filter.select(start, Math.min(BLOCK, rowCount - start), rows.selection);
    if (count === 0) continue;
    index.assign(start, count);
    for (const sink of sinks) sink.add(start, count);
  }
}
