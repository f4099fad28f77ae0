import type { TableProfile } from '../../catalog/detect/profile.js';
import type { KeyNames } from '../../catalog/joins/names.js';
import { leadsToEvent } from '../../catalog/joins/names.js';
import { type FoundJoin, type KeyMatch } from '../../catalog/joins/search.js';
import type { OpenQuestion } from '../../query/catalog.js';
import type { Column, NumberColumn } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { amountColumn, isPresent, numberAt, dayAt } from '../describe/column-values.js';
import type { RolesFound } from './joined-roles.js';
import { numbersIn } from './refund-column.js';
import { isPlain } from './refund-keys.js';
import type { Stage } from './refund-tables.js';
import { questionOf } from './same-sales.js';
import { salesOf, type Sales } from './sales-amounts.js';
import { ownRoles } from './own-roles.js';

/** Minimum number of orders with both amounts. */
const MIN_ORDERS = 20;
/** Minimum number of different amounts. */
const MIN_AMOUNTS = 10;
/** Maximum ratio of a total and the sum of its lines, with taxes, freight and discounts, and the share of the orders from which it holds. */
const MAX_RATIO = 2;
const NEARLY_ALL = 0.75;
/** Share of the orders from which one ratio, or a difference of days, holds. */
const HOLDS = 0.5;
/** Tolerance of one ratio for all orders, such as that of cents or of another currency, with taxes, freight and discounts. */
const SAME_RATIO = 0.3;
/** Minimum share of all totals in orders without lines for a question. */
const MIN_WITHOUT = 0.2;

/** The tables and what is known about them before their roles are. */
interface Documents {
  readonly tables: readonly Table[];
  readonly profiles: readonly TableProfile[];
  readonly names: KeyNames;
}

/**
 * Asks whether the totals of orders or the amounts of their lines are the revenue where the totals of most orders are not the sums of their lines, with or
 * without taxes, freight and discounts, or where many orders have no lines.
 */
export function unequalTotals(
  found: RolesFound,
  stage: Pick<Stage, 'joins' | 'isSample'> & Documents & { readonly isOfSales: (table: string) => boolean },
): OpenQuestion | undefined {
  const { tables, joins, names, isSample, isOfSales } = stage;
  const [lines] = tables;
  const sales = isSample ? undefined : (salesOf(found, stage) ?? listedSales(found, stage));
  if (!lines || !sales) return undefined;
  const isOfLines = sales.table.name === lines.name;
  const join = joins.find(
    (one) =>
      one.from.table === lines.name &&
      isPlain(one) &&
      (isOfLines ? leadsToEvent(one, names) && isOfSales(one.to.table) : one.to.table === sales.table.name),
  );
  const other = join && ownSales(isOfLines ? join.to.table : lines.name, stage);
  if (!other) return undefined;
  const [total, amount] = isOfLines ? [other.sales.amount, sales.amount] : [sales.amount, other.sales.amount];
  const sums = sumsOf(total.length, amount, join.match.rows);
  if (!areUnequal(total, sums) && !(isOfLines && areWithoutLines(total, join.match))) return undefined;
  return questionOf(sales, other.sales, found);
}

/** The lines with the price of a list that they are joined to, times their quantity. */
function listedSales({ roles }: RolesFound, { tables, joins }: Pick<Stage, 'joins'> & Documents): Sales | undefined {
  const [price, quantity] = (['price', 'quantity'] as const).map((role) => roles.find((one) => one.role === role)?.ref);
  const [list, table] = [price, quantity].map((ref) => tables.find(({ name }) => name === ref?.table));
  const join = joins.find((one) => one.from.table === table?.name && one.to.table === list?.name && isPlain(one));
  const unit = list && numbersIn(list, price?.column);
  const count = table && numbersIn(table, quantity?.column);
  if (!join || !unit || !count) return undefined;
  const of = [unit.name, count.name];
  const name = of.join(' × ');
  const amount = amountColumn({ name, amount: count, scale: undefined, guess: '' }, (row) => {
    const at = join.match.rows[row] ?? -1;
    return at >= 0 && isPresent(unit, at) ? numberAt(unit, at) * numberAt(count, row) : 0;
  });
  return { table, amount, product: { ref: { table: table.name, column: name }, of, kind: 'product' } };
}

/**
 * True when rows with the number of another table's rows are other sales, such as those of another shop that numbers its receipts from 1 too: the days of most
 * rows differ, and the totals are not the sums of the rows.
 */
export function areOtherSales({ from, to, match }: FoundJoin, documents: Documents): boolean {
  const [one, other] = [from, to].map(({ table }) => ownSales(table, documents));
  if (!one?.days || !other?.days) return false;
  let [known, differing] = [0, 0];
  for (let row = 0; row < match.rows.length; row += 1) {
    const order = match.rows[row] ?? -1;
    if (order < 0 || !isPresent(one.days, row) || !isPresent(other.days, order)) continue;
    known += 1;
    if (dayAt(one.days, row) !== dayAt(other.days, order)) differing += 1;
  }
  const total = other.sales.amount;
  const isUnequal = differing > HOLDS * known && areUnequal(total, sumsOf(total.length, one.sales.amount, match.rows));
  return isUnequal && !areRepeats(one, other, match);
}

