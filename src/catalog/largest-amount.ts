import type { Catalog } from '../query/catalog.js';

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
