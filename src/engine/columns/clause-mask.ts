import { BLOCK } from './block.js';

/** Marks the rows of a block that a predicate selects: a bit each, in words of 32; bits behind the last row are 0. */
export interface Mask {
  fill(start: number, count: number, words: Int32Array): void;
  /** Whether all (true) or none (false) of the block's rows are selected, where that is known without reading them. */
  known?(start: number): boolean | undefined;
}

/** What is known of the rows of a block. */
const UNKNOWN = 0;
const NONE = 1;
const SOME = 2;
const ALL = 3;

/** The words of a block's bits. */
export const WORDS = BLOCK / 32;

/** The bits of a word of which `count` rows, and maybe more, are left. */
export function rowBits(count: number): number {
  return count >= 32 ? -1 : count <= 0 ? 0 : (1 << count) - 1;
}

/** The rows that one clause selects, a bit each. Blocks are worked out when they are first asked for, by whichever pass comes first. */
export class ClauseMask {
  readonly #rowCount: number;
  readonly #states: Uint8Array;
  /** Those of blocks that are not read because all or no rows are selected are not set. */
  readonly #bits: Int32Array;
  #unknown: number;
  /** Gone once all blocks are known. */
  #source: Mask | undefined;

  constructor(mask: Mask, rowCount: number) {
    const blocks = Math.ceil(rowCount / BLOCK);
    this.#rowCount = rowCount;
    this.#states = new Uint8Array(blocks);
    this.#bits = new Int32Array(blocks * WORDS);
    this.#unknown = blocks;
    this.#source = mask;
  }

  /** Bytes of its bits. */
  get byteLength(): number {
    return this.#bits.byteLength + this.#states.byteLength;
  }

  /** Whether no row of the block is selected. */
  isNone(block: number): boolean {
    return this.#stateOf(block) === NONE;
  }

  /** Whether all rows of the block are selected. */
  isAll(block: number): boolean {
    return this.#stateOf(block) === ALL;
  }

  /** Writes the bits of a block, of which some rows are selected, into `words`. */
  copy(block: number, words: Int32Array): void {
    const bits = this.#bits;
    const first = block * WORDS;
    for (let w = 0; w < WORDS; w++) words[w] = bits[first + w]!;
  }

  /** Takes the rows of a block that are not selected out of `words`. */
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
