import type { Finding, Topic, TopicContext } from '../model/finding.js';
import {
  courseOf,
  daysOf,
  factsOf,
  figure,
  greatest,
  hasRoles,
  isWorthTelling,
  leadName,
  numbersOf,
  share,
  whereOf,
} from './tools.js';
import { shiftBin } from '../../../query/time/time-grain.js';

/** What is older is no news. */
const NEWS_DAYS = 366;

/** Single periods of the newest year that season and trend do not let expect. */
export const anomalyTopic: Topic = {
  name: 'anomaly',
  plans: (context) => {
    const date = dateOf(context);
    const value = leadName(context);
    return date && { course: { measures: [context.lead], by: [date], analysis: { kind: 'anomalies', value, date } } };
  },
  find: ({ course }, context) => {
    const facts = factsOf(course, 'anomalies');
    const date = dateOf(context);
    if (!course || !facts || !date) return [];
    const { unit } = context;
    const [days, values, expected, deviations] = [date, 'value', 'expected', 'deviation'].map((name) => numbersOf(course, name));
    const end = days!.at(-1)!;
    const isNews = (at: number): boolean => end - days![at]! < NEWS_DAYS;
    const year = values!.reduce((sum, value, at) => sum + (isNews(at) && value > 0 ? value : 0), 0);
    const found = [...days!.keys()].flatMap((at): readonly Finding[] => {
      const [value, usual] = [values![at]!, expected![at]!];
      const worth = Math.abs(value - usual);
      if (Number.isNaN(deviations![at]) || !isNews(at) || !isWorthTelling(worth, year)) return [];
      const period = { from: days![at]!, to: shiftBin(days![at]!, facts.grain, 1) - 1 };
      const isHigh = value > usual;
      return [
        {
          topic: 'anomaly',
          key: `anomaly/${facts.grain}=${period.from}`,
          form: isHigh ? 'high' : 'low',
          tone: isHigh ? 'good' : 'bad',
          worth: figure(worth, unit),
          certainty: 1 - facts.rate,
          figures: {
            value: figure(value, unit),
            expected: figure(usual, unit),
            change: figure(value - usual, unit),
            share: share((value - usual) / Math.abs(usual)),
          },
          members: {},
          period,
          n: values!.filter((each) => !Number.isNaN(each)).length,
          of: 'periods',
          where: whereOf(undefined, period),
          picture: { kind: 'line', days: days!, values: values!, expected: expected!, grain: facts.grain, at, unit },
          rule: isHigh ? 'repeat-success' : 'find-cause',
        },
      ];
    });
    return greatest(found);
  },
};

/** Days of a week tell a season of short data; of long data days have holidays, which are not odd but known. */
function dateOf(context: TopicContext): 'month(date)' | 'day(date)' | undefined {
  if (!hasRoles(context, 'date') || !daysOf(context)) return undefined;
  return courseOf(context) === 'month(date)' ? 'month(date)' : 'day(date)';
}
