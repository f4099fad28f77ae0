import { meaningOf } from './names.js';
import type { Vocabulary } from './names.js';

/** Returns a test for column names that may indicate a role: those with at least one known word. */
export function likelyNames(vocabulary: Vocabulary): (column: string) => boolean {
  return (column) => meaningOf(column, vocabulary).concepts.size > 0;
}
