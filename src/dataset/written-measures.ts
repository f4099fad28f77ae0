import type { bindWritten } from '../catalog/measure-expressions.js';
import type { EngineSpecials } from '../engine/arrow/arrow-engine.js';
import type { runDetail } from './run-detail.js';

export { bindWritten } from '../catalog/measure-expressions.js';
export { customerTypes, firstDays, learnFirstDays } from '../engine/arrow/first-days.js';
export { specialAggregator } from '../engine/arrow/special-aggregators.js';
export { specialNode } from '../engine/arrow/special-nodes.js';
export { pickRows, runDetail } from './run-detail.js';

/** The optional part that reads measures written as expressions, and gives rows one by one. */
export interface ExpressionsPart extends EngineSpecials {
  readonly bindWritten: typeof bindWritten;
  readonly runDetail: typeof runDetail;
}
