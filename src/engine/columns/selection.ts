import { packDoubles, packNumbers } from './kernels.js';
import type { Column, TextColumn } from '../../table/column.js';

/**
 * The selected rows of the current block. Column values are packed: the j-th value belongs to row `start` + `rows[j]`, or `start`
 * + j when all rows are selected. So the code after the columns never sees unselected rows.
 */
export class Selection {
  /** The selected rows of the block, ascending; unused when `isAll`. */
  readonly rows = new Int32Array(BLOCK);
  isAll = true;

  /** Returns the number of leading rows of the block that contain `count` selected ones. */
  span(count: number): number {
    return this.isAll || count === 0 ? count : this.rows[count - 1]! + 1;
  }

  /** True when less than one in `share` of the spanned rows is selected. */
  isSparse(count: number, share: number): boolean {
    return !this.isAll && count * share < this.span(count);
  }

  /** Returns the table index of the j-th selected row. */
  rowOf(start: number, j: number): number {
    return this.isAll ? start + j : start + this.rows[j]!;
  }

  /** Selects the rows of the bits set in `words` and returns their number. */
  read(words: Int32Array, count: number): number {
    const { rows } = this;
    let found = 0;
    for (let w = 0; w << 5 < count; w++) {
      const first = w << 5;
      for (let rest = words[w]!; rest !== 0; rest &= rest - 1) rows[found++] = first + 31 - Math.clz32(rest & -rest);
    }
    this.isAll = found === count;
    return found;
  }

  /** Moves the doubles of the first `count` selected rows of a block to the front. */
  packDoubles(values: Float64Array, count: number): void {
    if (!this.isAll) packDoubles(values, this.rows, count);
  }

  /** Moves the integers or codes of the first `count` selected rows to the front. */
  packNumbers(values: Int32Array, count: number): void {
    if (!this.isAll) packNumbers(values, this.rows, count);
  }

  /** Moves the flags of the first `count` selected rows to the front. */
  packFlags(values: Uint8Array, count: number): void {
    const { rows } = this;
    if (!this.isAll) for (let j = 0; j < count; j++) values[j] = values[rows[j]!]!;
  }
}

/** Rows per block: a multiple of 8, small enough for the buffers of a pass to stay in the processor’s cache. */
export const BLOCK = 4096;

/** Limit below which doubles represent all integers exactly. */
export const EXACT_LIMIT = 2 ** 53;

/** Unpacks validity bits of the rows from `start` on into bytes in `out` (1 = present). `start` is a multiple of 8. */
export function unpackBits(bits: Uint8Array, start: number, count: number, out: Uint8Array): void {
  const first = start >> 3;
  const bytes = (count + 7) >> 3;
  for (let b = 0; b < bytes; b++) {
    const byte = bits[first + b]!;
    const at = b << 3;
    for (let i = 0; i < 8; i++) out[at + i] = (byte >> i) & 1;
  }
}

/** Selects rows of a block, one bit per row, packed into 32-bit words. Bits beyond the last row are 0. */
export interface Mask {
  fill(start: number, count: number, words: Int32Array): void;
  /** True when all of the block’s rows are selected, false when none are, `undefined` when that requires reading the rows. */
  known?(start: number): boolean | undefined;
}

/** States of a block. */
const UNKNOWN = 0;
const NONE = 1;
const SOME = 2;
const ALL = 3;

/** Words per block. */
export const WORDS = BLOCK / 32;

/** Returns the bits of the first `count` rows of a word; `count` may be negative or above 32. */
export function rowBits(count: number): number {
  return count >= 32 ? -1 : count <= 0 ? 0 : (1 << count) - 1;
}

/** Caches the rows that a clause selects, one bit per row. A block is evaluated when a pass first needs it. */
export class ClauseMask {
  readonly #rowCount: number;
  readonly #states: Uint8Array;
  /** Bits of all blocks; unset for blocks known to be all or none. */
  readonly #bits: Int32Array;
  #unknown: number;
  /** The mask; released when all blocks are evaluated. */
  #source: Mask | undefined;

  constructor(mask: Mask, rowCount: number) {
    const blocks = Math.ceil(rowCount / BLOCK);
    this.#rowCount = rowCount;
    this.#states = new Uint8Array(blocks);
    this.#bits = new Int32Array(blocks * WORDS);
    this.#unknown = blocks;
    this.#source = mask;
  }

