import { grouped } from '../../../util/grouped.js';
import { bestFor, type Candidate, type Test } from '../evidence.js';
import type { ColumnProfile } from '../profile.js';
import { agreement, CENTS, HOLDS, valueOf } from '../relations.js';
import type { Reason } from '../../../query/schema.js';

/** Minimum number of rows that prove a line total, and minimum share of the rows with more pieces than others of their product. */
const MIN_PAIRS = 3;
const MOST = 0.75;

/** Score as revenue: below a clear name, because a discount may still be deducted. */
const LINE_TOTAL = 84;

/**
 * Turns prices that are amounts of whole lines into revenue, as marketplaces and tills name them. Without effect next to a clear
 * name of revenue, and for prices that fit better than the amount: they are prices of a unit.
 */
export const lineTotals: Test = ({ candidates }) => {
  const product = bestFor(candidates, 'product-code') ?? bestFor(candidates, 'product-name');
  const quantity = bestFor(candidates, 'quantity');
  const isNamed = candidates.some(({ target, score }) => target === 'revenue' && score >= LINE_TOTAL);
  if (isNamed || product === undefined || quantity === undefined) return undefined;
  const prices = candidates.filter(({ target }) => target === 'price');
  const totals = prices.filter(({ column, meaning }) => !meaning.concepts.has('average') && growsWith(column, quantity, product));
  const evidence: readonly Reason[] = [{ code: 'line-total', params: { quantity: quantity.name } }];
  return {
    judge: (one) => {
      if (totals.includes(one)) return { ...one, target: 'revenue', score: LINE_TOTAL, evidence };
      return one.target === 'price' && totals.some(({ score }) => score >= one.score) ? undefined : one;
    },
  };
};

/** True when a candidate for revenue is named a price, but is the amount of the line. */
export function isLineTotal({ evidence }: Candidate): boolean {
  return evidence.some(({ code }) => code === 'line-total');
}

/**
 * True when an amount is in proportion to the quantity of another row of its product, and equals that of none with another quantity, in most rows
 * with more pieces than others. Prices change over time, so any row of the product counts.
 */
function growsWith(amount: ColumnProfile, quantity: ColumnProfile, product: ColumnProfile): boolean {
  if (amount === quantity || amount.table !== quantity.table || amount.table !== product.table) return false;
  const sold = Array.from(
    amount.sample,
    (whole, row) => [product.sample[row]!, { whole, count: quantity.sample[row]! }] as const,
  );
  const byProduct = grouped(sold.filter(([of, { whole, count }]) => whole * count > 0 && !Number.isNaN(of)));
  let [larger, held] = [0, 0];
  for (const rows of byProduct.values())
    for (const one of rows) {
      const others = rows.filter(({ count }) => count !== one.count);
      if (others.every(({ count }) => count > one.count)) continue;
      larger += 1;
      if (others.some((other) => isInProportion(one, other)) && others.every(({ whole }) => whole !== one.whole)) held += 1;
    }
  return held >= MIN_PAIRS && held >= MOST * larger;
}

/** The amount and the pieces of a row. */
interface Sold {
  readonly whole: number;
  readonly count: number;
}

/** True for the same price of a piece. Amounts are rounded: it would be near to any other where pieces are thousands. */
function isInProportion(one: Sold, other: Sold): boolean {
  return Math.abs(one.whole * other.count - other.whole * one.count) <= CENTS * (one.count + other.count);
}

/**
 * Makes a price that many rows lack an alternative, if the list of products has the same price: it equals that of nearly all other rows, and more
 * rows lack a price than differ from the list.
 */
export const listedPrices: Test = ({ candidates }) => {
  const prices = candidates.filter(({ target }) => target === 'price').map(({ column }) => column);
  const listed = prices.filter(({ table }) => table !== undefined);
  const isListed = (own: ColumnProfile): boolean =>
    own.table === undefined &&
    listed.some((list) => {
      const same = agreement(own.sample.length, valueOf(own), valueOf(list));
      return same >= HOLDS && lackingIn(own) - lackingIn(list) > 1 - same;
    });
  const replaced = prices.filter((column) => isListed(column));
  if (replaced.length === 0) return undefined;
  return {
    judge: (one) => (one.target === 'price' && replaced.includes(one.column) ? { ...one, isAlternative: true, score: 0 } : one),
  };
};

/** The share of the sampled rows without a value. */
function lackingIn({ sample }: ColumnProfile): number {
  return sample.filter(Number.isNaN).length / sample.length;
}

/** Minimum number of rows with several pieces, share of the rows in which an amount is below the price, and largest distance of its share. */
const MIN_SEVERAL = 10;
const BELOW = 0.98;
const SAME_SHARE = 1.1;

/** How much higher an amount per piece scores than the price that it is a share of. */
const OVER_PRICE = 10;

/**
 * Takes the only amount for a price where it is the same share of the price for one and for several pieces, as what developers get for each of the units.
 * The amount of a line would grow with the quantity.
 */
export const unitAmounts: Test = ({ candidates }) => {
  const [amount, quantity] = [bestFor(candidates, 'revenue'), bestFor(candidates, 'quantity')];
  const price = candidates
    .filter(({ target }) => target === 'price')
    .toSorted((a, b) => b.score - a.score)
    .find(({ column }) => column !== amount);
  const isOnly = candidates.every(({ target, column }) => target !== 'revenue' || column === amount || column === price?.column);
  if (!amount || !quantity || !price || !isOnly || !isShareOf(amount, price.column, quantity)) return undefined;
  const evidence: readonly Reason[] = [{ code: 'per-unit', params: { price: price.column.name, quantity: quantity.name } }];
  return {
    judge: (one) =>
      one.target === 'revenue' && one.column === amount
        ? { ...one, target: 'price', score: price.score + OVER_PRICE, evidence }
        : one,
  };
};

/** True when an amount is below the price in nearly all rows, and on average the same share of it where several pieces were sold. */
function isShareOf(amount: ColumnProfile, price: ColumnProfile, quantity: ColumnProfile): boolean {
  if (amount.table !== price.table || amount.table !== quantity.table) return false;
  const [single, several]: [number[], number[]] = [[], []];
  let above = 0;
  amount.sample.forEach((value, row) => {
    const [each, count] = [price.sample[row]!, quantity.sample[row]!];
    if (!(value > 0 && each > 0 && count > 0)) return;
    if (value > each) above += 1;
    (count > 1 ? several : single).push(value / each);
  });
  const rows = single.length + several.length;
  if (several.length < MIN_SEVERAL || single.length < MIN_SEVERAL || above > (1 - BELOW) * rows) return false;
  const [one, more] = [single, several].map((shares) => shares.reduce((sum, share) => sum + share, 0) / shares.length) as [
    number,
    number,
  ];
  return one < BELOW && more < one * SAME_SHARE && one < more * SAME_SHARE;
}
