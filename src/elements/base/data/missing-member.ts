import type { QueryPlan } from '../../../query/plan.js';
import { valueOf } from '../../../query/result/result.js';
import { nearest } from '../../../query/names.js';
import { quoteField, parseWhere, quoteValue, readClauses, type Clause } from '../../../query/where/where.js';
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
  return last < 0 ? undefined : { finding: { clause: removed[last], rows: counts[last]!.selected } };
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

/** Returns the error of a filter without a field, also with the clause of the field that has its values, as `region: West` for `West`. */
async function findField(connection: DataConnection, plan: QueryPlan, where: string): Promise<SalesError | undefined> {
  let error: SalesError | undefined;
  try {
    parseWhere(where);
  } catch (caught) {
    error = caught as SalesError;
  }
  const isNot = where.trim().startsWith('!');
  const [{ items } = { items: [] }] = readClauses(`field: ${where}`);
  const values = items.flatMap((item) => (item.kind === 'equals' ? [item.value] : []));
  const columns = (connection.catalog?.columns ?? [])
    .filter(({ type, distinct }) => type === 'text' && distinct <= MAX_VALUES)
    .toSorted((one, other) => one.distinct - other.distinct);
  const asked = values.length < items.length ? [] : columns.slice(0, MAX_COLUMNS);
  const lists = await Promise.all(
    asked.map(({ name }) => textsOf(connection, { field: name, quoted: true, items: [], position: 0 }, plan)),
  );
  for (const [at, { name, role }] of asked.entries()) {
    const found = values.map((value) => lists[at]?.find((text) => text.toLowerCase() === value.toLowerCase()));
    if (!found.every((one) => one !== undefined)) continue;
    const field = role ?? quoteField({ field: name, quoted: false });
    const members = found.map((one) => (isNot ? '!' : '') + quoteValue(one)).join(', ');
    return error && errorWith(error, { params: { ...error.params, nearest: `${field}: ${members}` } });
  }
  return undefined;
}

/**
 * Returns the error of the first value in the filters of a plan that the data does not have, with the value most likely meant. `undefined` when the data
 * has all of them, or cannot list them.
 */
export async function findMissingMember(connection: DataConnection, plan: QueryPlan): Promise<SalesError | undefined> {
  const { where = '', filters = [] } = plan;
  if (where !== '' && !where.includes(':')) return findField(connection, plan, where);
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
