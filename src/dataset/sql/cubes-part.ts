import type { databaseCubes } from './database-cubes.js';

/** The module that loads cubes from a database that the page queries itself. */
export interface CubesPart {
  readonly databaseCubes: typeof databaseCubes;
}
