import { largestAmount } from '../../../catalog/largest-amount.js';
import { formatDayRange } from '../../../query/time/day-range.js';
import { shiftBin } from '../../../query/time/time-grain.js';
import type { TimeGrain } from '../../../query/time/time-grain.js';
import type { Finding, Span, Topic, TopicContext } from '../model/finding.js';
import { historyBin, daysOf, historyOf } from './days.js';
import { count, factsOf, figure, growth, isNoteworthy, leadName, numbersOf, whereOf } from './tools.js';

/** Probability of any unusual period in a history without one. The test rarely reaches it, so it is higher than that of other topics. */
const RATE = 0.03;
/** Maximum age of a reported period without a date filter: one year. */
const NEWS_DAYS = 366;

/**
 * Reports periods that seasonality and trend do not explain, as one finding. High values have no advice because their cause is
 * unknown.
 */
export const anomalyTopic: Topic = {
  name: 'anomaly',
  plans: (context) => {
    const [date, days] = [historyBin(context) && dateOf(context), historyOf(context)];
    const value = leadName(context);
    const { measures, option } = largestAmount(context.lead, context.catalog);
    return (
      date &&
      days && { history: { measures, by: [date], days, analysis: { kind: 'anomalies', value, date, rate: RATE, ...option } } }
    );
  },
  find: ({ history }, context) => {
    const facts = factsOf(history, 'anomalies');
    const reported = daysOf(context);
    if (!history || !facts || !reported) return [];
    const [days, values, expected, deviations] = [dateOf(context), 'value', 'expected', 'deviation'].map((name) =>
      numbersOf(history, name),
    ) as [number[], number[], number[], number[]];
    const from = context.period ? reported.from : Math.max(reported.from, reported.to - NEWS_DAYS + 1);
    const places = [...days.keys()].filter((at) => days[at]! >= from);
    const whole = places.reduce((sum, at) => sum + Math.max(0, values[at]! || 0), 0);
    const unusual = places
      .filter((at) => !Number.isNaN(deviations[at]) && isNoteworthy(Math.abs(values[at]! - expected[at]!), whole))
      .map((at) => ({ at, day: days[at]!, value: values[at]!, expected: expected[at]! }))
      .sort((a, b) => Math.abs(b.value - b.expected) - Math.abs(a.value - a.expected));
    if (unusual.length === 0) return [];
    const { grain, rate } = facts;
    return [findingOf(unusual, { days, values, expected, grain, rate, from, to: reported.to }, context)];
  },
};

/** Short data has a weekly season and uses days. Days of long data include holidays, which are not unusual. */
function dateOf(context: TopicContext): 'month(date)' | 'day(date)' {
  return historyBin(context) === 'month(date)' ? 'month(date)' : 'day(date)';
}

interface Unusual {
  readonly at: number;
  readonly day: number;
  readonly value: number;
  readonly expected: number;
}

interface History extends Span {
  readonly days: readonly number[];
  readonly values: readonly number[];
  readonly expected: readonly number[];
  readonly grain: TimeGrain;
  /** Probability of any unusual period in a history without unusual periods. */
  readonly rate: number;
}

function findingOf(unusual: readonly Unusual[], history: History, { unit, calendar }: TopicContext): Finding {
  const { grain, days, values, expected: usual, rate } = history;
  const { at, day, value, expected } = unusual[0]!;
  const endOf = (start: number): number => Math.min(history.to, shiftBin(start, grain, 1, calendar) - 1);
  const one = { from: day, to: endOf(day) };
  const isOne = unusual.length === 1;
  const isHigh = value > expected;
  const alike = unusual.filter((each) => each.value > each.expected === isHigh);
  return {
    topic: 'anomaly',
    key: isOne ? `anomaly/${grain}=${day}` : `anomaly/${grain}s`,
    form: isOne ? (isHigh ? 'high' : 'low') : 'several',
    tone: isHigh ? 'neutral' : 'bad',
    impact: figure(
      alike.reduce((sum, each) => sum + Math.abs(each.value - each.expected), 0),
      unit,
    ),
    certainty: 1 - rate,
    figures: {
      ...(!isOne && { count: count(unusual.length), day: figure(day, 'day') }),
      value: figure(value, unit),
      expected: figure(expected, unit),
      change: figure(value - expected, unit),
      share: growth(value, expected, unit),
    },
    members: {},
    period: isOne ? one : { from: history.from, to: history.to },
    n: values.filter((each) => !Number.isNaN(each)).length,
    of: 'periods',
    where: isOne
      ? whereOf([], one)
      : `date: ${unusual.map((each) => formatDayRange({ from: each.day, to: endOf(each.day) })).join(', ')}`,
    picture: { kind: 'line', days, values, expected: usual, grain, at, unit },
    rule: 'check-period',
  };
}
