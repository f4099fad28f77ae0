import { growArray } from '../kernels.js';
import { BLOCK } from '../selection.js';
import { isText, type ValueNode } from './node.js';

const GOLDEN = 0x9e3779b1;
const SECOND = 0x85ebca6b;

/**
 * Assigns ids 0, 1, 2 … to distinct numbers in order of first appearance. Uses open addressing with linear probing over typed
 * arrays. 0 and −0 are the same number.
 */
export class NumberIndex {
  #keys = new Float64Array(1024);
  #ids = new Int32Array(1024);
  #numbers = new Float64Array(512);
  #count = 0;
  readonly #float = new Float64Array(1);
  readonly #words = new Int32Array(this.#float.buffer);

  /** Number of distinct numbers. */
  get count(): number {
    return this.#count;
  }

  /** The distinct numbers in the order of their ids. */
  get numbers(): Float64Array {
    return this.#numbers.subarray(0, this.#count);
  }

  /** Returns the id of `number`; assigns a new id to a new number. */
  idOf(number: number): number {
    const key = number + 0;
    const slot = this.#slotOf(key);
    const id = this.#ids[slot]!;
    return id === 0 ? this.#add(slot, key) : id - 1;
  }

  /** Returns the id of `number`; `undefined` when it has none. */
  find(number: number): number | undefined {
    const id = this.#ids[this.#slotOf(number + 0)]!;
    return id === 0 ? undefined : id - 1;
  }

  /** Returns the slot of `key`, or the free slot for it. */
  #slotOf(key: number): number {
    const keys = this.#keys;
    const ids = this.#ids;
    const last = keys.length - 1;
    let slot = this.#hash(key) & last;
    while (ids[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & last;
    return slot;
  }

  #add(slot: number, key: number): number {
    const id = this.#count++;
    this.#keys[slot] = key;
    this.#ids[slot] = id + 1;
    if (id === this.#numbers.length) this.#numbers = growArray(this.#numbers, id * 2);
    this.#numbers[id] = key;
    if (this.#count * 2 > this.#keys.length) this.#grow();
    return id;
  }

  /** Size in bytes. */
  get bytes(): number {
    return this.#keys.byteLength + this.#ids.byteLength + this.#numbers.byteLength;
  }

  #hash(key: number): number {
    this.#float[0] = key;
    const words = this.#words;
    const mixed = Math.imul(words[0]!, GOLDEN) ^ Math.imul(words[1]! + 0x7ed55d16, SECOND);
    return Math.imul(mixed ^ (mixed >>> 15), GOLDEN) >>> 3;
  }

  #grow(): void {
    const size = this.#keys.length * 2;
    const keys = new Float64Array(size);
    const ids = new Int32Array(size);
    const last = size - 1;
    for (let id = 0; id < this.#count; id++) {
      const key = this.#numbers[id]!;
      let slot = this.#hash(key) & last;
      while (ids[slot] !== 0) slot = (slot + 1) & last;
      keys[slot] = key;
      ids[slot] = id + 1;
    }
    this.#keys = keys;
    this.#ids = ids;
  }
}

/** Maximum range of integers that are their own codes; others are numbered by a hash index. */
const DENSE_RANGE = 2 ** 22;

/** Small integers that are equal exactly when the values of a node are equal. Missing values have a code of their own. */
export interface Codes {
  readonly node: ValueNode;
  /** Codes of the block filled last. */
  readonly codes: Int32Array;
  /** The code of a missing value. */
  readonly missing: number;
  /** Exclusive upper bound of the codes; `undefined` when it is unknown before all rows are read. */
  readonly limit: number | undefined;
  fill(start: number, count: number): void;
  /** Returns the node’s number for a code other than `missing`; for texts, the code itself. */
  numberOf(code: number): number;
}

/** Returns the codes of a node. `index` keeps the ids of numbers with a long range, so they are the same in several passes. */
export function codesOf(node: ValueNode, index?: NumberIndex): Codes {
  if (isText(node)) {
    const missing = node.size;
    return {
      node,
      codes: node.codes,
      missing,
      limit: missing + 1,
      fill: (start, count) => node.fill(start, count),
      numberOf: (code) => code,
    };
  }
  const { scale, min, max } = node.shape;
  return scale !== undefined && max - min < DENSE_RANGE
    ? denseCodes(node, min, max)
    : indexedCodes(node, index ?? new NumberIndex());
}

type NumberCodesNode = Extract<ValueNode, { values: Float64Array }>;

function denseCodes(node: NumberCodesNode, min: number, max: number): Codes {
  const codes = new Int32Array(BLOCK);
  const missing = max - min + 1;
  const fill = (start: number, count: number): void => {
    if (node.fillWhole(start, count, codes)) {
      lower(codes, min, count);
      return;
    }
    node.fill(start, count);
    const { values, valid } = node;
    subtract(values, min, count, codes);
    if (valid !== undefined) setMissing(codes, valid, missing, count);
  };
  return { node, codes, missing, limit: missing + 1, fill, numberOf: (code) => code + min };
}

// The loops are separate functions, because browsers reread closure variables for each row.

function lower(codes: Int32Array, by: number, count: number): void {
  if (by !== 0) for (let i = 0; i < count; i++) codes[i]! -= by;
}

function subtract(values: Float64Array, min: number, count: number, out: Int32Array): void {
  for (let i = 0; i < count; i++) out[i] = values[i]! - min;
}

function setMissing(codes: Int32Array, valid: Uint8Array, missing: number, count: number): void {
  for (let i = 0; i < count; i++) if (valid[i] === 0) codes[i] = missing;
}

function indexedCodes(node: NumberCodesNode, index: NumberIndex): Codes {
  const codes = new Int32Array(BLOCK);
  const fill = (start: number, count: number): void => {
    node.fill(start, count);
    const { values, valid } = node;
    for (let i = 0; i < count; i++) codes[i] = valid?.[i] === 0 ? 0 : index.idOf(values[i]!) + 1;
  };
  return { node, codes, missing: 0, limit: undefined, fill, numberOf: (code) => index.numbers[code - 1]! };
}
