import type { Aggregate } from '../../query/expression/expression.js';
import type { ResultColumn } from '../../query/result.js';
import { onesIn } from '../../util/bits.js';
import type { BinKind } from './bins.js';
import type { Cells, Stretches } from './cells.js';
import { CountStore, type Store } from './stores.js';
import type { Counts, MemberLists } from '../engine.js';

/** The tables of a cube weigh at most so much, in bytes. */
const TABLE_BYTES = 16 * 2 ** 20;
/** Bitmaps weigh at most so much, in bytes: two million words are gone through in 2 ms. */
const BITMAP_BYTES = 8 * 2 ** 20;

/** How many of some members are counted twice where the counts of cells are added up. */
interface Repeats {
  readonly bytes: number;
  /** Takes them from the counts of each group; false where the stretches are too much for it. */
  takeFrom(counts: Float64Array, stretches: Stretches): boolean;
}

/**
 * Distinct members of every cell: the counts of cells as running sums, less the members that are met again in further cells. Members that have one
 * cell of a group alone (orders of one day) cost nothing.
 */
export class MemberStore implements Store {
  readonly #present: CountStore;
  readonly #members: CountStore;
  readonly #repeats: Repeats | undefined;

  private constructor(present: CountStore, members: CountStore, repeats: Repeats | undefined) {
    this.#present = present;
    this.#members = members;
    this.#repeats = repeats;
  }

  /** The members of cells; undefined where what they need is too large. `counts`: rows that have a member. */
  static of(parts: MemberLists, counts: Counts, cells: Cells, kind: BinKind): MemberStore | undefined {
    const { sources } = cells;
    const sizes = Float64Array.from(counts, (_, row) => parts.offsets[row + 1]! - parts.offsets[row]!);
    const met = new MetAgain(parts, cells);
    const repeats = met.count === 0 ? 'none' : kind === 'ordered' ? RepeatTable.of(met, cells) : RepeatBitmaps.of(met, cells);
    if (repeats === undefined) return undefined;
    return new MemberStore(
      new CountStore(counts, sources),
      new CountStore(sizes, sources),
      repeats === 'none' ? undefined : repeats,
    );
  }

  get bytes(): number {
    return this.#present.bytes + this.#members.bytes + (this.#repeats?.bytes ?? 0);
  }

  present(stretches: Stretches): number {
    return this.#present.present(stretches);
  }

  column(_aggregate: Aggregate, stretches: Stretches): ResultColumn | undefined {
    const values = this.#members.counts(stretches);
    return this.#repeats?.takeFrom(values, stretches) === false ? undefined : { name: '', type: 'number', values };
  }
}

/** The members of groups that are in several cells, found by going through all cells in order. */
class MetAgain {
  /** How many times a member was met again. */
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

  /** One more than the greatest member. */
  get limit(): number {
    return this.#last.length;
  }

  /** Calls with each cell in which a member is met again, and with the cell of the same group in which it was met before. */
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
 * For every pair of cells of a group, how many times members are met again between them: a member counts for the range that holds both the cell and
 * the one in which it was met before. A group of n cells needs n² ÷ 2 numbers.
 */
class RepeatTable implements Repeats {
  readonly #starts: Int32Array;
  /** Per group: where its numbers begin. */
  readonly #offsets: Float64Array;
  readonly #numbers: Int32Array;

  private constructor(starts: Int32Array, offsets: Float64Array, numbers: Int32Array) {
    this.#starts = starts;
    this.#offsets = offsets;
    this.#numbers = numbers;
  }

  static of(met: MetAgain, { starts, groups, count }: Cells): RepeatTable | undefined {
    const offsets = new Float64Array(groups + 1);
    for (let group = 0; group < groups; group++) {
      const size = starts[group + 1]! - starts[group]!;
      offsets[group + 1] = offsets[group]! + (size * (size - 1)) / 2;
    }
    if (offsets[groups]! * 4 > TABLE_BYTES) return undefined;
    const numbers = new Int32Array(offsets[groups]!);
    const groupOf = new Int32Array(count);
    for (let group = 0; group < groups; group++) groupOf.fill(group, starts[group], starts[group + 1]);
    met.each((cell, before) => {
      const group = groupOf[cell]!;
      numbers[offsets[group]! + placeOf(before - starts[group]!, cell - starts[group]!)]!++;
    });
    const table = new RepeatTable(starts, offsets, numbers);
    for (let group = 0; group < groups; group++) table.#addUp(group);
    return table;
  }

