import type { ArrowData, ArrowValues } from '../../query/arrow-table.js';
import { bytesIn, isValid } from './batches.js';
import { malformedArrow } from './malformed.js';
import { numberAt, wordsOf } from './numbers.js';
import { KIND } from './schema.js';
import { cellText } from '../records/record-grid.js';

const DAY_MS = 86_400_000;

/** Returns a value of any Arrow type as cell text: bytes in hexadecimal, dates in ISO form, lists and maps as JSON. */
export function textAt(data: ArrowData, row: number): string {
  return cellText(valueAt(data, row));
}

/** Returns a value as a number, text, boolean, list or object; `null` when missing. */
function valueAt(data: ArrowData, row: number): unknown {
  const { type, children } = data;
  if (type.typeId === KIND.nothing || !isValid(data, row)) return null;
  switch (type.typeId) {
    case KIND.bool:
      return numberAt(data, row) === 1;
    case KIND.float:
      return numberAt(data, row);
    case KIND.decimal:
      return decimalText(integerAt(data, row), type.scale ?? 0);
    case KIND.date:
      return isoOf(numberAt(data, row) * DAY_MS)?.slice(0, 10);
    case KIND.timestamp:
      return isoOf(numberAt(data, row))?.slice(0, type.timezone ? 24 : 23);
    case KIND.time:
      return clockText(Number(data.values?.[row]) / 1000 ** ((type.unit ?? 0) - 1));
    case KIND.interval:
    case KIND.fixedBinary:
      return sliceOf(data, row);
    case KIND.text:
    case KIND.largeText:
    case KIND.textView:
      return new TextDecoder().decode(bytesAt(data, row));
    case KIND.binary:
    case KIND.largeBinary:
    case KIND.binaryView:
      return hex(bytesAt(data, row));
    case KIND.struct:
      return Object.fromEntries(type.children?.map(({ name }, index) => [name, valueOf(children[index], row)]) ?? []);
    case KIND.list:
    case KIND.largeList:
    case KIND.map:
    case KIND.fixedList:
      return listAt(data, row);
    case KIND.union:
      return unionAt(data, row);
    case KIND.dictionary:
      return dictionaryValue(data, row);
    default:
      return data.values?.[row];
  }
}

function valueOf(data: ArrowData | undefined, row: number): unknown {
  return data && valueAt(data, row);
}

/** Returns a decimal's stored integer, from its 32-bit words, least significant first. */
export function integerAt({ values, type }: ArrowData, row: number): bigint {
  const words = wordsOf(type);
  let value = 0n;
  for (let word = words - 1; word >= 0; word--) value = (value << 32n) | BigInt(values?.[row * words + word] ?? 0);
  return BigInt.asIntN(words * 32, value);
}

function decimalText(value: bigint, scale: number): string {
  const digits = String(value < 0n ? -value : value).padStart(scale + 1, '0');
  const text = scale > 0 ? `${digits.slice(0, -scale)}.${digits.slice(-scale)}` : `${digits}${'0'.repeat(-scale)}`;
  return value < 0n ? `-${text}` : text;
}

/** Formats a time of day to the second or the millisecond. */
function clockText(milliseconds: number): string | undefined {
  if (!(milliseconds >= 0 && milliseconds < DAY_MS)) return undefined;
  return isoOf(milliseconds)?.slice(11, milliseconds % 1000 < 1 ? 19 : 23);
}

/** Returns the ISO form of a time; `undefined` outside the range of `Date`. */
function isoOf(milliseconds: number): string | undefined {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/** Returns a value that consists of several items: an interval or fixed-size bytes. */
function sliceOf({ values, type, length }: ArrowData, row: number): unknown {
  const width = type.byteWidth ?? [1, 2, 4][type.unit ?? 0] ?? 1;
  const items = Array.from({ length: length === 0 ? 0 : width }, (_, index) => Number(values?.[row * width + index]));
  return type.typeId === KIND.interval ? items : hex(items);
}

function hex(bytes: ArrayLike<number>): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Returns the bytes of a text or binary value. @throws SalesError `malformed-arrow` */
export function bytesAt(data: ArrowData, row: number): Uint8Array {
  const { valueOffsets } = data;
  if (!valueOffsets) return viewedAt(data, row * 16);
  return bytesIn(data).subarray(Number(valueOffsets[row]), Number(valueOffsets[row + 1]));
}

/** Returns the bytes of a view. A view is a length followed by up to 12 bytes, or by a prefix, a buffer index and an offset. */
function viewedAt({ values, variadicBuffers }: ArrowData, at: number): Uint8Array {
  const { buffer, byteOffset } = values as ArrowValues;
  const view = new DataView(buffer, byteOffset + at, 16);
  const length = view.getInt32(0, true);
  if (length <= 12) return new Uint8Array(buffer, byteOffset + at + 4, length);
  const start = view.getInt32(12, true);
  const bytes = variadicBuffers?.[view.getInt32(8, true)]?.subarray(start, start + length);
  if (start < 0 || bytes?.length !== length) throw malformedArrow();
  return bytes;
}

function listAt({ type, valueOffsets, children }: ArrowData, row: number): unknown {
  const size = type.listSize ?? 0;
  const start = valueOffsets ? Number(valueOffsets[row]) : row * size;
  const end = valueOffsets ? Number(valueOffsets[row + 1]) : start + size;
  const items = Array.from({ length: end - start }, (_, index) => valueOf(children[0], start + index));
  return type.typeId === KIND.map
    ? Object.fromEntries(items.map((entry) => Object.values(entry as object) as [string, unknown]))
    : items;
}

function unionAt({ type, typeIds, valueOffsets, children }: ArrowData, row: number): unknown {
  const child = children[Array.from(type.typeIds ?? []).indexOf(typeIds?.[row] ?? -1)];
  const at = valueOffsets ? Number(valueOffsets[row]) : row;
  return child && at >= 0 && at < child.length ? valueAt(child, at) : null;
}

function dictionaryValue({ values, dictionary }: ArrowData, row: number): unknown {
  let at = Number(values?.[row]);
  for (const part of dictionary?.data ?? []) {
    if (at < part.length) return valueAt(part, at);
    at -= part.length;
  }
  return null;
}
