import type { ResultColumn } from '../../query/result.js';
import type { Runs } from './bins.js';
import { placesOf, type Places } from './places.js';

/** Combinations of keys up to so many are looked up in an array. */
const TABLE_SPACE = 2 ** 22;
/** Groups that lack so few bins (as a part of all cells) get empty cells for them: then no cell needs to be looked for. */
const DENSE_SHARE = 2 / 3;

/** Groups, and stretches of cells of each: the r-th of the g-th of them has the cells from `from[g × runs + r]` up to `to[g × runs + r]`. */
export interface Stretches {
  /** By number; those that have rows. */
  readonly groups: Int32Array;
  readonly runs: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** The cells of a cube in order: group by group in the order of their keys, and within a group by bins. Those without rows are left out where they are many. */
export class Cells {
  readonly count: number;
  /** How many groups there are. */
  readonly groups: number;
  /** Per group: its first cell; one more than groups. */
  readonly starts: Int32Array;
  /** Per group: a row of the answer that the cube was made of, which has its keys. */
  readonly rows: Int32Array;
  /** Per cell: its row in that answer, −1 where there is none; until `settle`. */
  sources: Int32Array;
  /** The numbers of all groups. */
  readonly #all: Int32Array;
  readonly #bins: number;
  /** Per cell; undefined where every group has all bins. */
  readonly #binOf: Int32Array | undefined;

  /** `keys`: those of the groups, the brushed dimension left out. Without keys there is one group, rows or not. */
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

  /** The bytes of what is kept. */
  get bytes(): number {
    const kept = [this.starts, this.rows, this.#all, this.sources, this.#binOf];
    return kept.reduce((sum, numbers) => sum + (numbers?.byteLength ?? 0), 0);
  }

  /** All values are in their cells: what tells where they come from is given back. */
  settle(): void {
    this.sources = new Int32Array(0);
  }

  /** The cells of all groups in some bins. */
  stretches({ from, to }: Runs): Stretches {
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

  /** The first cell of a group whose bin does not lie before `bin`. */
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

/** The number of the group of each row, and a row of each group. */
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
  /** All ids are below it. */
  readonly count: number;
}

function foldKeys({ ids, count }: Numbered, { of, firsts }: Places): Numbered {
  const pairs = new Float64Array(ids.length);
  const radix = firsts.length + 1;
  for (let row = 0; row < pairs.length; row++) pairs[row] = ids[row]! * radix + of[row]!;
  return renumbered(pairs, count * radix);
}

/** Numbers in place of others, from 0 on without gaps and in the same order; `space`: none of the others is as great. */
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

/** The rows in the order of small numbers, equal ones in the order before. */
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
