import type { Note } from '../query/schema.js';
import type { DecimalColumn, FloatColumn } from './column.js';
import {
  CURRENCY,
  EXPONENT,
  FRACTION,
  GROUPED,
  INFINITE,
  LEADING_ZERO,
  LONG,
  newReadNumber,
  PERCENT,
  readNumber,
  SIGNED,
} from './infer-number.js';
import { isCodeName } from './names.js';
import { narrowIntegers } from './narrow.js';
import { cellNote, validityOf, VALUE, type Profile } from './profile.js';
import { counted } from '../util/counted.js';

const MAX_STORED = 2 ** 53;

/** The texts of a column read as numbers with one decimal mark. */
export interface NumberReading {
  readonly profile: Profile;
  readonly mark: '.' | ',';
  /** Per text: mantissa ÷ 10^scale where exact, and the nearest double. */
  readonly mantissas: Float64Array;
  readonly scales: Uint8Array;
  readonly values: Float64Array;
  readonly exact: boolean;
  /** 1 where the text is a finite number. */
  readonly read: Uint8Array;
  /** 1 where it is an infinite one. */
  readonly infinite: Uint8Array;
  /** Rows by what their numbers look like. */
  readonly rows: NumberRows;
}

/** How many rows are numbers, and how many of these are written in which way. */
export interface NumberRows {
  numbers: number;
  fraction: number;
  grouped: number;
  currency: number;
  percent: number;
  signed: number;
  leadingZero: number;
  long: number;
  /** `12E5`: as often a code as a number. */
  bareExponent: number;
  infinite: number;
}

/** Reads every value of a column as a number. Texts that only the other decimal mark can read are read by that. */
export function readNumbers(profile: Profile, mark: '.' | ','): NumberReading {
  const size = profile.texts.length;
  const mantissas = new Float64Array(size);
  const scales = new Uint8Array(size);
  const values = new Float64Array(size);
  const read = new Uint8Array(size);
  const infinite = new Uint8Array(size);
  const rows: NumberRows = {
    numbers: 0,
    fraction: 0,
    grouped: 0,
    currency: 0,
    percent: 0,
    signed: 0,
    leadingZero: 0,
    long: 0,
    bareExponent: 0,
    infinite: 0,
  };
  const other = mark === '.' ? ',' : '.';
  const out = newReadNumber();
  let exact = true;
  for (let index = 0; index < size; index++) {
    if (profile.kinds[index] !== VALUE) continue;
    const text = profile.texts[index] as string;
    if (!readNumber(text, mark, out) && !readNumber(text, other, out)) continue;
    tally(rows, out.flags, profile.counts[index] as number);
    if (out.flags & INFINITE) {
      infinite[index] = 1;
      continue;
    }
    read[index] = 1;
    mantissas[index] = out.mantissa;
    scales[index] = out.scale;
    values[index] = out.value;
    if (!out.exact) exact = false;
  }
  return { profile, mark, mantissas, scales, values, exact, read, infinite, rows };
}

function tally(rows: NumberRows, flags: number, count: number): void {
  rows.numbers += count;
  if (flags === 0) return;
  if (flags & FRACTION) rows.fraction += count;
  if (flags & GROUPED) rows.grouped += count;
  if (flags & CURRENCY) rows.currency += count;
  if (flags & PERCENT) rows.percent += count;
  if (flags & SIGNED) rows.signed += count;
  if (flags & LEADING_ZERO) rows.leadingZero += count;
  if (flags & LONG) rows.long += count;
  if (flags === EXPONENT) rows.bareExponent += count;
  if (flags & INFINITE) rows.infinite += count;
}

/** Why a column of numbers stays text: `codes` for R9 and codes like 1E5, `mixed` where too much else stands in it; undefined where it is numbers. */
export function reasonAgainstNumbers(reading: NumberReading): 'none' | 'leading-zeros' | 'long' | 'codes' | 'mixed' | undefined {
  const { rows, profile } = reading;
  if (rows.numbers === 0 || rows.numbers === rows.infinite) return 'none';
  if (rows.fraction === 0) {
    if (rows.leadingZero > 0) return 'leading-zeros';
    if (rows.long > 0) return 'long';
  }
  if (rows.bareExponent > 0 && rows.fraction + rows.signed === 0) {
    if (rows.bareExponent === rows.numbers || isCodeName(profile.name)) return 'codes';
  }
  return tooMixed(reading) ? 'mixed' : undefined;
}

/**
 * Columns with something else among the numbers. Where the numbers are plainly amounts (fractions, currency, thousands) they win over words
 * (without a digit) in at most a quarter of the rows, and over anything unreadable in at most a tenth. Whole numbers win over words in at most
 * a twentieth of the rows (or three rows, if these are at most a quarter). What cannot be read is counted as missing with a note. Names and
 * codes (`StockCode`: 71053, 85123A, POST) stay text, which loses nothing.
 */
