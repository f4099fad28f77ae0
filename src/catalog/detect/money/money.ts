import { textsMatch } from '../profile.js';
import type { ColumnProfile } from '../profile.js';
import { agreement, HOLDS, logSpread, productOf, valueOf } from '../relations.js';
import type { RowValue } from '../relations.js';
import type { Concept } from '../names/words.js';

/** The money columns of one table; each may be absent. */
export interface MoneyColumns {
  readonly price?: ColumnProfile | undefined;
  readonly quantity?: ColumnProfile | undefined;
  readonly discount?: ColumnProfile | undefined;
  readonly revenue?: ColumnProfile | undefined;
  readonly cost?: ColumnProfile | undefined;
  readonly profit?: ColumnProfile | undefined;
}

/**
 * The unit of a discount column: a fraction of the price, a percentage of it, or an amount of money (then it is not a discount
 * rate).
 */
export type DiscountKind = 'fraction' | 'percent' | 'amount';

/** A discount column up to 100 with at most this many distinct values probably contains percentages. */
const MAX_PERCENTAGES = 25;

/** Percentages are whole, or multiples of this: 7.5 or 12.25, not 12.34. */
const PERCENTAGE_STEP = 0.25;

/**
 * Minimum of the largest discount for percentages: smaller values are probably money, unless the name or the revenue shows
 * otherwise.
 */
const MIN_PERCENTAGE = 3;

/** True when most sampled numbers are below 0: exports may write discounts and costs that way. */
export function isBelowZero({ sample }: ColumnProfile): boolean {
  return sample.reduce((sum, value) => sum + (Math.sign(value) || 0), 0) < 0;
}

/** True when most costs are below 0, and revenue is above. */
export function isCostBelowZero(money: MoneyColumns): boolean {
  const { cost } = money;
  const revenue = revenueOf(money);
  if (cost === undefined || revenue === undefined || !isBelowZero(cost)) return false;
  return cost.sample.reduce((sum, _, row) => sum + (Math.sign(revenue(row)) || 0), 0) > 0;
}

/** The sampled discounts as positive numbers, those of returns as negative ones. */
export function takenOff(discount: ColumnProfile): RowValue {
  const value = valueOf(discount);
  return isBelowZero(discount) ? (row) => -value(row) : value;
}

/** The size of the largest discount, positive or negative. */
export function largestDiscount({ min = 0, max = 0 }: ColumnProfile): number {
  return Math.max(-min, max);
}

/** Share of the sampled rows in which price × quantity equals `column`, with or without the discount deducted. */
export function explainedByPrice(column: ColumnProfile, { price, quantity, discount }: MoneyColumns): number {
  if (price === undefined || quantity === undefined || price === column) return 0;
  const rows = column.sample.length;
  const gross = productOf(price, quantity);
  const plain = agreement(rows, gross, valueOf(column));
  if (discount === undefined || plain >= HOLDS) return plain;
  const off = takenOff(discount);
  // A single mistyped 1.95 does not make fractions percentages.
  const units = discount.percent !== true && largestDiscount(discount) > 1 ? [1, 100] : [1];
  return Math.max(plain, ...units.map((per) => agreement(rows, (row) => gross(row) * (1 - off(row) / per), valueOf(column))));
}

/** Returns the unit of the discount column: by its relation to other columns first, then by name and range. */
export function discountKindOf(discount: ColumnProfile, concepts: ReadonlySet<Concept>, money: MoneyColumns): DiscountKind {
  const largest = largestDiscount(discount);
  // Zeros in some rows only are amounts of whole orders.
  if (largest === 0 && (discount.missing > 0 || concepts.has('amount'))) return 'amount';
  if (discount.percent === true || largest <= 1) return 'fraction';
  if (largest > 100) return 'amount';
  const { price, quantity, revenue } = money;
  if (price !== undefined && quantity !== undefined && revenue !== undefined) {
    const rows = discount.sample.length;
    const gross = productOf(price, quantity);
    const off = takenOff(discount);
    const asPercent = agreement(rows, (row) => gross(row) * (1 - off(row) / 100), valueOf(revenue));
    const asAmount = agreement(rows, (row) => gross(row) - off(row), valueOf(revenue));
    if (asPercent >= HOLDS && asPercent >= asAmount) return 'percent';
    if (asAmount >= HOLDS) return 'amount';
  }
  if (concepts.has('percent')) return 'percent';
  if (concepts.has('amount')) return 'amount';
  // Amounts such as 0 and 2 are not percentages.
  if (largest < MIN_PERCENTAGE) return 'amount';
  const areMultiplesOf = (step: number): boolean =>
    discount.sample.every((value) => Number.isNaN(value) || Number.isInteger(value / step));
  return areMultiplesOf(1) || (discount.distinct <= MAX_PERCENTAGES && areMultiplesOf(PERCENTAGE_STEP)) ? 'percent' : 'amount';
}

