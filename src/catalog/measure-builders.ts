import type { Aggregate, MeasureExpression, RowExpression } from '../query/expression/expression.js';
import { badExpression } from '../query/expression/token.js';
import type { Role } from '../query/schema.js';
import type { RoleValues } from './bind/measures/role-values.js';
import { binary, constant, isPresent, where } from './bind/measures/row-builders.js';

/** Returns a quotient of two measures; it is missing for a divisor of 0. */
export function divide(left: MeasureExpression, right: MeasureExpression): MeasureExpression {
  return { kind: 'binary', operator: '/', left, right };
}

/** Planned values are matched to groups by member and day, outside of expressions. @throws SalesError `bad-expression` */
export function planAlone(roles: RoleValues): never {
  throw badExpression(roles.measure, 0, 'plan-alone');
}

/** Levels of stock are matched to sales by product, place and day, outside of expressions. @throws SalesError `bad-expression` */
export function stockAlone(roles: RoleValues): never {
  throw badExpression(roles.measure, 0, 'stock-alone');
}

/** Returns the sum of values, in the rows of a table if one is named. */
function sum(value: RowExpression, table?: string): Aggregate {
  return { kind: 'aggregate', name: 'sum', value, ...(table === undefined ? {} : { table }) };
}

/** Returns the sum of a role's values. A scenario multiplies the sums of the data, which engines have in their caches. */
function sumOf(roles: RoleValues, role: Role, table: string | undefined): MeasureExpression {
  const sums = roles.terms(role).map(({ value, factor }): MeasureExpression => {
    const one = sum(value, table);
    return factor === 1 ? one : { kind: 'binary', operator: '*', left: one, right: { kind: 'number', value: factor } };
  });
  return sums.reduce((left, right) => ({ kind: 'binary', operator: '+', left, right }));
}

function distinct(value: RowExpression): Aggregate {
  return { kind: 'aggregate', name: 'distinct', value };
}

/** Returns the sum of a role's values; in sales rows if the values come from a product list. */
export function total(roles: RoleValues, role: Role): MeasureExpression {
  return sumOf(roles, role, roles.lines(role));
}

/** The units sold: the sum of quantities, or the number of rows if each is one unit. */
export function units(roles: RoleValues): MeasureExpression {
  return sumOf(roles, 'quantity', roles.has('quantity') ? undefined : roles.units);
}

/** Counts members in the rows of their events: products in the rows of their sales. */
export function members(roles: RoleValues, role: Role): Aggregate {
  const value = role === 'order' ? orders(roles) : column(roles, role);
  return { ...distinct(value), table: roles.events(role) };
}

/** The order of a row; missing where its document has no sale. */
function orders(roles: RoleValues): RowExpression {
  const sale = roles.sale();
  return sale ? where(sale, column(roles, 'order')) : column(roles, 'order');
}

function column(roles: RoleValues, role: Role): RowExpression {
  return { kind: 'column', ref: roles.ref(role) };
}

/** Weighted by gross revenue, for rows that have both. */
export function discountRate(roles: RoleValues): MeasureExpression {
  if (!roles.has('discount') || !roles.hasDiscountRatio()) throw roles.missing('discount');
  const actual = roles.actual('discount');
  const gross = roles.gross() ?? binary(column(roles, 'revenue'), '/', binary(constant(1), '-', actual));
  return divide(sum(binary(gross, '*', roles.value('discount'))), sum(where(isPresent(actual), gross)));
}

export function newCustomers(roles: RoleValues): MeasureExpression {
  const of = roles.ref('customer');
  const date = roles.ref('date');
  const table = roles.events('customer', 'date');
  const isFirst = binary({ kind: 'day', of: date }, '=', { kind: 'first-day', of, date, table });
  return { ...distinct(where(isFirst, column(roles, 'customer'))), table };
}

export function repeatRate(roles: RoleValues): MeasureExpression {
  const value = column(roles, 'customer');
  const other = orders(roles);
  const table = roles.events('customer', 'order');
  return divide({ kind: 'aggregate', name: 'repeaters', value, other, table }, { ...distinct(value), table });
}

/** The days in the period of a group, or the working days among them. */
export function daysIn(roles: RoleValues, areWorking: boolean): MeasureExpression {
  return { kind: 'days', ...roles.days(), areWorking };
}

/** The mean ratio of revenue in a season to its trend, or the spread of the ratios. */
export function seasonal(roles: RoleValues, isSpread: boolean): MeasureExpression {
  roles.ref('date');
  return { kind: 'seasonal', operand: total(roles, 'revenue'), isSpread };
}

export function retention(roles: RoleValues): MeasureExpression {
  return { kind: 'retention', of: roles.ref('customer'), table: roles.events('customer', 'date') };
}

/**
 * Share of the documents with a line that marks a return in any available way; credit notes are documents too. Data without any mark
 * cannot know of returns, nor can states without a return.
 */
export function returnRate(roles: RoleValues): MeasureExpression {
  const order = column(roles, 'order');
  const signs = [...roles.returns, ...roles.returnStates];
  if (roles.hasBelowZero('quantity')) signs.push(binary(roles.actual('quantity'), '<', constant(0)));
  if (roles.cancelledByC) signs.push({ kind: 'matches', of: roles.ref('order'), pattern: 'starts-with-c' });
  if (signs.length === 0) throw roles.missing('status', true);
  // A missing mark must not hide the others.
  const present = signs.map((sign): RowExpression => ({ kind: 'call', name: 'coalesce', args: [sign, constant(0)] }));
  const returned = present.reduce((left, right) => binary(left, 'or', right));
  return divide(distinct(where(returned, order)), distinct(order));
}

/** One duration per order, then their mean. */
export function daysTo(roles: RoleValues, role: 'shipped' | 'delivered'): MeasureExpression {
  const value = column(roles, 'order');
  const table = roles.events('order', 'date', role);
  return { kind: 'aggregate', name: 'mean-span', value, start: roles.ref('date'), end: roles.ref(role), table };
}
