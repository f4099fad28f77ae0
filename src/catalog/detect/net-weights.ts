import type { Candidate } from './candidate.js';
import type { Meanings } from './context.js';
import { netProofs } from './net.js';
import type { NetProof } from './net.js';
import type { ColumnProfile } from './profile.js';
import { agreement, valueOf } from './relations.js';
import type { Target } from './rule-lines.js';

/** The score of what is left after a discount: above any name. */
export const NET = 110;

/** What is left to columns that the discount was taken from: they are told as what would do else, but are not taken. */
const GROSS = 55;

/** From this score on, a name says so clearly that it is revenue that a discount beside it does not count. */
export const CLEAR_NAME = 90;

/** Share of the rows in which price × quantity must be an amount from which a discount is still to be taken. */
const HOLDS = 0.99;

/** Lets discounts speak: what is left after one is revenue, or the price where it is taken off each unit. */
export function weighNet(
  candidates: readonly Candidate[],
  columns: readonly ColumnProfile[],
  meanings: Meanings,
): readonly Candidate[] {
  const [proof] = netProofs(columns, meanings);
  if (proof === undefined) return withoutGross(candidates);
  const target = isPerUnit(proof, candidates, meanings) ? 'price' : 'revenue';
  const { gross, discount, net, isAmount } = proof;
  const evidence = isAmount
    ? `it is '${gross.name}' less '${discount.name}', which is a discount`
    : `it is '${gross.name}' with the discount in '${discount.name}' taken off`;
  const others = candidates.flatMap((one): readonly Candidate[] => {
    if (one.column === net) return one.target === target ? [] : [one];
    if (one.column === gross && one.target === target) return [{ ...one, score: Math.min(one.score, GROSS) }];
    // What was taken off the price already is not taken off once more.
    return one.column === discount && target === 'price' ? [] : [one];
  });
  return [...others, { target, column: net, meaning: meanings(net), score: NET, evidence }];
}

/** Whether amounts are those of one unit: the gross one is called a price, and quantities differ. */
function isPerUnit({ gross }: NetProof, candidates: readonly Candidate[], meanings: Meanings): boolean {
  const { concepts } = meanings(gross);
  const quantity = bestOf(candidates, 'quantity');
  if (!concepts.has('price') || concepts.has('total') || concepts.has('line') || quantity === undefined) return false;
  const price = bestOf(
    candidates.filter(({ column }) => column !== gross),
    'price',
  );
  const isProduct = price !== undefined && isProductOf(gross, price, quantity);
  return (quantity.max ?? 0) > 1 && !isProduct;
}

/**
 * Where price × quantity is an amount and only a fraction says what the discount is, the amount is gross: without it, revenue is worked out with the
 * discount taken off. An amount that is clearly called revenue stays.
 */
function withoutGross(candidates: readonly Candidate[]): readonly Candidate[] {
  const [price, quantity, discount] = (['price', 'quantity', 'discount'] as const).map((target) => bestOf(candidates, target));
  if (price === undefined || quantity === undefined || discount === undefined || !isFraction(discount)) return candidates;
  const isGross = ({ target, column, score }: Candidate): boolean =>
    target === 'revenue' && score < CLEAR_NAME && column !== price && isProductOf(column, price, quantity);
  return candidates.filter((one) => !isGross(one));
}

function isFraction({ percent, min = 0, max = 0 }: ColumnProfile): boolean {
  return min >= 0 && max > 0 && (percent === true || max <= 1);
}

export function isProductOf(amount: ColumnProfile, price: ColumnProfile, quantity: ColumnProfile): boolean {
  const [each, count] = [valueOf(price), valueOf(quantity)];
  return agreement(amount.sample.length, (row) => each(row) * count(row), valueOf(amount)) >= HOLDS;
}

function bestOf(candidates: readonly Candidate[], target: Target): ColumnProfile | undefined {
  return candidates.filter((one) => one.target === target).toSorted((a, b) => b.score - a.score)[0]?.column;
}
