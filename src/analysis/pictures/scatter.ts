import type { ScatterAnalysis } from '../../query/analysis/analysis.js';
import type { ResultColumn, ResultRecord } from '../../query/result.js';
import { regression, type Regression } from '../../stats/compare/regression.js';
import { columnOf, isMissing, numberColumn, numbersOf, pickRows } from '../columns.js';
import { equalPoints, type Points } from '../equal-points.js';

/** So many of the points farthest out in each direction are kept whatever the limit. */
const OUTERMOST = 10;

/**
 * The members of an answer that have both numbers, or its rows, equal ones as one, and the line through all of them. Of more than `limit` points the outermost stay
 * (in x, in y and away from the line), with every so-and-so-many-th member or row of the others; the line is of all. @throws SalesError `bad-option`, `bad-type`
 */
export function scatterOf(record: ResultRecord, { x, y, member, limit }: ScatterAnalysis): ResultRecord {
  const names = member === undefined ? undefined : columnOf(record, member, 'member');
  const [across, up] = [numbersOf(record, x, 'x'), numbersOf(record, y, 'y')];
  const { rows, left } = presentRows(across, up, names);
  const line = regression(across, up);
  const points = names ? { rows, counts: new Float64Array(rows.length).fill(1) } : equalPoints(rows, across, up);
  const kept = keptOf(points, { across, up, line, limit });
  const shown = kept.map((at) => points.rows[at]!);
  const { n: count, slope, intercept, r, p } = line;
  const both = [columnOf(record, x, 'x'), columnOf(record, y, 'y')].map((column) => pickRows(column, shown));
  const counts = Float64Array.from(kept, (at) => points.counts[at]!);
  return {
    ...record,
    rowCount: shown.length,
    columns: names ? [pickRows(names, shown), ...both] : [...both, numberColumn('count()', counts, 'count')],
    facts: {
      ...record.facts,
      analysis: { kind: 'scatter', count, left, slope, intercept, r, p, ...(!names && { points: points.rows.length }) },
    },
  };
}

/** The rows that have both numbers, and how many lack one. Those of the missing member are neither, and lose their number. */
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

/** Which points are shown: all of them, or as many as the limit says, in their order. */
function keptOf({ rows, counts }: Points, { across, up, line, limit }: Cloud): readonly number[] {
  if (rows.length <= limit) return Array.from(rows, (_, at) => at);
  const sizes = [
    (row: number): number => across[row]!,
    (row: number): number => up[row]!,
    (row: number): number => up[row]! - line.intercept - line.slope * across[row]!,
  ];
  const sure = new Uint8Array(rows.length);
  for (const size of sizes) {
    for (const at of [...leastOf(rows, size), ...leastOf(rows, (row) => -size(row))]) sure[at] = 1;
  }
  const share = shareBeside(sure, counts, limit);
  // Members or rows are passed one after the other, and each time that another `1 / share` of them is full, the point at hand is taken.
  let passed = 0;
  let taken = 0;
  const kept: number[] = [];
  counts.forEach((count, at) => {
    if (sure[at] === 1) return void kept.push(at);
    passed += count;
    const due = Math.floor(passed * share + 0.5);
    if (due > taken) kept.push(at);
    taken = due;
  });
  return kept;
}

/** The share of members or rows whose points find room beside those that are `sure`; points of so many rows that they must be among them become sure, too. */
function shareBeside(sure: Uint8Array, counts: Float64Array, limit: number): number {
  for (;;) {
    let room = limit;
    let total = 0;
    counts.forEach((count, at) => {
      if (sure[at] === 1) room -= 1;
      else total += count;
    });
    const share = Math.max(0, room) / total;
    let found = 0;
    for (let at = 0; at < counts.length; at++) {
      if (sure[at] === 1 || counts[at] === 1 || counts[at]! * share < 1) continue;
      sure[at] = 1;
      found += 1;
    }
    if (found === 0) return share;
  }
}

/** The places of the rows of the least sizes, in one pass. */
function leastOf(rows: Int32Array, sizeOf: (row: number) => number): readonly number[] {
  const least: number[] = [];
  const sizes: number[] = [];
  rows.forEach((row, at) => {
    const size = sizeOf(row);
    if (least.length === OUTERMOST && !(size < sizes[OUTERMOST - 1]!)) return;
    let place = least.length;
    while (place > 0 && size < sizes[place - 1]!) place--;
    least.splice(place, 0, at);
    sizes.splice(place, 0, size);
    least.length = sizes.length = Math.min(OUTERMOST, least.length);
  });
  return least;
}
