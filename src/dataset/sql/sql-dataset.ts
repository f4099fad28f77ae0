import type { AnalysisPart } from '../analysis-part.js';
import type { Joining } from '../join/join-tables.js';
import type { Engine } from '../../engine/engine.js';
import type { Analysis } from '../../query/analysis/analysis.js';
import type { Catalog } from '../../query/catalog.js';
import type { BoundPlan, QueryPlan } from '../../query/plan.js';
import type { ResultRecord } from '../../query/result/result.js';
import { bindPlan } from '../../catalog/bind/bind.js';
import { runPlan } from '../../engine/plan-runner.js';
import { validatePlan } from '../../query/validate.js';
import { SalesError } from '../../util/error.js';
import { yieldToEventLoop } from '../../util/promises.js';
import { stableKey } from '../../util/record.js';
import { asksPlan } from '../../query/planned.js';
import { asksStock } from '../../query/stock.js';
import { clusterOf, type PlanOverrides } from '../analysis-part.js';
import { answerPlanned } from '../planned/answer-planned.js';
import { answerStock } from '../stock/answer-stock.js';
import { bindParts } from '../plan/plan-parts.js';
import { databaseParts } from './database-parts.js';
import { withTotals } from '../describe/with-totals.js';
import { columnBytes, SharedRuns } from '../../engine/shared-runs.js';
import { withArrivals } from '../rows/arrivals.js';
import { withoutOlderCustomers } from '../rows/older-customers.js';
import { runDetail } from '../rows/run-detail.js';
import { withReturnsNoted } from '../states/returned-rows.js';
import { withEstimates } from './estimates.js';
import { keptValues, type KeptValues } from './kept-values.js';
import { runAnalysis } from './run-analysis.js';
import type { LargestMembers } from './largest-members.js';

/** A catalog with the engine that answers plans over it. */
export interface SqlDatasetParts {
  readonly catalog: Catalog;
  readonly engine: Engine;
  /** Needed for several tables. */
  readonly joining: Joining | undefined;
  /** Loads the module that computes an analysis. */
  readonly analysis: (analysis: Analysis) => Promise<AnalysisPart>;
  /** Number of members or rows above which analyses that need all of them use a sample of this size; 0 refuses most of these. Default: 50,000. */
  readonly sample?: number | undefined;
  /** Number of values of a column above which its distinct counts are estimated from a sample of about this size. Default: none are. */
  readonly approximateCounts?: number | undefined;
  /** Number of rows above which medians and other quantiles are estimated. Default: none are. */
  readonly approximateQuantiles?: number | undefined;
}

/** A dataset in a database: binds and runs plans. Equal plans run once, and their results are cached. */
export class SqlDataset {
  readonly catalog: Catalog;
  readonly #parts: SqlDatasetParts;
  readonly #runs = new SharedRuns<ResultRecord>(columnBytes);

  constructor(parts: SqlDatasetParts) {
    this.catalog = parts.catalog;
    this.#parts = parts;
  }

  /** Returns what the database keeps for a plan; nothing for one that cannot be bound. */
  kept(input: QueryPlan): KeptValues | undefined {
    const { analysis: _analysis, currency: _currency, ...plan } = input;
    const { catalog, joining } = this.#parts;
    if (asksStock(plan, catalog.define) || asksPlan(plan, catalog.define)) return undefined;
    try {
      const bound = bindPlan(plan, catalog, bindParts(joining));
      return keptValues(bound, this.#hasQuantiles(bound, input.exact) ? 0 : this.#rowCountOf(bound));
    } catch (error) {
      if (error instanceof SalesError || error instanceof RangeError) return undefined;
      throw error;
    }
  }

  /** Runs a plan; `started` is called unless the result is known. @throws SalesError of queries, an `AbortError` */
  run(input: QueryPlan, signal: AbortSignal, started: () => void = () => undefined): Promise<ResultRecord> {
    return this.#run(input, signal, { started, largest: [] });
  }

  #run(
    input: QueryPlan,
    signal: AbortSignal,
    { started, largest }: { readonly started: () => void; readonly largest: readonly LargestMembers[] },
  ): Promise<ResultRecord> {
    // Amounts have one currency: rates are tables that only the browser converts with.
    const { currency: _, ...plan } = validatePlan(input);
    const start = async (shared: AbortSignal): Promise<ResultRecord> => {
      started();
      try {
        return await this.#answer(plan, shared, largest);
      } catch (error) {
        throw error instanceof SalesError && error.readings.length > 0 ? await this.#withTotals(error, shared) : error;
      }
    };
    return this.#runs.run(stableKey(largest.length === 0 ? plan : [plan, largest]), start, signal);
  }

