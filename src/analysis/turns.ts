import type { QueryPlan } from '../query/plan.js';
import type { ResultRecord } from '../query/result.js';
import type { Turns } from '../stats/steps.js';
import type { Crew } from '../util/crew.js';

/** What a plan is changed in; an option that is undefined is taken out of it. */
export type OtherPlan = { readonly [Option in keyof QueryPlan]?: QueryPlan[Option] | undefined };

/** What an analysis may do besides looking at the answer: end, pause, ask more, and have others help. */
export interface AskingTurns extends Turns {
  /** Answers the plan whose answer is looked at, changed in some options. */
  readonly ask: (other: OtherPlan) => Promise<ResultRecord>;
  /** Other threads that can help. */
  readonly crew?: Crew | undefined;
}
