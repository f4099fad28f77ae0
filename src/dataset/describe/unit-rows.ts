import type { DetectedRoles } from '../../catalog/detect/roles.js';
import { isPiecePrice, meaningOf } from '../../catalog/detect/names/names.js';
import type { Vocabulary } from '../../catalog/detect/names/names.js';
import { isSet } from '../../catalog/reasons.js';
import type { RoleChoice } from '../../query/catalog.js';
import { ROLES, type Reason, type Role } from '../../query/schema.js';
import type { Column } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { isPresent, numberAt, columnsByRole, columnIn } from './column-values.js';
import { groupRows, splitGroups } from './row-groups.js';

/** Minimum number of rows for evidence. */
const MIN_ROWS = 50;

/** Minimum share of rows that have a day and a customer of their own. Lines of one order share both. */
const MIN_OWN = 0.95;

const ROW_IS_ORDER: Reason = { code: 'row-is-order' };

/**
 * Returns the roles of rows that are single sales, such as cars. Where no column has the order, its key is the id of the rows, if hardly
 * any customer has two rows on one day.
 */
function withRowDocuments(detected: DetectedRoles, table: Table, vocabulary: Vocabulary): DetectedRoles {
  const buyer = detected.roles.find(({ role }) => role === 'customer' || role === 'customer-name')?.ref;
  const [date, customer] = [columnsByRole(table, detected.roles)('date'), columnIn([table], buyer)];
  if (detected.roles.some(({ role }) => role === 'order') || table.rowCount < MIN_ROWS) return detected;
  if (date === undefined || customer === undefined || !haveOwnDays(date, customer)) return detected;
  const hasRole = (name: string): boolean => detected.roles.some(({ ref }) => ref.table === table.name && ref.column === name);
  const key = table.columns.find(
    (column) => !hasRole(column.name) && meaningOf(column.name, vocabulary).concepts.has('id') && isUniqueCode(column),
  );
  if (key === undefined) return detected;
  const order = { role: 'order' as const, ref: { table: table.name, column: key.name }, reasons: [ROW_IS_ORDER] };
  const roles = [...detected.roles, order].toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
  return { ...detected, roles };
}

function isUniqueCode(column: Column): boolean {
  const isCode = column.type === 'text' || (column.type === 'number' && column.kind === 'decimal' && column.scale === 0);
  return isCode && column.missing === 0 && groupRows(column).count === column.length;
}

function haveOwnDays(date: Column, customer: Column): boolean {
  return splitGroups(groupRows(customer), groupRows(date)).count >= MIN_OWN * date.length;
}

/** The table of orders that rows are lines of, and the joined row for each line. */
export interface Header {
  readonly table: Table;
  readonly rows: Int32Array;
}

/** What is known about lines with a price, but neither a quantity nor an amount. */
export interface Lines {
  readonly table: Table;
  readonly roles: readonly RoleChoice[];
  readonly headers: readonly Header[];
  /** Tables of goods with one row per sale, such as cars that are sold once. */
  readonly singles?: readonly string[];
  readonly vocabulary: Vocabulary;
}

/** Minimum number of orders for evidence. */
const MIN_ORDERS = 5;

/** Minimum share of orders in which a relation must hold. */
const MIN_SHARE = 0.99;

/**
 * Minimum share of rows that repeat a product within an order, for each row to be one unit. With quantities it is 0.1% at most.
 */
const MIN_REPEATED = 0.01;

const CENT = 0.005;

/**
 * Returns the reason why each row is one unit. The evidence is line numbers, a header's count or amount that the rows
 * add up to, the same product repeated within orders, or a single item of goods in each row. `undefined` without evidence, or
 * when rows have a quantity or an amount.
 */
