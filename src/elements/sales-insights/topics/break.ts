import type { QueryResult } from '../../../query/result/result.js';
import type { Finding, Topic, TopicContext } from '../model/finding.js';
import { historyBin, daysOf, historyOf } from './days.js';
import { endPlan, stopOf } from './stop.js';
import { count, factsOf, figure, growth, isNoteworthy, leadName, numbersOf, whereOf } from './tools.js';

/** Maximum change relative to the expected level. A level that starts from almost nothing is a beginning, not a shift. */
const MAX_RATIO = 10;

/** The level of the primary measure shifted within the days reported, apart from season and trend. The cause is unknown, so a rise is not good news yet. */
export const breakTopic: Topic = {
  name: 'break',
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
};

function shiftsOf(history: QueryResult | undefined, context: TopicContext): readonly Finding[] {
  const facts = factsOf(history, 'level-shift');
  const date = historyBin(context);
  const shift = facts?.shift;
  if (!history || !shift || !date || shift.at < daysOf(context)!.from) return [];
  const isSubject = isNoteworthy(Math.abs(shift.change), facts.total, shift.p);
  // When trend and shift have opposite directions, sums of periods do not show the shift.
  if (!isSubject || Math.sign(shift.size) !== Math.sign(shift.change)) return [];
  const { at, from, to, earlierFrom, earlierTo, level, expected, change, periods, p } = shift;
  const ratio = (level - expected) / Math.abs(expected);
  if (!(Math.abs(ratio) <= MAX_RATIO)) return [];
  const { unit } = context;
  const finding: Finding = {
    topic: 'break',
    key: 'break/level',
    form: change > 0 ? 'rose' : 'fell',
    tone: change > 0 ? 'neutral' : 'bad',
    impact: figure(Math.abs(change), unit),
    certainty: 1 - p,
    figures: {
      level: figure(level, unit),
      expected: figure(expected, unit),
      change: figure(level - expected, unit),
      share: growth(level, expected, unit),
      since: figure(at, 'day'),
      periods: count(periods),
    },
    members: {},
    period: { from, to },
    against: { from: earlierFrom, to: earlierTo },
    n: facts.count,
    of: 'periods',
    where: whereOf(undefined, { from, to }),
    picture: {
      kind: 'line',
      days: numbersOf(history, date),
      values: numbersOf(history, 'value'),
      expected: numbersOf(history, 'expected'),
      grain: facts.grain,
      at: facts.count - periods,
      unit,
    },
    rule: change > 0 ? 'repeat-success' : 'find-cause',
  };
  return [finding];
}
