import { explainedByPrice } from './money.js';
import { isWhole } from './profile.js';
import type { ColumnProfile } from './profile.js';
import { HOLDS } from './relations.js';

/** The columns that may be each part of a sale; a nameless one may be any. */
export interface SaleColumns {
  readonly quantity: readonly ColumnProfile[];
  readonly price: readonly ColumnProfile[];
  readonly revenue: readonly ColumnProfile[];
  readonly nameless: readonly ColumnProfile[];
  readonly discount: ColumnProfile | undefined;
}

/** The three parts that price × quantity = revenue joins. */
export type Part = 'quantity' | 'price' | 'revenue';

/** A column of each part, of which the first times the second gives the third. */
export interface Proof extends Readonly<Record<Part, ColumnProfile>> {
  /** In what share of the rows looked at. */
  readonly share: number;
}

/** Columns with fewer different values prove nothing: with a quantity of 1 any price is the revenue. */
const LEAST_DIFFERENT = 3;

/** More columns than these are not tried for one part. */
const MOST_TRIED = 8;

/**
 * The quantities, prices and revenues that prove each other, discount taken off or not. Nameless columns stand in for a part that no column is
 * named for; as that is a guess from numbers alone, it holds only where a single revenue comes out, and none where a discount is named.
 */
export function proofsOf(columns: SaleColumns): readonly Proof[] {
  const optionsFor = (part: Part): readonly ColumnProfile[] => {
    const named = columns[part].filter(varies);
    if (columns[part].length > 0) return named.slice(0, MOST_TRIED);
    return part === 'revenue' && columns.discount !== undefined ? [] : columns.nameless.filter(varies).slice(0, MOST_TRIED);
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
  return column.distinct >= LEAST_DIFFERENT && column.percent !== true;
}

/** Of two nameless factors the quantity is the whole number, of two whole ones the one of fewer values. */
function isCount(quantity: ColumnProfile, price: ColumnProfile): boolean {
  return isWhole(quantity) && (!isWhole(price) || quantity.distinct < price.distinct);
}
