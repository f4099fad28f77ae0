import type { Catalog } from '../../query/catalog.js';
import { OTHER } from '../../query/other-members.js';
import type { Arrivals, QueryPlan } from '../../query/plan.js';
import { valueOf, type ResultColumn } from '../../query/result/result-column.js';
import type { ResultRecord } from '../../query/result/result.js';
import { isoDate } from '../../query/time/calendar-date.js';
import { membersClause } from '../../query/where/member-clause.js';
import { newCustomersSince, type Answered } from './older-customers.js';

/** Maximum number of members that a query names; with more, it returns all members. */
const MAX_NAMED = 200;

/**
 * Adds what is known of the members without rows in the earlier period (DESIGN M12): those whose first row of all is in the current
 * period, and those with rows before both periods. The others are in neither list.
 */
export async function withArrivals(record: ResultRecord, answered: Answered): Promise<ResultRecord> {
  const { plan } = answered;
  const { facts } = record;
  const [key] = record.columns;
  const { period, earlier } = facts;
  const [field] = plan.by ?? [];
  if (!period || !earlier || plan.by?.length !== 1 || !key || !isMember(field!, key)) return record;
  const absent = absentMembers(record, key);
  if (absent.length === 0) return record;
  const named = absent.length > MAX_NAMED ? '' : membersClause(field!, absent);
  const asked = { answered, field: field!, named };
  const since = isCustomer(field!, answered.catalog) ? await newCustomersSince(answered) : undefined;
  const isKnown = since === undefined || since <= period.from;
  const [earlierRows, olderRows] = await Promise.all([
    isKnown ? membersBefore(period.from, asked) : undefined,
    ownMembersBefore(earlier.from, asked),
  ]);
  const arrivals: Arrivals = {
    new: earlierRows ? absent.filter((member) => !earlierRows.has(member)) : [],
    back: absent.filter((member) => olderRows.has(member)),
  };
  return { ...record, facts: { ...facts, arrivals } };
}

/** True for members of a column; periods and ranges of numbers are none. */
function isMember(field: string, key: ResultColumn): boolean {
  return (field.startsWith('"') || !field.includes('(')) && field !== 'customer-type' && key.type !== 'date';
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

interface Asked {
  readonly answered: Answered;
  readonly field: string;
  /** Clause of the members; empty for all. */
  readonly named: string;
}

/** Returns the members that the data has before a day, without filters. */
async function membersBefore(day: number, { answered, field, named }: Asked): Promise<ReadonlySet<string>> {
  const { plan, ask, signal } = answered;
  const { measures, define, calendar } = plan;
  const where = [`date: ..${isoDate(day - 1)}`, named].filter((clause) => clause !== '').join('; ');
  const options: Pick<QueryPlan, 'define' | 'calendar'> = { ...(define && { define }), ...(calendar && { calendar }) };
  return membersIn(await ask({ ...options, measures: measures.slice(0, 1), by: [field], where }, signal));
}

/** Returns the members with values before a day among the rows of the plan on other days. */
async function ownMembersBefore(day: number, { answered, field, named }: Asked): Promise<ReadonlySet<string>> {
  const { plan, catalog, ask, signal } = answered;
  const { measures, where, define, calendar, filters = [] } = plan;
  if (catalog.oldest === undefined || catalog.oldest >= day) return new Set();
  const range = `${isoDate(catalog.oldest)}..${isoDate(day - 1)}`;
  const older: QueryPlan = {
    measures: measures.slice(0, 1),
    by: [field],
    compare: `${range} vs ${range}`,
    filters: named === '' ? filters : [...filters, named],
    ...(where !== undefined && { where }),
    ...(define && { define }),
    ...(calendar && { calendar }),
  };
  return membersIn(await ask(older, signal));
}

function membersIn({ columns, rowCount }: ResultRecord): ReadonlySet<string> {
  const [key, value] = columns;
  const rows = Array.from({ length: rowCount }, (_, row) => row);
  return new Set(rows.filter((row) => value && (valueOf(value, row) ?? 0) !== 0).map((row) => String(valueOf(key!, row))));
}
