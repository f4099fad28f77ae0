import type { Aggregate } from '../../query/expression/expression.js';
import type { ResultColumn } from '../../query/result/result.js';
import { popcount } from '../../util/numbers/popcount.js';
import type { BinKind } from './bins.js';
import type { Cells, Spans } from './cells.js';
import { CountedStore, CountStore } from './stores.js';
import type { Counts, MemberLists, Repeats as RepeatCounts } from '../engine.js';

/** Maximum size of a cube’s repeat tables in bytes. */
const TABLE_BYTES = 16 * 2 ** 20;
/** Maximum size of bitmaps in bytes: reading two million words takes 2 ms. */
const BITMAP_BYTES = 8 * 2 ** 20;

/** The number of members counted more than once when the counts of cells are added. */
interface Repeats {
  readonly bytes: number;
  /** Subtracts the repeats from the counts of each group. Returns false when it does not support the ranges. */
  subtractFrom(counts: Float64Array, stretches: Spans): boolean;
}

/**
 * Counts distinct members over ranges of cells: running sums of the cells’ counts, minus the members repeated in further cells.
 * Members in only one cell of a group, such as orders of one day, need no memory.
 */
export class MemberStore extends CountedStore {
  readonly #members: CountStore;
  readonly #repeats: Repeats | undefined;

  private constructor(
    { counts, members }: { readonly counts: Counts; readonly members: Counts },
    sources: Int32Array,
    repeats: Repeats | undefined,
  ) {
    super(counts, sources);
    this.#members = new CountStore(members, sources);
    this.#repeats = repeats;
  }

  /** Returns the store of the members of cells; `undefined` when it would be too large. `counts` are the rows with a member. */
  static of(parts: MemberLists, counts: Counts, cells: Cells, kind: BinKind): MemberStore | undefined {
    const { sources } = cells;
    const sizes = Float64Array.from(counts, (_, row) => parts.offsets[row + 1]! - parts.offsets[row]!);
    const scan = new RepeatScan(parts, cells);
    const repeats =
      scan.count === 0
        ? 'none'
        : kind === 'ordered'
          ? RepeatTable.of({ each: (visit) => scan.each((cell, before) => visit(cell, before, 1)) }, cells)
          : RepeatBitmaps.of(scan, cells);
    if (repeats === undefined) return undefined;
    return new MemberStore({ counts, members: sizes }, sources, repeats === 'none' ? undefined : repeats);
  }

  /**
   * Returns the store of members that a database has counted; `undefined` for bins without an order, or when the store would be too
   * large.
   */
  static ofCounts({ members, counts, repeats, index }: CountedMembers, cells: Cells, kind: BinKind): MemberStore | undefined {
    const { sources } = cells;
    const cellOf = new Int32Array(members.length);
    sources.forEach((row, cell) => {
      if (row >= 0) cellOf[row] = cell;
    });
    const { aggregates, before, groups, times } = repeats;
    const source: RepeatSource = {
      each: (visit) =>
        times.forEach((count, i) => {
          if (aggregates[i] === index) visit(cellOf[groups[i]!]!, cellOf[before[i]!]!, count);
        }),
    };
    const table = kind === 'ordered' ? RepeatTable.of(source, cells) : undefined;
    return table && new MemberStore({ counts, members }, sources, table);
  }

  get bytes(): number {
    return this.counted.bytes + this.#members.bytes + (this.#repeats?.bytes ?? 0);
  }

  column(_aggregate: Aggregate, stretches: Spans): ResultColumn | undefined {
    const values = this.#members.counts(stretches);
    return this.#repeats?.subtractFrom(values, stretches) === false ? undefined : { name: '', type: 'number', values };
  }
}

/** Members that a database has counted, by row of the result. */
interface CountedMembers {
  readonly members: Counts;
  /** Rows with a member. */
  readonly counts: Counts;
  readonly repeats: RepeatCounts;
  /** Index of the aggregate among those of the result. */
  readonly index: number;
}

/** Calls `visit` with two cells of a group and the number of members that occur in both and in no cell between. */
interface RepeatSource {
  each(visit: (cell: number, before: number, times: number) => void): void;
}

/** Finds the members that occur in several cells of a group, by visiting all cells in order. */
class RepeatScan {
  /** Number of repeated occurrences. */
  readonly count: number;
  readonly #parts: MemberLists;
  readonly #cells: Cells;
  readonly #last: Int32Array;

  constructor(parts: MemberLists, cells: Cells) {
    this.#parts = parts;
    this.#cells = cells;
    this.#last = new Int32Array(parts.members.reduce((most, member) => Math.max(most, member), -1) + 1);
    let count = 0;
    this.each(() => count++);
    this.count = count;
  }

  /** Exclusive upper bound of the members. */
  get limit(): number {
    return this.#last.length;
  }

  /**
   * Calls `visit` for each repeated occurrence: its cell, the previous cell of the same group with the member, and the member.
   */
  each(visit: (cell: number, before: number, member: number) => void): void {
    const { starts, groups, sources } = this.#cells;
    const { offsets, members } = this.#parts;
    const last = this.#last.fill(-1);
    for (let group = 0; group < groups; group++) {
      const start = starts[group]!;
      for (let cell = start; cell < starts[group + 1]!; cell++) {
        const row = sources[cell]!;
        if (row < 0) continue;
        for (let at = offsets[row]!; at < offsets[row + 1]!; at++) {
          const member = members[at]!;
          const before = last[member]!;
          if (before >= start) visit(cell, before, member);
          last[member] = cell;
        }
      }
    }
  }
}

