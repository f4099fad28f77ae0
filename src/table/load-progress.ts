import type { Progress } from '../query/source.js';
import { abortError } from '../util/error.js';
import { yieldToEventLoop } from '../util/promises.js';
import type { PartSource } from './open/input.js';
import type { Format } from '../registry/formats.js';
import { concatBytes } from './open/bytes.js';

/** How to observe and abort a load. */
export interface ProgressOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** A clock in milliseconds; default `performance.now`. */
  readonly now?: () => number;
  /** When the request was sent by this clock. Default: when loading begins. */
  readonly sentAt?: number;
}

/** Interval for yielding to the event loop and reporting progress. */
const TURN_MS = 50;

/** Tracks the progress of loading one table: counts bytes, reports them, and yields to the event loop. */
export class LoadProgress {
  /** Number of bytes received. */
  bytes = 0;
  /** Total number of bytes; `undefined` when unknown. */
  total: number | undefined;
  readonly #name: string;
  readonly #options: ProgressOptions;
  readonly #now: () => number;
  readonly #began: number;
  #lastTurn: number;
  #isDone = false;

  constructor(name: string, options: ProgressOptions) {
    this.#name = name;
    this.#options = options;
    this.#now = options.now ?? (() => performance.now());
    this.#began = this.#lastTurn = this.#now();
  }

  /** Milliseconds that the rest is expected to take: at the speed so far, or as long as the request has taken when the total is unknown. */
  get restMs(): number {
    const { total, bytes } = this;
    const now = this.#now();
    if (total === undefined) return now - (this.#options.sentAt ?? this.#began);
    return ((now - this.#began) * (total - bytes)) / bytes;
  }

  /** The bytes received, as they are reported. */
  get current(): Progress {
    const { bytes, total } = this;
    return { table: this.#name, bytes, ...(total === undefined ? {} : { bytesTotal: total }) };
  }

  /** Passes chunks through and counts their bytes. */
  async *counted(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      this.bytes += chunk.length;
      await this.turn(undefined);
      yield chunk;
    }
  }

  /** Wraps a `slice` function to count its bytes. */
  countedSlice(slice: PartSource['slice']): PartSource['slice'] {
    return (
      slice &&
      (async (from, to) => {
        const bytes = await slice(from, to);
        this.bytes += bytes.length;
        await this.turn(undefined);
        return bytes;
      })
    );
  }

  /** Yields to the event loop when it is time. @throws an `AbortError` after an abort */
  async turn(rows: number | undefined): Promise<void> {
    if (this.#options.signal?.aborted) throw abortError();
    if (this.#now() - this.#lastTurn < TURN_MS) return;
    this.#report(rows);
    await yieldToEventLoop();
    this.#lastTurn = this.#now();
    if (this.#options.signal?.aborted) throw abortError();
  }

  /** Reports the end. Later reads are not part of loading. */
  end(rows: number): void {
    this.#report(rows);
    this.#isDone = true;
  }

  #report(rows: number | undefined): void {
    if (this.#isDone) return;
    this.#options.onProgress?.({ ...this.current, ...(rows === undefined ? {} : { rows }) });
  }
}

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
