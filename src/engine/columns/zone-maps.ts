import type { Column, TextColumn } from '../../table/column.js';
import { BLOCK } from './selection.js';

/** The minimum and maximum of a block; missing rows count as 0. */
export interface Zone {
  readonly min: number;
  readonly max: number;
}

/** Number of blocks sampled before a zone map is created. */
const SAMPLES = 16;

/** Maximum mean range of a block, as a share of the column’s range. Above it, rows are unordered and zones would skip nothing. */
const WIDEST = 0.25;

/** The zone map of a column, 16 bytes per block. Each zone is computed on first use. */
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

  /** Returns the zone map of a column with roughly ordered rows; `undefined` for all other columns. */
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

  /** Returns the zone of a block. */
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
