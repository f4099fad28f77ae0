/** Bytes decoded at once: a long text of which each entry is a slice, as one call per entry costs 5 times as much. */
const GROUP_BYTES = 1 << 20;

const UTF8 = /* @__PURE__ */ new TextDecoder('utf-8', { ignoreBOM: true });

/** The text of a piece of UTF-8. */
export function utf8Text(bytes: Uint8Array, start = 0, end = bytes.length): string {
  return start === end ? '' : UTF8.decode(bytes.subarray(start, end));
}

/** Words of a record before those of its text: its code, and how many bytes the text has. */
const HEAD = 2;

/**
 * Codes of distinct texts, given in order of first appearance, straight from their bytes: a text becomes a string only once, at the end.
 * Each has a record: its code, its length, its bytes in words of four (a third of the time of single ones), filled up with zeros. A hash
 * table with open addressing finds the records, so that a look-up touches two places in memory.
 */
export class TextCodes {
  #records = new Int32Array(1 << 8);
  #end = 0;
  /** By hash: the whole hash, and the place of the record + 1, 0 where free; two thirds full at most. */
  #slots = new Int32Array(256);
  #size = 0;
  #scratch = new Int32Array(64);
  /** Hash and record of the text looked up last: sorted and grouped files repeat a value in runs. */
  #lastHash = 0;
  #last = 0;

  /** Number of texts. */
  get size(): number {
    return this.#size;
  }

  /** The code of the text that stands in `source`, valid UTF-8, from `start` up to `end`. */
  codeOf(source: Uint8Array, start: number, end: number): number {
    const length = end - start;
    if (length > this.#scratch.length * 4) this.#scratch = new Int32Array(length >> 1);
    const hash = readWords(source, start, end, this.#scratch);
    if (hash !== this.#lastHash || this.#size === 0 || !this.#is(this.#last, length)) {
      this.#last = this.#find(hash, length);
      this.#lastHash = hash;
    }
    return this.#records[this.#last] as number;
  }

  /** All texts, by code. */
  texts(): string[] {
    const texts: string[] = [];
    for (let at = 0; at < this.#end;) {
      let next = at;
      while (next < this.#end && (next - at) * 4 < GROUP_BYTES) next = this.#next(next);
      this.#decode(at, next, texts);
      at = next;
    }
    return texts;
  }

  #decode(from: number, to: number, texts: string[]): void {
    const bytes = new Uint8Array(this.#records.buffer);
    // Codes and lengths may be no UTF-8: only the texts are decoded, moved together.
    const joined = new Uint8Array((to - from) * 4);
    let length = 0;
    for (let at = from; at < to; at = this.#next(at)) {
      const start = (at + HEAD) * 4;
      joined.set(bytes.subarray(start, start + (this.#records[at + 1] as number)), length);
      length += this.#records[at + 1] as number;
    }
    const whole = utf8Text(joined, 0, length);
    const isAscii = whole.length === length;
    let unit = 0;
    for (let at = from, start = 0; at < to; at = this.#next(at)) {
      const end = start + (this.#records[at + 1] as number);
      const units = isAscii ? end - start : unitsOf(joined, start, end);
      texts.push(whole.slice(unit, unit + units));
      unit += units;
      start = end;
    }
  }

  /** The record after one. */
  #next(record: number): number {
    return record + HEAD + (((this.#records[record + 1] as number) + 3) >> 2);
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

/** Bytes as words, the last one filled up with zeros, into `words`; their hash, of which every bit of them reaches the low bits. */
export function readWords(bytes: Uint8Array, start: number, end: number, words: Int32Array): number {
  let hash = end - start;
  let at = start;
  let count = 0;
  for (; at + 4 <= end; at += 4) {
    const word =
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24);
    words[count++] = word;
    hash = Math.imul(hash ^ word, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  if (at < end) {
    let word = bytes[at] as number;
    if (at + 1 < end) word |= (bytes[at + 1] as number) << 8;
    if (at + 2 < end) word |= (bytes[at + 2] as number) << 16;
    words[count] = word;
    hash = Math.imul(hash ^ word, 0x9e3779b1);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

/** The length of UTF-8 as a string. */
function unitsOf(bytes: Uint8Array, start: number, end: number): number {
  let units = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number;
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
  }
  return units;
}
