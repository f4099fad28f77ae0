import type { Meanings } from './names/context.js';
import type { NameMeaning } from './names/names.js';
import type { ColumnProfile, TableProfile } from './profile.js';
import type { Target } from './rule-lines.js';
import type { Reason } from '../../query/schema.js';

/** A column that may have a role, with its score and the evidence beyond its name. */
export interface Candidate {
  readonly target: Target;
  readonly column: ColumnProfile;
  readonly meaning: NameMeaning;
  /** 0 to about 100; only the order matters. */
  readonly score: number;
  /** The evidence in the values, which becomes part of the reasons for the role. */
  readonly evidence: readonly Reason[];
  /** True when the column is offered as an alternative only, and never has the role. */
  readonly isAlternative?: boolean;
}

/** The columns of the detection, with the meaning of their names. */
export interface Columns {
  readonly columns: readonly ColumnProfile[];
  readonly meanings: Meanings;
}

/** What a test examines: the columns, and the candidates as the tests before it left them. */
export interface Evidence extends Columns {
  readonly profile: TableProfile;
  readonly candidates: readonly Candidate[];
}

/** What a test of relations between columns concludes. */
export interface Verdict {
  /** Returns what becomes of a candidate: itself, the same with another score or target, or `undefined` when it is refuted. */
  readonly judge?: (candidate: Candidate) => Candidate | undefined;
  /** Further candidates that the values prove. */
  readonly proven?: readonly Candidate[];
}

/** A test of relations between columns; returns nothing when it does not apply. */
export type Test = (evidence: Evidence) => Verdict | undefined;

/** Applies tests in their order. */
export function weigh(
  candidates: readonly Candidate[],
  tests: readonly Test[],
  { profile, meanings }: Pick<Evidence, 'profile' | 'meanings'>,
): readonly Candidate[] {
  return tests.reduce((all, test) => {
    const { judge, proven = [] } = test({ profile, columns: profile.columns, meanings, candidates: all }) ?? {};
    const judged = judge === undefined ? all : all.flatMap((one) => judge(one) ?? []);
    return proven.length === 0 ? judged : [...judged, ...proven];
  }, candidates);
}

/** Returns the verdict that columns have one target, and none of those that their names suggest. */
export function claim(proven: readonly Candidate[]): Verdict {
  return { judge: (one) => (proven.some(({ column }) => column === one.column) ? undefined : one), proven };
}

/** Returns the verdict that some candidates are refuted. */
export function refute(isRefuted: (candidate: Candidate) => boolean): Verdict {
  return { judge: (one) => (isRefuted(one) ? undefined : one) };
}

/** Returns the columns of the candidates for a target, the best score first; of equal ones in their order. */
export function rankedFor(candidates: readonly Candidate[], target: Target): readonly ColumnProfile[] {
  return candidates
    .filter((one) => one.target === target)
    .toSorted((a, b) => b.score - a.score)
    .map(({ column }) => column);
}

/** Returns the column with the best score for a target. */
export function bestFor(candidates: readonly Candidate[], target: Target): ColumnProfile | undefined {
  return rankedFor(candidates, target)[0];
}
