import type { Dimension } from '../../../query/plan.js';
import type { ValueType } from '../../../query/schema.js';
import { decimalOf, powerOfTen } from '../../../util/decimal.js';
import { EXACT_LIMIT } from '../block.js';
import { dateBins, HourNode, weekdays } from '../values/day-nodes.js';
import { isText, NumberNode, zeroMissing, mergeValid, type ValueNode } from '../values/node.js';
import { toDoubles } from '../values/number-nodes.js';
import type { RowValues } from '../values/row-values.js';
import type { ResultColumn } from '../../../query/result.js';

/** The values of a dimension: a node, and what the numbers it holds stand for. */
export interface DimensionValues {
  readonly node: ValueNode;
  readonly type: ValueType;
  readonly instant?: boolean;
  /** The value that a number held by the node stands for: a bin's first day or lower bound; not used for texts. */
  valueOf(held: number): number;
}

const itself = (held: number): number => held;

/** The values of a dimension over the rows of a table. */
export function dimensionValues(dimension: Dimension, rows: RowValues): DimensionValues {
  switch (dimension.kind) {
    case 'column':
      return columnValues(rows.node({ kind: 'column', ref: dimension.ref }));
    case 'bin-date': {
      const { node, startOf } = dateBins(rows.days(dimension.ref), dimension.grain, rows.calendar);
      return { node, type: 'date', valueOf: startOf };
    }
    case 'part':
      return { node: partNode(dimension, rows), type: 'number', valueOf: itself };
    case 'bin-number':
      return numberBins(rows.number({ kind: 'column', ref: dimension.ref }), dimension.width);
    case 'customer-type':
      return { node: rows.kept.special()!.customerTypes(dimension, rows), type: 'text', valueOf: itself };
  }
}

function columnValues(node: ValueNode): DimensionValues {
  if (isText(node)) return { node, type: 'text', valueOf: itself };
  const { type, scale = 0, instant } = node.shape;
  const unit = powerOfTen(scale);
  const valueOf = scale === 0 ? itself : (held: number): number => held / unit;
  return { node, type, valueOf, ...(instant === undefined ? {} : { instant }) };
}

function partNode({ ref, part }: Extract<Dimension, { kind: 'part' }>, rows: RowValues): NumberNode {
  if (part === 'weekday') return weekdays(rows.days(ref));
  const column = rows.number({ kind: 'column', ref });
  // A date has no time, so its hour is 0: days as milliseconds are midnights.
  return column.shape.type === 'datetime' ? new HourNode(column, rows.zoneOf(ref)) : new FloorNode(column, Infinity);
}

/** How many whole times a width fits into each number: the number of its bin. */
class FloorNode extends NumberNode {
  readonly #of: NumberNode;
  readonly #width: number;

  constructor(of: NumberNode, width: number) {
    const { min, max, nullable } = of.shape;
    const bound = Number.isFinite(width) ? { min: Math.floor(min / width), max: Math.floor(max / width) } : { min: 0, max: 0 };
    super({ type: 'number', scale: 0, ...bound, nullable });
    this.#of = of;
    this.#width = width;
  }

  protected override compute(start: number, count: number): void {
    this.#of.fill(start, count);
    const from = this.#of.values;
    const { values } = this;
    const width = this.#width;
    if (Number.isFinite(width)) for (let i = 0; i < count; i++) values[i] = Math.floor(from[i]! / width);
    else values.fill(0, 0, count);
    mergeValid([this.#of], count, this.valid);
    zeroMissing(values, this.valid, count);
  }
}

function numberBins(column: NumberNode, width: number): DimensionValues {
  const decimal = decimalOf(width);
  const { scale } = column.shape;
  // The lower bound is a whole number times the width, in decimals: the third bin of 0.1 is 0.3, not 0.30000000000000004.
  const unit = decimal === undefined ? 1 : powerOfTen(decimal.scale);
  const valueOf = (held: number): number => (decimal === undefined ? held * width : (held * decimal.digits) / unit);
  const widthHeld = decimal !== undefined && scale !== undefined ? (decimal.digits * powerOfTen(scale)) / unit : undefined;
  const isExact = widthHeld !== undefined && Number.isInteger(widthHeld) && widthHeld <= EXACT_LIMIT;
  const node = isExact ? new FloorNode(column, widthHeld) : new FloorNode(toDoubles(column), width);
  return { node, type: 'number', valueOf };
}

/** What a column of results is made of: a number (text: a code) per row, and which rows have one. */
export interface ColumnParts {
  readonly name: string;
  readonly type: ValueType;
  readonly numbers: Float64Array | Int32Array;
  /** 1 = present; undefined: all are. */
  readonly valid?: Uint8Array | undefined;
  readonly dictionary?: readonly string[] | undefined;
  readonly instant?: boolean | undefined;
}

/** A column of results in the array type that its type of value has; `valid` is left out where nothing is missing. */
export function resultColumn({ name, type, numbers, valid, dictionary, instant }: ColumnParts): ResultColumn {
  return {
    name,
    type,
    values: arrayOf(type, numbers),
    ...(valid?.includes(0) === true ? { valid } : {}),
    ...(dictionary === undefined ? {} : { dictionary }),
    ...(instant === undefined ? {} : { instant }),
  };
}

function arrayOf(type: ValueType, numbers: ColumnParts['numbers']): ResultColumn['values'] {
  if (type === 'boolean') return new Uint8Array(numbers);
  return (type === 'text' || type === 'date') && numbers instanceof Float64Array ? new Int32Array(numbers) : numbers;
}
