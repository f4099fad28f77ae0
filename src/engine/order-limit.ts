import { SalesError } from '../util/error.js';
import { EQUAL_DIGITS } from '../util/decimal.js';
import { ranksOf } from '../util/dictionary.js';
import type { BoundMeasure, BoundPlan } from '../query/plan.js';
import { gather, toColumn, type Vector } from './vector.js';
import type { ResultColumn } from '../query/result/result.js';

/** A result column before sorting. */
interface NamedVector {
  readonly name: string;
  readonly vector: Vector;
  /** Format of a measure. Measures are compared to `EQUAL_DIGITS`; the last digits of a ratio differ between engines. */
  readonly unit?: string | undefined;
}

/** A column of a plan before sorting. */
export interface PlanColumn extends NamedVector {
  readonly unit?: BoundMeasure['unit'];
}

/** Returns the columns of a result: their values in the rows of `order`. */
export function resultColumns(columns: readonly PlanColumn[], order: Int32Array): readonly ResultColumn[] {
  return columns.map(({ name, vector, unit }) => ({
    ...toColumn(name, gather(vector, order)),
    ...(unit === undefined ? {} : { unit }),
  }));
}

/** Compares two rows: negative when row a comes before row b. */
type Comparison = (a: number, b: number) => number;

/**
 * Returns the first `limit` rows in the plan’s order: by `orderBy`, then by keys ascending. Texts are sorted by code unit;
 * missing values are last in both directions. Small limits use a heap, O(n log limit).
 * @throws SalesError `bad-option` for a name that is not a column
 */
export function orderRows(
  plan: Pick<BoundPlan, 'orderBy' | 'limit'> & { readonly by: readonly unknown[] },
  columns: readonly NamedVector[],
  rowCount: number,
): Int32Array {
  const limit = plan.limit ?? rowCount;
  const isShort = limit < rowCount / 4;
  const sortColumns = plan.orderBy.map(({ name, descending }) => comparison(columnNamed(columns, name), descending, !isShort));
  const keys = columns.slice(0, plan.by.length).map((key) => comparison(key, false, !isShort));
  if (rowCount < 2) return new Int32Array(Math.min(limit, rowCount));
  const ranked = isShort || plan.orderBy.length > 0 ? undefined : rankedKeys(columns.slice(0, plan.by.length));
  if (ranked) return countedRows(ranked, rowCount).subarray(0, limit);
  const comparisons = [...sortColumns, ...keys];
  const compare: Comparison = (a, b) => {
    for (const step of comparisons) {
      const sign = step(a, b);
      if (sign !== 0) return sign;
    }
    return a - b;
  };
  if (isShort) return firstRows(rowCount, limit, compare);
  const rows = new Int32Array(rowCount);
  let isSorted = true;
  for (let row = 0; row < rowCount; row++) {
    rows[row] = row;
    isSorted &&= row === 0 || compare(row - 1, row) < 0;
  }
  return (isSorted ? rows : rows.sort(compare)).slice(0, limit);
}

function columnNamed(columns: readonly NamedVector[], name: string): NamedVector {
  const found = columns.find((column) => column.name === name);
  if (found !== undefined) return found;
  const expected = columns.map((column) => column.name);
  throw new SalesError('bad-option', 'order-by-unknown', {
    params: { option: 'orderBy', value: name, expected },
  });
}

/** The text codes of rows, and the rank of each code. */
interface Ranked {
  readonly numbers: Float64Array;
  readonly ranks: Int32Array;
}

/** Returns the keys by the ranks of their texts; `undefined` unless all keys are texts with mostly used dictionaries. */
function rankedKeys(keys: readonly NamedVector[]): readonly Ranked[] | undefined {
  const ranked = keys.flatMap(({ vector }) => {
    const ranks = rankedTexts(vector);
    return ranks ? [{ numbers: vector.numbers, ranks }] : [];
  });
  return ranked.length === keys.length ? ranked : undefined;
}

// Mostly used dictionaries are sorted once, for this result and later ones; with 500 products that saves 0.2 ms per step. Long
// ones are not: finding the first rows is faster than sorting 200,000 customers (90 ms).
function rankedTexts({ numbers, dictionary }: Vector): Int32Array | undefined {
  return dictionary !== undefined && dictionary.length <= numbers.length * 2 ? ranksOf(dictionary) : undefined;
}

/**
 * Sorts rows by the ranks of their keys with a radix sort, starting with the last key; missing values are last. O(rows) per key;
 * comparing took 65 ms for 200,000 customers.
 */
function countedRows(keys: readonly Ranked[], rowCount: number): Int32Array {
  let rows = Int32Array.from({ length: rowCount }, (_, row) => row);
  for (const { numbers, ranks } of [...keys].reverse()) {
    const missing = ranks.length;
    const next = new Int32Array(missing + 2);
    const indexes = new Int32Array(rowCount);
    for (let row = 0; row < rowCount; row++) {
      const code = numbers[row]!;
      const rank = (indexes[row] = Number.isNaN(code) ? missing : ranks[code]!);
      next[rank + 1]! += 1;
    }
    for (let index = 1; index <= missing; index++) next[index]! += next[index - 1]!;
    const ordered = new Int32Array(rowCount);
    for (const row of rows) ordered[next[indexes[row]!]!++] = row;
    rows = ordered;
  }
  return rows;
}

function comparison({ vector, unit }: NamedVector, descending: boolean, isWhole: boolean): Comparison {
  const { numbers, dictionary } = vector;
  const isRounded = unit !== undefined && dictionary === undefined;
  const sign = descending ? -1 : 1;
  const ranks = isWhole ? rankedTexts(vector) : undefined;
  return (a, b) => {
    const x = numbers[a]!;
    const y = numbers[b]!;
    if (x === y) return 0;
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y));
    if (ranks !== undefined) return (ranks[x]! - ranks[y]!) * sign;
    if (isRounded && isAlike(x, y)) return 0;
    if (dictionary === undefined) return x < y ? -sign : sign;
    const s = dictionary[x]!;
    const t = dictionary[y]!;
    return s === t ? 0 : s < t ? -sign : sign;
  };
}

/** True when two numbers are the same to `EQUAL_DIGITS`. Numbers further apart are not rounded, which is slow. */
export function isAlike(x: number, y: number): boolean {
  const isClose = Math.abs(x - y) <= 2e-11 * Math.max(Math.abs(x), Math.abs(y));
  return isClose && x.toPrecision(EQUAL_DIGITS) === y.toPrecision(EQUAL_DIGITS);
}

/** Returns the first rows, using a heap with the worst of the best rows at its top. */
function firstRows(rowCount: number, limit: number, compare: Comparison): Int32Array {
  const heap = new Int32Array(limit);
  let size = 0;
  for (let row = 0; row < rowCount && limit > 0; row++) {
    if (size < limit) {
      heap[size++] = row;
      if (size === limit) for (let at = limit >> 1; at >= 0; at--) sink(heap, at, compare);
    } else if (compare(row, heap[0]!) < 0) {
      heap[0] = row;
      sink(heap, 0, compare);
    }
  }
  return heap.subarray(0, size).sort(compare);
}

function sink(heap: Int32Array, from: number, compare: Comparison): void {
  let at = from;
  for (;;) {
    let worst = at;
    for (const child of [2 * at + 1, 2 * at + 2])
      if (child < heap.length && compare(heap[child]!, heap[worst]!) > 0) worst = child;
    if (worst === at) return;
    const row = heap[at]!;
    heap[at] = heap[worst]!;
    heap[worst] = row;
    at = worst;
  }
}
