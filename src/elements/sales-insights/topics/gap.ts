import { daysCovered } from '../../../catalog/default-period.js';
import type { QueryResult } from '../../../query/result/result.js';
import type { FindingDraft, Span, TopicContext, TopicPlan } from '../model/finding.js';
import { comparedYears, daysOf, historyOf } from './days.js';
import { count, leadName, numbersOf, reported, share } from './tools.js';

const DAY = 'day(date)';
/** Minimum number of days of a gap, and by how much it is longer than all other breaks: closed days and holidays come again. */
const [MIN_DAYS, MIN_RATIO] = [7, 3];

/** Returns the query for the days with sales. `undefined` without days, and for figures that are not reported by day. */
export function gapPlan(context: TopicContext): TopicPlan | undefined {
  const days = historyOf(context);
  const isDaily = daysCovered(context.catalog, context.calendar)?.grain === undefined;
  return days && isDaily ? { measures: [context.lead], by: [DAY], days } : undefined;
}

/**
 * Returns the finding that rows are missing in the longest break within the reported days, or in those that they are compared with: it is much longer than every other one, and too long for chance, by
 * the share of days with sales. Sales that stop at the end are a finding of another topic.
 */
export function gapOf(answer: QueryResult | undefined, context: TopicContext): readonly FindingDraft[] {
  const period = daysOf(context);
  if (!answer || !period) return [];
  const [days, values] = [numbersOf(answer, DAY), numbersOf(answer, leadName(context))];
  const [gap, next] = days
    .map((day, i): Span => ({ from: (days[i - 1] ?? day) + 1, to: day - 1 }))
    .sort((one, other) => lengthOf(other) - lengthOf(one));
  // Days without rows a year earlier make that year smaller, and the change larger.
  const ranges = [period, comparedYears(context)?.earlier];
  if (!gap || !next || !ranges.some((range) => range && gap.from >= range.from && gap.to <= range.to)) return [];
  const length = lengthOf(gap);
  if (length < Math.max(MIN_DAYS, MIN_RATIO * lengthOf(next))) return [];
  const sumFrom = (from: number, to: number): number =>
    values.reduce((sum, value, i) => sum + (days[i]! >= from && days[i]! <= to ? value : 0), 0);
  const [start, last] = [Math.max(days[0]!, gap.from - length), Math.min(days.at(-1)!, gap.to + length)];
  const expected = (sumFrom(start, last) / (last - start + 1 - length)) * length;
  const others = days.at(-1)! - days[0]! + 1 - length;
  const chance = others * (1 - days.length / others) ** length;
  const byDay = new Map(days.map((day, i) => [day, values[i]!]));
  const shown = Array.from({ length: last - start + 1 }, (_, i) => start + i);
  return reported({ impact: expected, whole: sumFrom(period.from, period.to), chance }, () => ({
    key: 'gap',
    form: 'gap',
    tone: 'bad',
    figures: { empty: count(length), value: 0, expected, change: -expected, share: share(-1) },
    period: gap,
    n: shown.length,
    of: 'periods',
    where: '',
    picture: { kind: 'line', days: shown, values: shown.map((day) => byDay.get(day) ?? NaN), grain: 'day' },
    rule: 'check-rows',
  }));
}

const lengthOf = ({ from, to }: Span): number => to - from + 1;
