import type { CatalogColumn } from '../../../query/catalog.js';
import type { BinaryOperator } from '../../../query/expression/expression.js';
import type { MeasureUnit } from '../../../query/measure.js';
import type { Role, ValueType } from '../../../query/schema.js';
import { unitOfColumn, unitOfRole } from '../../column-units.js';

/**
 * Whether a value is better when it rises (1) or falls (−1). 0 for constants and everything else that is neither, `NaN` for a mixture, such
 * as revenue per order.
 */
export type Direction = number;

/** What is known about the values of a bound expression. */
export interface ValueFacts {
  readonly type: ValueType;
  readonly unit: MeasureUnit;
  readonly direction: Direction;
  /** True for a constant below zero: its product with a value falls where the value rises. */
  readonly isNegative?: boolean;
  /** True for profit: what it leaves of an amount is a cost. */
  readonly isProfit?: boolean;
}

/** A bound expression with what is known about its values. */
export interface Typed<E> extends ValueFacts {
  readonly expression: E;
}

const DIRECTIONS: Partial<Readonly<Record<Role, Direction>>> = { cost: -1, discount: -1, age: 0 };

/** What is known about a column's values, by its role. */
export function factsOfColumn(column: CatalogColumn): ValueFacts {
  const { type, role } = column;
  return { type, unit: unitOfColumn(column), direction: (role && DIRECTIONS[role]) ?? 1, isProfit: role === 'profit' };
}

/** What is known about a role's values, also if the role has no column. */
export function factsOfRole(role: Role): Omit<ValueFacts, 'type'> {
  return { unit: unitOfRole(role), direction: DIRECTIONS[role] ?? 1, isProfit: role === 'profit' };
}

/** The direction of what rises and falls with two values. */
export function bothOf(left: Direction, right: Direction): Direction {
  if (left === 0) return right;
  return right === 0 || left === right ? left : NaN;
}

/** The direction of an operator's result. A number of days between two dates is better when it falls. */
export function directionAfter(operator: BinaryOperator, left: ValueFacts, right: ValueFacts): Direction {
  if (isTemporal(left.type)) return operator === '-' ? -1 : 0;
  const isReversed = (operator === '*' || operator === '/') && (left.isNegative ?? false) !== (right.isNegative ?? false);
  return directionOf(operator, left, right) * (isReversed ? -1 : 1);
}

function directionOf(operator: BinaryOperator, left: ValueFacts, right: ValueFacts): Direction {
  switch (operator) {
    case '*':
      // Costs per unit times units are costs.
      return left.direction === 0 || right.direction === 0
        ? bothOf(left.direction, right.direction)
        : Math.min(left.direction, right.direction);
    case '+':
    case 'and':
    case 'or':
      return bothOf(left.direction, right.direction);
    case '-':
      // Revenue without profit is cost.
      return right.isProfit && !left.isProfit ? -right.direction : bothOf(left.direction, -right.direction);
    case '/':
    case '>':
    case '>=':
      return bothOf(left.direction, -right.direction);
    case '<':
    case '<=':
      return bothOf(-left.direction, right.direction);
    case '=':
    case '!=':
      return 0;
  }
}

/** The unit of an operator's result: money ÷ money is a percentage, money × or ÷ another number is money. */
export function unitAfter(operator: BinaryOperator, left: ValueFacts, right: ValueFacts): MeasureUnit {
  const [one, other] = [left.unit, right.unit];
  if (operator === '-' && isTemporal(left.type)) return 'days';
  const money = one === 'money' || other === 'money';
  switch (operator) {
    case '/':
      if (one === other) return one === 'money' ? 'percent' : 'number';
      return one === 'money' || (one === 'days' && other !== 'money') ? one : 'number';
    case '*':
      return money ? 'money' : 'number';
    case '+':
    case '-':
      if (money) return 'money';
      return one === other ? one : ((['days', 'percent'] as const).find((unit) => unit === one || unit === other) ?? 'number');
    default:
      return 'number';
  }
}

/** True for types that arithmetic accepts; true and false count as 1 and 0. */
export function isNumeric(type: ValueType): boolean {
  return type === 'number' || type === 'boolean';
}

/** True for dates and datetimes. */
export function isTemporal(type: ValueType): boolean {
  return type === 'date' || type === 'datetime';
}

/**
 * The result type of an operator, or `undefined` if it does not accept the operands. Arithmetic requires numbers, comparisons
 * require equal types, and the difference of two dates is a number of days.
 */
export function typeAfter(operator: BinaryOperator, left: ValueType, right: ValueType): ValueType | undefined {
  const numbers = isNumeric(left) && isNumeric(right);
  if (operator === 'and' || operator === 'or') return numbers ? 'boolean' : undefined;
  const times = isTemporal(left) && isTemporal(right);
  if (operator === '-' && times) return 'number';
  if (['+', '-', '*', '/'].includes(operator)) return numbers ? 'number' : undefined;
  return numbers || times || left === right ? 'boolean' : undefined;
}
