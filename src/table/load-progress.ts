import type { Progress } from '../query/source.js';
import { abortError } from '../util/error.js';
import { nextTurn } from '../util/turn.js';
import type { PartSource } from './part.js';

/** Who is told of a load, and may give it up. */
export interface ProgressOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** A clock in milliseconds, in place of the platform's. */
  readonly now?: () => number;
}

/** Other work gets a turn, and progress is told, this often. */
const TURN_MS = 50;

/** How far the load of one table is: counts its bytes, tells of them, and gives other work a turn. */
export class LoadProgress {
  /** Bytes that have come. */
  bytes = 0;
  /** How many there will be, where known. */
  total: number | undefined;
  readonly #name: string;
  readonly #options: ProgressOptions;
  readonly #now: () => number;
  #lastTurn: number;
  #isDone = false;

  constructor(name: string, options: ProgressOptions) {
    this.#name = name;
    this.#options = options;
    this.#now = options.now ?? (() => performance.now());
    this.#lastTurn = this.#now();
  }

  /** The same bytes, counted. */
  async *counted(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      this.bytes += chunk.length;
      await this.turn(undefined);
      yield chunk;
    }
  }

  /** What gives the same parts, counted. */
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

  /** Lets other work have its turn, where it is time. @throws an `AbortError` where the load was given up */
  async turn(rows: number | undefined): Promise<void> {
    if (this.#options.signal?.aborted) throw abortError();
    if (this.#now() - this.#lastTurn < TURN_MS) return;
    this.#tell(rows);
    await nextTurn();
    this.#lastTurn = this.#now();
    if (this.#options.signal?.aborted) throw abortError();
  }

  /** All is there. What is read later is no part of the loading. */
  end(rows: number): void {
    this.#tell(rows);
    this.#isDone = true;
  }

  #tell(rows: number | undefined): void {
    if (this.#isDone) return;
    this.#options.onProgress?.({
      table: this.#name,
      bytes: this.bytes,
      ...(this.total === undefined ? {} : { bytesTotal: this.total }),
      ...(rows === undefined ? {} : { rows }),
    });
  }
}
