import type { Format } from '../registry/formats.js';
import type { Progress } from '../query/source.js';
import { concatBytes } from './open/bytes.js';
import type { LoadProgress } from './load-progress.js';

/** The first rows of a text file that is still loading. */
export interface FileHead {
  /** Whole lines from the start of the file, unpacked. */
  readonly bytes: Uint8Array;
  readonly format: Format;
  /** How much of the file they are. */
  readonly progress: Progress;
}

/** Number of bytes of a head: some thousand rows, which open in a few milliseconds. */
const HEAD_BYTES = 1 << 18;
/** Number of bytes of a file from which on its head is worth opening. A compressed response has an unknown number. */
const LARGE_BYTES = 1e6;
/** Milliseconds that the rest of the file must be expected to take. */
const REST_MS = 1000;
const NEWLINE = 0x0a;

/** Passes chunks through, and calls `onHead` once where the rest of the file takes a while. */
export async function* withHead(
  chunks: AsyncIterable<Uint8Array>,
  progress: LoadProgress,
  onHead: (head: Pick<FileHead, 'bytes' | 'progress'>) => void,
): AsyncGenerator<Uint8Array> {
  const parts: Uint8Array[] = [];
  let [length, seen] = [0, 0];
  let isWanted = (progress.total ?? LARGE_BYTES) >= LARGE_BYTES;
  for await (const chunk of chunks) {
    if (isWanted && length < HEAD_BYTES) {
      // A decoder may give the memory of a chunk back.
      const part = chunk.slice(0, HEAD_BYTES - length);
      parts.push(part);
      length += part.length;
    }
    seen += chunk.length;
    // The first bytes may have waited for the worker: the speed shows in those after them.
    if (isWanted && length === HEAD_BYTES && progress.restMs > REST_MS) {
      isWanted = false;
      const [all, { current }] = [concatBytes(parts), progress];
      // Bytes of a packed file are fewer than those of its text, and more may have come than the head has.
      const bytes = Math.round((current.bytes * length) / seen);
      onHead({ bytes: all.subarray(0, all.lastIndexOf(NEWLINE) + 1), progress: { ...current, bytes } });
    }
    yield chunk;
  }
}
