import { meaningOf, toVocabulary } from './detect-names.js';

/** What tells whether a column may have a role by its name: whether a word of it is known. */
export function likelyNames(): (column: string) => boolean {
  const vocabulary = toVocabulary();
  return (column) => meaningOf(column, vocabulary).concepts.size > 0;
}
