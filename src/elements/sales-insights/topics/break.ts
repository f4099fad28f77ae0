import type { Finding, Topic } from '../model/finding.js';
import { courseOf, daysOf, historyOf } from './days.js';
import { count, factsOf, figure, isWorthTelling, leadName, numbersOf, share, whereOf } from './tools.js';

/** The level of the primary measure shifted within the days reported, apart from season and trend. The cause is unknown, so a rise is not good news yet. */
export const breakTopic: Topic = {
  name: 'break',
  plans: (context) => {
    const date = courseOf(context);
    const value = leadName(context);
    const days = historyOf(context);
    return (
      date && days && { course: { measures: [context.lead], by: [date], days, analysis: { kind: 'level-shift', value, date } } }
    );
  },
  find: ({ course }, context) => {
    const facts = factsOf(course, 'level-shift');
    const date = courseOf(context);
    const shift = facts?.shift;
    if (!course || !shift || !date || shift.at < daysOf(context)!.from) return [];
    const isTold = isWorthTelling(Math.abs(shift.change), facts.total, shift.p);
    // Where a trend goes one way and the shift the other, sums of periods say nothing of the shift.
    if (!isTold || Math.sign(shift.size) !== Math.sign(shift.change)) return [];
    const { at, from, to, earlierFrom, earlierTo, level, expected, change, periods, p } = shift;
    const { unit } = context;
    const finding: Finding = {
      topic: 'break',
      key: 'break/level',
      form: change > 0 ? 'rose' : 'fell',
      tone: change > 0 ? 'neutral' : 'bad',
      worth: figure(Math.abs(change), unit),
      certainty: 1 - p,
      figures: {
        level: figure(level, unit),
        expected: figure(expected, unit),
        change: figure(level - expected, unit),
        share: share((level - expected) / Math.abs(expected)),
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
        days: numbersOf(course, date),
        values: numbersOf(course, 'value'),
        expected: numbersOf(course, 'expected'),
        grain: facts.grain,
        at: facts.count - periods,
        unit,
      },
      rule: change > 0 ? 'repeat-success' : 'find-cause',
    };
    return [finding];
  },
};
