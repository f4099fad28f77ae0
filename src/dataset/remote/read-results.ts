import type { RemoteHead } from '../../query/remote.js';

/** A result as it arrives: its head, and an Arrow IPC stream. */
export interface ArrivedResult<Head = RemoteHead> {
  readonly head: Head;
  readonly body: Uint8Array;
}

/** Yields the results of a response as they arrive. Ends early when the response is cut off; the last result is then missing. */
export async function* readResults<Head = RemoteHead>(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ArrivedResult<Head>> {
  let bytes = new Uint8Array(0);
  for await (const chunk of chunks) {
    const joined = new Uint8Array(bytes.length + chunk.length);
    joined.set(bytes);
    joined.set(chunk, bytes.length);
    bytes = joined;
    for (let found = firstIn<Head>(bytes); found; found = firstIn<Head>(bytes)) {
      yield found.result;
      bytes = bytes.slice(found.length);
    }
  }
}

function firstIn<Head>(bytes: Uint8Array): { readonly result: ArrivedResult<Head>; readonly length: number } | undefined {
  const lengths = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4) return undefined;
  const bodyAt = 8 + lengths.getUint32(0, true);
  if (bytes.length < bodyAt) return undefined;
  const length = bodyAt + lengths.getUint32(bodyAt - 4, true);
  if (bytes.length < length) return undefined;
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, bodyAt - 4))) as Head;
  return { result: { head, body: bytes.slice(bodyAt, length) }, length };
}
