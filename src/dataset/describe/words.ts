import { saysAll } from '../../catalog/detect/context.js';
import { toVocabulary } from '../../catalog/detect/names.js';
import type { Vocabulary } from '../../catalog/detect/names.js';
import { OTHER_WORDS } from '../../catalog/detect/other-words.js';

/** The words by which columns are known. Those of all languages are prepared only where English leaves a name unexplained. */
export class Words {
  readonly #english = toVocabulary();
  #all: Vocabulary | undefined;

  /** The words of all languages. */
  all(): Vocabulary {
    this.#all ??= toVocabulary(OTHER_WORDS);
    return this.#all;
  }

  /** The words that a table needs: they explain its columns as well as all words would. */
  neededFor(table: string, columns: readonly string[]): Vocabulary {
    return saysAll(table, columns, this.#english) ? this.#english : this.all();
  }
}
