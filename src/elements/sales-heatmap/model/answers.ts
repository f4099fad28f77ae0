import type { Calendar } from '../../../query/plan.js';
import { valueOf, type ResultColumn } from '../../../query/result/result.js';
import { binStart } from '../../../query/time/time-grain.js';
import { finerOf, isFolded, type HeatOptions } from './options.js';
import { COMPARED, type Item } from './view.js';

/** The part of a query result that a heatmap reads. */
export interface Answer {
  readonly rowCount: number;
  readonly columns: readonly ResultColumn[];
}

/** Returns the key of a row: a day or number, a text, or `null` when missing. */
export function keyAt(column: ResultColumn, row: number): number | string | null {
  const value = valueOf(column, row);
  if (value === null || typeof value === 'number') return value;
  return column.type === 'date' ? column.values[row]! : String(value);
}

/** Converts a key to a selectable value: a day to a range of one day, a number to its digits. */
export function itemOf(column: ResultColumn, key: number | string | null): Item {
  if (typeof key !== 'number') return key;
  return column.type === 'date' ? { from: key, to: key } : String(key);
}

/** Returns the number of a row; NaN when missing. */
export function numberAt(column: ResultColumn | undefined, row: number): number {
  return column?.valid?.[row] === 0 ? Number.NaN : (column?.values[row] ?? Number.NaN);
}

/** Returns the columns of a measure and its comparison, by role in the comparison. */
export function measureColumns({
  columns,
}: Answer): Readonly<Partial<Record<'value' | (typeof COMPARED)[number], ResultColumn | undefined>>> {
  const value = columns.find(({ unit }) => unit !== undefined);
  const part = (name: string): ResultColumn | undefined =>
    columns.find((column) => column.name === `${value?.name ?? ''}.${name}`);
  return { value, ...Object.fromEntries(COMPARED.map((name) => [name, part(name)])) };
}

/** Adds the coarser of two times to a result that has only the finer one. */
export function withBothTimes(
  columns: readonly ResultColumn[],
  options: HeatOptions,
  calendar: Calendar,
): readonly ResultColumn[] {
  const { x, y, compare, mode } = options;
  const [key, ...measures] = columns;
  if (mode === 'calendar' || !isFolded(x, y) || compare === undefined || !key) return columns;
  const isXFiner = finerOf(options) === x;
  const coarse = isXFiner ? y : x;
  const values = Int32Array.from(key.values, (day) => binStart(day, coarse.grain!, calendar));
  const made = { ...key, name: coarse.text, values };
  return isXFiner ? [key, made, ...measures] : [made, key, ...measures];
}
