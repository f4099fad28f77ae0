import { dayOf, monthLength, parsePeriod } from '../../../query/time/calendar-date.js';
import type { Column } from '../../../table/column.js';
import { powerOfTen } from '../../../util/decimal.js';
import { NumberIndex } from '../values/number-index.js';

const DAY_MS = 86_400_000;

/** The matching rows of a join between two tables. */
export interface JoinedRows {
  /** For each row of `from`, the first row of `to` with its key; −1 when the key is missing or unmatched. */
  readonly rows: Int32Array;
  /** Number of rows of `from` with a missing key part. */
  readonly missing: number;
  /** Number of rows of `from` with an unmatched key. */
  readonly unmatched: number;
  /**
   * Number of rows of `to` that repeat the key of an earlier row, and so never match. Rows of `to` without a key do not count.
   */
  readonly doubled: number;
}

/** Id of a row with a missing key. */
export const MISSING = -1;

/** Id of a row with a key that is unmatched on the other side. */
const UNKNOWN = -2;

/**
 * Keys of the rows of two tables as small integers below `count`. Ids are equal exactly when the keys are equal. `MISSING` and
 * `UNKNOWN` mark rows without a match.
 */
export interface KeyIds {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly count: number;
}

/**
 * Converts a stored number (for texts, a code) to a key that is comparable with the other side. NaN matches nothing. `undefined`
 * when the number is its own key.
 */
type KeyOf = ((stored: number) => number) | undefined;

interface Side {
  readonly column: Column;
  readonly keyOf: KeyOf;
}

/** Returns the ids of two key columns, compared by value as `joinRows` describes. */
export function keyIds(from: Column, to: Column): KeyIds {
  if (from.type === 'text' && to.type === 'text') {
    const codes = new Map(to.dictionary.map((text, code) => [text, code]));
    const known = Int32Array.from(from.dictionary, (text) => codes.get(text) ?? UNKNOWN);
    return { from: idsOf(from, (code) => known[code]!), to: idsOf(to, (code) => code), count: to.dictionary.length };
  }
  return numberIds({ column: from, keyOf: keyOf(from, to) }, { column: to, keyOf: keyOf(to, from) });
}

/** Combines two keys into one. */
export function pairIds(left: KeyIds, right: KeyIds): KeyIds {
  const index = new NumberIndex();
  const pairs = (side: 'from' | 'to', idOf: (pair: number) => number): Int32Array =>
    left[side].map((first, row) => {
      const second = right[side][row]!;
      if (first === MISSING || second === MISSING) return MISSING;
      return first < 0 || second < 0 ? UNKNOWN : idOf(first * right.count + second);
    });
  const to = pairs('to', (pair) => index.idOf(pair));
  return { to, from: pairs('from', (pair) => index.find(pair) ?? UNKNOWN), count: index.count };
}

/** Returns key ids: integers of a short range are their own ids, others are numbered by a hash index. */
function numberIds(from: Side, to: Side): KeyIds {
  const range = to.keyOf === undefined ? wholeRange(to.column) : undefined;
  if (range !== undefined) {
    const { min, count } = range;
    const idOf = (key: number): number => {
      const id = key - min;
      return id >= 0 && id < count && Number.isInteger(id) ? id : UNKNOWN;
    };
    return { from: idsOf(from.column, idOf, from.keyOf), to: idsOf(to.column, idOf), count };
  }
  const index = new NumberIndex();
  const ids = idsOf(to.column, (key) => index.idOf(key), to.keyOf);
  return { from: idsOf(from.column, (key) => index.find(key) ?? UNKNOWN, from.keyOf), to: ids, count: index.count };
}

function wholeRange(column: Column): { readonly min: number; readonly count: number } | undefined {
  const isWhole = column.type === 'date' || (column.type === 'number' && column.kind === 'decimal');
  if (!isWhole || column.missing === column.length) return undefined;
  const count = column.max - column.min + 1;
  return count <= Math.max(2 ** 16, 8 * column.length) ? { min: column.min, count } : undefined;
}

function idsOf(column: Column, idOf: (key: number) => number, keyOf?: KeyOf): Int32Array {
  const { length, valid } = column;
  const stored = column.type === 'text' ? column.codes : column.values;
  const ids = new Int32Array(length);
  for (let row = 0; row < length; row++) {
    if (valid !== undefined && ((valid[row >> 3]! >> (row & 7)) & 1) === 0) {
      ids[row] = MISSING;
      continue;
    }
    const key = keyOf === undefined ? stored[row]! : keyOf(stored[row]!);
    ids[row] = Number.isNaN(key) ? UNKNOWN : idOf(key);
  }
  return ids;
}

function keyOf(column: Column, other: Column): KeyOf {
  const types = [column.type, other.type];
  if (types.includes('date')) return dayKey(column);
  if (types.includes('datetime')) return column.type === 'datetime' ? undefined : () => NaN;
  if (column.type === 'text') return codeKey(column.dictionary, numberOfText);
  if (column.type !== 'number' || column.kind === 'float' || column.scale === 0) return undefined;
  if (other.type === 'number' && other.kind === 'decimal' && other.scale === column.scale) return undefined;
  const unit = powerOfTen(column.scale);
  return (stored) => stored / unit;
}

function dayKey(column: Column): KeyOf {
  switch (column.type) {
    case 'date':
      return undefined;
    case 'text':
      return codeKey(column.dictionary, dayOfText);
    case 'datetime':
      // The day of an instant depends on the query’s time zone.
      return column.instant ? () => NaN : (ms) => Math.floor(ms / DAY_MS);
    case 'number': {
      const unit = column.kind === 'decimal' ? powerOfTen(column.scale) : 1;
      return (stored) => dayOfDigits(stored / unit);
    }
    case 'boolean':
      return () => NaN;
  }
}

/** Parses each text of a dictionary once. */
function codeKey(dictionary: readonly string[], read: (text: string) => number): KeyOf {
  const keys = Float64Array.from(dictionary, read);
  return (code) => keys[code]!;
}

function numberOfText(text: string): number {
  const number = Number(text);
  return String(number) === text ? number : NaN;
}

function dayOfText(text: string): number {
  if (/^\d{8}$/.test(text)) return dayOfDigits(Number(text));
  return /^\d{4}-\d\d-\d\d$/.test(text) ? (parsePeriod(text)?.from ?? NaN) : NaN;
}

/** Returns the day of a number such as 20190101; NaN when it is not a date. */
function dayOfDigits(digits: number): number {
  const date = digits % 100;
  const month = Math.floor(digits / 100) % 100;
  const year = Math.floor(digits / 10_000);
  const isDate = Number.isInteger(digits) && year >= 1000 && year <= 9999 && month >= 1 && month <= 12;
  return isDate && date >= 1 && date <= monthLength(year * 12 + month - 1) ? dayOf(year, month, date) : NaN;
}
