import { bindPlan } from '../catalog/bind/bind.js';
import type { Engine, RunOptions } from '../engine/engine.js';
import { runPlan } from '../engine/plan-runner.js';
import type { Analysis } from '../query/analysis/analysis.js';
import type { Catalog } from '../query/catalog.js';
import { planKey } from '../query/plan-key.js';
import type { BoundPlan, QueryPlan } from '../query/plan.js';
import type { ResultRecord } from '../query/result.js';
import { validatePlan } from '../query/validate.js';
import type { Table } from '../table/table.js';
import type { Crew } from '../util/crew.js';
import { abortError, isAbort } from '../util/error.js';
import { nextTurn } from '../util/turn.js';
import type { AnalysisPart, OtherPlan } from './analysis-part.js';
import type { LoadedDataset } from './dataset.js';
import type { Rows } from './dataset-input.js';
import { explained } from './explained.js';
import { closedError, DatasetRows, type RowsMaking } from './rows/dataset-rows.js';
import type { Joining } from './join/join-tables.js';
import type { TimedDate } from './join/join-time.js';
import { namedIn } from './describe/later-columns.js';
import type { LoadedFile } from './live/load-files.js';
import { bindParts, runParts } from './plan/plan-parts.js';
import { prepareOver } from './plan/prepare-cubes.js';
import { runDetail } from './rows/run-detail.js';
import type { Settings } from './settings.js';

/** What questions need beside the rows, each when it is asked for. */
export interface Asking {
  readonly analysis: (analysis: Analysis) => Promise<AnalysisPart>;
  /** Other threads that can help. */
  readonly crew?: Crew | undefined;
}

/** What tables are made a data set with. */
export interface Making extends Omit<RowsMaking, 'settings'>, Asking {
  /** What only several tables need. */
  readonly joins?: Joining;
  readonly files: readonly LoadedFile[];
  /** The data set that it takes the place of: what was found out stays. */
  readonly before?: LocalDataset | undefined;
}

/** How many plans are remembered. */
const REMEMBERED = 64;

/** Tables in memory that answer plans. */
export class LocalDataset implements LoadedDataset {
  readonly #rows: DatasetRows;
  readonly #asking: Asking;
  readonly #asked = new Map<string, QueryPlan>();
  readonly #joins: Joining | undefined;
  /** The files whose rows these are, in the order of their sources. */
  files: readonly LoadedFile[];

  /** @throws SalesError `bad-join`, and `unknown-field`, `bad-type` where a role was set to a column that cannot have it */
  constructor(tables: readonly Table[], settings: Settings, { joins, files, before, ...making }: Making) {
    this.#asking = making;
    this.files = files;
    this.#joins = joins;
    this.#rows = new DatasetRows(tables, { ...making, settings }, joins, before ? before.#rows.now : undefined);
  }

  /** The tables with all rows, that of sales first. */
  get tables(): readonly Table[] {
    return this.#rows.now.tables;
  }

  /** Where the date column has its time of day from. */
  get timed(): TimedDate | undefined {
    return this.#rows.now.timed;
  }

  /** The plans that were answered last, each once. */
  get asked(): Iterable<QueryPlan> {
    return this.#asked.values();
  }

  get catalog(): Catalog {
    return this.#rows.now.catalog;
  }

  /** The bytes of the rows in memory, wherever they lie, and of their texts. */
  get memory(): number {
    return this.#rows.memory;
  }

  /** The bytes of what is kept here for the next question: answers, cubes, rows chosen by clauses, rows that joins lead to. */
  get cacheMemory(): number {
    const { engine, runs } = this.#rows.now;
    return (engine.bytes ?? 0) + runs.bytes;
  }

  /** Whether rows were lost with a helper: nothing can be answered any more. */
  get isLost(): boolean {
    return this.#rows.areLost;
  }

  async run(input: QueryPlan, { signal }: { readonly signal?: AbortSignal } = {}): Promise<ResultRecord> {
    if (hasAborted(signal)) throw abortError();
    const { analysis, ...plan } = validatePlan(input);
    const worked = analysis && this.#asking.analysis(analysis);
    // A failure is told where it is wanted.
    worked?.catch(() => undefined);
    const rows = this.#rows;
    if (rows.haveLater) await rows.readLater(asksAll(plan) ? () => true : namedIn([plan, this.catalog.define]));
    const { catalog, engine, base, runs } = rows.now;
    const key = planKey(plan);
    const start = (shared: AbortSignal): Promise<ResultRecord> =>
      rows.work.run(() => {
        if (shared.aborted) throw abortError();
        const bind = this.#binderOf(catalog);
        const options = { signal: shared, pause: nextTurn };
        if (plan.detail) return runDetail(plan, { catalog, engine: base, bind, options });
        const bound = bind(plan);
        this.#remember(key, plan);
        return this.#answer(bound, engine, options);
      });
    try {
      const result = await runs.run(key, start, signal);
      rows.countAnswer();
      if (!analysis) return result;
      const ask = (other: OtherPlan): Promise<ResultRecord> => this.run({ ...plan, ...other } as QueryPlan, signal && { signal });
      return await (await worked!).analyse(result, analysis, { signal, pause: nextTurn, ask, crew: this.#asking.crew });
    } catch (error) {
      // Closing ends the work on all questions; those who asked did not give up and are told why.
      if (rows.areClosed && isAbort(error) && !hasAborted(signal)) throw closedError();
      const isOdd = !catalog.columns[0] || catalog.warnings.some(({ code }) => code === 'other-delimiter');
      throw isOdd ? explained(error, catalog) : error;
    }
  }

  async prepare(inputs: readonly QueryPlan[], brush: string): Promise<void> {
    const rows = this.#rows;
    const plans = inputs.map(validatePlan).filter(({ detail }) => !detail);
    if (rows.haveLater) await rows.readLater(namedIn([plans, this.catalog.define]));
    const bind = this.#binderOf(this.catalog);
    await prepareOver(rows, { plans, brush, bind, answer: async (plan, engine) => this.#answer(bind(plan), engine) });
  }

  /** Whether a plan that the data set before this one has answered can be asked. @throws SalesError of asking, where it cannot */
  check(plan: QueryPlan): void {
    this.#binderOf(this.catalog)(plan);
  }

  append(rows: Rows, table?: string): Promise<void> {
    return this.#rows.append(rows, table);
  }

  /** Does what changes rows, so that all must be here. They stay where another data set has taken the place of this one. */
  withAllRows<Value>(work: () => Promise<Value>): Promise<Value> {
    return this.#rows.withAll(work, (value: unknown) => value instanceof LocalDataset && value !== this);
  }

  close(): void {
    this.#rows.close();
  }

  #binderOf(catalog: Catalog): (plan: QueryPlan) => BoundPlan {
    return (plan) => bindPlan(plan, catalog, bindParts(this.#joins));
  }

  #answer(plan: BoundPlan, engine: Engine, options?: RunOptions): Promise<ResultRecord> {
    return runPlan(plan, engine, { ...options, ...runParts(this.#joins) });
  }

  #remember(key: string, plan: QueryPlan): void {
    this.#asked.delete(key);
    this.#asked.set(key, plan);
    const [oldest] = this.#asked.keys();
    if (oldest !== undefined && this.#asked.size > REMEMBERED) this.#asked.delete(oldest);
  }
}

/** Whether a plan asks for rows with all their columns. */
function asksAll({ detail, by = [], measures }: QueryPlan): boolean {
  return detail !== undefined && by.length + measures.length === 0;
}

function hasAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}
