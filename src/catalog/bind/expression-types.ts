import type { CatalogColumn } from '../../query/catalog.js';
import type { BinaryOperator } from '../../query/expression/expression.js';
import type { MeasureUnit } from '../../query/plan.js';
import type { Role, ValueType } from '../../query/schema.js';

/** A looked-up expression with the type of its values and how people read them. */
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
  discount: 'ratio',
};

/** How people read the values of a column, by its role. */
export function unitOf(column: CatalogColumn): MeasureUnit {
  return (column.role && UNITS[column.role]) ?? (column.percent ? 'ratio' : 'number');
}

/** How people read the values of a role, with or without a column of its own. */
export function unitOfRole(role: Role): MeasureUnit {
  return UNITS[role] ?? 'number';
}

/** How people read what an operator makes of two numbers: money ÷ money is a ratio, money × or ÷ another number is money. */
export function unitAfter(operator: BinaryOperator, left: MeasureUnit, right: MeasureUnit): MeasureUnit {
  const money = left === 'money' || right === 'money';
  if (operator === '/') {
    if (left === 'money') return right === 'money' ? 'ratio' : 'money';
    return 'number';
  }
  if (operator === '*') return money ? 'money' : 'number';
  if (operator !== '+' && operator !== '-') return 'number';
  if (money) return 'money';
  return left === right ? left : left === 'ratio' || right === 'ratio' ? 'ratio' : 'number';
}

/** Whether values can be reckoned with; true and false are 1 and 0. */
export function isNumeric(type: ValueType): boolean {
  return type === 'number' || type === 'boolean';
}

/** Whether values are points in time. */
export function isTemporal(type: ValueType): boolean {
  return type === 'date' || type === 'datetime';
}

/**
 * The type that an operator makes of two types, or undefined where it does not take them: numbers are reckoned with, like is
 * compared with like, two points in time give days.
 */
export function typeAfter(operator: BinaryOperator, left: ValueType, right: ValueType): ValueType | undefined {
  const numbers = isNumeric(left) && isNumeric(right);
  if (operator === 'and' || operator === 'or') return numbers ? 'boolean' : undefined;
  const times = isTemporal(left) && isTemporal(right);
  if (operator === '-' && times) return 'number';
  if (['+', '-', '*', '/'].includes(operator)) return numbers ? 'number' : undefined;
  return numbers || times || left === right ? 'boolean' : undefined;
}
