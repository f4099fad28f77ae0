import { distributionTexts, type DistributionTexts } from './compiled/en/distribution.js';

/** A box as a sentence speaks of it: “West (270.45)”. */
export interface BoxLabels {
  readonly name: string;
  readonly median: string;
}

/** The texts of `sales-distribution`. `per` is the noun that each number belongs to: `Order`, `Customer`; undefined for a row of the data. */
export const distributionMessages = (t: DistributionTexts) => ({
  ...t,
  /** The texts of box plots. */
  highest: (per: string | undefined, high: BoxLabels, low: BoxLabels): string =>
    t.highest({ per, highName: high.name, highMedian: high.median, lowName: low.name, lowMedian: low.median }),
});

/** The same in English. */
export const englishDistribution = /* @__PURE__ */ distributionMessages(distributionTexts);
