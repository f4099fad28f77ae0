import { isDays, type FilterValue } from '../../../catalog/value-clause.js';
import { valueOf, type QueryResult, type ResultColumn } from '../../../query/result/result.js';

/** The part of a query result that a heatmap reads. */
export type Answer = Pick<QueryResult, 'rowCount' | 'columns'>;
export type TimedAnswer = Pick<QueryResult, keyof Answer | 'facts'>;

/** Query results of a heatmap by name. `keptX` and `keptY` replace `restX` and `restY` while the visible members are kept. */
type AnswerName = 'main' | 'months' | 'x' | 'y' | 'restX' | 'restY' | 'keptX' | 'keptY' | 'rest';
export type HeatAnswers = Readonly<Partial<Record<AnswerName, QueryResult>>>;

/** Columns of a comparison: with an earlier period, or with the plan. */
export const COMPARED = ['previous', 'change', 'growth', 'plan', 'gap', 'attainment'] as const;

/** Key of a row on an axis. */
export type Key = number | string | null;

/** Returns the key of a row: a day or number, a text, or `null` when missing. */
export function keyAt(column: ResultColumn, row: number): Key {
  const value = valueOf(column, row);
  if (value === null || typeof value === 'number') return value;
  return column.type === 'date' ? column.values[row]! : String(value);
}

/** Returns the members in a column of a result as values of clauses: a day as a range of one day, a number as its digits. */
export function itemsIn(answer: Answer | undefined, at = 0): readonly FilterValue[] {
  const column = answer?.columns[at];
  return Array.from({ length: column ? answer.rowCount : 0 }, (_, row) => {
    const key = keyAt(column!, row);
    if (typeof key !== 'number') return key;
    return column!.type === 'date' ? { from: key, to: key } : String(key);
  });
}

/** Returns the key of a value of clauses. */
export function keyOfItem(item: FilterValue): Key {
  return isDays(item) ? item.from : item;
}

/** Returns the columns of a measure and its comparison, by role in the comparison. */
export function measureColumns({
  columns,
}: Answer): Readonly<Partial<Record<'values' | (typeof COMPARED)[number], ResultColumn | undefined>>> {
  const values = columns.find(({ unit }) => unit !== undefined);
  const part = (name: string): ResultColumn | undefined =>
    columns.find((column) => column.name === `${values?.name ?? ''}.${name}`);
  return { values, ...Object.fromEntries(COMPARED.map((name) => [name, part(name)])) };
}
