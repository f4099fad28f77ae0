import { malformedParquet } from './errors.js';
import type { ParquetReader } from './reader.js';

/** Maximum number of values in a block of deltas; writers use 128 or 1,024. */
const MAX_BLOCK = 1 << 20;

/** The position from which the next deltas are read. */
export interface DeltaReader {
  readonly view: DataView;
  offset: number;
}

/**
 * Fills `into` with whole numbers encoded as deltas. The block sizes are validated first, because invalid ones put the library
 * into an endless loop.
 * @throws SalesError `malformed-parquet`
 */
export function readDeltas(reader: DeltaReader, into: Int32Array | BigInt64Array, library: ParquetReader): void {
  const { view, offset } = reader;
  const block = varint(view, offset);
  const parts = varint(view, block.end);
  const size = block.value / parts.value;
  if (!(block.value <= MAX_BLOCK && size >= 8 && size % 8 === 0)) throw malformedParquet();
  library.deltaBinaryUnpack(reader, into.length, into);
}

/**
 * Reads byte arrays. Their lengths come first, as deltas; with `isShared`, so do the lengths of the prefixes shared with the
 * previous value.
 */
export function readDeltaBytes(reader: DeltaReader, count: number, isShared: boolean, library: ParquetReader): Uint8Array[] {
  const shared = new Int32Array(count);
  const lengths = new Int32Array(count);
  if (isShared) readDeltas(reader, shared, library);
  readDeltas(reader, lengths, library);
  const { buffer, byteOffset, byteLength } = reader.view;
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  const list: Uint8Array[] = [];
  let last = new Uint8Array(0);
  for (let row = 0; row < count; row++) {
    const [from, length] = [shared[row] as number, lengths[row] as number];
    const end = reader.offset + length;
    if (!(length >= 0 && end <= bytes.length && from >= 0 && from <= last.length)) throw malformedParquet();
    const whole = new Uint8Array(from + length);
    whole.set(last.subarray(0, from));
    whole.set(bytes.subarray(reader.offset, end), from);
    list.push(whole);
    last = whole;
    reader.offset = end;
  }
  return list;
}

function varint(view: DataView, start: number): { value: number; end: number } {
  let value = 0;
  for (let digit = 0; digit < 5; digit++) {
    const byte = view.getUint8(start + digit);
    value += (byte & 127) * 128 ** digit;
    if (byte < 128) return { value, end: start + digit + 1 };
  }
  throw malformedParquet();
}
