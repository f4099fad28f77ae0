import { meaningOf } from './names.js';
import type { Vocabulary } from './names.js';

/** What tells whether a column may have a role by its name: whether a word of it is known. */
export function likelyNames(vocabulary: Vocabulary): (column: string) => boolean {
  return (column) => meaningOf(column, vocabulary).concepts.size > 0;
}
