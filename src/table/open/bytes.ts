/** Concatenates parts; a single one is returned itself. */
export function concatBytes(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Reads a whole stream into one array. */
export async function collectBytes(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return concatBytes(parts);
}

/** Reads a whole stream of UTF-8 as text. */
export async function collectText(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of chunks) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}

/** Reads until `count` bytes are available (or the stream ends). Returns those bytes, and the whole stream from its start. */
export async function peekBytes(
  chunks: AsyncIterable<Uint8Array>,
  count: number,
): Promise<{ head: Uint8Array; all: AsyncGenerator<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let length = 0;
  while (length < count) {
    const next = await iterator.next();
    if (next.done) break;
    parts.push(next.value);
    length += next.value.length;
  }
  const head = concatBytes(parts);
  return { head: head.subarray(0, count), all: resume(head, iterator) };
}

async function* resume(head: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    if (head.length > 0) yield head;
    for (;;) {
      const next = await iterator.next();
      if (next.done) return;
      yield next.value;
    }
  } finally {
    await iterator.return?.();
  }
}

/** Size of a reused chunk in bytes. */
const CHUNK_BYTES = 1 << 18;

/** Reusable memory for chunks of a stream: writing to new memory takes half as long again. */
export class ChunkPool {
  readonly #free: ArrayBuffer[] = [];
  readonly #lent = new WeakSet<ArrayBufferLike>();

  room(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#free.pop() ?? new ArrayBuffer(CHUNK_BYTES));
  }

  /**
   * Returns the chunk that was read. A small chunk is copied, because keeping many of them would keep a large buffer for each.
   */
  lend(chunk: Uint8Array): Uint8Array {
    this.#lent.add(chunk.buffer);
    if (chunk.length * 2 >= CHUNK_BYTES) return chunk;
    const own = chunk.slice();
    this.recycle(chunk);
    return own;
  }

  /** Takes back the memory of a chunk, or of a part of it; foreign memory is ignored. */
  readonly recycle = ({ buffer }: Uint8Array): void => {
    if (this.#lent.delete(buffer)) this.#free.push(buffer as ArrayBuffer);
  };
}

/** Yields the bytes of a web stream, in pooled memory where possible. The stream is canceled when the consumer stops early. */
export async function* streamBytes(stream: ReadableStream<Uint8Array>, pool?: ChunkPool): AsyncGenerator<Uint8Array> {
  const pooled = pool && pooledReader(stream);
  const reader = pooled ?? stream.getReader();
  let finished = false;
  try {
    for (;;) {
      const { done, value } = await (pooled?.read(pool!.room()) ?? (reader as ReadableStreamDefaultReader<Uint8Array>).read());
      if (done) {
        finished = true;
        return;
      }
      yield pooled ? pool.lend(value) : value;
    }
  } finally {
    // Canceling a failed stream rejects, and nobody waits for it anymore.
    if (!finished) await reader.cancel().catch(() => undefined);
  }
}

/** Returns a reader that fills given memory; `undefined` for streams that do not support it. */
function pooledReader(stream: ReadableStream<Uint8Array>): ReadableStreamBYOBReader | undefined {
  try {
    return stream.getReader({ mode: 'byob' });
  } catch {
    return undefined;
  }
}

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
