import { largestAmount } from '../../../catalog/largest-amount.js';
import { formatPercent } from '../../../format/number.js';
import type { AnomaliesFacts, DecompositionFacts } from '../../../query/analysis/analysis.js';
import type { Catalog } from '../../../query/catalog.js';
import { numberAt } from '../../../query/result/result.js';
import { resultName } from '../../../query/measure.js';
import type { QueryPlan } from '../../../query/plan.js';
import type { TimedAnswer, TrendAnswers } from './lines.js';
import type { TrendOptions } from './options.js';
import type { TrendContext } from './view.js';

/** Probability that at least one value is marked although none is unusual. */
const ALARM_RATE = 0.05;

/** An unusual value: its bin and the value expected from trend and seasonality. */
export interface Unusual {
  readonly index: number;
  readonly expected: number;
}

/** Returns the queries for seasonally adjusted values and for unusual values of the only measure. `date` is the time axis. */
export function seasonPlans(options: TrendOptions, date: string, catalog?: Catalog): Readonly<Record<string, QueryPlan>> {
  const [measure = 'revenue'] = options.measures;
  const asked = { measures: [measure], by: [date] };
  const { adjusted, anomalies, empty } = options;
  const of = { value: resultName(measure), date, empty };
  const { measures, option } = largestAmount(measure, catalog);
  return {
    ...(adjusted && { season: { ...asked, analysis: { kind: 'decomposition', ...of } } }),
    ...(anomalies && { unusual: { ...asked, measures, analysis: { kind: 'anomalies', ...of, rate: ALARM_RATE, ...option } } }),
  };
}

/** Returns the seasonally adjusted values by bin; NaN for missing values. `undefined` when not requested. */
export function adjustedOf({ season }: TrendAnswers, bins: readonly number[]): Float64Array | undefined {
  return season && Float64Array.from(bins, byDay(season, 'adjusted'));
}

/** Returns the unusual values in order. `undefined` when not requested. */
export function unusualOf({ unusual }: TrendAnswers, bins: readonly number[]): readonly Unusual[] | undefined {
  if (!unusual) return undefined;
  const [deviation, expected] = [byDay(unusual, 'deviation'), byDay(unusual, 'expected')];
  return bins.flatMap((day, index) => (Number.isNaN(deviation(day)) ? [] : [{ index, expected: expected(day) }]));
}

/** Explains the seasonal adjustment and the test for unusual values, for “How is this calculated?”. */
export function explainSeason(
  { season, unusual }: TrendAnswers,
  { messages: { trend }, locale }: TrendContext,
): readonly { readonly term: string; readonly text: string }[] {
  const { strength } = (season?.facts.analysis ?? {}) as Partial<DecompositionFacts>;
  const { rate } = (unusual?.facts.analysis ?? {}) as Partial<AnomaliesFacts>;
  return [
    ...(strength
      ? [{ term: trend.adjusted, text: trend.adjustedRule({ strength: formatPercent(strength.seasonal, locale) }) }]
      : []),
    ...(rate === undefined ? [] : [{ term: trend.unusualTerm, text: trend.unusualRule({ rate: formatPercent(rate, locale) }) }]),
  ];
}

/** Indexes the numbers of a column by the first day of their bins. Missing values are NaN. */
function byDay(answer: TimedAnswer, name: string): (day: number) => number {
  const dates = answer.columns.find(({ type }) => type === 'date');
  const column = answer.columns.find((one) => one.name === name);
  const found = new Map<number, number>();
  for (let row = 0; dates && column && row < answer.rowCount; row++) found.set(numberAt(dates, row), numberAt(column, row));
  return (day) => found.get(day) ?? Number.NaN;
}
