import type { BoundMeasure, BoundPlan } from '../query/plan.js';
import { decimalSum } from './measure-values.js';
import type { PlanColumn } from './order-limit.js';
import { groupKey } from './threads/align-groups.js';
import { numberVector, type Vector } from './vector.js';

/** Returns `.change` and `.growth` of a measure; missing for measures other than numbers. A rank changes by places, not by a percentage. */
export function changes(
  { name, unit, isPlace = false }: Pick<BoundMeasure, 'name' | 'unit'> & { readonly isPlace?: boolean },
  now: Vector,
  previous: Vector,
): readonly PlanColumn[] {
  const isNumber = now.type === 'number' && previous.type === 'number';
  const change = now.numbers.map((value, i) => {
    const before = previous.numbers[i]!;
    return !isNumber || Number.isNaN(value) || Number.isNaN(before) ? NaN : decimalSum(value, 0 - before);
  });
  const growth = change.map((value, i) => (isPlace || previous.numbers[i] === 0 ? NaN : value / Math.abs(previous.numbers[i]!)));
  return [
    { name: `${name}.change`, unit, vector: numberVector(change) },
    { name: `${name}.growth`, unit: 'percent', vector: numberVector(growth) },
  ];
}

/**
 * Returns the columns of a plan with `cumulative` measures summed along the rows in an order. Along dates, each combination of the other
 * keys has its own total. A missing value adds nothing, and before the first value there is no total. In a comparison the earlier
 * values are summed too, and change and growth are those of the totals.
 */
export function withRunningTotals(
  { by, measures }: Pick<BoundPlan, 'by' | 'measures'>,
  columns: readonly PlanColumn[],
  order: Int32Array,
): readonly PlanColumn[] {
  const keys = columns.slice(0, by.length);
  const width = measures.length === 0 ? 0 : (columns.length - keys.length) / measures.length;
  const isDate = (index: number): boolean => by[index]!.dimension.kind === 'bin-date';
  const isOverTime = by.some((_, index) => isDate(index));
  const others = isOverTime ? keys.filter((_, index) => !isDate(index)).map(({ vector }) => vector) : [];
  const summed = (column: PlanColumn): PlanColumn => ({ ...column, vector: runningTotal(column.vector, others, order) });
  const ofMeasures = measures.flatMap((measure, m) => {
    const own = columns.slice(keys.length + m * width, keys.length + (m + 1) * width);
    if (measure.expression.kind !== 'cumulative') return own;
    const [now, previous] = own.slice(0, 2).map(summed);
    return previous ? [now!, previous, ...changes(measure, now!.vector, previous.vector)] : [now!];
  });
  return [...keys, ...ofMeasures];
}

function runningTotal({ numbers }: Vector, others: readonly Vector[], order: Int32Array): Vector {
  const totals = new Map<string, number>();
  const out = new Float64Array(numbers.length).fill(NaN);
  for (const row of order) {
    const key = groupKey(others, row);
    const value = numbers[row]!;
    const total = totals.get(key);
    const next = Number.isNaN(value) ? total : decimalSum(total ?? 0, value);
    if (next !== undefined) totals.set(key, (out[row] = next));
  }
  return numberVector(out);
}
