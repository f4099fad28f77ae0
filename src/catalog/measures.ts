import type { Aggregate, MeasureExpression, RowExpression } from '../query/expression/expression.js';
import type { MeasureUnit } from '../query/plan.js';
import type { Role } from '../query/schema.js';
import type { RoleValues } from './bind/role-values.js';

/** A built-in measure of DESIGN 3.5: its unit, and how it is built from the available roles. */
export interface MeasureDefinition {
  readonly unit: MeasureUnit;
  /** @throws SalesError `missing-role` */
  readonly build: (roles: RoleValues) => MeasureExpression;
}

/** The built-in measures that are sums, counts, and ratios of these; all others are `SPECIAL_MEASURES`. */
export const PLAIN_MEASURES: Readonly<Record<string, MeasureDefinition>> = {
  revenue: { unit: 'money', build: (roles) => total(roles, 'revenue') },
  cost: { unit: 'money', build: (roles) => total(roles, 'cost') },
  profit: { unit: 'money', build: (roles) => total(roles, 'profit') },
  units: { unit: 'count', build: units },
  visits: { unit: 'count', build: (roles) => sum(roles.value('visits')) },
  margin: { unit: 'percent', build: (roles) => divide(total(roles, 'profit'), total(roles, 'revenue')) },
  orders: { unit: 'count', build: (roles) => members(roles, 'order') },
  customers: { unit: 'count', build: (roles) => members(roles, 'customer') },
  products: { unit: 'count', build: (roles) => members(roles, 'product') },
  sellers: { unit: 'count', build: (roles) => members(roles, 'seller') },
  aov: { unit: 'money', build: (roles) => divide(total(roles, 'revenue'), members(roles, 'order')) },
  'units-per-order': { unit: 'number', build: (roles) => divide(units(roles), members(roles, 'order')) },
  price: { unit: 'money', build: (roles) => divide(total(roles, 'revenue'), units(roles)) },
  conversion: { unit: 'percent', build: (roles) => divide(members(roles, 'order'), sum(roles.value('visits'))) },
};

/** The plain built-in measure of a name, or `undefined`. */
export function plainMeasure(name: string): MeasureDefinition | undefined {
  return Object.hasOwn(PLAIN_MEASURES, name) ? PLAIN_MEASURES[name] : undefined;
}

/** Returns a quotient of two measures; it is missing for a divisor of 0. */
export function divide(left: MeasureExpression, right: MeasureExpression): MeasureExpression {
  return { kind: 'binary', operator: '/', left, right };
}

/** Returns the sum of values. */
export function sum(value: RowExpression): Aggregate {
  return { kind: 'aggregate', name: 'sum', value };
}

/** Returns the number of distinct values. */
export function distinct(value: RowExpression): Aggregate {
  return { kind: 'aggregate', name: 'distinct', value };
}

/** Returns the sum of a role's values; in sales rows if the values come from a product list. */
function total(roles: RoleValues, role: Role): Aggregate {
  const table = roles.lines(role);
  return { ...sum(roles.value(role)), ...(table === undefined ? {} : { table }) };
}

/** The units sold: the sum of quantities, or the number of rows if each is one unit. */
function units(roles: RoleValues): Aggregate {
  const total = sum(roles.value('quantity'));
  return roles.has('quantity') || roles.units === undefined ? total : { ...total, table: roles.units };
}

/** Counts members in the rows of their events: products in the rows of their sales. */
function members(roles: RoleValues, role: Role): Aggregate {
  return { ...distinct(column(roles, role)), table: roles.events(role) };
}

/** The column of a role, as a row expression. */
export function column(roles: RoleValues, role: Role): RowExpression {
  return { kind: 'column', ref: roles.ref(role) };
}
