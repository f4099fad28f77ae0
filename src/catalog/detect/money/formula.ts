import { rankedFor, type Candidate, type Test } from '../evidence.js';
import { explainedByPrice, isRatio } from './money.js';
import type { Meanings } from '../names/context.js';
import { isWhole } from '../profile.js';
import type { ColumnProfile } from '../profile.js';
import { agreement, HOLDS, isProductOf, valueOf } from '../relations.js';
import type { Reason } from '../../../query/schema.js';

/**
 * Scores up to WEAK_NAME are of weak names. Such a column is raised if price × quantity explains it, but not above a strong name.
 */
const WEAK_NAME = 86;
const STRONGEST_WEAK = 91;
const EXPLAINED = 10;

/** Score of a column without a name that is a part of the equation. */
const PROVEN = 30;

/**
 * Weighs the money columns by their relations: price × quantity gives revenue, revenue − cost gives profit, a share is neither.
 */
export const formulaParts: Test = ({ candidates, columns, meanings }) => {
  const nameless = columns.filter((column) => column.type === 'number' && meanings(column).concepts.size === 0);
  const [quantity, price, revenue] = PARTS.map((target) => rankedFor(candidates, target)) as [Ranked, Ranked, Ranked];
  const [[discount], [cost]] = [rankedFor(candidates, 'discount'), rankedFor(candidates, 'cost')];
  const proofs = proofsOf({ quantity, price, revenue, nameless, discount });
  return {
    judge: (candidate) => {
      if (candidate.target === 'profit') return weighProfit(candidate, revenue[0], cost);
      if (candidate.target === 'revenue' && quantity.length === 0 && arePieces(candidate.column, price, revenue))
        return { ...candidate, target: 'quantity' };
      // A price of something else, such as fuel or a competitor's product.
      if (candidate.target === 'price' && quantity.length === 0 && candidate.meaning.unknown.length > 0) return undefined;
      return weighPart(candidate, proofs);
    },
    proven: provenAlone(proofs, nameless, meanings),
  };
};

type Ranked = readonly ColumnProfile[];

/** The candidate columns for each part of a sale; an unnamed column may be any part. */
interface SaleColumns {
  readonly quantity: readonly ColumnProfile[];
  readonly price: readonly ColumnProfile[];
  readonly revenue: readonly ColumnProfile[];
  readonly nameless: readonly ColumnProfile[];
  readonly discount: ColumnProfile | undefined;
}

/** The parts of the equation quantity × price = revenue. */
const PARTS = ['quantity', 'price', 'revenue'] as const;

type Part = (typeof PARTS)[number];

/** A column for each part that satisfies the equation. */
interface Proof extends Readonly<Record<Part, ColumnProfile>> {
  /** Share of the sampled rows in which the equation holds. */
  readonly share: number;
}

/** Minimum number of distinct values: with a quantity of 1, any price equals the revenue. */
const MIN_DIFFERENT = 3;

/** Maximum number of columns tried per part. */
const MAX_TRIED = 8;

/**
 * Finds quantities, prices and revenues that satisfy the equation, with or without the discount deducted. Unnamed columns are
 * tried for a part without a named column, but not for the revenue if there is a discount. As this is a guess from numbers, it
 * only counts if it has exactly one result.
 */
function proofsOf(columns: SaleColumns): readonly Proof[] {
  const optionsFor = (part: Part): readonly ColumnProfile[] => {
    const named = columns[part].filter(varies);
    if (columns[part].length > 0) return named.slice(0, MAX_TRIED);
    return part === 'revenue' && columns.discount !== undefined ? [] : columns.nameless.filter(varies).slice(0, MAX_TRIED);
  };
  const [quantities, prices, revenues] = [optionsFor('quantity'), optionsFor('price'), optionsFor('revenue')];
  const bothNameless = columns.quantity.length === 0 && columns.price.length === 0;
  const proofs = quantities.flatMap((quantity) =>
    prices.flatMap((price) => (bothNameless && !isCount(quantity, price) ? [] : provenBy(quantity, price, revenues, columns))),
  );
  const isGuess = columns.quantity.length * columns.price.length * columns.revenue.length === 0;
  const single = (part: Part): boolean => new Set(proofs.map((proof) => proof[part])).size === 1;
  return isGuess && !(single('quantity') && single('price') && single('revenue')) ? [] : proofs;
}

