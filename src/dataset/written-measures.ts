import type { bindWritten } from '../catalog/measure-expressions.js';

export { bindWritten } from '../catalog/measure-expressions.js';

/** The optional part that reads measures written as expressions. */
export interface ExpressionsPart {
  readonly bindWritten: typeof bindWritten;
}
