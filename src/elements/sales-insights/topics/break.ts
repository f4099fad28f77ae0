import type { QueryResult } from '../../../query/result/result.js';
import type { FindingDraft, Topic, TopicContext, Span, TopicPlan } from '../model/finding.js';
import { historyBin, daysOf, historyOf } from './days.js';
import { medianOf } from '../../../util/numbers/quantile.js';
import { daysCovered } from '../../../catalog/default-period.js';
import { thinnedEnd } from '../../../query/time/covered-range.js';
import { chanceOfLast, count, factsOf, figure, growth, leadName, numbersOf, reported, share, whereOf } from './tools.js';

/** Maximum change relative to the expected level. A level that starts from almost nothing is a beginning, not a shift. */
const MAX_RATIO = 10;

/** The level of the primary measure shifted within the days reported, apart from season and trend. The cause is unknown, so a rise is not good news yet. */
export const levelBreak: Topic = {
  traits: ['change', 'whole'],
  plans: (context) => {
    const date = historyBin(context);
    const value = leadName(context);
    const days = historyOf(context);
    const end = endPlan(context);
    return (
      date &&
      days && {
        history: { measures: [context.lead], by: [date], days, analysis: { kind: 'level-shift', value, date } },
        ...(end && { end }),
      }
    );
  },
  find: ({ history, end }, context) => {
    const shifts = shiftsOf(history, context);
    // A level that fell since may be the same stop.
    return shifts.some(({ tone }) => tone === 'bad') ? shifts : [...stopOf(end, context), ...shifts];
  },
  // Only a stop has weeks before it: its level is a sum over days.
  sums: ({ figures: { level, periods, weeks }, period }, measure) =>
    weeks ? [{ kind: 'value', measure, value: level!.value * periods!.value, period }] : [],
};

function shiftsOf(history: QueryResult | undefined, context: TopicContext): readonly FindingDraft[] {
  const facts = factsOf(history, 'level-shift');
  const date = historyBin(context);
  const shift = facts?.shift;
  if (!history || !shift || !date || shift.at < daysOf(context)!.from) return [];
  const { at, from, to, earlierFrom, earlierTo, level, expected, change, periods, p: chance } = shift;
  const ratio = (level - expected) / Math.abs(expected);
  // When trend and shift have opposite directions, sums of periods do not show the shift.
  if (Math.sign(shift.size) !== Math.sign(change) || !(Math.abs(ratio) <= MAX_RATIO)) return [];
  return reported({ impact: Math.abs(change), whole: facts.total, chance }, () => ({
    key: 'level',
    form: change > 0 ? 'rose' : 'fell',
    tone: change > 0 ? 'neutral' : 'bad',
    figures: {
      level,
      expected,
      change: level - expected,
      share: growth(level, expected, context.unit),
      since: figure(at, 'day'),
      periods: count(periods),
    },
    period: { from, to },
    against: { from: earlierFrom, to: earlierTo },
    n: facts.count,
    of: 'periods',
    where: whereOf([], { from, to }),
    picture: {
      kind: 'line',
      days: numbersOf(history, date),
      values: numbersOf(history, 'value'),
      expected: numbersOf(history, 'expected'),
      grain: facts.grain,
      at: facts.count - periods,
    },
    rule: change > 0 ? 'repeat-success' : 'find-cause',
  }));
}

const DAY = 'day(date)';
const WEEK = 7;
/** Maximum number of days after the reported ones: the newest days matter to everybody who looks at the newest period. */
const MAX_LATER = 100;
/** Number of weeks compared: a year, in which every season has been seen. With fewer, the fall has to be deeper. */
const A_YEAR = 52;
const MAX_OF_LOWEST = { year: 0.5, less: 0.25 } as const;
/** Number of weeks after a stop, and the minimum number before it. */
const [MIN_AFTER, MAX_AFTER, MIN_BEFORE] = [2, 26, 12];
/** Minimum share of the median that is sold just before: sales stop at once, while rows still to come thin out. */
const MIN_JUST_BEFORE = 0.75;
/** Number of weeks before a stop that show what was expected, and are in the chart. */
const USUAL = 12;

