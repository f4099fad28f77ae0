import { bindPlan } from '../catalog/bind.js';
import { asksFilters } from '../catalog/bind-part.js';
import { asksPeriods, asksWritten } from '../catalog/named-measure.js';
import type { BindWritten } from '../catalog/named-measure.js';
import { ArrowEngine } from '../engine/arrow/arrow-engine.js';
import { CachedEngine } from '../engine/cached-engine.js';
import type { Engine } from '../engine/engine.js';
import { runPlan } from '../engine/plan-runner.js';
import type { Analysis } from '../query/analysis.js';
import type { Catalog } from '../query/catalog.js';
import { planKey } from '../query/plan-key.js';
import type { BoundPlan, QueryPlan } from '../query/plan.js';
import type { ResultRecord } from '../query/result.js';
import type { SourceOptions } from '../query/source.js';
import { validatePlan } from '../query/validate.js';
import { loadTable } from '../table/load.js';
import type { LoadPart } from '../table/part.js';
import type { Table } from '../table/table.js';
import type { Crew } from '../util/crew.js';
import { abortError, isAbort, SalesError } from '../util/error.js';
import { Serial } from '../util/serial.js';
import { nextTurn } from '../util/turn.js';
import type { Describe, Described } from './build-catalog.js';
import type { LoadedDataset } from './dataset.js';
import type { Rows } from './dataset-input.js';
import type { AnalysisPart } from './analysis-part.js';
import type { AppendPart } from './append-part.js';
import type { GrowingTable } from './growing-table.js';
import type { Joining } from './join-tables.js';
import type { TimedDate } from './join-time.js';
import { namedIn } from './later-columns.js';
import type { FiltersPart } from './filters-part.js';
import type { PeriodsPart } from './periods-part.js';
import type { CubesPart } from './prepare-cubes.js';
import type { ShardsPart, SpreadRows } from './spread-rows.js';
import type { LoadedFile } from './load-files.js';
import type { Settings } from './settings.js';
import { SharedRuns } from './shared-runs.js';
import { bytesOf, namedTables, replaced, textBytes } from './table-list.js';
import type { ExpressionsPart } from './written-measures.js';

/** What the rows were when a question came: questions on their way keep it when rows are added. */
interface State {
  /** By name, each once; the first is the finest table of sales. */
  readonly tables: readonly Table[];
  /** Those of the tables that rows were added to, by name. */
  readonly growing: Map<string, GrowingTable>;
  readonly catalog: Catalog;
  readonly engine: Engine;
  /** The engine below all others. */
  readonly base: CachedEngine;
  readonly runs: SharedRuns;
  /** The rows that helpers have: those of `tables` are without them. */
  readonly spread?: SpreadRows;
  /** Where the date column has its time of day from. */
  readonly timed: TimedDate | undefined;
}

/** How rows that are added later are read: as the tables were. */
export interface Reading {
  readonly options: SourceOptions;
  readonly part: LoadPart;
  readonly append: () => Promise<AppendPart>;
  readonly expressions: () => Promise<ExpressionsPart>;
  readonly filters: () => Promise<FiltersPart>;
  readonly periods: () => Promise<PeriodsPart>;
  readonly cubes: () => Promise<CubesPart>;
  readonly analysis: (analysis: Analysis) => Promise<AnalysisPart>;
  readonly shards: () => Promise<ShardsPart>;
  /** Other threads that can have a part of the rows. */
  readonly crew?: Crew | undefined;
}

/** What tables are made a data set with. */
export interface Making extends Reading {
  readonly describe: Describe;
  /** What only several tables need. */
  readonly joins?: Joining;
  readonly files: readonly LoadedFile[];
  /** The data set that it takes the place of: what was found out stays. */
  readonly before?: LocalDataset | undefined;
}

/** What only some plans ask for, or those over several tables. */
interface PlanParts {
  readonly tables: Joining | undefined;
  written?: BindWritten;
  special?: ExpressionsPart;
  filters?: FiltersPart;
  periods?: PeriodsPart;
}

