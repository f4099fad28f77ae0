import { PICTURED } from '../query/analysis/analysis.js';
import type { Analysis } from '../query/analysis/analysis.js';
import type { QueryPlan } from '../query/plan.js';
import type { ResultRecord } from '../query/result.js';
import type { Crew } from '../util/crew.js';

/** An optional part that works things out of answers before they travel. */
export interface AnalysisPart {
  /** `signal` may end it, and `pause` lets others have their turn. @throws SalesError `bad-option`, `bad-type`, `too-few-values`; an `AbortError` */
  analyse(record: ResultRecord, analysis: Analysis, turns: AnalysisTurns): ResultRecord | Promise<ResultRecord>;
}

/** The part of statistics, which helpers work out some of. */
export interface StatsPart extends AnalysisPart {
  /** The helper's end. */
  readonly serve: (port: MessagePort) => void;
}

/** What a plan is changed in; an option that is undefined is taken out of it. */
export type OtherPlan = { readonly [Option in keyof QueryPlan]?: QueryPlan[Option] | undefined };

interface AnalysisTurns {
  readonly signal?: AbortSignal | undefined;
  readonly pause: () => Promise<void>;
  /** Answers the plan whose answer is looked at, changed in some options. */
  readonly ask: (other: OtherPlan) => Promise<ResultRecord>;
  /** Other threads that can help. */
  readonly crew: Crew | undefined;
}

/** The name of the part that works a kind out. */
export function partOf({ kind }: Analysis): 'analysis' | 'stats' {
  return PICTURED.includes(kind) ? 'analysis' : 'stats';
}
