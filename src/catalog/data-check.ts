import { isoDate } from '../query/time/calendar-date.js';
import { type Catalog, type CatalogColumn, type Join, type TableInfo, pathsFrom } from '../query/catalog.js';
import type { QueryPlan } from '../query/plan.js';
import type { QueryResult } from '../query/result/result.js';
import type { Note, Reason, Role } from '../query/schema.js';
import { quote } from '../query/where/where.js';
import { SalesError } from '../util/error.js';

/** How a data set interpreted its tables and columns, with possible alternatives. Plain data. */
export interface DataCheck {
  readonly tables: readonly CheckedTable[];
  readonly joins: readonly CheckedJoin[];
  readonly roles: readonly CheckedRole[];
  /** Columns, as `table.column`, without a role or a join. Queries can still name them. */
  readonly unusedColumns: readonly string[];
  /** Tables that no measure and no dimension of the sales reaches. */
  readonly unusedTables: readonly string[];
  /** Tables of exchange rates and the currencies that amounts can be converted to; empty without rates. */
  readonly exchangeRates: readonly CheckedRates[];
  /** If amounts are converted, also states which rates were used and how many rows have none. */
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

/** A join, with the rows that have no partner. Both kinds are `(blank)` in results. */
export interface CheckedJoin {
  readonly from: string;
  readonly to: string;
  /** Rows without a key. */
  readonly missing: number;
  /** Rows with a key that the other table does not have. */
  readonly unmatched: number;
  readonly reasons: readonly Reason[];
}

/** A table of exchange rates. */
export interface CheckedRates {
  readonly table: string;
  /** ISO 4217 codes. */
  readonly currencies: readonly string[];
}

/** The column of a role, why it was chosen, and its alternatives. */
export interface CheckedRole {
  readonly role: Role;
  /** As `table.column`; `undefined` for a measure that is calculated from other roles. */
  readonly column?: string;
  readonly reasons: readonly Reason[];
  /** The sum of amounts, the number of distinct values of other columns; `undefined` if neither applies. */
  readonly total?: number;
  readonly alternatives: readonly AlternativeReading[];
}

/** Another interpretation of a role, and its total. */
export interface AlternativeReading {
  /** A column as `table.column`, or `price × quantity`. */
  readonly reading: string;
  readonly total?: number;
  /** The option `roles` that switches to this interpretation. An empty text means that no column has the role. */
  readonly roles: Readonly<Partial<Record<Role, string>>>;
}

const CALCULATED: Reason = { code: 'calculated' };

type Ask = (plan: QueryPlan) => Promise<QueryResult>;

const AMOUNTS: readonly Role[] = ['quantity', 'revenue', 'cost', 'profit', 'visits'];

/** The measure that shows the amounts of a role. For example, a cost per unit is multiplied by the quantity. */
const MEASURES: Readonly<Partial<Record<Role, string>>> = {
  quantity: 'units',
  revenue: 'revenue',
  cost: 'cost',
  profit: 'profit',
};

const MEMBERS: readonly Role[] = ['order', 'customer', 'product', 'seller', 'store', 'category', 'region', 'country'];

/** Checks a data set: reads its catalog and queries the totals of each role and its alternatives. */
export async function checkData(catalog: Catalog, ask: Ask): Promise<DataCheck> {
  const { tables, joins, roles, columns, warnings, rates = [] } = catalog;
  const reached = new Set(pathsFrom(joins, tables[0]?.name ?? '').keys());
  const own = tables.filter(({ sameAs }) => sameAs === undefined);
  const joined = new Set(joins.flatMap(({ from, to }) => [from, to].flatMap(keyPaths)));
  const named = new Set(
    [...roles, ...catalog.otherRoles, ...(catalog.names ?? [])].map(({ ref }) => `${ref.table}.${ref.column}`),
  );
  const isRates = (name: string): boolean => rates.some(({ table }) => table === name);
  const isUnused = (table: string): boolean =>
    !isRates(table) &&
    !reached.has(table) &&
    !tables.some(({ name, sameAs }) => sameAs === table && reached.has(name)) &&
    !leadsTo(catalog, table);
  return {
    tables: own.map((table) => checkTable(table, catalog)),
    joins: joins.map(checkJoin),
    roles: await checkRoles(catalog, ask),
    unusedColumns: columns
      .filter(({ table }) => own.some(({ name }) => name === table))
      .filter(({ table }) => !isRates(table))
      .map((column) => pathOf(column))
      .filter((name) => !joined.has(name) && !named.has(name)),
    unusedTables: own.map(({ name }) => name).filter(isUnused),
    exchangeRates: rates.map(({ table, currencies }) => ({ table, currencies })),
    warnings: [...warnings, ...(await conversionOf(ask))],
  };
}

/** Returns the notes on the exchange rates in use. */
async function conversionOf(ask: Ask): Promise<readonly Note[]> {
  const result = await answerTo(ask, 'revenue');
  return (result?.notes ?? []).filter(({ code }) => code === 'converted' || code === 'no-rate');
}

/** True when rows of a table reach the sales or a table that the sales reach, as refunds reach order lines. */
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

/** The columns of a key as `table.column`, with the day of another table and the last day of a period. */
function keyPaths({ table, columns, day, until }: Join['from']): readonly string[] {
  const own = [...columns, ...(until === undefined ? [] : [until])].map((column) => `${table}.${column}`);
  return day === undefined ? own : [...own, `${day.table}.${day.column}`];
}

function checkJoin({ from, to, missing, unmatched, reasons }: Join): CheckedJoin {
  return { from: keyPaths(from).join(' + '), to: keyPaths(to).join(' + '), missing, unmatched, reasons };
}

async function checkRoles(catalog: Catalog, ask: Ask): Promise<readonly CheckedRole[]> {
  const checked: CheckedRole[] = [];
  for (const { role, ref, reasons } of catalog.roles) {
    const total = await totalOf(ask, MEASURES[role] ?? measureOf(role, pathOf({ table: ref.table, name: ref.column })));
    const alternatives = await alternativesOf(catalog, role, ask);
    checked.push({
      role,
      column: `${ref.table}.${ref.column}`,
      reasons,
      ...(total === undefined ? {} : { total }),
      alternatives,
    });
  }
  if (catalog.roles.some(({ role }) => role === 'revenue')) return checked;
  const derived = await totalOf(ask, 'revenue');
  if (derived === undefined) return checked;
  const alternatives = await alternativesOf(catalog, 'revenue', ask);
  return [...checked, { role: 'revenue', reasons: [CALCULATED], total: derived, alternatives }];
}

async function alternativesOf(catalog: Catalog, role: Role, ask: Ask): Promise<readonly AlternativeReading[]> {
  const found: AlternativeReading[] = [];
  const add = async (reading: string, measure: string | undefined, column: string): Promise<void> => {
    const total = await totalOf(ask, measure);
    found.push({ reading, ...(total === undefined ? {} : { total }), roles: { [role]: column } });
  };
  for (const { ref } of (catalog.alternatives ?? []).filter((one) => one.role === role)) {
    const column = pathOf({ table: ref.table, name: ref.column });
    // The sum of a product list is not a total of sales.
    const hasTotal = !AMOUNTS.includes(role) || (isOfSales(catalog, ref.table) && !(role === 'cost' && catalog.costPerUnit));
    await add(column, hasTotal ? measureOf(role, column) : undefined, column);
  }
  const isPriced = ['price', 'quantity'].every((one) => catalog.roles.some((other) => other.role === one));
  const isDerived = catalog.roles.every((one) => one.role !== 'revenue');
  if (role === 'revenue' && isPriced && !isDerived) await add('price × quantity', 'sum(price * quantity)', '');
  return found;
}

/** True for the sales table and for the table of orders that its rows belong to. */
function isOfSales({ tables }: Catalog, table: string): boolean {
  return tables[0]?.name === table || tables.some(({ name, hasParts }) => name === table && hasParts);
}

/** The measure that shows the effect of a column in a role; `undefined` for roles without a number. */
function measureOf(role: Role, column: string): string | undefined {
  const quoted = quote(column);
  return AMOUNTS.includes(role) ? `sum(${quoted})` : MEMBERS.includes(role) ? `distinct(${quoted})` : undefined;
}

/** The total of a measure; `undefined` if the data cannot provide one, such as a sum over several currencies. */
async function totalOf(ask: Ask, measure: string | undefined): Promise<number | undefined> {
  const [row] = (measure === undefined ? undefined : await answerTo(ask, measure))?.rows() ?? [];
  return typeof row?.['total'] === 'number' ? row['total'] : undefined;
}

async function answerTo(ask: Ask, measure: string): Promise<QueryResult | undefined> {
  try {
    return await ask({ measures: [`total = ${measure}`] });
  } catch (error) {
    if (error instanceof SalesError) return undefined;
    throw error;
  }
}

function pathOf({ table, name }: Pick<CatalogColumn, 'table' | 'name'>): string {
  return `${table}.${name}`;
}