/** How many plans are remembered. */
const REMEMBERED = 64;

/** Tables with fewer rows stay on one thread: a pass over them takes less than a frame. */
const MANY_ROWS = 2_000_000;
/** After rows have changed, they are given to helpers again when so many questions were asked: they may go on changing. */
const PATIENCE = 32;

/** Tables in memory that answer plans. */
export class LocalDataset implements LoadedDataset {
  readonly #settings: Settings;
  readonly #describe: Describe;
  readonly #joins: Joining | undefined;
  /**
   * One thread does the work: one question after the other, so that the first asked is answered first and not all are late. Rows are added between
   * two questions, never under one that runs.
   */
  readonly #work = new Serial();
  /** Rows are added one batch after the other, in the order of the calls. */
  readonly #appending = new Serial();
  readonly #reading: Reading;
  readonly #asked = new Map<string, QueryPlan>();
  /** Each there since a plan asked for it, of this data set or the one before. */
  readonly #parts: PlanParts;
  /** The files whose rows these are, in the order of their sources. */
  files: readonly LoadedFile[];
  #state: State | undefined;
  /** Questions to come before rows are given to helpers; Infinity while they must all stay here. */
  #patience = 1;

  /** @throws SalesError `bad-join`, and `unknown-field`, `bad-type` where a role was set to a column that cannot have it */
  constructor(tables: readonly Table[], settings: Settings, { describe, joins, files, before, ...reading }: Making) {
    this.#settings = settings;
    this.#describe = describe;
    this.#joins = joins;
    this.#reading = reading;
    this.files = files;
    this.#parts = { ...(before ? before.#parts : {}), tables: joins };
    const described = describe(tables, before?.catalog);
    this.#state = this.#stateOf({ ...described, timed: described.timed ?? before?.timed });
  }

  /** The tables with all rows, that of sales first. */
  get tables(): readonly Table[] {
    return this.#open().tables;
  }

  /** Where the date column has its time of day from. */
  get timed(): TimedDate | undefined {
    return this.#open().timed;
  }

  /** The plans that were answered last, each once. */
  get asked(): Iterable<QueryPlan> {
    return this.#asked.values();
  }

  get catalog(): Catalog {
    return this.#open().catalog;
  }

  /** The bytes of the rows in memory, wherever they lie, and of their texts. */
  get memory(): number {
    const { tables, spread } = this.#open();
    return tables.reduce((sum, table) => sum + bytesOf(table), (spread?.memory ?? 0) + textBytes(tables));
  }

  /** The bytes of what is kept here for the next question: answers, cubes, rows chosen by clauses, rows that joins lead to. */
  get cacheMemory(): number {
    const { engine, runs } = this.#open();
    return (engine.bytes ?? 0) + runs.bytes;
  }

  /** Whether rows were lost with a helper: nothing can be answered any more. */
  get isLost(): boolean {
    return this.#state?.spread?.isLost === true;
  }

  async run(input: QueryPlan, { signal }: { readonly signal?: AbortSignal } = {}): Promise<ResultRecord> {
    if (hasAborted(signal)) throw abortError();
    const { analysis, ...plan } = validatePlan(input);
    const worked = analysis && this.#reading.analysis(analysis);
    // A failure is told where it is wanted.
    worked?.catch(() => undefined);
    if (this.#hasLater()) await this.#readLater(asksAll(plan) ? () => true : namedIn([plan, this.catalog.define]));
    const parts = await this.#partsFor(plan);
    const { catalog, engine, base, runs } = this.#open();
    const key = planKey(plan);
    const start = (shared: AbortSignal): Promise<ResultRecord> =>
      this.#work.run(() => {
        if (shared.aborted) throw abortError();
        const bind = (one: QueryPlan): BoundPlan => bindPlan(one, catalog, parts);
        const options = { signal: shared, pause: nextTurn };
        if (plan.detail) return parts.special!.runDetail(plan, { catalog, engine: base, bind, options });
        const bound = bind(plan);
        this.#remember(key, plan);
        return runPlan(bound, engine, { ...options, periods: parts.periods });
      });
    try {
      const result = await runs.run(key, start, signal);
      // Where no helper can have them, the rows stay here.
      if (--this.#patience === 0) this.#spread().catch(() => undefined);
      return analysis ? await (await worked!).analyse(result, analysis, { signal, pause: nextTurn }) : result;
    } catch (error) {
      // Closing ends the work on all questions; those who asked did not give up and are told why.
      throw this.#state === undefined && isAbort(error) && !hasAborted(signal) ? closedError() : error;
    }
  }

