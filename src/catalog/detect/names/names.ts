import { RULE_LINES } from '../rule-lines.js';
import { ENGLISH, WORDS } from './words.js';
import type { Concept, WordList } from './words.js';

/** The meaning of a column's name: its concepts, and its unknown words. */
export interface NameMeaning {
  readonly concepts: ReadonlySet<Concept>;
  /** Words that are in no dictionary, except numbers and fillers. */
  readonly unknown: readonly string[];
}

/** Words and phrases with their concepts. */
export type Vocabulary = ReadonlyMap<string, readonly Concept[]>;

const SIGNS: readonly (readonly [RegExp, string])[] = [
  // `Quantity (- Refund)` is what remains.
  [/\(\s*[-−–]\s*\p{L}[^)]*\)/gu, ' net '],
  [/(?:(?<!\p{L})(?:alv|ALV)|Alv)\.?[ _]?0(?!\d)[ _]?%?/gu, ' net '],
  [/%/gu, ' percent '],
  [/[€$£¥]/gu, ' currency '],
  [/#\s*of(?!\p{L})/gu, ' number of '],
  [/#/gu, ' number '],
  [/n[°º]/giu, ' nr '],
  [/(?<!\p{L})n[\s_–-]+1(?!\d)/giu, ' previous '],
  [/\bs\//giu, ' sin '],
  [/\bc\//giu, ' con '],
];

/** Endings of a plural, or between the parts of a compound; the empty one is first. */
const JOINTS = ['', 's', 'n', 'en', 'es', 'e', 'er'];

/** Endings of gender and number in the Romance languages, after at least four letters. */
const ENDINGS = ['o', 'a', 'os', 'as'];

/** Endings that only a plural has. */
const PLURALS = ['s', 'n', 'en', 'es', 'i'];

/** Letters of scripts that put no spaces between words. */
const UNSPACED = String.raw`\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}`;

/** Where letters of such a script meet others: `顧客ID`. */
const SCRIPT_BORDER = new RegExp(`(?<=[${UNSPACED}])(?=\\p{Script=Latin})|(?<=\\p{Script=Latin})(?=[${UNSPACED}])`, 'gu');
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]+$`, 'u');

/** Concepts that a plural counts if the column contains numbers. */
const COUNTED: ReadonlySet<Concept> = new Set<Concept>(['order', 'product', 'customer', 'transaction', 'invoice']);

const MAX_PHRASE = 4;

/** The concepts that the rules of roles use. */
export function conceptsOfRules(): ReadonlySet<Concept> {
  return new Set(Object.values(RULE_LINES).flatMap((lines) => lines.match(/[a-z]+/g) ?? []) as Concept[]);
}

/** Merges English words and those of further lists into one map. A concept of rules without other words is its own word. */
export function toVocabulary(...more: readonly WordList[]): Vocabulary {
  const vocabulary = new Map<string, readonly Concept[]>();
  for (const { words, phrases, fillers } of [ENGLISH, ...more]) {
    for (const [ideas, listed] of [...Object.entries(words), ...Object.entries(phrases), ['', fillers] as const]) {
      for (const word of listed.split(' ')) vocabulary.set(folded(word), ideas === '' ? [] : (ideas.split(' ') as Concept[]));
    }
  }
  for (const concept of conceptsOfRules())
    if (!vocabulary.has(concept) && !(concept in WORDS)) vocabulary.set(concept, [concept]);
  return vocabulary;
}

/**
 * True when all words of a name are listed, or are plurals or pairs of listed words. With English words only, the meaning of such
 * a name does not change when other languages are added; a test checks this for all of them.
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

/** Words of the names that were asked last: many detections ask for each name. */
const known = new Map<string, readonly string[]>();
/** Maximum number of names that are kept. */
const MAX_KNOWN = 4096;

/**
 * The lower-case words of a column's name, split at spaces, signs, case changes and digits, without diacritics: `InvoiceNo` →
 * `invoice no`.
 */
export function wordsOf(name: string): readonly string[] {
  let words = known.get(name);
  if (words === undefined) {
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(name, (words = splitName(name)));
  }
  return words;
}

function splitName(name: string): readonly string[] {
  let text = name;
  for (const [sign, word] of SIGNS) text = text.replace(sign, word);
  return plain(text)
    .replace(SCRIPT_BORDER, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[ßłøæđıىة]/gu, (letter) => LETTERS[letter] ?? letter)
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== '');
}

/** Lower-case letters without a decomposition, and Arabic letters that are written in two ways. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  đ: 'd',
  ı: 'i',
  ى: 'ي',
  ة: 'ه',
};

/** Removes diacritics. Korean syllables, the sound marks of Japanese and the vowels of Devanagari stay. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(?![\u3099\u309A\u093E-\u094F])[\p{M}\u0640]/gu, '')
    .normalize('NFC');
}

/**
 * Normalizes umlauts, and the Arabic and Hebrew article: `verkaeufer` becomes `verkaufer`. Both the vocabulary and the names are normalized, so other
 * words still match.
 */
function folded(word: string): string {
  return word.replace(/([aou])e(?=[a-rt-z])/gu, '$1').replace(/^(?:ال|لل|הה?)(?=\p{L}{3})/u, '');
}

/** True when a name says that a price is that of one piece, or an average: a sum of such prices means nothing. */
export function isPiecePrice({ concepts }: Pick<NameMeaning, 'concepts'>): boolean {
  return concepts.has('price') && !concepts.has('total') && (concepts.has('average') || concepts.has('unit'));
}

/** Returns the meaning of a name: phrases before words, with compounds split. */
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
  // “Without tax” and “with tax” do not mean a tax.
  if (concepts.has('net') || concepts.has('gross')) concepts.delete('tax');
  return { concepts, unknown };
}

function phraseAt(
  words: readonly string[],
  at: number,
  vocabulary: Vocabulary,
): { concepts: readonly Concept[]; length: number } | undefined {
  for (let length = Math.min(MAX_PHRASE, words.length - at); length > 1; length -= 1) {
    const concepts = vocabulary.get(words.slice(at, at + length).join(''));
    if (concepts !== undefined) return { concepts, length };
  }
  const concepts = conceptsOf(words[at] ?? '', vocabulary);
  return concepts === undefined ? undefined : { concepts, length: 1 };
}

/** Returns the concepts of one word: as listed, without an ending of number or gender, or as a compound of listed words. */
function conceptsOf(word: string, vocabulary: Vocabulary): readonly Concept[] | undefined {
  const listed = vocabulary.get(word);
  if (listed !== undefined) return listed;
  if (IS_UNSPACED.test(word)) return segmentsOf(word, vocabulary);
  const stemOf = (endings: readonly string[], least: number): string | undefined =>
    endings
      .map((ending) => (word.endsWith(ending) ? word.slice(0, -ending.length) : ''))
      .find((stem) => stem.length >= least && vocabulary.has(stem));
  const plural = stemOf(PLURALS, 3);
  const ideas = vocabulary.get(plural ?? stemOf(JOINTS.slice(1), 3) ?? stemOf(ENDINGS, 4) ?? '');
  // The plural of an order or a customer over numbers is a count.
  if (ideas !== undefined) return plural !== undefined && ideas.some((idea) => COUNTED.has(idea)) ? [...ideas, 'count'] : ideas;
  return compoundOf(word, vocabulary) ?? keyedOf(word, vocabulary);
}

/** A key that begins with its word, such as `idcliente`. */
const KEYED = /^(?:id|fk)(.{3,})$/u;

/** Returns the concepts of a key that begins with its word, if the rest is known. */
function keyedOf(word: string, vocabulary: Vocabulary): readonly Concept[] | undefined {
  const what = KEYED.exec(word)?.[1];
  const ideas = what === undefined ? undefined : conceptsOf(what, vocabulary);
  return ideas && ideas.length > 0 ? ['id', ...ideas] : undefined;
}

/**
 * Splits at the longest first part with a known or divisible rest. Parts have at least three letters, except `id` and similar
 * words at the end.
 */
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

/** Returns the concepts of a name without spaces, split into the longest listed words; `undefined` where a part is not listed. */
function segmentsOf(word: string, vocabulary: Vocabulary): readonly Concept[] | undefined {
  for (let end = word.length - 1; end > 0; end -= 1) {
    const first = vocabulary.get(word.slice(0, end));
    const others = first && conceptsOf(word.slice(end), vocabulary);
    if (others) return [...first, ...others];
  }
  return undefined;
}

function endingOf(rest: string, vocabulary: Vocabulary): readonly Concept[] | undefined {
  if (rest.length > 2) return conceptsOf(rest, vocabulary);
  const concepts = vocabulary.get(rest);
  return concepts?.includes('id') === true ? concepts : undefined;
}

/** Names that mean nothing: `c1`, `k7`, `col_12`, and the key of nested rows whose parent has no name. */
const MUTE = /^(?:parent_)?(?:c(?:ol(?:umn)?)?|\p{L}{1,2})?[ _]?\d*$/iu;

/** True when a name says nothing about its column. */
export function isMute(name: string): boolean {
  return MUTE.test(name.trim());
}

/** Names of places, which differ from table to table: `c1`, `column 2`. */
const PLACE = /^c(?:ol(?:umn)?)?[ _]?\d+$/iu;

/** True when a name only says where its column is. */
export function isPlace(name: string): boolean {
  return PLACE.test(name.trim());
}
