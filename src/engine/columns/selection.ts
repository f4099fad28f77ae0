import { BLOCK } from './block.js';
import { packDoubles, packNumbers } from './kernels.js';

/**
 * Which rows of the block at hand a pass reads. What columns give is packed: the j-th value is that of row `start` + `rows[j]`, of row
 * `start` + j where all rows are selected. So nothing behind the columns needs to know of rows that are left out.
 */
export class Selection {
  /** The selected rows of the block, ascending, unless all are. */
  readonly rows = new Int32Array(BLOCK);
  isAll = true;

  /** How many rows of the block have to be looked at to find `count` selected ones. */
  span(count: number): number {
    return this.isAll || count === 0 ? count : this.rows[count - 1]! + 1;
  }

  /** Whether less than one in `share` of the rows looked at is selected. */
  isSparse(count: number, share: number): boolean {
    return !this.isAll && count * share < this.span(count);
  }

  /** The place in the table of the j-th selected row. */
  rowOf(start: number, j: number): number {
    return this.isAll ? start + j : start + this.rows[j]!;
  }

  /** Selects the rows whose bits are set in `words`, and says how many they are. */
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

  /** Packs the doubles of a block: those of its first `count` selected rows come first. */
  packDoubles(values: Float64Array, count: number): void {
    if (!this.isAll) packDoubles(values, this.rows, count);
  }

  /** Packs whole numbers or codes. */
  packNumbers(values: Int32Array, count: number): void {
    if (!this.isAll) packNumbers(values, this.rows, count);
  }

  /** Packs flags. */
  packFlags(values: Uint8Array, count: number): void {
    const { rows } = this;
    if (!this.isAll) for (let j = 0; j < count; j++) values[j] = values[rows[j]!]!;
  }
}
