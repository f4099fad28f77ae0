import type { QueryResult } from '../../../query/result/result.js';
import { largestAmount } from '../../../catalog/number-fields.js';
import { formatDayRange } from '../../../query/time/calendar-date.js';
import { shiftBin, type TimeGrain } from '../../../query/time/time-grain.js';
import type { FindingDraft, Span, Topic, TopicContext, TopicPlan } from '../model/finding.js';
import { historyBin, daysOf, historyOf } from './days.js';
import { gapOf, gapPlan } from './gap.js';
import { count, factsOf, figure, growth, isNoteworthy, leadName, numbersOf, whereOf } from './tools.js';

/** Probability of any unusual period in a history without one. The test rarely reaches it, so it is higher than that of other topics. */
const RATE = 0.03;
/** The same for single days next to months; together they stay below 5%. */
const DAY_RATE = 0.01;
/** Maximum age of a reported period without a date filter: one year. */
const NEWS_DAYS = 366;
/** The date of single days. */
const DAY = 'day(date)';
/** Maximum number of single days that are reported next to months. More are a pattern, such as campaigns. */
const MAX_DAYS = 2;
/** Days of a year by which a holiday moves at most. */
const MOVABLE_DAYS = 20;
const YEAR_DAYS = 365;
/** Minimum share of a deviation that another one needs to be its repetition, or its cause. */
const LARGE = 0.7;

/**
 * Reports periods that seasonality and trend do not explain, as one finding. High values have no advice because their cause is
 * unknown. In long data, periods are months, and single days are reported too, unless another year has a similar day: a holiday. A day that
 * makes most of an unusual month is reported in its place. A long time without any row is a finding by itself.
 */
export const anomaly: Topic = {
  traits: ['change'],
  plans: (context) => {
    const [date, days] = [historyBin(context) && dateOf(context), historyOf(context)];
    const value = leadName(context);
    const { measures, option } = largestAmount(context.lead, context.catalog);
    if (!date || !days) return undefined;
    const planOf = (by: string, from: number, rate: number): TopicPlan => ({
      ...{ measures, by: [by], days: { from, to: days.to } },
      analysis: { kind: 'anomalies', value, date: by, rate, ...option },
    });
    const isLong = date !== DAY;
    const sold = gapPlan(context);
    return {
      history: planOf(date, days.from, RATE),
      ...(sold && { sold }),
      ...(isLong && { daily: planOf(DAY, Math.max(days.from, days.to - 2 * NEWS_DAYS + 1), DAY_RATE) }),
    };
  },
  find: ({ history, daily, sold }, context) => {
    const reported = daysOf(context);
    if (!reported) return [];
    const { to } = reported;
    const { newest } = context.catalog;
    const from = context.period ? reported.from : Math.max(reported.from, to - NEWS_DAYS + 1);
    const periods = unusualIn(history, dateOf(context), { from, to, newest });
    const days = unusualIn(daily, DAY, { from: Math.max(from, to - NEWS_DAYS + 1), to, newest });
    const single = days?.unusual.filter((one) => !isRepeated(one, days)) ?? [];
    const ofDays = days && single.length <= MAX_DAYS ? { ...days, unusual: single } : undefined;
    const others = periods?.unusual.filter((one) => !single.some((day) => makes(day, one, context))) ?? [];
    const ofPeriods = periods && ofDays ? { ...periods, unusual: others } : periods;
    const found = [ofPeriods, ofDays].flatMap((one) => (one && one.unusual.length > 0 ? [findingOf(one, context)] : []));
    return [...gapOf(sold, context), ...found];
  },
};

/** Short data has a weekly season and uses days. */
function dateOf(context: TopicContext): 'month(date)' | typeof DAY {
  return historyBin(context) === 'month(date)' ? 'month(date)' : DAY;
}

/** The days whose unusual periods are searched, and the newest day of the data, whose last rows may be missing. */
interface Searched extends Span {
  readonly newest: number | undefined;
}

