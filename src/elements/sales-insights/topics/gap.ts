import { daysCovered } from '../../../catalog/default-period.js';
import type { QueryResult } from '../../../query/result/result.js';
import type { FindingDraft, Span, TopicContext, TopicPlan } from '../model/finding.js';
import { daysOf } from './days.js';
import { CHANCE, count, leadName, numbersOf, reported, share, whereOf } from './tools.js';

const DAY = 'day(date)';
/** Number of days that are read before the end of the reported ones: more seasons say nothing new. */
const MAX_DAYS = 3 * 366;
/** Minimum number of days of a gap, and by how much it is longer than all other breaks: closed days and holidays come again. */
const [MIN_DAYS, MIN_RATIO] = [7, 3];

/** Returns the query for the days with sales. `undefined` without days, and for figures that are not reported by day. */
export function gapPlan(context: TopicContext): TopicPlan | undefined {
  const days = context.isScattered ? undefined : daysOf(context);
  const covered = daysCovered(context.catalog, context.calendar);
  if (!days || !covered || covered.grain) return undefined;
  return { measures: [context.lead], by: [DAY], days: { from: Math.max(covered.from, days.to - MAX_DAYS + 1), to: days.to } };
}

/**
 * Returns the finding that the longest break within the reported days lacks rows: it is much longer than every other one, and too long for chance, by the
 * share of days with sales. Sales that stop at the end are a finding of another topic.
 */
export function gapOf(answer: QueryResult | undefined, context: TopicContext): readonly FindingDraft[] {
  const reportedDays = daysOf(context);
  if (!answer || !reportedDays) return [];
  const values = numbersOf(answer, leadName(context));
  const byDay = new Map(
    numbersOf(answer, DAY).flatMap((day, i) => (Number.isNaN(values[i]) ? [] : [[day, values[i]!] as const])),
  );
  const breaks = breaksOf([...byDay.keys()]);
  const [gap, next] = breaks;
  if (!gap || gap.from < reportedDays.from || lengthOf(gap) < Math.max(MIN_DAYS, MIN_RATIO * (next ? lengthOf(next) : 0)))
    return [];
  const days = lengthOf(gap);
  const sold = (day: number): number => byDay.get(day) ?? 0;
  const [first, last] = [Math.min(...byDay.keys()), Math.max(...byDay.keys())];
  const around = [...span({ from: gap.from - days, to: gap.from - 1 }), ...span({ from: gap.to + 1, to: gap.to + days })].filter(
    (day) => day >= first && day <= last,
  );
  const others = last - first + 1 - days;
  const chance = others * (1 - byDay.size / others) ** days;
  const expected = (sum(around.map(sold)) / around.length) * days;
  const whole = sum(span(reportedDays).map(sold));
  // A sum below 0 is of returns, which nobody expects.
  if (!(expected > 0) || chance > CHANCE) return [];
  const shown = span({ from: Math.min(...around), to: Math.max(...around) });
  return reported({ impact: expected, whole, chance }, () => ({
    key: 'gap',
    form: 'gap',
    tone: 'bad',
    figures: { empty: count(days), value: 0, expected, change: -expected, share: share(-1) },
    period: gap,
    n: shown.length,
    of: 'periods',
    where: whereOf([], { from: shown[0]!, to: shown.at(-1)! }),
    picture: { kind: 'line', days: shown, values: shown.map(sold), grain: 'day', at: shown.indexOf(gap.from) },
    rule: 'check-rows',
  }));
}

/** Returns the ranges of days without sales between days with sales, the longest first. */
function breaksOf(days: readonly number[]): readonly Span[] {
  const sorted = [...days].sort((one, other) => one - other);
  return sorted
    .slice(1)
    .flatMap((day, i) => (day - sorted[i]! > 1 ? [{ from: sorted[i]! + 1, to: day - 1 }] : []))
    .sort((one, other) => lengthOf(other) - lengthOf(one));
}

const lengthOf = ({ from, to }: Span): number => to - from + 1;
const span = ({ from, to }: Span): readonly number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
