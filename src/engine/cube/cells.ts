import type { ResultColumn } from '../../query/result/result.js';
import { type Runs, placesOf, type Places } from './bins.js';

/** Maximum number of key combinations that are looked up in an array. */
const TABLE_SPACE = 2 ** 22;
/** Minimum share of non-empty cells at which groups get empty cells for missing bins. Then cells need no binary search. */
const DENSE_SHARE = 2 / 3;

/**
 * Groups with ranges of their cells: range r of group g contains the cells from `from[g × runs + r]` to `to[g × runs + r]`
 * (exclusive).
 */
export interface Spans {
  /** Numbers of the groups. */
  readonly groups: Int32Array;
  readonly runs: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** The cells of a cube, ordered by group, in the order of keys, then by bin. If many cells are empty, they are not stored. */
export class Cells {
  readonly count: number;
  readonly groups: number;
  /** Index of the first cell of each group, plus the end; length `groups` + 1. */
  readonly starts: Int32Array;
  /** Per group: a row of the cube’s source result with the group’s keys. */
  readonly rows: Int32Array;
  /** Per cell: its row in the source result, −1 for an empty cell. Released by `settle`. */
  sources: Int32Array;
  readonly #all: Int32Array;
  readonly #bins: number;
  /** Bin of each cell; `undefined` when every group has all bins. */
  readonly #binOf: Int32Array | undefined;

  /** `keys` are the group keys without the brushed dimension. Without keys there is one group, even if empty. */
  constructor(keys: readonly ResultColumn[], rowCount: number, bins: Places, binCount: number) {
    const { ids, rows } = groupsOf(keys, rowCount);
    this.groups = rows.length;
    this.rows = rows;
    this.#all = Int32Array.from(rows.keys());
    this.#bins = binCount;
    const sorted = sortedBy(sortedBy(undefined, bins.of, binCount), ids, this.groups);
    if (rowCount >= this.groups * binCount * DENSE_SHARE) {
      this.count = this.groups * binCount;
      this.sources = new Int32Array(this.count).fill(-1);
      for (const row of sorted) this.sources[ids[row]! * binCount + bins.of[row]!] = row;
      this.starts = Int32Array.from({ length: this.groups + 1 }, (_, group) => group * binCount);
    } else {
      this.count = rowCount;
      this.sources = sorted;
      this.starts = new Int32Array(this.groups + 1);
      for (const id of ids) this.starts[id + 1]!++;
      for (let group = 0; group < this.groups; group++) this.starts[group + 1]! += this.starts[group]!;
      this.#binOf = sorted.map((row) => bins.of[row]!);
    }
  }

  /** Size in bytes. */
  get bytes(): number {
    const arrays = [this.starts, this.rows, this.#all, this.sources, this.#binOf];
    return arrays.reduce((sum, numbers) => sum + (numbers?.byteLength ?? 0), 0);
  }

  /** Releases `sources` after all values are stored. */
  settle(): void {
    this.sources = new Int32Array(0);
  }

  /** Returns the cells of all groups in ranges of bins. */
  stretches({ from, to }: Runs): Spans {
    const runs = from.length;
    const size = this.groups * runs;
    const first = new Int32Array(size);
    const end = new Int32Array(size);
    let at = 0;
    for (let group = 0; group < this.groups; group++) {
      for (let run = 0; run < runs; run++) {
        first[at] = this.#cellAt(group, from[run]!);
        end[at++] = this.#cellAt(group, to[run]!);
      }
    }
    return { groups: this.#all, runs, from: first, to: end };
  }

  /** Returns the first cell of a group with a bin of at least `bin`. */
  #cellAt(group: number, bin: number): number {
    const bins = this.#binOf;
    if (bins === undefined) return group * this.#bins + bin;
    let low = this.starts[group]!;
    let high = this.starts[group + 1]!;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (bins[middle]! < bin) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function groupsOf(keys: readonly ResultColumn[], rowCount: number): { readonly ids: Int32Array; readonly rows: Int32Array } {
  if (keys.length === 0) return { ids: new Int32Array(rowCount), rows: Int32Array.of(-1) };
  const [first, ...others] = keys.map(placesOf) as [Places, ...Places[]];
  let folded = { ids: first.of, count: first.firsts.length + 1 };
  for (const places of others) folded = foldKeys(folded, places);
  const numbered = renumbered(Float64Array.from(folded.ids), folded.count);
  const rows = new Int32Array(numbered.count);
  for (let row = rowCount - 1; row >= 0; row--) rows[numbered.ids[row]!] = row;
  return { ids: numbered.ids, rows };
}

interface Numbered {
  readonly ids: Int32Array;
  /** Exclusive upper bound of the ids. */
  readonly count: number;
}

function foldKeys({ ids, count }: Numbered, { of, firsts }: Places): Numbered {
  const pairs = new Float64Array(ids.length);
  const radix = firsts.length + 1;
  for (let row = 0; row < pairs.length; row++) pairs[row] = ids[row]! * radix + of[row]!;
  return renumbered(pairs, count * radix);
}

/** Replaces numbers by ids 0, 1, 2 … in the same order. All numbers are below `space`. */
function renumbered(numbers: Float64Array, space: number): Numbered {
  const ids = new Int32Array(numbers.length);
  if (space <= TABLE_SPACE) {
    const table = new Int32Array(space);
    for (const number of numbers) table[number] = 1;
    let count = 0;
    for (let number = 0; number < space; number++) if (table[number] === 1) table[number] = count++;
    for (let row = 0; row < ids.length; row++) ids[row] = table[numbers[row]!]!;
    return { ids, count };
  }
  const distinct = Float64Array.from(new Set(numbers)).sort();
  const idOf = new Map<number, number>();
  distinct.forEach((number, id) => idOf.set(number, id));
  for (let row = 0; row < ids.length; row++) ids[row] = idOf.get(numbers[row]!)!;
  return { ids, count: distinct.length };
}

/** Sorts rows by small integers; ties keep their order (counting sort). */
function sortedBy(order: Int32Array | undefined, numbers: Int32Array, limit: number): Int32Array {
  const starts = new Int32Array(limit + 1);
  for (const number of numbers) starts[number + 1]!++;
  for (let at = 0; at < limit; at++) starts[at + 1]! += starts[at]!;
  const sorted = new Int32Array(numbers.length);
  for (let at = 0; at < sorted.length; at++) {
    const row = order === undefined ? at : order[at]!;
    sorted[starts[numbers[row]!]!++] = row;
  }
  return sorted;
}
