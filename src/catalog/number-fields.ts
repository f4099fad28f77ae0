import type { Catalog } from '../query/catalog.js';
import type { MeasureFacts } from '../query/measure.js';
import { isRole } from '../query/schema.js';

/** Returns the role or the number column that a text names; `undefined` for expressions and for names that are only measures. */
export function numberField(text: string, { columns }: Catalog): string | undefined {
  const name = /^"(.+)"$/.exec(text)?.[1] ?? text;
  return isRole(name) || columns.some((column) => column.name === name && column.type === 'number') ? name : undefined;
}

/**
 * The measure of a field per member: amounts and quantities are summed; for an age, a discount or another number it is the mean.
 */
export function measureOfField(field: string, { columns, roles, measures, costPerUnit }: Catalog): string {
  const factsOf = (name: string): MeasureFacts | undefined => measures.find((one) => one.name === measureOfRole(name));
  if (isRole(field) && factsOf(field)) return measureOfRole(field);
  const isColumn = !isRole(field) && columns.some(({ name }) => name === field);
  const role = isColumn ? roles.find(({ ref }) => ref.column === field)?.role : undefined;
  const adds = role !== undefined && !(role === 'cost' && costPerUnit) && factsOf(role)?.adds;
  return `${field} = ${adds && adds.members && adds.time ? 'sum' : 'avg'}(${isColumn ? `"${field.replaceAll('"', '""')}"` : field})`;
}

/** The measure of a role's values; the other roles with a measure have its name. */
function measureOfRole(role: string): string {
  return role === 'quantity' ? 'units' : role;
}

/** Name of the measure of `largestAmount` in results. */
export const LARGEST = 'largest';

/** Returns the measures and the option of an analysis that know the largest single amount of each period, if rows of one table have it. */
export function largestAmount(
  measure: string,
  catalog: Pick<Catalog, 'roles'> | undefined,
): { readonly measures: readonly string[]; readonly option: { readonly largest?: string } } {
  const refs = catalog?.roles.filter(({ role }) => /^(date|revenue|price|quantity|discount|cost|profit)$/.test(role)) ?? [];
  const isOneTable = refs.length > 0 && refs.every(({ ref }) => ref.table === refs[0]!.ref.table);
  if (measure !== 'revenue' || !isOneTable) return { measures: [measure], option: {} };
  return { measures: [measure, `${LARGEST} = max(revenue)`], option: { largest: LARGEST } };
}
