import { bestFor, rankedFor, type Candidate, type Columns, type Test } from '../evidence.js';
import type { Meanings } from '../names/context.js';
import { GROSS, isAmount, NET } from './discounts.js';
import type { ColumnProfile } from '../profile.js';
import { CENTS, isProvenByProfit, productOf, sumHolds, valueOf } from '../relations.js';
import type { RowValue } from '../relations.js';
import type { Concept } from '../names/words.js';
import type { Reason } from '../../../query/schema.js';

/** Taxes or freight that are charged in addition to a sale: net + charges = whole holds in nearly all rows. */
interface ChargeProof {
  readonly whole: ColumnProfile;
  readonly net: ColumnProfile;
  readonly charges: readonly ColumnProfile[];
}

/** Concepts of amounts that are charged on top of a sale and passed on. */
const CHARGES: readonly Concept[] = ['tax', 'tip', 'ship', 'deliver'];

/** Maximum numbers of columns tried. */
const MAX_CHARGES = 4;
const MAX_AMOUNTS = 12;

/** Relative tolerance for a tax rate, which is multiplied by a rounded amount. */
const RELATIVE = 0.001;

export interface NetAmount {
  readonly net: RowValue;
  readonly table: string | undefined;
}

/** A way to get from the net amount to the whole. */
interface Charged {
  readonly charges: readonly ColumnProfile[];
  readonly add: (net: RowValue) => RowValue;
  readonly tolerance: number;
}

/**
 * Prefers amounts without taxes and freight, unless they are the amount before a discount. A total of price × quantity with such charges is only an
 * alternative to price × quantity, except when revenue − cost = profit proves it.
 */
export function withoutCharges(beforeDiscount: ColumnProfile | undefined): Test {
  return ({ candidates, columns, meanings }) => {
    const proofs = chargeProofs(candidates, columns, meanings);
    const best = proofs.find(({ net }) => net !== beforeDiscount);
    const [price, quantity, cost, profit] = (['price', 'quantity', 'cost', 'profit'] as const).map((target) =>
      bestFor(candidates, target),
    );
    const isProven = (amount: ColumnProfile): boolean =>
      cost !== undefined &&
      profit !== undefined &&
      cost !== amount &&
      profit !== amount &&
      isProvenByProfit(amount, cost, profit);
    const weighed = (one: Candidate): Candidate => {
      const included = best && proofs.find(({ whole }) => whole === one.column);
      if (included !== undefined) {
        const evidence = [{ code: 'includes-charges', params: { charges: chargeNames(included.charges) } }];
        return { ...one, score: Math.min(one.score, GROSS), evidence };
      }
      if (one.column === best?.net) {
        const known = one.score >= NET ? one.evidence : [];
        return { ...one, score: Math.max(one.score, NET), evidence: [...known, sameWithCharges(best.whole, best.charges)] };
      }
      if (price === undefined || quantity === undefined || price === one.column) return one;
      const charges = chargesOnTop(one.column, { net: productOf(price, quantity), table: price.table }, { columns, meanings });
      if (charges.length === 0) return one;
      const evidence = [{ code: 'product-with-charges', params: { charges: chargeNames(charges) } }];
      return { ...one, evidence, isAlternative: !isProven(one.column) };
    };
    const isKnown = best === undefined || candidates.some(({ target, column }) => target === 'revenue' && column === best.net);
    return {
      judge: (one) => {
        if (!isKnown && one.column === best.net) return undefined;
        return one.target === 'revenue' ? weighed(one) : one;
      },
      proven: isKnown
        ? []
        : [weighed({ target: 'revenue', column: best.net, meaning: meanings(best.net), score: NET, evidence: [] })],
    };
  };
}

/** How many times as large a total is as a part of it, and maximum share of the rows with the part. */
const LARGER = 1.5;
const MOST = 0.8;

/** Prefers a total to a part of it that many rows lack and that is never all of it, such as the goods that a salon sells next to its services. */
export const wholeAmounts: Test = ({ candidates }) => {
  const amounts = candidates.filter(({ target }) => target === 'revenue').toSorted((a, b) => b.score - a.score);
  const best = amounts.shift();
  const whole = best && amounts.find(({ column }) => isPartOf(best.column, column));
  return whole && { judge: (one) => (one === best ? { ...one, score: whole.score - 1 } : one) };
};

function isPartOf(part: ColumnProfile, whole: ColumnProfile): boolean {
  let [some, all, own, rows] = [0, 0, 0, 0];
  for (const [row, total] of whole.sample.entries()) {
    const value = part.sample[row]!;
    if (!(total > 0)) continue;
    rows += 1;
    if (!(value > 0)) continue;
    if (value >= total) return false;
    own += 1;
    some += value;
    all += total;
  }
  return part.table === whole.table && part.min === 0 && own > 0 && own <= MOST * rows && all >= LARGER * some;
}

