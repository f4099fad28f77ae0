import { type ShapeCode, needsOf, selectionOf } from '../../engine/sql/shape/shape-query.js';

/** The SQL of shapes. */
export const SHAPE_CODE: ShapeCode = { needsOf, selectionOf };
