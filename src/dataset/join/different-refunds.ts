import type { AmountTable } from './refund-keys.js';
import { groupsOf, matchRefunds, unitsOf, type MatchedRefunds, type Refunds } from './refund-column.js';

/** Maximum difference between two sums of the same money, as a share. */
const MAX_DIFFERENCE = 0.01;
/** Minimum share of the refunds of the same sales that two tables have in common, for both to be the same money. */
const MIN_COMMON = 0.5;

/** A table of refunds with keys of sales. */
export interface KeyedRefunds extends AmountTable {
  readonly from: Refunds;
  /** The sum in units of money. */
  readonly sum: number;
}

/** True for two sums of the same money. */
export function areClose(one: number, other: number): boolean {
  return Math.abs(one - other) <= MAX_DIFFERENCE * Math.max(one, other);
}

/** Returns the tables of different refunds, the largest first, and those with refunds that these have too. `more`: what the latter have beyond them. */
export function differentRefunds(
  keyed: readonly KeyedRefunds[],
  sales: AmountTable,
): { readonly different: readonly KeyedRefunds[]; readonly rest: readonly (KeyedRefunds & { readonly more: number })[] } {
  // Of the same refunds, those with the finest keys reduce the right rows.
  const sorted = keyed.toSorted((a, b) => (areClose(a.sum, b.sum) ? b.from.keys.length - a.from.keys.length : b.sum - a.sum));
  const different: KeyedRefunds[] = [];
  const rest: (KeyedRefunds & { readonly more: number })[] = [];
  for (const one of sorted) {
    const twin = different.map((other) => compare(one, other, sales)).find(({ common }) => common >= MIN_COMMON);
    if (twin) rest.push({ ...one, more: twin.more });
    else different.push(one);
  }
  return { different, rest };
}

/** Compares refunds with others of the same sales: the share that both have in common, and what the first have beyond the others. */
function compare(one: KeyedRefunds, other: KeyedRefunds, sales: AmountTable): { readonly common: number; readonly more: number } {
  const matchOf = ({ table, from }: KeyedRefunds): MatchedRefunds | undefined =>
    matchRefunds(sales.table, table, { amount: sales.amount.name, from });
  const matches = [one, other].map(matchOf);
  // A refund of a line is one of its order.
  const [whole] = matches.flatMap((match) => match?.keys.at(-1) ?? []).toSorted((a, b) => groupsOf(a) - groupsOf(b));
  const [own = [], others = []] = matches.map((match) => {
    const sums = new Float64Array(sales.table.rowCount);
    for (const { given } of match?.keys ?? [])
      given.forEach((value, row) => {
        const group = value === 0 ? -1 : (whole?.first[row] ?? -1);
        if (group >= 0) sums[group] = (sums[group] ?? 0) + unitsOf(value, match?.scale);
      });
    return sums;
  });
  let [least, most, more] = [0, 0, 0];
  own.forEach((value, group) => {
    if (value <= 0) return;
    const theirs = others[group] ?? 0;
    least += Math.min(value, theirs);
    most += Math.max(value, theirs);
    more += Math.max(0, value - theirs);
  });
  return { common: most > 0 ? least / most : 0, more };
}
