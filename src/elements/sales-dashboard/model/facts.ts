import { moveRange, previousMove, yearBefore } from '../../../catalog/periods.js';
import { comparedMonths } from '../../../catalog/compared-months.js';
import { autoPeriod, daysCovered, MAX_MISSING_DAYS } from '../../../catalog/default-period.js';
import { roleColumn } from '../../../catalog/bind/lookup.js';
import { readClauses } from '../../../catalog/bind/clauses/read-clauses.js';
import { leadMeasure } from '../../../catalog/lead-measure.js';
import { PLACES, plainFields } from '../../../catalog/plain-fields.js';
import { largestAmount } from '../../../catalog/number-fields.js';
import type { coveredDays } from '../../../catalog/reporting-grain.js';
import { mayHaveCredits, pathsFrom, type Catalog, type OpenQuestion } from '../../../query/catalog.js';
import { resultName } from '../../../query/measure.js';
import type { QueryPlan, Calendar, DayRange, PlanFacts } from '../../../query/plan.js';
import type { QueryResult } from '../../../query/result/result.js';
import { PLAN } from '../../../query/planned.js';
import { comparesMembers, NO_COMPARISON } from '../../../query/where/clause-list.js';
import { GOODS, isRole, type Role } from '../../../query/schema.js';
import { formatDayRange } from '../../../query/time/calendar-date.js';
import { causeDimensions } from './cause.js';
import type { PageName } from '../attributes.js';
import type { Facts } from './slot.js';
import { binStart, shiftBin } from '../../../query/time/time-grain.js';
import { lastDayOf } from '../../../query/time/covered-range.js';
import { joinWhere, quote } from '../../../query/where/where.js';

/** Additive measures. */
const ADDED = /^(revenue|units)$/;
const DAYS_OF_A_YEAR = 366;
/** Minimum number of days before the default period. Without earlier orders, every customer would count as new. */
const MIN_EARLIER_DAYS = 90;

const FACTS = /* @__PURE__ */ new WeakMap<Catalog, Facts>();

/** Returns the facts about the data, which are derived once from its catalog. */
export function factsOf(catalog: Catalog): Facts {
  const facts = FACTS.get(catalog) ?? deriveFacts(catalog);
  FACTS.set(catalog, facts);
  return facts;
}

function deriveFacts(catalog: Catalog): Facts {
  const { roles, oldest, newest, openDays, questions = [] } = catalog;
  const known = new Set<string>(roles.map(({ role }) => role));
  const has = (role: Role): boolean => known.has(role);
  const { lead: measure, counted } = leadMeasure(has);
  // The question stands in place of the figure.
  const asksRevenue = questions.some(({ role }) => role === 'revenue');
  const headline = asksRevenue ? 'revenue' : measure;
  const hasYears = has('date') && oldest !== undefined && newest !== undefined && newest - oldest > DAYS_OF_A_YEAR;
  const hasHours = roleColumn(catalog, 'date')?.type === 'datetime';
  const isUnmatched =
    catalog.joins.some(({ missing, unmatched }) => missing + unmatched > 0) || catalog.placeholders !== undefined;
  const hasBlank = (role: Role): boolean => {
    const column = roleColumn(catalog, role);
    return isUnmatched || column === undefined || column.missing > 0;
  };
  const covered = daysCovered(catalog, catalog.calendar);
  const days = covered ? covered.to - covered.from + 1 : 0;
  const period = covered && autoPeriod(covered.from, covered.to, catalog.calendar, catalog.resumed);
  const knowsNew = covered !== undefined && period !== undefined && period.from - covered.from >= MIN_EARLIER_DAYS;
  const knowsRetained = knowsNew || period === undefined;
  const isMonthly = openDays?.isMonthly === true;
  const lead = asksRevenue ? (offeredAmount(questions) ?? counted) : headline;
  const months = covered && period && comparedMonths(period, covered.from, catalog.calendar);
  const part = months && months.from > period.from && { comparedPart: `date: ${formatDayRange(months)}` };
  const [way, fields, reported] = [wayOf(catalog), plainFields(catalog), covered?.grain];
  const hasFewProducts = causeDimensions(catalog).includes('product');
  const distinct = roleColumn(catalog, 'date')?.distinct ?? 0;
  const usual = covered && chartGrainOf(period, { ...covered, distinct });
  const chartGrain = hasYears && !reported && areWeekly(distinct, days, openDays) ? 'week' : usual;
  const history = { hasYears, days, knowsNew, knowsRetained, reported, isMonthly, hasHours, ...(chartGrain && { chartGrain }) };
  return {
    has,
    headline,
    lead,
    isProfitApart: isProfitApart(catalog),
    ...history,
    ...part,
    way,
    asksRevenue,
    hasBlank,
    fields,
    hasFewProducts,
  };
}

