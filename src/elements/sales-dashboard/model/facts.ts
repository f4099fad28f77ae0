import { readClauses } from '../../../catalog/bind/read-clauses.js';
import type { Catalog } from '../../../query/catalog.js';
import type { QueryPlan } from '../../../query/plan.js';
import { isRole, type Role } from '../../../query/schema.js';
import { CAUSES } from './cause.js';
import type { Facts, PageName } from './place.js';

/** Measures whose parts add up to the whole. */
const ADDED = /^(revenue|units)$/;
const DAYS_OF_A_YEAR = 366;

/** What the data are about. */
export function factsOf(catalog: Catalog): Facts {
  const { roles, columns, oldest, newest } = catalog;
  const known = new Set<string>(roles.map(({ role }) => role));
  const has = (role: Role): boolean => known.has(role);
  const hasRevenue = has('revenue') || (has('price') && has('quantity')) || (has('cost') && has('profit'));
  const amount = has('quantity') ? 'units' : has('order') ? 'orders' : 'rows = count()';
  const hasYears = has('date') && oldest !== undefined && newest !== undefined && newest - oldest > DAYS_OF_A_YEAR;
  const date = roles.find(({ role }) => role === 'date')?.ref;
  const hasHours = columns.some(({ table, name, type }) => table === date?.table && name === date.column && type === 'datetime');
  return { has, lead: hasRevenue ? 'revenue' : amount, hasYears, hasHours };
}

/** Whether clauses choose a time, so that it can be compared with the one before. */
export function choosesTime(clauses: readonly string[], { roles }: Catalog): boolean {
  const column = roles.find(({ role }) => role === 'date')?.ref.column;
  return clauses.some((text) =>
    readClauses(text).some(({ field, quoted }) => field === column || (!quoted && isRole(field) && field === 'date')),
  );
}

/** The query of the sentence under the heading: how the period that the filters select compares with the year before; without one, the total. */
export function leadPlan(page: PageName, { lead }: Facts, isTimeChosen: boolean): QueryPlan {
  const measures = [page === 'customers' ? 'customers' : lead];
  return isTimeChosen ? { measures, compare: 'previous-year' } : { measures };
}

/** The queries in which the headline looks for what changed most; none where no period is compared, and for measures that do not add up. */
export function causePlans(page: PageName, { lead, has }: Facts, isTimeChosen: boolean): readonly QueryPlan[] {
  if (page === 'customers' || !isTimeChosen || !ADDED.test(lead)) return [];
  return CAUSES.filter(has).map((by) => ({ measures: [lead], by: [by], compare: 'previous-year' }));
}
