import type { NextBasketAnalysis, NextBasketFacts, RulesAnalysis, RulesFacts } from './analysis-baskets.js';
import type { CorrelationAnalysis, CorrelationFacts, DriversAnalysis, DriversFacts } from './analysis-causes.js';
import type {
  CohortsAnalysis,
  CohortsFacts,
  CustomersAnalysis,
  CustomersFacts,
  IntervalsAnalysis,
  IntervalsFacts,
} from './analysis-customers.js';
import type { FindingsAnalysis, FindingsFacts } from './analysis-findings.js';
import type { NamesAnalysis, NamesFacts } from './analysis-names.js';
import type {
  BoxAnalysis,
  BoxFacts,
  HistogramAnalysis,
  HistogramFacts,
  MembersAnalysis,
  MembersFacts,
  ScatterAnalysis,
  ScatterFacts,
} from './analysis-pictures.js';
import type {
  AnomaliesAnalysis,
  AnomaliesFacts,
  DecompositionAnalysis,
  DecompositionFacts,
  ForecastAnalysis,
  ForecastFacts,
  ForecastsAnalysis,
  ForecastsFacts,
} from './analysis-series.js';

export type * from './analysis-baskets.js';
export type * from './analysis-causes.js';
export type * from './analysis-customers.js';
export type * from './analysis-findings.js';
export type * from './analysis-names.js';
export type * from './analysis-pictures.js';
export type * from './analysis-series.js';

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
