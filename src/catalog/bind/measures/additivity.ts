import type { Catalog } from '../../../query/catalog.js';
import { isSameRef } from '../../../query/column-ref.js';
import type { MeasureExpression, RowExpression } from '../../../query/expression/expression.js';
import type { Additivity } from '../../../query/measure.js';
import type { Role } from '../../../query/schema.js';

const ALWAYS: Additivity = { members: true, time: true };
const OVER_TIME: Additivity = { members: false, time: true };
const NEVER: Additivity = { members: false, time: false };

/**
 * Returns whether the values of a measure add up: sums and counts do, and so do their sums, differences and multiples. Distinct values add
 * up over time if each has one day, as orders have, and never over members.
 */
export function addsOf(node: MeasureExpression, catalog: Catalog): Additivity {
  const adds = (part: MeasureExpression): Additivity => addsOf(part, catalog);
  switch (node.kind) {
    case 'aggregate':
      if (node.name === 'sum' || node.name === 'count') return ALWAYS;
      return node.name === 'distinct' && hasOneDay(node.value, catalog) ? OVER_TIME : NEVER;
    case 'negate':
      return adds(node.operand);
    case 'binary': {
      const { operator, left, right } = node;
      if (operator === '+' || operator === '-') return both(adds(left), adds(right));
      if (operator === '*' && isConstant(left)) return adds(right);
      // All members share the days of a period.
      if (isPerDay(node)) return { members: adds(left).members, time: false };
      return (operator === '*' || operator === '/') && isConstant(right) ? adds(left) : NEVER;
    }
    case 'call': {
      const [value, ...others] = node.args;
      const isFilled = node.name === 'coalesce' && others.every((other) => other.kind === 'number' && other.value === 0);
      return value && isFilled ? adds(value) : NEVER;
    }
    default:
      return NEVER;
  }
}

function both(left: Additivity, right: Additivity): Additivity {
  return { members: left.members && right.members, time: left.time && right.time };
}

function isConstant(node: MeasureExpression): boolean {
  if (node.kind === 'number') return true;
  if (node.kind === 'negate') return isConstant(node.operand);
  return node.kind === 'binary' && isConstant(node.left) && isConstant(node.right);
}

/** True for orders, and for members on the day of their first order. */
function hasOneDay(value: RowExpression, { roles }: Pick<Catalog, 'roles'>): boolean {
  if (value.kind === 'call' && value.name === 'if') {
    const [test, member] = value.args;
    return isFirstDay(test) || (value.args.length === 2 && member !== undefined && hasOneDay(member, { roles }));
  }
  const order = roles.find(({ role }) => role === 'order')?.ref;
  return value.kind === 'column' && isSameRef(value.ref, order);
}

function isFirstDay(test: RowExpression | undefined): boolean {
  return test?.kind === 'binary' && test.operator === '=' && [test.left, test.right].some(({ kind }) => kind === 'first-day');
}

/** True for the quotient of two measures. Through a constant, a measure stays what it is. */
export function isRatio(node: MeasureExpression): boolean {
  if (node.kind !== 'binary') return node.kind === 'retention';
  return node.operator === '/' && !isConstant(node.right) && !isPerDay(node);
}

/** True for a quotient of the days in a period, which stays what its numerator is. */
function isPerDay(node: MeasureExpression): boolean {
  return node.kind === 'binary' && node.operator === '/' && node.right.kind === 'days';
}

/** Roles whose values are below zero where goods are returned. */
const AMOUNTS: readonly Role[] = ['revenue', 'cost', 'price', 'quantity'];

/** True for sums of revenue, cost or quantities, and for their sums and multiples: only returned goods bring them below zero. */
export function isAmount(node: MeasureExpression, catalog: Catalog): boolean {
  if (node.kind === 'aggregate') return node.name === 'sum' && isAmountOfRow(node.value, catalog);
  if (node.kind !== 'binary') return false;
  const { operator, left, right } = node;
  if (isPerDay(node)) return isAmount(left, catalog);
  if (operator === '+') return isAmount(left, catalog) && isAmount(right, catalog);
  if (operator === '*' && left.kind === 'number') return isAmount(right, catalog);
  return (operator === '*' || operator === '/') && right.kind === 'number' && isAmount(left, catalog);
}

function isAmountOfRow(value: RowExpression, catalog: Catalog): boolean {
  if (value.kind === 'binary' && value.operator === '*')
    return isAmountOfRow(value.left, catalog) || isAmountOfRow(value.right, catalog);
  if (value.kind !== 'column') return false;
  const { table, column } = value.ref;
  return catalog.roles.some(({ role, ref }) => AMOUNTS.includes(role) && ref.table === table && ref.column === column);
}
