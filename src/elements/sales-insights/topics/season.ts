import { shiftBin } from '../../../query/time/time-grain.js';
import type { QueryResult } from '../../../query/result.js';
import type { Finding, Topic, TopicContext } from '../model/finding.js';
import { courseOf, historyOf } from './days.js';
import { factsOf, figure, isWorthTelling, leadName, numbersOf, share } from './tools.js';

/** A year of months ahead; and as many before are drawn. */
const AHEAD = 12;
const DRAWN = 24;
/** A period is told where its limits of 95 % leave out a usual one: on one side, which chance does in 2.5 of 100. */
const CERTAINTY = 0.975;

/** The strongest and the weakest month of the year ahead, where the forecast is worth showing. */
export const seasonTopic: Topic = {
  name: 'season',
  plans: (context) => {
    const date = courseOf(context);
    const value = leadName(context);
    const days = historyOf(context);
    // A year that was seen twice at most is no season that anybody could count on; and a year that is over by now is not ahead.
    if (date !== 'month(date)' || !days || days.to < context.catalog.newest!) return undefined;
    return {
      course: {
        measures: [context.lead],
        by: [date],
        days,
        analysis: { kind: 'forecast', value, date, horizon: AHEAD + 1, level: [80, 95] },
      },
    };
  },
  find: ({ course }, context) => {
    const facts = factsOf(course, 'forecast');
    if (!course || !facts?.worth.shown) return [];
    const ahead = aheadOf(course, facts.partial, facts.count);
    const mean = ahead.reduce((sum, { value }) => sum + value, 0) / ahead.length;
    const strong = ahead.reduce((most, one) => (one.value > most.value ? one : most));
    const weak = ahead.reduce((least, one) => (one.value < least.value ? one : least));
    const told = [strong.lower95 > mean ? strong : undefined, weak.upper95 < mean ? weak : undefined];
    return told.flatMap((one) =>
      one ? findingOf(one, { course, mean, periods: ahead, n: facts.count - facts.gaps }, context) : [],
    );
  },
};

interface Ahead {
  readonly place: number;
  readonly day: number;
  readonly value: number;
  readonly lower80: number;
  readonly upper80: number;
  readonly lower95: number;
  readonly upper95: number;
}

/** The periods to come, a year of them; one that has begun is not ahead. */
function aheadOf(course: QueryResult, partial: boolean, known: number): readonly Ahead[] {
  const [days, values, lower80, upper80, lower95, upper95] = [
    course.columns[0]!.name,
    'forecast',
    'lower80',
    'upper80',
    'lower95',
    'upper95',
  ].map((name) => numbersOf(course, name));
  const from = known + (partial ? 1 : 0);
  return Array.from({ length: AHEAD }, (_, i) => from + i).map((place) => ({
    place,
    day: days![place]!,
    value: values![place]!,
    lower80: lower80![place]!,
    upper80: upper80![place]!,
    lower95: lower95![place]!,
    upper95: upper95![place]!,
  }));
}

interface Course {
  readonly course: QueryResult;
  readonly mean: number;
  readonly periods: readonly Ahead[];
  readonly n: number;
}

function findingOf(one: Ahead, { course, mean, periods, n }: Course, { unit }: TopicContext): readonly Finding[] {
  const change = one.value - mean;
  if (!isWorthTelling(Math.abs(change), Math.abs(mean) * AHEAD)) return [];
  const isStrong = change > 0;
  const first = Math.max(0, periods[0]!.place - DRAWN);
  const end = periods.at(-1)!.place + 1;
  const [values, forecasts] = ['value', 'forecast'].map((name) => numbersOf(course, name));
  return [
    {
      topic: 'season',
      key: `season/${isStrong ? 'strong' : 'weak'}`,
      form: isStrong ? 'strong' : 'weak',
      tone: 'neutral',
      worth: figure(Math.abs(change), unit),
      certainty: CERTAINTY,
      figures: {
        value: figure(one.value, unit),
        mean: figure(mean, unit),
        change: figure(change, unit),
        share: share(change / Math.abs(mean)),
        lower: figure(one.lower80, unit),
        upper: figure(one.upper80, unit),
      },
      members: {},
      period: { from: one.day, to: shiftBin(one.day, 'month', 1) - 1 },
      against: { from: periods[0]!.day, to: shiftBin(periods.at(-1)!.day, 'month', 1) - 1 },
      n,
      of: 'periods',
      // No rows are of a time to come.
      where: '',
      picture: {
        kind: 'line',
        days: numbersOf(course, course.columns[0]!.name).slice(first, end),
        values: values!.slice(first, end),
        expected: forecasts!.slice(first, end),
        grain: 'month',
        at: one.place - first,
        unit,
      },
      rule: isStrong ? 'stock-up' : 'fill-gap',
    },
  ];
}
