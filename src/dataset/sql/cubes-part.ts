import type { databaseCubes } from './database-cubes.js';

/** The module for brushes over a database that the page queries itself. */
export interface CubesPart {
  readonly databaseCubes: typeof databaseCubes;
}
