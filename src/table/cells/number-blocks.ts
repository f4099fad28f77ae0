import { bitsFor, hasBit, setBit } from '../../util/bits.js';
/** Creates an array of zeros in the narrowest type that holds whole numbers from `min` to `max`. */
export function narrowIntegers(min: number, max: number, length: number): Int8Array | Int16Array | Int32Array | Float64Array {
  if (min >= -0x80 && max <= 0x7f) return new Int8Array(length);
  if (min >= -0x8000 && max <= 0x7fff) return new Int16Array(length);
  return min >= -0x80000000 && max <= 0x7fffffff ? new Int32Array(length) : new Float64Array(length);
}

/** Whole numbers up to this size are exact as doubles. */
export const MAX_STORED = 2 ** 53;
/** Maximum number of decimals tried when doubles are converted to decimals. */
const MAX_SCALE = 12;

/** Numbers of one column in a range of rows: whole numbers to be divided by 10^scale, or doubles when `scale` is `undefined`. */
export interface NumberBlock {
  /** In the narrowest type that fits. Rows without a value hold 0, or NaN among doubles. */
  readonly values: Int8Array | Int16Array | Int32Array | Float64Array;
  readonly scale: number | undefined;
  readonly min: number;
  readonly max: number;
  /** Number of missing rows, and the validity bitmap (bit i of byte i >> 3; absent when no row is missing). */
  readonly missing: number;
  readonly valid?: Uint8Array;
}

/** Creates a block as a copy of doubles, in which NaN is a missing value. */
export function blockOf(values: Float64Array, scale: number | undefined): NumberBlock {
  const { length } = values;
  let min = Infinity;
  let max = -Infinity;
  let missing = 0;
  for (let row = 0; row < length; row++) {
    const value = values[row] as number;
    if (value < min) min = value;
    if (value > max) max = value;
    if (value !== value) missing++;
  }
  const own = scale === undefined ? new Float64Array(length) : narrowIntegers(min, max, length);
  // Integer arrays store NaN and −0 as 0. Doubles do not, so the next loop replaces them.
  own.set(values);
  if (scale !== undefined && own instanceof Float64Array) {
    for (let row = 0; row < length; row++) if (!(Math.abs(own[row] as number) > 0)) own[row] = 0;
  }
  const block = { values: own, scale, min, max, missing };
  return missing === 0 ? block : { ...block, valid: bitmapOf(values) };
}

function bitmapOf(values: Float64Array): Uint8Array {
  const { length } = values;
  const valid = bitsFor(length);
  for (let row = 0; row < length; row++) if (values[row] === values[row]) setBit(valid, row);
  return valid;
}

/**
 * Finds the smallest scale, at least `minScale`, at which every value is the double nearest to a whole number ÷ 10^scale. Writes
 * the whole numbers into `stored` and returns the scale; `undefined` when a value is not a short decimal or too large. Dividing a
 * whole number below 2^53 by a power of ten rounds to the nearest double, so equality proves the decimal.
 */
export function shortDecimals(values: Float64Array, stored: Float64Array, minScale: number): number | undefined {
  for (let scale = minScale; scale <= MAX_SCALE; scale++) {
    const factor = 10 ** scale;
    let row = 0;
    for (; row < values.length; row++) {
      const value = values[row] as number;
      const whole = Math.round(value * factor);
      stored[row] = whole;
      if (whole / factor !== value && value === value) break;
      if (Math.abs(whole) > MAX_STORED) return undefined;
    }
    if (row === values.length) return scale;
  }
  return undefined;
}

/**
 * Removes trailing zeros that all decimals share; the input is whole numbers with `places` decimals. Returns the number of
 * decimals left.
 */
export function withoutZeros(values: Float64Array, places: number): number {
  let zeros = places;
  let factor = 10 ** places;
  for (const value of values) {
    while (value === value && zeros > 0 && value % factor !== 0) factor = 10 ** --zeros;
    if (zeros === 0) return places;
  }
  for (let row = 0; row < values.length; row++) values[row] = values[row]! / factor;
  return places - zeros;
}

/** Joins the rows of blocks into one array. Each value is multiplied by the factor of its block, from `factorOf`. */
export function joinBlocks<Values extends NumberBlock['values']>(
  blocks: readonly NumberBlock[],
  into: Values,
  factorOf: (block: NumberBlock) => number,
): Values {
  const [first] = blocks;
  if (first && blocks.length === 1 && factorOf(first) === 1 && first.values.constructor === into.constructor) {
    return first.values as Values;
  }
  let at = 0;
  for (const block of blocks) {
    const { values } = block;
    const factor = factorOf(block);
    if (factor === 1) into.set(values, at);
    else for (let row = 0; row < values.length; row++) into[at + row] = (values[row] as number) * factor;
    at += values.length;
  }
  return into;
}

/** Joins the rows of blocks as doubles; NaN is a missing value. */
export function doublesOfBlocks(blocks: readonly NumberBlock[], length: number): Float64Array {
  const [first] = blocks;
  if (first?.values instanceof Float64Array && blocks.length === 1 && first.scale === undefined) return first.values;
  const doubles = new Float64Array(length);
  let at = 0;
  for (const { values, scale = 0, valid } of blocks) {
    // Division, not multiplication by a fraction: the quotient is exactly the double that the decimal was derived from.
    const unit = 10 ** scale;
    for (let row = 0; row < values.length; row++) doubles[at + row] = (values[row] as number) / unit;
    if (valid) clear(doubles, at, values.length, valid);
    at += values.length;
  }
  return doubles;
}

/** Sets rows without a value to NaN. */
function clear(doubles: Float64Array, at: number, length: number, valid: Uint8Array): void {
  for (let row = 0; row < length; row++) if (!hasBit(valid, row)) doubles[at + row] = NaN;
}

/** Returns the number of missing rows in blocks, and the joint validity bitmap (absent when none is missing). */
export function validityOfBlocks(blocks: readonly NumberBlock[], length: number): { missing: number; valid?: Uint8Array } {
  const missing = blocks.reduce((sum, block) => sum + block.missing, 0);
  if (missing === 0) return { missing };
  const [first] = blocks;
  if (first?.valid && blocks.length === 1) return { missing, valid: first.valid };
  const all = bitsFor(length).fill(0xff);
  if (length & 7) all[all.length - 1] = (1 << (length & 7)) - 1;
  let at = 0;
  for (const { values, valid } of blocks) {
    for (let row = 0; valid && row < values.length; row++) {
      if (!hasBit(valid, row)) all[(at + row) >> 3]! &= ~(1 << ((at + row) & 7));
    }
    at += values.length;
  }
  return { missing, valid: all };
}

/** Returns the minimum and maximum of blocks, as whole numbers with `scale` decimals. */
export function rangeOfBlocks(blocks: readonly NumberBlock[], scale: number): { min: number; max: number } {
  let min = Infinity;
  let max = -Infinity;
  for (const block of blocks) {
    const factor = 10 ** (scale - (block.scale ?? scale));
    min = Math.min(min, block.min * factor);
    max = Math.max(max, block.max * factor);
  }
  return { min, max };
}
