import { saysAll } from '../../catalog/detect/names/context.js';
import { toVocabulary } from '../../catalog/detect/names/names.js';
import type { Vocabulary } from '../../catalog/detect/names/names.js';
import type { allWords } from './all-words.js';

/** The module with the words of all languages. */
export interface WordsPart {
  readonly allWords: typeof allWords;
}

let english: Vocabulary | undefined;

/** True for words of English alone, which explain all columns. */
export function isEnglish(vocabulary: Vocabulary): boolean {
  return vocabulary === english;
}

/**
 * Returns the words for a table: English if they explain its columns as well as all languages would, otherwise all. `load` gets the optional
 * module that has these.
 */
export async function wordsFor(table: string, columns: readonly string[], load: () => Promise<WordsPart>): Promise<Vocabulary> {
  english ??= toVocabulary();
  return saysAll(table, columns, english) ? english : (await load()).allWords();
}
