import type { ArrowData, ArrowType, ArrowValues } from '../../query/arrow-table.js';
import { bytesIn, isValid } from './batches.js';
import { KIND, UNIT } from './schema.js';

const DAY_MS = 86_400_000;
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
export function numberAt(part: ArrowData, row: number): number {
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
    if (type.unit === UNIT.second) for (let row = 0; row < into.length; row++) into[row]! *= 1000;
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
export function wordsOf({ bitWidth = 128 }: ArrowType): number {
  return bitWidth / 32;
}

function signedWords(values: ArrowValues | undefined): Int32Array {
  if (!values) return new Int32Array(0);
  return new Int32Array(values.buffer, values.byteOffset, values.byteLength >> 2);
}
