import type { Catalog } from '../../../query/catalog.js';
import type { QueryPlan } from '../../../query/plan.js';
import { type QueryResult, valueOf } from '../../../query/result/result.js';
import { roleColumn } from '../../../catalog/bind/lookup.js';
import { causeDimensions, type Cause } from './cause.js';
import { factsOf } from './facts.js';
import type { PageName } from '../attributes.js';

/** The profit of the page, and the member that loses most; `undefined` where none loses. */
export interface Loss {
  readonly profit: number;
  readonly largest: Cause | undefined;
}

/**
 * Returns the query of the profit by goods, by the first dimension with names, or by the column of the sales with the most of few members. `undefined`
 * without profits.
 */
export function lossPlan(page: PageName, catalog: Catalog): QueryPlan | undefined {
  const { has, fields } = factsOf(catalog);
  if (page === 'customers' || !(has('profit') || has('cost'))) return undefined;
  const sales = roleColumn(catalog, 'date')?.table;
  // Another table may have no join to the sales.
  const isOfSales = (field: string): boolean => catalog.columns.some(({ table, name }) => table === sales && name === field);
  const known = causeDimensions(catalog).filter((role) => roleColumn(catalog, role)?.type === 'text');
  const dimension =
    (['subcategory', 'category'] as const).find((role) => known.includes(role)) ?? known[0] ?? fields.findLast(isOfSales);
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
