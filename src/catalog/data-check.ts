import { isoDate } from '../query/time/calendar-date.js';
import type { Catalog, CatalogColumn, Join, TableInfo } from '../query/catalog.js';
import { pathsFrom } from '../query/join-paths.js';
import type { QueryPlan } from '../query/plan.js';
import type { QueryResult } from '../query/result.js';
import type { Note, Role } from '../query/schema.js';
import { SalesError } from '../util/error.js';

/** What a data set took its tables and columns for, with the readings that would also be possible (DESIGN 4.2). Plain data. */
export interface DataCheck {
  readonly tables: readonly CheckedTable[];
  readonly joins: readonly CheckedJoin[];
  readonly roles: readonly CheckedRole[];
  /** Columns, as `table.column`, that have no role and are in no join. They can still be named in queries. */
  readonly unusedColumns: readonly string[];
  /** Tables that no measure and no dimension of the sales reaches. */
  readonly unusedTables: readonly string[];
  readonly warnings: readonly Note[];
}

/** A table of a data set. */
export interface CheckedTable {
  readonly name: string;
  readonly rows: number;
  /** First and last day of the table's own date, as `2024-01-31`; `undefined` without one. */
  readonly from?: string;
  readonly to?: string;
}

/** A join with the rows that it leaves without a partner. Both kinds are `(blank)` in results. */
export interface CheckedJoin {
  readonly from: string;
  readonly to: string;
  /** Rows without a key. */
  readonly missing: number;
  /** Rows whose key the other table does not have. */
  readonly unmatched: number;
  readonly reason: string;
}

/** The column of a role, why it was chosen, and what else could have the role. */
export interface CheckedRole {
  readonly role: Role;
  /** As `table.column`; `undefined` for a measure that is calculated from other roles. */
  readonly column?: string;
  readonly reason: string;
  /** The sum of amounts, the number of distinct values of others; `undefined` where there is no such number. */
  readonly total?: number;
  readonly alternatives: readonly AlternativeReading[];
}

/** Another reading of a role, and what its total would be. */
export interface AlternativeReading {
  /** A column as `table.column`, or `price × quantity`. */
  readonly reading: string;
  readonly total?: number;
  /** The option `roles` that switches to this reading. An empty text means that no column has the role. */
  readonly roles: Readonly<Partial<Record<Role, string>>>;
}

type Ask = (plan: QueryPlan) => Promise<QueryResult>;

const AMOUNTS: readonly Role[] = ['quantity', 'revenue', 'cost', 'profit', 'visits'];

/** The measures that amounts are shown by: a cost per unit is multiplied by the quantity. */
const MEASURES: Readonly<Partial<Record<Role, string>>> = {
  quantity: 'units',
  revenue: 'revenue',
  cost: 'cost',
  profit: 'profit',
};

const MEMBERS: readonly Role[] = ['order', 'customer', 'product', 'seller', 'store', 'category', 'region', 'country'];

/** Checks a data set: reads its catalog, and asks for the totals of each role and its alternatives. */
export async function checkData(catalog: Catalog, ask: Ask): Promise<DataCheck> {
  const { tables, joins, roles, columns, warnings } = catalog;
  const reached = new Set(pathsFrom(joins, tables[0]?.name ?? '').keys());
  const own = tables.filter(({ sameAs }) => sameAs === undefined);
  const joined = new Set(
    joins.flatMap(({ from, to }) => [from, to].flatMap((key) => key.columns.map((name) => `${key.table}.${name}`))),
  );
  const named = new Set(
    [...roles, ...catalog.otherRoles, ...(catalog.names ?? [])].map(({ ref }) => `${ref.table}.${ref.column}`),
  );
  const isUnused = (table: string): boolean =>
    !reached.has(table) && !tables.some(({ name, sameAs }) => sameAs === table && reached.has(name)) && !leadsTo(catalog, table);
  return {
    tables: own.map((table) => checkTable(table, catalog)),
    joins: joins.map(checkJoin),
    roles: await checkRoles(catalog, ask),
    unusedColumns: columns
      .filter(({ table }) => own.some(({ name }) => name === table))
      .map((column) => pathOf(column))
      .filter((name) => !joined.has(name) && !named.has(name)),
    unusedTables: own.map(({ name }) => name).filter(isUnused),
    warnings,
  };
}

