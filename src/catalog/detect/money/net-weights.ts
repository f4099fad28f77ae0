import type { Candidate } from '../candidate.js';
import { chargeProofs, chargeNames, chargesOnTop, sameWithCharges } from './charges.js';
import type { Meanings } from '../names/context.js';
import { isLineTotal, weighLineTotals } from './line-totals.js';
import { largestDiscount } from './money.js';
import { netProofs, productNet } from './net.js';
import type { NetProof } from './net.js';
import { weighPayouts } from './payouts.js';
import type { ColumnProfile } from '../profile.js';
import { agreement, valueOf } from '../relations.js';
import type { RowValue } from '../relations.js';
import type { Target } from '../rule-lines.js';
import type { Reason } from '../../../query/schema.js';

/** Score of an amount after a discount: higher than any name's. */
export const NET = 110;

/** Score of a column from which the discount was deducted: it is offered as an alternative, but not chosen. */
const GROSS = 55;

/** Minimum score of a name that clearly means revenue; a discount next to it is then ignored. */
export const CLEAR_NAME = 90;

/** Share of the rows in which price × quantity must be an amount before the discount. */
const HOLDS = 0.99;

/** Adjusts scores by what is deducted from amounts or added to them: revenue is after discounts, and without taxes and freight. */
export function weighNet(
  candidates: readonly Candidate[],
  columns: readonly ColumnProfile[],
  meanings: Meanings,
): readonly Candidate[] {
  const sales = weighPayouts(weighLineTotals(candidates), columns, meanings);
  const [proof] = netProofs(columns, meanings);
  const discounted =
    proof === undefined
      ? withoutGross(weighProduct(sales, { columns, meanings }))
      : weighDiscount(proof, sales, { columns, meanings });
  return weighCharges(discounted, proof, { columns, meanings });
}

/** The amount that price × quantity minus a discount equals is the revenue. */
function weighProduct(candidates: readonly Candidate[], { columns, meanings }: Columns): readonly Candidate[] {
  const [price, quantity] = [bestOf(candidates, 'price'), bestOf(candidates, 'quantity')];
  const proof = price && quantity && productNet({ price, quantity }, columns, meanings);
  if (proof === undefined) return candidates;
  const { discount, net } = proof;
  const evidence: readonly Reason[] = [
    {
      code: 'product-after-discount',
      params: { discount: discount.name },
    },
  ];
  return [
    ...candidates.filter(({ column }) => column !== net),
    { target: 'revenue', column: net, meaning: meanings(net), score: NET, evidence },
  ];
}

interface Columns {
  readonly columns: readonly ColumnProfile[];
  readonly meanings: Meanings;
}

/** The amount after a discount is the revenue, or the price if it is deducted per unit. */
function weighDiscount(proof: NetProof, candidates: readonly Candidate[], { meanings }: Columns): readonly Candidate[] {
  const target = isPerUnit(proof, candidates, meanings) ? 'price' : 'revenue';
  const { gross, discount, net } = proof;
  const evidence: readonly Reason[] = [
    {
      code: 'amount-after-discount',
      params: { gross: gross.name, discount: discount.name },
    },
  ];
  const others = candidates.flatMap((one): readonly Candidate[] => {
    if (one.column === net) return one.target === target ? [] : [one];
    if (one.column === gross && one.target === target) return [{ ...one, score: Math.min(one.score, GROSS) }];
    // A discount is already deducted from the price: neither it nor the one of a list of promotions must be deducted again.
    return one.target === 'discount' && target === 'price' ? [] : [one];
  });
  return [...others, { target, column: net, meaning: meanings(net), score: NET, evidence }];
}

/**
 * Prefers amounts without taxes and freight, unless a discount is still to be deducted from them. A total of price × quantity with
 * such charges is only an alternative to price × quantity, except when revenue − cost = profit proves it.
 */
