import {
  type Aggregate,
  type MeasureExpression,
  type BinaryOperator,
  type DaysExpression,
  type Place,
  type TimedExpression,
  isNested,
  type NestedMeasure,
  operandsOf,
} from '../query/expression/expression.js';
import type { BoundMeasure, BoundPlan } from '../query/plan.js';
import { decimalOf, powerOfTen, roundDecimal } from '../util/decimal.js';
import { badType } from '../util/error.js';
import { isAlike, type PlanColumn } from './order-limit.js';
import { numberVector, textAt, textVector, type Vector } from './vector.js';
import { groupKey } from './threads/align-groups.js';

/** A retention measure: the members of a column that are compared between periods. */
export type Retained = Extract<MeasureExpression, { kind: 'retention' }>;

/** The aggregates that a plan’s measures request from an engine, without duplicates. */
export interface PlanAggregates {
  /** Aggregates per group. */
  readonly grouped: readonly Aggregate[];
  /** Aggregates over all selected rows. */
  readonly totals: readonly Aggregate[];
  readonly retained: readonly Retained[];
}

const KEYS = /* @__PURE__ */ new WeakMap<Aggregate | Retained, string>();

/** Returns equal texts for equal aggregates or retentions. Cached per object, since a query needs it several times. */
export function aggregateKey(asked: Aggregate | Retained): string {
  let key = KEYS.get(asked);
  if (key === undefined) KEYS.set(asked, (key = JSON.stringify(asked)));
  return key;
}

const COLLECTED = /* @__PURE__ */ new WeakMap<Measures, PlanAggregates>();

type Measures = readonly Pick<BoundMeasure, 'expression'>[];

/** Returns the aggregates of all measures, cached per list of measures. */
export function aggregatesOf(measures: Measures): PlanAggregates {
  let all = COLLECTED.get(measures);
  if (!all) COLLECTED.set(measures, (all = collected(measures)));
  return all;
}

function collected(measures: Measures): PlanAggregates {
  const grouped = new Map<string, Aggregate>();
  const totals = new Map<string, Aggregate>();
  const retained = new Map<string, Retained>();
  const visit = (node: MeasureExpression, into: Map<string, Aggregate>): void => {
    if (node.kind === 'aggregate') into.set(aggregateKey(node), node);
    else if (node.kind === 'retention') retained.set(aggregateKey(node), node);
    else for (const operand of operandsOf(node)) visit(operand, node.kind === 'total' ? totals : into);
  };
  for (const { expression } of measures) visit(expression, grouped);
  return { grouped: [...grouped.values()], totals: [...totals.values()], retained: [...retained.values()] };
}

/** The inputs of measures: the rows (groups) of one side and the vectors of aggregates over them. */
export interface MeasureInputs {
  readonly rowCount: number;
  /** Number of groups to rank: 0 without keys. In a comparison, the last row is that of groups without rows and has no rank. */
  readonly groupCount: number;
  aggregate(aggregate: Aggregate): Vector;
  /** Returns an aggregate over all selected rows, as one row. */
  total(aggregate: Aggregate): Vector;
  retention(retained: Retained): Vector;
  /** Returns the number of days in the period of each group. */
  days(node: DaysExpression): Vector;
  /** Returns a measure that depends on the neighbors of groups in time. */
  timed(node: TimedExpression): Vector;
  /** Returns a measure over other groups, in each group. */
  nested(node: NestedMeasure): Vector;
}

/** Computes a measure for each row. @throws SalesError `bad-type` when texts and numbers are mixed */
export function measureVector(expression: MeasureExpression, inputs: MeasureInputs): Vector {
  const operand = (part: MeasureExpression): Vector => measureVector(part, inputs);
  switch (expression.kind) {
    case 'aggregate':
      return inputs.aggregate(expression);
    case 'retention':
      return inputs.retention(expression);
    case 'days':
      return inputs.days(expression);
    case 'number':
      return numberVector(new Float64Array(inputs.rowCount).fill(expression.value));
    case 'text':
      return { type: 'text', numbers: new Float64Array(inputs.rowCount), dictionary: [expression.value] };
    case 'level':
      return inputs.nested(expression);
    case 'total':
      return isNested(expression) ? inputs.nested(expression) : totalVector(expression.operand, inputs);
    case 'rank':
    case 'behind':
      return numberVector(
        placesOf(expression.kind, numeric(operand(expression.operand)).subarray(0, inputs.groupCount), inputs.rowCount),
      );
    case 'cumulative':
      // The order of the groups is known later.
      return operand(expression.operand);
    case 'rolling':
    case 'seasonal':
      return inputs.timed(expression);
    case 'negate':
      return numberVector(numeric(operand(expression.operand)).map((value) => 0 - value));
    case 'not':
      return numberVector(numeric(operand(expression.operand)).map((value) => (Number.isNaN(value) ? NaN : value === 0 ? 1 : 0)));
    case 'binary':
      return binaryVector(expression.operator, operand(expression.left), operand(expression.right));
    case 'call':
      return callVector(expression.name, expression.args.map(operand), inputs.rowCount);
  }
}

