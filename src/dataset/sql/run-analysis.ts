import type { RunOptions } from '../../engine/engine.js';
import type { Analysis } from '../../query/analysis/analysis.js';
import type { QueryPlan } from '../../query/plan.js';
import type { ResultRecord } from '../../query/result.js';
import type { AnalysisPart, PlanOverrides } from '../analysis-part.js';
import { DEFAULT_SAMPLE, sampleNote, sampleOf } from './analysis-sample.js';
import { largestMembers, withOthers, type LargestMembers, type MembersContext } from './largest-members.js';
import { groupsInEngine, rowsInEngine } from './result-in-engine.js';

/** What an analysis of data in a database is run with. */
export interface AnalysisRun extends MembersContext {
  readonly options: RunOptions & { readonly signal: AbortSignal };
  /** Computes the analysis. */
  readonly worker: AnalysisPart;
  /** Maximum number of members or rows of analyses that need all of them; 0 refuses these analyses. */
  readonly sample: number | undefined;
  /** Runs another plan, whose keys have the same members. */
  readonly ask: (plan: QueryPlan, largest: readonly LargestMembers[]) => Promise<ResultRecord>;
}

/**
 * Runs the analysis of a plan: in the database, or of the groups of its members. There are at most 500 groups of members, or a sample of them,
 * where an analysis needs each member.
 * @throws SalesError of queries and analyses, `engine-unsupported`; an `AbortError`
 */
export async function runAnalysis(plan: QueryPlan, analysis: Analysis, run: AnalysisRun): Promise<ResultRecord> {
  const { catalog, engine, joining, code, bind, options, worker } = run;
  const { signal } = options;
  const inEngine = plan.detail ? rowsInEngine(plan, run) : groupsInEngine(bind(plan), run);
  const found = inEngine && (await worker.analyseInEngine(inEngine.record, analysis, inEngine.ask));
  if (found) return found;
  const sample = sampleOf(analysis, bind(plan), { size: run.sample ?? DEFAULT_SAMPLE, isDetail: plan.detail !== undefined });
  const largest = await largestMembers(plan, analysis, run);
  const whole = plan.detail
    ? await code.runDetail(plan, { catalog, engine, bind, options, sample: sample?.size })
    : await code.runPlan(bind(plan), engine, {
        ...options,
        ...code.runParts(joining),
        listed: largest,
        sample: sample?.members,
      });
  const note = sample && (await sampleNote(sample, bind(plan), { engine, selected: whole.selected, signal }));
  const result = withOthers(note ? { ...whole, notes: [...whole.notes, note] } : whole, analysis, largest);
  const ask = (other: PlanOverrides): Promise<ResultRecord> => run.ask({ ...plan, ...other } as QueryPlan, largest);
  return worker.analyse(result, analysis, { signal, pause: () => Promise.resolve(), ask, helperPool: undefined });
}
