import { insightsTexts, type InsightsTexts } from './compiled/en/insights.js';
import { insightsSalesTexts } from './compiled/en/insights-sales.js';
import { insightsTimeTexts } from './compiled/en/insights-time.js';
import type { InsightFacts } from './insights-facts.js';
import { topicMessages, type TopicTexts } from './insights-topics.js';

/** The texts of `sales-insights` and its topics. */
export const insightsMessages = (t: InsightsTexts, topics: TopicTexts) => ({
  ...t,
  sentence: (n: number, period: string): string => t.sentence({ period, n }),
  nothing: (period: string): string => t.nothing({ period }),
  /** The same below a headline that states a change. */
  nothingElse: (period: string): string => t.nothingElse({ period }),
  /** The monetary effect of a finding: a gain, a loss that has happened, or an amount at stake. */
  stake: (amount: string, kind: 'gain' | 'loss' | 'ahead'): string => t.stake({ kind, amount }),
  /** What a finding is based on: “204 orders”, “36 months”. */
  basis: (n: number, shown: string, { of, grain }: Pick<InsightFacts, 'of' | 'grain'>): string =>
    of === 'periods' ? t.parts.span({ grain, n, shown }) : t.basis({ of, n, shown }),
  /** The likelihood that a finding is chance: less than once in `count`; about `count` percent. */
  rare: (count: string): string => t.rare({ count }),
  often: (count: string): string => t.often({ count }),
  showTip: (clause: string): string => t.showTip({ clause }),
  rule: (when: string, then: string): string => t.rule({ when, then }),
  alike: (shown: string, kind: string, amount: string): string => t.alike({ shown, kind, amount }),
  /** Several members of a dimension: `region` → “regions”. */
  kinds: (field: string): string => t.kinds({ field }),
  more: (n: number, shown: string): string => t.more({ n, shown }),
  picture: {
    line: (measure: string, from: string, to: string): string => t.picture.line({ measure, from, to }),
    bars: (names: string): string => t.picture.bars({ names }),
  },
  story: {
    ...t.story,
    place: (k: string, n: string): string => t.story.place({ k, n }),
    spoken: (place: string, head: string, clause: string | undefined): string => t.story.spoken({ place, head, clause }),
    follows: (clause: string): string => t.story.follows({ clause }),
  },
  chosen: (clause: string): string => t.chosen({ clause }),
  topics: topicMessages(t, topics),
});

/** The same in English. */
export const englishInsights = /* @__PURE__ */ insightsMessages(insightsTexts, {
  ...insightsTimeTexts.topics,
  ...insightsSalesTexts.topics,
});
