import type { Sense } from './lexicon/lexicon.js';

/** What a phrase means in a question about some data. */
export type Meaning =
  | { readonly kind: 'sense'; readonly sense: Sense }
  /** A measure; `isMissing` when the data cannot calculate it. */
  | {
      readonly kind: 'measure';
      readonly name: string;
      readonly isMissing?: boolean;
    }
  /** A dimension, as `by` writes it; `isMissing` when the data does not have it. */
  | {
      readonly kind: 'field';
      readonly by: string;
      readonly isMissing?: boolean;
    }
  /** A value of a field, as the data writes it. */
  | { readonly kind: 'member'; readonly by: string; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'ordinal'; readonly value: number }
  | { readonly kind: 'month'; readonly month: number };

/** A phrase with its meanings. */
export interface Phrase {
  /** Its words, separated by spaces. */
  readonly key: string;
  readonly meanings: readonly Meaning[];
}

/** Maximum number of words in a phrase. */
export const MAX_WORDS = 8;
/** Minimum length of a word that is compared without its ending, in letters. */
const MIN_STEM = 4;

/** All phrases of a language for some data: found exactly, or with another ending of the last word. */
export class Phrases {
  readonly #exact = new Map<string, Meaning[]>();
  readonly #stems = new Map<string, Meaning[]>();
  readonly #endings: readonly string[];

  constructor(endings: readonly string[]) {
    this.#endings = endings.filter((ending) => ending !== '').sort((one, other) => other.length - one.length);
  }

  /** Adds a meaning; the first of a phrase comes first. */
  add(key: string, meaning: Meaning): void {
    if (key === '') return;
    push(this.#exact, key, meaning);
    push(this.#stems, this.#stem(key), meaning);
  }

  /** Returns the meanings of a phrase; none when it is unknown. */
  find(key: string): readonly Meaning[] {
    return this.#exact.get(key) ?? this.#stems.get(this.#stem(key)) ?? [];
  }

  /** All phrases. */
  *all(): Iterable<Phrase> {
    for (const [key, meanings] of this.#exact) yield { key, meanings };
  }

  #stem(key: string): string {
    const last = key.slice(key.lastIndexOf(' ') + 1);
    const ending = this.#endings.find((one) => last.endsWith(one) && last.length - one.length >= MIN_STEM);
    return ending === undefined ? key : key.slice(0, -ending.length);
  }
}

function push(map: Map<string, Meaning[]>, key: string, meaning: Meaning): void {
  const known = map.get(key);
  if (!known) map.set(key, [meaning]);
  else if (!known.some((one) => JSON.stringify(one) === JSON.stringify(meaning))) known.push(meaning);
}
