import { HEAD, TextList } from './text-list.js';

/** All that a `TextCodes` holds, to go on elsewhere. */
export interface TextCodesState {
  readonly records: Int32Array<ArrayBuffer>;
  readonly end: number;
  readonly slots: Int32Array<ArrayBuffer>;
  readonly size: number;
  readonly last: number;
}

/** How many texts are remembered by their ends, and the shift that makes 32 bits a number below. */
const RECENT = 1 << 11;
const RECENT_SHIFT = 21;

/**
 * Codes of distinct texts, given in order of first appearance, straight from their bytes: a text becomes a string only once, at the end.
 * Each has a record: its code, its length, its bytes in words of four (a third of the time of single ones), filled up with zeros. A hash
 * table with open addressing finds the records, so that a look-up touches two places in memory. As long as each new text is above all before, as
 * the numbers of orders are in most files, there is no table: such a text is known to be new.
 */
export class TextCodes {
  #records: Int32Array<ArrayBuffer>;
  #end: number;
  /** By hash: the whole hash, and the place of the record + 1, 0 where free; two thirds full at most. Without places as long as texts ascend. */
  #slots: Int32Array<ArrayBuffer>;
  #size: number;
  #scratch = new Int32Array(64);
  /** By the first and last bytes of texts looked up lately: their records; where few texts differ, that saves the hash of a whole one. */
  readonly #recent = new Int32Array(RECENT);
  /** Record of the text looked up last: sorted and grouped files repeat a value in runs. */
  #last: number;
  #source: Uint8Array | undefined;
  #view: DataView = new DataView(this.#scratch.buffer);

  /** Goes on from a state, which is its own from then on. */
  constructor({ records, end, slots, size, last }: TextCodesState = empty()) {
    this.#records = records;
    this.#end = end;
    this.#slots = slots;
    this.#size = size;
    this.#last = last;
  }

  /** All that it holds; it must not be used afterwards. */
  get state(): TextCodesState {
    return { records: this.#records, end: this.#end, slots: this.#slots, size: this.#size, last: this.#last };
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
    if (!this.#isAt(this.#last, start, end)) this.#last = this.#recordOf(start, end);
    return this.#records[this.#last] as number;
  }

  /** All texts, by code; no more can be added. */
  finish(): TextList {
    return new TextList(this.#size, this.#records.slice(0, this.#end));
  }

  /** The record of a text that is not the last one. */
  #recordOf(start: number, end: number): number {
    const length = end - start;
    const isAscending = this.#slots.length === 0;
    if (isAscending || length < 4 || this.#size > RECENT) {
      readWords(this.#view, start, end, this.#room(length));
      return isAscending && this.#isAboveLast(length) ? this.#append(length) : this.#find(length);
    }
    const place = quickHash(this.#view, start, end);
    const recent = this.#recent[place] as number;
    if (this.#isAt(recent, start, end)) return recent;
    readWords(this.#view, start, end, this.#room(length));
    return (this.#recent[place] = this.#find(length));
  }

  /** The scratch, with room for so many bytes. */
  #room(length: number): Int32Array {
    if (length > this.#scratch.length * 4) this.#scratch = new Int32Array(length >> 1);
    return this.#scratch;
  }

  /** Whether the text is that of a record. */
  #isAt(record: number, start: number, end: number): boolean {
    const records = this.#records;
    const view = this.#view;
    if (records[record + 1] !== end - start || this.#size === 0) return false;
    let at = record + HEAD;
    let from = start;
    for (; from + 4 <= end; from += 4) if (view.getInt32(from, true) !== records[at++]) return false;
    return from === end || lastWord(view, from, end) === records[at];
  }

  /** Whether the text in the scratch is above the one that came last: longer, or further in the order of bytes. */
  #isAboveLast(length: number): boolean {
    const records = this.#records;
    const last = this.#last;
    if (this.#size === 0) return true;
    if (records[last + 1] !== length) return length > (records[last + 1] as number);
    for (let at = 0; at < (length + 3) >> 2; at++) {
      const word = this.#scratch[at] as number;
      const other = records[last + HEAD + at] as number;
      if (word !== other) return bytesReversed(word) > bytesReversed(other);
    }
    return false;
  }

  /** The record of the text in the scratch, which is made where there is none. */
  #find(length: number): number {
    if (this.#slots.length === 0) this.#beginTable();
    const hash = hashOf(this.#scratch, 0, length);
    const slots = this.#slots;
    const mask = slots.length - 2;
    let slot = (hash << 1) & mask;
    for (let found = slots[slot + 1] as number; found !== 0; found = slots[slot + 1] as number) {
      if (slots[slot] === hash && this.#is(found - 1, length)) return found - 1;
      slot = (slot + 2) & mask;
    }
    slots[slot] = hash;
    slots[slot + 1] = this.#end + 1;
    const record = this.#append(length);
    if (this.#size * 3 > slots.length) this.#grow();
    return record;
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
    return record;
  }

  /** Puts all texts so far into the table. */
  #beginTable(): void {
    const records = this.#records;
    const slots = new Int32Array(2 ** Math.max(8, Math.ceil(Math.log2(this.#size * 3 + 1))));
    for (let record = 0; record < this.#end;) {
      const length = records[record + 1] as number;
      insert(slots, hashOf(records, record + HEAD, length), record);
      record += HEAD + ((length + 3) >> 2);
    }
    this.#slots = slots;
  }

  #grow(): void {
    const old = this.#slots;
    const slots = new Int32Array(old.length * 2);
    for (let at = 0; at < old.length; at += 2) {
      if (old[at + 1] !== 0) insert(slots, old[at] as number, (old[at + 1] as number) - 1);
    }
    this.#slots = slots;
  }
}

function empty(): TextCodesState {
  return { records: new Int32Array(1 << 8), end: 0, slots: new Int32Array(0), size: 0, last: 0 };
}

/** Puts a record into a hash table that does not have it. */
function insert(slots: Int32Array, hash: number, record: number): void {
  const mask = slots.length - 2;
  let slot = (hash << 1) & mask;
  while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
  slots[slot] = hash;
  slots[slot + 1] = record + 1;
}

/** A word with its bytes in the order that numbers are compared by. */
function bytesReversed(word: number): number {
  return ((word << 24) | ((word & 0xff00) << 8) | ((word >>> 8) & 0xff00) | (word >>> 24)) >>> 0;
}

/** A number below `RECENT` that the first and the last four bytes of a text give. */
function quickHash(bytes: DataView, start: number, end: number): number {
  return (
    Math.imul(bytes.getInt32(start, true) + Math.imul(bytes.getInt32(end - 4, true), 0x85ebca6b), 0x9e3779b1) >>> RECENT_SHIFT
  );
}

/** Writes bytes as words into `words`, the last one filled up with zeros. */
function readWords(bytes: DataView, start: number, end: number, words: Int32Array): void {
  let at = start;
  let count = 0;
  for (; at + 4 <= end; at += 4) words[count++] = bytes.getInt32(at, true);
  if (at < end) words[count] = lastWord(bytes, at, end);
}

/** The hash of a text in words from one on, of which every bit of them reaches the low bits. */
export function hashOf(words: Int32Array, from: number, length: number): number {
  const end = from + (length >> 2);
  let hash = length;
  for (let at = from; at < end; at++) {
    hash = Math.imul(hash ^ (words[at] as number), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  if (length & 3) hash = Math.imul(hash ^ (words[end] as number), 0x9e3779b1);
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
