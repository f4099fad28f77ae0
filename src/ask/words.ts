import { distance } from '../query/names.js';
import { grouped } from '../util/grouped.js';
import type { Phrase, Phrases } from './entries.js';

/** A word of a question, with its place in the text. */
export interface Word {
  /** For comparison: lower case, without signs on letters. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Matches a written date, an ordinal number such as `2.`, a word, or a number with its ending. */
const WORD =
  /\d{4}-\d\d-\d\d|\d{4}-[qQ][1-4]|\d{4}-\d\d(?!\d)|\d{1,2}[./]\d{1,2}[./]\d{4}|[1-4]\.(?=\s\p{L})|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*|\p{N}+\p{L}*|[<>=%+*]/gu;

/** Returns a text in lower case without signs on letters: words that are written with and without them become equal. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .replaceAll('ø', 'o');
}

/** Splits a text into words. */
export function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map(({ 0: found, index }) => ({
    text: fold(found),
    start: index,
    end: index + found.length,
  }));
}

/** Returns a name for comparison: its words, separated by spaces. `ProductColor` has two. */
export function keyOf(name: string): string {
  return foldedOf(name.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
}

/** Returns the names by which a question may name something, for comparison: `eBay` is two words by its capital letter, and one by its spelling. */
export function keysOf(name: string): readonly string[] {
  return [...new Set([keyOf(name), foldedOf(name)])];
}

function foldedOf(text: string): string {
  return wordsIn(text)
    .map((word) => word.text)
    .join(' ');
}

/** Maximum number of words in a phrase with a mistake. */
const MAX_WINDOW = 5;

/** Maximum number of wrong letters in a text of this length: a short word with a mistake is another word. The first letter of one is never wrong. */
function mistakesIn(length: number): number {
  if (length < 5) return 0;
  if (length < 8) return 1;
  return length < 11 ? 2 : 3;
}

/**
 * Returns the phrase that was most likely meant by the words from a place on, with the number of words; `undefined` when none is close, or two
 * are equally close.
 */
export function misspelled(
  words: readonly Word[],
  index: number,
  phrases: Phrases,
): (Phrase & { readonly length: number }) | undefined {
  const byLength = bucketsOf(phrases);
  for (let length = Math.min(MAX_WINDOW, words.length - index); length > 0; length -= 1) {
    const text = words
      .slice(index, index + length)
      .map((word) => word.text)
      .join(' ');
    const found = nearestPhrase(text, byLength.get(length) ?? []);
    if (found) return { ...found, length };
  }
  return undefined;
}

const buckets = new WeakMap<Phrases, ReadonlyMap<number, readonly Phrase[]>>();

/** Returns the phrases by their number of words, without those that add nothing to a question. */
function bucketsOf(phrases: Phrases): ReadonlyMap<number, readonly Phrase[]> {
  const known = buckets.get(phrases);
  if (known) return known;
  const telling = [...phrases.all()].filter(
    ({ meanings }) => !meanings.some((one) => one.kind === 'sense' && one.sense === 'filler'),
  );
  const made = grouped(telling.map((phrase) => [phrase.key.split(' ').length, phrase]));
  buckets.set(phrases, made);
  return made;
}

function nearestPhrase(text: string, phrases: readonly Phrase[]): Phrase | undefined {
  const most = mistakesIn(text.length);
  let best: Phrase | undefined;
  let steps = most + 1;
  let isTied = false;
  for (const phrase of phrases) {
    if (most === 1 && !phrase.key.startsWith(text.slice(0, 1))) continue;
    const found = distance(text, phrase.key, Math.min(most, steps));
    if (found === Infinity) continue;
    isTied = found === steps && JSON.stringify(best?.meanings) !== JSON.stringify(phrase.meanings);
    if (found < steps) best = phrase;
    steps = found;
  }
  return isTied ? undefined : best;
}
