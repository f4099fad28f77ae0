/** Rows per block: a multiple of 8, small enough for the buffers of a pass to stay in the processor’s cache. */
export const BLOCK = 4096;

/** Limit below which doubles represent all integers exactly. */
export const EXACT_LIMIT = 2 ** 53;

/** Unpacks validity bits of the rows from `start` on into bytes in `out` (1 = present). `start` is a multiple of 8. */
export function unpackBits(bits: Uint8Array, start: number, count: number, out: Uint8Array): void {
  const first = start >> 3;
  const bytes = (count + 7) >> 3;
  for (let b = 0; b < bytes; b++) {
    const byte = bits[first + b]!;
    const at = b << 3;
    for (let i = 0; i < 8; i++) out[at + i] = (byte >> i) & 1;
  }
}
