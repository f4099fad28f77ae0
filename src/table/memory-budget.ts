import { formatRow, type Format } from '../registry/formats.js';
import { SalesError } from '../util/error.js';
import type { PartSource } from './open/input.js';

const MB = 2 ** 20;
const GB = 2 ** 30;
/** Memory budget in Node, which does not share memory with a page. */
const NODE_BYTES = 4 * GB;
/** Memory budget in browsers that do not report the device's memory. */
const USUAL_BYTES = GB;
/** Maximum memory budget: Chromium terminates a worker without an error somewhat above 2 GB of texts, on any device. */
const MAX_BYTES = 2 * GB;
/** Share of the device's memory. Loading takes up to three times the size of the columns, and other programs need memory too. */
const PART_OF_DEVICE = 1 / 8;

/** The globals of a page, a worker or Node that indicate the available memory. */
interface Device {
  /** `deviceMemory` in GB, rounded; not available in every browser. */
  readonly navigator?: { readonly deviceMemory?: number };
  readonly process?: { readonly versions?: { readonly node?: string } };
}

/**
 * Returns the memory budget for the columns of one table, in bytes: 4 GB in Node; in a browser an eighth of the device's memory,
 * at most 2 GB.
 */
export function roomBytes({ navigator, process }: Device = globalThis as Device): number {
  if (process?.versions?.node !== undefined) return NODE_BYTES;
  const memory = navigator?.deviceMemory;
  return memory === undefined ? USUAL_BYTES : Math.min(MAX_BYTES, memory * GB * PART_OF_DEVICE);
}

/** Enforces a memory budget: by the size if known in advance, else while reading. */
export class MemoryBudget {
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Checks that columns of this size fit. @throws SalesError `too-large` */
  reserve(bytes: number): void {
    if (bytes > this.#limit) throw tooLarge('columns-too-large', bytes, this.#limit);
  }

  /** Passes chunks through while they fit the budget. @throws SalesError `too-large` */
  async *bounded({ chunks, total = 0 }: PartSource, format?: Format): AsyncGenerator<Uint8Array> {
    const limit = this.#limit / ((format && formatRow(format).peakFactor) ?? 1);
    if (total > limit) throw tooLarge('data-too-large', total, limit);
    let bytes = 0;
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > limit) throw tooLarge('data-larger', limit, limit);
      yield chunk;
    }
  }
}

/**
 * Converts a `RangeError`, which browsers throw for texts, maps or arrays beyond their limits and without memory for an array, to a
 * `SalesError`. Endless recursion, which is a `RangeError` too, has another cause.
 */
export function tooLargeOr(error: unknown): unknown {
  if (!(error instanceof RangeError) || error.message.includes('call stack')) return error;
  return new SalesError('too-large', 'beyond-browser', { cause: error });
}

function tooLarge(reason: string, bytes: number, limitBytes: number): SalesError {
  const [size = 0, limit = 0] = [bytes, limitBytes].map((count) => Math.ceil(count / MB));
  return new SalesError('too-large', reason, { params: { size, limit } });
}
