/*
 * Bitmaps as in Arrow: a bit per row, the first row in the lowest bit of the first byte.
 */

/** True when a bit is set. */
export function hasBit(bits: Uint8Array, at: number): boolean {
  return ((bits[at >> 3]! >> (at & 7)) & 1) === 1;
}

/** Sets a bit. */
export function setBit(bits: Uint8Array, at: number): void {
  bits[at >> 3]! |= 1 << (at & 7);
}

/** True when a row has a value; `valid` is absent where all rows have one. */
export function hasValue(valid: Uint8Array | undefined, row: number): boolean {
  return valid === undefined || hasBit(valid, row);
}

/** Returns a bitmap without a bit set. */
export function bitsFor(length: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array((length + 7) >> 3);
}
