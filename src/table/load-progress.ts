import type { Progress } from '../query/source.js';
import { abortError } from '../util/error.js';
import { yieldToEventLoop } from '../util/promises.js';
import type { PartSource } from './open/input.js';

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
