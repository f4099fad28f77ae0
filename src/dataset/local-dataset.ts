import { bindPlan } from '../catalog/bind/bind.js';
import type { Engine, RunOptions } from '../engine/engine.js';
import { runPlan, type CalendarPart } from '../engine/plan-runner.js';
import type { Analysis } from '../query/analysis/analysis.js';
import type { Catalog } from '../query/catalog.js';
import { actualPlan, asksPlan } from '../query/planned.js';
import { asksStock, withoutStock } from '../query/stock.js';
import { planKey } from '../query/plan-key.js';
import type { BoundPlan, QueryPlan } from '../query/plan.js';
import type { ResultRecord } from '../query/result/result.js';
import type { Note } from '../query/schema.js';
import { validatePlan } from '../query/validate.js';
import { tooLargeOr } from '../table/memory-budget.js';
import type { Table } from '../table/table.js';
import type { HelperPool } from '../util/helper-pool.js';
import { abortError, errorWith, isAbort, SalesError } from '../util/error.js';
import { Serial, yieldToEventLoop } from '../util/promises.js';
import { clusterOf, partOf, type AnalysisPart, type PlanOverrides, type StatsPart } from './analysis-part.js';
import { ConvertedSets } from './currency/converted-sets.js';
import type { DatasetRunOptions, LoadedDataset } from './dataset.js';
import { RANK, type Rank, type RowsInput } from '../query/source.js';
import { closedError, DatasetRows, type LaterRules, type RowsMaking, type RowsParts, type State } from './rows/dataset-rows.js';
import type { Joining } from './join/join-tables.js';
import type { TimedDate } from './join/join-time.js';
import type { PlannedPart } from './planned/answer-planned.js';
import type { StockPart } from './stock/answer-stock.js';
import type { QuestionsPart } from './describe/with-totals.js';
import { columnsIn } from './describe/deferred-columns.js';
import type { LoadedFile } from './live/load-files.js';
import type { LoadPart } from '../table/part.js';
import { bindParts, runParts } from './plan/plan-parts.js';
import { arrivalPlans, withArrivals } from './rows/arrivals.js';
import { withoutOlderCustomers } from './rows/older-customers.js';
import { returnsPlan, withReturnsNoted } from './states/returned-rows.js';
import { runDetail } from './rows/run-detail.js';
import type { CubesPart } from './plan/prepare-cubes.js';
import type { CurrencyPart } from './currency/convert-tables.js';
import type { Settings } from './settings.js';

/** The optional modules of queries over rows in memory. */
export interface QueryParts extends RowsParts {
  readonly analysis: AnalysisPart;
  readonly stats: StatsPart;
  readonly currency: CurrencyPart;
  readonly calendar: CalendarPart;
  readonly planned: PlannedPart;
  readonly stock: StockPart;
  readonly questions: QuestionsPart;
  readonly cubes: CubesPart;
}

/** What is needed to create a dataset from tables. */
export interface Making extends Omit<RowsMaking, 'settings' | 'part'> {
  readonly part: LoadPart<QueryParts>;
  /** Needed only for several tables. */
  readonly joins?: Joining;
  readonly files: readonly LoadedFile[];
  /** The dataset that this one replaces; detected roles and joins are kept. */
  readonly before?: LocalDataset | undefined;
}

/** An analysis of the result of a plan, and how its query is controlled. */
interface Analyzed {
  readonly plan: Omit<QueryPlan, 'analysis'>;
  readonly analysis: Analysis;
  readonly control: { readonly signal: AbortSignal | undefined; readonly rank: Rank };
}

/** Maximum number of plans remembered. */
const MAX_PLANS = 64;

/** A dataset of tables in memory, which runs plans. */
export class LocalDataset implements LoadedDataset {
  readonly #rows: DatasetRows;
  readonly #part: LoadPart<QueryParts>;
  readonly #helperPool: HelperPool | undefined;
  readonly #recentPlans = new Map<string, QueryPlan>();
  readonly #joins: Joining | undefined;
  /** The same rows with amounts in other currencies. */
  readonly #converted: ConvertedSets<LocalDataset>;
  /** The files with these rows, in source order. */
  files: readonly LoadedFile[];
  /** Serializes analyses, so the first is complete first. */
  readonly #analyses = new Serial();
  /** Plans that wait for their turn. */
  readonly #waiting = new Set<QueryPlan>();
  /** True until columns are read for a plan. */
  #isFirst = true;

