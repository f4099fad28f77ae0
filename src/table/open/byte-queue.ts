/** Pieces begin where their place in the stream says, as far as that matters for arrays of numbers. */
const ALIGNED = 7;

/** The bytes of a stream, taken in pieces of any length. They are copied into memory that is used again and again. */
export class ByteQueue {
  /** How many bytes were taken. */
  position = 0;
  readonly #chunks: AsyncIterator<Uint8Array>;
  readonly #recycle: ((chunk: Uint8Array) => void) | undefined;
  #bytes = new Uint8Array(0);
  #from = 0;
  #to = 0;

  /** `recycle` gets the chunks that are not looked at any more. */
  constructor(chunks: AsyncIterable<Uint8Array>, recycle?: (chunk: Uint8Array) => void) {
    this.#chunks = chunks[Symbol.asyncIterator]();
    this.#recycle = recycle;
  }

  /** Waits until `count` bytes are there; false where fewer are left. What was lent before does not hold any more then. */
  async has(count: number): Promise<boolean> {
    while (this.#to - this.#from < count) {
      const next = await this.#chunks.next();
      if (next.done) return false;
      this.#append(next.value);
      this.#recycle?.(next.value);
    }
    return true;
  }

  /** Up to `count` of the bytes that are there, where they lie: until more are waited for. */
  peek(count: number): Uint8Array {
    return this.#bytes.subarray(this.#from, Math.min(this.#to, this.#from + count));
  }

  /** The same, which then are gone. */
  lend(count: number): Uint8Array {
    const piece = this.peek(count);
    this.#from += piece.length;
    this.position += piece.length;
    return piece;
  }

  /** The same in memory of their own. */
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
