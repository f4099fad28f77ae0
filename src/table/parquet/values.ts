import { DAY_MS } from '../../query/time/calendar-date.js';
import type { ArrowData, ArrowType, ArrowValues } from '../../query/result/arrow-table.js';
import { KIND } from '../arrow/metadata.js';
import { malformedParquet, type ParquetElement } from './reader.js';
import { readHybrid } from './encodings.js';
import { bitsFor, hasBit, setBit } from '../../util/bits.js';
/** The Julian day number of 1970-01-01; INT96 timestamps count Julian days. */
const JULIAN_EPOCH = 2_440_588;

/** ArrowValues without gaps: the present values of a page, or the values of a dictionary. */
export type Dense = Pick<ArrowData, 'type' | 'values' | 'valueOffsets' | 'dictionary'> & { readonly length: number };

/** Returns the size of a value in bytes; `undefined` for types of variable length. */
export function widthOf({ type, type_length: length = 0 }: ParquetElement): number | undefined {
  switch (type) {
    case 'INT32':
    case 'FLOAT':
      return 4;
    case 'INT64':
    case 'DOUBLE':
      return 8;
    case 'INT96':
      return 12;
    case 'FIXED_LEN_BYTE_ARRAY':
      if (!(length > 0)) throw malformedParquet();
      return length;
    default:
      return undefined;
  }
}

/** Decodes PLAIN values. @throws SalesError `malformed-parquet` if there are too few bytes */
export function plainValues(bytes: Uint8Array, count: number, element: ParquetElement, type: ArrowType): Dense {
  if (element.type === 'BOOLEAN') {
    if (bytes.length * 8 < count) throw malformedParquet();
    return { type, values: bytes, length: count };
  }
  const width = widthOf(element);
  if (width === undefined) return bytesValues(plainTexts(bytes, count), type);
  if (bytes.length < width * count) throw malformedParquet();
  const exact = bytes.subarray(0, width * count);
  if (element.type === 'FIXED_LEN_BYTE_ARRAY') return fixedValues(exact, width, element, type);
  return { type, values: element.type === 'INT96' ? oldTimes(exact) : numbersIn(exact, element, type), length: count };
}

function numbersIn(bytes: Uint8Array, { type }: ParquetElement, { isSigned = true }: ArrowType): ArrowValues {
  // A typed array must begin at a multiple of its item size.
  const { buffer, byteOffset, length } = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  if (type === 'INT32')
    return isSigned ? new Int32Array(buffer, byteOffset, length / 4) : new Uint32Array(buffer, byteOffset, length / 4);
  if (type === 'INT64')
    return isSigned ? new BigInt64Array(buffer, byteOffset, length / 8) : new BigUint64Array(buffer, byteOffset, length / 8);
  if (type === 'FLOAT') return new Float32Array(buffer, byteOffset, length / 4);
  return new Float64Array(buffer, byteOffset, length / 8);
}

/** Converts INT96 timestamps (nanoseconds of a day, and the day) to milliseconds. */
function oldTimes(bytes: Uint8Array): Float64Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const times = new Float64Array(bytes.length / 12);
  for (let row = 0; row < times.length; row++) {
    const nanoseconds = view.getUint32(row * 12, true) + view.getUint32(row * 12 + 4, true) * 2 ** 32;
    times[row] = (view.getInt32(row * 12 + 8, true) - JULIAN_EPOCH) * DAY_MS + Math.floor(nanoseconds / 1e6);
  }
  return times;
}

/** Returns delta-decoded whole numbers in the column's type. 64-bit values for a 32-bit column keep their lower half. */
export function deltaValues(values: Int32Array | BigInt64Array, element: ParquetElement, type: ArrowType): Dense {
  const { buffer, length } = values;
  const isHalved = element.type === 'INT32' && values instanceof BigInt64Array;
  const bytes = isHalved ? Int32Array.from(values, (value) => Number(BigInt.asIntN(32, value))).buffer : buffer;
  return { type, values: numbersIn(new Uint8Array(bytes), element, type), length };
}