/** Words for the cost of one unit, unless the name also says “total”. The word of a till is that of a box in Spanish and Portuguese. */
const PER_UNIT: readonly Concept[] = ['unit', 'standard', 'price', 'procure', 'list', 'average', 'till'];

/** Minimum ratio between the spreads of the two readings of a cost (variance of its logarithm) for a decision. */
const CLEARLY = 2;

/**
 * True when a cost column contains the cost of one unit: by name, otherwise by the reading that matches profit or stays in
 * proportion to revenue.
 */
export function isCostPerUnit(concepts: ReadonlySet<Concept>, money: MoneyColumns): boolean {
  if (concepts.has('total')) return false;
  if (PER_UNIT.some((concept) => concepts.has(concept))) return true;
  const { cost, quantity, profit } = money;
  const revenue = revenueOf(money);
  if (cost === undefined || quantity === undefined || revenue === undefined) return concepts.has('product');
  const rows = cost.sample.length;
  const whole = valueOf(cost);
  const each = productOf(cost, quantity);
  if (profit !== undefined) {
    const asTotal = agreement(rows, (row) => revenue(row) - whole(row), valueOf(profit));
    const asUnit = agreement(rows, (row) => revenue(row) - each(row), valueOf(profit));
    if (Math.max(asTotal, asUnit) >= HOLDS) return asUnit > asTotal;
  }
  // Ledgers have costs below 0.
  const spreadTotal = logSpread(rows, (row) => Math.abs(whole(row) / revenue(row)));
  const spreadUnit = logSpread(rows, (row) => Math.abs(each(row) / revenue(row)));
  return spreadUnit * CLEARLY < spreadTotal;
}

function revenueOf({ revenue, price, quantity }: MoneyColumns): RowValue | undefined {
  if (revenue !== undefined) return valueOf(revenue);
  return price === undefined || quantity === undefined ? undefined : productOf(price, quantity);
}

/** True when a margin is a share of revenue, not a profit: fractions, or percentages if revenue is far greater. */
export function isRatio(column: ColumnProfile, revenue: ColumnProfile | undefined): boolean {
  const { min = 0, max = 0 } = column;
  if (column.percent === true || (max <= 1 && min >= -10)) return true;
  return max <= 100 && (revenue?.max ?? 0) > 10 * max;
}

/** Minimum number of distinct quantities that shows whether price and quantity change together. */
const MIN_QUANTITIES = 3;

/** Significant digits of an amount per piece below 1. */
const DIGITS = 3;

/** True when a “price” seems to be that of the whole line: divided by the quantity, it has far fewer distinct values. */
export function looksLikeLineTotal(price: ColumnProfile, quantity: ColumnProfile): boolean {
  const prices = new Set<number>();
  const ratios = new Set<number>();
  const quantities = new Set<number>();
  for (let row = 0; row < price.sample.length; row += 1) {
    const amount = price.sample[row] ?? Number.NaN;
    const pieces = quantity.sample[row] ?? Number.NaN;
    if (Number.isNaN(amount) || !(pieces > 0)) continue;
    prices.add(amount);
    quantities.add(pieces);
    const ratio = amount / pieces;
    ratios.add(ratio < 1 ? Number(ratio.toPrecision(DIGITS)) : Math.round(ratio * 100));
  }
  return quantities.size >= MIN_QUANTITIES && ratios.size * 2 < prices.size;
}

/** True for order numbers of cancellations: `C` and digits. */
export function isCancellation(text: string): boolean {
  return text.startsWith('C') && /^C\d{3,}$/u.test(text);
}

/** True when order numbers mark cancellations: some are `C` and digits, most others are digits only. */
export function marksCancellations(order: ColumnProfile): boolean {
  const cancellations = order.texts?.filter(isCancellation).length ?? 0;
  // Where all numbers begin with a C, it is a prefix.
  if (order.type !== 'text' || cancellations === 0 || cancellations * 2 > order.texts!.length) return false;
  return textsMatch(order, (text) => /^C?\d{3,}$/u.test(text), HOLDS);
}
