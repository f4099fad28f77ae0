import { explainedByPrice } from './money.js';
import { isWhole } from '../profile.js';
import type { ColumnProfile } from '../profile.js';
import { HOLDS } from '../relations.js';

/** The candidate columns for each part of a sale; an unnamed column may be any part. */
export interface SaleColumns {
  readonly quantity: readonly ColumnProfile[];
  readonly price: readonly ColumnProfile[];
  readonly revenue: readonly ColumnProfile[];
  readonly nameless: readonly ColumnProfile[];
  readonly discount: ColumnProfile | undefined;
}

/** The parts of the equation quantity × price = revenue. */
export type Part = 'quantity' | 'price' | 'revenue';

/** A column for each part that satisfies the equation. */
export interface Proof extends Readonly<Record<Part, ColumnProfile>> {
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
export function proofsOf(columns: SaleColumns): readonly Proof[] {
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
