import type { TimeAhead } from '../../../plot/time/picture.js';
import { binIndexOf, binStart, shiftBin } from '../../../query/time/time-grain.js';
import { readLines, type TimedAnswer, type TrendAnswers, type TrendLine } from './lines.js';
import type { TrendOptions } from './options.js';
import { largestAmount } from '../../../catalog/number-fields.js';
import { formatPercent } from '../../../format/number.js';
import type { AnomaliesFacts, DecompositionFacts, ForecastFacts } from '../../../query/analysis/analysis.js';
import type { Catalog } from '../../../query/catalog.js';
import { expressionOf, resultName, type MeasureFacts } from '../../../query/measure.js';
import type { Plans, QueryPlan } from '../../../query/plan.js';
import { PLAN, WHOLE_PLAN } from '../../../query/planned.js';
import { numberAt } from '../../../query/result/result.js';
import { joinWhere, quoteValue } from '../../../query/where/where.js';
import { badOption } from '../../../util/error.js';
import type { TrendContext, ShownLine, TrendView } from './view.js';
import { roundPercent } from './texts.js';

/** Probability that at least one value is marked although none is unusual. */
const ALARM_RATE = 0.05;

/** Name of the plan of the forecast, and the probability of its interval in percent. */
export const AHEAD = 'ahead';
const AHEAD_LEVEL = 80;

/** An unusual value: its bin and the value expected from trend and seasonality. */
export interface Unusual {
  readonly index: number;
  readonly expected: number;
}

