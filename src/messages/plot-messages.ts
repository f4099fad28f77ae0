import { plotTexts, type PlotTexts } from './compiled/en/plot.js';

/** The lowest and the highest value of a chart, each with the name of its row. */
export interface ValueRange {
  readonly low: string;
  readonly lowName: string;
  readonly high: string;
  readonly highName: string;
}

/** The texts of `sales-plot`. */
export const plotMessages = (t: PlotTexts) => ({
  ...t,
  rank: (of: string, within: readonly string[]): string => t.rank({ of, withinLength: within.length, within }),
  quantile: (of: string, within: readonly string[], count: number): string =>
    t.quantile({ count, of, withinLength: within.length, within }),
  share: (of: string, within: readonly string[]): string => t.share({ of, withinLength: within.length, within }),
});

/** The same in English. */
export const englishPlot = /* @__PURE__ */ plotMessages(plotTexts);
