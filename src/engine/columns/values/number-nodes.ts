import { DAY_MS } from '../../../query/time/calendar-date.js';
import type { BinaryOperator } from '../../../query/expression/expression.js';
import { decimalOf, MAX_SCALE, powerOfTen, roundDecimal, roundScaled } from '../../../util/decimal.js';
import { EXACT_LIMIT } from '../selection.js';
import { addTimes, multiply } from '../kernels.js';
import { MappedNode, mergeValid, NumberNode, zeroMissing, type BlockLoop, type NumberShape } from './node.js';

/** Returns the maximum absolute value of a node’s numbers. */
const sizeOf = (shape: NumberShape): number => Math.max(Math.abs(shape.min), Math.abs(shape.max));

/** Returns the shape of doubles of unknown range. */
const doubles = (nullable: boolean): NumberShape => ({
  type: 'number',
  scale: undefined,
  min: -Infinity,
  max: Infinity,
  nullable,
});

const flags = (nullable: boolean): NumberShape => ({ type: 'boolean', scale: 0, min: 0, max: 1, nullable });

/** Returns the same number for every row; exact when its shortest form is a short decimal. */
export class ConstantNode extends NumberNode {
  constructor(value: number) {
    const decimal = decimalOf(value);
    const stored = decimal?.digits ?? value;
    super({ type: 'number', scale: decimal?.scale, min: stored, max: stored, nullable: false });
    this.values.fill(stored);
  }

  protected override compute(): void {
    // The constructor filled the buffer.
  }
}

/** Returns a missing value with the shape `like` for every row. */
export class MissingNode extends NumberNode {
  constructor(like: NumberShape) {
    super({ ...like, nullable: true });
  }

  protected override compute(): void {
    // The buffers start as zeros: values 0, none valid.
  }
}

/** Multiplies numbers by a factor, for other scales or milliseconds of days. */
function multiplied(of: NumberNode, shape: NumberShape, factor: number): NumberNode {
  return new MappedNode(of, shape, (from, out, count) => {
    const by = factor;
    for (let i = 0; i < count; i++) out[i] = from[i]! * by;
  });
}

/** Divides numbers, for doubles or days of milliseconds. */
function divided(of: NumberNode, shape: NumberShape, divisor: number): NumberNode {
  return new MappedNode(of, shape, (from, out, count) => {
    const by = divisor;
    for (let i = 0; i < count; i++) out[i] = from[i]! / by;
  });
}

/** Returns the same values at `scale`; `undefined` when they would not fit. */
function rescale(node: NumberNode, scale: number): NumberNode | undefined {
  const from = node.shape.scale;
  if (from === scale) return node;
  if (from === undefined || scale < from || scale > MAX_SCALE) return undefined;
  const factor = powerOfTen(scale - from);
  if (sizeOf(node.shape) * factor > EXACT_LIMIT) return undefined;
  return multiplied(node, { ...node.shape, scale, min: node.shape.min * factor, max: node.shape.max * factor }, factor);
}

/** Returns the same values as doubles, each the nearest one. */
export function toDoubles(node: NumberNode): NumberNode {
  const { scale, min, max } = node.shape;
  if (scale === undefined || scale === 0) return node;
  const unit = powerOfTen(scale);
  return divided(node, { ...node.shape, scale: undefined, min: min / unit, max: max / unit }, unit);
}

/** Converts both nodes to one scale, or to doubles when that does not fit. */
export function align(left: NumberNode, right: NumberNode): readonly [NumberNode, NumberNode] {
  const [a, b] = [left.shape.scale, right.shape.scale];
  if (a !== undefined && b !== undefined) {
    const scale = Math.max(a, b);
    const [first, second] = [rescale(left, scale), rescale(right, scale)];
    if (first !== undefined && second !== undefined) return [first, second];
  }
  return [toDoubles(left), toDoubles(right)];
}

