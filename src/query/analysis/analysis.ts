import type { NextBasketAnalysis, NextBasketFacts, RulesAnalysis, RulesFacts } from './baskets.js';
import type { CorrelationAnalysis, CorrelationFacts, DriversAnalysis, DriversFacts } from './causes.js';
import type {
  CohortsAnalysis,
  CohortsFacts,
  CustomersAnalysis,
  CustomersFacts,
  IntervalsAnalysis,
  IntervalsFacts,
} from './customers.js';
import type { FindingsAnalysis, FindingsFacts } from './findings.js';
import type { NamesAnalysis, NamesFacts } from './names.js';
import type {
  BoxAnalysis,
  BoxFacts,
  HistogramAnalysis,
  HistogramFacts,
  MembersAnalysis,
  MembersFacts,
  ScatterAnalysis,
  ScatterFacts,
} from './pictures.js';
import type {
  AnomaliesAnalysis,
  AnomaliesFacts,
  DecompositionAnalysis,
  DecompositionFacts,
  ForecastAnalysis,
  ForecastFacts,
  ForecastsAnalysis,
  ForecastsFacts,
} from './series.js';

export type * from './baskets.js';
export type * from './causes.js';
export type * from './customers.js';
export type * from './findings.js';
export type * from './names.js';
export type * from './pictures.js';
export type * from './series.js';

/*
 * What may be worked out of the answer to a plan before it travels: the plan asks for many rows (one per order), and few come back. Plain data. Each family of kinds
 * has a file of its own; all are known by their names here.
 */

/** What is worked out of an answer. */
export type Analysis =
  | HistogramAnalysis
  | MembersAnalysis
  | ScatterAnalysis
  | BoxAnalysis
  | NamesAnalysis
  | CorrelationAnalysis
  | RulesAnalysis
  | NextBasketAnalysis
  | DriversAnalysis
  | ForecastAnalysis
  | ForecastsAnalysis
  | DecompositionAnalysis
  | AnomaliesAnalysis
  | CohortsAnalysis
  | CustomersAnalysis
  | IntervalsAnalysis
  | FindingsAnalysis;

/** The kinds that pictures are drawn of: they are worked out by the part `analysis`, all others by the part `stats`. */
export const PICTURED: readonly string[] = ['histogram', 'members', 'scatter', 'box', 'names'] satisfies Analysis['kind'][];

/** What an analysis tells besides the rows of its result. */
export type AnalysisFacts =
  | HistogramFacts
  | MembersFacts
  | ScatterFacts
  | BoxFacts
  | NamesFacts
  | CorrelationFacts
  | RulesFacts
  | NextBasketFacts
  | DriversFacts
  | ForecastFacts
  | ForecastsFacts
  | DecompositionFacts
  | AnomaliesFacts
  | CohortsFacts
  | CustomersFacts
  | IntervalsFacts
  | FindingsFacts;
