import { utf8Text } from './csv-scanner.js';

/** Bytes decoded at once: a long text of which each entry is a slice, as one call per entry costs 5 times as much. */
const GROUP_BYTES = 1 << 20;

/**
 * Codes of distinct texts, given in order of first appearance, straight from their bytes: a text becomes a string only once, at the end.
 * The bytes of all texts lie in one row, and a hash table (open addressing, half full at most) finds them.
 */
export class TextCodes {
  #bytes = new Uint8Array(1 << 10);
  /** Where each text ends; the next one begins there. */
  #ends = new Uint32Array(64);
  #hashes = new Int32Array(64);
  /** Code + 1 by hash, 0 where free. */
  #slots = new Int32Array(128);
  #size = 0;
  #last = -1;

  /** Number of texts. */
  get size(): number {
    return this.#size;
  }

  /** The code of the text that stands in `source` from `start` up to `end`. */
  codeOf(source: Uint8Array, start: number, end: number): number {
    // Sorted and grouped files repeat a value in runs.
    if (this.#last >= 0 && this.#is(this.#last, source, start, end)) return this.#last;
    const hash = hashOf(source, start, end);
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let entry = slots[slot] as number; entry !== 0; entry = slots[slot] as number) {
      if (this.#hashes[entry - 1] === hash && this.#is(entry - 1, source, start, end)) return (this.#last = entry - 1);
      slot = (slot + 1) & mask;
    }
    slots[slot] = this.#size + 1;
    this.#last = this.#append(source.subarray(start, end), hash);
    return this.#last;
  }

  /** All texts, by code. */
  texts(): string[] {
    const texts: string[] = [];
    for (let code = 0; code < this.#size;) {
      const from = this.#startOf(code);
      let next = code + 1;
      while (next < this.#size && (this.#ends[next] as number) - from <= GROUP_BYTES) next++;
      this.#decode(code, next, texts);
      code = next;
    }
    return texts;
  }

  #decode(first: number, next: number, texts: string[]): void {
    const from = this.#startOf(first);
    const to = this.#ends[next - 1] as number;
    const whole = utf8Text(this.#bytes, from, to);
    const isAscii = whole.length === to - from;
    let start = 0;
    for (let code = first; code < next; code++) {
      const end = isAscii ? (this.#ends[code] as number) - from : start + this.#units(code);
      texts.push(whole.slice(start, end));
      start = end;
    }
  }

  /** The length of a text as a string. */
  #units(code: number): number {
    let units = 0;
    for (let at = this.#startOf(code); at < (this.#ends[code] as number); at++) {
      const byte = this.#bytes[at] as number;
      if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
    }
    return units;
  }

  #startOf(code: number): number {
    return code === 0 ? 0 : (this.#ends[code - 1] as number);
  }

  #is(code: number, source: Uint8Array, start: number, end: number): boolean {
    const bytes = this.#bytes;
    let own = this.#startOf(code);
    if ((this.#ends[code] as number) - own !== end - start) return false;
    for (let at = start; at < end; at++) if (bytes[own++] !== source[at]) return false;
    return true;
  }

  #append(text: Uint8Array, hash: number): number {
    const code = this.#size++;
    if (code === this.#ends.length) {
      this.#ends = doubled(this.#ends, new Uint32Array(code * 2));
      this.#hashes = doubled(this.#hashes, new Int32Array(code * 2));
    }
    const start = this.#startOf(code);
    const end = start + text.length;
    if (end > this.#bytes.length) this.#bytes = doubled(this.#bytes, new Uint8Array(Math.max(end, this.#bytes.length * 2)));
    this.#bytes.set(text, start);
    this.#ends[code] = end;
    this.#hashes[code] = hash;
    if (this.#size * 2 > this.#slots.length) this.#rehash(this.#slots.length * 2);
    return code;
  }

  #rehash(length: number): void {
    const slots = new Int32Array(length);
    for (const entry of this.#slots) {
      if (entry === 0) continue;
      let slot = (this.#hashes[entry - 1] as number) & (length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (length - 1);
      slots[slot] = entry;
    }
    this.#slots = slots;
  }
}

/** A hash of bytes, four a round; every bit of them reaches the low bits, by which slots are chosen. */
export function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = end - start;
  let at = start;
  for (; at + 4 <= end; at += 4) {
    const word =
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24);
    hash = Math.imul(hash ^ word, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  for (; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

function doubled<T extends Uint8Array | Uint32Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
