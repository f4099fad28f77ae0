import type { Run, TimedMeasures, TimedSide } from '../../engine/plan-runner.js';
import type { BoundPlan } from '../../query/plan.js';
import { rollingMeasures } from './rolling.js';
import { seasonalMeasures } from './seasonal.js';

/** Returns what computes the measures of a side that depend on the neighbors of groups in time. */
export async function timedMeasures(plan: BoundPlan, side: TimedSide, run: Run): Promise<TimedMeasures> {
  const [rolling, seasonal] = await Promise.all([rollingMeasures(plan, side, run), seasonalMeasures(plan, side, run)]);
  return {
    valuesOf: (node) => (node.kind === 'rolling' ? rolling.valuesOf(node) : seasonal.valuesOf(node)),
    notes: [...rolling.notes, ...seasonal.notes],
  };
}
