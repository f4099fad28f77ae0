import { PICTURED } from '../query/analysis/analysis.js';
import type { Analysis } from '../query/analysis/analysis.js';
import type { Catalog } from '../query/catalog.js';
import type { QueryPlan } from '../query/plan.js';
import type { ResultRecord } from '../query/result/result.js';
import type { AskShape } from '../query/shape.js';
import type { HelperPool } from '../util/helper-pool.js';

/** An optional module that computes analyses from results before they leave the worker. */
export interface AnalysisPart {
  /**
   * Computes an analysis. `signal` aborts it, and `pause` lets other tasks run.
   * @throws SalesError `bad-option`, `bad-type`, `too-few-values`; an `AbortError`
   */
  analyse(record: ResultRecord, analysis: Analysis, task: AnalysisContext): ResultRecord | Promise<ResultRecord>;
  /**
   * Computes an analysis of a result that stays in a database; `record` returns its columns without rows. `undefined` where the rows themselves
   * are needed.
   * @throws SalesError `bad-option`; those of queries
   */
  analyseInEngine(record: () => Promise<ResultRecord>, analysis: Analysis, ask: AskShape): Promise<ResultRecord | undefined>;
}

/** The module of statistics, which can share its work with helpers. */
export interface StatsPart extends AnalysisPart {
  /** The function that a helper thread runs. */
  readonly serve: (port: MessagePort) => void;
}

/** Changes to a plan; an option that is `undefined` is removed from it. */
export type PlanOverrides = { readonly [Option in keyof QueryPlan]?: QueryPlan[Option] | undefined };

interface AnalysisContext {
  readonly signal?: AbortSignal | undefined;
  readonly pause: () => Promise<void>;
  /** Runs the plan of the result again, with some options changed. */
  readonly ask: (other: PlanOverrides) => Promise<ResultRecord>;
  /** The role of a key with rows that depend on each other. */
  readonly cluster: 'customer' | 'order' | undefined;
  /** Threads that can help. */
  readonly helperPool: HelperPool | undefined;
}

/** Returns the name of the module that computes a kind of analysis. */
export function partOf({ kind }: Analysis): 'analysis' | 'stats' {
  return PICTURED.includes(kind) ? 'analysis' : 'stats';
}

/** Maximum number of clusters in a test. The chance of more moves a total by less than 1%, which no finding reports. */
const MAX_CLUSTERS = 100_000;

/** Returns the role of a key with rows that depend on each other: customers, or orders where customers are unknown. */
export function clusterOf({ roles, columns }: Catalog): 'customer' | 'order' | undefined {
  const role = (['customer', 'order'] as const).find((name) => roles.some((choice) => choice.role === name));
  const ref = roles.find((choice) => choice.role === role)?.ref;
  const column = columns.find(({ table, name }) => table === ref?.table && name === ref.column);
  return column && column.distinct > 1 && column.distinct <= MAX_CLUSTERS ? role : undefined;
}