/** Returns the operand over all selected rows, repeated on every row. */
function totalVector(operand: MeasureExpression, inputs: MeasureInputs): Vector {
  const missing = numberVector(new Float64Array(1).fill(NaN));
  const one: MeasureInputs = {
    rowCount: 1,
    groupCount: 1,
    aggregate: (of) => inputs.total(of),
    total: (of) => inputs.total(of),
    retention: () => missing,
    days: () => missing,
    timed: () => missing,
    nested: () => missing,
  };
  const vector = measureVector(operand, one);
  return { ...vector, numbers: new Float64Array(inputs.rowCount).fill(vector.numbers[0]!) };
}

/**
 * Returns the places of values, 1 for the largest, or how far each is behind the next larger one. Alike values share the first of their places.
 * NaN for the distance of the first place, and for the rows after the values.
 */
export function placesOf(kind: Place, values: Float64Array, rowCount: number): Float64Array {
  const ranks = new Float64Array(rowCount).fill(NaN);
  const lacks = new Float64Array(rowCount).fill(NaN);
  const order = Array.from(values.keys()).filter((row) => !Number.isNaN(values[row]));
  order.sort((a, b) => values[b]! - values[a]!);
  order.forEach((row, place) => {
    const before = order[place - 1];
    const isTied = before !== undefined && (values[before] === values[row] || isAlike(values[before]!, values[row]!));
    ranks[row] = isTied ? ranks[before]! : place + 1;
    if (before !== undefined) lacks[row] = isTied ? lacks[before]! : decimalSum(values[before]!, 0 - values[row]!);
  });
  return kind === 'rank' ? ranks : lacks;
}

function numeric(vector: Vector): Float64Array {
  if (vector.type !== 'text') return vector.numbers;
  throw badType('measure-of-text', { expected: 'number', got: 'text' });
}

function binaryVector(operator: BinaryOperator, left: Vector, right: Vector): Vector {
  if (left.type === 'text' && right.type === 'text') return textTest(operator, left, right);
  const a = numeric(left);
  const b = numeric(right);
  const compute = OPERATIONS[operator];
  const out = new Float64Array(a.length);
  for (let i = 0; i < out.length; i++) {
    const value = Number.isNaN(a[i]) || Number.isNaN(b[i]) ? NaN : compute(a[i]!, b[i]!);
    // Division by 0 gives a missing value.
    out[i] = Number.isFinite(value) ? value : NaN;
  }
  return numberVector(out);
}

type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** Compares two numbers, or two texts by code unit: 1 or 0. */
const COMPARISONS: Readonly<Record<Comparison, <Value extends number | string>(a: Value, b: Value) => number>> = {
  '=': (a, b) => (a === b ? 1 : 0),
  '!=': (a, b) => (a !== b ? 1 : 0),
  '<': (a, b) => (a < b ? 1 : 0),
  '<=': (a, b) => (a <= b ? 1 : 0),
  '>': (a, b) => (a > b ? 1 : 0),
  '>=': (a, b) => (a >= b ? 1 : 0),
};

const isComparison = (operator: BinaryOperator): operator is Comparison => operator in COMPARISONS;

const OPERATIONS: Readonly<Record<BinaryOperator, (a: number, b: number) => number>> = {
  '+': decimalSum,
  '-': (a, b) => decimalSum(a, 0 - b),
  '*': decimalProduct,
  '/': (a, b) => a / b,
  ...COMPARISONS,
  and: (a, b) => (a !== 0 && b !== 0 ? 1 : 0),
  or: (a, b) => (a !== 0 || b !== 0 ? 1 : 0),
};

/** Adds two numbers as decimals, so 0.1 + 0.2 is 0.3. Falls back to plain addition when the decimals do not fit. */
export function decimalSum(a: number, b: number): number {
  const plain = a + b;
  if (Number.isInteger(a) && Number.isInteger(b)) return plain;
  const [first, second] = [decimalOf(a), decimalOf(b)];
  if (first === undefined || second === undefined) return plain;
  const scale = Math.max(first.scale, second.scale);
  const digits = first.digits * powerOfTen(scale - first.scale) + second.digits * powerOfTen(scale - second.scale);
  return Number.isSafeInteger(digits) ? digits / powerOfTen(scale) : plain;
}

/** Multiplies two numbers as decimals, so 0.1 × 3 is 0.3. Falls back to plain multiplication when the decimals do not fit. */
function decimalProduct(a: number, b: number): number {
  const plain = a * b;
  if (Number.isInteger(a) && Number.isInteger(b)) return plain;
  const [first, second] = [decimalOf(a), decimalOf(b)];
  if (first === undefined || second === undefined || first.scale + second.scale > 22) return plain;
  const digits = first.digits * second.digits;
  return Number.isSafeInteger(digits) ? digits / powerOfTen(first.scale + second.scale) : plain;
}

function textTest(operator: BinaryOperator, left: Vector, right: Vector): Vector {
  if (!isComparison(operator)) throw badType('operator-on-text', { operator, expected: 'number', got: 'text' });
  const numbers = new Float64Array(left.numbers.length);
  for (let i = 0; i < numbers.length; i++) {
    const [a, b] = [textAt(left, i), textAt(right, i)];
    numbers[i] = a === undefined || b === undefined ? NaN : COMPARISONS[operator](a, b);
  }
  return numberVector(numbers);
}