/** Returns a history with its unusual periods in some days that are worth a finding, the largest deviation first. */
function unusualIn(history: QueryResult | undefined, date: string, { from, to, newest }: Searched): History | undefined {
  const facts = factsOf(history, 'anomalies');
  if (!history || !facts) return undefined;
  const [days, values, estimates, deviations] = [date, 'value', 'expected', 'deviation'].map((name) =>
    numbersOf(history, name),
  ) as [number[], number[], number[], number[]];
  // A season that is subtracted from a low level can be below 0, which no sum of amounts above 0 is.
  const least = values.some((value) => value < 0) ? -Infinity : 0;
  const expected = estimates.map((estimate) => Math.max(least, estimate));
  const isCutOff = (at: number): boolean =>
    date === DAY && days[at] === newest && values[at]! >= 0 && values[at]! < expected[at]!;
  const places = [...days.keys()].filter((at) => days[at]! >= from && !isCutOff(at));
  const whole = places.reduce((sum, at) => sum + Math.max(0, values[at]! || 0), 0);
  const unusual = places
    .filter((at) => !Number.isNaN(deviations[at]) && isNoteworthy(Math.abs(values[at]! - expected[at]!), whole))
    .map((at) => ({ at, day: days[at]!, value: values[at]!, expected: expected[at]! }))
    .sort((a, b) => Math.abs(awayOf(b)) - Math.abs(awayOf(a)));
  const { grain, rate } = facts;
  return { unusual, days, values, expected, grain, rate, from, to };
}

function awayOf({ value, expected }: Pick<Unusual, 'value' | 'expected'>): number {
  return value - expected;
}

/** True when the year before has a day with a similar deviation, as holidays have. */
function isRepeated(one: Unusual, { days, values, expected }: History): boolean {
  return days.some((day, at) => {
    if (Math.abs(one.day - YEAR_DAYS - day) > MOVABLE_DAYS) return false;
    return awayOf({ value: values[at]!, expected: expected[at]! }) / awayOf(one) >= LARGE;
  });
}

/** True when a day is in a month and makes most of its deviation. */
function makes(day: Unusual, month: Unusual, { calendar }: TopicContext): boolean {
  const isIn = day.day >= month.day && day.day < shiftBin(month.day, 'month', 1, calendar);
  return isIn && awayOf(day) / awayOf(month) >= LARGE;
}

interface Unusual {
  readonly at: number;
  readonly day: number;
  readonly value: number;
  readonly expected: number;
}

interface History extends Span {
  readonly unusual: readonly Unusual[];
  readonly days: readonly number[];
  readonly values: readonly number[];
  readonly expected: readonly number[];
  readonly grain: TimeGrain;
  /** Probability of any unusual period in a history without unusual periods. */
  readonly rate: number;
}

function findingOf(history: History, { unit, calendar }: TopicContext): FindingDraft {
  const { unusual, grain, days, values, expected: usual, rate } = history;
  const { at, day, value, expected } = unusual[0]!;
  const spanOf = (start: number): Span => ({ from: start, to: Math.min(history.to, shiftBin(start, grain, 1, calendar) - 1) });
  const isOne = unusual.length === 1;
  const isHigh = value > expected;
  const alike = unusual.filter((each) => each.value > each.expected === isHigh);
  return {
    key: isOne ? `${grain}=${day}` : `${grain}s`,
    form: isOne ? (isHigh ? 'high' : 'low') : 'several',
    tone: isHigh ? 'neutral' : 'bad',
    impact: alike.reduce((sum, each) => sum + Math.abs(awayOf(each)), 0),
    certainty: 1 - rate,
    figures: {
      ...(!isOne && { count: count(unusual.length), day: figure(day, 'day') }),
      value,
      expected,
      change: value - expected,
      share: growth(value, expected, unit),
    },
    period: isOne ? spanOf(day) : { from: history.from, to: history.to },
    n: values.filter((each) => !Number.isNaN(each)).length,
    of: 'periods',
    where: isOne ? whereOf([], spanOf(day)) : `date: ${unusual.map((each) => formatDayRange(spanOf(each.day))).join(', ')}`,
    picture: { kind: 'line', days, values, expected: usual, grain, at },
    rule: 'check-period',
  };
}