/** Converts dates to milliseconds when the other side is a datetime. */
export function alignTimes(left: NumberNode, right: NumberNode): readonly [NumberNode, NumberNode] {
  const toMs = (node: NumberNode): NumberNode =>
    multiplied(node, { ...node.shape, type: 'datetime', min: node.shape.min * DAY_MS, max: node.shape.max * DAY_MS }, DAY_MS);
  if (left.shape.type === 'datetime' && right.shape.type === 'date') return [left, toMs(right)];
  if (left.shape.type === 'date' && right.shape.type === 'datetime') return [toMs(left), right];
  return [left, right];
}

/** Computes `+ - * /` for two nodes with compatible numbers. */
class ArithmeticNode extends NumberNode {
  readonly #operator: '+' | '-' | '*' | '/';
  readonly #left: NumberNode;
  readonly #right: NumberNode;

  constructor(operator: '+' | '-' | '*' | '/', sides: readonly [NumberNode, NumberNode], shape: NumberShape) {
    super(shape);
    this.#operator = operator;
    [this.#left, this.#right] = sides;
  }

  protected override compute(start: number, count: number): void {
    this.#left.fill(start, count);
    this.#right.fill(start, count);
    mergeValid([this.#left, this.#right], count, this.valid);
    const a = this.#left.values;
    const b = this.#right.values;
    const out = this.values;
    if (this.#operator === '*') multiply(a, b, count, out);
    else if (this.#operator === '+') addTimes([a, b], 1, count, out);
    else if (this.#operator === '-') addTimes([a, b], -1, count, out);
    else for (let i = 0; i < count; i++) out[i] = a[i]! / b[i]!;
    if (this.shape.scale === undefined) this.#dropInfinite(count);
    zeroMissing(out, this.valid, count);
  }

  /** Marks results of division by 0 and of overflow as missing. */
  #dropInfinite(count: number): void {
    const { values, valid } = this;
    if (valid === undefined) return;
    for (let i = 0; i < count; i++) if (!Number.isFinite(values[i])) valid[i] = 0;
  }
}

/**
 * Returns the sum, difference, product or quotient of two nodes: integers at a common scale while they fit 2^53, otherwise
 * doubles. Differences of datetimes are in days.
 */
export function arithmetic(operator: '+' | '-' | '*' | '/', first: NumberNode, second: NumberNode): NumberNode {
  const [left, right] = alignTimes(first, second);
  const nullable = left.shape.nullable || right.shape.nullable;
  if (operator === '/') return new ArithmeticNode('/', align(left, right), doubles(true));
  if (operator === '*') {
    const scale = (left.shape.scale ?? Infinity) + (right.shape.scale ?? Infinity);
    if (scale <= MAX_SCALE && sizeOf(left.shape) * sizeOf(right.shape) <= EXACT_LIMIT) {
      const bound = corners(left.shape, right.shape);
      return new ArithmeticNode('*', [left, right], { type: 'number', scale, ...bound, nullable });
    }
    return new ArithmeticNode('*', [toDoubles(left), toDoubles(right)], doubles(true));
  }
  const sides = align(left, right);
  const [a, b] = [sides[0].shape, sides[1].shape];
  const [min, max] = operator === '+' ? [a.min + b.min, a.max + b.max] : [a.min - b.max, a.max - b.min];
  const exact = a.scale !== undefined && a.scale === b.scale && Math.max(-min, max) <= EXACT_LIMIT;
  if (exact) return new ArithmeticNode(operator, sides, { type: 'number', scale: a.scale, min, max, nullable });
  const plain = new ArithmeticNode(operator, [toDoubles(sides[0]), toDoubles(sides[1])], doubles(true));
  const isSpan = operator === '-' && left.shape.type === 'datetime' && right.shape.type === 'datetime';
  return isSpan ? divided(plain, doubles(true), DAY_MS) : plain;
}

function corners(a: NumberShape, b: NumberShape): { readonly min: number; readonly max: number } {
  const products = [a.min * b.min, a.min * b.max, a.max * b.min, a.max * b.max];
  return { min: Math.min(...products), max: Math.max(...products) };
}

/** Computes `= != < <= > >=`, `and`, `or` for two nodes with compatible numbers: 1 or 0. */
export class TestNode extends NumberNode {
  readonly #operator: BinaryOperator;
  readonly #left: NumberNode;
  readonly #right: NumberNode;

  constructor(operator: BinaryOperator, sides: readonly [NumberNode, NumberNode]) {
    super(flags(sides[0].shape.nullable || sides[1].shape.nullable));
    this.#operator = operator;
    [this.#left, this.#right] = sides;
  }

  protected override compute(start: number, count: number): void {
    this.#left.fill(start, count);
    this.#right.fill(start, count);
    mergeValid([this.#left, this.#right], count, this.valid);
    testBlock(this.#operator, [this.#left.values, this.#right.values], this.values, count);
    zeroMissing(this.values, this.valid, count);
  }
}

function testBlock(
  operator: BinaryOperator,
  [a, b]: readonly [Float64Array, Float64Array],
  out: Float64Array,
  count: number,
): void {
  if (operator === '=') for (let i = 0; i < count; i++) out[i] = a[i] === b[i] ? 1 : 0;
  else if (operator === '!=') for (let i = 0; i < count; i++) out[i] = a[i] !== b[i] ? 1 : 0;
  else if (operator === '<') for (let i = 0; i < count; i++) out[i] = a[i]! < b[i]! ? 1 : 0;
  else if (operator === '<=') for (let i = 0; i < count; i++) out[i] = a[i]! <= b[i]! ? 1 : 0;
  else if (operator === '>') for (let i = 0; i < count; i++) out[i] = a[i]! > b[i]! ? 1 : 0;
  else if (operator === '>=') for (let i = 0; i < count; i++) out[i] = a[i]! >= b[i]! ? 1 : 0;
  else if (operator === 'and') for (let i = 0; i < count; i++) out[i] = a[i] !== 0 && b[i] !== 0 ? 1 : 0;
  else for (let i = 0; i < count; i++) out[i] = a[i] !== 0 || b[i] !== 0 ? 1 : 0;
}

const UNARY: Readonly<Record<'negate' | 'not' | 'abs', BlockLoop>> = {
  negate: (from, out, count) => {
    for (let i = 0; i < count; i++) out[i] = 0 - from[i]!;
  },
  abs: (from, out, count) => {
    for (let i = 0; i < count; i++) out[i] = Math.abs(from[i]!);
  },
  not: (from, out, count) => {
    for (let i = 0; i < count; i++) out[i] = from[i] === 0 ? 1 : 0;
  },
};

/** Returns `negate`, `not` or `abs` of each number. */
export function unaryNode(kind: 'negate' | 'not' | 'abs', of: NumberNode): NumberNode {
  const { shape } = of;
  const bound = kind === 'negate' ? { min: -shape.max, max: -shape.min } : { min: 0, max: sizeOf(shape) };
  return new MappedNode(of, kind === 'not' ? flags(false) : { type: 'number', scale: shape.scale, ...bound }, UNARY[kind]);
}

/** Returns numbers rounded to a number of decimals, half away from zero. */
export function roundNode(of: NumberNode, places: number): NumberNode {
  const { scale, min, max } = of.shape;
  if (scale === undefined || places < 0) {
    return new MappedNode(toDoubles(of), doubles(false), (from, out, count) => {
      for (let i = 0; i < count; i++) out[i] = roundDecimal(from[i]!, places);
    });
  }
  // From the stored integers to those of the result.
  const unit = powerOfTen(Math.max(0, scale - places));
  const bound = { min: Math.floor(min / unit) - 1, max: Math.ceil(max / unit) + 1 };
  return new MappedNode(of, { type: 'number', scale: Math.min(scale, places), ...bound }, (from, out, count) => {
    if (unit === 1) out.set(from.subarray(0, count));
    else for (let i = 0; i < count; i++) out[i] = roundScaled(from[i]!, unit);
  });
}
