import { SalesError } from '../util/error.js';
import type { PartSource } from './part.js';
import type { ReadableFormat } from './sniff/plain-format.js';

const MB = 2 ** 20;
const GB = 2 ** 30;
/** In Node, whose memory is not shared with a page. */
const NODE_BYTES = 4 * GB;
/** Where a browser does not say how much memory there is. */
const USUAL_BYTES = GB;
/** Chromium ends a worker without a word at somewhat above 2 GB of texts, whatever the device has. */
const MOST_BYTES = 2 * GB;
/** Loading takes up to three times what the columns take, and they are not alone on the device. */
const PART_OF_DEVICE = 1 / 8;

/**
 * How many bytes are held at the most while a byte of the format is read, in bytes of columns: a JSON text is there as text and as
 * objects before it is columns; lines of JSON are objects one by one.
 */
const HELD: Readonly<Partial<Record<ReadableFormat, number>>> = { json: 4, ndjson: 2 };

const HINT =
  'Give a file with fewer rows or columns (of a Parquet file with few columns little is loaded), or ask a database server with engine.';

/** What of a page, a worker or Node tells how much memory there is. */
interface Device {
  /** `deviceMemory`: in GB, rounded; not in every browser. */
  readonly navigator?: { readonly deviceMemory?: number };
  readonly process?: { readonly versions?: { readonly node?: string } };
}

/** How many bytes the columns of one table may take here: 4 GB in Node, in a browser an eighth of the device's memory, at most 2 GB. */
export function roomBytes({ navigator, process }: Device = globalThis as Device): number {
  if (process?.versions?.node !== undefined) return NODE_BYTES;
  const memory = navigator?.deviceMemory;
  return memory === undefined ? USUAL_BYTES : Math.min(MOST_BYTES, memory * GB * PART_OF_DEVICE);
}

/** Watches that what is read has room: by its length where that is known beforehand, else while it comes. */
export class Room {
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Makes sure of the room for columns of so many bytes. @throws SalesError `too-large` */
  reserve(bytes: number): void {
    if (bytes > this.#limit) throw tooLarge('The columns would take', bytes, this.#limit);
  }

  /** The same bytes, as long as there is room for what is read from them. @throws SalesError `too-large` */
  async *bounded({ chunks, total = 0 }: PartSource, format?: ReadableFormat): AsyncGenerator<Uint8Array> {
    const limit = this.#limit / ((format && HELD[format]) ?? 1);
    if (total > limit) throw tooLarge('The data have', total, limit);
    let bytes = 0;
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > limit) throw tooLarge('The data have more than', limit, limit);
      yield chunk;
    }
  }
}

/** What an engine cannot hold (texts, maps or arrays past its limits) it refuses with a `RangeError`. */
export function tooLargeOr(error: unknown): unknown {
  if (!(error instanceof RangeError)) return error;
  return new SalesError('too-large', 'The data is larger than this browser can hold', { cause: error, hint: HINT });
}

function tooLarge(what: string, bytes: number, limitBytes: number): SalesError {
  const [size = 0, limit = 0] = [bytes, limitBytes].map((count) => Math.ceil(count / MB));
  return new SalesError('too-large', `${what} ${size} MB; the limit here is ${limit} MB`, {
    hint: HINT,
    params: { size, limit },
  });
}
