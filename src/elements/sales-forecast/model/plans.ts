import { addsUp, nameOf } from '../../../catalog/measure-facts.js';
import type { Catalog } from '../../../query/catalog.js';
import type { QueryPlan } from '../../../query/plan.js';
import type { TimeGrain } from '../../../query/time/time-grain.js';
import type { ForecastOptions } from './options.js';

/** Days of two years, less what a first and a last month may lack. */
const TWO_YEARS = 2 * 365 - 31;

/**
 * The unit that a forecast is made in. `auto` is months from two years on, for less than two of a season teach nothing, else days, whose weeks come again soon. It goes by the whole data, so that a
 * filter does not change it.
 */
export function grainOf({ granularity }: ForecastOptions, { oldest, newest }: Pick<Catalog, 'oldest' | 'newest'>): TimeGrain {
  if (granularity !== 'auto') return granularity;
  return oldest !== undefined && newest !== undefined && newest - oldest < TWO_YEARS ? 'day' : 'month';
}

/** What a period without rows is: nothing was sold where the measure adds up over time, else there is no value. */
export function emptyOf({ empty, measure }: ForecastOptions, define: Catalog['define']): 'gap' | 'zero' {
  return empty === 'auto' ? (addsUp(measure, 'time', define) ? 'zero' : 'gap') : empty;
}

/** The question of a forecast: it is worked out where the rows are. */
export function toPlans(options: ForecastOptions, catalog: Catalog): { readonly main: QueryPlan } {
  const { measure, horizon, levels, model, events } = options;
  const date = `${grainOf(options, catalog)}(date)`;
  return {
    main: {
      measures: [measure],
      by: [date],
      analysis: {
        kind: 'forecast',
        value: nameOf(measure),
        date,
        level: levels,
        model,
        empty: emptyOf(options, catalog.define),
        ...(horizon !== undefined && { horizon }),
        ...(events.length > 0 && { events: Object.fromEntries(events.map(({ name, dates }) => [name, dates])) }),
      },
    },
  };
}