  /**
   * Creates a dataset.
   * @throws SalesError `bad-join`, and `unknown-field`, `bad-type` if a role was set to a column that cannot have it
   */
  constructor(tables: readonly Table[], settings: Settings, { joins, files, before, ...making }: Making) {
    this.#part = making.part;
    this.#helperPool = making.helperPool;
    this.files = files;
    this.#joins = joins;
    this.#rows = new DatasetRows(tables, { ...making, settings }, joins, before ? before.#rows.now : undefined);
    const own = { ...making, ...(joins && { joins }), files: [] };
    this.#converted = new ConvertedSets({
      currency: settings.currency,
      loadConvert: async () => (await making.part('currency')).convertTables,
      allRows: (work) => this.#allRows(work),
      datasetOf: (described) =>
        new LocalDataset(described.tables, { ...settings, currency: undefined }, { ...own, describe: () => described }),
    });
  }

  /** The tables with all rows; that of sales comes first. */
  get tables(): readonly Table[] {
    return this.#rows.now.tables;
  }

  /** The column from which the date column got its time of day. */
  get timed(): TimedDate | undefined {
    return this.#rows.now.timed;
  }

  /** The most recent distinct plans. */
  get recentPlans(): Iterable<QueryPlan> {
    return this.#recentPlans.values();
  }

  get catalog(): Catalog {
    return this.#rows.now.catalog;
  }

  /** Size of the rows in memory, including those at helpers, and of their texts, in bytes. */
  get memory(): number {
    return this.#rows.memory;
  }

  /** Size of the caches for the next query in bytes: results, cubes, rows selected by clauses, and joined rows. */
  get cacheMemory(): number {
    const { engine, runs } = this.#rows.now;
    return (engine.bytes ?? 0) + runs.bytes + this.#converted.bytes;
  }

  /** True when rows were lost with a helper, so queries can no longer be answered. */
  get isLost(): boolean {
    return this.#rows.areLost || this.#converted.areLost;
  }

  run(input: QueryPlan, options: DatasetRunOptions = {}): Promise<ResultRecord> {
    return this.#run(input, options, this.#analyses);
  }

  /** Runs a plan. `analyses`: those among which its analysis waits for its turn. Without them it is part of another query, whose turn it is. */
  async #run(input: QueryPlan, { signal, rank = RANK.card }: DatasetRunOptions, analyses?: Serial): Promise<ResultRecord> {
    const control = { signal, rank };
    if (hasAborted(signal)) throw abortError();
    const { currency, ...own } = validatePlan(input);
    const other = await this.#converted.find(this.catalog, currency);
    if (other) return other.run(own, control);
    const { analysis, ...plan } = own;
    const worked = analysis && this.#part(partOf(analysis));
    // A failure is reported where the module is used.
    worked?.catch(() => undefined);
    const rows = this.#rows;
    const { catalog, runs } = rows.now;
    const key = planKey(plan);
    const start = (shared: AbortSignal): Promise<ResultRecord> => {
      this.#waiting.add(plan);
      return rows.work.run(async () => {
        this.#waiting.delete(plan);
        if (shared.aborted) throw abortError();
        if (rows.haveLater) await rows.readLaterNow(this.#columnsFor(plan));
        const { catalog, engine, base } = rows.now;
        const bind = this.#binderOf(catalog);
        const options = { signal: shared, pause: yieldToEventLoop };
        if (plan.detail)
          return runDetail(plan, { catalog, engine: base, bind, options: { ...options, ...runParts(this.#joins) } });
        const bound = bind(plan);
        this.#remember(key, plan);
        const result = await this.#answer(bound, engine, options);
        // More urgent queries arrive in the meantime.
        if (rank >= RANK.extra) await yieldToEventLoop();
        return result;
      }, rank);
    };
    try {
      // Queries of planned values are complete: they note what they include.
      const planned = await this.#aside(plan, control);
      if (planned && !analysis) return planned;
      const found = planned ?? (await runs.run(key, start, signal));
      if (!planned) rows.countAnswer();
      const answered = {
        plan,
        catalog,
        signal,
        ask: (other: QueryPlan, own?: AbortSignal) => this.#run(other, { signal: own, rank }),
      };
      const isPrepared = rows.now.engine !== rows.now.base;
      const noted = async (): Promise<ResultRecord> =>
        withReturnsNoted(await withArrivals(await withoutOlderCustomers(found, answered), { ...answered, isPrepared }), answered);
      const result = planned ?? (await noted());
      if (!analysis) return result;
      const part = await worked!;
      const begin = (): Promise<ResultRecord> => this.#analyse(result, part, { plan, analysis, control });
      return await (analyses ? analyses.run(begin, rank) : begin());
    } catch (failure) {
      const error = tooLargeOr(failure);
      // Closing aborts all queries. Their callers did not abort, so they get the reason instead of an `AbortError`.
      if (rows.areClosed && isAbort(error) && !hasAborted(signal)) throw closedError();
      if (error instanceof SalesError && error.readings.length > 0) throw await this.#withTotals(error);
      const isOdd = !catalog.columns[0] || catalog.warnings.some(({ code }) => code === 'other-delimiter');
      throw isOdd ? explained(error, catalog) : error;
    }
  }

  /** Computes the analysis of a result. More urgent queries run first, and in its pauses. */
  async #analyse(result: ResultRecord, part: AnalysisPart, { plan, analysis, control }: Analyzed): Promise<ResultRecord> {
    const { signal, rank } = control;
    const pause = async (): Promise<void> => {
      await yieldToEventLoop();
      await this.#rows.work.run(() => undefined, rank - 1);
      if (hasAborted(signal)) throw abortError();
    };
    await pause();
    const ask = (other: PlanOverrides): Promise<ResultRecord> => this.#run({ ...plan, ...other } as QueryPlan, control);
    return part.analyse(result, analysis, {
      signal,
      pause,
      ask,
      cluster: clusterOf(this.catalog),
      helperPool: this.#helperPool,
    });
  }

  async prepare(inputs: readonly QueryPlan[], brush: string): Promise<void> {
    const valid = inputs.map(validatePlan).map((plan) => this.#actual(plan));
    if (this.#rows.areClosed) throw closedError();
    await this.#prepare(valid, brush).catch((error: unknown) => {
      // A closed data set needs no preparation.
      if (!this.#rows.areClosed) throw error;
    });
  }

  async #prepare(valid: readonly QueryPlan[], brush: string): Promise<void> {
    const rows = this.#rows;
    const others = await Promise.all(valid.map(({ currency }) => this.#converted.find(this.catalog, currency)));
    for (const other of new Set(others)) {
      const own = valid.filter((_, index) => others[index] === other).map(({ currency: _, ...plan }) => plan);
      if (other) await other.prepare(own, brush);
    }
    const plans = valid.filter(({ detail }, index) => !detail && others[index] === undefined);
    if (plans.length === 0) return;
    if (rows.haveLater) await rows.readLater(columnsIn(plans.flatMap((plan) => this.#bound(plan) ?? [])));
    const bind = this.#binderOf(this.catalog);
    const arrivals = plans.map((plan) => arrivalPlans(plan, this.#bound(plan)?.facts ?? {}, this.catalog));
    const returns = plans.map((plan) => returnsPlan(plan, this.#bound(plan)?.facts ?? {}, this.catalog));
    const all = [
      ...plans,
      ...[...returns, ...arrivals.flatMap(({ earlier, own }) => [earlier, own])].filter((one) => one !== undefined),
    ];
    const { prepareOver } = await this.#part('cubes');
    await prepareOver(rows, { plans: all, brush, bind, answer: async (plan, engine) => this.#answer(bind(plan), engine) });
    // These have no clause that changes, so their results are kept.
    for (const { earlier } of arrivals) if (earlier) await this.#keep(earlier);
  }

  /** Puts the result of a plan in the cache. Invalid plans are ignored. */
  async #keep(plan: QueryPlan): Promise<void> {
    try {
      await this.run(plan);
    } catch (error) {
      if (!isAbort(error) && !(error instanceof SalesError)) throw error;
    }
  }

  /** Checks that a plan run on the previous dataset is still valid. @throws SalesError of queries if not */
  check(plan: QueryPlan): void {
    this.#binderOf(this.catalog)(this.#actual(plan));
  }

  /** Adds warnings about the rows. */
  addNotes(notes: readonly Note[]): void {
    this.#rows.addNotes(notes);
  }

  /** Sets which of the rows that are added later count. */
  screenWith(rules: LaterRules): void {
    this.#rows.screenWith(rules);
  }

  append(rows: RowsInput, table?: string): Promise<void> {
    return this.#rows.append(rows, table);
  }

  /**
   * Runs work that changes rows, for which all rows must be in this thread. They stay here when another dataset has replaced this
   * one.
   */
  withAllRows<Value>(work: () => Promise<Value>): Promise<Value> {
    return this.#rows.withAll(work, (value: unknown) => value instanceof LocalDataset && value !== this);
  }

  close(): void {
    this.#converted.close();
    this.#rows.close();
  }

  /** Does work on all rows with all columns, which stay as they are. */
  async #allRows<Value>(work: (rows: Pick<State, 'tables' | 'catalog'>) => Value): Promise<Value> {
    if (this.#rows.haveLater) await this.#rows.readLater(() => true);
    return this.#rows.withAll(() => Promise.resolve(work(this.#rows.now)));
  }

  #binderOf(catalog: Catalog): (plan: QueryPlan) => BoundPlan {
    return (plan) => bindPlan(plan, catalog, bindParts(this.#joins));
  }

  /**
   * Returns a test for the columns to read before a plan runs. The first plan is answered before columns of others are read. Later ones read
   * the columns of all plans that wait, because columns of one row group are often in one request.
   */
  #columnsFor(plan: QueryPlan): (column: string) => boolean {
    if (asksAll(plan)) return () => true;
    const own = this.#binderOf(this.catalog)(plan);
    const others = this.#isFirst ? [] : [...this.#waiting].filter((other) => !asksAll(other));
    this.#isFirst = false;
    return columnsIn([own, ...others.flatMap((other) => this.#bound(other) ?? [])]);
  }

  /** Binds a plan; `undefined` for an invalid one. */
  #bound(plan: QueryPlan): BoundPlan | undefined {
    try {
      return this.#binderOf(this.catalog)(plan);
    } catch (error) {
      if (error instanceof SalesError) return undefined;
      throw error;
    }
  }

  /** Adds the totals of both readings, which the open question leaves to the page. */
  async #withTotals(error: SalesError): Promise<SalesError> {
    const { withTotals } = await this.#part('questions');
    return withTotals(error, this.catalog, (plan, catalog) => {
      const rows = this.#rows;
      return rows.work.run(async () => {
        const bound = this.#binderOf(catalog)(plan);
        if (rows.haveLater) await rows.readLaterNow(columnsIn([bound]));
        return this.#answer(bound, rows.now.engine);
      });
    });
  }

  /** Answers a query with levels of stock or planned values, which no engine computes; `undefined` for all others. */
  async #aside(plan: QueryPlan, control: DatasetRunOptions): Promise<ResultRecord | undefined> {
    const { catalog } = this;
    const ask = (other: QueryPlan): Promise<ResultRecord> => this.#run(other, control);
    const tools = { catalog, tables: this.#joins, ask };
    if (asksStock(plan, catalog.define)) return (await this.#part('stock')).answerStock(plan, tools);
    return asksPlan(plan, catalog.define) ? (await this.#part('planned')).answerPlanned(plan, tools) : undefined;
  }

  /** Returns a plan without levels of stock and planned values, which are queried by plans of their own. */
  #actual(plan: QueryPlan): QueryPlan {
    const { define } = this.catalog;
    const actual = withoutStock(plan, define);
    return asksPlan(actual, define) ? actualPlan(actual, define) : actual;
  }

  #answer(plan: BoundPlan, engine: Engine, options?: RunOptions): Promise<ResultRecord> {
    return runPlan(plan, engine, { ...options, ...runParts(this.#joins), calendar: () => this.#part('calendar') });
  }

  #remember(key: string, plan: QueryPlan): void {
    this.#recentPlans.delete(key);
    this.#recentPlans.set(key, plan);
    const [oldest] = this.#recentPlans.keys();
    if (oldest !== undefined && this.#recentPlans.size > MAX_PLANS) this.#recentPlans.delete(oldest);
  }
}

/** True when a plan requests rows with all their columns. */
function asksAll({ detail, by = [], measures }: QueryPlan): boolean {
  return detail !== undefined && by.length + measures.length === 0;
}

function hasAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

/**
 * Adds the likely cause to an error about missing names: the file was split with the wrong delimiter. Without any column, the error is `empty-input`.
 * Other errors are returned unchanged.
 */
function explained(error: unknown, { columns, warnings }: Catalog): unknown {
  if (!(error instanceof SalesError)) return error;
  if (!/^(?:missing|unknown)-/.test(error.code)) return error;
  if (columns.length === 0) return new SalesError('empty-input', 'no-columns', { cause: error });
  const note = warnings.find((one) => one.code === 'other-delimiter');
  return note ? errorWith(error, { params: { ...error.params, ...note.params } }) : error;
}
