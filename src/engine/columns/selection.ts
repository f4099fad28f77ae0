import { packDoubles, packNumbers } from './kernels.js';

/**
 * The selected rows of the current block. Column values are packed: the j-th value belongs to row `start` + `rows[j]`, or `start`
 * + j when all rows are selected. So the code after the columns never sees unselected rows.
 */
export class Selection {
  /** The selected rows of the block, ascending; unused when `isAll`. */
  readonly rows = new Int32Array(BLOCK);
  isAll = true;

  /** Returns the number of leading rows of the block that contain `count` selected ones. */
  span(count: number): number {
    return this.isAll || count === 0 ? count : this.rows[count - 1]! + 1;
  }

  /** True when less than one in `share` of the spanned rows is selected. */
  isSparse(count: number, share: number): boolean {
    return !this.isAll && count * share < this.span(count);
  }

  /** Returns the table index of the j-th selected row. */
  rowOf(start: number, j: number): number {
    return this.isAll ? start + j : start + this.rows[j]!;
  }

  /** Selects the rows of the bits set in `words` and returns their number. */
  read(words: Int32Array, count: number): number {
    const { rows } = this;
    let found = 0;
    for (let w = 0; w << 5 < count; w++) {
      const first = w << 5;
      for (let rest = words[w]!; rest !== 0; rest &= rest - 1) rows[found++] = first + 31 - Math.clz32(rest & -rest);
    }
    this.isAll = found === count;
    return found;
  }

  /** Moves the doubles of the first `count` selected rows of a block to the front. */
  packDoubles(values: Float64Array, count: number): void {
    if (!this.isAll) packDoubles(values, this.rows, count);
  }

  /** Moves the integers or codes of the first `count` selected rows to the front. */
  packNumbers(values: Int32Array, count: number): void {
    if (!this.isAll) packNumbers(values, this.rows, count);
  }

  /** Moves the flags of the first `count` selected rows to the front. */
  packFlags(values: Uint8Array, count: number): void {
    const { rows } = this;
    if (!this.isAll) for (let j = 0; j < count; j++) values[j] = values[rows[j]!]!;
  }
}

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
