import { plotTexts, type PlotTexts } from '../compiled/en/plot.js';

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
