import type { ArrowData } from './arrow-batches.js';
import { KIND, type ArrowType } from './arrow-schema.js';
import { readHybrid, type Unsigned } from './parquet-bits.js';
import { malformedParquet } from './parquet-errors.js';
import type { Dense } from './parquet-values.js';

/** Values whose first bytes stand together, then their second ones, and so on, as whole values in a row. */
export function joined(bytes: Uint8Array, width: number, count: number): Uint8Array {
  if (bytes.length < width * count) throw malformedParquet();
  const whole = new Uint8Array(width * count);
  for (let byte = 0; byte < width; byte++) {
    for (let row = 0; row < count; row++) whole[row * width + byte] = bytes[byte * count + row] as number;
  }
  return whole;
}

/** Truths in runs as a bit each. */
export function bitsOf(bytes: Uint8Array, count: number, type: ArrowType): Dense {
  const truths = new Uint8Array(count);
  readHybrid(bytes, 1, truths);
  const values = new Uint8Array((count + 7) >> 3);
  truths.forEach((truth, row) => (values[row >> 3]! |= truth << (row & 7)));
  return { type, values, length: count };
}

/** The page's codes stay as they are; the type says what they stand for. */
export function codedTexts(codes: Unsigned, dictionary: Dense): Omit<ArrowData, 'length' | 'offset' | 'nullCount' | 'children'> {
  const data = { offset: 0, nullCount: 0, children: [], ...dictionary };
  return { type: { typeId: KIND.dictionary, dictionary: dictionary.type }, values: codes, dictionary: { data: [data] } };
}

/** The values that codes stand for. */
export function looked(codes: Unsigned, { type, values, length }: Dense): Dense {
  const from = values as unknown as Uint8Array;
  if (type.typeId === KIND.bool) throw malformedParquet();
  const items = length === 0 ? 0 : from.length / length;
  const to = new (from.constructor as typeof Uint8Array)(codes.length * items);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    for (let item = 0; item < items; item++) to[row * items + item] = from[code * items + item] as number;
  }
  return { type, values: to, length: codes.length };
}

/** Values that are there, put at the rows that have one. */
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
