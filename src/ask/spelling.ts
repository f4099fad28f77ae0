import { distance } from '../query/suggest.js';
import type { Phrase, Phrases } from './entries.js';
import type { Word } from './words.js';

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
  const made = new Map<number, Phrase[]>();
  for (const phrase of phrases.all()) {
    if (phrase.meanings.some((one) => one.kind === 'sense' && one.sense === 'filler')) continue;
    const count = phrase.key.split(' ').length;
    const sameLength = made.get(count) ?? [];
    made.set(count, sameLength);
    sameLength.push(phrase);
  }
  buckets.set(phrases, made);
  return made;
}

function nearestPhrase(text: string, phrases: readonly Phrase[]): Phrase | undefined {
  const most = mistakesIn(text.length);
  let best: Phrase | undefined;
  let steps = most + 1;
  let isTied = false;
  for (const phrase of phrases) {
    if (Math.abs(phrase.key.length - text.length) > most || (most === 1 && !phrase.key.startsWith(text.slice(0, 1)))) continue;
    const found = distance(text, phrase.key);
    if (found > steps || found > most) continue;
    isTied = found === steps && JSON.stringify(best?.meanings) !== JSON.stringify(phrase.meanings);
    if (found < steps) best = phrase;
    steps = found;
  }
  return isTied ? undefined : best;
}
