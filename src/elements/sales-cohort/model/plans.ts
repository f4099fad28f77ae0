import type { CustomersAnalysis } from '../../../query/analysis/customers.js';
import type { Catalog } from '../../../query/catalog.js';
import { formatDayRange } from '../../../query/time/day-range.js';
import type { DayRange, QueryPlan } from '../../../query/plan.js';
import { binCount, type TimeGrain } from '../../../query/time/time-grain.js';
import type { CohortGrain, CohortMode, CohortOptions } from './options.js';

/** A clause names no more customers than these: it must stay readable in an address. */
export const MOST_MEMBERS = 200;

/** The key of days, and the two measures that tell who is new. */
const DAYS = 'day(date)';
const NEW = 'new-customers';
/** Periods at most where the data decide: a triangle has a row for each, bars are thinner. */
const MOST_PERIODS: Readonly<Partial<Record<CohortMode, number>>> = { retention: 24, 'new-repeat': 48 };

/** The calendar unit of a widget: the finest with few enough periods from the oldest day of the data to the newest. */
export function grainOf(
  { mode, period }: Pick<CohortOptions, 'mode' | 'period'>,
  { oldest, newest, calendar }: Pick<Catalog, 'oldest' | 'newest' | 'calendar'>,
): CohortGrain {
  if (period !== undefined) return period;
  const most = MOST_PERIODS[mode] ?? Infinity;
  const count = (grain: TimeGrain): number =>
    oldest === undefined || newest === undefined ? 0 : binCount(oldest, newest, grain, calendar);
  return (['month', 'quarter'] as const).find((grain) => count(grain) <= most) ?? 'year';
}

/** The question of a mode: all but sums of new and repeat is worked out where the rows are. */
export function toPlans(options: CohortOptions, catalog: Catalog): { readonly main: QueryPlan } {
  const key = `${grainOf(options, catalog)}(date)`;
  return { main: PLANS[options.mode](options, key) };
}

const PLANS: Readonly<Record<CohortMode, (options: CohortOptions, key: string) => QueryPlan>> = {
  retention: ({ measure }, key) => ({
    measures: measure === 'customers' ? [NEW] : [NEW, measure],
    by: ['customer', key],
    analysis: {
      kind: 'cohorts',
      customer: 'customer',
      date: key,
      isNew: NEW,
      ...(measure === 'orders' && { orders: measure }),
      ...(measure === 'revenue' && { amount: measure }),
    },
  }),
  'new-repeat': ({ measure }, key) =>
    measure === 'customers' ? { measures: [measure, NEW], by: [key] } : { measures: [measure], by: [key, 'customer-type'] },
  rfm: () => customersPlan({ prospects: false, per: 'segment' }),
  risk: ({ limit }) => customersPlan({ order: 'stake', limit }),
  intervals: () => ({
    measures: [],
    by: ['customer', DAYS],
    analysis: { kind: 'intervals', customer: 'customer', date: DAYS },
  }),
};

function customersPlan(more: Partial<CustomersAnalysis>): QueryPlan {
  return {
    measures: ['orders', 'revenue'],
    by: ['customer', DAYS],
    analysis: { kind: 'customers', customer: 'customer', date: DAYS, orders: 'orders', amount: 'revenue', ...more },
  };
}

/** The question who began in some periods; `plan` is that of the cohorts. */
export function toCohortMembers(plan: QueryPlan, periods: readonly DayRange[]): QueryPlan {
  const { filters = [], ...rest } = plan;
  return {
    ...rest,
    measures: [NEW],
    by: ['customer'],
    filters: [...filters, `date: ${periods.map(formatDayRange).join(', ')}`],
    analysis: { kind: 'members', member: 'customer', value: NEW, spans: [{ from: 1 }], limit: MOST_MEMBERS + 1 },
  };
}

/** The question who is in some segments; `plan` is that of the segments. */
export function toSegmentMembers(plan: QueryPlan, segments: readonly string[]): QueryPlan {
  const { where, filters, calendar, define } = plan;
  const clauses = {
    ...(where && { where }),
    ...(filters && { filters }),
    ...(calendar && { calendar }),
    ...(define && { define }),
  };
  return { ...customersPlan({ prospects: false, segments, limit: MOST_MEMBERS + 1 }), ...clauses };
}
