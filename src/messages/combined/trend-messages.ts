import { trendTexts, type TrendTexts } from '../compiled/en/trend.js';

/** What a trend is compared with: the previous year, the previous period, the same weekday 52 weeks earlier, a given range, or its plan. */
export type Earlier = 'year' | 'period' | 'weekday' | 'range' | 'plan';

/** The texts of trends. `unit` is `day week month quarter year`. */
export const trendMessages = (t: TrendTexts) => ({
  ...t,
  beat: (n: number, of: number, unit: string, earlier: Earlier): string => t.beat({ n, unit, of, earlier, isAll: n === of }),
  /** How often one side was above the other. */
  ahead: (n: number, of: number, unit: string, sides: { own: string | undefined; other: string }): string =>
    t.ahead({ n, unit, of, isAll: n === of, other: sides.other, own: sides.own }),
  /** How often revenue exceeded cost, and the largest loss. */
  aboveCost: (n: number, of: number, unit: string, loss: { name: string; value: string } | undefined): string =>
    t.aboveCost({ isAll: n === of, of, n, unit, lossName: loss?.name, lossValue: loss?.value }),
  extremes: (high: { name: string; value: string }, low: { name: string; value: string } | undefined): string =>
    low ? t.extremes({ highName: high.name, highValue: high.value, lowName: low.name, lowValue: low.value }) : t.highest(high),
  /** The parts as one sentence. The name of a member at its start keeps its letters. */
  sentence: (parts: readonly string[], startsWithMember: boolean): string =>
    t.sentence({ partsLength: parts.length, parts, startsWithMember }),
});

export const englishTrend = /* @__PURE__ */ trendMessages(trendTexts);
