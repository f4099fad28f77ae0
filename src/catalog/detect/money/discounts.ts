import { bestFor, claim, refute, type Candidate, type Test } from '../evidence.js';
import type { Meanings } from '../names/context.js';
import { largestDiscount, takenOff } from './money.js';
import { isLineTotal } from './prices.js';
import type { ColumnProfile } from '../profile.js';
import { CENTS, isProductOf, sumHolds, valueOf, type SaleProduct } from '../relations.js';
import type { RowValue } from '../relations.js';
import type { Concept } from '../names/words.js';
import type { Reason } from '../../../query/schema.js';

/** Score of an amount after a discount: higher than any name's. */
export const NET = 110;

/** Score of a column from which the discount was deducted: it is offered as an alternative, but not chosen. */
export const GROSS = 55;

/** Minimum score of a name that clearly means revenue; a discount next to it is then ignored. */
export const CLEAR_NAME = 90;

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

/** Relative tolerance for a fraction that is deducted from a rounded price. */
const RELATIVE = 0.001;

/** The amount after a discount is the revenue, or the price if it is deducted per unit. */
export function afterDiscount(proof: NetProof): Test {
  return ({ candidates, meanings }) => {
    const target = isPerUnit(proof, candidates, meanings) ? 'price' : 'revenue';
    const { gross, discount, net } = proof;
    const evidence: readonly Reason[] = [
      { code: 'amount-after-discount', params: { gross: gross.name, discount: discount.name } },
    ];
    return {
      judge: (one) => {
        if (one.column === net) return one.target === target ? undefined : one;
        if (one.column === gross && one.target === target) return { ...one, score: Math.min(one.score, GROSS) };
        // A discount is already deducted from the price: neither it nor the one of a list of promotions must be deducted again.
        return one.target === 'discount' && target === 'price' ? undefined : one;
      },
      proven: [{ target, column: net, meaning: meanings(net), score: NET, evidence }],
    };
  };
}

/** True when amounts are per unit: the gross amount is called a price, and quantities differ. */
function isPerUnit({ gross }: NetProof, candidates: readonly Candidate[], meanings: Meanings): boolean {
  const { concepts } = meanings(gross);
  const quantity = bestFor(candidates, 'quantity');
  if (!concepts.has('price') || concepts.has('total') || concepts.has('line') || quantity === undefined) return false;
  if (candidates.some((one) => one.column === gross && isLineTotal(one))) return false;
  const price = bestFor(
    candidates.filter(({ column }) => column !== gross),
    'price',
  );
  const isProduct = price !== undefined && isProductOf(gross, price, quantity);
  return (quantity.max ?? 0) > 1 && !isProduct;
}

/** The amount that price × quantity minus a discount equals is the revenue. */
export const productAfterDiscount: Test = ({ candidates, columns, meanings }) => {
  const [price, quantity] = [bestFor(candidates, 'price'), bestFor(candidates, 'quantity')];
  const proof = price && quantity && productNet({ price, quantity }, columns, meanings);
  if (proof === undefined) return undefined;
  const { discount, net } = proof;
  const evidence: readonly Reason[] = [{ code: 'product-after-discount', params: { discount: discount.name } }];
  return claim([{ target: 'revenue', column: net, meaning: meanings(net), score: NET, evidence }]);
};

/**
 * If an amount equals price × quantity and the discount is a fraction, the amount is gross: without it, revenue is calculated
 * with the discount deducted. An amount that is clearly called revenue is unchanged.
 */
export const beforeDiscount: Test = ({ candidates }) => {
  const [price, quantity, discount] = (['price', 'quantity', 'discount'] as const).map((target) => bestFor(candidates, target));
  if (price === undefined || quantity === undefined || discount === undefined || !isFraction(discount)) return undefined;
  return refute(
    ({ target, column, score }) =>
      target === 'revenue' && score < CLEAR_NAME && column !== price && isProductOf(column, price, quantity),
  );
};

function isFraction(column: ColumnProfile): boolean {
  const { percent, min = 0, max = 0 } = column;
  const hasOneSign = min >= 0 || max <= 0;
  return hasOneSign && largestDiscount(column) > 0 && (percent === true || largestDiscount(column) <= 1);
}

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

/** Finds the amount that price × quantity minus a discount equals, where no column has the amount before the discount. */
function productNet(
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
