import { SalesError } from '../../util/error.js';
import type { Table } from '../../table/table.js';
import type {
  AggregateRequest,
  FirstDays,
  FirstDaysRequest,
  GroupMembers,
  Groups,
  MemberRequest,
  Rows,
  RowsRequest,
  RunOptions,
  ShardEngine,
} from '../engine.js';
import { aggregatorOf, type SpecialAggregators } from './groups/aggregators.js';
import type { firstDays, learnFirstDays } from './values/first-days.js';
import { GroupIndex } from './groups/group-by.js';
import type { JoinedColumns } from './joins/joined-tables.js';
import type { PickedRows } from './groups/pick-rows.js';
import { MemberSets } from './groups/member-sets.js';
import { EngineCache, RowValues, type RowSpecials } from './values/row-values.js';
import { Scan } from './scan.js';

/**
 * The code for custom and special measures: aggregates beyond counts and sums, expressions beyond arithmetic, and single rows.
 */
export interface EngineSpecials extends RowSpecials {
  readonly specialAggregator: SpecialAggregators;
  readonly pickRows: (request: RowsRequest, rows: RowValues) => PickedRows;
  readonly firstDays: typeof firstDays;
  readonly learnFirstDays: typeof learnFirstDays;
}

/**
 * Aggregates tables held in memory as Arrow columns, on one thread. Each pass reads the selected rows of one table block by
 * block. It can use columns of joined tables, which `joined` provides. Passes with the same filter that are requested in the same
 * task share one scan.
 */
export class ColumnEngine implements ShardEngine {
  #cache: EngineCache;
  #isClosed = false;
  readonly #special: () => EngineSpecials | undefined;
  /** Scans that have not begun, by table, calendar and filter. */
  readonly #scans = new Map<string, Scan>();

  /** `joined` is omitted for unrelated tables. `special` returns the code for custom and special measures once it is loaded. */
  constructor(tables: readonly Table[], joined?: JoinedColumns, special: () => EngineSpecials | undefined = () => undefined) {
    this.#special = special;
    this.#cache = new EngineCache(tables, joined, special);
  }

  /**
   * Groups the matching rows and computes the aggregates of each group.
   * @throws SalesError `unknown-field` for an unknown table or column, `bad-type` when texts and numbers are mixed
   */
  async aggregate(request: AggregateRequest, options: RunOptions = {}): Promise<Groups> {
    const scan = this.#scan(request, options);
    const { rows } = scan;
    const index = new GroupIndex(request.by, rows);
    const aggregators = request.aggregates.map((aggregate) =>
      aggregatorOf(aggregate, rows, index, this.#special()?.specialAggregator),
    );
    await scan.join({ index, sinks: aggregators }, options);
    const groups = index.present();
    const keys = index.keyColumns(groups);
    for (const aggregator of aggregators) aggregator.complete();
    return {
      count: groups.length,
      keys,
      ...(request.parts === true
        ? { values: [], parts: aggregators.map((aggregator) => aggregator.parts(groups)) }
        : { values: aggregators.map((aggregator) => aggregator.column(groups)) }),
      missing: { keys: index.missingRows(groups, keys), values: aggregators.map((aggregator) => aggregator.missingRows(groups)) },
      selected: index.selected,
      total: rows.table.rowCount,
    };
  }

  /** Returns the distinct members of each group. @throws SalesError like `aggregate` */
  async members(request: MemberRequest, options: RunOptions = {}): Promise<GroupMembers> {
    const scan = this.#scan(request, options);
    const { rows } = scan;
    const index = new GroupIndex(request.by, rows);
    const sets = new MemberSets(index, rows.codes(request.member));
    await scan.join({ index, sinks: [sets] }, options);
    const groups = index.present();
    return { count: groups.length, keys: index.keyColumns(groups), ...sets.of(groups, request.parts === true) };
  }

  /** Returns the matching rows. Requires `special` to be loaded. @throws SalesError like `aggregate` */
  async rows(request: RowsRequest, options: RunOptions = {}): Promise<Rows> {
    const scan = this.#scan(request, options);
    const picked = this.#special()!.pickRows(request, scan.rows);
    await scan.join({ index: new GroupIndex([], scan.rows), sinks: [picked] }, options);
    return picked.rows();
  }

  firstDays(request: FirstDaysRequest): Promise<FirstDays> {
    return Promise.resolve(this.#special()!.firstDays(request, this.#rows(request)));
  }

  learnFirstDays(request: FirstDaysRequest, first: FirstDays): Promise<void> {
    this.#special()!.learnFirstDays(request, first, this.#rows(request));
    return Promise.resolve();
  }

  get bytes(): number {
    return this.#cache.bytes;
  }

  close(): void {
    this.#isClosed = true;
    this.#cache = new EngineCache([]);
  }

  /** Returns the scan that a request can join. It starts after the current task and yields in the same way. */
  #scan(request: AggregateRequest | MemberRequest | RowsRequest, { pause }: RunOptions): Scan {
    const { table, calendar, where } = request;
    const key = JSON.stringify([table, calendar, where]);
    const waiting = this.#scans.get(key);
    if (waiting !== undefined && waiting.pause === pause) return waiting;
    const scan = new Scan(this.#rows(request), where, pause);
    this.#scans.set(key, scan);
    void Promise.resolve().then(() => {
      if (this.#scans.get(key) === scan) this.#scans.delete(key);
      return scan.run();
    });
    return scan;
  }

  #rows({ table: name, calendar }: Pick<AggregateRequest, 'table' | 'calendar'>): RowValues {
    const { tables } = this.#cache;
    const table = tables.get(name);
    if (table !== undefined) return new RowValues(table, calendar, this.#cache);
    if (this.#isClosed) throw new SalesError('engine-error', 'server-data-closed');
    throw new SalesError('unknown-field', 'no-such-table', {
      params: { field: name, expected: [...tables.keys()] },
    });
  }
}