function weighCharges(
  candidates: readonly Candidate[],
  discount: NetProof | undefined,
  { columns, meanings }: Columns,
): readonly Candidate[] {
  const proofs = chargeProofs(candidates, columns, meanings);
  const [best] = proofs.filter(({ net }) => net !== discount?.gross);
  const [price, quantity] = [bestOf(candidates, 'price'), bestOf(candidates, 'quantity')];
  const isKnown = best === undefined || candidates.some(({ target, column }) => target === 'revenue' && column === best.net);
  const found: readonly Candidate[] = isKnown
    ? candidates
    : [
        ...candidates.filter(({ column }) => column !== best.net),
        { target: 'revenue', column: best.net, meaning: meanings(best.net), score: NET, evidence: [] },
      ];
  return found.map((one) => {
    if (one.target !== 'revenue') return one;
    const included = proofs.find(({ whole }) => whole === one.column);
    if (best !== undefined && included !== undefined) {
      const evidence = [{ code: 'includes-charges', params: { charges: chargeNames(included.charges) } }];
      return { ...one, score: Math.min(one.score, GROSS), evidence };
    }
    if (one.column === best?.net) {
      const evidence = [sameWithCharges(best.whole, best.charges)];
      return {
        ...one,
        score: Math.max(one.score, NET),
        evidence: one.score >= NET ? [...one.evidence, ...evidence] : evidence,
      };
    }
    if (price === undefined || quantity === undefined || price === one.column) return one;
    const charges = chargesOnTop(one.column, { net: productOf(price, quantity), table: price.table }, { columns, meanings });
    if (charges.length === 0) return one;
    const evidence = [{ code: 'product-with-charges', params: { charges: chargeNames(charges) } }];
    return { ...one, evidence, isAlternative: !isProvenByProfit(one.column, candidates) };
  });
}

/** True when an amount minus the cost is the profit. */
function isProvenByProfit(amount: ColumnProfile, candidates: readonly Candidate[]): boolean {
  const [cost, profit] = [bestOf(candidates, 'cost'), bestOf(candidates, 'profit')];
  if (cost === undefined || profit === undefined || cost === amount || profit === amount) return false;
  const [sales, costs] = [valueOf(amount), valueOf(cost)];
  return agreement(amount.sample.length, (row) => sales(row) - costs(row), valueOf(profit)) >= HOLDS;
}

/** True when amounts are per unit: the gross amount is called a price, and quantities differ. */
function isPerUnit({ gross }: NetProof, candidates: readonly Candidate[], meanings: Meanings): boolean {
  const { concepts } = meanings(gross);
  const quantity = bestOf(candidates, 'quantity');
  if (!concepts.has('price') || concepts.has('total') || concepts.has('line') || quantity === undefined) return false;
  if (candidates.some((one) => one.column === gross && isLineTotal(one))) return false;
  const price = bestOf(
    candidates.filter(({ column }) => column !== gross),
    'price',
  );
  const isProduct = price !== undefined && isProductOf(gross, price, quantity);
  return (quantity.max ?? 0) > 1 && !isProduct;
}

/**
 * If an amount equals price × quantity and the discount is a fraction, the amount is gross: without it, revenue is calculated
 * with the discount deducted. An amount that is clearly called revenue is unchanged.
 */
function withoutGross(candidates: readonly Candidate[]): readonly Candidate[] {
  const [price, quantity, discount] = (['price', 'quantity', 'discount'] as const).map((target) => bestOf(candidates, target));
  if (price === undefined || quantity === undefined || discount === undefined || !isFraction(discount)) return candidates;
  const isGross = ({ target, column, score }: Candidate): boolean =>
    target === 'revenue' && score < CLEAR_NAME && column !== price && isProductOf(column, price, quantity);
  return candidates.filter((one) => !isGross(one));
}

function isFraction(column: ColumnProfile): boolean {
  const { percent, min = 0, max = 0 } = column;
  const hasOneSign = min >= 0 || max <= 0;
  return hasOneSign && largestDiscount(column) > 0 && (percent === true || largestDiscount(column) <= 1);
}

export function isProductOf(amount: ColumnProfile, price: ColumnProfile, quantity: ColumnProfile): boolean {
  return agreement(amount.sample.length, productOf(price, quantity), valueOf(amount)) >= HOLDS;
}

/** Price × quantity. */
export function productOf(price: ColumnProfile, quantity: ColumnProfile): RowValue {
  const [each, count] = [valueOf(price), valueOf(quantity)];
  return (row) => each(row) * count(row);
}

function bestOf(candidates: readonly Candidate[], target: Target): ColumnProfile | undefined {
  return candidates.filter((one) => one.target === target).toSorted((a, b) => b.score - a.score)[0]?.column;
}
