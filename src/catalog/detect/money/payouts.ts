import { bestFor, type Candidate, type Test } from '../evidence.js';
import type { Meanings } from '../names/context.js';
import { isAmount } from './discounts.js';
import type { ColumnProfile } from '../profile.js';
import { CENTS, isProductOf, sumHolds, valueOf } from '../relations.js';
import type { Reason } from '../../../query/schema.js';

/** An amount of sales before fees: sale − fees = payout holds in nearly all rows. */
interface PayoutProof {
  readonly sale: ColumnProfile;
  readonly payout: ColumnProfile;
  readonly fees: readonly ColumnProfile[];
}

/** Maximum numbers of columns tried. */
const MAX_FEES = 5;
const MAX_AMOUNTS = 12;

/** Score of a payout: it is offered as an alternative, but not chosen. */
const PAYOUT = 50;

/** Minimum score of an amount before fees. */
const SALE = 95;

/** Prefers the amount of the sales to what is left of it after the fees of a marketplace or a payment service. */
export const payouts: Test = ({ candidates, columns, meanings }) => {
  const proofs = payoutProofs(candidates, columns, meanings);
  const sales = proofs.filter(({ sale }) => proofs.every(({ payout }) => payout !== sale));
  const [first] = sales;
  if (first === undefined) return undefined;
  const judge = (one: Candidate): Candidate | undefined => {
    const proof = one.target === 'revenue' ? proofs.find(({ payout }) => payout === one.column) : undefined;
    if (proof !== undefined) return { ...one, score: PAYOUT, evidence: [afterFees(proof)] };
    return one.column === first.sale ? undefined : one;
  };
  const scoreOf = (column: ColumnProfile): number =>
    candidates.find((one) => one.target === 'revenue' && one.column === column)?.score ?? 0;
  // What customers paid may include taxes and tips, so net sales next to it stay the revenue.
  const isTotal = candidates.some(
    ({ target, column, meaning: { concepts } }) =>
      target === 'revenue' &&
      concepts.has('net') &&
      (concepts.has('sale') || concepts.has('revenue')) &&
      column.table === first.sale.table &&
      proofs.every(({ sale, payout }) => sale !== column && payout !== column),
  );
  const evidence = [beforeFees(first)];
  const sale: Candidate = {
    target: 'revenue',
    column: first.sale,
    meaning: meanings(first.sale),
    score: isTotal ? scoreOf(first.sale) : Math.max(scoreOf(first.sale), SALE),
    evidence,
  };
  return { judge, proven: [sale] };
};

/** Minimum number of rows that show what a cost is, and minimum share of those that show what a gross amount is. */
const MIN_COMPARED = 5;
const NEARLY_ALL = 0.95;

/** Takes a gross amount for the profit where it is less than half of the price of the one thing that each row sells, as with cars and houses. */
export const grossProfits: Test = ({ candidates }) => {
  const price = bestFor(candidates, 'price');
  if (!price || bestFor(candidates, 'quantity')) return undefined;
  const isSmall = ({ table, sample }: ColumnProfile): boolean =>
    table === price.table && sample.filter((value, row) => value * 2 < price.sample[row]!).length >= NEARLY_ALL * sample.length;
  const isProfit = ({ target, column, meaning: { concepts } }: Candidate): boolean =>
    target === 'revenue' && concepts.has('gross') && isSmall(column);
  return { judge: (one) => (isProfit(one) ? { ...one, target: 'profit' } : one) };
};

/** Takes the cost of an item for its price where cost × quantity is the revenue: it is what the shop charges, and not what it pays. */
export const chargedCosts: Test = ({ candidates }) => {
  const [revenue, cost, quantity] = (['revenue', 'cost', 'quantity'] as const).map((target) => bestFor(candidates, target));
  if (!revenue || !cost || !quantity || revenue.sample.length < MIN_COMPARED) return undefined;
  if (revenue.table !== cost.table || !isProductOf(revenue, cost, quantity)) return undefined;
  return { judge: (one) => (one.target === 'cost' && one.column === cost ? { ...one, target: 'price' } : one) };
};

function afterFees({ sale, fees }: PayoutProof): Reason {
  return { code: 'after-fees', params: { sale: sale.name, fees: fees.map(({ name }) => name) } };
}

function beforeFees({ payout, fees }: PayoutProof): Reason {
  return { code: 'before-fees', params: { payout: payout.name, fees: fees.map(({ name }) => name) } };
}

function payoutProofs(
  candidates: readonly Candidate[],
  columns: readonly ColumnProfile[],
  meanings: Meanings,
): readonly PayoutProof[] {
  const fees = columns.filter((column) => isFee(column, meanings)).slice(0, MAX_FEES);
  const amounts = candidates.filter(({ target }) => target === 'revenue').map(({ column }) => column);
  return fees.length === 0
    ? []
    : amounts.flatMap((payout) => {
        const own = fees.filter(({ table }) => table === payout.table);
        const sales = columns.filter((column) => column !== payout && isAmount(column, payout, meanings)).slice(0, MAX_AMOUNTS);
        return subsetsOf(own).flatMap((some) =>
          sales.flatMap((sale) => (isPayout({ sale, payout, fees: some }, meanings) ? [{ sale, payout, fees: some }] : [])),
        );
      });
}

function subsetsOf(columns: readonly ColumnProfile[]): readonly (readonly ColumnProfile[])[] {
  return columns
    .reduce<readonly (readonly ColumnProfile[])[]>((all, column) => [...all, ...all.map((some) => [...some, column])], [[]])
    .filter((some) => some.length > 0)
    .toSorted((a, b) => a.length - b.length);
}

function isFee(column: ColumnProfile, meanings: Meanings): boolean {
  const { concepts } = meanings(column);
  const isOther = concepts.has('id') || concepts.has('date') || concepts.has('percent') || concepts.has('tax');
  return column.type === 'number' && column.percent !== true && concepts.has('fee') && !isOther;
}

/**
 * True when fees are deducted from a sale. Fees above 0 could also be charged in addition to the smaller amount, so a name must
 * then say that it is net, or that the other one is gross.
 */
function isPayout({ sale, payout, fees }: PayoutProof, meanings: Meanings): boolean {
  const isDeducted = fees.every(({ max = 0 }) => max <= 0);
  const isNamed = meanings(payout).concepts.has('net') || meanings(sale).concepts.has('gross');
  if (!isDeducted && (!isNamed || fees.some(({ min = 0 }) => min < 0))) return false;
  const [whole, left, values] = [valueOf(sale), valueOf(payout), fees.map(valueOf)];
  const after = (row: number): number => values.reduce((rest, value) => rest - Math.abs(value(row) || 0), whole(row));
  return sumHolds(payout.sample.length, { left: after, right: left, plain: whole, tolerance: () => CENTS });
}
