import type { BooleanColumn, TextColumn } from '../column.js';
import { codesFor, type Codes } from '../cells/column-builder.js';
import type { Note } from '../../query/schema.js';
import { counted } from '../../util/counted.js';
import { ALWAYS_MISSING, cellNote, MOSTLY_MISSING, validityOf, VALUE, type Profile } from './profile.js';

/** The column of texts, outer blanks trimmed; texts that stand for nothing are missing. */
export function textColumn(profile: Profile, guess: string): TextColumn {
  const { pool } = profile;
  const isValue = valueTest(profile);
  const dictionary: string[] = [];
  // Only texts that were trimmed can be equal to others.
  const codeOf = profile.isTrimmed ? new Map<string, number>() : undefined;
  const renamed = new Int32Array(profile.texts.length).fill(-1);
  // Codes are given in order of first appearance among the rows, which is that of the pool.
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

/** A column without any value. */
export function emptyColumn(profile: Profile): TextColumn {
  return textColumn(profile, 'empty');
}

/** `NA` is a region among short codes in capitals (`NA`, `EU`, `APAC`), and a missing value elsewhere. */
function valueTest(profile: Profile): (text: number) => boolean {
  const keepsNa = isNaName(profile);
  return (index) => {
    const kind = profile.kinds[index];
    if (kind === MOSTLY_MISSING) return keepsNa && profile.texts[index] === 'NA';
    return kind !== ALWAYS_MISSING;
  };
}

const SHORT_CODE = /^[A-Z]{2,4}$/;
const CODE = /^[A-Z]{2,6}$/;
const REGION = /region|market|zone|territor|continent|geo|country|area/i;

/** More different values than these are no regions. */
const MOST_REGIONS = 50;

/** From this share of the rows on, `NA` is no rare value. */
const NOT_RARE = 0.01;

/** Whether `NA` is a name in a column: among codes, or in a column of regions half of which are codes. */
function isNaName(profile: Profile): boolean {
  const values = profile.texts.filter((_, index) => profile.kinds[index] === VALUE && profile.counts[index] !== 0);
  if (values.length === 0) return false;
  if (values.every((text) => SHORT_CODE.test(text))) return true;
  if (values.length > MOST_REGIONS) return false;
  const codes = values.filter((text) => CODE.test(text)).length;
  if (codes < values.length && !(REGION.test(profile.name) && codes * 2 >= values.length)) return false;
  const writesOtherwise = profile.texts.some(
    (text, index) => text !== 'NA' && (profile.counts[index] ?? 0) > 0 && profile.kinds[index] === ALWAYS_MISSING,
  );
  return writesOtherwise || rowsOfNa(profile) >= NOT_RARE * profile.valueRows;
}

function rowsOfNa({ texts, counts }: Profile): number {
  return texts.reduce((sum, text, index) => sum + (text === 'NA' ? (counts[index] ?? 0) : 0), 0);
}

/** What is to be told where `NA` is often met in a column of few texts, and counts as missing. */
export function noteNa(profile: Profile, warnings: Note[]): void {
  const rows = rowsOfNa(profile);
  if (rows < Math.max(2, NOT_RARE * profile.valueRows) || profile.texts.length > MOST_REGIONS || isNaName(profile)) return;
  warnings.push(
    cellNote(
      profile,
      'na-as-missing',
      (text) => profile.texts[text] === 'NA',
      (count) => `${counted(count, "value 'NA' counts", "values 'NA' count")} as missing in ${profile.name}`,
    ),
  );
}

/** Codes in memory of just their length. */
function ownCodes(codes: Codes): Codes {
  return codes.byteLength === codes.buffer.byteLength ? codes : codes.slice();
}

const TRUE = /^(?:true|yes|y|1|t|wahr|ja|j|vrai|oui|verdadero|s[i\u00ED\u00EC]|verdadeiro|sim|vero|waar)$/i;
const FALSE = /^(?:false|no|n|0|f|falsch|nein|faux|non|falso|n\u00E3o|onwaar|nee)$/i;

/**
 * Whether a column is of booleans: only `true` and `false`, `yes` and `no` beside them allowed. A column of `yes` and `no` alone is text,
 * so that it reads and filters as written.
 */
export function areBooleans(profile: Profile): boolean {
  if (profile.pool.numbers) return false;
  let proper = false;
  for (let index = 0; index < profile.texts.length; index++) {
    if (profile.kinds[index] !== VALUE || profile.counts[index] === 0) continue;
    const text = profile.texts[index] ?? '';
    if (!TRUE.test(text) && !FALSE.test(text)) return false;
    proper ||= /^(?:true|false)$/i.test(text);
  }
  return proper;
}

/** The column of booleans; what is neither is missing, with a note. */
export function booleanColumn(profile: Profile, warnings: Note[]): BooleanColumn {
  const truths = Int8Array.from(profile.texts, (text, index) =>
    profile.kinds[index] !== VALUE ? -1 : TRUE.test(text) ? 1 : FALSE.test(text) ? 0 : -1,
  );
  const note = cellNote(
    profile,
    'unreadable-booleans',
    (text) => profile.kinds[text] === VALUE && truths[text] === -1,
    (count, example) =>
      `${counted(count, 'value', 'values')} of ${profile.name} neither true nor false, left out as missing (such as '${example}')`,
  );
  if ((note.count ?? 0) > 0) warnings.push(note);
  const { codes, length } = profile.pool;
  const values = new Uint8Array(length);
  for (let row = 0; row < length; row++) values[row] = truths[codes[row] as number] === 1 ? 1 : 0;
  const validity = validityOf(profile, (text) => (truths[text] ?? -1) >= 0);
  return { name: profile.name, type: 'boolean', length, values, ...validity, guess: 'true or false' };
}