/**
 * Finds pairs of revenue columns: one includes taxes or freight, the other does not. The second one never includes a charge
 * itself.
 */
function chargeProofs(
  candidates: readonly Candidate[],
  columns: readonly ColumnProfile[],
  meanings: Meanings,
): readonly ChargeProof[] {
  const charged = chargesIn(columns, meanings);
  if (charged.length === 0) return [];
  const amounts = rankedFor(candidates, 'revenue').slice(0, MAX_AMOUNTS);
  const isTax = ({ charges }: Charged): boolean => charges.every((column) => meanings(column).concepts.has('tax'));
  const nets = [...amounts, ...amountsBesides(amounts, columns, meanings)];
  const proofs = amounts.flatMap((whole) =>
    nets.flatMap((net) => {
      const isNamed = amounts.includes(net);
      const found = charged.find(
        (one) => net !== whole && (isNamed || isTax(one)) && addsUp(whole, { net: valueOf(net), table: net.table }, one),
      );
      return found === undefined ? [] : [{ whole, net, charges: found.charges }];
    }),
  );
  return proofs.filter(({ net }) => proofs.every(({ whole }) => whole !== net));
}

/** Returns amounts whose names do not suggest revenue; only a tax proves what they are, because freight may be part of the sale. */
function amountsBesides(
  amounts: readonly ColumnProfile[],
  columns: readonly ColumnProfile[],
  meanings: Meanings,
): readonly ColumnProfile[] {
  const isOther = (column: ColumnProfile): boolean =>
    !amounts.includes(column) &&
    !meanings(column).concepts.has('price') &&
    amounts.some((amount) => isAmount(column, amount, meanings));
  return columns.filter(isOther).slice(0, MAX_AMOUNTS);
}

/** Returns the charges that an amount includes in addition to a net amount; empty when there are none. */
export function chargesOnTop(whole: ColumnProfile, net: NetAmount, { columns, meanings }: Columns): readonly ColumnProfile[] {
  return chargesIn(columns, meanings).find((one) => addsUp(whole, net, one))?.charges ?? [];
}

function chargeNames(charges: readonly ColumnProfile[]): readonly string[] {
  return charges.map(({ name }) => name);
}

/** Returns the reason for an amount: another column is the same with taxes or freight. */
export function sameWithCharges(whole: ColumnProfile, charges: readonly ColumnProfile[]): Reason {
  return {
    code: 'same-with-charges',
    params: { total: whole.name, charges: chargeNames(charges) },
  };
}

/** Returns all sums of charges in a table, fewest columns first, then tax rates. */
function chargesIn(columns: readonly ColumnProfile[], meanings: Meanings): readonly Charged[] {
  const charges = columns.filter((column) => isCharge(column, meanings)).slice(0, MAX_CHARGES);
  const subsets = charges.reduce<readonly (readonly ColumnProfile[])[]>(
    (all, column) => [
      ...all,
      ...all.filter(([first]) => !first || first.table === column.table).map((some) => [...some, column]),
    ],
    [[]],
  );
  const sums = subsets
    .filter((some) => some.length > 0)
    .toSorted((a, b) => a.length - b.length)
    .map((some): Charged => {
      const values = some.map(valueOf);
      return {
        charges: some,
        add: (net) => (row) => values.reduce((sum, value) => sum + (value(row) || 0), net(row)),
        tolerance: 0,
      };
    });
  const rates = charges
    .filter((column) => meanings(column).concepts.has('tax'))
    .map((column): Charged => {
      const [rate, per] = [valueOf(column), column.percent !== true && (column.max ?? 0) > 1 ? 100 : 1];
      return { charges: [column], add: (net) => (row) => net(row) * (1 + rate(row) / per), tolerance: RELATIVE };
    });
  return [...sums, ...rates];
}

/** True for amounts that are charged on top of a sale and passed on. */
export function isCharge(column: ColumnProfile, meanings: Meanings): boolean {
  const { concepts } = meanings(column);
  // What a shipment costs without taxes is a charge; a total without shipping is an amount.
  const isAmountOf = (concepts.has('gross') || concepts.has('net')) && !concepts.has('cost') && !concepts.has('fee');
  const isOther = isAmountOf || concepts.has('id') || concepts.has('date');
  return column.type === 'number' && !isOther && CHARGES.some((idea) => concepts.has(idea)) && (column.max ?? 0) > 0;
}

function addsUp(whole: ColumnProfile, { net, table }: NetAmount, { charges, add, tolerance }: Charged): boolean {
  if (table !== whole.table || charges.some((column) => column === whole || column.table !== table)) return false;
  const [total, sum] = [valueOf(whole), add(net)];
  return sumHolds(whole.sample.length, {
    left: sum,
    right: total,
    plain: net,
    tolerance: (row) => CENTS + tolerance * Math.abs(total(row)),
  });
}
