import { columnAt, refOf, roleColumn, type Scope } from '../../catalog/bind/lookup.js';
import { groupKey } from '../../engine/threads/align-groups.js';
import { textAt, vectorOf, type Vector } from '../../engine/vector.js';
import { pathsFrom, type Catalog, type CatalogColumn } from '../../query/catalog.js';
import type { QueryPlan } from '../../query/plan.js';
import type { ResultRecord } from '../../query/result/result.js';
import type { ColumnRef, Role } from '../../query/schema.js';
import { SalesError } from '../../util/error.js';
import { planRows, writtenColumn, type PlanRows } from '../planned/plan-fields.js';
import { MEMBER_ROLES } from '../planned/repeated-plan.js';

export type Ask = (plan: QueryPlan) => Promise<ResultRecord>;

/** A field of stock with the same values as one of sales. */
export interface SharedField {
  readonly stock: string;
  readonly sales: string;
}

/** What the rows of stock are. */
interface Reading {
  /** The fields that tell levels of one day apart: the product and its places. */
  readonly item: readonly string[];
  /** Those of them by which sales are found, the product first. */
  readonly shared: readonly SharedField[];
  /** The days with levels, ascending; empty for current levels without a date. */
  readonly snapshots: readonly number[];
  /** True where most products have a level on each of these days: snapshots, not changes. */
  readonly isDense: boolean;
  /** True where nearly all items have one row on a day. The others are counted twice, not in parts such as lots. */
  readonly isCountedOnce: boolean;
}

/** The levels of stock in a data set. */
export interface StockSource extends Reading {
  readonly rows: PlanRows;
  /** The expression of the level of an item on a day, and that of its value if it is known. */
  readonly level: string;
  readonly value: string | undefined;
  /** True where an item without a row has no stock: the snapshots list no empty item. */
  readonly isEmptyIfAbsent: boolean;
}

/** Readings by catalog. Rows do not change under a catalog. */
const READINGS = new WeakMap<Catalog, Promise<Reading>>();

/** Minimum share of the days from the first level of an item to its last on which it has one, for snapshots. */
const MIN_DENSITY = 0.5;

/** Minimum share of the members of stock that sales must have for both to mean the same. */
const MIN_SHARED = 0.2;

/** Minimum share of the levels that remain apart without a column, for a column that does not tell items apart: two sources may count one item. */
const MIN_APART = 0.98;

/** Maximum number of columns that may tell levels apart, each costs a query. */
const MAX_CANDIDATES = 8;

/** Returns the levels of stock. @throws SalesError `missing-role` without a column of stock */
export async function stockSource(scope: Scope, measure: string, ask: Ask): Promise<StockSource> {
  const { catalog } = scope;
  const column = roleColumn(catalog, 'stock');
  if (!column)
    throw new SalesError('missing-role', 'measure-needs-role', { params: { ...likelyStock(catalog), measure, role: 'stock' } });
  const ref = refOf(column);
  const rows = planRows(scope, { ref, measure: 'stock' });
  const found = await readingOf(catalog, () => readRows(catalog, column, rows, ask));
  // Rows of sales repeat the level of their day, and several times of a day have one each.
  const isRepeated = rows.date?.type === 'datetime' || isInSales(catalog, ref.table);
  const { expression } = writtenColumn(ref);
  const value = valueOf(catalog, ref.table);
  const worth = value && ('cost' in value ? `${expression} * ${value.cost}` : value.amount);
  const levelOf = (of: string): string => `${isRepeated ? 'last' : found.isCountedOnce ? 'max' : 'sum'}(${of})`;
  return {
    ...found,
    rows,
    level: levelOf(expression),
    value: worth && levelOf(worth),
    isEmptyIfAbsent: found.isDense && (column.min ?? 0) > 0,
  };
}

/** Names of amounts that are there, too vague to be taken for stock without asking. */
const VAGUE =
  /available|in hand|remain|left|verfügbar|restmenge|disponib|restant|rimanent|disponíve|beschikbaar|tillgänglig|kvar|dostępn|pozosta|mevcut|kalan|残|利用可能|잔여|가용|可用|剩余|متاح|متبق/iu;

