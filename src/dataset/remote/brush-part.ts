import type { BrushCubes } from './brush-cubes.js';

/** The module for brushes over data in a database. */
export interface BrushPart {
  readonly BrushCubes: typeof BrushCubes;
}
