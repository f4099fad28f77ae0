import type { Note } from '../../query/schema.js';
import { textCounts, type CellPool } from '../cells/column-builder.js';
import { bitsFor, setBit } from '../../util/bits.js';

/** Texts that mean a missing value in every column. */
const ALWAYS = new Set([
  '',
  'null',
  '(null)',
  'n/a',
  '#n/a',
  'nan',
  '\\n',
  '<na>',
  'undefined',
  '#nv',
  '#n/d',
  '<null>',
  '[null]',
  'nat',
]);
/** A dash next to a currency sign, which spreadsheets show for zero in accounting formats. */
const SIGNED_BLANKS = ['$-', '$ -', '\u20AC-', '\u20AC -', '-\u20AC', '- \u20AC', '-   \u20AC', '\u00A3-', '\u00A3 -'];
/** Texts that mean a missing value among numbers and dates, and in most text columns. */
const MOSTLY = new Set(['na', 'n.a.', '-', '--', '---', '\u2013', '\u2014', '.', '?', '(blank)', ...SIGNED_BLANKS]);
/** Spreadsheet errors in any language: `#REF!`, `#WERT!`, `#NOMBRE?`. */
const ERROR = /^#\S+[!?]$/;
/** Texts that mean a missing value only among numbers and dates; in a text column they may be names. */
const BESIDE_VALUES = new Set(['none', 'nil', 'missing', 'unknown', 'k.a.', 'nv', 'tbd']);
/** First characters of missing texts, in lower case. Most texts start with another character and need no further check. */
const STARTS = /* @__PURE__ */ new Set([...ALWAYS, ...MOSTLY, ...BESIDE_VALUES].map((text) => text.charCodeAt(0)));

/** Length of the longest missing text. */
const LONGEST = 9;
const EQUALS = 61;

/** True when a text means a missing value in any column, or may have surrounding blanks. */
export function mayBeMissing(text: string): boolean {
  if (!isVisible(text.charCodeAt(0)) || !isVisible(text.charCodeAt(text.length - 1))) return true;
  return missingKind(text) !== undefined;
}

/** True unless a quick check of UTF-8 shows a value without surrounding blanks and without the form `="…"`. */
export function isOdd(bytes: Uint8Array, start: number, end: number): boolean {
  const first = bytes[start] as number;
  const last = bytes[end - 1] as number;
  if (start === end || first <= 32 || first >= 127 || last <= 32 || last >= 127 || first === EQUALS) return true;
  return end - start <= LONGEST && STARTS.has(first >= 65 && first <= 90 ? first + 32 : first);
}

/** True when a character is visible, for the scripts up to the first blank beyond Latin (U+1680). */
function isVisible(code: number): boolean {
  return (code > 32 && code < 127) || (code > 160 && code < 0x1680);
}

/**
 * Where a text means a missing value. `always`: in every column. `mostly`: among values, and in most text columns.
 * `beside-values`: among numbers and dates only. `undefined`: nowhere.
 */
type Missing = 'always' | 'mostly' | 'beside-values' | undefined;

/** Returns where a trimmed text means a missing value. */
export function missingKind(trimmed: string): Missing {
  if (trimmed.length > LONGEST) return undefined;
  if (trimmed === '') return 'always';
  const first = trimmed.charCodeAt(0);
  if (!STARTS.has(first >= 65 && first <= 90 ? first + 32 : first)) return undefined;
  const lower = trimmed.toLowerCase();
  if (ALWAYS.has(lower) || ERROR.test(lower)) return 'always';
  if (MOSTLY.has(lower)) return 'mostly';
  return BESIDE_VALUES.has(lower) ? 'beside-values' : undefined;
}

/** True when a text means a missing value in every column. */
export function isMissingText(text: string): boolean {
  return missingKind(text.trim()) === 'always';
}

/** The kind of a text that is a value. */
export const VALUE = 0;
/** The kind of a text that means a missing value in every column. */
export const ALWAYS_MISSING = 1;
/** The kind of a text that is missing among values, and in most text columns. */
export const MOSTLY_MISSING = 2;
/** The kind of a text that is missing among values, but a name in a text column. */
const MISSING_BESIDE_VALUES = 3;

