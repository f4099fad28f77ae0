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

/** The bytes of a web stream; the stream is cancelled when the reader stops early. */
export async function* streamBytes(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  let finished = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        finished = true;
        return;
      }
      yield value;
    }
  } finally {
    // A stream that failed refuses to be cancelled, and nobody waits for it any more.
    if (!finished) await reader.cancel().catch(() => undefined);
  }
}
