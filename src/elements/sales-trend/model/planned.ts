import type { BinRange } from '../../../query/time/time-grain.js';
import type { ShownLine, TrendFact } from './view.js';

/** Returns a running total of a plan with the part of incomplete bins: the bins after them still have the whole plan before. */
export function withPartsOf(total: Float64Array, whole: Float64Array, part: Float64Array): Float64Array {
  return total.map((sum, index) => sum - ((whole[index] ?? Number.NaN) - (part[index] ?? Number.NaN) || 0));
}

/** Compares a line with its plan over the bins that have both. `undefined` without any, and for a plan of zero. */
export function plannedFact(
  { values, previous, unit, good }: ShownLine,
  { from, to }: BinRange,
  { adds, isTotal }: { readonly adds: boolean; readonly isTotal: boolean },
): TrendFact | undefined {
  const pairs: (readonly [value: number, plan: number])[] = [];
  for (let index = from; previous && index <= to; index++) {
    const pair = [values[index] ?? Number.NaN, previous[index] ?? Number.NaN] as const;
    if (!pair.some(Number.isNaN)) pairs.push(pair);
  }
  const last = pairs.at(-1);
  if (!last) return undefined;
  const [value, plan] = adds && !isTotal ? pairs.reduce(([sum, planned], pair) => [sum + pair[0], planned + pair[1]]) : last;
  if (plan === 0) return undefined;
  const met = pairs.filter((pair) => (good === 'down' ? pair[0] <= pair[1] : pair[0] >= pair[1])).length;
  return { kind: 'planned', value, plan, unit, ...(!isTotal && pairs.length > 1 && { count: met, of: pairs.length }) };
}
