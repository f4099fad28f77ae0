import type { bindWritten } from '../catalog/measure-expressions.js';
import type { EngineSpecials } from '../engine/arrow/arrow-engine.js';

export { bindWritten } from '../catalog/measure-expressions.js';
export { specialAggregator } from '../engine/arrow/special-aggregators.js';
export { specialNode } from '../engine/arrow/special-nodes.js';

/** The optional part that reads measures written as expressions. */
export interface ExpressionsPart extends EngineSpecials {
  readonly bindWritten: typeof bindWritten;
}
