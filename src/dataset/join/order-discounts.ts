import { chargesOnTop } from '../../catalog/detect/money/charges.js';
import { discountKindOf, takenOff } from '../../catalog/detect/money/money.js';
import { isAmount, isDiscount } from '../../catalog/detect/money/discounts.js';
import { toMeanings, type Meanings } from '../../catalog/detect/names/context.js';
import type { ColumnProfile, TableProfile } from '../../catalog/detect/profile.js';
import { CENTS, valueOf, type RowValue } from '../../catalog/detect/relations.js';
import type { PlacedJoin } from '../../catalog/joins/paths.js';
import { leadsToEvent } from '../../catalog/joins/names.js';
import type { DerivedColumn, RoleChoice } from '../../query/catalog.js';
import type { ColumnRef, Note, Reason } from '../../query/schema.js';
import { isPresent, numberAt } from '../describe/column-values.js';
import { sampledRows } from '../describe/profile-table.js';
import { deduct, placeOf, salesOf, type Sales } from './sales-amounts.js';
import type { RolesFound } from './joined-roles.js';
import type { Refunds } from './refund-column.js';
import { isPlain } from './refund-keys.js';
import { isOpen, type Stage } from './refund-tables.js';

/** The tables with their profiles. */
interface ProfiledStage extends Stage {
  readonly profiles: readonly TableProfile[];
}

/** The amounts of lines by the sampled rows of their header, and what the columns of the header mean. */
interface Header {
  readonly profile: TableProfile;
  readonly sums: RowValue;
  readonly meanings: Meanings;
}

/** The column of a header that says what was deducted from the order, or what is left of it. */
interface Stated {
  readonly column: string;
  readonly by: 'discount' | 'total';
}

/** Minimum share of the orders for which a rule holds. */
const HOLDS = 0.98;
/** Minimum number of orders with a discount. */
const MIN_ORDERS = 5;
/** Minimum share of the orders without a discount where only their totals show the others. */
const MIN_PLAIN = 0.25;

/**
 * Deducts the discounts of whole orders from their lines, where the totals of the orders prove that the lines are before them. A note says where
 * nothing proves it.
 */
export function withOrderDiscounts(found: RolesFound, stage: ProfiledStage): RolesFound {
  const { before, isChosen, joins, names, profiles, isSample } = stage;
  const profit = found.roles.find(({ role }) => role === 'profit');
  const isUnexplained = profit !== undefined && !isRevenueLessCost(profit);
  if (before || isUnexplained || isChosen('revenue') || isOpen(found)) return found;
  // Whole numbers in a header may be money, although no name says so.
  const isOfHeader = ({ role, ref }: RoleChoice): boolean => role === 'discount' && ref.table !== placeOf(found);
  const rated = found.roles.find(isOfHeader);
  const plain = { ...found, roles: found.roles.filter((one) => one !== rated) };
  const sales = salesOf(plain, stage);
  const own = joins.filter((join) => join.from.table === sales?.table.name && isPlain(join) && leadsToEvent(join, names));
  for (const join of sales ? own : []) {
    const profile = profiles.find(({ table }) => table === join.to.table);
    if (!sales || !profile) continue;
    const header: Header = { profile, sums: sumsOf(sales, join, profile), meanings: toMeanings(profile, names.vocabulary) };
    const stated = statedIn(header, sales.amount.min >= 0);
    if (stated && !isSample) return lessDiscount(plain, sales, { join, stated });
    const lines = profiles.find(({ table }) => table === sales.table.name);
    const doubt = rated ? undefined : (stated?.column ?? unprovenIn(header, lines));
    if (doubt !== undefined) return withNote(found, grossNote(sales, `${profile.table}.${doubt}`));
  }
  return found;
}

/** True when a profit is the revenue minus the cost of its rows, therefore before a discount of the order too. */
function isRevenueLessCost({ reasons }: RoleChoice): boolean {
  return reasons.some(({ code }) => code === 'is-profit');
}

/** The amounts of the lines of each sampled row of a header; NaN without lines. */
function sumsOf({ amount }: Sales, { match }: PlacedJoin, { rowCount }: TableProfile): RowValue {
  const sums = new Float64Array(rowCount).fill(Number.NaN);
  match.rows.forEach((to, row) => {
    if (to >= 0 && isPresent(amount, row)) sums[to] = (Number.isNaN(sums[to]) ? 0 : sums[to]!) + numberAt(amount, row);
  });
  const sampled = sampledRows(rowCount);
  return (row) => sums[sampled[row]!]!;
}

/**
 * Returns what a header states about discounts: a column of them that leads from its lines to a total, or the total itself next to a promotion if no
 * line is a return (`isSold`).
 */
