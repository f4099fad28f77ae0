import type { Candidate } from '../candidate.js';
import type { ColumnProfile } from '../profile.js';
import { agreement, HOLDS, valueOf } from '../relations.js';

/**
 * Makes a price that many rows lack an alternative, if the list of products has the same price: it equals that of nearly all other rows, and more
 * rows lack a price than differ from the list.
 */
export function withListedPrices(candidates: readonly Candidate[]): readonly Candidate[] {
  const prices = candidates.filter(({ target }) => target === 'price').map(({ column }) => column);
  const listed = prices.filter(({ table }) => table !== undefined);
  const isListed = (own: ColumnProfile): boolean =>
    own.table === undefined &&
    listed.some((list) => {
      const same = agreement(own.sample.length, valueOf(own), valueOf(list));
      return same >= HOLDS && lackingIn(own) - lackingIn(list) > 1 - same;
    });
  const replaced = prices.filter((column) => isListed(column));
  return candidates.map((one) =>
    one.target === 'price' && replaced.includes(one.column) ? { ...one, isAlternative: true, score: 0 } : one,
  );
}

/** The share of the sampled rows without a value. */
function lackingIn({ sample }: ColumnProfile): number {
  return sample.filter(Number.isNaN).length / sample.length;
}
