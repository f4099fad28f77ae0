export { databaseCubes } from '../dataset/sql/database-cubes.js';