  async prepare(inputs: readonly QueryPlan[], brush: string): Promise<void> {
    const plans = inputs.map(validatePlan).filter(({ detail }) => !detail);
    const { cubesOver, prepareCubes } = await this.#reading.cubes();
    if (this.#hasLater()) await this.#readLater(namedIn([plans, this.catalog.define]));
    for (const plan of plans) await this.#partsFor({ ...plan, by: [...(plan.by ?? []), brush] });
    const state = this.#open();
    const { catalog } = state;
    const engine = cubesOver(state.engine);
    if (engine !== state.engine) this.#state = { ...state, engine };
    const bind = (plan: QueryPlan): BoundPlan => bindPlan(plan, catalog, this.#parts);
    // All questions that have come are answered before the next rows are read.
    const pause = (): Promise<void> => nextTurn().then(() => this.#work.run(() => undefined));
    const isCurrent = (): boolean => this.#state?.engine === engine;
    const answer = async (plan: QueryPlan, over: Engine): Promise<unknown> =>
      runPlan(bind(plan), over, { periods: this.#parts.periods });
    await prepareCubes(engine, { plans, brush, catalog, bind, answer, pause, isCurrent });
  }

  /** Whether a plan that the data set before this one has answered can be asked. @throws SalesError of asking, where it cannot */
  check(plan: QueryPlan): void {
    bindPlan(plan, this.catalog, this.#parts);
  }

  append(rows: Rows, table?: string): Promise<void> {
    return this.#appending.run(() => this.withAllRows(() => this.#append(rows, table)));
  }

  async #append(rows: Rows, table?: string): Promise<void> {
    if (this.#hasLater()) await this.#readLater(() => true);
    const { options, part, append } = this.#reading;
    const { readLike, targetOf, withRows } = await append();
    const { target, date } = targetOf(this.#open(), table);
    if (rows.length === 0) return;
    const input = { kind: 'rows', rows } as const;
    const added = await loadTable({ name: target.name, input }, { ...readLike(target, options, date), part });
    await this.#work.run(() => {
      const settings = this.#settings;
      const joins = this.#joins;
      const after = withRows(this.#open(), target, added, { settings, joins, describe: this.#describe });
      this.#state = { ...after, ...this.#engineOver(after.tables, after.catalog) };
    });
  }

  close(): void {
    this.#state?.runs.clear();
    this.#state?.engine.close();
    this.#state = undefined;
  }

  /** What this plan and those before it ask for. */
  async #partsFor(plan: QueryPlan): Promise<PlanParts> {
    const { written, filters, periods } = this.#parts;
    const { catalog } = this;
    if (!written && (plan.detail || asksWritten(plan, catalog))) {
      const special = await this.#reading.expressions();
      Object.assign(this.#parts, { written: special.bindWritten, special });
    }
    if (!filters && asksFilters(plan)) this.#parts.filters = await this.#reading.filters();
    if (!periods && asksPeriods(plan, catalog)) this.#parts.periods = await this.#reading.periods();
    return this.#parts;
  }

  #remember(key: string, plan: QueryPlan): void {
    this.#asked.delete(key);
    this.#asked.set(key, plan);
    const [oldest] = this.#asked.keys();
    if (oldest !== undefined && this.#asked.size > REMEMBERED) this.#asked.delete(oldest);
  }

  /** Whether columns were left in their file. */
  #hasLater(): boolean {
    return this.tables.some(({ later }) => later !== undefined);
  }

  /** Reads columns that were left in their file; what the others mean stays. */
  #readLater(isWanted: (column: string) => boolean): Promise<void> {
    return this.#work.run(async () => {
      await this.#gather();
      const { tables, catalog } = this.#open();
      const after = await Promise.all(tables.map((table) => table.later?.readInto(table, isWanted) ?? Promise.resolve(table)));
      const { timed } = this.#open();
      if (after.every((table, index) => table === tables[index])) return;
      const described = this.#describe(after, catalog);
      this.#state = this.#stateOf({ ...described, timed: described.timed ?? timed });
    });
  }

  /** Does what changes rows, so that all must be here. They stay where another data set has taken the place of this one. */
  async withAllRows<Value>(work: () => Promise<Value>): Promise<Value> {
    await this.#work.run(() => this.#gather());
    this.#patience = Infinity;
    let result: unknown;
    try {
      const value = await work();
      result = value;
      return value;
    } finally {
      if (!(result instanceof LocalDataset) || result === this) this.#patience = PATIENCE;
    }
  }

  /** Gives helpers a part of many rows, while nothing is asked. */
  async #spread(): Promise<void> {
    const { crew, shards } = this.#reading;
    const { tables, catalog, base } = this.#open();
    if (!crew || crew.size === 0 || !tables.some(({ rowCount }) => rowCount >= MANY_ROWS)) return;
    const isWanted = (): boolean => this.#state?.base === base && this.#patience <= 0;
    // All questions that have come are answered before the next rows are copied.
    const idle = (): Promise<boolean> => nextTurn().then(() => this.#work.run(isWanted));
    const { spreadRows } = await shards();
    const engineOver = (named: readonly Table[]): ArrowEngine => this.#arrowOver(named, catalog);
    const spread = await spreadRows({ tables: namedTables(tables, catalog), joins: catalog.joins, crew, engineOver, idle });
    await this.#work.run(() => {
      const state = this.#state;
      if (!spread || !state || !isWanted()) {
        spread?.engine.close();
        return;
      }
      base.moveTo(spread.engine);
      // What grows holds on to all rows.
      this.#state = { ...state, growing: new Map(), tables: replaced(state.tables, spread.tables), spread };
    });
  }

