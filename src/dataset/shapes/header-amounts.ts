import type { DetectedRoles } from '../../catalog/detect/roles.js';
import { isSameRef } from '../../query/column-ref.js';
import type { Note, Reason } from '../../query/schema.js';
import { REFUNDS_DEDUCTED } from '../../query/return-status.js';
import type { Column } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { isPresent, numberAt, columnsByRole } from '../describe/column-values.js';
import { groupRows, rowsOfSomeValues } from '../describe/row-groups.js';
import type { RowGroups } from '../describe/row-groups.js';

/** Minimum number of orders to conclude that amounts are those of whole orders. */
const MIN_ORDERS = 10;
/** Where at least this share of the orders have several rows, fewer orders show that amounts are in one row of each. */
const MIN_ONCE = 3;
const MANY_SEVERAL = 0.25;
/** Minimum share of orders that have the amount in one row only, and that have several rows. */
export const HOLDS = 0.98;
const SEVERAL_ROWS = 0.05;
const CENT = 0.011;
/** Minimum number of different amounts, and share of the orders with several rows that differ, to conclude that amounts are repeated totals. */
const MIN_AMOUNTS = 5;
const MIN_VARIED = 0.5;
/** Where there are this many different amounts, fewer orders with several rows prove it: equal ones would hardly meet by chance. */
const MANY_AMOUNTS = 20;
const MIN_SEVERAL = 5;

/** Minimum share of the orders that a cost × quantity adds up to. The cost is then the price; refunds change some orders. */
const PRICED = 0.8;

/**
 * Handles a column of revenue that holds amounts of whole orders: in one row of each order, or repeated in all of its rows. Revenue is
 * then price × quantity, because a sum per product would give the whole order to one product, and a sum of repeated amounts counts
 * them several times. A warning states when the rows do not add up to the amounts. Repeated amounts without prices and quantities
 * are refused. A cost that adds up to the amounts is the price, as in exports with an `Item Cost`.
 */
export function withoutHeaderAmounts(found: DetectedRoles, table: Table): DetectedRoles {
  const revenueRef = found.roles.find(({ role }) => role === 'revenue')?.ref;
  // A derived column repeats if the amount that it deducts from does.
  const derived = found.derived?.find(({ ref }) => isSameRef(ref, revenueRef));
  const named = derived?.of[0] ?? revenueRef?.column;
  const detected = withCostAsPrice(found, table, named);
  const columnOf = columnsByRole(table, detected.roles);
  const [order, price, quantity, product] = (['order', 'price', 'quantity', 'product'] as const).map(columnOf);
  const revenue = revenueRef?.table === table.name ? table.columns.find(({ name }) => name === named) : undefined;
  const choice = detected.roles.find(({ role }) => role === 'revenue');
  if (!revenue || !order || !choice || order === revenue) return detected;
  const lines = price && quantity && price.missing + quantity.missing === 0 ? { price, quantity } : undefined;
  const groups = groupRows(order, rowsOfSomeValues(order));
  const amounts = amountsIn(groups, revenue, { lines, others: [product, quantity].filter((one) => one !== undefined) });
  const part = lines || !areRepeated(amounts) ? undefined : table.columns.find((one) => isPart(one, { revenue, groups }));
  const kind = part ? 'repeated' : kindOf(amounts);
  if (kind === undefined || (kind === 'once' && lines === undefined)) return detected;
  const isOfAmount = ({ code, params }: Note): boolean =>
    params?.['role'] === 'revenue' || (derived !== undefined && code === REFUNDS_DEDUCTED);
  const others = detected.warnings.filter((note) => !isOfAmount(note));
  const roles = detected.roles.filter((one) => one !== choice);
  const totals: Reason =
    kind === 'once'
      ? {
          code: 'order-totals-once',
        }
      : {
          code: 'order-totals-repeated',
        };
  if (part) {
    const sum: Reason = { code: 'unit-sums', params: { column: revenue.name, table: table.name } };
    const ofRow = { ...choice, ref: { table: table.name, column: part.name }, reasons: [sum] };
    return { ...detected, roles: detected.roles.map((one) => (one === choice ? ofRow : one)), warnings: others };
  }
  if (lines === undefined) return { ...detected, roles, warnings: [...others, repeatedNote(table.name, revenue.name)] };
  const note = amounts.addUp >= HOLDS ? [] : [grossNote(table.name, revenue.name, kind === 'once')];
  return {
    ...detected,
    roles,
    alternatives: [{ ...choice, reasons: [totals] }, ...detected.alternatives],
    warnings: [...others, ...note],
  };
}

/** Returns the roles with the cost as the price, where no column is the price and cost × quantity adds up to the amounts of the orders. */
function withCostAsPrice(detected: DetectedRoles, table: Table, amount: string | undefined): DetectedRoles {
  const columnOf = columnsByRole(table, detected.roles);
  const [order, price, quantity] = [columnOf('order'), columnOf('cost'), columnOf('quantity')];
  const whole = table.columns.find(({ name }) => name === amount);
  if (!order || !price || !quantity || !whole || detected.roles.some(({ role }) => role === 'price')) return detected;
  const amounts = amountsIn(groupRows(order, rowsOfSomeValues(order)), whole, { lines: { price, quantity }, others: [price] });
  if (kindOf(amounts) === undefined || amounts.addUp < PRICED) return detected;
  const roles = detected.roles.map((one) => (one.role === 'cost' ? { ...one, role: 'price' as const } : one));
  return { ...detected, roles, costPerUnit: false };
}

