import type { Column } from '../../../table/column.js';
import { dayOf, monthLength, parsePeriod, DAY_MS } from '../../../query/time/calendar-date.js';
import { powerOfTen } from '../../../util/decimal.js';
import { NumberIndex } from '../../../util/numbers/number-index.js';
import { hasValue } from '../../../util/bits.js';

/**
 * Joins two tables many-to-one by single or composite keys, with columns in the same order on both sides. Keys match by value,
 * independent of storage:
 * - Numbers of any scale match, also texts with the shortest form of a number (`11000`), and codes that zeros fill to one length (`018`):
 *   a spreadsheet removes the zeros.
 * - Texts match exactly, datetimes by the millisecond.
 * - Dates match by the day: datetimes other than instants, numbers and texts such as 20190101, and ISO texts.
 *
 * O(rows of both tables).
 */
export function joinRows(from: readonly Column[], to: readonly Column[], until?: Column): JoinedRows {
  if (until) return joinRanges(from, to, until);
  const ids = from.map((column, k) => keyIds(column, to[k]!)).reduce(pairIds);
  const firsts = new Int32Array(ids.count).fill(-1);
  let doubled = 0;
  for (let row = 0; row < ids.to.length; row++) {
    const id = ids.to[row]!;
    if (id < 0) continue;
    if (firsts[id]! < 0) firsts[id] = row;
    else doubled++;
  }
  // The ids are no longer needed, so their array is reused for the rows.
  const rows = ids.from;
  let missing = 0;
  let unmatched = 0;
  for (let row = 0; row < rows.length; row++) {
    const id = rows[row]!;
    const match = id < 0 ? -1 : firsts[id]!;
    rows[row] = match;
    if (id === MISSING) missing++;
    else if (match < 0) unmatched++;
  }
  return { rows, missing, unmatched, doubled };
}

/** The rows of a list by key and first day. */
interface Periods {
  /** Rows of the list, those of one key together, by first day. */
  readonly rows: Int32Array;
  /** Per key, where its rows begin; one more at the end. */
  readonly starts: Int32Array;
}

/**
 * Joins rows to a list that has several periods per key, such as prices with a first and a last day. The last column of `from` has the day of a row, the last
 * of `to` the first day of a period, and `until` its last day; a period without one is still open. Of periods that overlap, the later one matches.
 * O(rows of both, times the logarithm of the periods per key).
 */
function joinRanges(from: readonly Column[], to: readonly Column[], until: Column): JoinedRows {
  const ids = from
    .slice(0, -1)
    .map((column, k) => keyIds(column, to[k]!))
    .reduce(pairIds);
  const day = dayReader(from.at(-1)!);
  const first = dayReader(to.at(-1)!);
  const last = dayReader(until);
  const end = (row: number): number => (Number.isNaN(last(row)) ? Infinity : last(row));
  const periods = periodsOf(ids.to, ids.count, first);
  let missing = 0;
  let unmatched = 0;
  const rows = ids.from.map((id, row) => {
    const date = day(row);
    const isMissing = id === MISSING || Number.isNaN(date);
    const found = id < 0 || isMissing ? -1 : latestBefore(periods, id, first, date);
    const met = found >= 0 && end(found) >= date ? found : -1;
    if (isMissing) missing++;
    else if (met < 0) unmatched++;
    return met;
  });
  return { rows, missing, unmatched, doubled: overlapsOf(periods, first, end) };
}

/** Days since 1970 of a column of dates; NaN for missing values. */
function dayReader(column: Column): (row: number) => number {
  const { valid } = column;
  const unit = column.type === 'datetime' ? DAY_MS : 1;
  const values = column.type === 'text' ? column.codes : column.values;
  return (row) => (hasValue(valid, row) ? Math.floor(values[row]! / unit) : Number.NaN);
}

function periodsOf(ids: Int32Array, count: number, first: (row: number) => number): Periods {
  const dated = Int32Array.from(ids.keys()).filter((row) => ids[row]! >= 0 && !Number.isNaN(first(row)));
  const rows = dated.sort((a, b) => ids[a]! - ids[b]! || first(a) - first(b));
  const starts = new Int32Array(count + 1);
  for (const row of rows) starts[ids[row]! + 1]! += 1;
  for (let id = 0; id < count; id++) starts[id + 1]! += starts[id]!;
  return { rows, starts };
}

/** The row of a key's latest period that begins on a day or before; −1 without one. */
function latestBefore({ rows, starts }: Periods, id: number, first: (row: number) => number, day: number): number {
  let low = starts[id]!;
  let high = starts[id + 1]!;
  const begin = low;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (first(rows[middle]!) <= day) low = middle + 1;
    else high = middle;
  }
  return low > begin ? rows[low - 1]! : -1;
}

/** Number of periods that begin before the previous one of their key has ended. A period may begin on the day on which the previous one ends. */
function overlapsOf({ rows, starts }: Periods, first: (row: number) => number, end: (row: number) => number): number {
  let overlaps = 0;
  for (let id = 0; id + 1 < starts.length; id++) {
    for (let at = starts[id]! + 1; at < starts[id + 1]!; at++) {
      const [before, row] = [rows[at - 1]!, rows[at]!];
      if (first(row) < end(before) || first(row) === first(before)) overlaps++;
    }
  }
  return overlaps;
}

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
const MISSING = -1;

/** Id of a row with a key that is unmatched on the other side. */
const UNKNOWN = -2;

/**
 * Keys of the rows of two tables as small integers below `count`. Ids are equal exactly when the keys are equal. `MISSING` and
 * `UNKNOWN` mark rows without a match.
 */
interface KeyIds {
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
function keyIds(from: Column, to: Column): KeyIds {
  if (from.type === 'text' && to.type === 'text') {
    const codes = new Map(to.dictionary.map((text, code) => [text, code]));
    const known = Int32Array.from(from.dictionary, (text) => codes.get(text) ?? UNKNOWN);
    return { from: idsOf(from, (code) => known[code]!), to: idsOf(to, (code) => code), count: to.dictionary.length };
  }
  return numberIds({ column: from, keyOf: keyOf(from, to) }, { column: to, keyOf: keyOf(to, from) });
}

/** Combines two keys into one. */
function pairIds(left: KeyIds, right: KeyIds): KeyIds {
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
    if (!hasValue(valid, row)) {
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
  if (column.type === 'text') return codeKey(column.dictionary, areFilled(column.dictionary) ? Number : numberOfText);
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

/** Longest code of digits that a number has exactly. */
const MAX_DIGITS = 15;

/** True for codes of digits with one length. */
function areFilled(dictionary: readonly string[]): boolean {
  const length = dictionary[0]?.length ?? 0;
  return length <= MAX_DIGITS && dictionary.every((text) => text.length === length && /^\d+$/.test(text));
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
