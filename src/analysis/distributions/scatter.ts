import type { ScatterAnalysis } from '../../query/analysis/analysis.js';
import type { ResultColumn, ResultRecord } from '../../query/result/result.js';
import { regression, type Regression } from '../../stats/compare/regression.js';
import { analysed, columnOf, isMissing, numberColumn, numbersOf, pickRows } from '../columns.js';

/** Number of extreme points in each direction that are always kept, regardless of the limit. */
export const OUTERMOST = 10;

/**
 * Returns the points of a scatter plot and the line through all of them. Points are members with both numbers, or rows, with
 * equal ones combined. Of more than `limit` points the extreme ones stay (in x, in y and in distance from the line), and the
 * others are sampled evenly.
 * @throws SalesError `bad-option`, `bad-type`
 */
export function scatterOf(record: ResultRecord, { x, y, member, limit }: ScatterAnalysis): ResultRecord {
  const names = member === undefined ? undefined : columnOf(record, member, 'member');
  const [across, up] = [numbersOf(record, x, 'x'), numbersOf(record, y, 'y')];
  const { rows, left } = presentRows(across, up, names);
  const line = regression(across, up);
  const points = names ? { rows, counts: new Float64Array(rows.length).fill(1) } : equalPoints(rows, across, up);
  const keptPoints = selectPoints(points, { across, up, line, limit });
  const shown = keptPoints.map((at) => points.rows[at]!);
  const { n: count, slope, intercept, r, p } = line;
  const both = [columnOf(record, x, 'x'), columnOf(record, y, 'y')].map((column) => pickRows(column, shown));
  const counts = Float64Array.from(keptPoints, (at) => points.counts[at]!);
  return analysed(
    record,
    { kind: 'scatter', count, left, slope, intercept, r, p, ...(!names && { points: points.rows.length }) },
    names ? [pickRows(names, shown), ...both] : [...both, numberColumn('count()', counts, 'count')],
  );
}

/**
 * Returns the rows with both numbers, and the number of rows without. Rows of the missing member count as neither; their numbers
 * are removed.
 */
function presentRows(
  across: Float64Array,
  up: Float64Array,
  names: ResultColumn | undefined,
): { readonly rows: Int32Array; readonly left: number } {
  const rows = new Int32Array(across.length);
  let [count, left] = [0, 0];
  for (let row = 0; row < across.length; row++) {
    if (names && isMissing(names, row)) across[row] = NaN;
    else if (Number.isFinite(across[row]) && Number.isFinite(up[row])) rows[count++] = row;
    else left++;
  }
  return { rows: rows.subarray(0, count), left };
}

interface Cloud {
  readonly across: Float64Array;
  readonly up: Float64Array;
  readonly line: Regression;
  readonly limit: number;
}

/** Returns the points to show, in order: all of them, or as many as the limit allows. */
function selectPoints({ rows, counts }: Points, { across, up, line, limit }: Cloud): readonly number[] {
  if (rows.length <= limit) return Array.from(rows, (_, at) => at);
  const sizes = [
    (row: number): number => across[row]!,
    (row: number): number => up[row]!,
    (row: number): number => up[row]! - line.intercept - line.slope * across[row]!,
  ];
  const required = new Uint8Array(rows.length);
  for (const size of sizes) {
    for (const at of [...smallestOf(rows, size), ...smallestOf(rows, (row) => -size(row))]) required[at] = 1;
  }
  const share = remainingShare(required, counts, limit);
  // Members or rows are passed in order. A point is taken each time that another `1 / share` of them is complete.
  let passed = 0;
  let taken = 0;
  const keptPoints: number[] = [];
  counts.forEach((count, at) => {
    if (required[at] === 1) return void keptPoints.push(at);
    passed += count;
    const due = Math.floor(passed * share + 0.5);
    if (due > taken) keptPoints.push(at);
    taken = due;
  });
  return keptPoints;
}

/**
 * Returns the share of members or rows whose points fit in addition to the `required` ones. Points with enough rows to be
 * always included become required as well.
 */
function remainingShare(required: Uint8Array, counts: Float64Array, limit: number): number {
  for (;;) {
    let room = limit;
    let total = 0;
    counts.forEach((count, at) => {
      if (required[at] === 1) room -= 1;
      else total += count;
    });
    const share = Math.max(0, room) / total;
    let found = 0;
    for (let at = 0; at < counts.length; at++) {
      if (required[at] === 1 || counts[at] === 1 || counts[at]! * share < 1) continue;
      required[at] = 1;
      found += 1;
    }
    if (found === 0) return share;
  }
}

/** Returns the indexes of the rows with the smallest sizes, in one pass. */
function smallestOf(rows: Int32Array, sizeOf: (row: number) => number): readonly number[] {
  const smallest: number[] = [];
  const sizes: number[] = [];
  rows.forEach((row, at) => {
    const size = sizeOf(row);
    if (smallest.length === OUTERMOST && !(size < sizes[OUTERMOST - 1]!)) return;
    let position = smallest.length;
    while (position > 0 && size < sizes[position - 1]!) position--;
    smallest.splice(position, 0, at);
    sizes.splice(position, 0, size);
    smallest.length = sizes.length = Math.min(OUTERMOST, smallest.length);
  });
  return smallest;
}

/** Distinct points: the first row of each, in row order, and the number of rows. */
interface Points {
  readonly rows: Int32Array;
  readonly counts: Float64Array;
}

/**
 * Combines rows with the same two numbers into one point. The hash table uses open addressing and is at most half full, so no row
 * creates an object. A `Map` of texts takes many times as long for a million rows. O(n) time; 20 bytes per row temporarily.
 */
export function equalPoints(rows: Int32Array, x: Float64Array, y: Float64Array): Points {
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, 2 * rows.length)));
  // The number of a point, from 1; 0 marks a free slot.
  const indexes = new Int32Array(size);
  const firsts = new Int32Array(rows.length);
  const counts = new Float64Array(rows.length);
  const hash = hasher();
  let points = 0;
  for (const row of rows) {
    // Adding 0 turns −0 into 0.
    const a = x[row]! + 0;
    const b = y[row]! + 0;
    let slot = hash(a, b) & (size - 1);
    let known = indexes[slot]!;
    while (known > 0 && (x[firsts[known - 1]!] !== a || y[firsts[known - 1]!] !== b)) {
      slot = (slot + 1) & (size - 1);
      known = indexes[slot]!;
    }
    if (known === 0) {
      firsts[points] = row;
      indexes[slot] = known = ++points;
    }
    counts[known - 1] = counts[known - 1]! + 1;
  }
  return { rows: firsts.slice(0, points), counts: counts.slice(0, points) };
}

/**
 * Returns a function that hashes two doubles to 32 bits. Whole numbers differ only in their upper bits, so all bits are mixed
 * (the finalizer of Appleby's MurmurHash3).
 */
function hasher(): (a: number, b: number) => number {
  const pair = new Float64Array(2);
  const words = new Uint32Array(pair.buffer);
  return (a, b) => {
    pair[0] = a;
    pair[1] = b;
    let mixed = 0;
    for (let k = 0; k < 4; k++) {
      mixed = Math.imul(mixed ^ words[k]!, 0x85ebca6b);
      mixed ^= mixed >>> 13;
      mixed = Math.imul(mixed, 0xc2b2ae35);
      mixed ^= mixed >>> 16;
    }
    return mixed;
  };
}
