import { isDays, type FilterValue } from '../../../catalog/value-clause.js';
import type { PlanFacts } from '../../../query/plan.js';
import { valueOf, type ResultColumn } from '../../../query/result/result.js';

/** The part of a query result that a heatmap reads. */
export interface Answer {
  readonly rowCount: number;
  readonly columns: readonly ResultColumn[];
}

/** A query result with facts about its period. */
export interface TimedAnswer extends Answer {
  readonly facts: PlanFacts;
}

/** Query results of a heatmap by name. */
export interface HeatAnswers {
  readonly main?: TimedAnswer | undefined;
  readonly months?: Answer | undefined;
  readonly x?: Answer | undefined;
  readonly y?: Answer | undefined;
  readonly restX?: Answer | undefined;
  readonly restY?: Answer | undefined;
  /** Replace `restX` and `restY` while the visible members are kept. */
  readonly keptX?: Answer | undefined;
  readonly keptY?: Answer | undefined;
  readonly rest?: (Answer & { readonly selected: number }) | undefined;
}

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

/** Converts a key to a value of clauses: a day to a range of one day, a number to its digits. */
function itemOf(column: ResultColumn, key: Key): FilterValue {
  if (typeof key !== 'number') return key;
  return column.type === 'date' ? { from: key, to: key } : String(key);
}

/** Returns the members in the first column of a result. */
export function itemsIn(answer: Answer | undefined, at = 0): readonly FilterValue[] {
  const column = answer?.columns[at];
  return column ? Array.from({ length: answer.rowCount }, (_, row) => itemOf(column, keyAt(column, row))) : [];
}

/** Returns the key of a value of clauses. */
export function keyOfItem(item: FilterValue): Key {
  return isDays(item) ? item.from : item;
}

/** Returns the columns of a measure and its comparison, by role in the comparison. */
export function measureColumns({
  columns,
}: Answer): Readonly<Partial<Record<'values' | (typeof COMPARED)[number], ResultColumn | undefined>>> {
  const value = columns.find(({ unit }) => unit !== undefined);
  const part = (name: string): ResultColumn | undefined =>
    columns.find((column) => column.name === `${value?.name ?? ''}.${name}`);
  return { values: value, ...Object.fromEntries(COMPARED.map((name) => [name, part(name)])) };
}
