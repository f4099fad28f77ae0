/** An array of zeros in the narrowest type that holds whole numbers from `min` to `max`. */
export function narrowIntegers(min: number, max: number, length: number): Int8Array | Int16Array | Int32Array | Float64Array {
  if (min >= -0x80 && max <= 0x7f) return new Int8Array(length);
  if (min >= -0x8000 && max <= 0x7fff) return new Int16Array(length);
  return min >= -0x80000000 && max <= 0x7fffffff ? new Int32Array(length) : new Float64Array(length);
}
