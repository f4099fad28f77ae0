import type { Column, TextColumn } from '../../table/column.js';
import { unpackBits } from './block.js';
import { NumberNode, TextNode, zeroMissing, type NumberShape, type ValueNode } from './node.js';

/** Whether any row of a column may be missing. */
export const isNullable = (column: Column): boolean => column.valid !== undefined && column.missing > 0;

function shapeOf(column: Exclude<Column, TextColumn>): NumberShape {
  const nullable = isNullable(column);
  if (column.type === 'boolean') return { type: 'boolean', scale: 0, min: 0, max: 1, nullable };
  // Not by whether any row has a value: where a column is brought to rows of another table its bounds, and so its codes, stay the same.
  const hasValues = column.min <= column.max;
  const range = { min: hasValues ? column.min : 0, max: hasValues ? column.max : 0, nullable };
  if (column.type === 'date') return { type: 'date', scale: 0, ...range };
  if (column.type === 'datetime') return { type: 'datetime', scale: undefined, ...range, instant: column.instant };
  return { type: 'number', scale: column.kind === 'decimal' ? column.scale : undefined, ...range };
}

/** A column of numbers, dates, datetimes or booleans. */
class NumberColumnNode extends NumberNode {
  readonly #column: Exclude<Column, TextColumn>;
  /** Doubles without missing rows are read where they lie. */
  readonly #inPlace: boolean;

  constructor(column: Exclude<Column, TextColumn>) {
    super(shapeOf(column));
    this.#column = column;
    this.#inPlace = column.values instanceof Float64Array && !isNullable(column);
  }

  get wholeNumbers(): Int32Array | undefined {
    const { values } = this.#column;
    return values instanceof Int32Array && this.valid === undefined ? values : undefined;
  }

  protected override compute(start: number, count: number): void {
    const rows = this.#column.values.subarray(start, start + count);
    if (this.#inPlace) {
      this.values = rows as Float64Array;
      return;
    }
    this.values.set(rows);
    if (this.valid === undefined) return;
    unpackBits(this.#column.valid!, start, count, this.valid);
    zeroMissing(this.values, this.valid, count);
  }
}

/** The 32-bit whole numbers of a column without missing rows, to be read where they lie; undefined for any other node. */
export function wholeNumbersOf(node: ValueNode): Int32Array | undefined {
  return node instanceof NumberColumnNode ? node.wholeNumbers : undefined;
}

/** A column of texts. */
class TextColumnNode extends TextNode {
  readonly #column: TextColumn;

  constructor(column: TextColumn) {
    super(column.dictionary, isNullable(column));
    this.#column = column;
  }

  protected override compute(start: number, count: number): void {
    const { codes, valid } = this;
    codes.set(this.#column.codes.subarray(start, start + count));
    if (valid === undefined) return;
    unpackBits(this.#column.valid!, start, count, valid);
    // In a column that grew, a text that came later has the code that missing rows hold.
    const missing = this.dictionary.length;
    for (let i = 0; i < count; i++) if (valid[i] === 0) codes[i] = missing;
  }
}

/** A column as a node. */
export function columnNode(column: Column): ValueNode {
  return column.type === 'text' ? new TextColumnNode(column) : new NumberColumnNode(column);
}
