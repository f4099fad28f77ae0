/**
 * Loops over all rows, four rows per iteration. Browsers check bounds and buffers of each array in every iteration, above all once any
 * buffer was transferred. These checks take longer than the work itself, so unrolling halves the time. All arrays have at least
 * `count` elements.
 */

/** Adds one to the row count of each group in `groups`. */
export function countRows(rows: Int32Array, groups: Int32Array, count: number): void {
  const whole = count & ~3;
  let i = 0;
  for (; i < whole; i += 4) {
    const a = groups[i]!;
    const b = groups[i + 1]!;
    const c = groups[i + 2]!;
    const d = groups[i + 3]!;
    rows[a]!++;
    rows[b]!++;
    rows[c]!++;
    rows[d]!++;
  }
  for (; i < count; i++) rows[groups[i]!]!++;
}

/** Adds each value to the sum of its group. */
export function addToGroups(sums: Float64Array, groups: Int32Array, values: Float64Array, count: number): void {
  const whole = count & ~3;
  let i = 0;
  for (; i < whole; i += 4) {
    const a = groups[i]!;
    const b = groups[i + 1]!;
    const c = groups[i + 2]!;
    const d = groups[i + 3]!;
    const w = values[i]!;
    const x = values[i + 1]!;
    const y = values[i + 2]!;
    const z = values[i + 3]!;
    sums[a]! += w;
    sums[b]! += x;
    sums[c]! += y;
    sums[d]! += z;
  }
  for (; i < count; i++) sums[groups[i]!]! += values[i]!;
}

/** Returns the sum of the first `count` values. */
export function sumOf(values: Float64Array, count: number): number {
  const whole = count & ~3;
  let total = 0;
  let i = 0;
  for (; i < whole; i += 4) total += values[i]! + values[i + 1]! + (values[i + 2]! + values[i + 3]!);
  for (; i < count; i++) total += values[i]!;
  return total;
}

/** Replaces each of `numbers` by the table entry at its offset from `first`. */
export function lookUpNumbers(table: Int32Array, first: number, numbers: Int32Array, count: number): void {
  const whole = count & ~3;
  let i = 0;
  for (; i < whole; i += 4) {
    const a = table[numbers[i]! - first]!;
    const b = table[numbers[i + 1]! - first]!;
    const c = table[numbers[i + 2]! - first]!;
    const d = table[numbers[i + 3]! - first]!;
    numbers[i] = a;
    numbers[i + 1] = b;
    numbers[i + 2] = c;
    numbers[i + 3] = d;
  }
  for (; i < count; i++) numbers[i] = table[numbers[i]! - first]!;
}

/** Looks up each code in `answers` (1 or 0) and writes the result as bits. Bits beyond the last row are 0. */
export function lookUpBits(answers: Uint8Array, codes: Int32Array, count: number, words: Int32Array): void {
  const whole = count >> 5;
  for (let w = 0; w < whole; w++) {
    const first = w << 5;
    let word = 0;
    for (let k = 0; k < 32; k += 4) {
      const at = first + k;
      const a = answers[codes[at]!]!;
      const b = answers[codes[at + 1]!]!;
      const c = answers[codes[at + 2]!]!;
      const d = answers[codes[at + 3]!]!;
      word |= (a | (b << 1) | (c << 2) | (d << 3)) << k;
    }
    words[w] = word;
  }
  words.fill(0, whole);
  for (let i = whole << 5; i < count; i++) words[whole]! |= answers[codes[i]!]! << (i & 31);
}

/** Moves the doubles at ascending `rows` to the front. */
export function packDoubles(values: Float64Array, rows: Int32Array, count: number): void {
  const whole = count & ~3;
  let i = 0;
  for (; i < whole; i += 4) {
    const a = values[rows[i]!]!;
    const b = values[rows[i + 1]!]!;
    const c = values[rows[i + 2]!]!;
    const d = values[rows[i + 3]!]!;
    values[i] = a;
    values[i + 1] = b;
    values[i + 2] = c;
    values[i + 3] = d;
  }
  for (; i < count; i++) values[i] = values[rows[i]!]!;
}

