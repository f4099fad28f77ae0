import type { Column, TextColumn } from '../../../table/column.js';
import { BLOCK, unpackBits, type Selection } from '../selection.js';
import { pickCodes, pickDoubles, pickNumbers } from '../kernels.js';
import { NumberNode, TextNode, zeroMissing, type NumberShape, type ValueNode } from './node.js';
import type { Zone, Zones } from '../zone-maps.js';

/** True when any row of a column may be missing. */
const isNullable = (column: Column): boolean => column.valid !== undefined && column.missing > 0;

function shapeOf(column: Exclude<Column, TextColumn>): NumberShape {
  const nullable = isNullable(column);
  if (column.type === 'boolean') return { type: 'boolean', scale: 0, min: 0, max: 1, nullable };
  // Based on the bounds instead of the presence of values: a joined column keeps its bounds, and so its codes.
  const hasValues = column.min <= column.max;
  const range = { min: hasValues ? column.min : 0, max: hasValues ? column.max : 0, nullable };
  if (column.type === 'date') return { type: 'date', scale: 0, ...range };
  if (column.type === 'datetime') return { type: 'datetime', scale: undefined, ...range, instant: column.instant };
  return { type: 'number', scale: column.kind === 'decimal' ? column.scale : undefined, ...range };
}

/**
 * Thresholds of sparse selections. When less than one row in this number is selected, rows are picked individually. Otherwise the
 * whole range is copied, which browsers vectorize, and packed. Converting integers to doubles costs more than copying, hence the
 * lower threshold.
 */
const SPARSE_INTEGERS = 16;
const SPARSE_DOUBLES = 4;

/** Shared state of the columns of a pass. */
export interface ColumnUse {
  readonly selection: Selection;
  /** Returns the zone map of a column; `undefined` when its rows are unordered. */
  zones(): Zones | undefined;
}

/** Reads a column of numbers, dates, datetimes or booleans. */
class NumberColumnNode extends NumberNode {
  readonly #column: Exclude<Column, TextColumn>;
  readonly #use: ColumnUse;
  readonly #own: Float64Array;
  /** True for doubles without missing rows, which are read in place. */
  readonly #inPlace: boolean;
  readonly #isWhole: boolean;
  #zones: Zones | undefined | null = null;

  constructor(column: Exclude<Column, TextColumn>, use: ColumnUse) {
    super(shapeOf(column));
    this.#column = column;
    this.#use = use;
    this.#own = this.values;
    this.#inPlace = column.values instanceof Float64Array && !isNullable(column);
    this.#isWhole = !isNullable(column) && this.shape.scale !== undefined && fitsWord(this.shape);
  }

  override fillWhole(start: number, count: number, out: Int32Array): boolean {
    if (!this.#isWhole) return false;
    const { selection } = this.#use;
    const rows = this.#column.values.subarray(start, start + selection.span(count));
    if (selection.isSparse(count, SPARSE_INTEGERS) && !(rows instanceof Uint8Array)) {
      pickNumbers(rows, selection.rows, count, out);
      return true;
    }
    out.set(rows);
    selection.packNumbers(out, count);
    return true;
  }

  override zone(start: number): Zone | undefined {
    if (this.#zones === null) this.#zones = this.#use.zones();
    return this.#zones?.at(start / BLOCK);
  }

  protected override compute(start: number, count: number): void {
    const { selection } = this.#use;
    const span = selection.span(count);
    const rows = this.#column.values.subarray(start, start + span);
    if (this.#inPlace && selection.isAll) {
      this.values = rows as Float64Array;
      return;
    }
    this.values = this.#own;
    if (this.valid === undefined && selection.isSparse(count, SPARSE_DOUBLES) && !(rows instanceof Uint8Array)) {
      pickDoubles(rows, selection.rows, count, this.values);
      return;
    }
    this.values.set(rows);
    if (this.valid !== undefined) {
      unpackBits(this.#column.valid!, start, span, this.valid);
      zeroMissing(this.values, this.valid, span);
      selection.packFlags(this.valid, count);
    }
    selection.packDoubles(this.values, count);
  }
}

const fitsWord = ({ min, max }: NumberShape): boolean => min >= -(2 ** 31) && max < 2 ** 31;

/** Reads a column of texts. */
class TextColumnNode extends TextNode {
  readonly #column: TextColumn;
  readonly #use: ColumnUse;

  constructor(column: TextColumn, use: ColumnUse) {
    super(column, isNullable(column));
    this.#column = column;
    this.#use = use;
  }

  protected override compute(start: number, count: number): void {
    const { codes, valid } = this;
    const { selection } = this.#use;
    const span = selection.span(count);
    const rows = this.#column.codes.subarray(start, start + span);
    if (valid === undefined && selection.isSparse(count, SPARSE_INTEGERS)) {
      pickCodes(rows, selection.rows, count, codes);
      return;
    }
    codes.set(rows);
    if (valid !== undefined) {
      unpackBits(this.#column.valid!, start, span, valid);
      // In an appended column, a later text can have the placeholder code of missing rows.
      const missing = this.size;
      for (let i = 0; i < span; i++) if (valid[i] === 0) codes[i] = missing;
      selection.packFlags(valid, count);
    }
    selection.packNumbers(codes, count);
  }
}

/** Creates the node of a column. */
export function columnNode(column: Column, use: ColumnUse): ValueNode {
  return column.type === 'text' ? new TextColumnNode(column, use) : new NumberColumnNode(column, use);
}
