import { bindPlan } from '../catalog/bind.js';
import { isCancellation } from '../catalog/detect-money.js';
import { ArrowEngine } from '../engine/arrow/arrow-engine.js';
import { CachedEngine } from '../engine/cached-engine.js';
import { runPlan } from '../engine/plan-runner.js';
import type { Catalog } from '../query/catalog.js';
import { suggest } from '../query/nearest.js';
import { planKey } from '../query/plan-key.js';
import type { QueryPlan } from '../query/plan.js';
import type { ResultRecord } from '../query/result.js';
import type { SourceOptions } from '../query/source.js';
import { validatePlan } from '../query/validate.js';
import type { Column } from '../table/column.js';
import { loadTable } from '../table/load.js';
import type { LoadPart } from '../table/part.js';
import type { Table } from '../table/table.js';
import { abortError, isAbort, SalesError } from '../util/error.js';
import { Serial } from '../util/serial.js';
import { nextTurn } from '../util/turn.js';
import { catalogAfter, describeTable } from './build-catalog.js';
import type { Described } from './build-catalog.js';
import type { LoadedDataset } from './dataset.js';
import type { Rows } from './dataset-input.js';
import { GrowingTable } from './growing-table.js';
import type { TimedDate } from './join-time.js';
import { readLike } from './read-like.js';
import type { Settings } from './settings.js';
import { SharedRuns } from './shared-runs.js';

/** What the rows were when a question came: questions on their way keep it when rows are added. */
interface State {
  readonly growing: GrowingTable;
  readonly catalog: Catalog;
  readonly engine: CachedEngine;
  readonly runs: SharedRuns;
  /** Where the date column has its time of day from. */
  readonly timed: TimedDate | undefined;
}

/** How rows that are added later are read: as the tables were. */
export interface Reading {
  readonly options: SourceOptions;
  readonly part: LoadPart;
}

/** One table in memory that answers plans. */
export class LocalDataset implements LoadedDataset {
  readonly #settings: Settings;
  /**
   * One thread does the work: one question after the other, so that the first asked is answered first and not all are late. Rows are added between
   * two questions, never under one that runs.
   */
  readonly #work = new Serial();
  /** Rows are added one batch after the other, in the order of the calls. */
  readonly #appending = new Serial();
  readonly #reading: Reading;
  #state: State | undefined;

  /** @throws SalesError `unknown-field`, `bad-type` where a role was set to a column that cannot have it */
  constructor(table: Table, settings: Settings, reading: Reading) {
    this.#settings = settings;
    this.#reading = reading;
    this.#state = stateOf(describeTable(table, settings));
  }

  get catalog(): Catalog {
    return this.#open().catalog;
  }

  /** The bytes of the rows in memory. */
  get memory(): number {
    return this.#open().growing.table.columns.reduce((sum, column) => sum + bytesOf(column), 0);
  }

  async run(input: QueryPlan, { signal }: { readonly signal?: AbortSignal } = {}): Promise<ResultRecord> {
    if (hasAborted(signal)) throw abortError();
    const { catalog, engine, runs } = this.#open();
    const plan = validatePlan(input);
    const start = (shared: AbortSignal): Promise<ResultRecord> =>
      this.#work.run(() => {
        if (shared.aborted) throw abortError();
        return runPlan(bindPlan(plan, catalog), engine, { signal: shared, pause: nextTurn });
      });
    try {
      return await runs.run(planKey(plan), start, signal);
    } catch (error) {
      // Closing ends the work on all questions; those who asked did not give up and are told why.
      throw this.#state === undefined && isAbort(error) && !hasAborted(signal) ? closedError() : error;
    }
  }

  append(rows: Rows, table?: string): Promise<void> {
    return this.#appending.run(async () => {
      const { growing, timed } = this.#open();
      const { name } = growing.table;
      if (table !== undefined && table !== name) throw noTable(table, [name]);
      if (rows.length === 0) return;
      const { options, part } = this.#reading;
      const like = readLike(growing.table, options, timed?.date);
      const added = await loadTable({ name, input: { kind: 'rows', rows } }, { ...like, part });
      await this.#work.run(() => {
        this.#state = this.#after(this.#open(), added);
      });
    });
  }

  close(): void {
    this.#state?.runs.clear();
    this.#state?.engine.close();
    this.#state = undefined;
  }

  /** The state with rows added: what is known of the data is kept up to date, and found out anew only where the rows may mean something new. */
  #after(state: State, rows: Table): State {
    const { growing, catalog, timed } = state;
    const had = growing.table.warnings.length;
    const { table, grew } = growing.add(rows);
    if (grew && !cancelsFirst(rows, catalog)) {
      const grown = { table, distinct: growing.distinct, warnings: table.warnings.slice(had) };
      return { growing, timed, catalog: catalogAfter(catalog, grown, this.#settings), ...engineOver(table) };
    }
    const described = describeTable(table, this.#settings, catalog);
    return stateOf({ ...described, timed: described.timed ?? timed });
  }

  #open(): State {
    if (this.#state === undefined) throw closedError();
    return this.#state;
  }
}

function stateOf({ table, catalog, timed }: Described): State {
  return { growing: new GrowingTable(table, catalog, timed), timed, catalog, ...engineOver(table) };
}

function engineOver(table: Table): Pick<State, 'engine' | 'runs'> {
  return { engine: new CachedEngine(new ArrowEngine([table])), runs: new SharedRuns() };
}

/** Whether rows bring the first order number that marks a cancellation. */
function cancelsFirst(rows: Table, { cancelledByC, roles }: Catalog): boolean {
  const order = roles.find(({ role }) => role === 'order')?.ref.column;
  const column = rows.columns.find(({ name }) => name === order);
  return !cancelledByC && column?.type === 'text' && column.dictionary.some(isCancellation);
}

function noTable(name: string, names: readonly string[]): SalesError {
  return new SalesError('unknown-field', `append: there is no table '${name}'`, {
    hint: suggest(name, names),
    params: { field: name, expected: names },
  });
}

function hasAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

function closedError(): SalesError {
  return new SalesError('engine-error', 'The data set is closed', { hint: 'Open it again to ask more.' });
}

function bytesOf(column: Column): number {
  const values = column.type === 'text' ? column.codes : column.values;
  return values.byteLength + (column.valid?.byteLength ?? 0);
}
