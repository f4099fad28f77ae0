import { toVocabulary } from '../../catalog/detect/names/names.js';
import type { Vocabulary } from '../../catalog/detect/names/names.js';
import { EUROPE_WORDS } from '../../catalog/detect/names/europe-words.js';
import { OTHER_WORDS } from '../../catalog/detect/names/other-words.js';
import { WORLD_WORDS } from '../../catalog/detect/names/world-words.js';

let prepared: Vocabulary | undefined;

/** Returns the words of all languages by which columns are recognized. */
export function allWords(): Vocabulary {
  return (prepared ??= toVocabulary(EUROPE_WORDS, OTHER_WORDS, WORLD_WORDS));
}
