import type { QueryPlan } from '../../../query/plan.js';
import { valueOf } from '../../../query/result/result.js';
import { nearest } from '../../../query/names.js';
import { parsePeriod } from '../../../query/time/calendar-date.js';
import { formatWhere, parseWhere, quoteField, readClauses, type Clause, type ClauseItem } from '../../../query/where/where.js';
import { errorWith, SalesError } from '../../../util/error.js';
import { loadErrorTexts } from '../messages/messages.js';
import type { DataConnection } from './data-connection.js';

/** A clause of the filter group that applies to a widget, and the source that set it. */
export interface AppliedClause {
  readonly source: string;
  readonly where: string;
}

/** The clause that leaves no rows, and the number of rows without it. Without a clause, the widget's own filter leaves none. */
export interface Finding {
  readonly clause: AppliedClause | undefined;
  readonly rows: number;
  /** The error of two values of one field in the widget's own filter. */
  readonly conflict?: SalesError | undefined;
}

/** Maximum number of values that the hint of the error lists. */
const MAX_LISTED = 20;

/** Returns the single values that a clause selects. Patterns, ranges and excluded values name no value that must exist. */
export const valuesIn = ({ items }: Clause): readonly string[] =>
  items.flatMap((item) => (item.kind === 'equals' && !item.not ? [item.value] : []));

/** Counts rows with the currency, calendar and definitions of a plan. */
function countRows(
  connection: DataConnection,
  { calendar, currency, define }: Partial<QueryPlan>,
  counted: Partial<QueryPlan>,
): ReturnType<DataConnection['ask']> {
  const settings = { ...(calendar && { calendar }), ...(currency && { currency }), ...(define && { define }) };
  return connection.ask({ measures: ['count()'], ...settings, ...counted }, new AbortController().signal);
}

/** Returns the newest clause that, when removed, leaves rows, and their number; of the widget's own filter without clauses. */
export async function findClause(
  connection: DataConnection,
  plan: QueryPlan,
  clauses: readonly AppliedClause[],
): Promise<{ readonly finding: Finding } | undefined> {
  const removed = clauses.length > 0 ? clauses : [undefined];
  const without = removed.map((clause) => {
    const filters = clauses.filter((other) => other !== clause).map(({ where }) => where);
    return countRows(connection, plan, { filters, ...(clause && plan.where && { where: plan.where }) });
  });
  const counts = await Promise.all(without);
  const last = counts.findLastIndex(({ selected }) => selected > 0);
  if (last < 0) return undefined;
  const clause = removed[last];
  return { finding: { clause, rows: counts[last]!.selected, conflict: clause ? undefined : await findConflict(plan) } };
}

/** Returns the error of a value that the data does not have, and whether the widget's own filter has the value. Fields with too many values have none. */
export async function findMissing(
  connection: DataConnection,
  plan: QueryPlan,
): Promise<{ readonly missing: SalesError; readonly isOwn: boolean } | undefined> {
  const own = await findMissingMember(connection, { ...plan, filters: [] });
  const missing = own ?? (await findMissingMember(connection, plan));
  return missing && { missing, isOwn: missing === own };
}

/** Returns the texts that the field of a clause has; `undefined` when they cannot be listed. It asks a query, so it works with every engine. */
export async function textsOf(
  connection: DataConnection,
  clause: Clause,
  plan: Partial<QueryPlan> = {},
): Promise<readonly string[] | undefined> {
  const { columns, rowCount } = await countRows(connection, plan, { by: [quoteField(clause)] });
  const column = columns[0]!;
  const members = Array.from({ length: rowCount }, (_, row) => valueOf(column, row));
  if (!members.every((member) => member === null || typeof member === 'string') || column.type !== 'text') return undefined;
  return members.filter((member) => member !== null);
}

/** Maximum number of columns whose values are asked for, and of values that a column may have. */
const MAX_COLUMNS = 12;
const MAX_VALUES = 2000;

/** Matches a clause of a filter that has no field. */
const BARE_CLAUSE = /(?:^|[;&])\s*[^\s:;&][^:;&]*(?:[;&]|$)/;

/** What the text of a clause has. */
type WrittenClause = Pick<Clause, 'field' | 'quoted' | 'items'>;

/** A column whose values a clause without a field may have. */
interface SearchedColumn {
  readonly field: string;
  readonly names: readonly string[];
  readonly texts: readonly string[];
}

/** Returns the columns with few texts, those with the fewest first. */
async function searchedColumns(connection: DataConnection, plan: QueryPlan): Promise<readonly SearchedColumn[]> {
  const columns = (connection.catalog?.columns ?? [])
    .filter(({ type, distinct }) => type === 'text' && distinct <= MAX_VALUES)
    .toSorted((one, other) => one.distinct - other.distinct)
    .slice(0, MAX_COLUMNS);
  const lists = await Promise.all(
    columns.map(({ name }) => textsOf(connection, { field: name, quoted: true, items: [], position: 0 }, plan)),
  );
  return columns.map(({ name, role }, at) => ({ field: role ?? name, names: [role ?? name, name], texts: lists[at] ?? [] }));
}