/** Joins separate byte arrays into Arrow's layout: consecutive bytes with offsets. */
export function listedValues(list: readonly Uint8Array[], element: ParquetElement, type: ArrowType): Dense {
  const valueOffsets = new Int32Array(list.length + 1);
  list.forEach(({ length }, row) => (valueOffsets[row + 1] = (valueOffsets[row] as number) + length));
  const values = new Uint8Array(valueOffsets[list.length] as number);
  list.forEach((bytes, row) => {
    values.set(bytes, valueOffsets[row]);
  });
  if (element.type !== 'FIXED_LEN_BYTE_ARRAY') return bytesValues({ values, valueOffsets }, type);
  return plainValues(values, list.length, element, type);
}

interface Texts {
  readonly values: Uint8Array;
  readonly valueOffsets: Int32Array;
}

/** Decodes length-prefixed values; the lengths are removed, so the values are consecutive. */
function plainTexts(bytes: Uint8Array, count: number): Texts {
  if (bytes.length < count * 4) throw malformedParquet();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const valueOffsets = new Int32Array(count + 1);
  const values = new Uint8Array(bytes.length - count * 4);
  let from = 0;
  let to = 0;
  for (let row = 0; row < count; row++) {
    const end = from + 4 + view.getUint32(from, true);
    if (end > bytes.length) throw malformedParquet();
    for (let at = from + 4; at < end; at++) values[to++] = bytes[at] as number;
    valueOffsets[row + 1] = to;
    from = end;
  }
  return { values, valueOffsets };
}

function bytesValues({ values, valueOffsets }: Texts, type: ArrowType): Dense {
  const length = valueOffsets.length - 1;
  if (type.typeId !== KIND.decimal) return { type, values, valueOffsets, length };
  const size = valueOffsets.reduce((maxLength, end, row) => Math.max(maxLength, end - (valueOffsets[row - 1] ?? 0)), 0);
  return decimals(length, size, type, (row) => values.subarray(valueOffsets[row], valueOffsets[row + 1]));
}

function fixedValues(bytes: Uint8Array, width: number, { logical_type: logical }: ParquetElement, type: ArrowType): Dense {
  const length = bytes.length / width;
  const at = (row: number): Uint8Array => bytes.subarray(row * width, (row + 1) * width);
  if (type.typeId === KIND.decimal) return decimals(length, width, type, at);
  if (type.typeId === KIND.float) {
    if (width !== 2) throw malformedParquet();
    return {
      type,
      values: Uint16Array.from({ length }, (_, row) => (bytes[row * 2] ?? 0) + (bytes[row * 2 + 1] ?? 0) * 256),
      length,
    };
  }
  if (type.typeId !== KIND.text || logical?.type !== 'UUID') return { type, values: bytes, length };
  const texts = Array.from({ length }, (_, row) => new TextEncoder().encode(uuidText(at(row))));
  return listedValues(texts, { name: '', type: 'BYTE_ARRAY' }, type);
}

