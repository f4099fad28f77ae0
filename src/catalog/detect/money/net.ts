import type { Meanings } from '../names/context.js';
import { largestDiscount, takenOff } from './money.js';
import type { ColumnProfile } from '../profile.js';
import { valueOf } from '../relations.js';
import type { RowValue } from '../relations.js';
import type { Concept } from '../names/words.js';

/** Columns for which gross − discount = net holds in nearly all rows. */
export interface NetProof {
  readonly gross: ColumnProfile;
  readonly discount: ColumnProfile;
  readonly net: ColumnProfile;
  /** True when the discount is money; otherwise it is a share of the gross amount. */
  readonly isAmount: boolean;
}

/** Concepts that are never an amount of sales, before or after a discount. */
const OTHER_NUMBERS: readonly Concept[] = [
  ...(['id', 'tax', 'fee', 'ship', 'cost', 'profit', 'margin', 'percent', 'quantity', 'count', 'rating', 'age', 'line'] as const),
  ...(['period', 'previous', 'target', 'stock', 'visits', 'postal', 'contact', 'due', 'return'] as const),
];

/** Maximum number of columns tried per part. */
const MAX_TRIED = 24;

/** Share of the rows with a discount in which it must be the difference of two columns. */
const HOLDS = 0.99;

/** Minimum number of rows with a discount. */
const MIN_ROWS = 5;

/** Tolerances: money is rounded to cents, and a fraction may be deducted from a rounded price. */
export const CENTS = 0.011;
const RELATIVE = 0.001;

/** Finds pairs of columns that a discount connects: the amount after it is revenue, the amount before it is gross. */
export function netProofs(columns: readonly ColumnProfile[], meanings: Meanings): readonly NetProof[] {
  const discounts = columns.filter((column) => isDiscount(column, meanings)).slice(0, MAX_TRIED);
  return discounts.flatMap((discount) => {
    const isMoney = (column: ColumnProfile): boolean => column !== discount && isAmount(column, discount, meanings);
    const amounts = columns.filter(isMoney).slice(0, MAX_TRIED);
    return amounts.flatMap((gross) => amounts.flatMap((net) => (net === gross ? [] : (proofOf({ gross, discount, net }) ?? []))));
  });
}

/** True when revenue is another amount minus a discount in money. */
export function isMoneyOff(
  discount: ColumnProfile,
  revenue: ColumnProfile,
  columns: readonly ColumnProfile[],
  meanings: Meanings,
): boolean {
  const amounts = columns.filter((column) => column !== revenue && isAmount(column, revenue, meanings)).slice(0, MAX_TRIED);
  return (
    isDiscount(discount, meanings) &&
    amounts.some((gross) => gross !== discount && proofOf({ gross, discount, net: revenue })?.isAmount === true)
  );
}

/** True when a column contains discounts, at least one of them other than 0. */
export function isDiscount(column: ColumnProfile, meanings: Meanings): boolean {
  const { concepts } = meanings(column);
  const isTaken = !concepts.has('net') && !concepts.has('gross') && !concepts.has('price');
  return column.type === 'number' && concepts.has('discount') && isTaken && largestDiscount(column) > 0;
}

/** True when a column may be an amount of sales in the table of another column. */
export function isAmount(column: ColumnProfile, { table }: ColumnProfile, meanings: Meanings): boolean {
  if (column.type !== 'number' || column.table !== table || column.percent === true || column.distinct < 2) return false;
  const { concepts } = meanings(column);
  return !OTHER_NUMBERS.some((idea) => concepts.has(idea)) && !isDiscount(column, meanings);
}

/** Price × quantity of a sale. */
export interface SaleProduct {
  readonly price: ColumnProfile;
  readonly quantity: ColumnProfile;
}

/** Finds the amount that price × quantity minus a discount equals, where no column has the amount before the discount. */
export function productNet(
  { price, quantity }: SaleProduct,
  columns: readonly ColumnProfile[],
  meanings: Meanings,
): Omit<NetProof, 'gross'> | undefined {
  const discounts = columns.filter((column) => isDiscount(column, meanings)).slice(0, MAX_TRIED);
  const [each, count] = [valueOf(price), valueOf(quantity)];
  for (const discount of discounts) {
    const nets = columns.filter((column) => {
      const isOther = column === price || column === quantity || meanings(column).concepts.has('price');
      return !isOther && column !== discount && isAmount(column, discount, meanings);
    });
    for (const net of nets.slice(0, MAX_TRIED)) {
      const isAmountOff = deducts((row) => each(row) * count(row), discount, net);
      if (isAmountOff !== undefined) return { discount, net, isAmount: isAmountOff };
    }
  }
  return undefined;
}

/** Tests whether the discount is the difference of two columns: as money, as a fraction or as a percentage. */
function proofOf({ gross, discount, net }: Omit<NetProof, 'isAmount'>): NetProof | undefined {
  const isAmountOff = deducts(valueOf(gross), discount, net);
  return isAmountOff === undefined ? undefined : { gross, discount, net, isAmount: isAmountOff };
}

/** Returns whether a discount that leads from one amount to another is money or a share; `undefined` when it does neither. */
function deducts(from: RowValue, discount: ColumnProfile, net: ColumnProfile): boolean | undefined {
  const [off, to] = [takenOff(discount), valueOf(net)];
  const per = discount.percent !== true && largestDiscount(discount) > 1 ? 100 : 1;
  const readings = [
    { isAmount: true, left: (row: number) => from(row) - off(row), tolerance: () => CENTS },
    {
      isAmount: false,
      left: (row: number) => from(row) * (1 - off(row) / per),
      tolerance: (row: number) => CENTS + RELATIVE * Math.abs(to(row)),
    },
  ];
  const found = readings.find(({ left, tolerance }) =>
    sumHolds(discount.sample.length, { left, right: to, plain: from, tolerance }),
  );
  return found?.isAmount;
}

/** An equation over rows, and the value on the left before anything is added or deducted. */
interface Equation {
  readonly left: RowValue;
  readonly right: RowValue;
  readonly plain: RowValue;
  readonly tolerance: RowValue;
}

/**
 * True when an equation holds in nearly all sampled rows, and what it adds or deducts matters in some of them. Rows with missing
 * values are ignored.
 */
export function sumHolds(rows: number, { left, right, plain, tolerance }: Equation): boolean {
  let [looked, held, changed] = [0, 0, 0];
  for (let row = 0; row < rows; row += 1) {
    const [sum, whole] = [left(row), right(row)];
    if (Number.isNaN(sum + whole)) continue;
    looked += 1;
    if (Math.abs(sum - whole) <= tolerance(row)) held += 1;
    else if (looked - held > rows * (1 - HOLDS)) return false;
    if (Math.abs(plain(row) - whole) > tolerance(row)) changed += 1;
  }
  return changed >= MIN_ROWS && held >= HOLDS * looked;
}
