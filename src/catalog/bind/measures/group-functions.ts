import {
  type Expression,
  type LevelFunction,
  type MeasureExpression,
  type Place,
  measuresIn,
} from '../../../query/expression/expression.js';
import { WORKING_DAY } from '../../../query/expression/parser.js';
import { badExpression } from '../../../query/expression/token.js';
import { dimensionOf } from '../../dimensions.js';
import { daysIn, divide, members } from '../../measure-builders.js';
import { isNumeric, type Typed } from './expression-types.js';
import { roleColumn } from '../lookup.js';
import { requireNumeric, type ExpressionContext } from './row-expressions.js';

/*
 * Functions over groups instead of rows: shares, ranks, running totals, and functions over the members within a group.
 */

type Call = Extract<Expression, { kind: 'call' }>;
type Level = Extract<Expression, { kind: 'level' }>;
type TypedMeasure = Typed<MeasureExpression>;

/** A call with its context, and the binding of the measures in it. */
export interface GroupCall<Node extends Expression = Call> {
  readonly context: ExpressionContext;
  readonly node: Node;
  readonly bindOuter: (node: Expression) => TypedMeasure;
}

const LEVEL_FUNCTIONS: readonly string[] = ['sum', 'avg', 'min', 'max', 'count', 'median', 'quantile'] satisfies LevelFunction[];

/** Binds `share()`: a group’s part of the total over all selected rows, or within the group’s member of a dimension. */
export function bindShare({ context, node, bindOuter }: GroupCall): TypedMeasure {
  const [of = node, parent] = node.args;
  const operand = bindOuter(of);
  if (!isAdditive(operand.expression)) throw badExpression(context.text, node.position, 'share-not-additive');
  const within = parent && fieldIn(context, parent);
  const total = { kind: 'total', operand: operand.expression, ...(within !== undefined && { within }) } as const;
  return { expression: divide(operand.expression, total), type: 'number', unit: 'percent', direction: operand.direction };
}

/** Binds `rank()`, the place of a group among all groups, 1 for the largest, and `behind()`, how far it is behind the next better one. */
export function bindPlace({ context, node, bindOuter }: GroupCall): TypedMeasure {
  const [of = node] = node.args;
  const operand = bindOuter(of);
  requireNumeric(context, operand, of);
  const kind = node.name as Place;
  const unit = kind === 'rank' ? 'count' : operand.unit;
  return { expression: { kind, operand: operand.expression }, type: 'number', unit, direction: -1 };
}

/** Binds `cumulative()`: the running total of what can be summed, and of shares. */
export function bindCumulative({ context, node, bindOuter }: GroupCall): TypedMeasure {
  const [of = node] = node.args;
  const { expression, unit, direction } = bindOuter(of);
  if (!isAdditive(numeratorOfShare(expression) ?? expression))
    throw badExpression(context.text, node.position, 'cumulative-not-additive');
  return { expression: { kind: 'cumulative', operand: expression }, type: 'number', unit, direction };
}

export function numeratorOfShare(node: MeasureExpression): MeasureExpression | undefined {
  return node.kind === 'binary' && node.operator === '/' && node.right.kind === 'total' ? node.left : undefined;
}

/** Binds `rolling()`: a measure over the rows of several bins of time. @throws SalesError `bad-expression`, `missing-role` without a date */
export function bindRolling({ context, node, bindOuter }: GroupCall): TypedMeasure {
  const [of = node, bins] = node.args;
  const { expression, type, unit, direction } = bindOuter(of);
  requireNumeric(context, { expression, type, unit, direction }, of);
  requireSimple(context, node, expression, 'rolling-of-groups');
  context.roles.ref('date');
  if (bins?.kind !== 'number' || !Number.isInteger(bins.value) || bins.value < 1)
    throw badExpression(context.text, bins?.position ?? node.position, 'rolling-bins');
  return { expression: { kind: 'rolling', operand: expression, bins: bins.value }, type, unit, direction };
}

/**
 * Binds a function over members: `median(revenue per order)`.
 * @throws SalesError `bad-expression` for other functions, and for a level within a level; as the measure and the dimension
 */
