import type { QueryResult } from '../../src/core.js';

/** Returns the notes that name the rollups of a result. */
export const rollupNotes = ({ notes }: QueryResult): QueryResult['notes'] => notes.filter(({ code }) => code === 'rollup');

/** Returns a result without the notes that name its rollups. */
export const plain = (result: QueryResult): QueryResult =>
  Object.assign(Object.create(Object.getPrototypeOf(result) as object) as QueryResult, result, {
    notes: result.notes.filter(({ code }) => code !== 'rollup'),
  });
