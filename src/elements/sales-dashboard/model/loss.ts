import type { Catalog } from '../../../query/catalog.js';
import type { QueryPlan } from '../../../query/plan.js';
import { type QueryResult, valueOf } from '../../../query/result/result.js';
import type { Role } from '../../../query/schema.js';
import { causeDimensions, type Cause } from './cause.js';
import type { PageName } from '../attributes.js';

/** The profit of the page, and the member that loses most; `undefined` where none loses. */
export interface Loss {
  readonly profit: number;
  readonly largest: Cause | undefined;
}

/** Returns the query of the profit by goods, or by the first dimension. `undefined` without profits. */
export function lossPlan(page: PageName, catalog: Catalog): QueryPlan | undefined {
  const has = (role: Role): boolean => catalog.roles.some((choice) => choice.role === role);
  if (page === 'customers' || !(has('profit') || has('cost'))) return undefined;
  const known = causeDimensions(catalog);
  const dimension = (['subcategory', 'category'] as const).find((role) => known.includes(role)) ?? known[0];
  return { measures: ['profit'], ...(dimension && { by: [dimension] }) };
}

/** Reads the answer to `lossPlan`. */
export function lossOf(result: QueryResult | undefined): Loss | undefined {
  const members = result?.columns.find(({ type }) => type !== 'number');
  const profits = result?.columns.find(({ name }) => name === 'profit');
  if (!result || !profits) return undefined;
  const rows = Array.from({ length: result.rowCount }, (_, row) => ({
    name: members && valueOf(members, row),
    change: profits.valid?.[row] === 0 ? 0 : Number(profits.values[row]),
  }));
  const profit = rows.reduce((sum, { change }) => sum + change, 0);
  const [least] = rows.filter(({ name, change }) => typeof name === 'string' && change < 0).sort((a, b) => a.change - b.change);
  const largest = least &&
    members && { measure: 'profit', dimension: members.name, name: String(least.name), change: least.change };
  return { profit, largest };
}
