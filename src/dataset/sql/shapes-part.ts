import type { runAnalysis } from './run-analysis.js';
import type { SHAPE_CODE } from './shape-code.js';

/** The module for analyses of data in a database. */
export interface ShapesPart {
  readonly SHAPE_CODE: typeof SHAPE_CODE;
  readonly runAnalysis: typeof runAnalysis;
}
