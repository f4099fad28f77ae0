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
    const full = this.#numbers;
    if (id === full.length) {
      this.#numbers = new Float64Array(id * 2);
      this.#numbers.set(full);
    }
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
