import type { Dimension, LevelDimension } from '../../../query/plan.js';
import type { ValueType } from '../../../query/schema.js';
import { decimalOf, powerOfTen } from '../../../util/decimal.js';
import { EXACT_LIMIT } from '../selection.js';
import { dateBins, dayParts, floorQuotients, hours } from '../values/day-nodes.js';
import {
  ComputedNode,
  ComputedTexts,
  isText,
  MappedNode,
  type NumberNode,
  type TextNode,
  type ValueNode,
} from '../values/node.js';
import { toDoubles } from '../values/number-nodes.js';
import type { RowValues } from '../values/row-values.js';
import type { ResultColumn } from '../../../query/result/result.js';

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
    case 'level':
      return levelValues(dimension, rows);
  }
}

/** Returns the bin of the member of each row; missing for members without a value. */
function levelValues({ ref, bins = [], classes }: LevelDimension, rows: RowValues): DimensionValues {
  const binOf = new Map(bins.flatMap((bin, index) => bin.members.map((member) => [member, index] as const)));
  const members = columnValues(rows.node({ kind: 'column', ref }));
  const { node } = members;
  const binIn = isText(node)
    ? textBins(node, (text) => binOf.get(text) ?? -1)
    : (row: number): number => (node.valid?.[row] === 0 ? -1 : (binOf.get(members.valueOf(node.values[row]!)) ?? -1));
  if (classes) {
    const texts = bins.map(({ value }) => String(value));
    const classOf = new ComputedTexts(texts, true, ({ codes, valid, size }, start, count) => {
      node.fill(start, count);
      for (let i = 0; i < count; i++) {
        const found = binIn(i);
        valid![i] = found < 0 ? 0 : 1;
        codes[i] = found < 0 ? size : found;
      }
    });
    return { node: classOf, type: 'text', valueOf: itself };
  }
  const shape = { type: 'number', scale: 0, min: 0, max: Math.max(0, bins.length - 1), nullable: true } as const;
  const indexOf = new ComputedNode(shape, ({ values, valid }, start, count) => {
    node.fill(start, count);
    for (let i = 0; i < count; i++) {
      const bin = binIn(i);
      valid![i] = bin < 0 ? 0 : 1;
      values[i] = Math.max(0, bin);
    }
  });
  return { node: indexOf, type: 'number', valueOf: (index) => Number(bins[index]!.value) };
}

/** Looks up each text of the dictionary once; rows use the result. */
function textBins(node: TextNode, binOf: (text: string) => number): (row: number) => number {
  const bins = Int32Array.from([...node.dictionary.map(binOf), -1]);
  return (row) => bins[node.codes[row]!]!;
}

function columnValues(node: ValueNode): DimensionValues {
  if (isText(node)) return { node, type: 'text', valueOf: itself };
  const { type, scale = 0, instant } = node.shape;
  const unit = powerOfTen(scale);
  const valueOf = scale === 0 ? itself : (stored: number): number => stored / unit;
  return { node, type, valueOf, ...(instant === undefined ? {} : { instant }) };
}

function partNode({ ref, part }: Extract<Dimension, { kind: 'part' }>, rows: RowValues): NumberNode {
  if (part !== 'hour') return dayParts(rows.days(ref), part, rows.calendar);
  const column = rows.number({ kind: 'column', ref });
  // A date has no time, so its hour is 0.
  return column.shape.type === 'datetime' ? hours(column, rows.zoneOf(ref)) : floorNode(column, Infinity);
}

/** Divides each number by a bin width and rounds down, which gives the index of its bin. An infinite width makes every value 0. */
function floorNode(of: NumberNode, width: number): NumberNode {
  const { min, max } = of.shape;
  const bound = Number.isFinite(width) ? { min: Math.floor(min / width), max: Math.floor(max / width) } : { min: 0, max: 0 };
  return new MappedNode(of, { type: 'number', scale: 0, ...bound }, (from, out, count) => {
    if (Number.isFinite(width)) floorQuotients(from, width, out, count);
    else out.fill(0, 0, count);
  });
}

function numberBins(column: NumberNode, width: number): DimensionValues {
  const decimal = decimalOf(width);
  const { scale } = column.shape;
  // The lower bound is an integer times the decimal width, so the third bin of width 0.1 is 0.3 instead of 0.30000000000000004.
  const unit = decimal === undefined ? 1 : powerOfTen(decimal.scale);
  const valueOf = (stored: number): number => (decimal === undefined ? stored * width : (stored * decimal.digits) / unit);
  const storedWidth = decimal !== undefined && scale !== undefined ? (decimal.digits * powerOfTen(scale)) / unit : undefined;
  const isExact = storedWidth !== undefined && Number.isInteger(storedWidth) && storedWidth <= EXACT_LIMIT;
  const node = isExact ? floorNode(column, storedWidth) : floorNode(toDoubles(column), width);
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
