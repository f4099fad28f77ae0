import type { MeasureExpression } from '../query/expression/expression.js';
import type { BoundMeasure, BoundPlan } from '../query/plan.js';
import { grainOf, matchGroups, meetingsOf } from './threads/match-groups.js';
import { decimalSum } from './measure-values.js';
import { aggregatesOf } from './plan-aggregates.js';
import type { PlanColumn, Side } from './plan-runner.js';
import { gather, numberVector, type Vector } from './vector.js';

/** The columns of a plan with a comparison, from its two sides: of each measure the value, `.previous`, `.change` and `.growth`. */
export function comparedColumns(plan: BoundPlan, current: Side, earlier: Side): readonly PlanColumn[] {
  const { keys, rows } = matchGroups(plan, plan.compare, current.keys, earlier.keys);
  const [currentRows, earlierRows] = rows as [Int32Array, Int32Array];
  const columns: PlanColumn[] = plan.by.map(({ name }, k) => ({ name, vector: keys[k]! }));
  const nowRows = currentRows.map((row) => (row < 0 ? current.count : row));
  const isCompared = comparedRows(plan, keys);
  plan.measures.forEach(({ name, unit, expression }, m) => {
    const now = gather(current.measures[m]!, nowRows);
    const hasEarlier = hasRows(plan, earlier, expression);
    const previousRow = (row: number, at: number): number =>
      !hasEarlier || !isCompared(at) ? -1 : row < 0 ? earlier.count : row;
    const previous = gather(earlier.measures[m]!, earlierRows.map(previousRow));
    columns.push(
      { name, unit, vector: now },
      { name: `${name}.previous`, unit, vector: previous },
      ...changes(name, unit, now, previous),
    );
  });
  return columns;
}

/** Whether a row has something to compare with: with bins, whether its bin meets an earlier one that the data covers. */
function comparedRows({ compare, by, calendar, ...plan }: BoundPlan, keys: readonly Vector[]): (row: number) => boolean {
  if (compare?.kind !== 'bins' || compare.index === undefined) return () => true;
  const bins = keys[compare.index]!.numbers;
  const meetings = meetingsOf(compare, grainOf({ ...plan, by }, compare.index), calendar);
  return (row) => meetings.has(bins[row]!);
}

/** An earlier period without any rows has nothing to compare with, also no counts of 0; a bin without rows beside others has. */
function hasRows({ compare, table }: BoundPlan, { answers }: Side, expression: MeasureExpression): boolean {
  if (compare?.kind === 'bins') return true;
  const { grouped, totals, retained } = aggregatesOf([{ expression }]);
  const tables = new Set([...grouped, ...totals, ...retained].map((asked) => asked.table ?? table));
  return answers.some(({ part, groups }) => groups.selected > 0 && (tables.has(part.table) || tables.size === 0));
}

/** `.change` and `.growth` of a measure; missing throughout for measures that are no numbers. */
function changes(name: string, unit: BoundMeasure['unit'], now: Vector, previous: Vector): readonly PlanColumn[] {
  const isNumber = now.type === 'number' && previous.type === 'number';
  const change = now.numbers.map((value, i) => {
    const before = previous.numbers[i]!;
    return !isNumber || Number.isNaN(value) || Number.isNaN(before) ? NaN : decimalSum(value, 0 - before);
  });
  const growth = change.map((value, i) => (previous.numbers[i] === 0 ? NaN : value / Math.abs(previous.numbers[i]!)));
  return [
    { name: `${name}.change`, unit, vector: numberVector(change) },
    { name: `${name}.growth`, unit: 'ratio', vector: numberVector(growth) },
  ];
}
