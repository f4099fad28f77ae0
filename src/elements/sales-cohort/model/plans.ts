import { MAX_CLAUSE_MEMBERS } from '../../base/chart/marks.js';
import type { CustomersAnalysis } from '../../../query/analysis/customers.js';
import { mayHaveCredits, type Catalog } from '../../../query/catalog.js';
import { formatDayRange } from '../../../query/time/calendar-date.js';
import { isInPart, lastDayOf } from '../../../query/time/covered-range.js';
import type { DayRange, PlanFacts, Plans, QueryPlan } from '../../../query/plan.js';
import { numberAt, type Results, type QueryResult } from '../../../query/result/result.js';
import { binCount, shiftBin, binDays, binsPerYear, type TimeGrain } from '../../../query/time/time-grain.js';
import type { CohortGrain, CohortMode, CohortAttributes } from '../attributes.js';
import type { AnalysisFacts } from '../../../query/analysis/analysis.js';

/** Returns the facts of an analysis; `undefined` for a result without them. */
export function analysisOf<Kind extends AnalysisFacts['kind']>(
  { facts: { analysis } }: Pick<QueryResult, 'facts'>,
  kind: Kind,
): Extract<AnalysisFacts, { readonly kind: Kind }> | undefined {
  return analysis?.kind === kind ? (analysis as Extract<AnalysisFacts, { readonly kind: Kind }>) : undefined;
}

/** Returns what reads the numbers of a result by column name and row; NaN for a missing number. */
export function numbersIn(result: QueryResult): (name: string, row: number) => number {
  return (name, row) => numberAt(result.column(name), row);
}

export const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** Group-by key for days, and the measures that separate new and repeat customers. */
const DAYS = 'day(date)';
const NEW = 'new-customers';
/** Maximum number of periods by default. A triangle has one row per period; bars can be thinner. */
const MAX_PERIODS: Readonly<Partial<Record<CohortMode, number>>> = { retention: 24, value: 24, 'new-repeat': 48 };

/** Returns the calendar unit: the finest one that covers the data within the maximum number of periods. */
export function grainOf(
  { mode, period }: Pick<CohortAttributes, 'mode' | 'period'>,
  { oldest, newest, calendar }: Pick<Catalog, 'oldest' | 'newest' | 'calendar'>,
): CohortGrain {
  if (period !== 'auto') return period;
  const most = MAX_PERIODS[mode] ?? Infinity;
  const count = (grain: TimeGrain): number =>
    oldest === undefined || newest === undefined ? 0 : binCount(oldest, newest, grain, calendar);
  return (['month', 'quarter'] as const).find((grain) => count(grain) <= most) ?? 'year';
}

/** Returns the query of a mode. The worker analyzes the rows, except for sums of new and repeat customers. */
export function toPlans(options: CohortAttributes, catalog: Catalog): { readonly main: QueryPlan } {
  const key = `${grainOf(options, catalog)}(date)`;
  return { main: PLANS[options.mode](options, key, catalog) };
}

/** Returns the complete periods of the newest year, and those of the year before, by the first days of all; none without two such years. */
function newestYears(
  starts: readonly number[],
  grain: CohortGrain,
  facts: Pick<PlanFacts, 'newest' | 'period' | 'openDays' | 'fiscalStart'>,
): { readonly now: DayRange; readonly before: DayRange | undefined } | undefined {
  const last = Math.max(...starts);
  const isPart = isInPart({ ...binDays(last, grain, facts), grain }, lastDayOf(facts), facts.openDays);
  const end = isPart ? last : shiftBin(last, grain, 1, facts);
  const from = (years: number): number => shiftBin(end, grain, -years * binsPerYear(grain, facts), facts);
  const first = Math.min(...starts);
  if (starts.length === 0 || from(1) <= first) return undefined;
  return {
    now: { from: from(1), to: end - 1 },
    before: from(2) < first ? undefined : { from: from(2), to: from(1) - 1 },
  };
}

