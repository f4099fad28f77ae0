import type { Note } from '../../query/schema.js';
import type { DecimalColumn, FloatColumn } from '../column.js';
import {
  CURRENCY,
  currencySign,
  EXPONENT,
  FRACTION,
  GROUPED,
  INFINITE,
  LEADING_ZERO,
  LETTERED,
  LONG,
  newReadNumber,
  PERCENT,
  readNumber,
  SIGNED,
} from './infer-number.js';
import type { CellPool, Codes } from '../cells/column-builder.js';
import { isCodeName } from './names.js';
import { narrowIntegers } from '../cells/number-blocks.js';
import { formAt, rescaled, TEXT, type CellBlock } from './plain-numbers.js';
import { cellNote, validityOf, VALUE, type Profile } from './profile.js';
import { counted } from '../../util/counted.js';

const MAX_STORED = 2 ** 53;
/** Whole numbers below are quantities rather than codes. */
const SMALL = 10_000;

/** The texts of a column read as numbers with one decimal mark; its plain numbers are read already. */
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
  /** `R250`: as often a code as an amount. */
  lettered: number;
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
    lettered: 0,
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
  const plain = profile.pool.numbers;
  if (plain) {
    rows.numbers += plain.count;
    rows.fraction += plain.fraction;
    rows.signed += plain.negative;
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
  if (flags & LETTERED) rows.lettered += count;
  if (flags & INFINITE) rows.infinite += count;
}

/** Why a column of numbers stays text: `codes` for those like 1E5 and R250, `mixed` where too much else stands in it; undefined where it is numbers. */
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
  if (rows.lettered > 0 && rows.fraction + rows.grouped === 0) return 'codes';
  return tooMixed(reading) ? 'mixed' : undefined;
}

/**
 * Columns with something else among the numbers. Where the numbers are plainly amounts (fractions, currency, thousands) they win over words
 * (without a digit) in at most a quarter of the rows, and over anything unreadable in at most a tenth. Whole numbers win over words in at most
 * a twentieth of the rows (or three rows, if these are at most a quarter), and small ones over a slip (`12x`) in a thousand rows. What cannot
 * be read is counted as missing with a note. Names and codes (`StockCode`: 71053, 85123A, POST) stay text, which loses nothing.
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
  const { max = Infinity } = profile.pool.numbers ?? {};
  const slips = max < SMALL && strange <= profile.valueRows / 1000;
  if (withDigits > 0) return amounts ? strange > profile.valueRows / 10 : !slips;
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
  const plain = profile.texts.length;
  const validity = validityOf(profile, (text) => text === plain || read[text] === 1);
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
    ? { ...base, kind: 'decimal', values: spread(profile, stored), scale: stored.scale, min: stored.min, max: stored.max }
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

interface Stored {
  /** Per text. */
  readonly integers: Float64Array;
  readonly scale: number;
  readonly min: number;
  readonly max: number;
}

function storedIntegers({ profile, mantissas, scales, read, exact }: NumberReading): Stored | undefined {
  if (!exact) return undefined;
  const { numbers } = profile.pool;
  let scale = numbers?.scale ?? 0;
  for (let index = 0; index < scales.length; index++) {
    if (read[index] && (scales[index] as number) > scale) scale = scales[index] as number;
  }
  const integers = new Float64Array(mantissas.length);
  let min = numbers ? rescaled(numbers.min, numbers.scale, scale) : Infinity;
  let max = numbers ? rescaled(numbers.max, numbers.scale, scale) : -Infinity;
  for (let index = 0; index < integers.length; index++) {
    if (!read[index]) continue;
    const stored = rescaled(mantissas[index] as number, scales[index] as number, scale);
    integers[index] = stored;
    if (stored < min) min = stored;
    if (stored > max) max = stored;
  }
  return max > MAX_STORED || min < -MAX_STORED ? undefined : { integers, scale, min, max };
}

function spread({ pool }: Profile, { integers, scale, min, max }: Stored): DecimalColumn['values'] {
  const values = narrowIntegers(min, max, pool.length);
  let row = 0;
  for (const block of blocksOf(pool)) {
    if (block.forms === scale) values.set(block.values, row);
    else {
      for (let index = 0; index < block.values.length; index++) {
        const form = formAt(block, index);
        const value = block.values[index] as number;
        values[row + index] = form === TEXT ? (integers[value] as number) : rescaled(value, form, scale);
      }
    }
    row += block.values.length;
  }
  return values;
}

/** The cells of a pool by their forms: all of them texts where it has no plain numbers. */
export function blocksOf({
  numbers,
  codes,
}: CellPool): readonly { values: CellBlock['values'] | Codes; forms: CellBlock['forms'] }[] {
  return numbers?.blocks ?? [{ values: codes, forms: TEXT }];
}

function floats({ profile, values, read }: NumberReading): Pick<FloatColumn, 'kind' | 'values' | 'min' | 'max'> {
  const spreadValues = new Float64Array(profile.pool.length);
  let min = Infinity;
  let max = -Infinity;
  let row = 0;
  for (const block of blocksOf(profile.pool)) {
    for (let index = 0; index < block.values.length; index++, row++) {
      const form = formAt(block, index);
      const cell = block.values[index] as number;
      const value = form !== TEXT ? cell / 10 ** form : read[cell] ? (values[cell] as number) : NaN;
      spreadValues[row] = value;
      if (value < min) min = value;
      if (value > max) max = value;
    }
  }
  return { kind: 'float', values: spreadValues, min, max };
}

function numberGuess({ profile, rows, mark, scales, read }: NumberReading): string {
  const words = [rows.percent * 2 > rows.numbers ? 'percentages as fractions' : 'number'];
  if (rows.fraction > 0)
    words.push(
      mark === ','
        ? 'decimal comma'
        : (profile.pool.numbers?.scale ?? 0) > 0 || scales.some((scale, index) => scale > 0 && read[index])
          ? 'decimal point'
          : "whole, written with '.0'",
    );
  else if (rows.percent === 0) words.push('whole');
  if (rows.grouped > 0) words.push('separated thousands');
  if (rows.currency > 0) {
    const [sign] = profile.texts.flatMap((text, index) => (read[index] === 1 ? (currencySign(text) ?? []) : []));
    words.push(['currency sign', sign].filter(Boolean).join(' '));
  }
  return words.join(', ');
}