/** Returns the queries for seasonally adjusted values, unusual values and the forecast of the only measure. `date` is the time axis. */
function seasonPlans(options: TrendOptions, date: string, catalog?: Catalog): Readonly<Record<string, QueryPlan>> {
  const [measure = 'revenue'] = options.measures;
  const asked = { measures: [measure], by: [date] };
  const { adjusted, anomalies, empty, forecast: leastHorizon } = options;
  const of = { value: resultName(measure), date, empty };
  const { measures, option } = largestAmount(measure, catalog);
  return {
    ...(adjusted && { season: { ...asked, analysis: { kind: 'decomposition', ...of } } }),
    ...(anomalies && { unusual: { ...asked, measures, analysis: { kind: 'anomalies', ...of, rate: ALARM_RATE, ...option } } }),
    ...(leastHorizon !== undefined && {
      [AHEAD]: { ...asked, history: true, analysis: { kind: 'forecast', ...of, leastHorizon, level: [AHEAD_LEVEL] } },
    }),
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

/** Explains the seasonal adjustment, the forecast and the test for unusual values, for “How is this calculated?”. */
export function explainSeason(
  { season, unusual, ahead }: TrendAnswers,
  { messages: { time, trend }, locale }: TrendContext,
): readonly { readonly term: string; readonly text: string }[] {
  const { strength } = (season?.facts.analysis ?? {}) as Partial<DecompositionFacts>;
  const { rate } = (unusual?.facts.analysis ?? {}) as Partial<AnomaliesFacts>;
  return [
    ...(strength
      ? [{ term: trend.adjusted, text: trend.adjustedRule({ strength: formatPercent(strength.seasonal, locale) }) }]
      : []),
    ...(ahead ? [{ term: time.forecast, text: trend[forecastRuleOf(ahead)] }] : []),
    ...(rate === undefined ? [] : [{ term: trend.unusualTerm, text: trend.unusualRule({ rate: formatPercent(rate, locale) }) }]),
  ];
}

/** True when a forecast is reliable enough to be shown. */
function isShown({ facts }: TimedAnswer): boolean {
  return (facts.analysis as ForecastFacts | undefined)?.worth.shown === true;
}

/** Returns the text that explains how a forecast was made, or why it is not shown. */
function forecastRuleOf(ahead: TimedAnswer): 'forecastRule' | 'forecastRepeats' | 'noForecast' {
  if (!isShown(ahead)) return 'noForecast';
  return (ahead.facts.analysis as ForecastFacts).backtest?.replaced ? 'forecastRepeats' : 'forecastRule';
}

/** Indexes the numbers of a column by the first day of their bins. Missing values are NaN. */
function byDay(answer: TimedAnswer, name: string): (day: number) => number {
  const dates = answer.columns.find(({ type }) => type === 'date');
  const column = answer.columns.find((one) => one.name === name);
  const found = new Map<number, number>();
  for (let row = 0; dates && column && row < answer.rowCount; row++) found.set(numberAt(dates, row), numberAt(column, row));
  return (day) => found.get(day) ?? Number.NaN;
}

/** Maximum number of members with their own line. A larger series shows `SHOWN_MEMBERS` members and the rest together. */
export const MAX_MEMBERS = 5;
/** Number of members with their own line when the rest is combined. */
export const SHOWN_MEMBERS = 4;

/** Returns the time axis of a query as a dimension. */
function binOf(options: TrendOptions): string {
  return `${options.granularity}(date)`;
}

/**
 * Returns the first queries of a trend. Without a series these are the values and the seasonal results. With a series they are
 * its largest members, one more than can be shown. `toSeriesPlans` returns the remaining queries.
 */
export function toPlans(
  options: TrendOptions,
  { catalog }: { readonly catalog?: Catalog } = {},
): Readonly<Record<string, QueryPlan>> {
  if (options.series === undefined)
    return { ...withWholePlan({ main: basePlan(options) }), ...seasonPlans(options, binOf(options), catalog) };
  const [first = 'revenue'] = options.measures;
  return {
    members: { measures: [first], by: [options.series], orderBy: [`-${resultName(first)}`], limit: MAX_MEMBERS + 1 },
  };
}

/**
 * Returns the queries of a series after its members are known: each member over time, and the remaining members. The remaining
 * members need a query because customers or margins do not add up.
 */
export function toSeriesPlans(
  options: TrendOptions,
  members: readonly (string | null)[],
  where: string,
): Readonly<Record<string, QueryPlan>> {
  const { series } = options;
  if (series === undefined) return {};
  const main: QueryPlan = { ...basePlan(options), by: [binOf(options), series] };
  if (members.length <= MAX_MEMBERS) return withWholePlan({ main });
  const shown = members.slice(0, SHOWN_MEMBERS).map(quoted);
  const left = shown.map((member) => `!${member}`);
  return withWholePlan({
    main: { ...main, where: joinWhere(where, `${series}: ${shown.join(', ')}`) },
    others: { ...basePlan(options), where: joinWhere(where, `${series}: ${left.join(', ')}`) },
  });
}

/** Adds the queries of the plan of whole bins, which are drawn where the data covers a bin in part. */
function withWholePlan({ main, others }: { readonly main: QueryPlan; readonly others?: QueryPlan }): Plans {
  const plans = { main, ...(others && { others }) };
  if (main.compare !== PLAN) return plans;
  const whole = (plan: QueryPlan): QueryPlan => ({ ...plan, compare: WHOLE_PLAN });
  return { ...plans, whole: whole(main), ...(others && { otherWhole: whole(others) }) };
}

function basePlan(options: TrendOptions): QueryPlan {
  return {
    measures: options.measures,
    by: [binOf(options)],
    ...(options.compare !== undefined && { compare: options.compare }),
  };
}

function quoted(member: string | null): string {
  return member === null ? '(blank)' : quoteValue(member);
}

/** Returns the queries of numerators and denominators, which the moving average of a ratio adds up over its bins. */
export function toPoolPlans({ measures, average }: TrendOptions, known: readonly MeasureFacts[], plans: Plans): Plans {
  const ratios = measures.filter((measure) => known.some(({ name, isRatio }) => isRatio && name === resultName(measure)));
  if (average === undefined || ratios.length === 0) return {};
  const pooled = ({ compare: _, ...plan }: QueryPlan): QueryPlan => ({ ...plan, measures: ratios.flatMap(partsOf) });
  const { main, others } = plans;
  return { ...(main && { pool: pooled(main) }), ...(others && { otherPool: pooled(others) }) };
}

function partsOf(measure: string): readonly [numerator: string, denominator: string] {
  const expression = expressionOf(measure, {});
  return [`numerator(${expression})`, `denominator(${expression})`];
}

/** Checks that averages are those of all rows of their bins. @throws SalesError `bad-option` where they are not, as for customers */
export function checkAverage({ average }: Pick<TrendOptions, 'average'>, measures: readonly MeasureFacts[]): void {
  const wrong = average === undefined ? undefined : measures.find(({ adds, isRatio }) => !adds.time && !isRatio);
  if (wrong !== undefined) throw badOption('average', wrong.name, 'adds-over-time');
}

/** Reads numerators and denominators over time, for each member. @throws SalesError `bad-option` where they do not add up over time */
export function poolsOf(
  { pool, otherPool }: TrendAnswers,
  bins: readonly number[],
  members: readonly (string | null)[],
): readonly TrendLine[] {
  const wrong = pool?.facts.measures.find(({ adds }) => !adds.time);
  if (wrong) throw badOption('average', wrong.name, 'adds-over-time');
  const indexOf = new Map(bins.map((day, index) => [day, index]));
  const others = otherPool ? readLines(otherPool, indexOf).map((line) => ({ ...line, others: true })) : [];
  return [...(pool ? readLines(pool, indexOf, members) : []), ...others];
}

/** Returns the moving average of a ratio: that of all rows of its bins together. `undefined` for other measures. */
export function pooledOf(
  { measure, member, others }: TrendLine,
  { measures, average = 1 }: TrendOptions,
  pools: readonly TrendLine[],
): Float64Array | undefined {
  const asked = measures.find((one) => resultName(one) === measure);
  const [numerator, denominator] = partsOf(asked ?? measure).map(
    (name) => pools.find((line) => line.measure === name && line.member === member && line.others === others)?.values,
  );
  return numerator && denominator && ratioOfSums(numerator, denominator, average);
}

/** Returns the ratio of the sums of the `count` bins up to each one. NaN before bin `count`, and without rows. */
function ratioOfSums(numerator: Float64Array, denominator: Float64Array, count: number): Float64Array {
  const sumAt = (values: Float64Array, end: number): number =>
    values.subarray(end - count + 1, end + 1).reduce((sum, value) => sum + (value || 0), 0);
  return numerator.map((_, index) => {
    const whole = index < count - 1 ? 0 : sumAt(denominator, index);
    return whole === 0 ? Number.NaN : sumAt(numerator, index) / whole;
  });
}

/** The bins of a chart, the newest day of the data, and the line that the forecast continues. */
interface Ended extends Pick<TrendView, 'bins' | 'grain' | 'shown' | 'partial'> {
  readonly newest: number | undefined;
  readonly line: ShownLine | undefined;
}

/** Returns the forecast after the last bin; `undefined` where none is asked for, where the chart ends before the last complete bin, and where it is not reliable. */
export function aheadOf(
  { ahead }: TrendAnswers,
  { forecast: horizon }: TrendOptions,
  { bins, grain, shown, partial, newest, line }: Ended,
  { calendar, messages, locale }: TrendContext,
): TimeAhead | undefined {
  const last = bins.at(-1);
  if (horizon === undefined || newest === undefined || last === undefined || !line) return undefined;
  const newestBin = binIndexOf(bins, newest);
  const from = partial.has(newestBin) ? newestBin : newestBin + 1;
  const isCut = binStart(newest, grain, calendar) > last || shown.to < from - 1;
  if (isCut || (ahead && !isShown(ahead))) return undefined;
  const count = Math.max(0, from + horizon - bins.length);
  const all = [...bins, ...Array.from({ length: count }, (_, k) => shiftBin(last, grain, k + 1, calendar))];
  const valuesOf = (name: string): Float64Array => Float64Array.from(all, byDay(ahead!, name));
  const bands = ahead && [{ y1: valuesOf(`lower${AHEAD_LEVEL}`), y2: valuesOf(`upper${AHEAD_LEVEL}`) }];
  const { unit, slot } = line;
  return {
    bins: all.slice(shown.to + 1, from + horizon),
    from,
    interval: messages.time.interval({ level: roundPercent(AHEAD_LEVEL / 100, locale) }),
    ...(bands && { line: { label: messages.time.forecast, unit, slot, values: valuesOf('forecast'), bands } }),
  };
}