/**
 * Returns the sum of the first amount that may be the revenue, under the names of its columns: it holds for each answer. More is better, also of a
 * cost that customers pay. `undefined` without one, and for amounts that may be in cents, which readers would take for whole ones.
 */
function offeredAmount(questions: readonly OpenQuestion[]): string | undefined {
  const columns = questions.find(({ kind }) => kind === 'unnamed-amount')?.readings[0]?.of;
  return columns && `${quote(columns.join(' × '))} = sum(${columns.map(quote).join(' * ')}) [up]`;
}

/** True when no join leads from the sales to the profit or cost. */
function isProfitApart(catalog: Catalog): boolean {
  const [sales, gain] = [roleColumn(catalog, 'revenue'), roleColumn(catalog, 'profit') ?? roleColumn(catalog, 'cost')];
  return sales !== undefined && gain !== undefined && !pathsFrom(catalog.joins, sales.table).has(gain.table);
}

/** Maximum number of days of a period that shows days, and minimum and maximum number of days of rare sales that show weeks: six to twelve weeks. */
const [DAYS_SHOWN, SIX_WEEKS, TWELVE_WEEKS] = [45, 42, 84];
/** Minimum number of days with sales per week, on average, for weeks: with fewer, most of them would be zeros, and in half a year or more, weeks vary by chance more than months. */
const [MIN_PER_WEEK, MIN_PER_WEEK_OF_MANY] = [0.5, 2.5];
const HALF_A_YEAR = 180;

/** Returns the unit of the main chart that the data needs, if it is not the usual one: `period` is the default one. */
function chartGrainOf(
  period: DayRange | undefined,
  { from, to, grain, distinct }: ReturnType<typeof coveredDays> & { readonly distinct: number },
): Facts['chartGrain'] {
  if (grain) return undefined;
  if (period && period.to - period.from < DAYS_SHOWN) return 'day';
  const days = to - from + 1;
  const least = days < HALF_A_YEAR ? MIN_PER_WEEK : MIN_PER_WEEK_OF_MANY;
  if (days >= TWELVE_WEEKS) return distinct < (least * days) / 7 ? 'month' : undefined;
  return days >= SIX_WEEKS && distinct * 2 < days ? 'week' : undefined;
}

/** Maximum number of weekdays of weekly figures, and by how much there are more or fewer of them than weeks. */
const [WEEKDAYS, OFF] = [2, 0.1];

/** True for a date per week. Of such figures, some months have four and others five. */
function areWeekly(distinct: number, days: number, openDays: Catalog['openDays']): boolean {
  const isRare = openDays !== undefined && openDays.weekdays.filter(Boolean).length <= WEEKDAYS;
  return isRare && Math.abs((distinct * 7) / days - 1) <= OFF;
}

/** Returns the longest way from a large place down. The country of a guest does not contain the state of a hotel: the table of a smaller place has or reaches the larger one. */
function wayOf({ roles, joins }: Catalog): readonly Role[] {
  const ways: Role[][] = [];
  let above: string | undefined;
  for (const role of PLACES) {
    const table = roles.find((one) => one.role === role)?.ref.table;
    if (table === undefined) continue;
    if (above !== undefined && pathsFrom(joins, table).has(above)) ways.at(-1)!.push(role);
    else ways.push([role]);
    above = table;
  }
  return ways.reduce((longest, way) => (way.length > longest.length ? way : longest), []);
}

/** True when clauses select a period, which can be compared with an earlier one. */
export function choosesTime(clauses: readonly string[], { roles }: Catalog): boolean {
  const column = roles.find(({ role }) => role === 'date')?.ref.column;
  return clauses.some((text) =>
    readClauses(text).some(({ field, quoted }) => field === column || (!quoted && isRole(field) && field === 'date')),
  );
}

/** Returns the query of the headline: the selected period with its comparison, or the total without one. */
export function summaryPlan(page: PageName, { headline }: Facts, compare: string | undefined): QueryPlan {
  const measures = [page === 'customers' ? 'customers' : headline];
  return compare === undefined ? { measures } : { measures, compare };
}

/** Returns the comparison of the headline: with the previous year, unless the user has selected other days, members or none. Key figures state the plan. */
export function summaryComparison({ has }: Facts, isTimeChosen: boolean, selected: string | undefined): string | undefined {
  if (comparesMembers(selected)) return selected;
  const compare = selected === PLAN && !has(PLAN) ? 'previous-year' : (selected ?? 'previous-year');
  return !isTimeChosen || compare === NO_COMPARISON || compare === PLAN ? undefined : compare;
}