function uuidText(bytes: Uint8Array): string {
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Converts big-endian integers of up to `size` bytes to 32-bit words, the lowest first. */
function decimals(length: number, size: number, type: ArrowType, at: (row: number) => Uint8Array): Dense {
  const words = [1, 2, 4, 8].find((count) => size <= count * 4);
  if (words === undefined) throw malformedParquet();
  const values = new Uint32Array(length * words);
  const width = words * 4;
  for (let row = 0; row < length; row++) {
    const bytes = at(row);
    const sign = (bytes[0] ?? 0) > 127 ? 255 : 0;
    for (let index = 0; index < width; index++) {
      const byte = bytes[bytes.length - 1 - index] ?? sign;
      values[row * words + (index >> 2)]! |= byte << ((index & 3) * 8);
    }
  }
  return { type: { ...type, bitWidth: width * 8 }, values, length };
}

const WORD_BYTES = 4;

/** Decodes BYTE_STREAM_SPLIT: the first bytes of all values, then the second bytes and so on, become whole values. */
export function joined(bytes: Uint8Array, width: number, count: number): Uint8Array {
  if (bytes.length < width * count) throw malformedParquet();
  const whole = new Uint8Array(width * count);
  for (let byte = 0; byte < width; byte++) {
    for (let row = 0; row < count; row++) whole[row * width + byte] = bytes[byte * count + row] as number;
  }
  return whole;
}

/** Decodes run-length encoded booleans to bits. */
export function bitsOf(bytes: Uint8Array, count: number, type: ArrowType): Dense {
  const truths = new Int32Array(count);
  readHybrid(bytes, 1, truths);
  const values = bitsFor(count);
  truths.forEach((truth, row) => (values[row >> 3]! |= truth << (row & 7)));
  return { type, values, length: count };
}

/** Returns a dictionary of texts in the form that codes refer to. */
export function dictionaryOf(dense: Dense): NonNullable<ArrowData['dictionary']> {
  return { data: [{ offset: 0, nullCount: 0, children: [], ...dense }] };
}

/** Returns the dictionary values for codes. */
export function lookUp(codes: Int32Array, { type, values, length }: Dense): Dense {
  const from = values as unknown as Uint8Array;
  if (type.typeId === KIND.bool) throw malformedParquet();
  const items = length === 0 ? 0 : from.length / length;
  const to = new (from.constructor as typeof Uint8Array)(codes.length * items);
  const hasWords = from.BYTES_PER_ELEMENT >= WORD_BYTES;
  if (hasWords) pick(codes, wordsOf(from), wordsOf(to), (items * from.BYTES_PER_ELEMENT) / WORD_BYTES);
  else pick(codes, from, to, items);
  return { type, values: to, length: codes.length };
}

/** Views numbers as 32-bit words; copying 64-bit integers takes ten times as long. */
function wordsOf({ buffer, byteOffset, byteLength }: Uint8Array): Int32Array {
  return new Int32Array(buffer, byteOffset, byteLength / WORD_BYTES);
}

/** Copies the value of each code, which consists of `items` array items. */
function pick(codes: Int32Array, from: Int32Array | Uint8Array, to: Int32Array | Uint8Array, items: number): void {
  const { length } = codes;
  if (items === 2) {
    for (let row = 0; row < length; row++) {
      const at = (codes[row] as number) * 2;
      to[row * 2] = from[at] as number;
      to[row * 2 + 1] = from[at + 1] as number;
    }
    return;
  }
  for (let row = 0; row < length; row++) {
    const at = (codes[row] as number) * items;
    for (let item = 0; item < items; item++) to[row * items + item] = from[at + item] as number;
  }
}

/** Spreads present values over the rows that have one, according to the validity bitmap. */
export function spread(
  dense: Dense,
  rows: number,
  { nullBitmap }: { readonly nullBitmap?: Uint8Array },
): Dense & { readonly nullBitmap?: Uint8Array } {
  if (!nullBitmap) return dense;
  const { type, values, valueOffsets } = dense;
  const isThere = (row: number): boolean => hasBit(nullBitmap, row);
  if (valueOffsets) {
    const offsets = new Int32Array(rows + 1);
    for (let row = 0, next = 0; row < rows; row++) {
      if (isThere(row)) next++;
      offsets[row + 1] = Number(valueOffsets[next]);
    }
    return { ...dense, valueOffsets: offsets, length: rows, nullBitmap };
  }
  const from = values as unknown as Uint8Array;
  if (type.typeId === KIND.bool) {
    const bits = bitsFor(rows);
    for (let row = 0, next = 0; row < rows; row++) {
      if (!isThere(row)) continue;
      if (hasBit(from, next)) setBit(bits, row);
      next++;
    }
    return { ...dense, values: bits, length: rows, nullBitmap };
  }
  const items = dense.length === 0 ? 1 : from.length / dense.length;
  const to = new (from.constructor as typeof Uint8Array)(rows * items);
  for (let row = 0, next = 0; row < rows; row++) {
    if (!isThere(row)) continue;
    for (let item = 0; item < items; item++) to[row * items + item] = from[next * items + item] as number;
    next++;
  }
  return { ...dense, values: to, length: rows, nullBitmap };
}
