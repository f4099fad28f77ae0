import { HEAD, TextList } from './text-list.js';

/** All that a `TextCodes` holds, to go on elsewhere. */
export interface TextCodesState {
  readonly records: Int32Array<ArrayBuffer>;
  readonly end: number;
  readonly slots: Int32Array<ArrayBuffer>;
  readonly size: number;
}

/**
 * Codes of distinct texts, given in order of first appearance, straight from their bytes: a text becomes a string only once, at the end.
 * Each has a record: its code, its length, its bytes in words of four (a third of the time of single ones), filled up with zeros. A hash
 * table with open addressing finds the records, so that a look-up touches two places in memory.
 */
export class TextCodes {
  #records: Int32Array<ArrayBuffer>;
  #end: number;
  /** By hash: the whole hash, and the place of the record + 1, 0 where free; two thirds full at most. */
  #slots: Int32Array<ArrayBuffer>;
  #size: number;
  #scratch = new Int32Array(64);
  /** Record of the text looked up last: sorted and grouped files repeat a value in runs. */
  #last = 0;
  #source: Uint8Array | undefined;
  #view: DataView = new DataView(this.#scratch.buffer);

  /** Goes on from a state, which is its own from then on. */
  constructor({ records, end, slots, size }: TextCodesState = empty()) {
    this.#records = records;
    this.#end = end;
    this.#slots = slots;
    this.#size = size;
  }

  /** All that it holds; it must not be used afterwards. */
  get state(): TextCodesState {
    return { records: this.#records, end: this.#end, slots: this.#slots, size: this.#size };
  }

  /** Number of texts. */
  get size(): number {
    return this.#size;
  }

  /** The code of the text that stands in `source`, valid UTF-8, from `start` up to `end`. */
  codeOf(source: Uint8Array, start: number, end: number): number {
    if (source !== this.#source) {
      this.#source = source;
      this.#view = new DataView(source.buffer, source.byteOffset, source.byteLength);
    }
    if (!this.#isLast(start, end)) {
      const length = end - start;
      if (length > this.#scratch.length * 4) this.#scratch = new Int32Array(length >> 1);
      this.#last = this.#find(readWords(this.#view, start, end, this.#scratch), length);
    }
    return this.#records[this.#last] as number;
  }

  /** All texts, by code; no more can be added. */
  finish(): TextList {
    return new TextList(this.#size, this.#records.slice(0, this.#end));
  }

  /** Whether the text is the one looked up last. */
  #isLast(start: number, end: number): boolean {
    const records = this.#records;
    const view = this.#view;
    let at = this.#last;
    if (records[at + 1] !== end - start || this.#size === 0) return false;
    at += HEAD;
    let from = start;
    for (; from + 4 <= end; from += 4) if (view.getInt32(from, true) !== records[at++]) return false;
    return from === end || lastWord(view, from, end) === records[at];
  }

  /** The record of the text in the scratch, which is made where there is none. */
  #find(hash: number, length: number): number {
    const slots = this.#slots;
    const mask = slots.length - 2;
    let slot = (hash << 1) & mask;
    for (let found = slots[slot + 1] as number; found !== 0; found = slots[slot + 1] as number) {
      if (slots[slot] === hash && this.#is(found - 1, length)) return found - 1;
      slot = (slot + 2) & mask;
    }
    slots[slot] = hash;
    slots[slot + 1] = this.#end + 1;
    return this.#append(length);
  }

  /** Whether the text of a record is the one in the scratch. */
  #is(record: number, length: number): boolean {
    const records = this.#records;
    const scratch = this.#scratch;
    if (records[record + 1] !== length) return false;
    for (let at = (length + 3) >> 2; at-- > 0;) if (records[record + HEAD + at] !== scratch[at]) return false;
    return true;
  }

  #append(length: number): number {
    const record = this.#end;
    const words = (length + 3) >> 2;
    this.#end = record + HEAD + words;
    if (this.#end > this.#records.length) {
      const longer = new Int32Array(Math.max(this.#end, this.#records.length * 2));
      longer.set(this.#records);
      this.#records = longer;
    }
    this.#records[record] = this.#size++;
    this.#records[record + 1] = length;
    for (let at = 0; at < words; at++) this.#records[record + HEAD + at] = this.#scratch[at] as number;
    if (this.#size * 3 > this.#slots.length) this.#grow();
    return record;
  }

  #grow(): void {
    const old = this.#slots;
    const slots = new Int32Array(old.length * 2);
    const mask = slots.length - 2;
    for (let at = 0; at < old.length; at += 2) {
      if (old[at + 1] === 0) continue;
      let slot = ((old[at] as number) << 1) & mask;
      while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
      slots[slot] = old[at] as number;
      slots[slot + 1] = old[at + 1] as number;
    }
    this.#slots = slots;
  }
}

function empty(): TextCodesState {
  return { records: new Int32Array(1 << 8), end: 0, slots: new Int32Array(256), size: 0 };
}

/** Bytes as words, the last one filled up with zeros, into `words`; their hash, of which every bit of them reaches the low bits. */
export function readWords(bytes: DataView, start: number, end: number, words: Int32Array): number {
  let hash = end - start;
  let at = start;
  let count = 0;
  for (; at + 4 <= end; at += 4) {
    const word = bytes.getInt32(at, true);
    words[count++] = word;
    hash = Math.imul(hash ^ word, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  if (at < end) {
    const word = lastWord(bytes, at, end);
    words[count] = word;
    hash = Math.imul(hash ^ word, 0x9e3779b1);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

/** One to three bytes as a word. */
function lastWord(bytes: DataView, start: number, end: number): number {
  if (start + 4 <= bytes.byteLength) return bytes.getInt32(start, true) & ((1 << ((end - start) * 8)) - 1);
  let word = 0;
  for (let at = end; at-- > start;) word = (word << 8) | bytes.getUint8(at);
  return word;
}
