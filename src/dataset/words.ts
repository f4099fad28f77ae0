import { saysAll } from '../catalog/detect-context.js';
import { toVocabulary } from '../catalog/detect-names.js';
import type { Vocabulary } from '../catalog/detect-names.js';
import type { WordList } from '../catalog/detect-words.js';

/** The optional part with the words of other languages than English. */
export interface WordsPart {
  readonly OTHER_WORDS: WordList;
}

/** The words by which columns are known: those of all languages are loaded, once, where English ones leave names in the dark. */
export class Words {
  readonly #english = toVocabulary();
  readonly #load: () => Promise<WordsPart>;
  #all: Promise<Vocabulary> | undefined;

  constructor(load: () => Promise<WordsPart>) {
    this.#load = load;
  }

  /** The words of all languages. */
  all(): Promise<Vocabulary> {
    this.#all ??= this.#load().then(({ OTHER_WORDS }) => toVocabulary(OTHER_WORDS));
    return this.#all;
  }

  /** The words that a table takes: what they say of it is what all words would say. */
  async neededFor(table: string, columns: readonly string[]): Promise<Vocabulary> {
    return saysAll(table, columns, this.#english) ? this.#english : this.all();
  }

  /** Begins to load what columns of these names will take. */
  expect(columns: readonly string[]): void {
    // A failure is told to whoever asks for the words.
    this.neededFor('', columns).catch(() => undefined);
  }
}
