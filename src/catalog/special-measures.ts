import type { MeasureExpression, RowExpression } from '../query/expression/expression.js';
import { column, distinct, divide, PLAIN_MEASURES, sum, type MeasureDefinition } from './measures.js';
import { binary, constant, type RoleValues } from './bind/role-values.js';

/** The built-in measures that are not only sums and counts. */
const SPECIAL_MEASURES: Readonly<Record<string, MeasureDefinition>> = {
  'discount-rate': { unit: 'percent', build: discountRate },
  'new-customers': { unit: 'count', build: newCustomers },
  'repeat-rate': { unit: 'percent', build: repeatRate },
  retention: { unit: 'percent', build: retention },
  'return-rate': { unit: 'percent', build: returnRate },
  'processing-days': { unit: 'days', build: (roles) => daysTo(roles, 'shipped') },
  'delivery-days': { unit: 'days', build: (roles) => daysTo(roles, 'delivered') },
};

/** All built-in measures by name. */
export const MEASURES: Readonly<Record<string, MeasureDefinition>> = { ...PLAIN_MEASURES, ...SPECIAL_MEASURES };

/** The built-in measure of a name, or `undefined`. */
export function measureNamed(name: string): MeasureDefinition | undefined {
  return Object.hasOwn(MEASURES, name) ? MEASURES[name] : undefined;
}

/** Returns `value` for rows that pass the test, and a missing value for others. */
function where(test: RowExpression, value: RowExpression): RowExpression {
  return { kind: 'call', name: 'if', args: [test, value] };
}

/** Weighted by gross revenue (M5), for rows that have both. */
function discountRate(roles: RoleValues): MeasureExpression {
  if (!roles.has('discount') || !roles.hasDiscountRatio()) throw roles.missing('discount');
  const discount = roles.value('discount');
  const gross = roles.gross() ?? binary(column(roles, 'revenue'), '/', binary(constant(1), '-', discount));
  // A value equals itself unless it is missing; then the test is missing too.
  return divide(sum(binary(gross, '*', discount)), sum(where(binary(discount, '=', discount), gross)));
}

function newCustomers(roles: RoleValues): MeasureExpression {
  const of = roles.ref('customer');
  const date = roles.ref('date');
  const table = roles.events('customer', 'date');
  const isFirst = binary({ kind: 'day', of: date }, '=', { kind: 'first-day', of, date, table });
  return { ...distinct(where(isFirst, column(roles, 'customer'))), table };
}

function repeatRate(roles: RoleValues): MeasureExpression {
  const value = column(roles, 'customer');
  const other = column(roles, 'order');
  const table = roles.events('customer', 'order');
  return divide({ kind: 'aggregate', name: 'repeaters', value, other, table }, { ...distinct(value), table });
}

function retention(roles: RoleValues): MeasureExpression {
  return { kind: 'retention', of: roles.ref('customer'), table: roles.events('customer', 'date') };
}

/** Share of the orders with a line that marks a return in any available way (R6). */
function returnRate(roles: RoleValues): MeasureExpression {
  const order = column(roles, 'order');
  const signs: RowExpression[] = [];
  if (roles.has('quantity')) signs.push(binary(roles.value('quantity'), '<', constant(0)));
  if (roles.cancelledByC) signs.push({ kind: 'matches', of: roles.ref('order'), pattern: 'starts-with-c' });
  if (roles.has('status')) signs.push({ kind: 'matches', of: roles.ref('status'), pattern: 'returned-status' });
  if (signs.length === 0) throw roles.missing('status', ['quantity']);
  // A missing mark must not hide the others.
  const present = signs.map((sign): RowExpression => ({ kind: 'call', name: 'coalesce', args: [sign, constant(0)] }));
  const returned = present.reduce((left, right) => binary(left, 'or', right));
  return divide(distinct(where(returned, order)), distinct(order));
}

/** One duration per order, then their mean (M6). */
function daysTo(roles: RoleValues, role: 'shipped' | 'delivered'): MeasureExpression {
  const value = column(roles, 'order');
  const table = roles.events('order', 'date', role);
  return { kind: 'aggregate', name: 'mean-span', value, start: roles.ref('date'), end: roles.ref(role), table };
}
