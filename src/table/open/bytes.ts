/** The bytes of all parts in a row; written into the start of `into` where there are several and it is given, for it must have the room. */
export function concatBytes(parts: readonly Uint8Array[], into?: Uint8Array): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const whole = into?.subarray(0, length) ?? new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** All bytes of a stream at once. */
export async function collectBytes(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return concatBytes(parts);
}

/** Reads ahead until `count` bytes are there (or the end): those bytes, and the whole stream again from its start. */
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

/** How many bytes are read at a time into memory that is used again. */
const CHUNK_BYTES = 1 << 18;

/** Memory for chunks of a stream, to be used again: new memory takes half as long again to write. */
export class ChunkPool {
  readonly #free: ArrayBuffer[] = [];
  readonly #lent = new WeakSet<ArrayBufferLike>();

  /** Room for a chunk. */
  room(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#free.pop() ?? new ArrayBuffer(CHUNK_BYTES));
  }

  /** The chunk that was read into it; a small one in memory of its own, as who keeps many would keep the room of a great one for each. */
  lend(chunk: Uint8Array): Uint8Array {
    this.#lent.add(chunk.buffer);
    if (chunk.length * 2 >= CHUNK_BYTES) return chunk;
    const own = chunk.slice();
    this.recycle(chunk);
    return own;
  }

  /** Takes the memory of a chunk back, or of what is left of it; all other memory is not this one's. */
  readonly recycle = ({ buffer }: Uint8Array): void => {
    if (this.#lent.delete(buffer)) this.#free.push(buffer as ArrayBuffer);
  };
}

/** The bytes of a web stream, in memory of a pool where that can be; the stream is cancelled when the reader stops early. */
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
    // A stream that failed refuses to be cancelled, and nobody waits for it any more.
    if (!finished) await reader.cancel().catch(() => undefined);
  }
}

/** What reads into given memory; not every stream can be read so. */
function pooledReader(stream: ReadableStream<Uint8Array>): ReadableStreamBYOBReader | undefined {
  try {
    return stream.getReader({ mode: 'byob' });
  } catch {
    return undefined;
  }
}
