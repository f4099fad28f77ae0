import { DAY_MS } from '../../query/time/calendar-date.js';
import type { ArrowData, ArrowValues, ArrowType } from '../../query/result/arrow-table.js';
import { bytesIn, isValid } from './batches.js';
import { KIND, malformedArrow, UNIT } from './metadata.js';
import { cellText } from '../records/record-grid.js';

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

const WORD = 2 ** 32;
/** Units per millisecond. */
const PER_MS: Readonly<Record<number, number>> = { [UNIT.micro]: 1000, [UNIT.nano]: 1e6 };

/**
 * Writes the numbers of a part as doubles: numbers, days, milliseconds, and 1 or 0 for booleans. Rows without a value become NaN.
 */
export function doublesOf(part: ArrowData, into: Float64Array): void {
  fill(into, part);
  if (part.nullCount === 0) return;
  for (let row = 0; row < into.length; row++) if (!isValid(part, row)) into[row] = NaN;
}

/** Returns the number in one row, which must have a value. */
function numberAt(part: ArrowData, row: number): number {
  const { values, offset, type } = part;
  const isBits = type.typeId === KIND.bool;
  const one = new Float64Array(1);
  fill(
    one,
    isBits || !values
      ? { ...part, offset: offset + row }
      : { ...part, values: (values as unknown as Uint8Array).subarray(row, row + 1) },
  );
  return one[0] as number;
}

/**
 * Fills `into` with one function per layout. Each is a plain loop over typed arrays; a call per row would take ten times as long.
 */
function fill(into: Float64Array, part: ArrowData): void {
  const { type } = part;
  if (type.typeId === KIND.bool) fillTruths(into, part);
  else if (type.typeId === KIND.timestamp) fillTimes(into, part);
  else if (type.typeId === KIND.float && type.precision === 0) fillHalves(into, part);
  else {
    fillNumbers(into, part);
    if (type.typeId !== KIND.date || type.unit === UNIT.day) return;
    for (let row = 0; row < into.length; row++) into[row] = Math.floor((into[row] as number) / DAY_MS);
  }
}

function fillNumbers(into: Float64Array, { values }: ArrowData): void {
  if (values instanceof BigInt64Array) fillLongs(into, values);
  else if (values instanceof BigUint64Array) fillLongs(into, values);
  else if (values) into.set((values as unknown as Float64Array).subarray(0, into.length));
}

/** Converts 64-bit integers to the nearest doubles from their halves, in an eighth of the time of `Number(bigint)`. */
function fillLongs(into: Float64Array, values: BigInt64Array | BigUint64Array): void {
  const low = new Uint32Array(values.buffer, values.byteOffset, values.length * 2);
  const high = values instanceof BigInt64Array ? new Int32Array(low.buffer, low.byteOffset, low.length) : low;
  for (let row = 0; row < into.length; row++) {
    into[row] = (high[row * 2 + 1] as number) * WORD + (low[row * 2] as number);
  }
}

function fillTruths(into: Float64Array, part: ArrowData): void {
  const { offset } = part;
  const bits = bytesIn(part);
  for (let row = 0; row < into.length; row++) {
    const at = offset + row;
    into[row] = ((bits[at >> 3] as number) >> (at & 7)) & 1;
  }
}

/** Converts half-precision numbers from their bits. */
function fillHalves(into: Float64Array, { values }: ArrowData): void {
  const bits = values as ArrowValues;
  for (let row = 0; row < into.length; row++) into[row] = halfOf(Number(bits[row]));
}

function halfOf(value: number): number {
  const exponent = (value >> 10) & 31;
  const fraction = value & 1023;
  const size =
    exponent === 31 ? (fraction ? NaN : Infinity) : (exponent ? fraction + 1024 : fraction) * 2 ** (Math.max(exponent, 1) - 25);
  return value & 0x8000 ? -size : size;
}

/**
 * Converts timestamps to milliseconds, rounded down. Nanoseconds exceed 2^53, so the two halves are divided separately, with a
 * remainder that stays below it.
 */
function fillTimes(into: Float64Array, part: ArrowData): void {
  const { values, type } = part;
  const per = PER_MS[type.unit ?? UNIT.second];
  if (per === undefined || !(values instanceof BigInt64Array)) {
    fillNumbers(into, part);
    if (type.unit === UNIT.second) for (let row = 0; row < into.length; row++) into[row] = into[row]! * 1000;
    return;
  }
  const low = new Uint32Array(values.buffer, values.byteOffset, values.length * 2);
  const high = new Int32Array(low.buffer, low.byteOffset, low.length);
  // 2^32 and `per` share a power of two: `odd` upper halves are a whole number of milliseconds.
  const odd = per === 1000 ? 125 : 15_625;
  const whole = (WORD * odd) / per;
  for (let row = 0; row < into.length; row++) {
    const top = high[row * 2 + 1] as number;
    const wholes = Math.floor(top / odd);
    const rest = (top - wholes * odd) * WORD + (low[row * 2] as number);
    into[row] = wholes * whole + Math.floor(rest / per);
  }
}

/**
 * Writes the stored integers of decimals as doubles, NaN for rows without a value. Returns false as soon as one exceeds 2^53. A
 * decimal consists of 32-bit words, the lowest first; up to 2^53 the words above the lowest two only repeat the sign.
 */
export function decimalsOf(part: ArrowData, into: Float64Array): boolean {
  const { values, type, nullCount } = part;
  const count = wordsOf(type);
  const words = signedWords(values);
  for (let row = 0; row < into.length; row++) {
    if (nullCount > 0 && !isValid(part, row)) {
      into[row] = NaN;
      continue;
    }
    const start = row * count;
    const low = words[start] as number;
    const top = count === 1 ? low >> 31 : (words[start + 1] as number);
    for (let word = 2; word < count; word++) if (words[start + word] !== top >> 31) return false;
    // An upper word within ±2^21 means at most 53 bits.
    if (top >= 1 << 21 || top < -(1 << 21)) return false;
    into[row] = top * WORD + (low >>> 0);
  }
  return true;
}

/** Returns the number of 32-bit words in a decimal. */
function wordsOf({ bitWidth = 128 }: ArrowType): number {
  return bitWidth / 32;
}

function signedWords(values: ArrowValues | undefined): Int32Array {
  if (!values) return new Int32Array(0);
  return new Int32Array(values.buffer, values.byteOffset, values.byteLength >> 2);
}
