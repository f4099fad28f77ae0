import type { DerivedColumn } from '../../../query/catalog.js';
import type { Columns } from '../evidence.js';
import type { ColumnProfile } from '../profile.js';
import { CENTS, productOf, valueOf, type RowValue } from '../relations.js';
import { isCharge, type NetAmount } from './charges.js';
import { lessColumn, type NetColumn, type RareProofs } from './gross.js';
import { takenOff, type MoneyColumns } from './money.js';

/** Discounts are this part of the amount before them, or a multiple. */
const SHARE = 0.01;
/** Amounts from which a share shows in a rounded discount, minimum number of rows with one, and minimum share of these. */
const MIN_AMOUNT = 20;
const MIN_DISCOUNTS = 10;
const ROUND = 0.9;

/** Returns price × quantity less a discount in money that is a round share of it, and one of more different shares of the price: the product is before it. */
function productLess(
  { revenue, price, quantity }: MoneyColumns,
  discounts: readonly ColumnProfile[],
  fact: string,
): NetColumn | undefined {
  if (revenue || !price || !quantity || price.table !== quantity.table) return undefined;
  const [each, whole] = [valueOf(price), productOf(price, quantity)];
  const off = discounts.find((column) => {
    const less = takenOff(column);
    const rows = Array.from(column.sample.keys()).filter((row) => less(row) > CENTS && whole(row) >= MIN_AMOUNT);
    const sharesOf = (of: RowValue): ReadonlySet<number> => new Set(rows.map((row) => Math.round(less(row) / of(row) / SHARE)));
    const round = rows.filter((row) => isRoundShare(less(row), whole(row)));
    return rows.length >= MIN_DISCOUNTS && round.length >= ROUND * rows.length && sharesOf(whole).size < sharesOf(each).size;
  });
  if (!off) return undefined;
  const table = price.table ?? fact;
  const product = productColumn(table, price.name, quantity.name);
  const gross = product.ref.column;
  const less = lessColumn({ ...price, name: gross, sample: price.sample.map((_, row) => whole(row)) }, off, table);
  return { ...less, derived: [product, ...less.derived] };
}

/** Returns the column that calculates price × quantity. */
export function productColumn(table: string, price: string, quantity: string): DerivedColumn {
  return { ref: { table, column: `${price} × ${quantity}` }, of: [price, quantity], kind: 'product' };
}

function isRoundShare(off: number, of: number): boolean {
  const share = Math.round(off / of / SHARE) * SHARE;
  return share > 0 && share < 1 && Math.abs(off - share * of) <= CENTS;
}

/** Highest tax on an amount, minimum share of the rows with no more than it, and minimum number of rows with freight. */
const MAX_TAX = 0.27;
const TAXED = 0.95;
const MIN_FREIGHT = 10;

/**
 * Returns the freight that an amount includes with taxes that no column has, as those that a marketplace pays itself: the amount is never less than the
 * net amount and the freight, and more by a tax at most.
 */
function freightBesidesTax(
  whole: ColumnProfile,
  { net, table }: NetAmount,
  { columns, meanings }: Columns,
): readonly ColumnProfile[] {
  const total = valueOf(whole);
  const isFreight = (column: ColumnProfile): boolean =>
    column.table === table &&
    isCharge(column, meanings) &&
    meanings(column).concepts.has('ship') &&
    !meanings(column).concepts.has('discount');
  const freight = columns
    .filter((column) => whole.table === table && isFreight(column))
    .find((column) => {
      const charge = valueOf(column);
      const rows = Array.from(whole.sample.keys()).filter((row) => net(row) > 0 && total(row) > 0 && charge(row) >= 0);
      const holds = rows.filter((row) => {
        const sum = net(row) + charge(row);
        return total(row) >= sum - CENTS && total(row) <= sum * (1 + MAX_TAX) + CENTS;
      });
      return holds.length >= TAXED * whole.sample.length && rows.filter((row) => charge(row) > CENTS).length >= MIN_FREIGHT;
    });
  return freight ? [freight] : [];
}

/** Minimum number of payments. */
const MIN_PAID = 30;
/** Minimum share of rows in which a cost is not below the amount, and shares in which it equals it and is above it. */
const NOT_BELOW = 0.98;
const MANY = 0.1;

/** True when a cost is never below what was paid, equal to it in many rows and above it in others: it is what was charged. */
function isCharged({ revenue, cost }: MoneyColumns): boolean {
  if (revenue === undefined || cost === undefined) return false;
  const [paid, charged] = [valueOf(revenue), valueOf(cost)];
  const rows = [...revenue.sample.keys()].filter((row) => paid(row) >= 0 && charged(row) > 0);
  const share = (test: (row: number) => boolean): number => rows.filter(test).length / rows.length;
  return (
    rows.length >= MIN_PAID &&
    share((row) => charged(row) >= paid(row) - CENTS) >= NOT_BELOW &&
    share((row) => Math.abs(charged(row) - paid(row)) <= CENTS) >= MANY &&
    share((row) => charged(row) > paid(row) + CENTS) >= MANY
  );
}

/** Proofs that few files need. */
export const rareProofs: RareProofs = { productLess, freightBesidesTax, isCharged };