function tooMixed({ profile, rows, read, infinite }: NumberReading): boolean {
  const strange = profile.valueRows - rows.numbers;
  if (strange === 0) return false;
  if (isCodeName(profile.name) && rows.fraction === 0) return true;
  let withDigits = 0;
  profile.texts.forEach((text, index) => {
    const unread = profile.kinds[index] === VALUE && !read[index] && !infinite[index];
    if (unread && /\d/.test(text)) withDigits += profile.counts[index] ?? 0;
  });
  const amounts = rows.fraction + rows.currency + rows.grouped + rows.percent > 0;
  if (withDigits > 0) return !amounts || strange > profile.valueRows / 10;
  if (strange > profile.valueRows / 4) return true;
  return !amounts && strange > 3 && strange > profile.valueRows / 20;
}

/** The column of numbers: exact decimals where every stored integer fits into 2^53, else doubles. */
export function numberColumn(reading: NumberReading, warnings: Note[]): DecimalColumn | FloatColumn {
  const { profile, read, infinite, rows } = reading;
  noteUnread(reading, warnings);
  if (rows.infinite > 0) {
    warnings.push(
      cellNote(
        profile,
        'infinite-values',
        (text) => infinite[text] === 1,
        (count, example) =>
          `${counted(count, 'infinite value', 'infinite values')} of ${profile.name} left out as missing (such as '${example}')`,
      ),
    );
  }
  const validity = validityOf(profile, (text) => read[text] === 1);
  const percent = rows.percent * 2 > rows.numbers;
  const base = {
    name: profile.name,
    type: 'number',
    length: profile.pool.length,
    ...validity,
    guess: numberGuess(reading),
    ...(percent ? { percent } : {}),
  } as const;
  const stored = storedIntegers(reading);
  return stored
    ? { ...base, kind: 'decimal', ...spread(profile, stored.integers, stored.min, stored.max), scale: stored.scale }
    : { ...base, ...floats(reading) };
}

function noteUnread({ profile, read, infinite, rows }: NumberReading, warnings: Note[]): void {
  if (rows.numbers === profile.valueRows) return;
  const unread = (text: number): boolean => profile.kinds[text] === VALUE && !read[text] && !infinite[text];
  const note = cellNote(
    profile,
    'unreadable-numbers',
    unread,
    (count, example) =>
      `${counted(count, 'value', 'values')} of ${profile.name} cannot be read as a number, left out as missing (such as '${example}')`,
  );
  if ((note.count ?? 0) > 0) warnings.push(note);
}

function storedIntegers({
  mantissas,
  scales,
  read,
  exact,
}: NumberReading): { integers: Float64Array; scale: number; min: number; max: number } | undefined {
  if (!exact) return undefined;
  let scale = 0;
  for (let index = 0; index < scales.length; index++) {
    if (read[index] && (scales[index] as number) > scale) scale = scales[index] as number;
  }
  const integers = new Float64Array(mantissas.length);
  let min = Infinity;
  let max = -Infinity;
  for (let index = 0; index < integers.length; index++) {
    if (!read[index]) continue;
    const stored = (mantissas[index] as number) * 10 ** (scale - (scales[index] as number));
    if (stored > MAX_STORED || stored < -MAX_STORED) return undefined;
    integers[index] = stored;
    if (stored < min) min = stored;
    if (stored > max) max = stored;
  }
  return { integers, scale, min, max };
}

function spread(
  profile: Profile,
  integers: Float64Array,
  min: number,
  max: number,
): Pick<DecimalColumn, 'values' | 'min' | 'max'> {
  const { codes, length } = profile.pool;
  const values = narrowIntegers(min, max, length);
  for (let row = 0; row < length; row++) values[row] = integers[codes[row] as number] as number;
  return { values, min, max };
}

function floats({ profile, values, read }: NumberReading): Pick<FloatColumn, 'kind' | 'values' | 'min' | 'max'> {
  const { codes, length } = profile.pool;
  const spreadValues = new Float64Array(length);
  let min = Infinity;
  let max = -Infinity;
  for (let row = 0; row < length; row++) {
    const code = codes[row] as number;
    if (!read[code]) {
      spreadValues[row] = NaN;
      continue;
    }
    const value = values[code] as number;
    spreadValues[row] = value;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { kind: 'float', values: spreadValues, min, max };
}

function numberGuess({ rows, mark, scales, read }: NumberReading): string {
  const words = [rows.percent * 2 > rows.numbers ? 'percentages as fractions' : 'number'];
  if (rows.fraction > 0)
    words.push(
      mark === ','
        ? 'decimal comma'
        : scales.some((scale, index) => scale > 0 && read[index])
          ? 'decimal point'
          : "whole, written with '.0'",
    );
  else if (rows.percent === 0) words.push('whole');
  if (rows.grouped > 0) words.push('separated thousands');
  if (rows.currency > 0) words.push('currency sign');
  return words.join(', ');
}