function callVector(name: 'abs' | 'round' | 'if' | 'coalesce', args: readonly Vector[], rowCount: number): Vector {
  const missing = numberVector(new Float64Array(rowCount).fill(NaN));
  const first = args[0] ?? missing;
  if (name === 'abs') return numberVector(numeric(first).map(Math.abs));
  if (name === 'round') {
    const places = args[1] && numeric(args[1]);
    return numberVector(numeric(first).map((value, i) => roundDecimal(value, Math.trunc(places?.[i] ?? 0))));
  }
  if (name === 'coalesce') return choose(args, (row) => args.findIndex(({ numbers }) => !Number.isNaN(numbers[row])));
  const test = numeric(first);
  const choices = args.slice(1);
  return choose(choices, (row) => (Number.isNaN(test[row]) ? -1 : test[row] === 0 ? 1 : 0));
}

/** Returns, for each row, the value of the vector with the index `choiceOf(row)`; missing when there is none. */
function choose(vectors: readonly Vector[], choiceOf: (row: number) => number): Vector {
  const first = vectors[0]!;
  const isText = first.type === 'text';
  if (!isText) vectors.forEach(numeric);
  else if (vectors.some(({ type }) => type !== 'text')) throw badType('texts-and-number');
  const rows = Array.from(first.numbers.keys());
  if (isText) return textVector(rows.map((row) => pick(vectors, choiceOf(row), (vector) => textAt(vector, row))));
  const numbers = Float64Array.from(rows, (row) => pick(vectors, choiceOf(row), ({ numbers: own }) => own[row]) ?? NaN);
  const type = vectors.every((vector) => vector.type === first.type) ? first.type : 'number';
  return { type, numbers, ...(first.instant === undefined ? {} : { instant: first.instant }) };
}

function pick<Value>(vectors: readonly Vector[], choice: number, read: (vector: Vector) => Value | undefined): Value | undefined {
  const vector = vectors[choice];
  return vector && read(vector);
}

/** Returns `.change` and `.growth` of a measure; missing for measures other than numbers. A rank changes by places, not by a percentage. */
export function changes(
  { name, unit, isPlace = false }: Pick<BoundMeasure, 'name' | 'unit'> & { readonly isPlace?: boolean },
  now: Vector,
  previous: Vector,
): readonly PlanColumn[] {
  const isNumber = now.type === 'number' && previous.type === 'number';
  const change = now.numbers.map((value, i) => {
    const before = previous.numbers[i]!;
    return !isNumber || Number.isNaN(value) || Number.isNaN(before) ? NaN : decimalSum(value, 0 - before);
  });
  const growth = change.map((value, i) => (isPlace || previous.numbers[i] === 0 ? NaN : value / Math.abs(previous.numbers[i]!)));
  return [
    { name: `${name}.change`, unit, vector: numberVector(change) },
    { name: `${name}.growth`, unit: 'percent', vector: numberVector(growth) },
  ];
}

/**
 * Returns the columns of a plan with `cumulative` measures summed along the rows in an order. Along dates, each combination of the other
 * keys has its own total. A missing value adds nothing, and before the first value there is no total. In a comparison the earlier
 * values are summed too, and change and growth are those of the totals.
 */
export function withRunningTotals(
  { by, measures }: Pick<BoundPlan, 'by' | 'measures'>,
  columns: readonly PlanColumn[],
  order: Int32Array,
): readonly PlanColumn[] {
  const keys = columns.slice(0, by.length);
  const width = measures.length === 0 ? 0 : (columns.length - keys.length) / measures.length;
  const isDate = (index: number): boolean => by[index]!.dimension.kind === 'bin-date';
  const isOverTime = by.some((_, index) => isDate(index));
  const others = isOverTime ? keys.filter((_, index) => !isDate(index)).map(({ vector }) => vector) : [];
  const summed = (column: PlanColumn): PlanColumn => ({ ...column, vector: runningTotal(column.vector, others, order) });
  const ofMeasures = measures.flatMap((measure, m) => {
    const own = columns.slice(keys.length + m * width, keys.length + (m + 1) * width);
    if (measure.expression.kind !== 'cumulative') return own;
    const [now, previous] = own.slice(0, 2).map(summed);
    return previous ? [now!, previous, ...changes(measure, now!.vector, previous.vector)] : [now!];
  });
  return [...keys, ...ofMeasures];
}

function runningTotal({ numbers }: Vector, others: readonly Vector[], order: Int32Array): Vector {
  const totals = new Map<string, number>();
  const out = new Float64Array(numbers.length).fill(NaN);
  for (const row of order) {
    const key = groupKey(others, row);
    const value = numbers[row]!;
    const total = totals.get(key);
    const next = Number.isNaN(value) ? total : decimalSum(total ?? 0, value);
    if (next !== undefined) totals.set(key, (out[row] = next));
  }
  return numberVector(out);
}
