import type { Note } from '../../query/schema.js';
import { textCounts, type CellPool } from '../cells/column-builder.js';
import { missingKind } from './missing.js';

/** A value, or how sure it is that the text stands for none. */
export const VALUE = 0;
/** Missing in every column. */
export const ALWAYS_MISSING = 1;
/** Missing beside values, and in most columns of text. */
export const MOSTLY_MISSING = 2;
/** Missing beside values, a name in a column of text. */
export const MISSING_BESIDE_VALUES = 3;

/** The cells of a column with what all readings of them need: texts trimmed, rows per text, which texts stand for nothing. */
export interface Profile {
  readonly name: string;
  readonly pool: CellPool;
  /** Trimmed, and without the signs of `="…"`; one per text of the pool. */
  readonly texts: readonly string[];
  /** Whether trimming changed a text, so that some may be equal now. */
  readonly isTrimmed: boolean;
  /** Rows per text; behind the last text, those that are plain numbers. */
  readonly counts: Uint32Array;
  /** `VALUE` or one of the missing kinds, per text. */
  readonly kinds: Uint8Array;
  /** Rows whose text is a value. */
  readonly valueRows: number;
}

/** Looks at every text of a pool once. */
export function profileOf(pool: CellPool): Profile {
  const kinds = new Uint8Array(pool.texts.length);
  const counts = textCounts(pool);
  let valueRows = counts[pool.texts.length] as number;
  let isTrimmed = false;
  const texts = pool.texts.map((text, index) => {
    const trimmed = unwrapped(text.trim());
    if (trimmed !== text) isTrimmed = true;
    const kind = missingKind(trimmed);
    if (kind === undefined) valueRows += counts[index] ?? 0;
    else kinds[index] = kind === 'always' ? ALWAYS_MISSING : kind === 'mostly' ? MOSTLY_MISSING : MISSING_BESIDE_VALUES;
    return trimmed;
  });
  return { name: pool.name, pool, texts, isTrimmed, counts, kinds, valueRows };
}

/** `="00123"`, as programs write texts that a spreadsheet is not to take for numbers, without its signs. */
function unwrapped(text: string): string {
  return text.startsWith('="') && text.endsWith('"') && text.length > 2 ? text.slice(2, -1).trim() : text;
}

/** Up to `count` indices of texts that are values, spread over the column. */
export function sampleOf(profile: Profile, count: number): number[] {
  const step = Math.max(1, Math.floor(profile.texts.length / count));
  const sample: number[] = [];
  for (let index = 0; index < profile.texts.length; index += step) {
    if (profile.kinds[index] === VALUE) sample.push(index);
  }
  return sample;
}

/** Row numbers of the first cells whose text is marked, at most ten. */
export function firstRows(profile: Profile, marked: (text: number) => boolean): number[] {
  const rows: number[] = [];
  const { codes, length } = profile.pool;
  for (let row = 0; row < length && rows.length < 10; row++) {
    if (marked(codes[row] ?? 0)) rows.push(row);
  }
  return rows;
}

/** A note on cells of a column: how many rows they are, the first of them, and one text as an example. */
export function cellNote(
  profile: Profile,
  code: string,
  marked: (text: number) => boolean,
  words: (count: number, example: string) => string,
): Note {
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
    message: words(count, shown),
    column: profile.name,
    count,
    rows,
    params: { column: profile.name, count, example: shown },
  };
}

/** Validity of rows from validity of texts: the bitmap (absent where all are valid) and how many are missing. */
export function validityOf(profile: Profile, isValid: (text: number) => boolean): { valid?: Uint8Array; missing: number } {
  let missing = 0;
  profile.counts.forEach((count, index) => {
    if (!isValid(index)) missing += count;
  });
  if (missing === 0) return { missing };
  const good = Uint8Array.from(profile.counts, (_, index) => (isValid(index) ? 1 : 0));
  const { codes, length } = profile.pool;
  const valid = new Uint8Array((length + 7) >> 3);
  for (let row = 0; row < length; row++) {
    if (good[codes[row] as number]) valid[row >> 3]! |= 1 << (row & 7);
  }
  return { valid, missing };
}
