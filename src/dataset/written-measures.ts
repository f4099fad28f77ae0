import type { bindWritten } from '../catalog/measure-expressions.js';
import type { SpecialAggregators } from '../engine/arrow/aggregators.js';

export { bindWritten } from '../catalog/measure-expressions.js';
export { specialAggregator } from '../engine/arrow/special-aggregators.js';

/** The optional part that reads measures written as expressions. */
export interface ExpressionsPart {
  readonly bindWritten: typeof bindWritten;
  readonly specialAggregator: SpecialAggregators;
}
