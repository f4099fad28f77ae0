import { isContradicted, pointsOf } from './column-tests.js';
import { comments, orderKeys, storedDates } from './document-lines.js';
import { refute, weigh, type Candidate, type Test } from './evidence.js';
import { wholeAmounts, withoutCharges } from './money/charges.js';
import { afterDiscount, beforeDiscount, netProofs, productAfterDiscount, type NetProof } from './money/discounts.js';
import { formulaParts } from './money/formula.js';
import { chargedCosts, grossProfits, payouts } from './money/payouts.js';
import { lineTotals, listedPrices, unitAmounts } from './money/prices.js';
import type { Meanings } from './names/context.js';
import { namedCodes } from './named-codes.js';
import { persons } from './people.js';
import type { TableProfile } from './profile.js';
import { paidAmounts, soldAmounts } from './questions/unexplained-amounts.js';
import { fitsOf, toRules } from './rules.js';
import { fitsByValues, placeIn } from './value-fits.js';

/** Removes customer types as segments if there are no customers. */
const typesOfNobody: Test = ({ candidates }) =>
  candidates.some(({ target }) => target === 'customer-code' || target === 'customer-name')
    ? undefined
    : refute(({ target, meaning: { concepts } }) => target === 'segment' && concepts.has('type'));

/**
 * Returns the tests of relations between columns, given a discount that is the difference of two amounts. The order matters: each sees the scores
 * that the ones before it left.
 */
const testsWith = (discount: NetProof | undefined): readonly Test[] => [
  orderKeys,
  storedDates,
  listedPrices,
  formulaParts,
  unitAmounts,
  grossProfits,
  lineTotals,
  payouts,
  ...(discount ? [afterDiscount(discount)] : [productAfterDiscount, beforeDiscount]),
  withoutCharges(discount?.gross),
  wholeAmounts,
  soldAmounts,
  paidAmounts,
  chargedCosts,
  persons,
  namedCodes,
  typesOfNobody,
  comments,
];

/**
 * Returns all columns that may have a role, best first; ties in column order. A candidate is a column with a target that its name or its values
 * suggest. Tests of the column alone add points or refute it, then tests of relations to other columns do.
 */
export function candidatesOf(profile: TableProfile, meanings: Meanings): readonly Candidate[] {
  const rules = toRules();
  // Without rows, only the names count.
  const hasRows = profile.rowCount > 0;
  const candidates = profile.columns.flatMap((column) => {
    const meaning = meanings(column);
    const fits = [...fitsOf(meaning, hasRows ? column.type : undefined, rules), ...fitsByValues(column, meaning, profile)];
    return fits.flatMap((fit): readonly Candidate[] => {
      const target = placeIn(column, fit.target);
      const distance = profile.distance?.(target, column) ?? 0;
      if (distance === Infinity) return [];
      const named = { target, column, meaning, score: fit.score - distance, profile };
      const score = named.score + (hasRows ? pointsOf(named) : 0);
      const candidate = { target, column, meaning, score, evidence: fit.evidence ?? [] };
      return isContradicted({ ...candidate, profile }) ? [] : [candidate];
    });
  });
  const [discount] = netProofs(profile.columns, meanings);
  return weigh(candidates, testsWith(discount), { profile, meanings }).toSorted((a, b) => b.score - a.score);
}
