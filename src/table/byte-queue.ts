import { concatBytes } from './bytes.js';

/** The bytes of a stream, taken in pieces of any length. */
export class ByteQueue {
  /** How many bytes were taken. */
  position = 0;
  readonly #chunks: AsyncIterator<Uint8Array>;
  #parts: Uint8Array[] = [];
  #length = 0;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** Waits until `count` bytes are there; false where fewer are left. */
  async has(count: number): Promise<boolean> {
    while (this.#length < count) {
      const next = await this.#chunks.next();
      if (next.done) return false;
      this.#parts.push(next.value);
      this.#length += next.value.length;
    }
    return true;
  }

  /** Up to `count` of the bytes that are there. */
  peek(count: number): Uint8Array {
    const piece = this.take(count);
    if (piece.length > 0) this.#parts.unshift(piece);
    this.#length += piece.length;
    this.position -= piece.length;
    return piece;
  }

  /** The same, which then are gone; written into the start of `into` where that is given. */
  take(count: number, into?: Uint8Array): Uint8Array {
    const parts: Uint8Array[] = [];
    let wanted = Math.min(count, this.#length);
    this.#length -= wanted;
    this.position += wanted;
    while (wanted > 0) {
      const part = this.#parts.shift() as Uint8Array;
      parts.push(part.subarray(0, wanted));
      if (part.length > wanted) this.#parts.unshift(part.subarray(wanted));
      wanted -= Math.min(part.length, wanted);
    }
    return concatBytes(parts, into);
  }
}
