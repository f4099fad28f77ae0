import { BLOCK } from './selection.js';

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
