import type { CauseAnalysis, CauseFacts } from './causes.js';
import type { CustomerAnalysis, CustomerFacts } from './customers.js';
import type { DistributionAnalysis, DistributionFacts } from './distributions.js';
import type { FindingsAnalysis, FindingsFacts } from './findings.js';
import type { SeriesAnalysis, SeriesFacts } from './series.js';

export type * from './causes.js';
export type * from './customers.js';
export type * from './findings.js';
export type * from './distributions.js';
export type * from './series.js';

/*
 * Analyses that are computed from a result before it leaves the worker: the plan queries many rows (one per order), and few come
 * back. Plain data. Each family of kinds has its own file; this file joins them.
 */

/** The analysis computed from a result. */
export type Analysis =
  | NamesAnalysis
  | DistributionAnalysis
  | CauseAnalysis
  | SeriesAnalysis
  | CustomerAnalysis
  | FindingsAnalysis;

/** The kinds that charts draw; the module `analysis` computes them, and the module `stats` all others. */
export const PICTURED: readonly string[] = ['histogram', 'members', 'scatter', 'box', 'names'] satisfies Analysis['kind'][];

/** What an analysis reports in addition to the rows of its result. */
export type AnalysisFacts = NamesFacts | DistributionFacts | CauseFacts | SeriesFacts | CustomerFacts | FindingsFacts;

/**
 * Looks up the display names of members in another key of the same result: rows `member name shared`, for the members that have a
 * name.
 */
export interface NamesAnalysis {
  readonly kind: 'names';
  /**
   * The keys with the members and with their names, and the measure that counts the rows of each pair. The plan has no other
   * keys.
   */
  readonly member: string;
  readonly name: string;
  readonly count: string;
  /** The members whose names are requested, as clauses write them. */
  readonly of: readonly string[];
}

/** How members and names correspond, over all rows of the result. */
export interface NamesFacts {
  readonly kind: 'names';
  /** The number of members, of those with a name, and of those with several. */
  readonly members: number;
  readonly named: number;
  readonly several: number;
}
