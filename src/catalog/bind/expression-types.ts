import type { CatalogColumn } from '../../query/catalog.js';
import type { BinaryOperator } from '../../query/expression/expression.js';
import type { MeasureUnit } from '../../query/plan.js';
import type { Role, ValueType } from '../../query/schema.js';

/** A bound expression with the type of its values and their unit. */
export interface Typed<E> {
  readonly expression: E;
  readonly type: ValueType;
  readonly unit: MeasureUnit;
}

const UNITS: Partial<Readonly<Record<Role, MeasureUnit>>> = {
  price: 'money',
  revenue: 'money',
  cost: 'money',
  profit: 'money',
  quantity: 'count',
  visits: 'count',
  discount: 'percent',
};

/** The unit of a column's values, by its role. */
export function unitOf(column: CatalogColumn): MeasureUnit {
  return (column.role && UNITS[column.role]) ?? (column.percent ? 'percent' : 'number');
}

/** The unit of a role's values, also if the role has no column. */
export function unitOfRole(role: Role): MeasureUnit {
  return UNITS[role] ?? 'number';
}

/** The unit of an operator's result: money ÷ money is a ratio, money × or ÷ another number is money. */
export function unitAfter(operator: BinaryOperator, left: MeasureUnit, right: MeasureUnit): MeasureUnit {
  const money = left === 'money' || right === 'money';
  if (operator === '/') {
    if (left === 'money') return right === 'money' ? 'percent' : 'money';
    return 'number';
  }
  if (operator === '*') return money ? 'money' : 'number';
  if (operator !== '+' && operator !== '-') return 'number';
  if (money) return 'money';
  return left === right ? left : left === 'percent' || right === 'percent' ? 'percent' : 'number';
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
