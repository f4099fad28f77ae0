import { bestFor, claim, type Candidate, type Columns, type Test } from '../evidence.js';
import { agreement, HOLDS, isProductOf, valueOf, type SaleProduct } from '../relations.js';
import type { Meanings } from '../names/context.js';
import type { Concept } from '../names/words.js';
import { isWhole } from '../profile.js';
import type { ColumnProfile } from '../profile.js';
import type { Reason, ValueType } from '../../../query/schema.js';

/** What a name of money says, and what it may not say in addition: those are amounts of something else. */
const MONEY: readonly Concept[] = ['amount', 'revenue', 'payment'];
const OTHER: readonly Concept[] = [
  ...(['id', 'date', 'time', 'tax', 'fee', 'ship', 'cost', 'profit', 'margin', 'percent', 'quantity', 'unit', 'price'] as const),
  ...(['list', 'discount', 'rating', 'age', 'line', 'period', 'previous', 'target', 'stock', 'visits', 'due', 'return'] as const),
  ...(['cancel', 'type', 'method', 'status', 'instalment', 'promotion', 'currency', 'average'] as const),
];

/** Score of an amount that is the revenue because nothing else can be: any name of revenue is better. */
const UNEXPLAINED = 54;

/** Score of what was paid: better than what was ordered, under any name. */
const PAID = 111;

/** Minimum numbers of distinct amounts, and of rows in which two amounts differ. */
const MIN_AMOUNTS = 3;
const MIN_UNPAID = 1;

/** An amount that nothing explains is the revenue if the price next to it is that of a list. */
export const soldAmounts: Test = ({ candidates, columns, meanings }) => {
  const [price, quantity] = [bestFor(candidates, 'price'), bestFor(candidates, 'quantity')];
  if (price === undefined || quantity === undefined || bestFor(candidates, 'revenue') !== undefined) return undefined;
  if (!meanings(price).concepts.has('list') && price.table === quantity.table) return undefined;
  const evidence: readonly Reason[] = [{ code: 'amount-not-list', params: { price: price.name } }];
  const amounts = unexplainedAmounts({ price, quantity }, { columns, meanings });
  return claim(
    amounts.map((column): Candidate => ({
      target: 'revenue',
      column,
      meaning: meanings(column),
      score: UNEXPLAINED,
      evidence,
    })),
  );
};

/** The columns named after money that are neither the price nor price × quantity. */
export function unexplainedAmounts({ price, quantity }: SaleProduct, { columns, meanings }: Columns): readonly ColumnProfile[] {
  return columns.filter((column) => {
    if (column === price || column === quantity || column.table !== quantity.table || !isMoney(column, meanings)) return false;
    const isPrice = agreement(column.sample.length, valueOf(price), valueOf(column)) >= HOLDS;
    return !isPrice && !isProductOf(column, price, quantity);
  });
}

/** Limits of what is charged, as a share of the list price × quantity. */
const CHARGED = { from: 0.3, to: 1 };

/**
 * The columns that may be what was charged for a line or for one unit where the price is that of a list: numbers with cents and a name that says
 * nothing, between 30% and 100% of the list price in nearly all rows.
 */
export function unnamedAmounts(
  { price, quantity }: SaleProduct,
  { columns, meanings }: Columns,
  per: 'line' | 'unit',
): readonly ColumnProfile[] {
  if (!meanings(price).concepts.has('list')) return [];
  return columns.filter((column) => {
    const isNumber = column.type === 'number' && column.percent !== true && !isWhole(column) && column.table === quantity.table;
    if (!isNumber || meanings(column).concepts.size > 0) return false;
    const [listed, units, value] = [valueOf(price), valueOf(quantity), valueOf(column)];
    const times = (row: number): number => (per === 'line' ? units(row) : 1);
    const shares = Array.from(column.sample, (_, row) => value(row) / (listed(row) * times(row))).filter(Number.isFinite);
    const charged = shares.filter((share) => share >= CHARGED.from && share < CHARGED.to);
    return charged.length >= MIN_AMOUNTS && charged.length >= HOLDS * shares.length;
  });
}

/** True for numbers with the name of an amount of sales, also with unknown words: `AMOUNT_SOLD`, `pay_amount`. */
function isMoney(column: ColumnProfile, meanings: Meanings): boolean {
  if (column.type !== 'number' || column.percent === true || column.distinct < MIN_AMOUNTS) return false;
  const { concepts } = meanings(column);
  return MONEY.some((idea) => concepts.has(idea)) && !OTHER.some((idea) => concepts.has(idea));
}

/** What was paid and what was ordered, which differ only in unpaid rows. */
export interface PaidAmount {
  readonly ordered: ColumnProfile;
  readonly paid: ColumnProfile;
  /** The date that is missing in the unpaid rows alone; absent where nothing shows that they are no sales. */
  readonly date?: ColumnProfile;
}

/** Finds an amount next to the revenue that equals it or is 0: it is named after a payment, or a date of payment is missing where it is 0. */
export function paidAmount(ordered: ColumnProfile, { columns, meanings }: Columns): PaidAmount | undefined {
  const own = columns.filter((one) => one !== ordered && one.table === ordered.table);
  const isOfPayment = (column: ColumnProfile): boolean => meanings(column).concepts.has('payment');
  for (const paid of own.filter((one) => one.type === 'number' && isUnpaid(ordered, one))) {
    const date = own.find((one) => DATES.includes(one.type) && isOfPayment(one) && isMissingWhere(one, paid));
    const isNamed = isOfPayment(paid) && isMoney(paid, meanings);
    if (isNamed || (date && meanings(paid).concepts.size === 0)) return { ordered, paid, ...(date && { date }) };
  }
  return undefined;
}

const DATES: readonly ValueType[] = ['date', 'datetime'];

/** True when an amount equals another one or is 0, and is 0 in some rows. */
function isUnpaid(ordered: ColumnProfile, paid: ColumnProfile): boolean {
  const [whole, part] = [valueOf(ordered), valueOf(paid)];
  let unpaid = 0;
  for (let row = 0; row < paid.sample.length; row += 1) {
    const value = part(row) || 0;
    // Rows of items have neither amount.
    if (value === (whole(row) || 0)) continue;
    if (value !== 0) return false;
    unpaid += 1;
  }
  return unpaid >= MIN_UNPAID;
}

/** True when a date is missing in the rows where an amount is 0, and in no other row. */
function isMissingWhere(date: ColumnProfile, paid: ColumnProfile): boolean {
  return date.sample.every((day, row) => Number.isNaN(day) === !((paid.sample[row] ?? 0) > 0));
}

/** What was paid is the revenue if a date of payment is missing in just the unpaid rows: the rest was not sold. */
export const paidAmounts: Test = ({ candidates, columns, meanings }) => {
  const ordered = bestFor(candidates, 'revenue');
  const found = ordered && paidAmount(ordered, { columns, meanings });
  if (found?.date === undefined) return undefined;
  const { paid, date } = found;
  const evidence: readonly Reason[] = [{ code: 'paid-amount', params: { ordered: found.ordered.name, date: date.name } }];
  return claim([{ target: 'revenue', column: paid, meaning: meanings(paid), score: PAID, evidence }]);
};