/** Returns the query for the newest days. `undefined` when the reported days end long before. */
function endPlan(context: TopicContext): TopicPlan | undefined {
  const days = context.isScattered ? undefined : daysOf(context);
  const covered = daysCovered(context.catalog, context.calendar);
  if (!days || !covered || covered.to - days.to > MAX_LATER) return undefined;
  const from = Math.max(covered.from, covered.to - WEEK * (A_YEAR + MAX_AFTER + 1) + 1);
  return { measures: [context.lead], by: [DAY], days: { from, to: covered.to } };
}

/** Newest days on which next to nothing is sold, and the weeks before them. */
interface Stop extends Span {
  /** Number of weeks after the stop, and of those before it that are compared. */
  readonly after: number;
  readonly before: number;
}

/**
 * Returns the finding that sales have stopped: every newest week is below half of the lowest week of the year before, or below a
 * quarter of the lowest if there are fewer weeks. Rows may be missing there.
 */
function stopOf(end: QueryResult | undefined, context: TopicContext): readonly FindingDraft[] {
  const covered = daysCovered(context.catalog, context.calendar);
  if (!end || !covered) return [];
  const values = numbersOf(end, leadName(context));
  const byDay = new Map(numbersOf(end, DAY).flatMap((day, i) => (Number.isNaN(values[i]) ? [] : [[day, values[i]!] as const])));
  const sold = (day: number): number => byDay.get(day) ?? 0;
  const stop = findStop(sold, covered);
  if (!stop) return [];
  const { from, to, after, before } = stop;
  const usual = { from: from - WEEK * USUAL, to: from - 1 };
  const averageOf = (span: Span): number => sumOf(sold, span) / (span.to - span.from + 1);
  const [level, expected] = [averageOf(stop), averageOf(usual)];
  const periods = to - from + 1;
  const days = Array.from({ length: to - usual.from + 1 }, (_, i) => usual.from + i);
  const whole = sumOf(sold, { from: from - WEEK * Math.min(A_YEAR, before), to: from - 1 });
  return reported({ impact: (expected - level) * periods, whole }, () => ({
    key: 'stop',
    form: 'fell',
    tone: 'bad',
    certainty: 1 - chanceOfLast(after, after, after + before),
    figures: {
      level,
      expected,
      change: level - expected,
      share: share((level - expected) / expected),
      since: figure(from, 'day'),
      periods: count(periods),
      weeks: count(before),
    },
    period: { from, to },
    against: usual,
    n: days.length,
    of: 'periods',
    where: whereOf([], { from, to }),
    picture: { kind: 'line', days, values: days.map(sold), grain: 'day', at: days.length - periods },
    rule: 'check-end',
  }));
}

function sumOf(sold: (day: number) => number, { from, to }: Span): number {
  let sum = 0;
  for (let day = from; day <= to; day++) sum += sold(day);
  return sum;
}

function findStop(sold: (day: number) => number, { from, to }: Span): Stop | undefined {
  const weeks = Array.from({ length: Math.floor((to - from + 1) / WEEK) }, (_, k) =>
    sumOf(sold, { from: to - WEEK * (k + 1) + 1, to: to - WEEK * k }),
  );
  // Sales that fall step by step are rows still to come.
  if (thinnedEnd([...weeks].reverse()) > 0) return undefined;
  for (let after = MAX_AFTER; after >= MIN_AFTER; after--) {
    // Sales may have stopped within a week, which is then neither.
    const before = weeks.slice(after + 1, after + 1 + A_YEAR);
    const limit = Math.min(...before) * MAX_OF_LOWEST[before.length < A_YEAR ? 'less' : 'year'];
    const isAbrupt = weeks[after + 1]! >= MIN_JUST_BEFORE * medianOf(before.slice(0, USUAL));
    if (!isAbrupt || before.length < MIN_BEFORE || !weeks.slice(0, after).every((week) => week < limit)) continue;
    let first = to - WEEK * after + 1;
    for (let back = 0; back < WEEK && sold(first - 1) < limit / WEEK; back++) first--;
    return { from: first, to, after, before: before.length };
  }
  return undefined;
}
