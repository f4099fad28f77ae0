import { saysAll } from '../../catalog/detect/names/context.js';
import { toVocabulary } from '../../catalog/detect/names/names.js';
import type { Vocabulary } from '../../catalog/detect/names/names.js';
import { OTHER_WORDS } from '../../catalog/detect/names/other-words.js';
import { WORLD_WORDS } from '../../catalog/detect/names/world-words.js';

/** Words that were prepared, for all datasets. Other languages are prepared only when English leaves a name unexplained. */
const prepared: { english?: Vocabulary; all?: Vocabulary } = {};

/** Returns the words of all languages by which columns are recognized. */
export function allWords(): Vocabulary {
  return (prepared.all ??= toVocabulary(OTHER_WORDS, WORLD_WORDS));
}

/** Returns the words for a table: English if they explain its columns as well as all languages would, otherwise all. */
export function wordsFor(table: string, columns: readonly string[]): Vocabulary {
  const english = (prepared.english ??= toVocabulary());
  return saysAll(table, columns, english) ? english : allWords();
}
