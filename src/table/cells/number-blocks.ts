/** An array of zeros in the narrowest type that holds whole numbers from `min` to `max`. */
export function narrowIntegers(min: number, max: number, length: number): Int8Array | Int16Array | Int32Array | Float64Array {
  if (min >= -0x80 && max <= 0x7f) return new Int8Array(length);
  if (min >= -0x8000 && max <= 0x7fff) return new Int16Array(length);
  return min >= -0x80000000 && max <= 0x7fffffff ? new Int32Array(length) : new Float64Array(length);
}

/** Whole numbers up to this size are exact as doubles. */
export const MAX_STORED = 2 ** 53;
/** Doubles are tried as decimals of at most this many places. */
const MAX_SCALE = 12;

/** Values of one column in a part of its rows: whole numbers, to be divided by 10^scale, or with an undefined scale doubles as they are. */
export interface NumberBlock {
  /** As narrow as they can be; 0 where a row has none, NaN among doubles. */
  readonly values: Int8Array | Int16Array | Int32Array | Float64Array;
  readonly scale: number | undefined;
  readonly min: number;
  readonly max: number;
  /** Rows without a value, and which of them have one: bit i of byte i >> 3; absent where all have. */
  readonly missing: number;
  readonly valid?: Uint8Array;
}

/** A block of doubles that may be written to again afterwards; NaN is a missing one. */
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
  // Small arrays make 0 of NaN by themselves, and of -0.
  own.set(values);
  if (scale !== undefined && own instanceof Float64Array) {
    for (let row = 0; row < length; row++) if (!(Math.abs(own[row] as number) > 0)) own[row] = 0;
  }
  const block = { values: own, scale, min, max, missing };
  return missing === 0 ? block : { ...block, valid: bitmapOf(values) };
}

function bitmapOf(values: Float64Array): Uint8Array {
  const { length } = values;
  const valid = new Uint8Array((length + 7) >> 3);
  for (let row = 0; row < length; row++) if (values[row] === values[row]) valid[row >> 3]! |= 1 << (row & 7);
  return valid;
}

/**
 * Writes whole numbers into `stored` such that each value is the double nearest to one of them ÷ 10^scale, and gives the scale, at least
 * `least`; undefined where a value is no short decimal, or too large to be stored. Dividing a whole number below 2^53 by a power of ten
 * rounds to the nearest double: equality proves the decimal.
 */
export function shortDecimals(values: Float64Array, stored: Float64Array, least: number): number | undefined {
  for (let scale = least; scale <= MAX_SCALE; scale++) {
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

/** Takes zeros off the end of whole numbers with so many places as long as all of them have one; gives the places that are left. */
export function withoutZeros(values: Float64Array, places: number): number {
  let zeros = places;
  let factor = 10 ** places;
  for (const value of values) {
    while (value === value && zeros > 0 && value % factor !== 0) factor = 10 ** --zeros;
    if (zeros === 0) return places;
  }
  for (let row = 0; row < values.length; row++) values[row]! /= factor;
  return places - zeros;
}

/** The rows of blocks, one below the other, each value multiplied by what `factorOf` gives for its block, or divided by it where below 1. */
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

/** The rows of blocks as doubles, NaN where one has no value. */
export function doublesOfBlocks(blocks: readonly NumberBlock[], length: number): Float64Array {
  const [first] = blocks;
  if (first?.values instanceof Float64Array && blocks.length === 1 && first.scale === undefined) return first.values;
  const doubles = new Float64Array(length);
  let at = 0;
  for (const { values, scale = 0, valid } of blocks) {
    // Divided, not multiplied by a part: the quotient is the double that the decimal was found by.
    const unit = 10 ** scale;
    for (let row = 0; row < values.length; row++) doubles[at + row] = (values[row] as number) / unit;
    if (valid) clear(doubles, at, values.length, valid);
    at += values.length;
  }
  return doubles;
}

/** Makes rows NaN that have no value. */
function clear(doubles: Float64Array, at: number, length: number, valid: Uint8Array): void {
  for (let row = 0; row < length; row++) if (!((valid[row >> 3] as number) & (1 << (row & 7)))) doubles[at + row] = NaN;
}

/** How many rows of blocks have no value, and which have one: absent where all have. */
export function validityOfBlocks(blocks: readonly NumberBlock[], length: number): { missing: number; valid?: Uint8Array } {
  const missing = blocks.reduce((sum, block) => sum + block.missing, 0);
  if (missing === 0) return { missing };
  const [first] = blocks;
  if (first?.valid && blocks.length === 1) return { missing, valid: first.valid };
  const all = new Uint8Array((length + 7) >> 3).fill(0xff);
  if (length & 7) all[all.length - 1] = (1 << (length & 7)) - 1;
  let at = 0;
  for (const { values, valid } of blocks) {
    for (let row = 0; valid && row < values.length; row++) {
      if (!((valid[row >> 3] as number) & (1 << (row & 7)))) all[(at + row) >> 3]! &= ~(1 << ((at + row) & 7));
    }
    at += values.length;
  }
  return { missing, valid: all };
}

/** The least and the greatest value of blocks, as whole numbers of so many places. */
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