  /** Size of the bits and states in bytes. */
  get byteLength(): number {
    return this.#bits.byteLength + this.#states.byteLength;
  }

  /** True when the block has no selected rows. */
  isNone(block: number): boolean {
    return this.#stateOf(block) === NONE;
  }

  /** True when all rows of the block are selected. */
  isAll(block: number): boolean {
    return this.#stateOf(block) === ALL;
  }

  /** Copies the bits of a block into `words`. The block’s state must be “some rows selected”. */
  copy(block: number, words: Int32Array): void {
    const bits = this.#bits;
    const first = block * WORDS;
    for (let w = 0; w < WORDS; w++) words[w] = bits[first + w]!;
  }

  /** Clears the bits of unselected rows of a block in `words`. */
  narrow(block: number, words: Int32Array): void {
    const bits = this.#bits;
    const first = block * WORDS;
    for (let w = 0; w < WORDS; w++) words[w]! &= bits[first + w]!;
  }

  #stateOf(block: number): number {
    const state = this.#states[block]!;
    return state === UNKNOWN ? this.#read(block) : state;
  }

  #read(block: number): number {
    const mask = this.#source!;
    const start = block * BLOCK;
    const known = mask.known?.(start);
    const state = known === undefined ? this.#write(mask, start) : known ? ALL : NONE;
    this.#states[block] = state;
    this.#unknown--;
    if (this.#unknown === 0) this.#source = undefined;
    return state;
  }

  #write(mask: Mask, start: number): number {
    const count = Math.min(BLOCK, this.#rowCount - start);
    const words = this.#bits.subarray(start >> 5, (start >> 5) + WORDS);
    mask.fill(start, count, words);
    let some = 0;
    let left = 0;
    for (let w = 0; w << 5 < count; w++) {
      some |= words[w]!;
      left |= ~words[w]! & rowBits(count - (w << 5));
    }
    return some === 0 ? NONE : left === 0 ? ALL : SOME;
  }
}

/** The minimum and maximum of a block; missing rows count as 0. */
export interface Zone {
  readonly min: number;
  readonly max: number;
}

/** Number of blocks sampled before a zone map is created. */
const SAMPLES = 16;

/** Maximum mean range of a block, as a share of the column’s range. Above it, rows are unordered and zones would skip nothing. */
const WIDEST = 0.25;

/** The zone map of a column, 16 bytes per block. Each zone is computed on first use. */
export class Zones {
  readonly #values: Exclude<Column, TextColumn>['values'];
  readonly #buffer = new Float64Array(BLOCK);
  readonly #min: Float64Array;
  readonly #max: Float64Array;

  private constructor(values: Exclude<Column, TextColumn>['values']) {
    this.#values = values;
    const blocks = Math.ceil(values.length / BLOCK);
    this.#min = new Float64Array(blocks).fill(NaN);
    this.#max = new Float64Array(blocks);
  }

  /** Returns the zone map of a column with roughly ordered rows; `undefined` for all other columns. */
  static of(column: Column): Zones | undefined {
    if (column.type === 'text' || column.type === 'boolean') return undefined;
    const zones = new Zones(column.values);
    const blocks = zones.#min.length;
    let span = 0;
    for (let s = 0; s < SAMPLES && blocks > 0; s++) {
      const { min, max } = zones.at(Math.floor((s * blocks) / SAMPLES));
      span += max - min;
    }
    return span <= (column.max - column.min) * SAMPLES * WIDEST ? zones : undefined;
  }

  /** Returns the zone of a block. */
  at(block: number): Zone {
    if (Number.isNaN(this.#min[block])) this.#read(block);
    return { min: this.#min[block]!, max: this.#max[block]! };
  }

  #read(block: number): void {
    const rows = this.#values.subarray(block * BLOCK, (block + 1) * BLOCK);
    const buffer = this.#buffer;
    buffer.set(rows);
    let min = Infinity;
    let max = -Infinity;
    for (let i = 0; i < rows.length; i++) {
      const value = buffer[i]!;
      if (value < min) min = value;
      if (value > max) max = value;
    }
    this.#min[block] = min;
    this.#max[block] = max;
  }
}
