import type { ArrowData, ArrowType } from '../../query/arrow-table.js';
import { KIND } from '../arrow/schema.js';
import { readHybrid } from './bits.js';
import { malformedParquet } from './errors.js';
import type { Dense } from './values.js';

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
  const values = new Uint8Array((count + 7) >> 3);
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
  const isThere = (row: number): boolean => ((nullBitmap[row >> 3] as number) & (1 << (row & 7))) !== 0;
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
    const bits = new Uint8Array((rows + 7) >> 3);
    for (let row = 0, next = 0; row < rows; row++) {
      if (!isThere(row)) continue;
      if (((from[next >> 3] as number) & (1 << (next & 7))) !== 0) bits[row >> 3]! |= 1 << (row & 7);
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
