import type { CardClaims, Claim } from '../../../query/claim.js';

/** Values that differ by less are one value, as doubles of sums are. */
const SAME = 1e-9;

/** Returns the fact that a claim of a card is about: measure, members, rows and days. Cards with the same fact state the same value. */
export function factOf({ where, period, earlier }: CardClaims, claim: Claim): string {
  const rows = [...where, claim.where ?? ''].filter(Boolean).sort();
  const days = [claim.period ?? period, claim.measure.includes('.') ? (claim.earlier ?? earlier) : ''];
  const about = 'of' in claim ? claim.of : 'by' in claim ? claim.by : '';
  return JSON.stringify([claim.kind, claim.measure, about, rows, days]);
}

/** True for claims about the largest members, which two cards of a page need not state both. */
export function isRanked({ kind }: Claim): boolean {
  return kind === 'largest' || kind === 'smallest' || kind === 'few';
}

/** Returns for each card of a page, in their order, whether its sentence only repeats an earlier one or states another value for its fact. */
export function repeatedCards(cards: readonly (CardClaims | undefined)[]): readonly boolean[] {
  const values = new Map<string, number>();
  const messages = new Set<string>();
  return cards.map((card) => {
    if (!card) return false;
    const ranked = card.claims.filter(isRanked).map((claim) => factOf(card, claim));
    const stated = card.claims.flatMap((claim) =>
      claim.kind === 'value' ? [{ fact: factOf(card, claim), value: claim.value }] : [],
    );
    const differs = stated.some(({ fact, value }) => Math.abs((values.get(fact) ?? value) - value) > SAME * Math.abs(value));
    if (differs || (ranked.length > 0 && ranked.every((fact) => messages.has(fact)))) return true;
    for (const { fact, value } of stated) values.set(fact, value);
    for (const fact of ranked) messages.add(fact);
    return false;
  });
}

/** Share of the values below which a change says less than they do: bars have the change of each member next to its value. */
const SMALL_CHANGE = 0.05;

/** Minimum number of members from which two lists of them are one list. */
const MIN_REPEATED = 3;

/**
 * Returns which of two cards repeats the other: one that explains a change by members, or one with the values of these members. It is the one with the
 * smaller amounts, and only losses are larger than a change; of a small change, the values remain. `undefined` if the cards have other members.
 */
export function repeatedList(
  { claims }: Pick<CardClaims, 'claims'>,
  members: readonly unknown[],
  values: readonly number[],
): 'change' | 'values' | undefined {
  const named = claims.flatMap((claim) => (claim.kind === 'test' ? (claim.names ?? []) : []));
  const parts = claims.flatMap((claim) => (claim.kind === 'sum' ? claim.parts : []));
  if (named.length < MIN_REPEATED || !named.every((name) => members.includes(name))) return undefined;
  const change = Math.abs(parts.reduce((sum, part) => sum + part, 0));
  const isSmall = change < SMALL_CHANGE * values.reduce((sum, value) => sum + value, 0);
  return isSmall || -Math.min(...values) > Math.max(...parts.map(Math.abs)) ? 'change' : 'values';
}
