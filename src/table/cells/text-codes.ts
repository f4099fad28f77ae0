import { HEAD, TextList } from './text-list.js';

/** The complete state of a `TextCodes`, for continuing in another thread. */
export interface TextCodesState {
  readonly records: Int32Array<ArrayBuffer>;
  readonly end: number;
  readonly slots: Int32Array<ArrayBuffer>;
  readonly size: number;
  readonly last: number;
}

/** Number of texts cached by their first and last bytes, and the shift that reduces a 32-bit hash to an index below it. */
const RECENT = 1 << 11;
const RECENT_SHIFT = 21;

/**
 * Assigns codes to distinct texts in order of first appearance, directly from their bytes; strings are created once, at the end.
 * Each text has a record: its code, its length, and its bytes as 32-bit words padded with zeros (comparing words takes a third of
 * the time of comparing bytes). A hash table with open addressing finds the records, so a lookup touches two memory locations.
 * While each new text is greater than all before, as order numbers are in most files, there is no table: such a text is known to
 * be new.
 */
export class TextCodes {
  #records: Int32Array<ArrayBuffer>;
  #end: number;
  /**
   * Hash table: each slot holds the full hash and the record's position + 1 (0 if free); at most two thirds full. Empty while
   * texts ascend.
   */
  #slots: Int32Array<ArrayBuffer>;
  #size: number;
  #scratch = new Int32Array(64);
  /**
   * Recently used records, by the first and last bytes of their texts. With few distinct texts, this avoids hashing whole texts. Made
   * for the first of them, because columns of numbers have none.
   */
  #recent: Int32Array | undefined;
  /** Record of the last text: sorted and grouped files repeat values in runs. */
  #last: number;
  #source: Uint8Array | undefined;
  #view: DataView = new DataView(this.#scratch.buffer);

  /** Continues from a state and takes ownership of its arrays. */
  constructor({ records, end, slots, size, last }: TextCodesState = empty()) {
    this.#records = records;
    this.#end = end;
    this.#slots = slots;
    this.#size = size;
    this.#last = last;
  }

  /** Returns the complete state; the object must not be used afterwards. */
  get state(): TextCodesState {
    return { records: this.#records, end: this.#end, slots: this.#slots, size: this.#size, last: this.#last };
  }

  /** Number of distinct texts. */
  get size(): number {
    return this.#size;
  }

  /** Returns the code of the text in `source`, valid UTF-8, from `start` up to `end`. */
  codeOf(source: Uint8Array, start: number, end: number): number {
    if (source !== this.#source) {
      this.#source = source;
      this.#view = new DataView(source.buffer, source.byteOffset, source.byteLength);
    }
    if (!this.#isAt(this.#last, start, end)) this.#last = this.#recordOf(start, end);
    return this.#records[this.#last] as number;
  }

  /** Returns all texts by code; no more can be added. */
  finish(): TextList {
    return new TextList(this.#size, this.#records.slice(0, this.#end));
  }

  /** Returns the record of a text that differs from the last one. */
  #recordOf(start: number, end: number): number {
    const length = end - start;
    const isAscending = this.#slots.length === 0;
    if (isAscending || length < 4 || this.#size > RECENT) {
      readWords(this.#view, start, end, this.#room(length));
      return isAscending && this.#isAboveLast(length) ? this.#append(length) : this.#find(length);
    }
    const bucket = quickHash(this.#view, start, end);
    const records = (this.#recent ??= new Int32Array(RECENT));
    const recent = records[bucket] as number;
    if (this.#isAt(recent, start, end)) return recent;
    readWords(this.#view, start, end, this.#room(length));
    return (records[bucket] = this.#find(length));
  }

  /** Returns the scratch array, enlarged to hold `length` bytes. */
  #room(length: number): Int32Array {
    if (length > this.#scratch.length * 4) this.#scratch = new Int32Array(length >> 1);
    return this.#scratch;
  }

  /** True when the text equals that of a record. */
  #isAt(record: number, start: number, end: number): boolean {
    const records = this.#records;
    const view = this.#view;
    if (records[record + 1] !== end - start || this.#size === 0) return false;
    let at = record + HEAD;
    let from = start;
    for (; from + 4 <= end; from += 4) if (view.getInt32(from, true) !== records[at++]) return false;
    return from === end || lastWord(view, from, end) === records[at];
  }

  /** True when the text in the scratch array is greater than the last one: longer, or later in byte order. */
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

  /** Returns the record of the text in the scratch array; creates one if there is none. */
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

  /** True when the text of a record equals the one in the scratch array. */
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

  /** Creates the hash table with all texts so far. */
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

/** Inserts a record into a hash table that does not contain it. */
function insert(slots: Int32Array, hash: number, record: number): void {
  const mask = slots.length - 2;
  let slot = (hash << 1) & mask;
  while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
  slots[slot] = hash;
  slots[slot + 1] = record + 1;
}

/** Reverses the bytes of a word, so comparing numbers compares bytes in order. */
function bytesReversed(word: number): number {
  return ((word << 24) | ((word & 0xff00) << 8) | ((word >>> 8) & 0xff00) | (word >>> 24)) >>> 0;
}

/** Returns a number below `RECENT` from the first and last four bytes of a text. */
function quickHash(bytes: DataView, start: number, end: number): number {
  return (
    Math.imul(bytes.getInt32(start, true) + Math.imul(bytes.getInt32(end - 4, true), 0x85ebca6b), 0x9e3779b1) >>> RECENT_SHIFT
  );
}

/** Copies bytes into `words`, padding the last word with zeros. */
function readWords(bytes: DataView, start: number, end: number, words: Int32Array): void {
  let at = start;
  let count = 0;
  for (; at + 4 <= end; at += 4) words[count++] = bytes.getInt32(at, true);
  if (at < end) words[count] = lastWord(bytes, at, end);
}

/** Returns the hash of a text of `length` bytes that begins at word `from`. Every bit of the text affects the low bits. */
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

/** Returns one to three bytes as a word. */
function lastWord(bytes: DataView, start: number, end: number): number {
  if (start + 4 <= bytes.byteLength) return bytes.getInt32(start, true) & ((1 << ((end - start) * 8)) - 1);
  let word = 0;
  for (let at = end; at-- > start;) word = (word << 8) | bytes.getUint8(at);
  return word;
}
