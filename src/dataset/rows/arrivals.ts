import type { Catalog } from '../../query/catalog.js';
import { OTHER, type ResultColumn, type ResultRecord, valueOf } from '../../query/result/result.js';
import type { Arrivals, PlanFacts, QueryPlan } from '../../query/plan.js';
import { isoDate } from '../../query/time/calendar-date.js';
import { membersClause, joinWhere } from '../../query/where/where.js';
import { newCustomersSince, type Answered } from './older-customers.js';

/** Maximum number of members that a query names; with more, it returns all members. */
const MAX_NAMED = 200;

/**
 * Adds what is known of the members without rows in the earlier period: those whose first row of all is in the current
 * period, and those with rows before both periods. The others are in neither list.
 */
export async function withArrivals(
  record: ResultRecord,
  answered: Answered & { readonly isPrepared?: boolean },
): Promise<ResultRecord> {
  const { plan, catalog, ask, signal, isPrepared } = answered;
  const { facts } = record;
  const [key] = record.columns;
  const { period, earlier } = facts;
  const [field] = plan.by ?? [];
  if (!period || !earlier || plan.by?.length !== 1 || !key || !isMember(field!, key)) return record;
  const absent = absentMembers(record, key);
  if (absent.length === 0) return record;
  // Prepared plans name no members, since these change with each step of a brush.
  const named = isPrepared === true || absent.length > MAX_NAMED ? '' : membersClause(field!, absent);
  const since = isCustomer(field!, catalog) ? await newCustomersSince(answered) : undefined;
  const isKnown = since === undefined || since <= period.from;
  const own = ownPlan(plan, earlier.from, { catalog, named });
  const [earlierRows, olderRows] = await Promise.all([
    isKnown ? ask(earlierPlan(plan, period.from, named), signal).then(membersIn) : undefined,
    own ? ask(own, signal).then(membersIn) : new Set<string>(),
  ]);
  const arrivals: Arrivals = {
    new: earlierRows ? absent.filter((member) => !earlierRows.has(member)) : [],
    back: absent.filter((member) => olderRows.has(member)),
  };
  return { ...record, facts: { ...facts, arrivals } };
}

/** True for members of a column; periods and ranges of numbers are none. */
function isMember(field: string, key: ResultColumn): boolean {
  return isMemberField(field) && key.type !== 'date';
}

function isMemberField(field: string): boolean {
  return (field.startsWith('"') || !field.includes('(')) && field !== 'customer-type';
}

function isCustomer(field: string, { roles }: Catalog): boolean {
  const name = field.replaceAll('"', '');
  return roles.some(
    ({ role, ref }) => (role === 'customer' || role === 'customer-name') && (role === name || ref.column === name),
  );
}

/** Returns the members with a value in the current period only. */
function absentMembers({ columns, rowCount, facts }: ResultRecord, key: ResultColumn): readonly string[] {
  const name = facts.measures[0]?.name;
  const [now, before] = [name, `${name}.previous`].map((one) => columns.find((column) => column.name === one));
  if (!now || !before) return [];
  const isEmpty = (column: ResultColumn, row: number): boolean => (valueOf(column, row) ?? 0) === 0;
  return Array.from({ length: rowCount }, (_, row) => row).flatMap((row) => {
    const member = valueOf(key, row);
    return member === null || member === OTHER || isEmpty(now, row) || !isEmpty(before, row) ? [] : [String(member)];
  });
}

/** Returns a plan for the members that the data has before a day, without filters. `named` is the clause of the members; empty for all. */
function earlierPlan({ measures, by, define, calendar }: QueryPlan, day: number, named: string): QueryPlan {
  const where = joinWhere(`date: ..${isoDate(day - 1)}`, named);
  return { measures: measures.slice(0, 1), by: by!, where, ...(define && { define }), ...(calendar && { calendar }) };
}

/** Returns a plan for the members with values before a day among the rows of a plan on other days; `undefined` if the data begins later. */
function ownPlan(
  { measures, by, where, define, calendar, filters = [] }: QueryPlan,
  day: number,
  { catalog, named }: { readonly catalog: Catalog; readonly named: string },
): QueryPlan | undefined {
  if (catalog.oldest === undefined || catalog.oldest >= day) return undefined;
  const range = `${isoDate(catalog.oldest)}..${isoDate(day - 1)}`;
  return {
    measures: measures.slice(0, 1),
    by: by!,
    compare: `${range} vs ${range}`,
    filters: named === '' ? filters : [...filters, named],
    ...(where !== undefined && { where }),
    ...(define && { define }),
    ...(calendar && { calendar }),
  };
}

/**
 * Plans that `withArrivals` may run after a prepared plan: `earlier` is the same for all filters, `own` has those of the plan. A plan over
 * all days has no earlier period, and one over the last of them has.
 */
export function arrivalPlans(
  plan: QueryPlan,
  { period, earlier }: Pick<PlanFacts, 'period' | 'earlier'>,
  catalog: Catalog,
): { readonly earlier?: QueryPlan; readonly own?: QueryPlan } {
  if (!period || plan.compare === undefined || plan.by?.length !== 1 || !isMemberField(plan.by[0]!)) return {};
  const own = earlier && ownPlan(plan, earlier.from, { catalog, named: '' });
  return { earlier: earlierPlan(plan, period.from, ''), ...(own && { own }) };
}

function membersIn({ columns, rowCount }: ResultRecord): ReadonlySet<string> {
  const [key, value] = columns;
  const rows = Array.from({ length: rowCount }, (_, row) => row);
  return new Set(rows.filter((row) => value && (valueOf(value, row) ?? 0) !== 0).map((row) => String(valueOf(key!, row))));
}
