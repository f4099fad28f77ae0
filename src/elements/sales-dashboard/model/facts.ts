import { moveRange, yearBefore } from '../../../catalog/periods.js';
import { autoPeriod, daysCovered, MAX_MISSING_DAYS } from '../../../catalog/default-period.js';
import { roleColumn } from '../../../catalog/bind/lookup.js';
import { readClauses } from '../../../catalog/bind/clauses/read-clauses.js';
import { leadMeasure } from '../../../catalog/lead-measure.js';
import { largestAmount } from '../../../catalog/number-fields.js';
import type { coveredDays } from '../../../catalog/reporting-grain.js';
import { mayHaveCredits, pathsFrom, type Catalog } from '../../../query/catalog.js';
import { resultName } from '../../../query/measure.js';
import type { QueryPlan, Calendar, DayRange } from '../../../query/plan.js';
import type { QueryResult } from '../../../query/result/result.js';
import { PLAN } from '../../../query/planned.js';
import { comparesMembers, NO_COMPARISON } from '../../../query/where/clause-list.js';
import { isRole, type Role } from '../../../query/schema.js';
import { formatDayRange } from '../../../query/time/calendar-date.js';
import { causeDimensions } from './cause.js';
import type { PageName } from '../attributes.js';
import type { Facts } from './slot.js';
import { binStart, shiftBin } from '../../../query/time/time-grain.js';
import { lastDayOf } from '../../../query/time/covered-range.js';
import { joinWhere } from '../../../query/where/where.js';

/** Additive measures. */
const ADDED = /^(revenue|units)$/;
const DAYS_OF_A_YEAR = 366;
/** Minimum number of days before the default period. Without earlier orders, every customer would count as new (DESIGN M13). */
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
  const { lead: headline, counted } = leadMeasure(has);
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
  const asksRevenue = questions.some(({ role }) => role === 'revenue');
  const lead = asksRevenue ? counted : headline;
  const months = covered && period && comparedMonths(period, covered.from, catalog.calendar);
  const part = months && months.from > period.from && { comparedPart: `date: ${formatDayRange(months)}` };
  const [way, fields, reported] = [wayOf(catalog), fieldsOf(catalog), covered?.grain];
  const hasFewProducts = causeDimensions(catalog).includes('product');
  const chartGrain = covered && chartGrainOf(period, { ...covered, distinct: roleColumn(catalog, 'date')?.distinct ?? 0 });
  const history = { hasYears, days, knowsNew, knowsRetained, reported, isMonthly, hasHours, ...(chartGrain && { chartGrain }) };
  return { has, headline, lead, ...history, ...part, way, asksRevenue, hasBlank, fields, hasFewProducts };
}

/** Maximum number of days of a period that shows days, and minimum and maximum number of days of rare sales that show weeks: six to twelve weeks. */
const [DAYS_SHOWN, SIX_WEEKS, TWELVE_WEEKS] = [45, 42, 84];
/** Minimum number of days with sales per week, on average, for weeks: with fewer, most of them would be zeros. */
const MIN_PER_WEEK = 0.5;

/** Returns the unit of the main chart that the data needs, if it is not the usual one: `period` is the default one. */
function chartGrainOf(
  period: DayRange | undefined,
  { from, to, grain, distinct }: ReturnType<typeof coveredDays> & { readonly distinct: number },
): Facts['chartGrain'] {
  if (grain) return undefined;
  if (period && period.to - period.from < DAYS_SHOWN) return 'day';
  const days = to - from + 1;
  if (days >= TWELVE_WEEKS) return distinct < (MIN_PER_WEEK * days) / 7 ? 'month' : undefined;
  return days >= SIX_WEEKS && distinct * 2 < days ? 'week' : undefined;
}

const PLACES: readonly Role[] = ['continent', 'country', 'state', 'city'];

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

/** Minimum and maximum number of members of a field with a bar each, and the maximum number of fields that are asked for. */
const [MIN_MEMBERS, MAX_MEMBERS, MAX_FIELDS] = [2, 20, 4];
/** Names of columns with codes, which say nothing to a reader. */
const OF_CODES = /(?:^|[ _])(?:code|id|key|number|no)$|^(?:code|id|key|no)[ _]/i;
/** A name that stands in attributes and plans without quotes. */
const PLAIN = /^[\p{L}_][\p{L}\p{N}_ -]*$/u;

/** Roles of texts that the page has a place for, or that it does not show. Any other one is shown like a column without a role. */
const PLACED: readonly Role[] = [
  ...(['order', 'customer', 'customer-name', 'product', 'category', 'subcategory', 'store', 'channel', 'segment'] as const),
  ...(['region', 'seller', 'gender', 'promotion', 'status'] as const),
  ...PLACES,
];

/**
 * Returns the columns of texts with few members that no role explains, those with the fewest first. Parts of a person's name are no members, and a
 * calendar has names of days and months.
 */
