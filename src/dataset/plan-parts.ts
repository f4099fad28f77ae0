import { bindClauses } from '../catalog/bind-clauses.js';
import { bindRetention, settleCompares } from '../catalog/bind-compare.js';
import type { BindParts } from '../catalog/bind.js';
import { bindWritten } from '../catalog/measure-expressions.js';
import { customerTypes, firstDays, learnFirstDays } from '../engine/arrow/first-days.js';
import type { EngineSpecials } from '../engine/arrow/arrow-engine.js';
import { specialAggregator } from '../engine/arrow/special-aggregators.js';
import { specialNode } from '../engine/arrow/special-nodes.js';
import { comparedColumns } from '../engine/compared-columns.js';
import type { PlanOptions } from '../engine/plan-runner.js';
import { retentionOf } from '../engine/retention.js';
import type { Joining } from './join-tables.js';
import { pickRows } from './run-detail.js';

/** What Arrow engines compute beyond counts, sums and plain arithmetic. */
export const ENGINE_SPECIALS: EngineSpecials = {
  customerTypes,
  firstDays,
  learnFirstDays,
  pickRows,
  specialAggregator,
  specialNode,
};

/** What plans are looked up with; `tables` where data has several. */
export function bindParts(tables: BindParts['tables']): BindParts {
  return { written: bindWritten, filters: { bindClauses }, periods: { settleCompares, bindRetention }, tables };
}

/** What plans are run with; `tables` where data has several. */
export function runParts(tables: Pick<Joining, 'meetGroups'> | undefined): Pick<PlanOptions, 'periods' | 'meet'> {
  return { periods: { comparedColumns, retentionOf }, meet: tables?.meetGroups };
}
