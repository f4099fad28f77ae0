import type { Note } from '../../query/schema.js';
import { WITH_DECIMALS, type DecimalColumn, type FloatColumn, type TextColumn, type NumberColumn } from '../column.js';
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
import { currencyOfSign } from '../../query/currency-signs.js';
import { bitsFor, setBit } from '../../util/bits.js';

const MAX_STORED = 2 ** 53;
/** Maximum share of filled cells that are no numbers in a column of numbers. */
const MAX_STRANGE = 0.1;
/** Minimum number of digits of codes that differ from quantities. */
const MIN_CODE_WIDTH = 4;

/** The texts of a column parsed as numbers with one decimal mark. Plain numbers were parsed while loading. */
export interface NumberReading {
  readonly profile: Profile;
  readonly mark: '.' | ',';
  /** Per text: mantissa ÷ 10^scale if exact, and the nearest double. */
  readonly mantissas: Float64Array;
  readonly scales: Uint8Array;
  readonly values: Float64Array;
  readonly exact: boolean;
  /** Per text: 1 for a finite number. */
  readonly read: Uint8Array;
  /** Per text: 1 for an infinite number. */
  readonly infinite: Uint8Array;
  readonly rows: NumberRows;
}

/** The number of rows with numbers, and how many of them are written in which way. */
interface NumberRows {
  numbers: number;
  fraction: number;
  grouped: number;
  currency: number;
  percent: number;
  signed: number;
  leadingZero: number;
  long: number;
  /** Rows such as `12E5`, which may be codes. */
  bareExponent: number;
  /** Rows such as `R250`, which may be codes. */
  lettered: number;
  infinite: number;
}

/** Parses every value of a column as a number. Texts that need the other decimal mark are parsed with that one. */
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

/**
 * Returns why a column with numbers stays text; `undefined` when it becomes numbers. `codes` means forms like 1E5 and R250,
 * `mixed` too many other texts.
 */
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
 * True when too many other texts are mixed with the numbers. A column stays a number while at least 90% of its filled cells are numbers
 *. Words without digits are tolerated in up to a quarter of the rows next to clear amounts (fractions, currency,
 * thousands), or in three rows. Unreadable cells then count as missing, with a warning. Names and codes (`StockCode`: 71053, 85123A, POST)
 * stay text, which loses nothing.
 */
function tooMixed(reading: NumberReading): boolean {
  const { profile, rows } = reading;
  const strange = profile.valueRows - rows.numbers;
  if (strange === 0) return false;
  if (isCodeName(profile.name) && rows.fraction === 0) return true;
  const isFew = strange <= profile.valueRows * MAX_STRANGE;
  const withDigits = textsWithDigits(reading);
  const amounts = rows.fraction + rows.currency + rows.grouped + rows.percent > 0;
  if (withDigits.length > 0) return !isFew || (!amounts && areCodes(reading, withDigits));
  if (strange > profile.valueRows / 4) return true;
  return !amounts && strange > 3 && !isFew;
}

function textsWithDigits({ profile, read, infinite }: NumberReading): readonly string[] {
  return profile.texts.filter(
    (text, index) => profile.kinds[index] === VALUE && !read[index] && !infinite[index] && /\d/.test(text),
  );
}

/** True when numbers have equally many digits, at least four, and so have some of the other texts: `C536379` next to 536365. */
function areCodes({ profile }: NumberReading, others: readonly string[]): boolean {
  const { min = 0, max = 0 } = profile.pool.numbers ?? {};
  const width = String(max).length;
  if (width < MIN_CODE_WIDTH || String(min).length !== width) return false;
  return others.some((text) => text.replaceAll(/\D/gu, '').length === width);
}

/** Returns the number column: exact decimals if every stored integer fits into 2^53, else doubles. */
export function numberColumn(reading: NumberReading, warnings: Note[]): NumberColumn {
  const { profile, read, infinite, rows } = reading;
  noteUnread(reading, warnings);
  if (rows.infinite > 0) {
    warnings.push(cellNote(profile, 'infinite-values', (text) => infinite[text] === 1));
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
  const note = cellNote(profile, 'unreadable-numbers', unread);
  if ((note.count ?? 0) > 0) warnings.push(note);
}

interface Stored {
  /** Stored integer of each text. */
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

/** Returns the cells of a pool in blocks; a pool without plain numbers is one block of texts. */
function blocksOf({ numbers, codes }: CellPool): readonly { values: CellBlock['values'] | Codes; forms: CellBlock['forms'] }[] {
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
          : WITH_DECIMALS,
    );
  else if (rows.percent === 0) words.push('whole');
  if (rows.grouped > 0) words.push('separated thousands');
  if (rows.currency > 0) {
    const [sign] = profile.texts.flatMap((text, index) => (read[index] === 1 ? (currencySign(text) ?? []) : []));
    words.push(['currency sign', sign].filter(Boolean).join(' '));
  }
  return words.join(', ');
}

/**
 * Returns the currencies of a column of mixed amounts (`$10.00`, `€10.00`) as a text column; `undefined` when there are fewer
 * than two. A sign of exactly one currency becomes its ISO 4217 code. Amounts without a sign are missing.
 */
export function currencyColumn(reading: NumberReading, taken: ReadonlySet<string>): TextColumn | undefined {
  const { profile, read, rows } = reading;
  if (rows.currency === 0) return undefined;
  const dictionary: string[] = [];
  const codes = profile.texts.map((text, index) => {
    const sign = read[index] === 1 && (profile.counts[index] ?? 0) > 0 ? currencySign(text) : undefined;
    if (sign === undefined) return -1;
    const name = currencyOfSign(sign);
    return dictionary.includes(name) ? dictionary.indexOf(name) : dictionary.push(name) - 1;
  });
  if (dictionary.length < 2 || dictionary.length > MAX_CURRENCIES) return undefined;
  const { length } = profile.pool;
  const column = new Uint8Array(length).fill(dictionary.length);
  const valid = bitsFor(length);
  let row = 0;
  let present = 0;
  for (const block of blocksOf(profile.pool)) {
    for (let index = 0; index < block.values.length; index++, row++) {
      const code = formAt(block, index) === TEXT ? (codes[block.values[index] as number] ?? -1) : -1;
      if (code < 0) continue;
      column[row] = code;
      setBit(valid, row);
      present++;
    }
  }
  const name = taken.has('currency') ? `${profile.name} currency` : 'currency';
  if (taken.has(name)) return undefined;
  const missing = length - present;
  const guess = `text, the currencies of ${profile.name}`;
  return { name, type: 'text', length, missing, ...(missing > 0 ? { valid } : {}), guess, codes: column, dictionary };
}

/** Maximum number of currencies in one column; more signs are a misreading. */
const MAX_CURRENCIES = 100;