/**
 * Counts repeated occurrences for every pair of cells of a group. An occurrence belongs to each range that contains its cell and
 * the previous one. A group of n cells needs n² ÷ 2 numbers.
 */
class RepeatTable implements Repeats {
  readonly #starts: Int32Array;
  /** Start of each group’s numbers. */
  readonly #offsets: Float64Array;
  readonly #numbers: Int32Array;

  private constructor(starts: Int32Array, offsets: Float64Array, numbers: Int32Array) {
    this.#starts = starts;
    this.#offsets = offsets;
    this.#numbers = numbers;
  }

  static of(source: RepeatSource, { starts, groups, count }: Cells): RepeatTable | undefined {
    const offsets = new Float64Array(groups + 1);
    for (let group = 0; group < groups; group++) {
      const size = starts[group + 1]! - starts[group]!;
      offsets[group + 1] = offsets[group]! + (size * (size - 1)) / 2;
    }
    if (offsets[groups]! * 4 > TABLE_BYTES) return undefined;
    const numbers = new Int32Array(offsets[groups]!);
    const groupOf = new Int32Array(count);
    for (let group = 0; group < groups; group++) groupOf.fill(group, starts[group], starts[group + 1]);
    source.each((cell, before, times) => {
      const group = groupOf[cell]!;
      numbers[offsets[group]! + pairIndex(before - starts[group]!, cell - starts[group]!)]! += times;
    });
    const table = new RepeatTable(starts, offsets, numbers);
    for (let group = 0; group < groups; group++) table.#addUp(group);
    return table;
  }

  get bytes(): number {
    return this.#numbers.byteLength + this.#offsets.byteLength;
  }

  /** Turns counts of pairs that end in a cell into counts of pairs within a range. */
  #addUp(group: number): void {
    const offset = this.#offsets[group]!;
    const size = this.#starts[group + 1]! - this.#starts[group]!;
    const numbers = this.#numbers;
    for (let last = 1; last < size; last++) {
      for (let first = last - 2; first >= 0; first--)
        numbers[offset + pairIndex(first, last)]! += numbers[offset + pairIndex(first + 1, last)]!;
      for (let first = 0; first < last - 1; first++)
        numbers[offset + pairIndex(first, last)]! += numbers[offset + pairIndex(first, last - 1)]!;
    }
  }

  subtractFrom(counts: Float64Array, { groups, runs, from, to }: Spans): boolean {
    if (runs !== 1) return runs === 0;
    for (let i = 0; i < groups.length; i++) {
      const group = groups[i]!;
      const start = this.#starts[group]!;
      const first = from[i]! - start;
      const last = to[i]! - 1 - start;
      if (first < last) counts[i]! -= this.#numbers[this.#offsets[group]! + pairIndex(first, last)]!;
    }
    return true;
  }
}

/** Returns the index of a pair of cells. Pairs with the same last cell are adjacent. */
const pairIndex = (first: number, last: number): number => (last * (last - 1)) / 2 + first;

/** Marks the members that occur in several cells of a group, with a bitmap per cell. */
class RepeatBitmaps implements Repeats {
  readonly #words: number;
  readonly #bits: Int32Array;
  /** Number of 1 bits before each cell. */
  readonly #ones: Int32Array;

  private constructor(words: number, bits: Int32Array) {
    this.#words = words;
    this.#bits = bits;
    this.#ones = new Int32Array(bits.length / words + 1);
    for (let cell = 0; cell < this.#ones.length - 1; cell++) {
      this.#ones[cell + 1] = this.#ones[cell]! + popcount(bits, cell * words, (cell + 1) * words);
    }
  }

  static of(scan: RepeatScan, cells: Cells): RepeatBitmaps | undefined {
    const ids = new Int32Array(scan.limit);
    let count = 0;
    scan.each((_cell, _before, member) => {
      ids[member] ||= ++count;
    });
    const words = (count + 31) >>> 5;
    if (words * cells.count * 4 > BITMAP_BYTES) return undefined;
    const bits = new Int32Array(words * cells.count);
    const mark = (cell: number, member: number): void => {
      const id = ids[member]! - 1;
      bits[cell * words + (id >>> 5)]! |= 1 << (id & 31);
    };
    scan.each((cell, before, member) => {
      mark(before, member);
      mark(cell, member);
    });
    return new RepeatBitmaps(words, bits);
  }

  get bytes(): number {
    return this.#bits.byteLength + this.#ones.byteLength;
  }

  subtractFrom(counts: Float64Array, { groups, runs, from, to }: Spans): boolean {
    const any = new Int32Array(this.#words);
    for (let i = 0; i < groups.length; i++) {
      any.fill(0);
      let all = 0;
      for (let at = i * runs; at < (i + 1) * runs; at++) {
        all += this.#ones[to[at]!]! - this.#ones[from[at]!]!;
        for (let cell = from[at]!; cell < to[at]!; cell++) this.#addBits(cell, any);
      }
      counts[i]! -= all - popcount(any);
    }
    return true;
  }

  #addBits(cell: number, into: Int32Array): void {
    const bits = this.#bits;
    const start = cell * into.length;
    for (let word = 0; word < into.length; word++) into[word]! |= bits[start + word]!;
  }
}
