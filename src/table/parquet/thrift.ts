import { malformedParquet } from './errors.js';

const MAX_DEPTH = 32;
const MAX_VARINT = 10;
/** Size of a value in bytes by its type; types not listed here have variable length. */
const FIXED: Readonly<Record<number, number>> = { 1: 0, 2: 0, 3: 1, 7: 8 };

/**
 * Returns the end of a record in Thrift's compact protocol, which Parquet uses for its footer and page headers. The library
 * trusts the
 * lengths that it reads, and a damaged length could exhaust memory or never end. So all lengths are first checked against the
 * bytes.
 * @throws SalesError `malformed-parquet`
 */
export function endOfRecord(bytes: Uint8Array, start: number): number {
  const walker = new Walker(bytes, start);
  walker.record(0);
  return walker.at;
}

class Walker {
  readonly #bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  record(depth: number): void {
    if (depth > MAX_DEPTH) throw malformedParquet();
    for (;;) {
      const byte = this.#byte();
      if ((byte & 15) === 0) return;
      if (byte >> 4 === 0) this.#varint();
      this.#value(byte & 15, depth);
    }
  }

  #value(kind: number, depth: number): void {
    const fixed = FIXED[kind];
    if (fixed !== undefined) this.#skip(fixed);
    else if (kind >= 4 && kind <= 6) this.#varint();
    else if (kind === 8) this.#skip(this.#varint());
    else if (kind === 9) this.#list(depth);
    else if (kind === 12) this.record(depth + 1);
    else throw malformedParquet();
  }

  #list(depth: number): void {
    if (depth > MAX_DEPTH) throw malformedParquet();
    const byte = this.#byte();
    const kind = byte & 15;
    const count = byte >> 4 === 15 ? this.#varint() : byte >> 4;
    // Each item takes at least one byte.
    if (count > this.#bytes.length - this.at) throw malformedParquet();
    for (let item = 0; item < count; item++) {
      if (kind === 1 || kind === 2) this.#skip(1);
      else this.#value(kind, depth + 1);
    }
  }

  #byte(): number {
    const byte = this.#bytes[this.at++];
    if (byte === undefined) throw malformedParquet();
    return byte;
  }

  #varint(): number {
    let value = 0;
    for (let digit = 0; digit < MAX_VARINT; digit++) {
      const byte = this.#byte();
      value += (byte & 127) * 128 ** digit;
      if (byte < 128) return value;
    }
    throw malformedParquet();
  }

  #skip(length: number): void {
    this.at += length;
    if (this.at > this.#bytes.length) throw malformedParquet();
  }
}