/**
 * Returns the queries of new and repeat customers in the newest year and the year before. Customers of a year are counted once. Each is
 * compared with itself, because a comparison leaves out new customers who may be older than the data.
 */
export function toYearPlans(options: CohortAttributes, { main }: Results, catalog: Catalog): Plans {
  const [dates] = main?.columns ?? [];
  if (options.mode !== 'new-repeat' || options.measure !== 'customers' || !main || !dates) return {};
  const starts = Array.from({ length: main.rowCount }, (_, row) => row).flatMap((row) =>
    dates.valid?.[row] === 0 ? [] : [dates.values[row]!],
  );
  const years = newestYears(starts, grainOf(options, catalog), main.facts);
  if (!years) return {};
  const planOf = (days: DayRange): QueryPlan => ({
    measures: ['customers', NEW],
    compare: `${formatDayRange(days)} vs ${formatDayRange(days)}`,
  });
  return { now: planOf(years.now), ...(years.before && { before: planOf(years.before) }) };
}

const PLANS: Readonly<Record<CohortMode, (options: CohortAttributes, key: string, catalog: Catalog) => QueryPlan>> = {
  retention: ({ measure }, key) => cohortsPlan(measure, key),
  value: ({ measure }, key) => cohortsPlan(valueMeasure(measure), key),
  'new-repeat': ({ measure }, key) =>
    measure === 'customers' ? { measures: [measure, NEW], by: [key] } : { measures: [measure], by: [key, 'customer-type'] },
  rfm: () => customersPlan({ prospects: false, per: 'segment' }),
  risk: ({ limit }) => customersPlan({ order: 'stake', limit }),
  intervals: (_, _key, catalog) => {
    const hasOrders = catalog.roles.some(({ role }) => role === 'order');
    const orders = hasOrders && mayHaveCredits(catalog) ? { orders: 'orders' } : {};
    return {
      measures: Object.values(orders),
      by: ['customer', DAYS],
      analysis: { kind: 'intervals', customer: 'customer', date: DAYS, ...orders },
    };
  },
};

/** Returns the measure of values per customer: revenue, unless it is of orders. */
export function valueMeasure(measure: CohortAttributes['measure']): 'orders' | 'revenue' {
  return measure === 'orders' ? 'orders' : 'revenue';
}

function cohortsPlan(measure: CohortAttributes['measure'], key: string): QueryPlan {
  return {
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
  };
}

function customersPlan(more: Partial<CustomersAnalysis>): QueryPlan {
  return {
    measures: ['orders', 'revenue'],
    by: ['customer', DAYS],
    analysis: { kind: 'customers', customer: 'customer', date: DAYS, orders: 'orders', amount: 'revenue', ...more },
  };
}

/** Converts the query of cohorts to a query for the customers who started in some periods. */
export function toCohortMembers(plan: QueryPlan, periods: readonly DayRange[]): QueryPlan {
  const { filters = [], ...rest } = plan;
  return {
    ...rest,
    measures: [NEW],
    by: ['customer'],
    filters: [...filters, `date: ${periods.map(formatDayRange).join(', ')}`],
    analysis: { kind: 'members', member: 'customer', value: NEW, spans: [{ from: 1 }], limit: MAX_CLAUSE_MEMBERS + 1 },
  };
}

/** Converts the query of segments to a query for the customers in some segments. */
export function toSegmentMembers(plan: QueryPlan, segments: readonly string[]): QueryPlan {
  const { where, filters, calendar, currency, define } = plan;
  const clauses = {
    ...(where && { where }),
    ...(filters && { filters }),
    ...(calendar && { calendar }),
    ...(currency && { currency }),
    ...(define && { define }),
  };
  return { ...customersPlan({ prospects: false, segments, limit: MAX_CLAUSE_MEMBERS + 1 }), ...clauses };
}