  async #answer(
    { analysis, exact, ...plan }: QueryPlan,
    signal: AbortSignal,
    listed: readonly LargestMembers[],
  ): Promise<ResultRecord> {
    const { catalog, engine, joining, sample, approximateCounts } = this.#parts;
    const bind = (unbound: QueryPlan): BoundPlan => bindPlan(unbound, catalog, bindParts(joining));
    const options = { signal };
    if (asksStock(plan, catalog.define)) return this.#aside(answerStock, plan, analysis, signal);
    if (asksPlan(plan, catalog.define)) return this.#aside(answerPlanned, plan, analysis, signal);
    if (analysis === undefined) {
      if (plan.detail) return runDetail(plan, { catalog, engine, bind, options: { ...options, ...databaseParts(joining) } });
      const bound = bind(plan);
      const run = (own: Engine): Promise<ResultRecord> => runPlan(bound, own, { ...options, ...databaseParts(joining), listed });
      const hasQuantiles = this.#hasQuantiles(bound, exact);
      const size = exact ? Infinity : (approximateCounts ?? Infinity);
      const isEstimated = hasQuantiles || size < Infinity;
      const found = await (isEstimated ? withEstimates(run, { engine, catalog, size, hasQuantiles }) : run(engine));
      return this.#withNewMembers(found, plan, signal);
    }
    const worker = await this.#parts.analysis(analysis);
    const ask = (other: QueryPlan, largest: readonly LargestMembers[]): Promise<ResultRecord> =>
      this.#run(other, signal, { started: () => undefined, largest });
    const complete = (found: ResultRecord): Promise<ResultRecord> => this.#withNewMembers(found, plan, signal);
    return runAnalysis(plan, analysis, {
      catalog,
      engine,
      joining,
      bind,
      options,
      worker,
      sample: exact && sample !== 0 ? Infinity : sample,
      ask,
      complete,
    });
  }

  /** True when the quantiles of a plan are estimated. */
  #hasQuantiles(plan: BoundPlan, exact = false): boolean {
    return !exact && this.#rowCountOf(plan) > (this.#parts.approximateQuantiles ?? Infinity);
  }

  #rowCountOf({ table }: BoundPlan): number {
    return this.catalog.tables.find(({ name }) => name === table)?.rowCount ?? 0;
  }

  /** Answers a query with values that the database does not compute, and the analysis of its result. */
  async #aside(
    answerAside: typeof answerPlanned,
    plan: QueryPlan,
    analysis: QueryPlan['analysis'],
    signal: AbortSignal,
  ): Promise<ResultRecord> {
    const { catalog, joining } = this.#parts;
    const record = await answerAside(plan, { catalog, tables: joining, ask: (other) => this.run(other, signal) });
    if (analysis === undefined) return record;
    const worker = await this.#parts.analysis(analysis);
    const ask = (other: PlanOverrides): Promise<ResultRecord> => this.run({ ...plan, ...other } as QueryPlan, signal);
    const task = { signal, pause: yieldToEventLoop, ask, cluster: clusterOf(catalog), helperPool: undefined };
    return worker.analyse(record, analysis, task);
  }

  /** Adds the total of each reading to the error of an open figure. */
  #withTotals(error: SalesError, signal: AbortSignal): Promise<SalesError> {
    const { catalog, engine, joining } = this.#parts;
    return withTotals(error, catalog, (plan, own) =>
      runPlan(bindPlan(plan, own, bindParts(joining)), engine, { signal, ...databaseParts(joining) }),
    );
  }

  /** Adds which members are new and which sales were returned, and leaves out comparisons of new customers with a period in which they may be older. */
  async #withNewMembers(found: ResultRecord, plan: QueryPlan, signal: AbortSignal): Promise<ResultRecord> {
    const { catalog } = this.#parts;
    const ask = (other: QueryPlan, own = new AbortController().signal): Promise<ResultRecord> => this.run(other, own);
    const answered = { plan, catalog, signal, ask };
    return withReturnsNoted(await withArrivals(await withoutOlderCustomers(found, answered), answered), answered);
  }
}
