import type { BoundMeasure } from '../query/plan.js';
import { decimalSum } from './measure-values.js';
import type { PlanColumn } from './order-limit.js';
import { numberVector, type Vector } from './vector.js';

/** Returns `.change` and `.growth` of a measure; missing for measures other than numbers. A rank changes by places, not by a percentage. */
export function changes(
  { name, unit, expression }: Pick<BoundMeasure, 'name' | 'unit' | 'expression'>,
  now: Vector,
  previous: Vector,
): readonly PlanColumn[] {
  const isNumber = now.type === 'number' && previous.type === 'number';
  const change = now.numbers.map((value, i) => {
    const before = previous.numbers[i]!;
    return !isNumber || Number.isNaN(value) || Number.isNaN(before) ? NaN : decimalSum(value, 0 - before);
  });
  const isPlace = expression.kind === 'rank';
  const growth = change.map((value, i) => (isPlace || previous.numbers[i] === 0 ? NaN : value / Math.abs(previous.numbers[i]!)));
  return [
    { name: `${name}.change`, unit, vector: numberVector(change) },
    { name: `${name}.growth`, unit: 'percent', vector: numberVector(growth) },
  ];
}