function unitRowsIn({ table, roles, headers, singles = [], vocabulary }: Lines): Reason | undefined {
  const refOf = (role: Role): RoleChoice['ref'] | undefined => roles.find((one) => one.role === role)?.ref;
  if (refOf('price') === undefined || refOf('quantity') !== undefined || refOf('revenue') !== undefined) return undefined;
  const own = columnsByRole(table, roles);
  const [single] = singles;
  if (single !== undefined && own('price') !== undefined) return { code: 'unit-items', params: { table: single } };
  const isSale = refOf('date') !== undefined && WHO.some((role) => refOf(role) !== undefined);
  const hasNoQuantity = !mayHaveQuantity(table, roles, vocabulary);
  // A price of one piece is not that of a row.
  const isPiece = isPiecePrice(meaningOf(refOf('price')?.column ?? '', vocabulary));
  const sole = isSale && hasNoQuantity && !isPiece ? SOLE_PRICE : undefined;
  const order = own('order');
  if (order === undefined) return sole;
  const orders = groupsOf(order);
  if (orders.count === table.rowCount) return sole;
  if (orders.count < MIN_ORDERS) return undefined;
  const line = table.columns.find((column) => column !== order && numbersLines(column, orders));
  const others = { ...table, columns: table.columns.filter((column) => column !== line) };
  if (line !== undefined && !mayHaveQuantity(others, roles, vocabulary))
    return { code: 'unit-lines', params: { column: line.name } };
  return headerReason(headers, own('price')) ?? (hasNoQuantity ? repeatedReason(table, order, own('product')) : undefined);
}

/** Roles that show a sale: a list of prices has none of them. */
const WHO: readonly Role[] = ['order', 'customer', 'customer-name', 'seller'];

const SOLE_PRICE: Reason = { code: 'unit-price' };

/** Pieces of one sale are fewer than this. */
const MAX_PIECES = 10_000;

/** True when a column of whole numbers without a role may be a quantity, because its name is not understood. */
function mayHaveQuantity({ name: table, columns }: Table, roles: readonly RoleChoice[], vocabulary: Vocabulary): boolean {
  return columns.some((column) => {
    if (column.type !== 'number' || column.kind !== 'decimal' || column.scale > 0 || column.max > MAX_PIECES) return false;
    if (column.min < 0 || column.max <= 1 || roles.some(({ ref }) => ref.table === table && ref.column === column.name))
      return false;
    const { concepts, unknown } = meaningOf(column.name, vocabulary);
    if (concepts.has('instalment')) return false;
    return concepts.size === 0 || concepts.has('quantity') || (concepts.has('count') && unknown.length > 0);
  });
}

/** The rows of a column grouped by equal values. */
interface Groups {
  /** The group number of each row, −1 without a value. */
  readonly of: Int32Array;
  readonly count: number;
  /** Number of rows in each group. */
  readonly sizes: Int32Array;
}

function groupsOf(column: Column): Groups {
  const numbers = new Map<number, number>();
  const of = new Int32Array(column.length).fill(-1);
  for (let row = 0; row < column.length; row += 1) {
    if (!isPresent(column, row)) continue;
    const value = numberAt(column, row);
    const known = numbers.get(value) ?? numbers.size;
    if (known === numbers.size) numbers.set(value, known);
    of[row] = known;
  }
  const sizes = new Int32Array(numbers.size);
  for (const group of of) if (group >= 0) sizes[group] = (sizes[group] ?? 0) + 1;
  return { of, count: numbers.size, sizes };
}

/** True when whole numbers run from 1 to n within nearly all orders. */
function numbersLines(column: Column, { of, count, sizes }: Groups): boolean {
  if (column.type !== 'number' || column.missing > 0 || column.min !== (column.kind === 'decimal' ? 10 ** column.scale : 1))
    return false;
  const sums = new Float64Array(count);
  const greatest = new Float64Array(count);
  for (let row = 0; row < of.length; row += 1) {
    const group = of[row] ?? -1;
    if (group < 0) continue;
    const value = numberAt(column, row);
    sums[group] = (sums[group] ?? 0) + value;
    greatest[group] = Math.max(greatest[group] ?? 0, value);
  }
  let numbered = 0;
  for (let group = 0; group < count; group += 1) {
    const size = sizes[group] ?? 0;
    if (greatest[group] === size && sums[group] === (size * (size + 1)) / 2) numbered += 1;
  }
  return numbered >= MIN_SHARE * count;
}

/** Adds up a value of the joined rows for each row of a header. */
function sumsIn({ table, rows }: Header, valueAt: (row: number) => number): Float64Array {
  const sums = new Float64Array(table.rowCount);
  rows.forEach((to, row) => {
    if (to >= 0) sums[to]! += valueAt(row);
  });
  return sums;
}

const sumReason = ({ table }: Header, { name }: Column): Reason => ({
  code: 'unit-sums',
  params: { column: name, table: table.name },
});