/** Returns the column that may have the levels, and the setting that says so; nothing without one. */
function likelyStock({ columns, roles, otherRoles }: Catalog): { readonly candidate?: string; readonly setting?: string } {
  const isTaken = ({ table, name }: CatalogColumn): boolean =>
    [...roles, ...otherRoles].some(({ ref }) => ref.table === table && ref.column === name);
  const candidate = columns.find(
    (one) => one.type === 'number' && VAGUE.test(one.name) && (one.max ?? 0) > 1 && !isTaken(one),
  )?.name;
  return candidate === undefined ? {} : { candidate, setting: `roles="stock: ${candidate}"` };
}

/** Returns the reading of another query, unless that one failed or was aborted. */
async function readingOf(catalog: Catalog, read: () => Promise<Reading>): Promise<Reading> {
  const other = await READINGS.get(catalog)?.catch(() => undefined);
  if (other) return other;
  const own = read();
  READINGS.set(catalog, own);
  return own;
}

/** True where the rows of a table are sales, not only levels of stock. */
function isInSales({ tables, roles }: Catalog, table: string): boolean {
  const isSale = (role: Role): boolean => role === 'quantity' || role === 'revenue' || role === 'order';
  return tables[0]?.name === table && roles.some(({ role, ref }) => isSale(role) && ref.table === table);
}

/** Returns the column of the value of stock, or that of the cost of a unit. */
function valueOf(catalog: Catalog, table: string): { readonly amount: string } | { readonly cost: string } | undefined {
  const { roles, otherRoles, joins, costPerUnit } = catalog;
  const amount = roles.find(({ role }) => role === 'stock-value')?.ref;
  if (amount?.table === table) return { amount: writtenColumn(amount).expression };
  const own = otherRoles.find(({ role, ref }) => role === 'cost' && ref.table === table)?.ref;
  const cost = costPerUnit ? roles.find(({ role }) => role === 'cost')?.ref : undefined;
  const reached = own ?? (cost && pathsFrom(joins, table).has(cost.table) ? cost : undefined);
  return reached && { cost: writtenColumn(reached).expression };
}

async function readRows(catalog: Catalog, level: CatalogColumn, { date }: PlanRows, ask: Ask): Promise<Reading> {
  const item = await itemColumns(catalog, level, date, ask);
  const shared = await Promise.all(item.map((column) => sharedField(catalog, column, ask)));
  const fields = item.map((column) => writtenColumn(refOf(column)).field);
  const keys = date ? [...fields, dayOf(date)] : fields;
  const levels = keys.length > 0 ? await groupsOf(level, keys, ask) : undefined;
  const rowCount = (catalog.tables.find(({ name }) => name === level.table)?.rowCount ?? 0) - level.missing;
  return {
    item: fields,
    shared: shared.flatMap((one) => one ?? []),
    isCountedOnce: (levels?.rowCount ?? 1) >= MIN_APART * rowCount,
    ...snapshotsIn(date && levels, fields.length),
  };
}

/** Returns the days with levels, and whether most items have one on each day between their first and their last. */
function snapshotsIn(levels: ResultRecord | undefined, keyCount: number): Pick<Reading, 'snapshots' | 'isDense'> {
  if (!levels) return { snapshots: [], isDense: false };
  const [keys, days] = [levels.columns.slice(0, keyCount).map(vectorOf), vectorOf(levels.columns[keyCount]!).numbers];
  const snapshots = [...new Set(days)].filter((day) => !Number.isNaN(day)).toSorted((a, b) => a - b);
  const places = new Map(snapshots.map((day, place) => [day, place]));
  const spans = new Map<string, { from: number; to: number }>();
  days.forEach((day, row) => {
    const place = places.get(day);
    if (place === undefined) return;
    const key = groupKey(keys, row);
    const span = spans.get(key);
    if (!span) spans.set(key, { from: place, to: place });
    else [span.from, span.to] = [Math.min(span.from, place), Math.max(span.to, place)];
  });
  const possible = [...spans.values()].reduce((sum, { from, to }) => sum + to - from + 1, 0);
  return { snapshots, isDense: days.length >= MIN_DENSITY * possible };
}