export function bindLevel({ context, node, bindOuter }: GroupCall, level: Level): TypedMeasure {
  const { name } = node;
  if (!isLevelFunction(name))
    throw badExpression(context.text, node.position, 'level-function', { name, expected: LEVEL_FUNCTIONS });
  const operand = bindOuter(level.operand);
  if (!isNumeric(operand.type)) requireNumeric(context, operand, level.operand);
  requireSimple(context, level, operand.expression);
  dimensionOf(context.scope, level.of);
  const p = name === 'quantile' ? probabilityOf(context, node.args[1]) : undefined;
  const counts = soldIn(context, level.of);
  const expression = {
    kind: 'level',
    name,
    ...(p !== undefined && { p }),
    operand: operand.expression,
    of: level.of,
    ...(counts && { counts }),
  } as const;
  const isCount = operand.unit === 'count' && ['avg', 'median', 'quantile'].includes(name);
  const unit = name === 'count' ? 'count' : isCount ? 'number' : operand.unit;
  return { expression, type: 'number', unit, direction: name === 'count' ? 1 : operand.direction };
}

/** Binds `revenue per day` or `revenue per working day`: a quotient of the days in the period. `undefined` for other levels. */
export function bindPerDay({ context, node, bindOuter }: GroupCall<Level>): TypedMeasure | undefined {
  if (node.of !== 'day' && node.of !== WORKING_DAY) return undefined;
  const operand = bindOuter(node.operand);
  requireNumeric(context, operand, node.operand);
  const { expression, unit, direction } = operand;
  requireSimple(context, node, expression);
  const days = daysIn(context.roles, node.of === WORKING_DAY);
  return { expression: divide(expression, days), type: 'number', unit: unit === 'count' ? 'number' : unit, direction };
}

function isLevelFunction(name: string): name is LevelFunction {
  return LEVEL_FUNCTIONS.includes(name);
}

/** Requires a measure of rows alone, without functions over groups and without retention: members and bins have no others. */
export function requireSimple(
  { text }: ExpressionContext,
  { position }: { readonly position: number },
  measure: MeasureExpression,
  reason = 'level-of-groups',
): void {
  const isOfGroups = measuresIn(measure).some(({ kind }) =>
    ['level', 'total', 'rank', 'behind', 'cumulative', 'rolling', 'seasonal', 'retention', 'days'].includes(kind),
  );
  if (isOfGroups) throw badExpression(text, position, reason);
}

/** Returns the probability of `quantile`. @throws SalesError `bad-expression` */
export function probabilityOf({ text }: ExpressionContext, second: Expression | undefined): number {
  if (second?.kind === 'number' && second.value <= 1) return second.value;
  throw badExpression(text, second?.position ?? 0, 'quantile-share');
}

/** Returns the count of orders with a sale, for the orders of a level; `undefined` for other members, which all count. */
export function soldIn({ scope, roles }: Pick<ExpressionContext, 'scope' | 'roles'>, of: string): MeasureExpression | undefined {
  const field = dimensionOf(scope, of);
  const isOrder =
    field.column === roleColumn(scope.catalog, 'order') && field.kind === 'dimension' && field.dimension.kind === 'column';
  return isOrder && roles.sale() ? members(roles, 'order') : undefined;
}

/** Returns the dimension that an argument names, as written. @throws SalesError `bad-expression`, `unknown-dimension` */
function fieldIn({ text, scope }: ExpressionContext, node: Expression): string {
  if (node.kind !== 'name') throw badExpression(text, node.position, 'share-within');
  const name = node.quoted ? `"${node.name.replaceAll('"', '""')}"` : node.name;
  const field = node.table === undefined ? name : `${node.table}.${node.name}`;
  dimensionOf(scope, field);
  return field;
}

/** True when values of parts add up to the whole: sums and counts, their sums and differences, and multiples of them. */
function isAdditive(node: MeasureExpression): boolean {
  if (node.kind === 'aggregate') return ['sum', 'count', 'distinct', 'repeaters'].includes(node.name);
  if (node.kind === 'negate') return isAdditive(node.operand);
  if (node.kind !== 'binary') return false;
  const { operator, left, right } = node;
  if (operator === '+' || operator === '-') return isAdditive(left) && isAdditive(right);
  if (operator === '*' && left.kind === 'number') return isAdditive(right);
  return (operator === '*' || operator === '/') && right.kind === 'number' && isAdditive(left);
}
