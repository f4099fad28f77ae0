import type { Scope } from '../../catalog/bind/lookup.js';
import { vectorOf } from '../../engine/vector.js';
import type { QueryPlan } from '../../query/plan.js';
import { WHOLE_PLAN } from '../../query/planned.js';
import type { ResultRecord } from '../../query/result/result.js';
import { comparedDays } from './days-of-data.js';
import type { AsideGroups } from './aligned-result.js';
import { daysNote } from './planned-groups.js';

/**
 * Returns a goal as the plan of all that a query selects: of a period that the data covers in part, its share by days. A measure without
 * totals over time, such as a ratio, has its goal on each day. Groups have no part of a goal.
 */
export function goalGroups({ goal = NaN, compare, by = [] }: QueryPlan, { calendar }: Scope, actual: ResultRecord): AsideGroups {
  const { measures, period } = actual.facts;
  const keys = actual.columns.slice(0, by.length).map(vectorOf);
  if (keys.length > 0) return { keys, values: new Float64Array(actual.rowCount).fill(NaN), notes: [] };
  const days = period ? Array.from({ length: period.to - period.from + 1 }, (_, n) => period.from + n) : [];
  const isCompared = comparedDays(actual.facts, calendar, []);
  const compared = days.filter((day) => isCompared(day));
  const isSpread = compare !== WHOLE_PLAN && measures[0]?.adds.time !== false && compared.length < days.length;
  if (!isSpread) return { keys, values: Float64Array.of(goal), notes: [] };
  return {
    keys,
    values: Float64Array.of((goal * compared.length) / days.length),
    notes: [daysNote('plan-days', { from: compared[0]!, to: compared.at(-1)! })],
  };
}
