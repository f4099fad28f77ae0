import type { Column, TextColumn } from '../../table/column.js';
import { BLOCK } from './block.js';

/** The least and the greatest number of a block; missing rows count as 0. */
export interface Zone {
  readonly min: number;
  readonly max: number;
}

/** So many blocks are looked at before a zone map is made. */
const SAMPLES = 16;

/** Where blocks span more than this part of a column's range, its rows are in no order and zones would skip nothing. */
const WIDEST = 0.25;

/** The zones of a column's blocks, each read when it is first asked for: 16 bytes per block. */
export class Zones {
  readonly #values: Exclude<Column, TextColumn>['values'];
  readonly #buffer = new Float64Array(BLOCK);
  readonly #min: Float64Array;
  readonly #max: Float64Array;

  private constructor(values: Exclude<Column, TextColumn>['values']) {
    this.#values = values;
    const blocks = Math.ceil(values.length / BLOCK);
    this.#min = new Float64Array(blocks).fill(NaN);
    this.#max = new Float64Array(blocks);
  }

  /** The zones of a column whose rows are more or less in its order; undefined for any other. */
  static of(column: Column): Zones | undefined {
    if (column.type === 'text' || column.type === 'boolean') return undefined;
    const zones = new Zones(column.values);
    const blocks = zones.#min.length;
    let span = 0;
    for (let s = 0; s < SAMPLES && blocks > 0; s++) {
      const { min, max } = zones.at(Math.floor((s * blocks) / SAMPLES));
      span += max - min;
    }
    return span <= (column.max - column.min) * SAMPLES * WIDEST ? zones : undefined;
  }

  /** The zone of a block. */
  at(block: number): Zone {
    if (Number.isNaN(this.#min[block])) this.#read(block);
    return { min: this.#min[block]!, max: this.#max[block]! };
  }

  #read(block: number): void {
    const rows = this.#values.subarray(block * BLOCK, (block + 1) * BLOCK);
    const buffer = this.#buffer;
    buffer.set(rows);
    let min = Infinity;
    let max = -Infinity;
    for (let i = 0; i < rows.length; i++) {
      const value = buffer[i]!;
      if (value < min) min = value;
      if (value > max) max = value;
    }
    this.#min[block] = min;
    this.#max[block] = max;
  }
}
