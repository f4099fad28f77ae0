import type { Dimension } from '../../../query/plan.js';
import type { ValueType } from '../../../query/schema.js';
import { decimalOf, powerOfTen } from '../../../util/decimal.js';
import { EXACT_LIMIT } from '../block.js';
import { dateBins, HourNode, weekdays } from '../values/day-nodes.js';
import { isText, NumberNode, zeroMissing, mergeValid, type ValueNode } from '../values/node.js';
import { toDoubles } from '../values/number-nodes.js';
import type { RowValues } from '../values/row-values.js';
import type { ResultColumn } from '../../../query/result/result-column.js';

/** The values of a dimension: a node, and the meaning of the numbers that the node holds. */
export interface DimensionValues {
  readonly node: ValueNode;
  readonly type: ValueType;
  readonly instant?: boolean;
  /** Converts a number of the node to the dimension’s value, such as a bin’s first day or lower bound. Not used for texts. */
  valueOf(stored: number): number;
}

const itself = (stored: number): number => stored;

/** Returns the values of a dimension over the rows of a table. */
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
      return { node: rows.cache.special()!.customerTypes(dimension, rows), type: 'text', valueOf: itself };
  }
}

function columnValues(node: ValueNode): DimensionValues {
  if (isText(node)) return { node, type: 'text', valueOf: itself };
  const { type, scale = 0, instant } = node.shape;
  const unit = powerOfTen(scale);
  const valueOf = scale === 0 ? itself : (stored: number): number => stored / unit;
  return { node, type, valueOf, ...(instant === undefined ? {} : { instant }) };
}

function partNode({ ref, part }: Extract<Dimension, { kind: 'part' }>, rows: RowValues): NumberNode {
  if (part === 'weekday') return weekdays(rows.days(ref));
  const column = rows.number({ kind: 'column', ref });
  // A date has no time, so its hour is 0. The infinite width makes every value 0.
  return column.shape.type === 'datetime' ? new HourNode(column, rows.zoneOf(ref)) : new FloorNode(column, Infinity);
}

/** Divides each number by a bin width and rounds down, which gives the index of its bin. */
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
  // The lower bound is an integer times the decimal width, so the third bin of width 0.1 is 0.3 instead of 0.30000000000000004.
  const unit = decimal === undefined ? 1 : powerOfTen(decimal.scale);
  const valueOf = (stored: number): number => (decimal === undefined ? stored * width : (stored * decimal.digits) / unit);
  const storedWidth = decimal !== undefined && scale !== undefined ? (decimal.digits * powerOfTen(scale)) / unit : undefined;
  const isExact = storedWidth !== undefined && Number.isInteger(storedWidth) && storedWidth <= EXACT_LIMIT;
  const node = isExact ? new FloorNode(column, storedWidth) : new FloorNode(toDoubles(column), width);
  return { node, type: 'number', valueOf };
}

/** The parts of a result column: a number (for texts, a code) per row, and which rows are present. */
export interface ColumnParts {
  readonly name: string;
  readonly type: ValueType;
  readonly numbers: Float64Array | Int32Array;
  /** 1 = present; `undefined` when all rows are. */
  readonly valid?: Uint8Array | undefined;
  readonly dictionary?: readonly string[] | undefined;
  readonly instant?: boolean | undefined;
}

/** Creates a result column with the array type for its value type. `valid` is omitted when nothing is missing. */
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