function statedIn(header: Header, isSold: boolean): Stated | undefined {
  const { profile, sums, meanings } = header;
  for (const discount of profile.columns.filter((column) => isDiscount(column, meanings))) {
    const off = takenOff(discount);
    const net: RowValue = (row) => sums(row) - (off(row) || 0);
    const given = discount.sample.filter((_, row) => off(row) > CENTS && !Number.isNaN(sums(row))).length;
    if (given >= MIN_ORDERS && totalsIn(header, discount).some((total) => leadsTo(total, net, header)))
      return { column: discount.name, by: 'discount' };
  }
  const promotions = isSold ? profile.columns.filter((column) => isPromotion(column, meanings)) : [];
  const total = promotions.flatMap((promotion) => totalsIn(header, promotion).filter((one) => isLess(one, promotion, header)))[0];
  return total && { column: total.name, by: 'total' };
}

function totalsIn({ profile, meanings }: Header, other: ColumnProfile): readonly ColumnProfile[] {
  return profile.columns.filter((column) => column !== other && isAmount(column, other, meanings));
}

/** True when a total is an amount, or the amount with taxes or freight. */
function leadsTo(total: ColumnProfile, net: RowValue, { profile: { columns }, meanings }: Header): boolean {
  const whole = valueOf(total);
  const differences = [...total.sample.keys()].map((row) => Math.abs(net(row) - whole(row))).filter((one) => !Number.isNaN(one));
  const isSame = differences.length > 0 && differences.filter((one) => one <= CENTS).length >= HOLDS * differences.length;
  return isSame || chargesOnTop(total, { net, table: undefined }, { columns, meanings }).length > 0;
}

function isPromotion(column: ColumnProfile, meanings: Meanings): boolean {
  const { concepts } = meanings(column);
  return column.type !== 'date' && column.type !== 'datetime' && (concepts.has('discount') || concepts.has('promotion'));
}

/** True when a total is that of the lines, and less in just the orders with a promotion. */
function isLess(total: ColumnProfile, promotion: ColumnProfile, { sums }: Header): boolean {
  const whole = valueOf(total);
  let [orders, plain, agreed] = [0, 0, 0];
  total.sample.forEach((_, row) => {
    const off = sums(row) - whole(row);
    if (Number.isNaN(off)) return;
    orders += 1;
    const isPlain = Math.abs(off) <= CENTS;
    if (isPlain) plain += 1;
    if (isPlain === Number.isNaN(promotion.sample[row]) && off >= -CENTS) agreed += 1;
  });
  return agreed >= HOLDS * orders && plain >= MIN_PLAIN * orders && orders - plain >= MIN_ORDERS;
}

/** Returns a discount in money that nothing proves to be deducted: no total has the lines without it, and the lines have no discount. */
function unprovenIn(header: Header, lines: TableProfile | undefined): string | undefined {
  const { profile, sums, meanings } = header;
  if (lines?.columns.some((column) => isDiscount(column, meanings))) return undefined;
  const discount = profile.columns.find(
    (column) => isDiscount(column, meanings) && discountKindOf(column, meanings(column).concepts, {}) === 'amount',
  );
  return discount && !totalsIn(header, discount).some((total) => leadsTo(total, sums, header)) ? discount.name : undefined;
}

function lessDiscount(
  found: RolesFound,
  sales: Sales,
  { join: { from, to }, stated: { column, by } }: { readonly join: PlacedJoin; readonly stated: Stated },
): RolesFound {
  const field = `${to.table}.${column}`;
  const reason: Reason =
    by === 'total'
      ? { code: 'order-after-discount', params: { column: field } }
      : { code: 'amount-after-discount', params: { gross: sales.amount.name, discount: field } };
  const keys = [{ sales: from.columns, refunds: to.columns }];
  const name = `${to.table} ${by === 'total' ? 'discount' : column}`;
  const stated: Refunds = { table: to.table, column, by, keys, open: { rows: 0, amount: 0 } };
  const less = deduct(found, sales, { name, from: stated, reason });
  return withProfitLess(less.found, less.given);
}

/** Deducts what is given from the profit of the same rows too. */
function withProfitLess(found: RolesFound, given: ColumnRef): RolesFound {
  const profit = found.roles.find(({ role, ref }) => role === 'profit' && ref.table === given.table);
  if (!profit) return found;
  const before = profit.ref.column;
  const net: DerivedColumn = {
    ref: { table: given.table, column: `${before} − ${given.column}` },
    of: [before, given.column],
    kind: 'net',
  };
  return {
    ...found,
    roles: found.roles.map((one) => (one === profit ? { ...profit, ref: net.ref } : one)),
    detected: { ...found.detected, derived: [...(found.detected.derived ?? []), net] },
  };
}

function grossNote({ table, amount, product }: Sales, discount: string): Note {
  const column = product?.of[0] ?? amount.name;
  return { code: 'revenue-may-be-gross', table: table.name, column, params: { column, discount } };
}

function withNote(found: RolesFound, note: Note): RolesFound {
  const { warnings } = found.detected;
  if (warnings.some(({ code }) => code === note.code)) return found;
  return { ...found, detected: { ...found.detected, warnings: [...warnings, note] } };
}