/** The sales of a table, their days, and whether it has goods. */
interface Own {
  readonly sales: Sales;
  readonly days: Column | undefined;
  readonly isOfGoods: boolean;
}

/** The amounts of a table by the roles that it would have alone, and the days of its sales. Few different numbers are codes. */
function ownSales(name: string, { tables, profiles, names }: Documents): Own | undefined {
  const profile = profiles.find(({ table }) => table === name);
  if (!profile) return undefined;
  const detected = ownRoles(profile, names.vocabulary);
  const sales = salesOf({ detected, roles: detected.roles, others: [] }, { tables, names });
  const amount = profile.columns.find((column) => column.name === sales?.amount.name);
  if (!sales || (amount && amount.distinct < MIN_AMOUNTS)) return undefined;
  const date = detected.roles.find(({ role }) => role === 'date')?.ref.column;
  const isOfSale = date !== undefined && names.saleDate(date) > 0;
  const isOfGoods = detected.roles.some(({ role }) => role === 'product' || role === 'quantity');
  return { sales, isOfGoods, days: isOfSale ? sales.table.columns.find((column) => column.name === date) : undefined };
}

/** The sum of the lines of each order. `rows`: the order of each line. O(lines). */
function sumsOf(orders: number, amount: NumberColumn, rows: Int32Array): Float64Array {
  const sums = new Float64Array(orders);
  for (let row = 0; row < amount.length; row += 1) {
    const order = rows[row] ?? -1;
    if (order >= 0 && isPresent(amount, row)) sums[order]! += numberAt(amount, row);
  }
  return sums;
}

/** Returns the table of deals that another table repeats; `undefined` for all other tables. */
export function repeatedDeals(table: string, { joins, ...documents }: Pick<Stage, 'joins'> & Documents): string | undefined {
  const toEvents = joins.filter((join) => join.from.table === table && isPlain(join) && leadsToEvent(join, documents.names));
  const own = toEvents.length > 0 ? ownSales(table, documents) : undefined;
  return toEvents.find(({ to, match }) => {
    const deals = own && ownSales(to.table, documents);
    return deals && areRepeats(own, deals, match);
  })?.to.table;
}

/**
 * True when rows repeat each deal with its amount, such as every week: they have no product and no quantity, and add up to a multiple of most deals, which
 * differs from deal to deal.
 */
function areRepeats({ sales, isOfGoods }: Own, deals: Own, { rows }: KeyMatch): boolean {
  const total = deals.sales.amount;
  const ratios = ratiosOf(total, sumsOf(total.length, sales.amount, rows));
  const isMultiple = ratios.length >= MIN_AMOUNTS && ratios[ratios.length >> 2]! > MAX_RATIO;
  return isMultiple && !sales.product && !isOfGoods && !haveOneRatio(ratios);
}

/** True when the sums of the lines of most orders are far from the total, and not by one ratio. */
function areUnequal(total: NumberColumn, sums: Float64Array): boolean {
  const ratios = ratiosOf(total, sums);
  const near = ratios.filter((ratio) => ratio >= 1 / MAX_RATIO && ratio <= MAX_RATIO).length;
  return ratios.length >= MIN_ORDERS && near < NEARLY_ALL * ratios.length && !haveOneRatio(ratios);
}

/** The sums of lines as ratios of the total of their order, sorted, without orders that lack one of both. */
function ratiosOf(total: NumberColumn, sums: Float64Array): readonly number[] {
  const ratios = Array.from(sums, (sum, order) => (isPresent(total, order) ? sum / numberAt(total, order) : 0));
  return ratios.filter((ratio) => ratio > 0 && Number.isFinite(ratio)).toSorted((a, b) => a - b);
}

function haveOneRatio(ratios: readonly number[]): boolean {
  const usual = ratios[ratios.length >> 1] ?? 0;
  return ratios.filter((ratio) => Math.abs(ratio / usual - 1) <= SAME_RATIO).length >= HOLDS * ratios.length;
}

/** True when orders without lines have a large part of all totals. */
function areWithoutLines(total: NumberColumn, { rows, matchedKeys }: KeyMatch): boolean {
  if (matchedKeys < MIN_ORDERS) return false;
  const hasLines = new Uint8Array(total.length);
  for (const order of rows) if (order >= 0) hasLines[order] = 1;
  let [all, without] = [0, 0];
  for (let order = 0; order < total.length; order += 1) {
    const value = isPresent(total, order) ? numberAt(total, order) : 0;
    all += value;
    if (hasLines[order] === 0) without += value;
  }
  return without >= MIN_WITHOUT * all;
}