  /** Brings all rows here, as they must be where they change. */
  async #gather(): Promise<void> {
    this.#patience = Math.max(this.#patience, PATIENCE);
    const { spread, base } = this.#open();
    if (!spread) return;
    const all = await spread.gather();
    base.moveTo(spread.engine);
    const { spread: _, ...state } = this.#open();
    this.#state = { ...state, tables: replaced(state.tables, all) };
  }

  #stateOf({ tables, catalog, timed }: Described): State {
    return { tables, growing: new Map(), timed, catalog, ...this.#engineOver(tables, catalog) };
  }

  #engineOver(tables: readonly Table[], catalog: Catalog): Pick<State, 'engine' | 'base' | 'runs'> {
    const base = new CachedEngine(this.#arrowOver(namedTables(tables, catalog), catalog));
    return { engine: base, base, runs: new SharedRuns() };
  }

  #arrowOver(named: readonly Table[], { joins }: Catalog): ArrowEngine {
    return new ArrowEngine(named, this.#joins?.joinTables(named, joins), () => this.#parts.special);
  }

  #open(): State {
    if (this.#state === undefined) throw closedError();
    return this.#state;
  }
}

/** Whether a plan asks for rows with all their columns. */
function asksAll({ detail, by = [], measures }: QueryPlan): boolean {
  return detail !== undefined && by.length + measures.length === 0;
}

function hasAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

function closedError(): SalesError {
  return new SalesError('engine-error', 'The data set is closed', { hint: 'Open it again to ask more.' });
}
