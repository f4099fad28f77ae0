import type { BooleanColumn, TextColumn } from '../column.js';
import { codesFor, type Codes, type CellPool } from '../cells/column-builder.js';
import type { Note } from '../../query/schema.js';
import { isFalse, isTrue } from '../../query/return-status.js';
import { ALWAYS_MISSING, cellNote, MOSTLY_MISSING, validityOf, VALUE, type Profile, isOdd, mayBeMissing } from './profile.js';
import { looksLikeDate, readDate } from './infer-date.js';
import { markEvidence } from './infer-number.js';

/**
 * Returns the text column with trimmed values; texts that mean missing become missing values. `hasBlanks` is true when the file
 * writes missing values as empty cells, so `NA` may be a name.
 */
export function textColumn(profile: Profile, guess: string, hasBlanks = false): TextColumn {
  const { pool } = profile;
  const isValue = valueTest(profile, hasBlanks);
  const dictionary: string[] = [];
  // Only trimmed texts can have become equal to others.
  const codeOf = profile.isTrimmed ? new Map<string, number>() : undefined;
  const renamed = new Int32Array(profile.texts.length).fill(-1);
  // Codes are in order of first appearance among the rows, which is the order of the pool.
  profile.texts.forEach((text, index) => {
    if (!isValue(index) || profile.counts[index] === 0) return;
    let code = codeOf?.get(text);
    if (code === undefined) {
      code = dictionary.length;
      dictionary.push(text);
      codeOf?.set(text, code);
    }
    renamed[index] = code;
  });
  const { length } = pool;
  const validity = validityOf(profile, (text) => (renamed[text] ?? -1) >= 0);
  const base = { name: profile.name, type: 'text', length, dictionary, ...validity, guess } as const;
  if (validity.missing === 0 && dictionary.length === pool.texts.length) return { ...base, codes: ownCodes(pool.codes) };
  const codes = codesFor(dictionary.length, length);
  for (let row = 0; row < length; row++) {
    const code = renamed[pool.codes[row] as number] as number;
    codes[row] = code < 0 ? dictionary.length : code;
  }
  return { ...base, codes };
}

/** Returns a column without any value. */
export function emptyColumn(profile: Profile): TextColumn {
  return textColumn(profile, 'empty');
}

/**
 * Returns a test for values. `NA` is a region among short uppercase codes (`NA`, `EU`, `APAC`), and a missing value elsewhere.
 */
function valueTest(profile: Profile, hasBlanks: boolean): (text: number) => boolean {
  const keepsNa = isNaName(profile, hasBlanks);
  return (index) => {
    const kind = profile.kinds[index];
    if (kind === MOSTLY_MISSING) return keepsNa && profile.texts[index] === 'NA';
    return kind !== ALWAYS_MISSING;
  };
}

/** Short codes, among which `NA` is always a name. */
const SHORT_CODE = /^[A-Z]{2,4}$/;
const CODE = /^[A-Z]{1,6}$/;
const REGION = /region|market|zone|territor|continent|geo|country|area/i;

/** Maximum number of distinct values in a column of regions. */
const MAX_REGIONS = 50;

/** Minimum share of rows from which on `NA` is frequent. */
const NOT_RARE = 0.01;

/**
 * True when `NA` is a name: among short codes; or among a few codes or regions if missing values are written differently (in this
 * column or in the file) or `NA` is not rare.
 */
function isNaName(profile: Profile, hasBlanks: boolean): boolean {
  const values = profile.texts.filter((_, index) => profile.kinds[index] === VALUE && profile.counts[index] !== 0);
  if (values.length === 0) return false;
  if (values.every((text) => SHORT_CODE.test(text))) return true;
  if (values.length > MAX_REGIONS) return false;
  const codes = values.filter((text) => CODE.test(text)).length;
  if (codes < values.length && !(REGION.test(profile.name) && codes * 2 >= values.length)) return false;
  return hasBlanks || hasOtherBlanks(profile) || rowsOfNa(profile) >= NOT_RARE * profile.valueRows;
}

/** True when a column writes missing values differently from `NA`. */
function hasOtherBlanks({ texts, counts, kinds }: Profile): boolean {
  return texts.some((text, index) => text !== 'NA' && (counts[index] ?? 0) > 0 && kinds[index] === ALWAYS_MISSING);
}

function rowsOfNa({ texts, counts }: Profile): number {
  return texts.reduce((sum, text, index) => sum + (text === 'NA' ? (counts[index] ?? 0) : 0), 0);
}

