import { isSameRef } from '../../query/column-ref.js';
import type { Calendar, Dimension, Predicate } from '../../query/plan.js';
import type { ResultColumn } from '../../query/result/result.js';
import { binEnd, binStart } from '../../query/time/time-grain.js';
import { ranksOf } from '../../util/dictionary.js';

/** Whether users select bins as ranges (days, amounts) or individually. */
export type BinKind = 'ordered' | 'single';

/** Ranges of bins: range r contains the bins from `from[r]` to `to[r]` (exclusive). */
export interface Runs {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

const TEXTS = /* @__PURE__ */ new WeakMap<object, string>();

/** Returns the JSON text of a dimension, predicate or calendar. Cached per object, since most recur at each step of a brush. */
export function textOf(part: Dimension | Predicate | Calendar): string {
  let text = TEXTS.get(part);
  if (text === undefined) TEXTS.set(part, (text = JSON.stringify(part)));
  return text;
}

/** True when a predicate depends only on a dimension’s value, or on the days of its date. */
export function asksOnly(predicate: Predicate, dimension: Dimension): boolean {
  switch (predicate.kind) {
    case 'all':
    case 'any':
      return predicate.of.length > 0 && predicate.of.every((part) => asksOnly(part, dimension));
    case 'not':
      return asksOnly(predicate.of, dimension);
    case 'days':
      return dimension.kind === 'bin-date' && isSameRef(predicate.ref, dimension.ref);
    case 'one-of':
      return isSame(predicate.field, dimension) || (predicate.values.length === 0 && isSameDate(predicate.field, dimension));
    case 'between':
      return isSame(predicate.field, dimension);
    case 'like':
      return false;
  }
}

/** True when the day ranges of a predicate start and end at bin boundaries. */
export function fitsBins(predicate: Predicate, dimension: Dimension, calendar: Calendar): boolean {
  if (predicate.kind === 'all' || predicate.kind === 'any')
    return predicate.of.every((part) => fitsBins(part, dimension, calendar));
  if (predicate.kind === 'not') return fitsBins(predicate.of, dimension, calendar);
  if (predicate.kind !== 'days' || dimension.kind !== 'bin-date') return true;
  const { from, to } = predicate;
  if (from !== undefined && to !== undefined && from > to) return true;
  const { grain } = dimension;
  return (
    (from === undefined || from === binStart(from, grain, calendar)) && (to === undefined || to === binEnd(to, grain, calendar))
  );
}

function isSame(a: Dimension, b: Dimension): boolean {
  return a === b || (a.kind === b.kind && textOf(a) === textOf(b));
}

/** True when both use the same date, so both are missing in the same rows. */
function isSameDate(a: Dimension, b: Dimension): boolean {
  return b.kind === 'bin-date' && (a.kind === 'column' || a.kind === 'bin-date') && isSameRef(a.ref, b.ref);
}

/** The non-empty bins of a brushed dimension, in order. The bin of missing values is the last. */
export class Bins {
  readonly kind: BinKind;
  /** Number of bins, including the one of missing values. */
  readonly count: number;
  /** Number of bins without the one of missing values. */
  readonly #present: number;
  readonly #texts: readonly string[] | undefined;
  readonly #numbers: Float64Array;
  /** The last day of each date bin. */
  readonly #ends: Float64Array | undefined;

  /** `column` contains the values of the rows `places.firsts`. */
  constructor(dimension: Dimension, column: ResultColumn, places: Places, calendar: Calendar) {
    const { firsts, missing } = places;
    const { dictionary } = column;
    this.#present = firsts.length;
    this.count = firsts.length + (missing ? 1 : 0);
    this.#numbers = Float64Array.from(firsts, (cell) => column.values[cell]!);
    this.#texts = dictionary && Array.from(this.#numbers, (code) => dictionary[code]!);
    const isOrdered = dimension.kind === 'bin-date' || dimension.kind === 'bin-number' || dimension.kind === 'column';
    this.kind = isOrdered && column.type !== 'text' && column.type !== 'boolean' ? 'ordered' : 'single';
    this.#ends = dimension.kind === 'bin-date' ? this.#numbers.map((day) => binEnd(day, dimension.grain, calendar)) : undefined;
  }

  /** Size in bytes, without texts, which belong to the table. */
  get bytes(): number {
    return this.#numbers.byteLength + (this.#ends?.byteLength ?? 0);
  }

  /**
   * Returns the bins that all predicates select; `asksOnly` must be true for each predicate. Returns `undefined` when a predicate
   * splits a bin. `part` limits the selection to this share of all bins, the first ones.
   */
  select(predicates: readonly Predicate[], part = 1): Runs | undefined {
    const selected = new Uint8Array(this.count).fill(1);
    for (const predicate of predicates) {
      const own = this.#select(predicate);
      if (own === undefined) return undefined;
      for (let bin = 0; bin < selected.length; bin++) selected[bin]! &= own[bin]!;
    }
    if (part < 1) selected.fill(0, Math.ceil(this.count * part));
    const from: number[] = [];
    const to: number[] = [];
    for (let bin = selected.indexOf(1); bin >= 0; bin = selected.indexOf(1, bin)) {
      from.push(bin);
      bin = selected.indexOf(0, bin);
      if (bin < 0) bin = selected.length;
      to.push(bin);
    }
    return { from, to };
  }

