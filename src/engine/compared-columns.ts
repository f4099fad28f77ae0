import type { MeasureExpression } from '../query/expression/expression.js';
import type { BoundPlan } from '../query/plan.js';
import { grainOf, matchGroups, matchedBins } from './threads/align-groups.js';
import { changes } from './changes.js';
import { aggregatesOf } from './plan-aggregates.js';
import type { PlanColumn } from './order-limit.js';
import type { Side } from './plan-runner.js';
import { gather, type Vector } from './vector.js';

/** Returns the columns of a plan with a comparison: for each measure its value, `.previous`, `.change` and `.growth`. */
export function comparedColumns(plan: BoundPlan, current: Side, earlier: Side): readonly PlanColumn[] {
  const { keys, rows } = matchGroups(plan, plan.compare, current.keys, earlier.keys);
  const [currentRows, earlierRows] = rows as [Int32Array, Int32Array];
  const columns: PlanColumn[] = plan.by.map(({ name }, k) => ({ name, vector: keys[k]! }));
  const nowRows = currentRows.map((row) => (row < 0 ? current.count : row));
  const isCompared = comparedRows(plan, keys);
  plan.measures.forEach((measure, m) => {
    const { name, unit, expression } = measure;
    const now = gather(current.measures[m]!, nowRows);
    const hasEarlier = hasRows(plan, earlier, expression);
    const previousRow = (row: number, at: number): number =>
      !hasEarlier || !isCompared(at) ? -1 : row < 0 ? earlier.count : row;
    const previous = gather(earlier.measures[m]!, earlierRows.map(previousRow));
    columns.push(
      { name, unit, vector: now },
      { name: `${name}.previous`, unit, vector: previous },
      ...changes(measure, now, previous),
    );
  });
  return columns;
}

/**
 * Returns a function that is true when a row has a comparison. With bins, the row’s bin must match an earlier bin that the data
 * covers.
 */
function comparedRows({ compare, by, calendar, ...plan }: BoundPlan, keys: readonly Vector[]): (row: number) => boolean {
  if (compare?.kind !== 'bins' || compare.index === undefined) return () => true;
  const bins = keys[compare.index]!.numbers;
  const matches = matchedBins(compare, grainOf({ ...plan, by }, compare.index), calendar);
  return (row) => matches.has(bins[row]!);
}

/**
 * True when the earlier side has rows. An earlier period without rows has no values, not even counts of 0; an empty bin among
 * others has.
 */
function hasRows({ compare, table }: BoundPlan, { answers }: Side, expression: MeasureExpression): boolean {
  if (compare?.kind === 'bins') return true;
  const { grouped, totals, retained } = aggregatesOf([{ expression }]);
  const tables = new Set([...grouped, ...totals, ...retained].map((asked) => asked.table ?? table));
  return answers.some(({ part, groups }) => groups.selected > 0 && (tables.has(part.table) || tables.size === 0));
}
