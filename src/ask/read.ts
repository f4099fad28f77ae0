import { misspelled, type Word } from './words.js';
import { MAX_WORDS, type Meaning, type Phrases } from './entries.js';
import { periodAt, type Cursor, type Period } from './periods.js';

/** A part of a question: some words, and what they may mean. */
export interface Part {
  readonly start: number;
  readonly end: number;
  /** What the words may mean; none for words that are not understood. */
  readonly meanings: readonly Meaning[];
  readonly period?: Period;
  /** The phrase that was understood in place of a spelling mistake. */
  readonly corrected?: string;
}

interface Reading {
  readonly phrases: Phrases;
  /** The first and last day of the data. */
  readonly oldest: number;
  readonly newest: number;
  /** True when words may be joined without spaces, as in German. */
  readonly hasCompounds: boolean;
}

/** Splits a question into its parts, the longest phrases first. */
export function partsOf(words: readonly Word[], reading: Reading): readonly Part[] {
  const cursor = cursorOf(words, reading);
  const parts: Part[] = [];
  for (let index = 0; index < words.length;) {
    const read = readAt(words, index, {
      cursor,
      reading,
      previous: parts.at(-1),
    });
    parts.push(...read.parts);
    index += read.length;
  }
  return parts;
}

function cursorOf(words: readonly Word[], { phrases, oldest, newest }: Reading): Cursor {
  return {
    at: (index) => {
      for (let length = Math.min(MAX_WORDS, words.length - index); length > 0; length -= 1) {
        const meanings = phrases.find(textOf(words, index, length));
        if (meanings.length > 0) return { meanings, length };
      }
      return { meanings: [], length: 1 };
    },
    text: (index) => words[index]?.text ?? '',
    oldest,
    newest,
  };
}

const textOf = (words: readonly Word[], index: number, length: number): string =>
  words
    .slice(index, index + length)
    .map(({ text }) => text)
    .join(' ');

interface Place {
  readonly cursor: Cursor;
  readonly reading: Reading;
  readonly previous: Part | undefined;
}

interface Read {
  readonly parts: readonly Part[];
  readonly length: number;
}

function readAt(words: readonly Word[], index: number, { cursor, reading, previous }: Place): Read {
  const spanOf = (length: number): { start: number; end: number } => ({
    start: words[index]?.start ?? 0,
    end: words[index + length - 1]?.end ?? 0,
  });
  const found = cursor.at(index);
  // “top 3 months”: the number belongs to the rank.
  const isRank = previous?.meanings.some((one) => one.kind === 'sense' && (one.sense === 'top' || one.sense === 'bottom'));
  const period = isRank && /^\d+$/.test(cursor.text(index)) ? undefined : periodAt(cursor, index);
  if (period && period.length >= found.length) {
    return {
      parts: [{ ...spanOf(period.length), meanings: [], period: period.period }],
      length: period.length,
    };
  }
  if (found.meanings.length > 0)
    return {
      parts: [{ ...spanOf(found.length), meanings: found.meanings }],
      length: found.length,
    };
  const text = cursor.text(index);
  if (/^\d{1,3}$/.test(text)) {
    return {
      parts: [{ ...spanOf(1), meanings: [{ kind: 'number', value: Number(text) }] }],
      length: 1,
    };
  }
  const compound = reading.hasCompounds ? compoundAt(words[index], reading.phrases) : undefined;
  if (compound) return { parts: compound, length: 1 };
  const corrected = misspelled(words, index, reading.phrases);
  if (corrected)
    return correctedAt(words, index, {
      key: corrected.key,
      length: corrected.length,
      reading,
    });
  return { parts: [{ ...spanOf(1), meanings: [] }], length: 1 };
}

/** Reads the words from a place on as if the phrase that was meant were written there: “Decembr 2010” is a month. */
function correctedAt(
  words: readonly Word[],
  index: number,
  {
    key,
    length,
    reading,
  }: {
    readonly key: string;
    readonly length: number;
    readonly reading: Reading;
  },
): Read {
  const meant = key.split(' ').map((text, at): Word => ({ ...words[index + at]!, text }));
  const better = [...words.slice(0, index), ...meant, ...words.slice(index + length)];
  const read = readAt(better, index, {
    cursor: cursorOf(better, reading),
    reading,
    previous: undefined,
  });
  return {
    ...read,
    parts: read.parts.map((part, at) => (at === 0 ? { ...part, corrected: key } : part)),
  };
}

/** Minimum length of a half of a compound, in letters. */
const MIN_HALF = 4;
/** Letters that join the halves of a compound. */
const JOINTS = ['', 's', 'es', 'n', 'en'];

/** Splits `umsatzentwicklung` into two known words. */
function compoundAt(word: Word | undefined, phrases: Phrases): readonly Part[] | undefined {
  if (!word) return undefined;
  for (let at = MIN_HALF; at <= word.text.length - MIN_HALF; at += 1) {
    const second = phrases.find(word.text.slice(at));
    if (!second.some(({ kind }) => kind === 'sense')) continue;
    const head = word.text.slice(0, at);
    const joint = JOINTS.find((one) => head.endsWith(one) && isNoun(phrases.find(head.slice(0, head.length - one.length))));
    if (joint === undefined) continue;
    const first = phrases.find(head.slice(0, head.length - joint.length));
    const middle = word.start + at;
    return [
      { start: word.start, end: middle, meanings: first },
      { start: middle, end: word.end, meanings: second },
    ];
  }
  return undefined;
}

const isNoun = (meanings: readonly Meaning[]): boolean =>
  meanings.some(({ kind }) => kind === 'measure' || kind === 'field' || kind === 'member');
