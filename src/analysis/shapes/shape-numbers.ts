import type { ShapeRows } from '../../query/shape.js';
import type { ResultColumn } from '../../query/result/result.js';
import type { Description } from '../../stats/describe/descriptive.js';

export function shapeColumn({ columns }: ShapeRows, name: string): ResultColumn {
  return columns.find((column) => column.name === name)!;
}

/** Returns the numbers of a shape; NaN when missing. */
export function shapeNumbers(rows: ShapeRows, name: string): Float64Array {
  const { values, valid } = shapeColumn(rows, name);
  return Float64Array.from(values, (value, row) => (valid?.[row] === 0 ? NaN : value));
}

/** Returns several columns of numbers by name. */
export function shapeNumbersBy<Name extends string>(
  rows: ShapeRows,
  names: readonly Name[],
): Readonly<Record<Name, Float64Array>> {
  return Object.fromEntries(names.map((name) => [name, shapeNumbers(rows, name)])) as Record<Name, Float64Array>;
}

/** Returns the first number of a shape; NaN when missing. */
export function shapeNumber(rows: ShapeRows, name: string): number {
  return shapeNumbers(rows, name)[0] ?? NaN;
}

/** The probabilities of the quartiles, which `describedRow` expects first. */
export const QUARTILES = [0.25, 0.5, 0.75] as const;

/** Returns a quantile (type 7) of a row of the shape `quantiles`, from the index of its probability `p`. */
export function quantileAt(rows: ShapeRows, row: number, [index, p]: readonly [index: number, p: number]): number {
  const at = (shapeNumbers(rows, 'count')[row]! - 1) * p;
  const low = shapeNumbers(rows, `low${index}`)[row]!;
  const high = shapeNumbers(rows, `high${index}`)[row]!;
  return low + (high - low) * (at - Math.floor(at));
}

/** Returns the summary statistics of a row of the shape `quantiles`. */
export function describedRow(rows: ShapeRows, row: number): Description {
  const numberOf = (name: string): number => shapeNumbers(rows, name)[row]!;
  const [q1 = NaN, median = NaN, q3 = NaN] = QUARTILES.map((p, index) => quantileAt(rows, row, [index, p]));
  const count = numberOf('count');
  return { count, mean: numberOf('sum') / count, min: numberOf('min'), q1, median, q3, max: numberOf('max') };
}
