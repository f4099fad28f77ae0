/** Mask that keeps pieces aligned as in the stream, so typed arrays can view them. */
const ALIGNED = 7;

/** A queue of bytes from a stream, taken in pieces of any length. Bytes are copied into reused memory. */
export class ByteQueue {
  /** Number of bytes taken so far. */
  position = 0;
  readonly #chunks: AsyncIterator<Uint8Array>;
  readonly #recycle: ((chunk: Uint8Array) => void) | undefined;
  #bytes = new Uint8Array(0);
  #from = 0;
  #to = 0;

  /** Creates a queue. `recycle` is called with chunks that are no longer needed. */
  constructor(chunks: AsyncIterable<Uint8Array>, recycle?: (chunk: Uint8Array) => void) {
    this.#chunks = chunks[Symbol.asyncIterator]();
    this.#recycle = recycle;
  }

  /** Waits until `count` bytes are available; false when the stream has fewer. Invalidates bytes lent before. */
  async has(count: number): Promise<boolean> {
    while (this.#to - this.#from < count) {
      const next = await this.#chunks.next();
      if (next.done) return false;
      this.#append(next.value);
      this.#recycle?.(next.value);
    }
    return true;
  }

  /** Returns up to `count` available bytes without taking them; valid until the next `has`. */
  peek(count: number): Uint8Array {
    return this.#bytes.subarray(this.#from, Math.min(this.#to, this.#from + count));
  }

  /** Takes up to `count` available bytes; valid until the next `has`. */
  lend(count: number): Uint8Array {
    const piece = this.peek(count);
    this.#from += piece.length;
    this.position += piece.length;
    return piece;
  }

  /** Takes up to `count` available bytes as a copy. */
  take(count: number): Uint8Array {
    return this.lend(count).slice();
  }

  #append(chunk: Uint8Array): void {
    if (this.#to + chunk.length > this.#bytes.length) {
      const rest = this.#bytes.subarray(this.#from, this.#to);
      const from = this.position & ALIGNED;
      const needed = from + rest.length + chunk.length;
      if (needed > this.#bytes.length) this.#bytes = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
      this.#bytes.set(rest, from);
      this.#from = from;
      this.#to = from + rest.length;
    }
    this.#bytes.set(chunk, this.#to);
    this.#to += chunk.length;
  }
}
