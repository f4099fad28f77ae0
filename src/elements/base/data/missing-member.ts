import type { QueryPlan } from '../../../query/plan.js';
import { valueOf } from '../../../query/result/result.js';
import { nearest } from '../../../query/names.js';
import { quoteField, parseWhere, quoteValue, readClauses, type Clause } from '../../../query/where/where.js';
import { errorWith, SalesError } from '../../../util/error.js';
import { loadErrorTexts } from '../messages/messages.js';
import type { DataConnection } from './data-connection.js';

/** Maximum number of values that the hint of the error lists. */
const MAX_LISTED = 20;

/** Returns the single values that a clause selects. Patterns, ranges and excluded values name no value that must exist. */
export const valuesIn = ({ items }: Clause): readonly string[] =>
  items.flatMap((item) => (item.kind === 'equals' && !item.not ? [item.value] : []));

/** Returns the texts that the field of a clause has; `undefined` when they cannot be listed. It asks a query, so it works with every engine. */
export async function textsOf(
  connection: DataConnection,
  clause: Clause,
  { calendar, currency, define }: Partial<QueryPlan> = {},
): Promise<readonly string[] | undefined> {
  const asked: QueryPlan = {
    measures: ['count()'],
    by: [quoteField(clause)],
    ...(calendar && { calendar }),
    ...(currency && { currency }),
    ...(define && { define }),
  };
  const { columns, rowCount } = await connection.ask(asked, new AbortController().signal);
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
  for (const { name, role } of values.length < items.length ? [] : columns.slice(0, MAX_COLUMNS)) {
    const texts = (await textsOf(connection, { field: name, quoted: true, items: [], position: 0 }, plan)) ?? [];
    const found = values.map((value) => texts.find((text) => text.toLowerCase() === value.toLowerCase()));
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
