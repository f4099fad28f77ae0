import type { Candidate } from '../evidence.js';
import { chargesOnTop, sameWithCharges } from './charges.js';
import type { Meanings } from '../names/context.js';
import { explainedByPrice, isBelowZero, takenOff } from './money.js';
import type { DiscountKind, MoneyColumns } from './money.js';
import { CLEAR_NAME, isDiscount, NET } from './discounts.js';
import type { ColumnProfile, TableProfile } from '../profile.js';
import { agreement, CENTS, HOLDS, isProductOf, productOf, valueOf } from '../relations.js';
import type { DerivedColumn } from '../../../query/catalog.js';
import type { Note, Reason } from '../../../query/schema.js';

/** What is known about the amounts of a table. */
export interface Amounts {
  readonly profile: TableProfile;
  readonly meanings: Meanings;
  readonly money: MoneyColumns;
  readonly candidates: readonly Candidate[];
  readonly discount: DiscountKind | undefined;
  /** Absent where nothing indicates that they are needed. */
  readonly rare?: RareProofs | undefined;
}

/** Proofs that few files need. */
export interface RareProofs {
  readonly productLess: (money: MoneyColumns, discounts: readonly ColumnProfile[], fact: string) => NetColumn | undefined;
  readonly freightBesidesTax: typeof chargesOnTop;
  readonly isCharged: (money: MoneyColumns) => boolean;
}

/** The result for revenue before a discount: a column with the discount deducted, or a note that it may be gross. */
export interface GrossFinding {
  readonly net?: NetColumn;
  readonly note?: Note;
}

/** A column that is derived from others, and why it is the revenue. */
export interface NetColumn {
  readonly derived: readonly DerivedColumn[];
  readonly column: ColumnProfile;
  readonly reasons: readonly Reason[];
}

/**
 * Examines whether revenue is an amount before a discount. If a total with taxes or freight proves that the discount is to be
 * deducted, a column with the difference is derived. Without proof, returns a note; empty when revenue is net.
 */
export function grossIn({ profile, meanings, money, candidates, discount, rare }: Amounts): GrossFinding {
  const { revenue, price, quantity } = money;
  const base = revenue ?? (quantity === undefined ? undefined : price);
  const discounts = profile.columns.filter((column) => column.table === base?.table && isDiscount(column, meanings));
  const [first] = discounts;
  if (base === undefined || first === undefined) return {};
  const score = candidates.find(({ target, column }) => target === 'revenue' && column === revenue)?.score ?? 0;
  if (score >= NET) return {};
  for (const off of discounts) {
    const net = revenue && netOf(revenue, off, { profile, meanings, candidates, rare });
    if (net !== undefined) return { net };
  }
  const less = discount === 'amount' ? rare?.productLess(money, discounts, profile.table) : undefined;
  if (less) return { net: less };
  const amount = { money, score, columns: profile.columns, meanings };
  if (revenue === undefined ? discount !== 'amount' : discounts.some((off) => isNet(revenue, off, amount))) return {};
  return { note: grossNote(base.table ?? profile.table, base.name, first.name) };
}

function grossNote(table: string, column: string, discount: string): Note {
  return {
    code: 'revenue-may-be-gross',
    table,
    column,
    params: { column, discount },
  };
}

interface Amount extends Pick<Amounts, 'money' | 'meanings'> {
  readonly score: number;
  readonly columns: readonly ColumnProfile[];
}

/** True when revenue is the amount after a discount: its values prove it, or its name says so and its values do not contradict it. */
function isNet(revenue: ColumnProfile, off: ColumnProfile, { money, score, columns, meanings }: Amount): boolean {
  const { price, quantity } = money;
  if (price === undefined || quantity === undefined) return score >= CLEAR_NAME;
  if (isProductOf(revenue, price, quantity)) {
    // Of a price that is itself after the discount, another column is the one before it.
    const isBefore = (list: ColumnProfile): boolean =>
      !isProductOf(revenue, list, quantity) && explainedByPrice(revenue, { price: list, quantity, discount: off }) >= HOLDS;
    return columns.some((list) => list.type === 'number' && list.table === price.table && isBefore(list));
  }
  const [gross, less] = [productOf(price, quantity), takenOff(off)];
  const net = (row: number): number => gross(row) - less(row);
  const isLess =
    agreement(revenue.sample.length, net, valueOf(revenue)) >= HOLDS ||
    chargesOnTop(revenue, { net, table: revenue.table }, { columns, meanings }).length > 0;
  return isLess || score >= CLEAR_NAME || explainedByPrice(revenue, { price, quantity, discount: off }) >= HOLDS;
}

/** Returns the column of an amount less a discount. */
export function lessColumn(gross: ColumnProfile, off: ColumnProfile, table: string): NetColumn {
  const isAdded = isBelowZero(off);
  const [whole, less] = [valueOf(gross), takenOff(off)];
  const name = `${gross.name} ${isAdded ? '+' : '−'} ${off.name}`;
  return {
    derived: [{ ref: { table, column: name }, of: [gross.name, off.name], kind: isAdded ? 'sum' : 'net' }],
    column: { ...gross, name, sample: gross.sample.map((_, row) => whole(row) - (less(row) || 0)) },
    reasons: [{ code: 'amount-after-discount', params: { gross: gross.name, discount: off.name } }],
  };
}

/** Returns the difference of an amount and a discount if it is another amount without charges. Revenue is one of the two amounts. */
function netOf(
  revenue: ColumnProfile,
  off: ColumnProfile,
  { profile: { table, columns }, meanings, candidates, rare }: Pick<Amounts, 'profile' | 'meanings' | 'candidates' | 'rare'>,
): NetColumn | undefined {
  const others = candidates
    .filter(({ target, column }) => target === 'revenue' && column !== revenue)
    .map(({ column }) => column);
  const pairs = others.flatMap((other) => [[revenue, other] as const, [other, revenue] as const]);
  for (const [gross, total] of pairs) {
    const [whole, less] = [valueOf(gross), takenOff(off)];
    const net = (row: number): number => whole(row) - (less(row) || 0);
    const amount = { net, table: gross.table };
    const known = chargesOnTop(total, amount, { columns, meanings });
    const charges = known.length > 0 ? known : (rare?.freightBesidesTax(total, amount, { columns, meanings }) ?? []);
    // A discount of everything leaves only the charges.
    if (charges.length === 0 || !gross.sample.some((_, row) => net(row) > CENTS)) continue;
    const own = lessColumn(gross, off, gross.table ?? table);
    return { ...own, reasons: [...own.reasons, sameWithCharges(total, charges)] };
  }
  return undefined;
}