/** Finds a column of the order with its number of rows or their total price. */
function headerReason(headers: readonly Header[], price: Column | undefined): Reason | undefined {
  for (const header of headers) {
    const counts = sumsIn(header, () => 1);
    const sums = price && sumsIn(header, (row) => numberAt(price, row));
    const column = header.table.columns.find(
      (one) => isSumOfRows(one, counts, counts) || (sums && isSumOfRows(one, sums, counts)),
    );
    if (column) return sumReason(header, column);
  }
  return undefined;
}

/**
 * Returns the reason why prices next to a quantity are amounts of whole lines: a column of the order is their sum, and not that of
 * price × quantity. `undefined` without evidence, for a price of a piece, and when the page set the price.
 */
function lineAmountsIn({ table, roles, headers, vocabulary }: Lines): Reason | undefined {
  const own = columnsByRole(
    table,
    roles.filter((choice) => !isSet(choice)),
  );
  const [price, quantity] = [own('price'), own('quantity')];
  const hasAmount = roles.some(({ role }) => role === 'revenue');
  if (!price || !quantity || hasAmount || isPiecePrice(meaningOf(price.name, vocabulary))) return undefined;
  for (const header of headers) {
    const counts = sumsIn(header, () => 1);
    const amounts = sumsIn(header, (row) => numberAt(price, row));
    const products = sumsIn(header, (row) => numberAt(price, row) * numberAt(quantity, row));
    const column = header.table.columns.find((one) => isSumOfRows(one, amounts, counts) && !isSumOfRows(one, products, counts));
    if (column) return sumReason(header, column);
  }
  return undefined;
}

/** True when a column of orders equals these sums of their rows in nearly all orders with rows, and in nearly all with several rows. */
export function isSumOfRows(column: Column, sums: Float64Array, counts: Float64Array): boolean {
  if (column.type !== 'number') return false;
  const all = { met: 0, equal: 0 };
  const several = { met: 0, equal: 0 };
  sums.forEach((sum, row) => {
    const count = counts[row] ?? 0;
    if (count === 0) return;
    const isEqual = Math.abs(numberAt(column, row) - sum) <= CENT;
    for (const tally of count > 1 ? [all, several] : [all]) {
      tally.met += 1;
      if (isEqual) tally.equal += 1;
    }
  });
  return several.met >= MIN_ORDERS && [all, several].every(({ met, equal }) => equal >= MIN_SHARE * met);
}

function repeatedReason(table: Table, order: Column, product: Column | undefined): Reason | undefined {
  const goods = product ?? table.columns.find((column) => column !== order && /item|product|sku|article/iu.test(column.name));
  if (goods === undefined) return undefined;
  const [orders, products] = [groupsOf(order), groupsOf(goods)];
  const pairs = new Set<number>();
  let rows = 0;
  for (let row = 0; row < table.rowCount; row += 1) {
    const [one, other] = [orders.of[row] ?? -1, products.of[row] ?? -1];
    if (one < 0 || other < 0) continue;
    rows += 1;
    pairs.add(one * products.count + other);
  }
  return products.count < table.rowCount && rows - pairs.size >= MIN_REPEATED * rows
    ? { code: 'unit-repeats', params: { column: goods.name } }
    : undefined;
}

const UNIT_ROWS: Reason = { code: 'unit-rows' };

/** Returns the roles of lines in which each row is one unit, or the price is that of the whole line: it becomes the revenue. Unchanged without evidence. */
export function withUnitRows(detected: DetectedRoles, lines: Omit<Lines, 'roles'>): DetectedRoles {
  const known = { ...lines, roles: detected.roles };
  const withRevenue = (...reasons: readonly Reason[]): readonly RoleChoice[] =>
    detected.roles.map((one) =>
      one.role === 'price' ? { ...one, role: 'revenue' as const, reasons: [...one.reasons, ...reasons] } : one,
    );
  const amounts = lineAmountsIn(known);
  if (amounts) return { ...detected, roles: withRevenue(amounts) };
  const evidence = unitRowsIn(known);
  const price = detected.roles.find(({ role }) => role === 'price');
  if (evidence === undefined || price === undefined) return detected;
  const roles = withRevenue(evidence, UNIT_ROWS);
  // Without a quantity, an amount may be that of several pieces: units are not known.
  if (evidence === SOLE_PRICE && price.ref.table === lines.table.name)
    return withRowDocuments({ ...detected, roles, costPerUnit: false }, lines.table, lines.vocabulary);
  return { ...detected, roles, costPerUnit: false, unitRows: lines.table.name };
}