/** Moves the integers at ascending `rows` to the front. */
export function packNumbers(values: Int32Array, rows: Int32Array, count: number): void {
  const whole = count & ~3;
  let i = 0;
  for (; i < whole; i += 4) {
    const a = values[rows[i]!]!;
    const b = values[rows[i + 1]!]!;
    const c = values[rows[i + 2]!]!;
    const d = values[rows[i + 3]!]!;
    values[i] = a;
    values[i + 1] = b;
    values[i + 2] = c;
    values[i + 3] = d;
  }
  for (; i < count; i++) values[i] = values[rows[i]!]!;
}

// The next three functions get at most four array types, so browsers keep them optimized.

/** Copies the numbers of `rows` to `out`. */
export function pickDoubles(
  from: Int8Array | Int16Array | Int32Array | Float64Array,
  rows: Int32Array,
  count: number,
  out: Float64Array,
): void {
  for (let i = 0; i < count; i++) out[i] = from[rows[i]!]!;
}

/** Copies the integers of `rows` to `out`. */
export function pickNumbers(
  from: Int8Array | Int16Array | Int32Array | Float64Array,
  rows: Int32Array,
  count: number,
  out: Int32Array,
): void {
  for (let i = 0; i < count; i++) out[i] = from[rows[i]!]!;
}

/** Copies the codes of `rows` to `out`. */
export function pickCodes(from: Uint8Array | Uint16Array | Uint32Array, rows: Int32Array, count: number, out: Int32Array): void {
  for (let i = 0; i < count; i++) out[i] = from[rows[i]!]!;
}

/** Adds `unit` × code to each row’s number. */
export function addCodes(into: Int32Array, codes: Int32Array, unit: number, count: number): void {
  const whole = count & ~3;
  let i = 0;
  for (; i < whole; i += 4) {
    const a = codes[i]! * unit;
    const b = codes[i + 1]! * unit;
    const c = codes[i + 2]! * unit;
    const d = codes[i + 3]! * unit;
    into[i]! += a;
    into[i + 1]! += b;
    into[i + 2]! += c;
    into[i + 3]! += d;
  }
  for (; i < count; i++) into[i]! += codes[i]! * unit;
}

/** Writes the product of two numbers per row to `out`. */
export function multiply(left: Float64Array, right: Float64Array, count: number, out: Float64Array): void {
  const whole = count & ~3;
  let i = 0;
  for (; i < whole; i += 4) {
    const a = left[i]! * right[i]!;
    const b = left[i + 1]! * right[i + 1]!;
    const c = left[i + 2]! * right[i + 2]!;
    const d = left[i + 3]! * right[i + 3]!;
    out[i] = a;
    out[i + 1] = b;
    out[i + 2] = c;
    out[i + 3] = d;
  }
  for (; i < count; i++) out[i] = left[i]! * right[i]!;
}

/** Writes left + `factor` × right per row to `out`. */
export function addTimes(
  [left, right]: readonly [Float64Array, Float64Array],
  factor: number,
  count: number,
  out: Float64Array,
): void {
  const whole = count & ~3;
  let i = 0;
  for (; i < whole; i += 4) {
    const a = left[i]! + right[i]! * factor;
    const b = left[i + 1]! + right[i + 1]! * factor;
    const c = left[i + 2]! + right[i + 2]! * factor;
    const d = left[i + 3]! + right[i + 3]! * factor;
    out[i] = a;
    out[i + 1] = b;
    out[i + 2] = c;
    out[i + 3] = d;
  }
  for (; i < count; i++) out[i] = left[i]! + right[i]! * factor;
}

/**
 * Returns an array of at least `capacity` numbers that starts with those of `array`; new elements are `fill`. Returns `array`
 * itself when it is long enough.
 */
export function growArray<Numbers extends Float64Array | Int32Array | Uint8Array>(
  array: Numbers,
  capacity: number,
  fill = 0,
): Numbers {
  if (capacity <= array.length) return array;
  const Type = array.constructor as new (length: number) => Numbers;
  const larger = new Type(capacity);
  larger.set(array);
  if (fill !== 0) larger.fill(fill, array.length);
  return larger;
}