function fieldsOf({ tables, columns, roles, otherRoles, joins, derived = [] }: Catalog): readonly string[] {
  const ofNames = derived
    .filter(({ kind }) => kind === 'name')
    .flatMap(({ ref, of }) => of.map((column) => ({ ...ref, column })));
  const known = [...roles.filter(({ role }) => PLACED.includes(role)), ...otherRoles].map(({ ref }) => ref);
  const taken = new Set([...known, ...ofNames].map(({ table, column }) => `${table}.${column}`));
  const dates = new Set(columns.filter(({ type }) => type === 'date').map(({ table, name }) => `${table}.${name}`));
  const calendars = joins.flatMap(({ to }) => (to.columns.some((name) => dates.has(`${to.table}.${name}`)) ? to.table : []));
  // A name that several tables have is that of the sales.
  const isOwn = (table: string, name: string): boolean =>
    table === tables[0]?.name || columns.filter((column) => column.name === name).length === 1;
  return columns
    .filter(
      ({ type, distinct, table }) =>
        type === 'text' && !calendars.includes(table) && distinct >= MIN_MEMBERS && distinct <= MAX_MEMBERS,
    )
    .filter(({ table, name }) => !taken.has(`${table}.${name}`) && PLAIN.test(name) && !OF_CODES.test(name) && isOwn(table, name))
    .sort((one, other) => one.distinct - other.distinct)
    .slice(0, MAX_FIELDS)
    .map(({ name }) => name);
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

/**
 * Returns the query that compares the newest part of the period with the same part a year earlier, otherwise with the part before it, and has the
 * largest amounts of both. `undefined` if the result has an earlier period, or no part of it has.
 */
export function recentPlan(
  { measures: [lead = '', ...others], where }: Pick<QueryPlan, 'measures' | 'where'>,
  main: QueryResult,
  catalog: Pick<Catalog, 'roles' | 'columns' | 'calendar'>,
): QueryPlan | undefined {
  const { period, earlier, oldest, newest, hasStrays } = main.facts;
  const previous = main.columns[1];
  const isCompared = earlier !== undefined && previous?.valid?.[0] !== 0;
  if (isCompared || oldest === undefined || newest === undefined || hasStrays) return undefined;
  const days = { from: Math.max(oldest, period?.from ?? oldest), to: Math.min(newest, period?.to ?? newest) };
  const { calendar } = catalog;
  const part = comparedMonths(days, oldest, calendar) ?? newestPart(days, calendar);
  if (!part) return undefined;
  // The same part of the year before has the same season.
  const hasYearBefore = moveRange(part, yearBefore(part, calendar)).from >= oldest - MAX_MISSING_DAYS;
  const clause = `date: ${formatDayRange(part)}`;
  // An amount that is canceled again makes no change.
  const amounts = mayHaveCredits(catalog) ? [lead] : largestAmount(lead, catalog).measures;
  const measures = [...amounts, ...others];
  const compare = hasYearBefore ? 'previous-year' : 'previous-period';
  return { measures, compare, where: where ? `${where}; ${clause}` : clause };
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
  return {
    measures: hasUnits ? [lead, 'units'] : [lead],
    by: dimensions,
    compare,
    analysis: { kind: 'drivers', dimensions, measure: resultName(lead), limit: 1, ...(hasUnits && { quantity: 'units' }) },
  };
}

/**
 * Returns the query that tests whether the total of the headline changed by more than chance. `undefined` without a compared period, and where
 * `where` selects days: those of the filters are replaced by the days of both periods.
 */
export function growthPlan(
  { measures: [lead = ''], where = '', filters = [] }: Pick<QueryPlan, 'measures' | 'where' | 'filters'>,
  { facts }: QueryResult,
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

/** Returns the newest whole months among days that are also whole a year earlier; `undefined` without any. `oldest` is the first day of the data. */
export function comparedMonths({ from, to }: DayRange, oldest: number, calendar: Calendar): DayRange | undefined {
  const wholeFrom = (day: number): number =>
    shiftBin(binStart(day - 1 - MAX_MISSING_DAYS, 'month', calendar), 'month', 1, calendar);
  const after = binStart(to + 1 + MAX_MISSING_DAYS, 'month', calendar);
  const first = Math.max(wholeFrom(from), shiftBin(wholeFrom(oldest), 'year', 1, calendar));
  return first < after ? { from: first, to: after - 1 } : undefined;
}

/** Parts of a short period that are compared, the longest first, and the days that may be missing at their end. */
const PARTS = [
  { grain: 'quarter', missing: MAX_MISSING_DAYS },
  { grain: 'month', missing: 0 },
  { grain: 'week', missing: 0 },
] as const;

/** Returns the newest complete quarter, month or week among days that also have the one before it (DESIGN E12); `undefined` without one. */
export function newestPart({ from, to }: DayRange, calendar: Calendar): DayRange | undefined {
  for (const { grain, missing } of PARTS) {
    const after = binStart(to + 1 + missing, grain, calendar);
    const start = shiftBin(after, grain, -1, calendar);
    if (shiftBin(start, grain, -1, calendar) >= from) return { from: start, to: after - 1 };
  }
  return undefined;
}
