import { BLOCK } from './block.js';

/** Marks the rows of a block that a predicate selects: 1, else 0. */
export interface Mask {
  fill(start: number, count: number, out: Uint8Array): void;
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

/** The rows that one clause selects, a bit each. Blocks are worked out when they are first asked for, by whichever pass comes first. */
export class ClauseMask {
  readonly #rowCount: number;
  readonly #states: Uint8Array;
  /** Blocks of which all or no rows are selected have no bits set. */
  readonly #bits: Int32Array;
  #unknown: number;
  /** Gone once all blocks are known. */
  #source: { readonly mask: Mask; readonly flags: Uint8Array } | undefined;

  constructor(mask: Mask, rowCount: number) {
    const blocks = Math.ceil(rowCount / BLOCK);
    this.#rowCount = rowCount;
    this.#states = new Uint8Array(blocks);
    this.#bits = new Int32Array(blocks * WORDS);
    this.#unknown = blocks;
    this.#source = { mask, flags: new Uint8Array(BLOCK) };
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
    const { mask, flags } = this.#source!;
    const start = block * BLOCK;
    const count = Math.min(BLOCK, this.#rowCount - start);
    const known = mask.known?.(start);
    if (known === undefined) mask.fill(start, count, flags);
    const state = known === undefined ? this.#write(flags, block, count) : known ? ALL : NONE;
    this.#states[block] = state;
    this.#unknown--;
    if (this.#unknown === 0) this.#source = undefined;
    return state;
  }

  #write(flags: Uint8Array, block: number, count: number): number {
    const rows = flags.subarray(0, count);
    if (!rows.includes(1)) return NONE;
    if (!rows.includes(0)) return ALL;
    packBits(flags, count, this.#bits.subarray(block * WORDS, (block + 1) * WORDS));
    return SOME;
  }
}

/** Writes `count` flags, 1 or 0 each, into the bits of `words`, which are zeroes. */
function packBits(flags: Uint8Array, count: number, words: Int32Array): void {
  flags.fill(0, count);
  const fours = new Int32Array(flags.buffer, flags.byteOffset, flags.length >> 2);
  for (let w = 0; w << 5 < count; w++) {
    let word = 0;
    // One multiplication brings the flags of four rows side by side into the upper four bits.
    for (let k = 0; k < 8; k++) word |= (Math.imul(fours[w * 8 + k]!, 0x10204080) >>> 28) << (k * 4);
    words[w] = word;
  }
}
