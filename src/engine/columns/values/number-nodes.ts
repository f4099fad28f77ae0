import { DAY_MS } from '../../../query/time/calendar-date.js';
import type { BinaryOperator } from '../../../query/expression/expression.js';
import { decimalOf, MAX_SCALE, powerOfTen, roundDecimal, roundScaled } from '../../../util/decimal.js';
import { EXACT_LIMIT } from '../selection.js';
import { addTimes, multiply } from '../kernels.js';
import { ComputedNode, MappedNode, mergeValid, type NumberNode, zeroMissing, type BlockLoop, type NumberShape } from './node.js';

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

/** Returns the same number for every row. */
export function constantNode(value: number): NumberNode {
  const decimal = decimalOf(value);
  const stored = decimal?.digits ?? value;
  const node = new ComputedNode({ type: 'number', scale: decimal?.scale, min: stored, max: stored, nullable: false });
  node.values.fill(stored);
  return node;
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

/** Fills the blocks of two nodes; rows are present in `valid` where they are present in both. */
function fillBoth(sides: readonly [NumberNode, NumberNode], start: number, count: number, valid: Uint8Array | undefined): void {
  for (const side of sides) side.fill(start, count);
  mergeValid(sides, count, valid);
}

/** Computes `+ - * /` for two nodes with compatible numbers. */
function computed(operator: '+' | '-' | '*' | '/', sides: readonly [NumberNode, NumberNode], shape: NumberShape): NumberNode {
  return new ComputedNode(shape, ({ values: out, valid }, start, count) => {
    fillBoth(sides, start, count, valid);
    const [{ values: a }, { values: b }] = sides;
    if (operator === '*') multiply(a, b, count, out);
    else if (operator === '+') addTimes([a, b], 1, count, out);
    else if (operator === '-') addTimes([a, b], -1, count, out);
    else for (let i = 0; i < count; i++) out[i] = a[i]! / b[i]!;
    // Division by zero and overflow are missing.
    if (shape.scale === undefined && valid !== undefined)
      for (let i = 0; i < count; i++) if (!Number.isFinite(out[i])) valid[i] = 0;
    zeroMissing(out, valid, count);
  });
}

/**
 * Returns the sum, difference, product or quotient of two nodes: integers at a common scale while they fit 2^53, otherwise
 * doubles. Differences of datetimes are in days.
 */
export function arithmetic(operator: '+' | '-' | '*' | '/', first: NumberNode, second: NumberNode): NumberNode {
  const [left, right] = alignTimes(first, second);
  const nullable = left.shape.nullable || right.shape.nullable;
  if (operator === '/') return computed('/', align(left, right), doubles(true));
  if (operator === '*') {
    const scale = (left.shape.scale ?? Infinity) + (right.shape.scale ?? Infinity);
    if (scale <= MAX_SCALE && sizeOf(left.shape) * sizeOf(right.shape) <= EXACT_LIMIT) {
      const bound = corners(left.shape, right.shape);
      return computed('*', [left, right], { type: 'number', scale, ...bound, nullable });
    }
    return computed('*', [toDoubles(left), toDoubles(right)], doubles(true));
  }
  const sides = align(left, right);
  const [a, b] = [sides[0].shape, sides[1].shape];
  const [min, max] = operator === '+' ? [a.min + b.min, a.max + b.max] : [a.min - b.max, a.max - b.min];
  const exact = a.scale !== undefined && a.scale === b.scale && Math.max(-min, max) <= EXACT_LIMIT;
  if (exact) return computed(operator, sides, { type: 'number', scale: a.scale, min, max, nullable });
  const plain = computed(operator, [toDoubles(sides[0]), toDoubles(sides[1])], doubles(true));
  const isSpan = operator === '-' && left.shape.type === 'datetime' && right.shape.type === 'datetime';
  return isSpan ? divided(plain, doubles(true), DAY_MS) : plain;
}

function corners(a: NumberShape, b: NumberShape): { readonly min: number; readonly max: number } {
  const products = [a.min * b.min, a.min * b.max, a.max * b.min, a.max * b.max];
  return { min: Math.min(...products), max: Math.max(...products) };
}

/** Computes `= != < <= > >=`, `and`, `or` for two nodes with compatible numbers: 1 or 0. */
export function testNode(operator: BinaryOperator, sides: readonly [NumberNode, NumberNode]): NumberNode {
  const shape = flags(sides[0].shape.nullable || sides[1].shape.nullable);
  return new ComputedNode(shape, ({ values, valid }, start, count) => {
    fillBoth(sides, start, count, valid);
    testBlock(operator, [sides[0].values, sides[1].values], values, count);
    zeroMissing(values, valid, count);
  });
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
