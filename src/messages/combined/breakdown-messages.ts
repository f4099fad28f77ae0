import { breakdownTexts, type BreakdownTexts } from '../compiled/en/breakdown.js';

/** How many members of a picture grew. */
export interface GrowthFacts {
  readonly count: number;
  readonly of: number;
  /** Members that had nothing before. */
  readonly fresh: number;
  readonly freshNames?: string;
  /** True when the members are the first of more. */
  readonly isCut: boolean;
  /** True when all have the value that they had before. */
  readonly isFlat: boolean;
  /** The member that grew the most, or fell the most if none grew. */
  readonly lead?: { readonly name: string; readonly change: string };
  /** The member that fell the most, if some grew and its change is too large to leave out. */
  readonly fall?: { readonly name: string; readonly change: string };
}

export const breakdownMessages = (t: BreakdownTexts) => ({
  ...t,
  heading: (measures: readonly string[], dimension: string, limit: { top?: number; bottom?: number }): string =>
    t.heading({ limitTop: limit.top, limitBottom: limit.bottom, measures, dimension }),
  /** “2 of 3 grew, led by West (+12.0%); East fell the most (−8.0%); 1 has no earlier value (South)”. `isCut`: these are the first of more. */
  grew: ({ count, of, fresh, freshNames, isCut, isFlat, lead, fall }: GrowthFacts): string =>
    t.grew({
      ...{ count, of, isAll: count >= of, isCut, isFlat, fresh, freshNames },
      ...{ leadName: lead?.name, leadChange: lead?.change, fallName: fall?.name, fallChange: fall?.change },
    }),
  extremes: (high: { name: string; value: string }, low: { name: string; value: string }): string =>
    t.extremes({ highName: high.name, highValue: high.value, lowName: low.name, lowValue: low.value }),
});

/** The same in English. */
export const englishBreakdown = /* @__PURE__ */ breakdownMessages(breakdownTexts);