/** How a column of amounts is spread over the rows of orders. All numbers except `orders` are shares of the orders. */
interface Amounts {
  readonly orders: number;
  /** Orders with several rows. */
  readonly several: number;
  /** Orders with the amount in one row. */
  readonly once: number;
  /** Orders with the same amount in each of several rows, and orders with rows that differ in product or quantity. */
  readonly repeated: number;
  readonly varied: number;
  /** Orders with an amount that is the sum of price × quantity, less what is deducted. */
  readonly addUp: number;
  /** Number of different amounts. */
  readonly distinct: number;
}

/** The columns of price and quantity of each line. */
export interface Lines {
  readonly price: Column;
  readonly quantity: Column;
}

interface Parts {
  readonly lines: Lines | undefined;
  /** A column with what is deducted from the lines of an order. */
  readonly less?: Column;
  /** Columns that differ between the rows of an order. */
  readonly others: readonly Column[];
}

function kindOf(amounts: Amounts): 'once' | 'repeated' | undefined {
  const { orders, several, once, varied } = amounts;
  if (once >= HOLDS && orders >= MIN_ONCE && several >= MANY_SEVERAL) return 'once';
  if (orders < MIN_ORDERS || several < SEVERAL_ROWS) return undefined;
  if (once >= HOLDS) return 'once';
  return areRepeated(amounts) && varied >= several * MIN_VARIED ? 'repeated' : undefined;
}

function areRepeated({ orders, several, repeated, distinct }: Amounts): boolean {
  const needed = distinct >= MANY_AMOUNTS ? MIN_SEVERAL : MIN_ORDERS;
  return repeated >= several * HOLDS && several * orders >= needed && distinct >= MIN_AMOUNTS;
}

/** True for an amount of each row that adds up to the repeated amount of the order, in nearly all orders with several rows. */
function isPart(column: Column, { revenue, groups: { of, count } }: { revenue: Column; groups: RowGroups }): boolean {
  if (column === revenue || column.type !== 'number') return false;
  const [sums, rows] = [new Float64Array(count), new Int32Array(count)];
  const amounts = new Float64Array(count);
  of.forEach((group, row) => {
    if (group < 0) return;
    sums[group]! += numberAt(column, row);
    rows[group]! += 1;
    amounts[group] = numberAt(revenue, row);
  });
  const several = Array.from(rows.keys()).filter((group) => rows[group]! > 1);
  const met = several.filter((group) => Math.abs(sums[group]! - amounts[group]!) <= CENT);
  return met.some((group) => amounts[group] !== 0) && met.length >= HOLDS * several.length;
}

/** Returns how a column of amounts is spread over the rows of orders. */
export function amountsIn({ of, count }: RowGroups, amount: Column, { lines, less, others }: Parts): Amounts {
  const rows = new Int32Array(count);
  const filled = new Int32Array(count);
  const amounts = new Float64Array(count).fill(Number.NaN);
  const sums = new Float64Array(count);
  const differs = new Uint8Array(count);
  const varied = new Uint8Array(count);
  const firsts = new Int32Array(count);
  for (let row = 0; row < of.length; row += 1) {
    const group = of[row]!;
    if (group < 0) continue;
    if (lines) sums[group]! += numberAt(lines.price, row) * numberAt(lines.quantity, row);
    if (less && isPresent(less, row)) sums[group]! -= numberAt(less, row);
    if (rows[group]!++ === 0) firsts[group] = row;
    else if (varied[group] === 0 && others.some((column) => numberAt(column, row) !== numberAt(column, firsts[group]!)))
      varied[group] = 1;
    if (!isPresent(amount, row)) continue;
    const value = numberAt(amount, row);
    if (filled[group]!++ === 0) amounts[group] = value;
    else if (amounts[group] !== value) differs[group] = 1;
  }
  const share = (test: (group: number) => boolean): number => {
    let orders = 0;
    for (let group = 0; group < count; group += 1) if (test(group)) orders += 1;
    return orders / count;
  };
  return {
    orders: count,
    several: share((group) => rows[group]! > 1),
    once: amount.missing === 0 ? 0 : share((group) => filled[group] === 1),
    repeated: share((group) => rows[group]! > 1 && filled[group] === rows[group] && differs[group] === 0),
    varied: share((group) => varied[group] === 1),
    addUp: share((group) => Math.abs(sums[group]! - amounts[group]!) <= CENT),
    distinct: new Set(amounts).size,
  };
}

function repeatedNote(table: string, column: string): Note {
  return {
    code: 'order-amounts-repeat',
    table,
    column,
    params: { role: 'revenue', table, column },
  };
}

/** The note on totals that differ from the rows. Only totals that occur once per order add up, so only these can be the revenue. */
function grossNote(table: string, column: string, isOnce: boolean): Note {
  return {
    code: 'amounts-per-order',
    table,
    column,
    params: { table, column, ...(isOnce && { setting: `roles="revenue: ${column}"` }) },
  };
}