/** Returns the key of the day of a date. */
export function dayOf(date: CatalogColumn): string {
  return `day(${writtenColumn(refOf(date)).field})`;
}

/** Counts the levels in groups with a level. */
async function groupsOf(level: CatalogColumn, by: readonly string[], ask: Ask): Promise<ResultRecord> {
  const { expression } = writtenColumn(refOf(level));
  return ask({ measures: [`_levels = count(${expression})`], by: [...by] });
}

/** Returns the fewest columns that tell the levels of a day apart, the product first. */
async function itemColumns(
  catalog: Catalog,
  level: CatalogColumn,
  date: CatalogColumn | undefined,
  ask: Ask,
): Promise<readonly CatalogColumn[]> {
  const own = catalog.columns.filter(({ table }) => table === level.table);
  const product = productColumn(catalog, level.table);
  const rank = (column: CatalogColumn): number => PLACES.indexOf(memberRole(catalog, column) ?? 'product');
  const candidates = own
    .filter((column) => column !== product && column !== level && column !== date && isMember(catalog, column))
    .filter(({ distinct }) => distinct > 1 && (product === undefined || distinct <= product.distinct))
    .toSorted((a, b) => rank(a) - rank(b) || b.distinct - a.distinct)
    .slice(-MAX_CANDIDATES);
  const levelsBy = async (columns: readonly CatalogColumn[]): Promise<ResultRecord | undefined> => {
    const by = [...columns.map((column) => writtenColumn(refOf(column)).field), ...(date ? [dayOf(date)] : [])];
    return by.length === 0 ? undefined : groupsOf(level, by, ask);
  };
  const countOf = async (columns: readonly CatalogColumn[]): Promise<number> => (await levelsBy(columns))?.rowCount ?? 1;
  const always = product ? [product] : [];
  let item = [...always, ...candidates];
  const all = await countOf(item);
  const alone = await levelsBy(always);
  // A snapshot with one place for each product states where the product is; a list of changes states which place changed.
  const isDense = snapshotsIn(date && alone, always.length).isDense;
  if (isDense && alone?.rowCount === all) return always;
  const isKept = (column: CatalogColumn): boolean => !isDense && date !== undefined && isPlace(catalog, column);
  for (const candidate of candidates) {
    if (isKept(candidate)) continue;
    const fewer = item.filter((one) => one !== candidate);
    if ((await countOf(fewer)) >= MIN_APART * all) item = fewer;
  }
  return item;
}

function isPlace(catalog: Catalog, column: CatalogColumn): boolean {
  const isKey = catalog.joins.some(({ from }) => from.table === column.table && from.columns.includes(column.name));
  return isKey || PLACES.indexOf(memberRole(catalog, column) ?? 'category') > 0;
}

/** Roles of places, those first that a place has once. */
const PLACES: readonly Role[] = ['category', 'continent', 'country', 'region', 'state', 'city', 'channel', 'store'];

/** Returns the column by which rows of a table name their product. */
function productColumn(catalog: Catalog, table: string): CatalogColumn | undefined {
  const { joins, roles, otherRoles, tables } = catalog;
  const fact = tables[0]?.name;
  const isProduct = (of: string): boolean => roles.some(({ role, ref }) => role === 'product' && ref.table === of);
  const key = joins.find(({ from, to }) => to.table === table && from.table === fact && to.columns.length === 1);
  const leading = joins.find(({ from, to }) => from.table === table && from.columns.length === 1 && isProduct(to.table));
  const named = [...roles, ...otherRoles].find(({ role, ref }) => role === 'product' && ref.table === table);
  const name = key?.to.columns[0] ?? leading?.from.columns[0] ?? named?.ref.column;
  return name === undefined ? undefined : columnAt(catalog, { table, column: name });
}