function provenBy(
  quantity: ColumnProfile,
  price: ColumnProfile,
  revenues: readonly ColumnProfile[],
  { discount }: SaleColumns,
): readonly Proof[] {
  return revenues.flatMap((revenue) => {
    if (quantity === price || revenue === price || revenue === quantity) return [];
    const share = explainedByPrice(revenue, { price, quantity, discount });
    return share < HOLDS ? [] : [{ quantity, price, revenue, share }];
  });
}

function varies(column: ColumnProfile): boolean {
  return column.distinct >= MIN_DIFFERENT && column.percent !== true;
}

/** Of two unnamed factors, the quantity is the whole number; of two whole numbers, the one with fewer values. */
function isCount(quantity: ColumnProfile, price: ColumnProfile): boolean {
  return isWhole(quantity) && (!isWhole(price) || quantity.distinct < price.distinct);
}

/**
 * Raises a part of a sale that the other parts prove. A revenue with a strong name keeps its score: net sales differ from price ×
 * quantity.
 */
function weighPart(candidate: Candidate, proofs: readonly Proof[]): Candidate {
  const part = PARTS.find((one) => one === candidate.target);
  const proof = part && proofs.find((one) => one[part] === candidate.column);
  if (part === undefined || proof === undefined) return candidate;
  const { score } = candidate;
  const weak = score >= WEAK_NAME ? score : Math.min(STRONGEST_WEAK, score + EXPLAINED);
  return { ...candidate, score: part === 'revenue' ? weak : score + EXPLAINED, evidence: evidenceOf(part, proof) };
}

/** True for whole numbers that are the pieces of another amount: a price times them is the amount. */
function arePieces(column: ColumnProfile, prices: Ranked, amounts: Ranked): boolean {
  if (column.distinct < 2 || !isWhole(column)) return false;
  return amounts.some(
    (amount) => amount !== column && prices.some((price) => price !== amount && isProductOf(amount, price, column)),
  );
}

/** Largest tax or surcharge on an amount. */
const MAX_SURCHARGE = 0.35;

/** True when a column is the same amount with a tax or surcharge of one rate. */
function isMultiple(column: ColumnProfile, amount: ColumnProfile): boolean {
  if (column === amount || isWhole(column)) return false;
  const row = amount.sample.findIndex((value, at) => value > 0 && (column.sample[at] ?? 0) > value);
  const factor = (column.sample[row] ?? 0) / (amount.sample[row] ?? 1);
  if (row < 0 || factor > 1 + MAX_SURCHARGE) return false;
  return agreement(amount.sample.length, (at) => (amount.sample[at] ?? Number.NaN) * factor, valueOf(column)) >= HOLDS;
}

function provenAlone(proofs: readonly Proof[], nameless: readonly ColumnProfile[], meanings: Meanings): readonly Candidate[] {
  const [proof] = proofs;
  // Of an amount and the same with tax, either may be the revenue.
  if (proof === undefined || nameless.some((column) => isMultiple(column, proof.revenue))) return [];
  return PARTS.filter((part) => nameless.includes(proof[part])).map((target) => {
    const column = proof[target];
    return { target, column, meaning: meanings(column), score: PROVEN, evidence: evidenceOf(target, proof) };
  });
}

function evidenceOf(part: Part, { quantity, price, revenue, share }: Proof): readonly Reason[] {
  if (part === 'revenue') return [{ code: 'is-product', params: { share } }];
  const names = { price: price.name, quantity: quantity.name, revenue: revenue.name };
  return [
    {
      code: 'has-product',
      params: { ...names, share },
    },
  ];
}

function weighProfit(candidate: Candidate, revenue?: ColumnProfile, cost?: ColumnProfile): Candidate | undefined {
  const { column, meaning, score } = candidate;
  if (meaning.concepts.has('margin') && isRatio(column, revenue)) return undefined;
  if (revenue === undefined || cost === undefined || revenue === column || cost === column) return candidate;
  const [sales, costs] = [valueOf(revenue), valueOf(cost)];
  const share = agreement(column.sample.length, (row) => sales(row) - costs(row), valueOf(column));
  return share < HOLDS
    ? candidate
    : { ...candidate, score: score + EXPLAINED, evidence: [{ code: 'is-profit', params: { share } }] };
}