  get bytes(): number {
    return this.#numbers.byteLength + this.#offsets.byteLength;
  }

  /** From pairs that end in a cell to pairs within a range: those before it in the range, and those that begin later. */
  #addUp(group: number): void {
    const offset = this.#offsets[group]!;
    const size = this.#starts[group + 1]! - this.#starts[group]!;
    const numbers = this.#numbers;
    for (let last = 1; last < size; last++) {
      for (let first = last - 2; first >= 0; first--)
        numbers[offset + placeOf(first, last)]! += numbers[offset + placeOf(first + 1, last)]!;
      for (let first = 0; first < last - 1; first++)
        numbers[offset + placeOf(first, last)]! += numbers[offset + placeOf(first, last - 1)]!;
    }
  }

  takeFrom(counts: Float64Array, { groups, runs, from, to }: Stretches): boolean {
    if (runs !== 1) return runs === 0;
    for (let i = 0; i < groups.length; i++) {
      const group = groups[i]!;
      const start = this.#starts[group]!;
      const first = from[i]! - start;
      const last = to[i]! - 1 - start;
      if (first < last) counts[i]! -= this.#numbers[this.#offsets[group]! + placeOf(first, last)]!;
    }
    return true;
  }
}

/** Where the number of a pair of cells stands: those that end in the same cell stand together. */
const placeOf = (first: number, last: number): number => (last * (last - 1)) / 2 + first;

/** The members that are in several cells of a group, as a bitmap per cell. */
class RepeatBitmaps implements Repeats {
  readonly #words: number;
  readonly #bits: Int32Array;
  /** The bits that are 1 before each cell. */
  readonly #ones: Int32Array;

  private constructor(words: number, bits: Int32Array) {
    this.#words = words;
    this.#bits = bits;
    this.#ones = new Int32Array(bits.length / words + 1);
    for (let cell = 0; cell < this.#ones.length - 1; cell++) {
      this.#ones[cell + 1] = this.#ones[cell]! + onesIn(bits, cell * words, (cell + 1) * words);
    }
  }

  static of(met: MetAgain, cells: Cells): RepeatBitmaps | undefined {
    const ids = new Int32Array(met.limit);
    let count = 0;
    met.each((_cell, _before, member) => {
      ids[member] ||= ++count;
    });
    const words = (count + 31) >>> 5;
    if (words * cells.count * 4 > BITMAP_BYTES) return undefined;
    const bits = new Int32Array(words * cells.count);
    const mark = (cell: number, member: number): void => {
      const id = ids[member]! - 1;
      bits[cell * words + (id >>> 5)]! |= 1 << (id & 31);
    };
    met.each((cell, before, member) => {
      mark(before, member);
      mark(cell, member);
    });
    return new RepeatBitmaps(words, bits);
  }

  get bytes(): number {
    return this.#bits.byteLength + this.#ones.byteLength;
  }

  takeFrom(counts: Float64Array, { groups, runs, from, to }: Stretches): boolean {
    const any = new Int32Array(this.#words);
    for (let i = 0; i < groups.length; i++) {
      any.fill(0);
      let all = 0;
      for (let at = i * runs; at < (i + 1) * runs; at++) {
        all += this.#ones[to[at]!]! - this.#ones[from[at]!]!;
        for (let cell = from[at]!; cell < to[at]!; cell++) this.#addBits(cell, any);
      }
      counts[i]! -= all - onesIn(any);
    }
    return true;
  }

  #addBits(cell: number, into: Int32Array): void {
    const bits = this.#bits;
    const start = cell * into.length;
    for (let word = 0; word < into.length; word++) into[word]! |= bits[start + word]!;
  }
}
