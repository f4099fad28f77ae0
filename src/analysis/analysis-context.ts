import type { QueryPlan } from '../query/plan.js';
import type { ResultRecord } from '../query/result/result.js';
import type { TaskControl } from '../stats/cooperative.js';
import type { HelperPool } from '../util/helper-pool.js';

/** Changes to a plan; an option that is `undefined` is removed from it. */
export type PlanOverrides = { readonly [Option in keyof QueryPlan]?: QueryPlan[Option] | undefined };

/** What an analysis may do besides reading the result: abort, pause, run further queries, and use helper threads. */
export interface Cooperative extends TaskControl {
  /** Runs the plan of the result again, with some options changed. */
  readonly ask: (other: PlanOverrides) => Promise<ResultRecord>;
  /** The role of a key with rows that depend on each other; absent without one. */
  readonly cluster?: 'customer' | 'order' | undefined;
  /** Threads that can help. */
  readonly helperPool?: HelperPool | undefined;
}