/** True when rows of a table lead to those of the sales or to a table that these lead to, as refunds do to lines. */
function leadsTo({ joins, tables }: Catalog, table: string): boolean {
  const reached = pathsFrom(joins, tables[0]?.name ?? '');
  return [...pathsFrom(joins, table).keys()].some((one) => one !== table && reached.has(one));
}

function checkTable({ name, rowCount }: TableInfo, { columns, roles, otherRoles }: Catalog): CheckedTable {
  const choice = [...roles, ...otherRoles].find(({ role, ref }) => role === 'date' && ref.table === name);
  const date = columns.find((column) => column.table === name && column.name === choice?.ref.column);
  if (date?.min === undefined || date.max === undefined) return { name, rows: rowCount };
  const unit = date.type === 'date' ? 1 : 86_400_000;
  return { name, rows: rowCount, from: isoDate(Math.floor(date.min / unit)), to: isoDate(Math.floor(date.max / unit)) };
}

function checkJoin({ from, to, missing, unmatched, reason }: Join): CheckedJoin {
  const keyOf = (key: Join['from']): string => key.columns.map((column) => `${key.table}.${column}`).join(' + ');
  return { from: keyOf(from), to: keyOf(to), missing, unmatched, reason };
}

async function checkRoles(catalog: Catalog, ask: Ask): Promise<readonly CheckedRole[]> {
  const checked: CheckedRole[] = [];
  for (const { role, ref, reason } of catalog.roles) {
    const total = await totalOf(ask, MEASURES[role] ?? measureOf(role, pathOf({ table: ref.table, name: ref.column })));
    const alternatives = await alternativesOf(catalog, role, ask);
    checked.push({ role, column: `${ref.table}.${ref.column}`, reason, ...(total === undefined ? {} : { total }), alternatives });
  }
  if (catalog.roles.some(({ role }) => role === 'revenue')) return checked;
  const derived = await totalOf(ask, 'revenue');
  if (derived === undefined) return checked;
  const alternatives = await alternativesOf(catalog, 'revenue', ask);
  return [...checked, { role: 'revenue', reason: 'Calculated as price × quantity.', total: derived, alternatives }];
}

async function alternativesOf(catalog: Catalog, role: Role, ask: Ask): Promise<readonly AlternativeReading[]> {
  const found: AlternativeReading[] = [];
  const add = async (reading: string, measure: string | undefined, column: string): Promise<void> => {
    const total = await totalOf(ask, measure);
    found.push({ reading, ...(total === undefined ? {} : { total }), roles: { [role]: column } });
  };
  for (const { ref } of (catalog.alternatives ?? []).filter((one) => one.role === role)) {
    const column = pathOf({ table: ref.table, name: ref.column });
    // The sum of a list of products is no total of sales.
    const hasTotal = !AMOUNTS.includes(role) || (isOfSales(catalog, ref.table) && !(role === 'cost' && catalog.costPerUnit));
    await add(column, hasTotal ? measureOf(role, column) : undefined, column);
  }
  const isPriced = ['price', 'quantity'].every((one) => catalog.roles.some((other) => other.role === one));
  const isDerived = catalog.roles.every((one) => one.role !== 'revenue');
  if (role === 'revenue' && isPriced && !isDerived) await add('price × quantity', 'sum(price * quantity)', '');
  return found;
}

/** True for the table of sales, and for the orders that its rows are parts of. */
function isOfSales({ tables }: Catalog, table: string): boolean {
  return tables[0]?.name === table || tables.some(({ name, hasParts }) => name === table && hasParts);
}

/** The measure that shows what a column would mean in a role; `undefined` for roles without a number. */
function measureOf(role: Role, column: string): string | undefined {
  const quoted = `"${column.replaceAll('"', '""')}"`;
  return AMOUNTS.includes(role) ? `sum(${quoted})` : MEMBERS.includes(role) ? `distinct(${quoted})` : undefined;
}

/** The total of a measure; `undefined` where the data cannot give one, such as a sum over several currencies. */
async function totalOf(ask: Ask, measure: string | undefined): Promise<number | undefined> {
  if (measure === undefined) return undefined;
  try {
    const [row] = (await ask({ measures: [`total = ${measure}`] })).rows();
    return typeof row?.['total'] === 'number' ? row['total'] : undefined;
  } catch (error) {
    if (error instanceof SalesError) return undefined;
    throw error;
  }
}

function pathOf({ table, name }: Pick<CatalogColumn, 'table' | 'name'>): string {
  return `${table}.${name}`;
}
