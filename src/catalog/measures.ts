import type { MeasureExpression } from '../query/expression/expression.js';
import type { Additivity, MeasureFacts } from '../query/measure.js';
import { ownValue } from '../util/record.js';
import type { RoleValues } from './bind/measures/role-values.js';
import * as of from './measure-builders.js';

/** A built-in measure: what is known about it, and how it is built from the available roles. */
export interface MeasureDefinition
  extends Pick<MeasureFacts, 'unit' | 'good' | 'adds'>, Partial<Pick<MeasureFacts, 'isRatio' | 'belowZero'>> {
  /** @throws SalesError `missing-role` */
  readonly build: (roles: RoleValues) => MeasureExpression;
}

const ADDS: Additivity = { members: true, time: true };
/** An order and a first purchase have one date, and several members of other dimensions. */
const ADDS_OVER_TIME: Additivity = { members: false, time: true };
/** A level is that of the last day, not a sum of days. */
const ADDS_OVER_MEMBERS: Additivity = { members: true, time: false };
const NEVER_ADDS: Additivity = { members: false, time: false };
const RATIO = { adds: NEVER_ADDS, isRatio: true } as const;
/** Sums of amounts that only returned goods bring below zero. */
const AMOUNT = { adds: ADDS, belowZero: 'returns' } as const;

const revenue = (roles: RoleValues): MeasureExpression => of.total(roles, 'revenue');
const profit = (roles: RoleValues): MeasureExpression => of.total(roles, 'profit');
const visits = (roles: RoleValues): MeasureExpression => of.total(roles, 'visits');
const orders = (roles: RoleValues): MeasureExpression => of.members(roles, 'order');

/**
 * The built-in measures by name, one row each. Their names in each language are in `messages/xx/names.json`, what they mean in
 * `info.json` and in docs/measures.md.
 */
export const MEASURES: Readonly<Record<string, MeasureDefinition>> = {
  revenue: { unit: 'money', good: 'up', ...AMOUNT, build: revenue },
  cost: { unit: 'money', good: 'down', ...AMOUNT, build: (roles) => of.total(roles, 'cost') },
  profit: { unit: 'money', good: 'up', adds: ADDS, build: profit },
  units: { unit: 'count', good: 'up', ...AMOUNT, build: of.units },
  visits: { unit: 'count', good: 'up', adds: ADDS, build: visits },
  margin: { unit: 'percent', good: 'up', ...RATIO, build: (roles) => of.divide(profit(roles), revenue(roles)) },
  orders: { unit: 'count', good: 'up', adds: ADDS_OVER_TIME, build: orders },
  customers: { unit: 'count', good: 'up', adds: NEVER_ADDS, build: (roles) => of.members(roles, 'customer') },
  products: { unit: 'count', good: 'up', adds: NEVER_ADDS, build: (roles) => of.members(roles, 'product') },
  sellers: { unit: 'count', good: 'up', adds: NEVER_ADDS, build: (roles) => of.members(roles, 'seller') },
  aov: { unit: 'money', good: 'up', ...RATIO, build: (roles) => of.divide(revenue(roles), orders(roles)) },
  'units-per-order': { unit: 'number', good: 'up', ...RATIO, build: (roles) => of.divide(of.units(roles), orders(roles)) },
  price: { unit: 'money', good: 'up', ...RATIO, build: (roles) => of.divide(revenue(roles), of.units(roles)) },
  'discount-rate': { unit: 'percent', good: 'down', ...RATIO, build: of.discountRate },
  'new-customers': { unit: 'count', good: 'up', adds: ADDS_OVER_TIME, build: of.newCustomers },
  'repeat-rate': { unit: 'percent', good: 'up', ...RATIO, build: of.repeatRate },
  retention: { unit: 'percent', good: 'up', ...RATIO, build: of.retention },
  'return-rate': { unit: 'percent', good: 'down', ...RATIO, build: of.returnRate },
  'processing-days': { unit: 'days', good: 'down', adds: NEVER_ADDS, build: (roles) => of.daysTo(roles, 'shipped') },
  'delivery-days': { unit: 'days', good: 'down', adds: NEVER_ADDS, build: (roles) => of.daysTo(roles, 'delivered') },
  'working-days': { unit: 'days', good: 'up', adds: NEVER_ADDS, build: (roles) => of.daysIn(roles, true) },
  'seasonal-index': { unit: 'number', good: 'up', adds: NEVER_ADDS, build: (roles) => of.seasonal(roles, false) },
  'seasonal-spread': { unit: 'number', good: 'down', adds: NEVER_ADDS, build: (roles) => of.seasonal(roles, true) },
  plan: { unit: 'money', good: 'up', adds: ADDS, build: of.planAlone },
  attainment: { unit: 'percent', good: 'up', ...RATIO, build: of.planAlone },
  stock: { unit: 'count', good: 'up', adds: ADDS_OVER_MEMBERS, build: of.stockAlone },
  'stock-value': { unit: 'money', good: 'up', adds: ADDS_OVER_MEMBERS, build: of.stockAlone },
  'stock-cover': { unit: 'days', good: 'up', ...RATIO, build: of.stockAlone },
  'stockout-days': { unit: 'days', good: 'down', adds: ADDS_OVER_TIME, build: of.stockAlone },
  'lost-units': { unit: 'count', good: 'down', adds: ADDS_OVER_TIME, build: of.stockAlone },
  'days-since-sale': { unit: 'days', good: 'down', adds: NEVER_ADDS, build: of.stockAlone },
  conversion: { unit: 'percent', good: 'up', ...RATIO, build: (roles) => of.divide(orders(roles), visits(roles)) },
};

/** What is known about a built-in measure. */
export function factsOfBuiltIn(
  name: string,
  { unit, good, adds, isRatio = false, belowZero = 'losses' }: MeasureDefinition,
): MeasureFacts {
  return { name, unit, good, adds, isRatio, belowZero, expression: name };
}

/** The built-in measure of a name, or `undefined`. */
export function measureNamed(name: string): MeasureDefinition | undefined {
  return ownValue(MEASURES, name);
}