function memberRole({ roles, otherRoles }: Catalog, { table, name }: CatalogColumn): Role | undefined {
  return [...roles, ...otherRoles].find(({ role, ref }) => ref.table === table && ref.column === name && MEMBER_ROLES.has(role))
    ?.role;
}

function isMember(catalog: Catalog, column: CatalogColumn): boolean {
  const { table, name, type } = column;
  if (memberRole(catalog, column) !== undefined) return true;
  if (isInSales(catalog, table)) return false;
  const isKey = catalog.joins.some(({ from }) => from.table === table && from.columns.includes(name));
  return type === 'text' || type === 'boolean' || (isKey && type === 'number');
}

/** Returns the field of sales with the values of a column of stock; `undefined` if there is none. */
async function sharedField(catalog: Catalog, column: CatalogColumn, ask: Ask): Promise<SharedField | undefined> {
  const { joins, roles, columns, names = [], tables } = catalog;
  const fact = tables[0]?.name ?? '';
  const reached = pathsFrom(joins, fact);
  const stock = writtenColumn(refOf(column)).field;
  if (reached.has(column.table)) return { stock, sales: stock };
  const join = joins.find(({ from }) => from.table === column.table && from.columns.join() === column.name);
  if (join && reached.has(join.to.table)) {
    const [first, next] = reached.get(join.to.table)!;
    const isDirect = next === undefined && first?.from.columns.length === 1;
    const [sales = ''] = isDirect ? first.from.columns : join.to.columns;
    return { stock, sales: writtenColumn({ table: isDirect ? fact : join.to.table, column: sales }).field };
  }
  const role = memberRole(catalog, column);
  const refs = [...roles, ...names].flatMap((one) => (one.role === role ? [one.ref] : []));
  const alike = columns.filter(({ name, table }) => name === column.name && reached.has(table)).map(refOf);
  const own = await membersOf(refOf(column), ask);
  let best: { readonly share: number; readonly ref: ColumnRef } | undefined;
  for (const ref of [...refs, ...alike].filter(({ table }) => reached.has(table))) {
    const others = new Set(await membersOf(ref, ask));
    const share = own.filter((member) => others.has(member)).length / Math.max(1, own.length);
    if (share >= MIN_SHARED && share > (best?.share ?? 0)) best = { share, ref };
  }
  return best && { stock, sales: writtenColumn(best.ref).field };
}

/** Returns the members of a column as text. */
async function membersOf(ref: ColumnRef, ask: Ask): Promise<readonly string[]> {
  const { expression, field } = writtenColumn(ref);
  const { columns, rowCount } = await ask({ measures: [`_rows = count(${expression})`], by: [field] });
  const keys = vectorOf(columns[0]!);
  return Array.from({ length: rowCount }, (_, row) => memberText(keys, row)).filter((text) => text !== undefined);
}

/** Returns a key as text, by which numbers and texts of two tables meet; `undefined` for a missing one. */
export function memberText(key: Vector, row: number): string | undefined {
  if (key.type === 'text') return textAt(key, row);
  const value = key.numbers[row]!;
  return Number.isNaN(value) ? undefined : String(value);
}

/**
 * Returns the fields that product and shared places do not decide: sales cannot be split by them, as a product in two warehouses that serve all
 * stores.
 */
export async function undecidedBySales(
  { shared, level }: StockSource,
  fields: readonly string[],
  ask: Ask,
): Promise<readonly string[]> {
  const countOf = async (by: readonly string[]): Promise<number> =>
    (await ask({ measures: [`_level = ${level}`], by: [...by] })).rowCount;
  if (shared.length === 0) return ['product'];
  const by = shared.map(({ stock }) => stock);
  const count = await countOf(by);
  const undecided: string[] = [];
  for (const field of new Set(fields)) if ((await countOf([...by, field])) > count) undecided.push(field);
  return undecided;
}
