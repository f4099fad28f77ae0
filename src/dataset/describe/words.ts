import { saysAll } from '../../catalog/detect/context.js';
import { toVocabulary } from '../../catalog/detect/names.js';
import type { Vocabulary } from '../../catalog/detect/names.js';
import { OTHER_WORDS } from '../../catalog/detect/other-words.js';
import { WORLD_WORDS } from '../../catalog/detect/world-words.js';

/** The words by which columns are recognized. Other languages are prepared only when English leaves a name unexplained. */
export class Words {
  readonly #english = toVocabulary();
  #all: Vocabulary | undefined;

  /** Returns the words of all languages. */
  all(): Vocabulary {
    this.#all ??= toVocabulary(OTHER_WORDS, WORLD_WORDS);
    return this.#all;
  }

  /** Returns the words for a table: English if they explain its columns as well as all languages would, otherwise all. */
  neededFor(table: string, columns: readonly string[]): Vocabulary {
    return saysAll(table, columns, this.#english) ? this.#english : this.all();
  }
}