  /** Returns 1 for each bin that a predicate selects, otherwise 0. */
  #select(predicate: Predicate): Uint8Array | undefined {
    switch (predicate.kind) {
      case 'all':
      case 'any':
        return this.#joined(predicate.of, predicate.kind === 'all');
      case 'not':
        return this.#select(predicate.of)?.map((one) => 1 - one);
      case 'days':
        return this.#within(predicate.from ?? -Infinity, predicate.to ?? Infinity);
      case 'between': {
        const { from = -Infinity, to = Infinity } = predicate;
        return this.#selectBy(this.#texts ? () => false : (bin) => this.#numbers[bin]! >= from && this.#numbers[bin]! <= to);
      }
      case 'one-of':
        return this.#oneOf(predicate);
      case 'like':
        return undefined;
    }
  }

  #joined(parts: readonly Predicate[], isAll: boolean): Uint8Array | undefined {
    const joined = new Uint8Array(this.count).fill(isAll ? 1 : 0);
    for (const part of parts) {
      const own = this.#select(part);
      if (own === undefined) return undefined;
      for (let bin = 0; bin < joined.length; bin++) joined[bin] = isAll ? joined[bin]! & own[bin]! : joined[bin]! | own[bin]!;
    }
    return joined;
  }

  #selectBy(test: (bin: number) => boolean, missing = false): Uint8Array {
    const selected = new Uint8Array(this.count).fill(missing ? 1 : 0);
    for (let bin = 0; bin < this.#present; bin++) selected[bin] = test(bin) ? 1 : 0;
    return selected;
  }

  #oneOf({ values, missing }: Extract<Predicate, { kind: 'one-of' }>): Uint8Array {
    const texts = this.#texts;
    if (texts) {
      const requested = new Set(values.map(String));
      return this.#selectBy((bin) => requested.has(texts[bin]!), missing);
    }
    const requested = new Set(values.filter((value) => typeof value !== 'string').map(Number));
    return this.#selectBy((bin) => requested.has(this.#numbers[bin]!), missing);
  }

  /** Returns the date bins within a range of days; `undefined` when the range splits a bin. */
  #within(from: number, to: number): Uint8Array | undefined {
    const starts = this.#numbers;
    const ends = this.#ends!;
    const selected = new Uint8Array(this.count);
    if (from > to) return selected;
    for (let bin = 0; bin < starts.length; bin++) {
      if (starts[bin]! > to || ends[bin]! < from) continue;
      if (starts[bin]! < from || ends[bin]! > to) return undefined;
      selected[bin] = 1;
    }
    return selected;
  }
}

/** The distinct values of a column, ascending, and the index of each row’s value. */
export interface Places {
  /** Per row: the index of its value; for a missing value, the number of values. */
  readonly of: Int32Array;
  /** Per value: a row with that value. */
  readonly firsts: Int32Array;
  /** True when any row has no value. */
  readonly missing: boolean;
}

/** Maximum range of integers that are looked up in an array. */
const TABLE_RANGE = 2 ** 22;

/** Maximum dictionary length that is sorted. Longer ones keep their order, since sorting would delay queries. */
const SORTED_TEXTS = 2 ** 14;

/** Indexes the distinct values of a column. */
export function placesOf({ values, valid, type, dictionary }: ResultColumn): Places {
  const ids = new Int32Array(values.length);
  const firsts: number[] = [];
  const idOf = idsOf(values, type === 'text' || type === 'date' || type === 'boolean');
  let missing = false;
  for (let row = 0; row < ids.length; row++) {
    if (valid?.[row] === 0) {
      ids[row] = -1;
      missing = true;
      continue;
    }
    const id = idOf(values[row]!, firsts.length);
    if (id === firsts.length) firsts.push(row);
    ids[row] = id;
  }
  const ranks = dictionary && dictionary.length <= SORTED_TEXTS ? ranksOf(dictionary) : undefined;
  const orders = Float64Array.from(firsts, (row) => (ranks ? ranks[values[row]!]! : values[row]!));
  const sorted = Int32Array.from(firsts.keys())
    .sort((a, b) => orders[a]! - orders[b]!)
    .map((id) => firsts[id]!);
  const indexOf = new Int32Array(firsts.length);
  sorted.forEach((row, index) => (indexOf[ids[row]!] = index));
  for (let row = 0; row < ids.length; row++) ids[row] = ids[row]! < 0 ? firsts.length : indexOf[ids[row]!]!;
  return { of: ids, firsts: sorted, missing };
}

/** Returns a function that returns the id of a number, or assigns `next` to a new number. */
function idsOf(values: ResultColumn['values'], isWhole: boolean): (value: number, next: number) => number {
  const range = isWhole ? rangeOf(values) : undefined;
  if (range !== undefined && range.size <= TABLE_RANGE) {
    const table = new Int32Array(range.size);
    return (value, next) => (table[value - range.min] ||= next + 1) - 1;
  }
  const known = new Map<number, number>();
  return (value, next) => {
    const found = known.get(value);
    if (found === undefined) known.set(value, next);
    return found ?? next;
  };
}

function rangeOf(values: ResultColumn['values']): { readonly min: number; readonly size: number } {
  let min = Infinity;
  let max = -Infinity;
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min, size: Math.max(0, max - min + 1) };
}