/** The newest part of a period, the same part a year earlier, otherwise the part before it, and the name of the comparison. */
export interface RecentPart {
  readonly period: DayRange;
  readonly earlier: DayRange;
  readonly compare: string;
}

/** Returns the newest part of a result's period that has an earlier one. `undefined` if the result has an earlier period, or no part of it has. */
export function recentPart(main: QueryResult, { calendar }: Pick<Catalog, 'calendar'>): RecentPart | undefined {
  const { period: whole, earlier: before, oldest, newest } = main.facts;
  const isCompared = before !== undefined && main.columns[1]?.valid?.[0] !== 0;
  if (isCompared || oldest === undefined || newest === undefined) return undefined;
  const days = { from: Math.max(oldest, whole?.from ?? oldest), to: Math.min(newest, whole?.to ?? newest) };
  const period = comparedMonths(days, oldest, calendar) ?? newestPart(days, calendar);
  if (!period) return undefined;
  // The same part of the year before has the same season.
  const yearAgo = moveRange(period, yearBefore(period, calendar));
  if (yearAgo.from >= oldest - MAX_MISSING_DAYS) return { period, earlier: yearAgo, compare: 'previous-year' };
  return { period, earlier: moveRange(period, previousMove(period, calendar)), compare: 'previous-period' };
}

/** Returns the query that compares the newest part of a period, and has the largest amounts of both parts. */
export function recentPlan(
  { measures: [lead = '', ...others], where }: Pick<QueryPlan, 'measures' | 'where'>,
  { period, compare }: RecentPart,
  catalog: Pick<Catalog, 'roles' | 'columns'>,
): QueryPlan {
  // An amount that is canceled again makes no change.
  const amounts = mayHaveCredits(catalog) ? [lead] : largestAmount(lead, catalog).measures;
  return { measures: [...amounts, ...others], compare, where: joinWhere(where ?? '', `date: ${formatDayRange(period)}`) };
}

/**
 * Returns the query that finds the cause of the change in the headline. `undefined` without a compared period, where members are compared, and
 * for measures that are not additive.
 */
export function causePlan(page: PageName, catalog: Catalog, compare: string | undefined): QueryPlan | undefined {
  const { headline: lead, has } = factsOf(catalog);
  const dimensions = causeDimensions(catalog);
  if (page === 'customers' || compare === undefined || comparesMembers(compare) || !ADDED.test(lead) || dimensions.length === 0)
    return undefined;
  const hasUnits = lead === 'revenue' && has('quantity');
  // Whether prices or other goods moved the average price is seen by the goods alone.
  const priceBy = GOODS.find(has);
  const quantity = { quantity: 'units', ...(priceBy && { priceBy }) };
  return {
    measures: hasUnits ? [lead, 'units'] : [lead],
    by: dimensions,
    compare,
    analysis: { kind: 'drivers', dimensions, measure: resultName(lead), limit: 1, ...(hasUnits && quantity) },
  };
}

/**
 * Returns the query that tests whether the total of the headline changed by more than chance. `undefined` without a compared period, and where
 * `where` selects days: those of the filters are replaced by the days of both periods.
 */
export function growthPlan(
  { measures: [lead = ''], where = '', filters = [] }: Pick<QueryPlan, 'measures' | 'where' | 'filters'>,
  facts: Pick<PlanFacts, 'period' | 'earlier' | 'newest'>,
  catalog: Catalog,
): QueryPlan | undefined {
  const { period, earlier } = facts;
  const last = lastDayOf(facts);
  if (!period || !earlier || last === undefined || choosesTime([where], catalog)) return undefined;
  const date = 'day(date)';
  return {
    measures: [lead],
    by: [date],
    where: joinWhere(where, `date: ${formatDayRange({ from: earlier.from, to: last })}`),
    filters: filters.filter((clause) => !choosesTime([clause], catalog)),
    analysis: { kind: 'growth', value: resultName(lead), date, current: { from: period.from, to: last }, earlier },
  };
}

/** Parts of a short period that are compared, the longest first, and the days that may be missing at their end. */
const PARTS = [
  { grain: 'quarter', missing: MAX_MISSING_DAYS },
  { grain: 'month', missing: 0 },
  { grain: 'week', missing: 0 },
] as const;

/** Returns the newest complete quarter, month or week among days that also have the one before it; `undefined` without one. */
export function newestPart({ from, to }: DayRange, calendar: Calendar): DayRange | undefined {
  for (const { grain, missing } of PARTS) {
    const after = binStart(to + 1 + missing, grain, calendar);
    const start = shiftBin(after, grain, -1, calendar);
    if (shiftBin(start, grain, -1, calendar) >= from) return { from: start, to: after - 1 };
  }
  return undefined;
}
