import { detectRoles } from '../../catalog/detect/roles.js';
import type { TableProfile } from '../../catalog/detect/profile.js';
import type { PlacedJoin } from '../../catalog/joins/paths.js';
import type { OpenQuestion } from '../../query/catalog.js';
import { isPresent, numberAt } from '../describe/column-values.js';
import type { NumberColumn } from '../describe/stated-amounts.js';
import type { RolesFound } from './joined-roles.js';
import { numbersIn } from './refund-column.js';
import { isPlain } from './refund-keys.js';
import type { Stage } from './refund-tables.js';
import { placeOf, salesOf } from './sales-amounts.js';

/** Minimum number of orders with both amounts. */
const MIN_ORDERS = 20;
/** Maximum ratio of a total and the sum of its lines, with taxes, freight and discounts, and the share of the orders from which it holds. */
const MAX_RATIO = 2;
const HOLDS = 0.5;
/** Tolerance of one ratio for all orders, such as that of cents or of another currency, with taxes, freight and discounts. */
const SAME_RATIO = 0.3;

/**
 * Asks whether the totals of orders or the amounts of their lines are the revenue where the totals of most orders are not the sums of their lines, with or
 * without taxes, freight and discounts (DESIGN R11, R12). Only for revenue from orders: revenue from lines does not depend on the totals.
 */
export function unequalTotals(
  found: RolesFound,
  { tables, profiles, joins, names, isSample }: Stage & { readonly profiles: readonly TableProfile[] },
): OpenQuestion | undefined {
  const [lines] = tables;
  const place = placeOf(found);
  const isOfLines = ({ from, to }: PlacedJoin): boolean => from.table === lines?.name && to.table === place;
  const join = joins.find((one) => isOfLines(one) && isPlain(one));
  const profile = profiles.find(({ table }) => table === lines?.name);
  const total = join && !isSample ? salesOf(found, { tables })?.amount : undefined;
  if (!lines || !profile || !join || !total) return undefined;
  const ref = detectRoles(profile, names.vocabulary).roles.find(({ role }) => role === 'revenue')?.ref;
  const amount = numbersIn(lines, ref?.column);
  if (!amount || !areUnequal(total, amount, join.match.rows)) return undefined;
  const readings = [`${join.to.table}.${total.name}`, `${lines.name}.${amount.name}`];
  return { kind: 'two-columns', role: 'revenue', readings: readings.map((revenue) => ({ roles: { revenue }, of: [revenue] })) };
}

/** True when the sums of the lines of most orders are far from the total, and not by one ratio. `rows`: the order of each line. O(lines). */
function areUnequal(total: NumberColumn, amount: NumberColumn, rows: Int32Array): boolean {
  const sums = new Float64Array(total.length);
  for (let row = 0; row < amount.length; row += 1) {
    const order = rows[row] ?? -1;
    if (order >= 0 && isPresent(amount, row)) sums[order]! += numberAt(amount, row);
  }
  const ratios = Array.from(sums, (sum, order) => (isPresent(total, order) ? sum / numberAt(total, order) : 0));
  const known = ratios.filter((ratio) => ratio > 0 && Number.isFinite(ratio)).toSorted((a, b) => a - b);
  const usual = known[known.length >> 1] ?? 0;
  const isMost = (test: (ratio: number) => boolean): boolean => known.filter(test).length >= HOLDS * known.length;
  return (
    known.length >= MIN_ORDERS &&
    !isMost((ratio) => ratio >= 1 / MAX_RATIO && ratio <= MAX_RATIO) &&
    !isMost((ratio) => Math.abs(ratio / usual - 1) <= SAME_RATIO)
  );
}
