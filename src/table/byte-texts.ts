const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

/** Distinct texts by their bytes in UTF-8: each gets a code, in order of first appearance, and becomes a text only once, at the end. */
export class ByteTexts {
  #bytes = new Uint8Array(1 << 12);
  /** Where each text ends; the one before it ends where it begins. */
  #ends = new Uint32Array(256);
  #hashes = new Int32Array(256);
  /** Codes + 1 by hash, 0 for a free place; at most half of the places are taken. */
  #places = new Uint32Array(512);
  #count = 0;

  /** Number of texts. */
  get size(): number {
    return this.#count;
  }

  /** The code of the text whose bytes stand from `from` up to `to`. */
  codeOf(bytes: Uint8Array, from: number, to: number): number {
    let hash = SEED;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] as number), PRIME);
    // The low bits choose the place: the high ones, which the last bytes reach, are folded into them.
    hash ^= hash >>> 15;
    const mask = this.#places.length - 1;
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const code = (this.#places[place] as number) - 1;
      if (code < 0) return this.#append(bytes, { from, to, hash, place });
      if (this.#hashes[code] === hash && this.#equals(code, bytes, from, to)) return code;
    }
  }

  /** All texts by their codes. */
  texts(): string[] {
    const bytes = this.#bytes.subarray(0, this.#startOf(this.#count));
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    const whole = decoder.decode(bytes);
    const isAscii = whole.length === bytes.length;
    return Array.from({ length: this.#count }, (_, code) => {
      const from = this.#startOf(code);
      const to = this.#ends[code] as number;
      // One text cut in pieces: a tenth of the time of decoding each.
      return isAscii ? whole.slice(from, to) : decoder.decode(bytes.subarray(from, to));
    });
  }

  #startOf(code: number): number {
    return code === 0 ? 0 : (this.#ends[code - 1] as number);
  }

  #equals(code: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.#startOf(code);
    if ((this.#ends[code] as number) - start !== to - from) return false;
    for (let at = from, own = start; at < to; at++, own++) if (this.#bytes[own] !== bytes[at]) return false;
    return true;
  }

  #append(bytes: Uint8Array, { from, to, hash, place }: { from: number; to: number; hash: number; place: number }): number {
    const code = this.#count++;
    const start = this.#startOf(code);
    const end = start + to - from;
    if (end > this.#bytes.length) this.#bytes = grown(this.#bytes, end);
    this.#bytes.set(bytes.subarray(from, to), start);
    if (code >= this.#ends.length) {
      this.#ends = grown(this.#ends, code + 1);
      this.#hashes = grown(this.#hashes, code + 1);
    }
    this.#ends[code] = end;
    this.#hashes[code] = hash;
    this.#places[place] = code + 1;
    if (this.#count * 2 > this.#places.length) this.#rehash();
    return code;
  }

  #rehash(): void {
    const places = new Uint32Array(this.#places.length * 4);
    const mask = places.length - 1;
    for (let code = 0; code < this.#count; code++) {
      let place = (this.#hashes[code] as number) & mask;
      while (places[place] !== 0) place = (place + 1) & mask;
      places[place] = code + 1;
    }
    this.#places = places;
  }
}

/** The same items with room for `least` and as many again. */
function grown<Items extends Uint8Array | Uint32Array | Int32Array>(items: Items, least: number): Items {
  const larger = new (items.constructor as new (length: number) => Items)(Math.max(least, items.length) * 2);
  larger.set(items);
  return larger;
}
