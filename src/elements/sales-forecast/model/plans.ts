import type { Catalog } from '../../../query/catalog.js';
import { resultName } from '../../../query/measure.js';
import type { QueryPlan } from '../../../query/plan.js';
import type { TimeGrain } from '../../../query/time/time-grain.js';
import type { ForecastOptions } from './options.js';

/** Days of two years, minus days that the first and the last month may lack. */
const TWO_YEARS = 2 * 365 - 31;

/**
 * Returns the period length of a forecast. `auto` is months from two years on: shorter data does not show a yearly season.
 * Otherwise `auto` is days, which have a weekly season. The choice depends on all data, and a filter does not change it.
 */
export function grainOf({ granularity }: ForecastOptions, { oldest, newest }: Pick<Catalog, 'oldest' | 'newest'>): TimeGrain {
  if (granularity !== 'auto') return granularity;
  return oldest !== undefined && newest !== undefined && newest - oldest < TWO_YEARS ? 'day' : 'month';
}

/** Returns the query of a forecast. The worker computes the forecast. */
export function toPlans(options: ForecastOptions, catalog: Catalog): { readonly main: QueryPlan } {
  const { measure, horizon, level, model, events, empty } = options;
  const date = `${grainOf(options, catalog)}(date)`;
  return {
    main: {
      measures: [measure],
      by: [date],
      analysis: {
        kind: 'forecast',
        value: resultName(measure),
        date,
        level,
        model,
        empty,
        ...(horizon !== undefined && { horizon }),
        ...(events.length > 0 && { events: Object.fromEntries(events.map(({ name, dates }) => [name, dates])) }),
      },
    },
  };
}
