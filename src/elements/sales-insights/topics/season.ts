import { shiftBin } from '../../../query/time/time-grain.js';
import type { QueryResult } from '../../../query/result/result.js';
import type { Finding, Topic, TopicContext } from '../model/finding.js';
import { historyBin, historyOf } from './days.js';
import { factsOf, figure, isNoteworthy, leadName, numbersOf, share } from './tools.js';

/** Number of months ahead, and number of past months in the chart. */
const AHEAD = 12;
const DRAWN = 24;
/** Minimum certainty of a reported period. A 95% interval excludes a normal value on one side in 2.5% of cases. */
const CERTAINTY = 0.975;

/** Reports the strongest and the weakest month of the year ahead, if the forecast was more accurate than repeating the last year. */
export const seasonTopic: Topic = {
  name: 'season',
  plans: (context) => {
    const date = historyBin(context);
    const value = leadName(context);
    const days = historyOf(context);
    // A season needs more than two years of data. A selection that ends before the newest day has no months ahead.
    if (date !== 'month(date)' || !days || days.to < context.catalog.newest!) return undefined;
    return {
      history: {
        measures: [context.lead],
        by: [date],
        days,
        analysis: { kind: 'forecast', value, date, horizon: AHEAD + 1, level: [80, 95] },
      },
    };
  },
  find: ({ history }, context) => {
    const facts = factsOf(history, 'forecast');
    if (!history || facts?.worth.why !== 'better') return [];
    const ahead = aheadOf(history, facts.partial, facts.count);
    const mean = ahead.reduce((sum, { value }) => sum + value, 0) / ahead.length;
    const strong = ahead.reduce((most, one) => (one.value > most.value ? one : most));
    const weak = ahead.reduce((least, one) => (one.value < least.value ? one : least));
    const reported = [strong.lower95 > mean ? strong : undefined, weak.upper95 < mean ? weak : undefined];
    return reported.flatMap((one) =>
      one ? findingOf(one, { history, mean, periods: ahead, n: facts.count - facts.gaps }, context) : [],
    );
  },
};

interface Ahead {
  readonly index: number;
  readonly day: number;
  readonly value: number;
  readonly lower80: number;
  readonly upper80: number;
  readonly lower95: number;
  readonly upper95: number;
}

/** Returns the next twelve months. A month that has begun does not count. */
function aheadOf(history: QueryResult, partial: boolean, known: number): readonly Ahead[] {
  const [days, values, lower80, upper80, lower95, upper95] = [
    history.columns[0]!.name,
    'forecast',
    'lower80',
    'upper80',
    'lower95',
    'upper95',
  ].map((name) => numbersOf(history, name));
  const from = known + (partial ? 1 : 0);
  return Array.from({ length: AHEAD }, (_, i) => from + i).map((index) => ({
    index,
    day: days![index]!,
    value: values![index]!,
    lower80: lower80![index]!,
    upper80: upper80![index]!,
    lower95: lower95![index]!,
    upper95: upper95![index]!,
  }));
}

interface History {
  readonly history: QueryResult;
  readonly mean: number;
  readonly periods: readonly Ahead[];
  readonly n: number;
}

function findingOf(one: Ahead, { history, mean, periods, n }: History, { unit, calendar }: TopicContext): readonly Finding[] {
  const change = one.value - mean;
  if (!isNoteworthy(Math.abs(change), Math.abs(mean) * AHEAD)) return [];
  const isStrong = change > 0;
  const first = Math.max(0, periods[0]!.index - DRAWN);
  const end = periods.at(-1)!.index + 1;
  const [values, forecasts] = ['value', 'forecast'].map((name) => numbersOf(history, name));
  return [
    {
      topic: 'season',
      key: `season/${isStrong ? 'strong' : 'weak'}`,
      form: isStrong ? 'strong' : 'weak',
      tone: 'neutral',
      impact: figure(Math.abs(change), unit),
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
      period: { from: one.day, to: shiftBin(one.day, 'month', 1, calendar) - 1 },
      against: { from: periods[0]!.day, to: shiftBin(periods.at(-1)!.day, 'month', 1, calendar) - 1 },
      n,
      of: 'periods',
      // Future periods have no rows to select.
      where: '',
      picture: {
        kind: 'line',
        days: numbersOf(history, history.columns[0]!.name).slice(first, end),
        values: values!.slice(first, end),
        expected: forecasts!.slice(first, end),
        grain: 'month',
        at: one.index - first,
        unit,
      },
      rule: isStrong ? 'stock-up' : 'fill-gap',
    },
  ];
}
