import { wordsOf } from '../detect/names/names.js';
import type { ColumnProfile, TableProfile } from '../detect/profile.js';
import { inOrder } from '../detect/relations.js';
import { sharedKeys } from './composites.js';
import { leadsToEvent } from './names.js';
import { compare, isFree, tellsOfEvents } from './search.js';
import type { JoinedDay } from '../../query/catalog.js';
import type { FoundJoin, JoinSearch } from './search.js';
import type { ColumnRef, Reason } from '../../query/schema.js';

/** How the first and the last day of a period are called. */
const FIRST_DAY = /(?:^| )(?:from|start|starts|begin|begins|since|effective|von|ab|beginn|debut|desde|inicio|dal)(?: |$)/u;
const LAST_DAY = /(?:^| )(?:to|until|till|thru|through|end|ends|expiry|expires?|bis|ende|fin|hasta|al)(?: |$)/u;

/** Share of the rows in which a period must not end before it begins. */
const IN_ORDER = 0.99;

/** Minimum share of the rows with a key and a day that must have a period. */
const MIN_MATCHED = 0.8;

const SCORE = 83;

/** Joins to lists of what a key is worth from one day to another, such as prices with a first and a last day. */
export function datedJoins(search: JoinSearch, known: readonly FoundJoin[]): readonly FoundJoin[] {
  return search.tables.flatMap((to) => {
    const period = periodIn(to);
    if (period === undefined) return [];
    return search.tables.flatMap((from) =>
      isFree(search, from, to, known) && periodIn(from) === undefined
        ? (datedJoin(search, { from, to, known }, period) ?? [])
        : [],
    );
  });
}

/** Two tables, and the joins between all tables. */
interface Pair {
  readonly from: TableProfile;
  readonly to: TableProfile;
  readonly known: readonly FoundJoin[];
}

interface Period {
  readonly first: ColumnProfile;
  readonly last: ColumnProfile;
}

/** The columns with the first and the last day of a table's rows. */
function periodIn({ columns }: TableProfile): Period | undefined {
  const days = columns.filter((column) => isDay(column) && column.distinct > 0);
  const named = (pattern: RegExp): readonly ColumnProfile[] => days.filter(({ name }) => pattern.test(wordsOf(name).join(' ')));
  const [first, second] = named(FIRST_DAY);
  const [last, other] = named(LAST_DAY);
  if (first === undefined || last === undefined || first === last || second !== undefined || other !== undefined)
    return undefined;
  return inOrder(first, last) >= IN_ORDER ? { first, last } : undefined;
}

function isDay({ type }: ColumnProfile): boolean {
  return type === 'date' || type === 'datetime';
}

function datedJoin(search: JoinSearch, { from, to, known }: Pair, { first, last }: Period): FoundJoin | undefined {
  const keys = sharedKeys(search, from, to);
  const [own] = saleDaysIn(search, from);
  const day = own === undefined ? joinedDay(search, from, known) : undefined;
  if (keys.length === 0 || (own ?? day) === undefined || from.rowCount <= to.rowCount) return undefined;
  if (tellsOfEvents(search, to, [...keys.map(({ key }) => key), first, last])) return undefined;
  const columns = [...keys.map(({ column }) => column), ...(own ? [own] : [])];
  const periods = { table: to, columns: [...keys.map(({ key }) => key), first], until: last.name };
  const { join, match, matched } = compare(search, { table: from, columns, ...(day && { day }) }, periods);
  if (match.doubled > 0 || match.matchedKeys === 0 || matched < MIN_MATCHED) return undefined;
  const period = { first: first.name, last: last.name };
  const evidence: readonly Reason[] = [{ code: 'row-per-dates', params: period }, ...(day ? [dayOfRow(day)] : [])];
  return { ...join, score: SCORE, evidence };
}

function dayOfRow({ table, column }: ColumnRef): Reason {
  const path = `${table}.${column}`;
  return { code: 'day-of-row', params: { column: path } };
}

/** Columns of sale dates, the most likely first. */
function saleDaysIn({ names }: JoinSearch, { columns }: TableProfile): readonly ColumnProfile[] {
  return columns
    .filter((column) => isDay(column) && names.saleDate(column.name) > 0)
    .toSorted((a, b) => names.saleDate(b.name) - names.saleDate(a.name));
}

/** The day of the order that rows are lines of. */
function joinedDay(search: JoinSearch, { table }: TableProfile, known: readonly FoundJoin[]): JoinedDay | undefined {
  const headers = known.filter(
    (join) => join.from.table === table && join.alias === undefined && leadsToEvent(join, search.names),
  );
  for (const { from, to } of headers) {
    const header = search.tables.find((one) => one.table === to.table);
    const [day] = header ? saleDaysIn(search, header) : [];
    if (day !== undefined) return { table: to.table, column: day.name, from: from.columns, to: to.columns };
  }
  return undefined;
}