/** Returns a clause for an item without a field: the field that has its value, or whose name precedes it. Dates are of the field `date`. */
function clauseOf(item: ClauseItem, columns: readonly SearchedColumn[]): WrittenClause | undefined {
  const isDate = (text = ''): boolean => parsePeriod(text) !== undefined;
  const dates = { field: 'date', quoted: false, items: [item] };
  if (item.kind === 'relative' || (item.kind === 'range' && isDate(item.from ?? item.to))) return dates;
  if (item.kind !== 'equals') return undefined;
  const of = (field: string, value: string): WrittenClause => ({ field, quoted: false, items: [{ ...item, value }] });
  const written = item.value.toLowerCase();
  for (const { field, names, texts } of columns) {
    const name = names.find((one) => written.startsWith(`${one.toLowerCase()} `)) ?? '';
    const found = texts.find((text) => [written, written.slice(name.length).trim()].includes(text.toLowerCase()));
    if (found !== undefined) return of(field, found);
  }
  if (isDate(item.value)) return dates;
  const near = columns.map(({ texts }) => nearest(item.value, texts));
  const at = near.findIndex((text) => text !== undefined);
  return at < 0 ? undefined : of(columns[at]!.field, near[at]!);
}

/** Joins clauses with single values of the same field as one list: no row has two of them. */
function joinValues(clauses: readonly WrittenClause[]): readonly WrittenClause[] {
  const isValues = ({ items }: WrittenClause): boolean => items.every(({ kind, not }) => kind === 'equals' && !not);
  const joined: WrittenClause[] = [];
  for (const clause of clauses) {
    const at = joined.findIndex((one) => one.field === clause.field && isValues(one) && isValues(clause));
    if (at < 0) joined.push(clause);
    else joined[at] = { ...clause, items: [...joined[at]!.items, ...clause.items] };
  }
  return joined;
}

/** Returns the error of a filter without a field, also with the clause of the field that has its values, as `region: West` for `West`. */
async function findField(connection: DataConnection, plan: QueryPlan, where: string): Promise<SalesError | undefined> {
  let error: SalesError | undefined;
  try {
    parseWhere(where);
  } catch (caught) {
    error = caught as SalesError;
  }
  if (!error) return undefined;
  const columns = await searchedColumns(connection, plan);
  const parts = where.split(/\s*[;&]+\s*/).filter(Boolean);
  const clauses = parts.flatMap((part): readonly (WrittenClause | undefined)[] => {
    const read = part.includes(':')
      ? readClauses(part)
      : readClauses(`field: ${part}`).flatMap(({ items }) => items.map((item) => clauseOf(item, columns)));
    return read.length > 0 ? read : [undefined];
  });
  const known = clauses.filter((one) => one !== undefined);
  if (known.length < clauses.length) return error;
  return errorWith(error, { params: { ...error.params, nearest: formatWhere(joinValues(known)) } });
}

/** Returns the error of a filter with two values of one field, which no row has, with the list of both. */
async function findConflict({ where = '' }: QueryPlan): Promise<SalesError | undefined> {
  const clauses = readClauses(where);
  const joined = joinValues(clauses);
  if (joined.length === clauses.length) return undefined;
  await loadErrorTexts();
  return new SalesError('bad-clause', 'where', { params: { nearest: formatWhere(joined) } });
}

/**
 * Returns the error of the first value in the filters of a plan that the data does not have, with the value most likely meant. `undefined` when the data
 * has all of them, or cannot list them.
 */
export async function findMissingMember(connection: DataConnection, plan: QueryPlan): Promise<SalesError | undefined> {
  const { where = '', filters = [] } = plan;
  const stray = BARE_CLAUSE.test(where) ? await findField(connection, plan, where) : undefined;
  if (stray) return stray;
  const clauses = [where, ...filters].flatMap(readClauses).filter((clause) => valuesIn(clause).length > 0);
  for (const clause of clauses) {
    const texts = await textsOf(connection, clause, plan);
    if (!texts) continue;
    const missing = valuesIn(clause).find((value) => !texts.includes(value));
    if (missing === undefined) continue;
    const near = texts.find((text) => text.toLowerCase() === missing.toLowerCase()) ?? nearest(missing, texts);
    await loadErrorTexts();
    return new SalesError('bad-clause', 'unknown-member', {
      params: {
        value: missing,
        field: clause.field,
        expected: texts.slice(0, MAX_LISTED),
        ...(near !== undefined && { nearest: near }),
      },
    });
  }
  return undefined;
}
