import { ENGLISH } from './words.js';
import type { Concept, WordList } from './words.js';

/** What a column's name says: the ideas it names and how many of its words are not known. */
export interface NameMeaning {
  readonly concepts: ReadonlySet<Concept>;
  /** Words that are in no dictionary, numbers and fillers left out. */
  readonly unknown: readonly string[];
}

/** Words and phrases with the ideas they stand for. */
export type Vocabulary = ReadonlyMap<string, readonly Concept[]>;

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/%/gu, ' percent '],
  [/[€$£¥]/gu, ' currency '],
  [/#\s*(?:of)?/gu, ' number '],
  [/n[°º]/giu, ' nr '],
  [/(?<!\p{L})n[\s_–-]+1(?!\d)/giu, ' previous '],
  [/\bs\//giu, ' sin '],
  [/\bc\//giu, ' con '],
];

/** Endings that a plural or a joint of a compound may add; none is the first. */
const JOINTS = ['', 's', 'n', 'en', 'es', 'e', 'er'];

/** Endings of gender and number in the Romance languages, after four letters. */
const ENDINGS = ['o', 'a', 'os', 'as'];

/** Endings that are a plural's alone. */
const PLURALS = ['s', 'n', 'en', 'es', 'i'];

/** What a plural counts where it heads numbers. */
const COUNTED: ReadonlySet<Concept> = new Set<Concept>(['order', 'product', 'customer', 'transaction', 'invoice']);

const LONGEST_PHRASE = 4;

/** English words, and those of further lists, as one map. */
export function toVocabulary(...more: readonly WordList[]): Vocabulary {
  const vocabulary = new Map<string, readonly Concept[]>();
  for (const { words, phrases, fillers } of [ENGLISH, ...more]) {
    for (const [ideas, listed] of [...Object.entries(words), ...Object.entries(phrases), ['', fillers] as const]) {
      for (const word of listed.split(' ')) vocabulary.set(folded(word), ideas === '' ? [] : (ideas.split(' ') as Concept[]));
    }
  }
  return vocabulary;
}

/**
 * Whether all words of a name are listed, or are plurals or pairs of listed ones. Among English words such a name says the same whatever words of other
 * languages are known besides: a test holds all of them to that.
 */
export function isPlain(name: string, vocabulary: Vocabulary): boolean {
  const isListed = (word: string): boolean =>
    vocabulary.has(word) || (word.length > 3 && word.endsWith('s') && vocabulary.has(word.slice(0, -1)));
  const isPair = (word: string): boolean => {
    for (let end = 2; end < word.length; end += 1)
      if (vocabulary.has(word.slice(0, end)) && isListed(word.slice(end))) return true;
    return false;
  };
  const words = wordsOf(name).map(folded);
  return words.every((word) => isListed(word) || isPair(word)) && meaningOf(name, vocabulary).unknown.length === 0;
}

/** The lower-case words of a column's name, split at spaces, signs, case changes and digits, without diacritics: `InvoiceNo` → `invoice no`. */
export function wordsOf(name: string): readonly string[] {
  let text = name;
  for (const [sign, word] of SIGNS) text = text.replace(sign, word);
  return text
    .replace(/ß/gu, 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}

/** One spelling of umlauts: `verkaeufer` is `verkaufer`. Both the vocabulary and the names are folded, so other words do not suffer. */
function folded(word: string): string {
  return word.replace(/([aou])e(?=[a-rt-z])/gu, '$1');
}

/** What a name says, phrases before words, compounds taken apart. */
export function meaningOf(name: string, vocabulary: Vocabulary): NameMeaning {
  const words = wordsOf(name).map(folded);
  const concepts = new Set<Concept>();
  const unknown: string[] = [];
  for (let at = 0; at < words.length;) {
    const phrase = phraseAt(words, at, vocabulary);
    if (phrase === undefined && (words[at]?.length ?? 0) > 1) unknown.push(words[at] ?? '');
    for (const concept of phrase?.concepts ?? []) concepts.add(concept);
    at += phrase?.length ?? 1;
  }
  // Without or with tax: that is no tax.
  if (concepts.has('net') || concepts.has('gross')) concepts.delete('tax');
  return { concepts, unknown };
}

function phraseAt(
  words: readonly string[],
  at: number,
  vocabulary: Vocabulary,
): { concepts: readonly Concept[]; length: number } | undefined {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 1; length -= 1) {
    const concepts = vocabulary.get(words.slice(at, at + length).join(''));
    if (concepts !== undefined) return { concepts, length };
  }
  const concepts = conceptsOf(words[at] ?? '', vocabulary);
  return concepts === undefined ? undefined : { concepts, length: 1 };
}

/** The ideas of one word: as listed, less an ending of number or gender, or as a compound of listed words. */
function conceptsOf(word: string, vocabulary: Vocabulary): readonly Concept[] | undefined {
  const listed = vocabulary.get(word);
  if (listed !== undefined) return listed;
  const stemOf = (endings: readonly string[], least: number): string | undefined =>
    endings
      .map((ending) => (word.endsWith(ending) ? word.slice(0, -ending.length) : ''))
      .find((stem) => stem.length >= least && vocabulary.has(stem));
  const plural = stemOf(PLURALS, 3);
  const ideas = vocabulary.get(plural ?? stemOf(JOINTS.slice(1), 3) ?? stemOf(ENDINGS, 4) ?? '');
  // Orders and customers over numbers count them.
  if (ideas !== undefined) return plural !== undefined && ideas.some((idea) => COUNTED.has(idea)) ? [...ideas, 'count'] : ideas;
  return compoundOf(word, vocabulary);
}

/** The longest first part that leaves a known or divisible rest; parts are of three letters at least, but for `id` and the like at the end. */
function compoundOf(word: string, vocabulary: Vocabulary): readonly Concept[] | undefined {
  for (let end = word.length - 2; end > 2; end -= 1) {
    const first = vocabulary.get(word.slice(0, end));
    if (first === undefined || first.length === 0) continue;
    for (const joint of JOINTS) {
      if (!word.startsWith(joint, end)) continue;
      const rest = word.slice(end + joint.length);
      const others = endingOf(rest, vocabulary);
      if (others !== undefined && others.length > 0) return [...first.filter((concept) => concept !== 'count'), ...others];
    }
  }
  return undefined;
}

function endingOf(rest: string, vocabulary: Vocabulary): readonly Concept[] | undefined {
  if (rest.length > 2) return conceptsOf(rest, vocabulary);
  const concepts = vocabulary.get(rest);
  return concepts?.includes('id') === true ? concepts : undefined;
}
