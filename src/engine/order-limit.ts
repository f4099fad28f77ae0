import { SalesError } from '../util/error.js';
import { ranksOf } from '../util/text-ranks.js';
import type { BoundPlan } from '../query/plan.js';
import type { Vector } from './vector.js';

/** A result column while its rows are not yet in order. */
export interface NamedVector {
  readonly name: string;
  readonly vector: Vector;
}

/** Below 0 where row a comes before row b. */
type Comparison = (a: number, b: number) => number;

/**
 * The first `limit` rows in the plan's order: by `orderBy`, then by the keys ascending; texts by code unit, missing last either way.
 * A limit keeps a heap of that many rows, O(n log limit).
 * @throws SalesError `bad-option` for a name that is no column
 */
export function orderRows(
  plan: Pick<BoundPlan, 'by' | 'orderBy' | 'limit'>,
  columns: readonly NamedVector[],
  rowCount: number,
): Int32Array {
  const limit = plan.limit ?? rowCount;
  const isShort = limit < rowCount / 4;
  const asked = plan.orderBy.map(({ name, descending }) => comparison(columnNamed(columns, name), descending, !isShort));
  const keys = columns.slice(0, plan.by.length).map(({ vector }) => comparison(vector, false, !isShort));
  if (rowCount < 2) return new Int32Array(Math.min(limit, rowCount));
  const ranked = isShort || plan.orderBy.length > 0 ? undefined : rankedKeys(columns.slice(0, plan.by.length));
  if (ranked) return countedRows(ranked, rowCount).subarray(0, limit);
  const comparisons = [...asked, ...keys];
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

function columnNamed(columns: readonly NamedVector[], name: string): Vector {
  const found = columns.find((column) => column.name === name);
  if (found !== undefined) return found.vector;
  const expected = columns.map((column) => column.name);
  throw new SalesError('bad-option', `orderBy: '${name}' is no column of the result; expected one of ${expected.join(', ')}`, {
    params: { option: 'orderBy', value: name, expected },
  });
}

/** Texts of rows by code, and the place of each code among all. */
interface Ranked {
  readonly numbers: Float64Array;
  readonly ranks: Int32Array;
}

/** The keys by the places of their texts; undefined unless all are texts of which rows have most. */
function rankedKeys(keys: readonly NamedVector[]): readonly Ranked[] | undefined {
  const ranked = keys.flatMap(({ vector }) => {
    const ranks = rankedTexts(vector);
    return ranks ? [{ numbers: vector.numbers, ranks }] : [];
  });
  return ranked.length === keys.length ? ranked : undefined;
}

// Where rows have most of the texts, these are put into order once, for this answer and later ones: 500 products took 0.2 ms a step else. Not for
// the first few of many rows, which are found sooner than 200,000 customers are sorted (90 ms).
function rankedTexts({ numbers, dictionary }: Vector): Int32Array | undefined {
  return dictionary !== undefined && dictionary.length <= numbers.length * 2 ? ranksOf(dictionary) : undefined;
}

/**
 * Rows by the places of their keys, counted out from the last key to the first (a radix sort from the least digit): O(rows) a key. Comparing took 65 ms for 200,000
 * customers. Missing last.
 */
function countedRows(keys: readonly Ranked[], rowCount: number): Int32Array {
  let rows = Int32Array.from({ length: rowCount }, (_, row) => row);
  for (const { numbers, ranks } of [...keys].reverse()) {
    const missing = ranks.length;
    const next = new Int32Array(missing + 2);
    const places = new Int32Array(rowCount);
    for (let row = 0; row < rowCount; row++) {
      const code = numbers[row]!;
      const place = (places[row] = Number.isNaN(code) ? missing : ranks[code]!);
      next[place + 1]! += 1;
    }
    for (let place = 1; place <= missing; place++) next[place]! += next[place - 1]!;
    const ordered = new Int32Array(rowCount);
    for (const row of rows) ordered[next[places[row]!]!++] = row;
    rows = ordered;
  }
  return rows;
}

function comparison(vector: Vector, descending: boolean, isWhole: boolean): Comparison {
  const { numbers, dictionary } = vector;
  const sign = descending ? -1 : 1;
  const ranks = isWhole ? rankedTexts(vector) : undefined;
  return (a, b) => {
    const x = numbers[a]!;
    const y = numbers[b]!;
    if (x === y) return 0;
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y));
    if (ranks !== undefined) return (ranks[x]! - ranks[y]!) * sign;
    if (dictionary === undefined) return x < y ? -sign : sign;
    const s = dictionary[x]!;
    const t = dictionary[y]!;
    return s === t ? 0 : s < t ? -sign : sign;
  };
}

/** A heap of the best rows so far, the worst of them at its top. */
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
