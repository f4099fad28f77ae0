import { textsMatch } from './profile.js';
import type { ColumnProfile } from './profile.js';
import { agreement, HOLDS, logSpread, valueOf } from './relations.js';
import type { RowValue } from './relations.js';
import type { Concept } from './words.js';

/** The columns of one table that money relations run between; each may be absent. */
export interface MoneyColumns {
  readonly price?: ColumnProfile | undefined;
  readonly quantity?: ColumnProfile | undefined;
  readonly discount?: ColumnProfile | undefined;
  readonly revenue?: ColumnProfile | undefined;
  readonly cost?: ColumnProfile | undefined;
  readonly profit?: ColumnProfile | undefined;
}

/** How a discount column is to be read: a fraction of the price, a percentage of it, or money (and then it is no discount rate). */
export type DiscountKind = 'fraction' | 'percent' | 'amount';

/** Fewer different amounts than this in a column of “discount” up to 100 look like agreed percentages. */
const MOST_PERCENTAGES = 25;

/** A greatest discount below this is no percentage that anyone would grant, but money, unless its name or the revenue says so. */
const LEAST_PERCENTAGE = 3;

/** In what share of the sampled rows price × quantity, discount taken off or not, gives `column`. */
export function explainedByPrice(column: ColumnProfile, { price, quantity, discount }: MoneyColumns): number {
  if (price === undefined || quantity === undefined || price === column) return 0;
  const rows = column.sample.length;
  const gross = product(valueOf(price), valueOf(quantity));
  const plain = agreement(rows, gross, valueOf(column));
  if (discount === undefined || plain >= HOLDS) return plain;
  const off = valueOf(discount);
  const per = discount.percent !== true && (discount.max ?? 0) > 1 ? 100 : 1;
  return Math.max(
    plain,
    agreement(rows, (row) => gross(row) * (1 - off(row) / per), valueOf(column)),
  );
}

/** Whether the discount column holds fractions, percentages or money, by relation first, then by name and range. */
export function discountKindOf(discount: ColumnProfile, concepts: ReadonlySet<Concept>, money: MoneyColumns): DiscountKind {
  const { max = 0 } = discount;
  if (discount.percent === true || max <= 1) return 'fraction';
  if (max > 100) return 'amount';
  const { price, quantity, revenue } = money;
  if (price !== undefined && quantity !== undefined && revenue !== undefined) {
    const rows = discount.sample.length;
    const gross = product(valueOf(price), valueOf(quantity));
    const off = valueOf(discount);
    const asPercent = agreement(rows, (row) => gross(row) * (1 - off(row) / 100), valueOf(revenue));
    const asAmount = agreement(rows, (row) => gross(row) - off(row), valueOf(revenue));
    if (asPercent >= HOLDS && asPercent >= asAmount) return 'percent';
    if (asAmount >= HOLDS) return 'amount';
  }
  if (concepts.has('percent')) return 'percent';
  if (concepts.has('amount')) return 'amount';
  // Amounts of 0 and 2 are no percentages.
  if (max < LEAST_PERCENTAGE) return 'amount';
  return discount.distinct <= MOST_PERCENTAGES || discount.sample.every((value) => Number.isNaN(value) || Number.isInteger(value))
    ? 'percent'
    : 'amount';
}

/** Names that say what one piece costs, unless they say “total” too. */
const PER_UNIT: readonly Concept[] = ['unit', 'standard', 'price', 'procure', 'list', 'average'];

/** How much steadier one reading of a cost must be than the other to be believed: the variance of its logarithm is at most half. */
const CLEARLY = 2;

/** Whether a cost column says what one piece costs: by name, else by whichever reading fits profit or stays in proportion to revenue. */
export function isCostPerUnit(concepts: ReadonlySet<Concept>, money: MoneyColumns): boolean {
  if (concepts.has('total')) return false;
  if (PER_UNIT.some((concept) => concepts.has(concept))) return true;
  const { cost, quantity, profit } = money;
  const revenue = revenueOf(money);
  if (cost === undefined || quantity === undefined || revenue === undefined) return concepts.has('product');
  const rows = cost.sample.length;
  const whole = valueOf(cost);
  const each = product(whole, valueOf(quantity));
  if (profit !== undefined) {
    const asTotal = agreement(rows, (row) => revenue(row) - whole(row), valueOf(profit));
    const asUnit = agreement(rows, (row) => revenue(row) - each(row), valueOf(profit));
    if (Math.max(asTotal, asUnit) >= HOLDS) return asUnit > asTotal;
  }
  const spreadTotal = logSpread(rows, (row) => whole(row) / revenue(row));
  const spreadUnit = logSpread(rows, (row) => each(row) / revenue(row));
  return spreadUnit * CLEARLY < spreadTotal;
}

function revenueOf({ revenue, price, quantity }: MoneyColumns): RowValue | undefined {
  if (revenue !== undefined) return valueOf(revenue);
  return price === undefined || quantity === undefined ? undefined : product(valueOf(price), valueOf(quantity));
}

/** Whether a margin is a share of revenue and so no profit: fractions, or percentages where revenue is far greater. */
export function isRatio(column: ColumnProfile, revenue: ColumnProfile | undefined): boolean {
  const { min = 0, max = 0 } = column;
  if (column.percent === true || (max <= 1 && min >= -10)) return true;
  return max <= 100 && (revenue?.max ?? 0) > 10 * max;
}

/** How many different quantities must occur before price and quantity can be seen to move together. */
const LEAST_QUANTITIES = 3;

/** Whether a “price” seems to be that of the whole line: divided by the quantity it takes far fewer different values. */
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
    ratios.add(Math.round((amount / pieces) * 100));
  }
  return quantities.size >= LEAST_QUANTITIES && ratios.size * 2 < prices.size;
}

/** Whether an order number marks a cancellation: `C` and digits. */
export function isCancellation(text: string): boolean {
  return text.startsWith('C') && /^C\d{3,}$/u.test(text);
}

/** Whether order numbers mark cancellations: some are `C` and digits while the others are mostly plain digits. */
export function marksCancellations(order: ColumnProfile): boolean {
  if (order.type !== 'text') return false;
  return textsMatch(order, (text) => /^C?\d{3,}$/u.test(text), HOLDS) && (order.texts ?? []).some(isCancellation);
}

function product(a: RowValue, b: RowValue): RowValue {
  return (row) => a(row) * b(row);
}
