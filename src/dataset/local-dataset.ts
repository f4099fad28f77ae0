import { bindPlan } from '../catalog/bind.js';
import { ArrowEngine } from '../engine/arrow/arrow-engine.js';
import { CachedEngine } from '../engine/cached-engine.js';
import { runPlan } from '../engine/plan-runner.js';
import type { Catalog } from '../query/catalog.js';
import { planKey } from '../query/plan-key.js';
import type { QueryPlan } from '../query/plan.js';
import type { ResultRecord } from '../query/result.js';
import { TimeZone } from '../query/time-zone.js';
import { validatePlan } from '../query/validate.js';
import type { Column } from '../table/column.js';
import type { Table } from '../table/table.js';
import { abortError, isAbort, SalesError } from '../util/error.js';
import { Serial } from '../util/serial.js';
import { nextTurn } from '../util/turn.js';
import { appendRows } from './append-tables.js';
import { describeTable } from './build-catalog.js';
import type { LoadedDataset } from './dataset.js';
import type { Settings } from './settings.js';
import { SharedRuns } from './shared-runs.js';

/** What the rows were when a question came: questions on their way keep it when rows are added. */
interface State {
  readonly loaded: Table;
  readonly catalog: Catalog;
  readonly engine: CachedEngine;
  readonly runs: SharedRuns;
  /** One thread does the work: one question after the other, so that the first asked is answered first and not all are late. */
  readonly work: Serial;
}

/** One table in memory that answers plans. */
export class LocalDataset implements LoadedDataset {
  readonly #settings: Settings;
  #state: State | undefined;

  /** @throws SalesError `unknown-field`, `bad-type` where a role was set to a column that cannot have it */
  constructor(table: Table, settings: Settings) {
    this.#settings = settings;
    this.#state = stateOf(table, settings);
  }

  get catalog(): Catalog {
    return this.#open().catalog;
  }

  /** The rows as they were read, before a time of day was joined to their date. */
  get loaded(): Table {
    return this.#open().loaded;
  }

  /** The bytes of the rows in memory. */
  get memory(): number {
    return this.#open().loaded.columns.reduce((sum, column) => sum + bytesOf(column), 0);
  }

  async run(input: QueryPlan, { signal }: { readonly signal?: AbortSignal } = {}): Promise<ResultRecord> {
    if (hasAborted(signal)) throw abortError();
    const { catalog, engine, runs, work } = this.#open();
    const plan = validatePlan(input);
    const start = (shared: AbortSignal): Promise<ResultRecord> =>
      work.run(() => {
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

  /** Adds rows below those there are; the next question sees them. @throws SalesError `unknown-field`, `bad-type` */
  append(rows: Table): void {
    const { loaded, catalog } = this.#open();
    const table = appendRows(loaded, rows, new TimeZone(this.#settings.calendar.timeZone));
    this.#state = stateOf(table, this.#settings, catalog);
  }

  close(): void {
    this.#state?.runs.clear();
    this.#state?.engine.close();
    this.#state = undefined;
  }

  #open(): State {
    if (this.#state === undefined) throw closedError();
    return this.#state;
  }
}

function stateOf(loaded: Table, settings: Settings, before?: Catalog): State {
  const { table, catalog } = describeTable(loaded, settings, before);
  return { loaded, catalog, engine: new CachedEngine(new ArrowEngine([table])), runs: new SharedRuns(), work: new Serial() };
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
