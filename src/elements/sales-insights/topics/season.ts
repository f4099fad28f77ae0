import { shiftBin } from '../../../query/time/time-grain.js';
import type { Topic } from '../model/finding.js';
import { historyBin, historyOf } from './days.js';
import { factsOf, leadName, numbersOf, reported, share } from './tools.js';

/** Number of months ahead, and number of past months in the chart. */
const AHEAD = 12;
const DRAWN = 24;
/** Minimum certainty of a reported period. A 95% interval excludes a normal value on one side in 2.5% of cases. */
const CERTAINTY = 0.975;

/** Reports the strongest and the weakest month of the year ahead, if the forecast was more accurate than repeating the last year. */
export const season: Topic = {
  traits: ['ahead', 'model'],
  plans: (context) => {
    const date = historyBin(context);
    const value = leadName(context);
    const days = historyOf(context);
    // A season needs more than two years of data. A selection that ends before the newest day has no months ahead.
    if (date !== 'month(date)' || !days || days.to < context.catalog.newest!) return undefined;
    const analysis = { kind: 'forecast', value, date, horizon: AHEAD + 1, level: [80, 95] } as const;
    return { history: { measures: [context.lead], by: [date], days, analysis } };
  },
  find: ({ history }, { calendar }) => {
    const facts = factsOf(history, 'forecast');
    if (!history || facts?.worth.why !== 'better') return [];
    const numbers = (name: string): readonly number[] => numbersOf(history, name);
    const [days, forecasts] = [numbers(history.columns[0]!.name), numbers('forecast')];
    // A month that has begun does not count.
    const from = facts.count + (facts.partial ? 1 : 0);
    const end = from + AHEAD;
    const first = Math.max(0, from - DRAWN);
    const ahead = Array.from({ length: AHEAD }, (_, i) => from + i);
    const mean = ahead.reduce((sum, at) => sum + forecasts[at]!, 0) / AHEAD;
    const strong = ahead.reduce((most, at) => (forecasts[at]! > forecasts[most]! ? at : most));
    const weak = ahead.reduce((least, at) => (forecasts[at]! < forecasts[least]! ? at : least));
    const unusual = [
      ...(numbers('lower95')[strong]! > mean ? [strong] : []),
      ...(numbers('upper95')[weak]! < mean ? [weak] : []),
    ];
    const lastDay = (at: number): number => shiftBin(days[at]!, 'month', 1, calendar) - 1;
    return unusual.flatMap((at) => {
      const change = forecasts[at]! - mean;
      const form = change > 0 ? 'strong' : 'weak';
      return reported({ impact: Math.abs(change), whole: Math.abs(mean) * AHEAD }, () => ({
        key: form,
        form,
        tone: 'neutral',
        certainty: CERTAINTY,
        figures: {
          ...{ value: forecasts[at]!, mean, change, share: share(change / Math.abs(mean)) },
          ...{ lower: numbers('lower80')[at]!, upper: numbers('upper80')[at]! },
        },
        period: { from: days[at]!, to: lastDay(at) },
        against: { from: days[from]!, to: lastDay(end - 1) },
        n: facts.count - facts.gaps,
        of: 'periods',
        // Future periods have no rows to select.
        where: '',
        picture: {
          ...{ kind: 'line', grain: 'month', at: at - first },
          ...{ days: days.slice(first, end), values: numbers('value').slice(first, end), expected: forecasts.slice(first, end) },
        },
        rule: form === 'strong' ? 'stock-up' : 'fill-gap',
      }));
    });
  },
};
