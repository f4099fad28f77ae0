import { bindClauses } from '../../catalog/bind/clauses/bind-clauses.js';
import { bindRetention, settleCompares } from '../../catalog/bind/bind-compare.js';
import { sameColumns, soldMeasure } from '../../catalog/bind/bind-same.js';
import type { BindParts } from '../../catalog/bind/bind.js';
import { customerTypes, firstDays, learnFirstDays } from '../../engine/columns/values/first-days.js';
import type { EngineSpecials } from '../../engine/columns/column-engine.js';
import { specialAggregator } from '../../engine/columns/groups/special-aggregators.js';
import { specialNode } from '../../engine/columns/values/special-nodes.js';
import { comparedColumns, retentionOf, withSameMembers } from '../../engine/compared-periods.js';
import type { PlanOptions } from '../../engine/plan-runner.js';
import type { Joining } from '../join/join-tables.js';
import { pickRows } from '../rows/run-detail.js';

/** What Arrow engines compute in addition to counts, sums and plain arithmetic. */
export const ENGINE_SPECIALS: EngineSpecials = {
  customerTypes,
  firstDays,
  learnFirstDays,
  pickRows,
  specialAggregator,
  specialNode,
};

/** Returns what is needed to bind plans; `tables` is set for data with several tables. */
export function bindParts(tables: BindParts['tables']): BindParts {
  return { filters: { bindClauses }, periods: { settleCompares, bindRetention, sameColumns, soldMeasure }, tables };
}

/** Returns what is needed to run plans; `tables` is set for data with several tables. */
export function runParts(tables: Pick<Joining, 'alignGroups'> | undefined): Pick<PlanOptions, 'periods' | 'alignGroups'> {
  return { periods: { comparedColumns, retentionOf, withSameMembers }, alignGroups: tables?.alignGroups };
}
