import type { Run, TimedSide } from '../../engine/plan-runner.js';
import type { Vector } from '../../engine/vector.js';
import type { TimedExpression } from '../../query/expression/expression.js';
import type { BoundPlan } from '../../query/plan.js';
import { rollingMeasures } from './rolling.js';
import { seasonalMeasures } from './seasonal.js';

/** Returns what computes the measures of a side that depend on the neighbors of groups in time. */
export async function timedMeasures(plan: BoundPlan, side: TimedSide, run: Run): Promise<(node: TimedExpression) => Vector> {
  const [rolling, seasonal] = await Promise.all([rollingMeasures(plan, side, run), seasonalMeasures(plan, side, run)]);
  return (node) => (node.kind === 'rolling' ? rolling(node) : seasonal(node));
}