/** The cells of a column, prepared for all type checks: trimmed texts, row counts per text, and which texts mean missing. */
export interface Profile {
  readonly name: string;
  readonly pool: CellPool;
  /** Trimmed, with single spaces where another text is the same with them, and without the wrapper `="…"`; one per text of the pool. */
  readonly texts: readonly string[];
  /** True when trimming changed a text, so some texts may now be equal. */
  readonly isTrimmed: boolean;
  /** Number of rows per text. The last item counts the plain numbers. */
  readonly counts: Uint32Array;
  /** The kind of each text: `VALUE` or one of the missing kinds. */
  readonly kinds: Uint8Array;
  readonly valueRows: number;
}

/** Creates the profile of a pool by checking every text once. */
export function profileOf(pool: CellPool): Profile {
  const kinds = new Uint8Array(pool.texts.length);
  const counts = textCounts(pool);
  let valueRows = counts[pool.texts.length] as number;
  let isTrimmed = false;
  const bare = pool.texts.map((text) => unwrapped(text.trim()));
  // Pages show several spaces as one, so two names that differ by them look the same.
  const known = new Set(bare.some((text) => text.includes('  ')) ? bare : []);
  const texts = pool.texts.map((text, index) => {
    const single = bare[index]!.replace(/ {2,}/g, ' ');
    const trimmed = known.has(single) ? single : bare[index]!;
    if (trimmed !== text) isTrimmed = true;
    const kind = missingKind(trimmed);
    if (kind === undefined) valueRows += counts[index] ?? 0;
    else kinds[index] = kind === 'always' ? ALWAYS_MISSING : kind === 'mostly' ? MOSTLY_MISSING : MISSING_BESIDE_VALUES;
    return trimmed;
  });
  return { name: pool.name, pool, texts, isTrimmed, counts, kinds, valueRows };
}

/** Removes the wrapper of `="00123"`, with which programs mark texts that spreadsheets must not treat as numbers. */
function unwrapped(text: string): string {
  return text.startsWith('="') && text.endsWith('"') && text.length > 2 ? text.slice(2, -1).trim() : text;
}

/** Returns up to `count` indexes of texts that are values, spread over the column. */
export function sampleOf(profile: Profile, count: number): number[] {
  const step = Math.max(1, Math.floor(profile.texts.length / count));
  const sample: number[] = [];
  for (let index = 0; index < profile.texts.length; index += step) {
    if (profile.kinds[index] === VALUE) sample.push(index);
  }
  return sample;
}

/** Returns the first rows, at most ten, whose text is marked. */
function firstRows(profile: Profile, marked: (text: number) => boolean): number[] {
  const rows: number[] = [];
  const { codes, length } = profile.pool;
  for (let row = 0; row < length && rows.length < 10; row++) {
    if (marked(codes[row] ?? 0)) rows.push(row);
  }
  return rows;
}

/** Creates a note about marked cells of a column: the number of rows, the first of them, and an example. */
export function cellNote(profile: Profile, code: string, marked: (text: number) => boolean, params: Note['params'] = {}): Note {
  let count = 0;
  let example: string | undefined;
  profile.texts.forEach((text, index) => {
    if (!marked(index)) return;
    count += profile.counts[index] ?? 0;
    example ??= text;
  });
  const shown = (example ?? '').length > 40 ? `${(example ?? '').slice(0, 40)}\u2026` : (example ?? '');
  const rows = count === 0 ? [] : firstRows(profile, marked);
  return {
    code,
    column: profile.name,
    count,
    rows,
    params: { column: profile.name, count, example: shown, ...params },
  };
}

/** Converts validity per text to validity per row: the bitmap (absent when all are valid) and the number of missing rows. */
export function validityOf(profile: Profile, isValid: (text: number) => boolean): { valid?: Uint8Array; missing: number } {
  let missing = 0;
  profile.counts.forEach((count, index) => {
    if (!isValid(index)) missing += count;
  });
  if (missing === 0) return { missing };
  const good = Uint8Array.from(profile.counts, (_, index) => (isValid(index) ? 1 : 0));
  const { codes, length } = profile.pool;
  const valid = bitsFor(length);
  for (let row = 0; row < length; row++) {
    if (good[codes[row] as number]) setBit(valid, row);
  }
  return { valid, missing };
}
