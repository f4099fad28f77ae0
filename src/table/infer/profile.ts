import type { Note } from '../../query/schema.js';
import { textCounts, type CellPool } from '../cells/column-builder.js';
import { missingKind } from './missing.js';

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
  /** Trimmed, and without the wrapper `="…"`; one per text of the pool. */
  readonly texts: readonly string[];
  /** True when trimming changed a text, so some texts may now be equal. */
  readonly isTrimmed: boolean;
  /** Number of rows per text. The last item counts the plain numbers. */
  readonly counts: Uint32Array;
  /** The kind of each text: `VALUE` or one of the missing kinds. */
  readonly kinds: Uint8Array;
  /** Number of rows with a value. */
  readonly valueRows: number;
}

/** Creates the profile of a pool by checking every text once. */
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

/** Converts validity per text to validity per row: the bitmap (absent when all are valid) and the number of missing rows. */
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
