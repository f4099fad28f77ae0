import type { ShapeCode } from '../../engine/sql/shape/shape-query.js';
import { needsOf, selectionOf } from '../../engine/sql/shape/shape-selection.js';

/** The SQL of shapes. */
export const SHAPE_CODE: ShapeCode = { needsOf, selectionOf };
