import type { AnalysisPart, PlanOverrides } from '../analysis-part.js';
import type { Joining } from '../join/join-tables.js';
import type { Engine, RunOptions } from '../../engine/engine.js';
import type { Analysis } from '../../query/analysis/analysis.js';
import type { Catalog } from '../../query/catalog.js';
import type { BoundPlan, QueryPlan } from '../../query/plan.js';
import type { ResultRecord } from '../../query/result.js';
import type { SharedRuns } from '../rows/query-cache.js';
import { DEFAULT_SAMPLE, sampleNote, sampleOf } from './analysis-sample.js';
import { largestMembers, withOthers, type LargestMembers } from './largest-members.js';
import { groupsInEngine, rowsInEngine } from './result-in-engine.js';
import type { SqlCode } from './sql-code.js';

/** A catalog with the engine that answers plans over it. */
export interface SqlDatasetParts {
  readonly catalog: Catalog;
  readonly engine: Engine;
  /** Needed for several tables. */
  readonly joining: Joining | undefined;
  /** Loads the module that computes an analysis. */
  readonly analysis: (analysis: Analysis) => Promise<AnalysisPart>;
  readonly code: SqlCode;
  /** Maximum number of members or rows of analyses that need all of them; 0 refuses these analyses. Default: 200,000. */
  readonly sample?: number | undefined;
}

/** A dataset in a database: binds and runs plans. Equal plans run once, and their results are cached. */
export class SqlDataset {
  readonly catalog: Catalog;
  readonly #parts: SqlDatasetParts;
  readonly #runs: SharedRuns;

  constructor(parts: SqlDatasetParts) {
    this.catalog = parts.catalog;
    this.#parts = parts;
    this.#runs = new parts.code.SharedRuns();
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
    const { stableKey, validatePlan } = this.#parts.code;
    const { currency: _, ...plan } = validatePlan(input);
    const start = (shared: AbortSignal): Promise<ResultRecord> => {
      started();
      return this.#answer(plan, shared, largest);
    };
    return this.#runs.run(stableKey(largest.length === 0 ? plan : [plan, largest]), start, signal);
  }

  async #answer({ analysis, ...plan }: QueryPlan, signal: AbortSignal, listed: readonly LargestMembers[]): Promise<ResultRecord> {
    const { catalog, engine, joining, code } = this.#parts;
    const { bindParts, bindPlan, runDetail, runParts, runPlan } = code;
    const bind = (asked: QueryPlan): BoundPlan => bindPlan(asked, catalog, bindParts(joining));
    const options = { signal };
    const worker = analysis && (await this.#parts.analysis(analysis));
    if (worker) {
      const found = await this.#analysedInEngine(plan, { worker, analysis, bind, options });
      if (found) return found;
    }
    const sample =
      analysis &&
      sampleOf(analysis, bind(plan), { size: this.#parts.sample ?? DEFAULT_SAMPLE, isDetail: plan.detail !== undefined });
    const largest = analysis ? await largestMembers(plan, analysis, { catalog, engine, joining, code, bind, options }) : listed;
    const whole = plan.detail
      ? await runDetail(plan, { catalog, engine, bind, options, sample: sample?.size })
      : await runPlan(bind(plan), engine, { ...options, ...runParts(joining), listed: largest, sample: sample?.members });
    const note = sample && (await sampleNote(sample, bind(plan), { engine, selected: whole.selected, signal }));
    const result = note ? { ...whole, notes: [...whole.notes, note] } : whole;
    if (!worker) return result;
    const ask = (other: PlanOverrides): Promise<ResultRecord> =>
      this.#run({ ...plan, ...other } as QueryPlan, signal, { started: () => undefined, largest });
    return worker.analyse(withOthers(result, analysis, largest), analysis, {
      signal,
      pause: () => Promise.resolve(),
      ask,
      helperPool: undefined,
    });
  }

  /** Computes an analysis of a result that stays in the database; `undefined` where its rows are needed. */
  async #analysedInEngine(plan: QueryPlan, { worker, analysis, bind, options }: Analyzing): Promise<ResultRecord | undefined> {
    const { catalog, engine, code } = this.#parts;
    const context = { engine, options, code };
    const inEngine = plan.detail ? rowsInEngine(plan, { catalog, bind, ...context }) : groupsInEngine(bind(plan), context);
    return inEngine && worker.analyseInEngine(inEngine.record, analysis, inEngine.ask);
  }
}

/** An analysis of the result of a plan. */
interface Analyzing {
  readonly worker: AnalysisPart;
  readonly analysis: Analysis;
  readonly bind: (plan: QueryPlan) => BoundPlan;
  readonly options: RunOptions;
}