/**
 * True when a file writes missing values as empty cells and never as `NA`: some column has empty cells, and no column of numbers or
 * dates has `NA`, which would be a missing value there.
 */
export function writesBlanks(columns: readonly { readonly profile: Profile; readonly isText: boolean }[]): boolean {
  return (
    columns.some(({ profile }) => hasOtherBlanks(profile)) &&
    !columns.some(({ profile, isText }) => !isText && rowsOfNa(profile) > 0)
  );
}

/** Adds a warning when `NA` counts as missing. */
export function noteNa(profile: Profile, hasBlanks: boolean, warnings: Note[]): void {
  if (rowsOfNa(profile) === 0 || isNaName(profile, hasBlanks)) return;
  warnings.push(cellNote(profile, 'na-as-missing', (text) => profile.texts[text] === 'NA'));
}

/** Returns codes whose buffer has exactly their length. */
function ownCodes(codes: Codes): Codes {
  return codes.byteLength === codes.buffer.byteLength ? codes : codes.slice();
}

/**
 * True for boolean columns: they contain `true` or `false`, and possibly `yes` or `no`. A column of only `yes` and `no` is text,
 * so it appears and filters as written.
 */
export function areBooleans(profile: Profile): boolean {
  if (profile.pool.numbers) return false;
  let proper = false;
  for (let index = 0; index < profile.texts.length; index++) {
    if (profile.kinds[index] !== VALUE || profile.counts[index] === 0) continue;
    const text = profile.texts[index] ?? '';
    if (!isTrue(text) && !isFalse(text)) return false;
    proper ||= /^(?:true|false)$/i.test(text);
  }
  return proper;
}

/** Returns the boolean column; other values are missing, with a warning. */
export function booleanColumn(profile: Profile, warnings: Note[]): BooleanColumn {
  const truths = Int8Array.from(profile.texts, (text, index) =>
    profile.kinds[index] !== VALUE ? -1 : isTrue(text) ? 1 : isFalse(text) ? 0 : -1,
  );
  const note = cellNote(profile, 'unreadable-booleans', (text) => profile.kinds[text] === VALUE && truths[text] === -1);
  if ((note.count ?? 0) > 0) warnings.push(note);
  const { codes, length } = profile.pool;
  const values = new Uint8Array(length);
  for (let row = 0; row < length; row++) values[row] = truths[codes[row] as number] === 1 ? 1 : 0;
  const validity = validityOf(profile, (text) => (truths[text] ?? -1) >= 0);
  return { name: profile.name, type: 'boolean', length, values, ...validity, guess: 'true or false' };
}

/** Number of texts checked, spread over all. */
const SAMPLE = 200;
/** Matches the words that every boolean column contains. */
const BOOLEAN = /^(?:true|false)$/i;

/**
 * Returns a column for cells that their source declares as text. A quick check must show that every cell is a value and none is a
 * date. This skips counting and recoding, which takes twice as long as reading for many distinct texts. `undefined` when a closer
 * look is needed.
 */
export function plainTextColumn(pool: CellPool): TextColumn | undefined {
  return plainColumn(pool, 'text, as typed in the file', looksLikeDate);
}

/**
 * Returns a text column for cells of undeclared type, if no text of a sample is a number, a date or a boolean; `undefined`
 * otherwise.
 */
export function plainlyText(pool: CellPool): TextColumn | undefined {
  const isOther = (text: string): boolean => markEvidence(text) !== 'none' || readDate(text) !== undefined || BOOLEAN.test(text);
  return pool.list && plainColumn(pool, 'text', isOther);
}

function plainColumn(pool: CellPool, guess: string, isOther: (text: string) => boolean): TextColumn | undefined {
  const { name, list, codes, length, numbers } = pool;
  if (numbers) return undefined;
  const step = Math.max(1, Math.floor((list?.size ?? pool.texts.length) / SAMPLE));
  const sample = list?.sample(SAMPLE) ?? pool.texts.filter((_, code) => code % step === 0);
  if (sample.length === 0 || sample.some(isOther)) return undefined;
  const base = { name, type: 'text', length, missing: 0, guess } as const;
  if (!list) return pool.texts.some(mayBeMissing) ? undefined : { ...base, codes, dictionary: pool.texts };
  if (list.some(isOdd, (text) => mayBeMissing(text) || text.startsWith('="'))) return undefined;
  return {
    ...base,
    codes,
    list,
    get dictionary() {
      return list.all;
    },
  };
}
