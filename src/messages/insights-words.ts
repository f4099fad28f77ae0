import { counted, coreWords } from './core-words.js';
import { insightsCardWords } from './insights-card-words.js';
import type { InsightFacts, InsightTopicWords, Said, SaidMember } from './insights-facts.js';
import { rules } from './insights-rules.js';
import { lower } from './sentences.js';
import { when } from './when.js';

/** Several members of a dimension. */
const KINDS: Readonly<Record<string, string>> = {
  category: 'categories',
  city: 'cities',
  country: 'countries',
  'customer-name': 'customers',
  subcategory: 'sub-categories',
};
const NAMED =
  /^(region|category|subcategory|product|customer|customer-name|channel|segment|country|continent|state|city|store|seller|promotion)$/;

function kinds(field: string): string {
  return KINDS[field] ?? (NAMED.test(field) ? `${field}s` : `${coreWords.dimension(field)} values`);
}

const one = { day: 'day', week: 'week', month: 'month', quarter: 'quarter', year: 'year' } as const;

const several = (n: Said, { grain }: InsightFacts): string => counted(n.value, n.text, one[grain], `${one[grain]}s`);

const both = (member: SaidMember, other: SaidMember | undefined): string =>
  other ? `${member.name} + ${other.name}` : member.name;

const NOUNS = {
  rows: ['row', 'rows'],
  orders: ['order', 'orders'],
  customers: ['customer', 'customers'],
  periods: ['period', 'periods'],
  members: ['member', 'members'],
} as const;

const topics: InsightTopicWords = {
  break: {
    name: 'sustained changes',
    heads: {
      rose: ({ measure, share, since }) => `${measure}: ${share.text} higher since ${since.text}`,
      fell: ({ measure, share, since }) => `${measure}: ${share.text} lower since ${since.text}`,
    },
    text: (f) =>
      `Averaging ${f.level.text} a ${one[f.grain]} for ${several(f.periods, f)}, compared with an expected ${f.expected.text} (${f.change.signed} a ${one[f.grain]}).`,
    met: ({ share, periods, ...f }) => `${share.signed} compared with the expected level, for ${several(periods, f)}`,
    how: (f) =>
      `Each ${one[f.grain]} is compared with the value expected from seasonality and the earlier level. A change is reported when the difference is too large and too lasting to be random.`,
  },
  anomaly: {
    name: 'unusual values',
    heads: {
      high: ({ measure, period, share }) => `${measure} ${when(period)}: ${share.text} above expected`,
      low: ({ measure, period, share }) => `${measure} ${when(period)}: ${share.text} below expected`,
    },
    text: ({ value, expected, change }) => `${value.text}, compared with an expected ${expected.text} (${change.signed}).`,
    met: ({ share, expected }) => `${share.signed} compared with the expected ${expected.text}`,
    how: (f) =>
      `Seasonality and trend are removed (STL). A ${one[f.grain]} is flagged when what remains is larger than random variation over all ${one[f.grain]}s would produce.`,
  },
  change: {
    name: 'year-over-year change',
    heads: {
      rose: ({ measure, share, after }) => `${measure} rose ${share.text} to ${after.text}`,
      fell: ({ measure, share, after }) => `${measure} fell ${share.text} to ${after.text}`,
    },
    text: ({ change, against, before, cause, with: other, effect, cause2, with2, effect2 }) => {
      const whole = `${change.signed} compared with ${before.text}${against ? ` ${when(against)}` : ' before'}.`;
      if (!cause || !effect) return whole;
      const next = cause2 && effect2 ? `, followed by ${both(cause2, with2)} (${effect2.signed})` : '';
      return `${whole} ${both(cause, other)} contributed most (${effect.signed})${next}.`;
    },
    met: ({ share, before }) => `${share.signed} compared with ${before.text}`,
    how: () =>
      'The latest 12 full months are compared with the 12 before, and reported when the difference is statistically significant. Segments are listed when their volume or prices moved significantly differently from the rest.',
  },
  peers: {
    name: 'leaders and laggards',
    heads: {
      best: ({ member, growth, peers }) =>
        `${member.name} is growing faster than its peers: ${growth.signed} vs. ${peers.signed}`,
      worst: ({ member, growth, peers }) => `${member.name} is lagging its peers: ${growth.signed} vs. ${peers.signed}`,
    },
    text: ({ measure, period, against, value, before }) =>
      `${measure} ${when(period)}: ${value.text}, compared with ${before.text}${against ? ` ${when(against)}` : ''}.`,
    met: ({ growth, peers }) => `${growth.signed} on its own previous year; peers ${peers.signed}`,
    how: ({ member }) =>
      `Each one’s growth is compared with that of all other ${kinds(member.field)} combined, and reported when its share of the total changed significantly from a year earlier.`,
  },
  falling: {
    name: 'declining trends',
    heads: {
      fell: ({ member, share, periods, ...f }) => `${member.name}: declining for ${several(periods, f)} (${share.signed})`,
    },
    text: (f) =>
      `The trend fell from ${f.before.text} to ${f.after.text} a ${one[f.grain]}, about ${f.slope.signed} every ${one[f.grain]}.`,
    met: ({ share, periods, ...f }) => `${share.signed} over ${several(periods, f)}`,
    how: (f) =>
      `A trend across all ${one[f.grain]}s rather than one bad ${one[f.grain]}. The share of the total of each of the ${kinds(f.member.field)} is tested for significance.`,
  },
  concentration: {
    name: 'concentration',
    heads: {
      few: ({ few, all, first, share, measure }) =>
        `${few.text} of ${all.text} ${kinds(first.field)} account for ${share.text} of ${lower(measure)}`,
    },
    text: ({ amount, first, firstShare }) =>
      `Together they total ${amount.text}. The largest, ${first.name}, accounts for ${firstShare.text}.`,
    met: ({ few, all, share }) => `${few.text} of ${all.text} account for ${share.text}`,
    how: ({ first }) => `The ${kinds(first.field)} are ranked by value and counted from the top (Pareto).`,
  },
  retention: {
    name: 'low retention',
    heads: {
      low: ({ member, rate }) => `${member.name}: high revenue, but only ${rate.text} of customers buy again`,
    },
    text: ({ value, share, peers, customers, period }) =>
      `${value.text} ${when(period)} (${share.text} of total). Elsewhere, ${peers.text} buy again. Affects ${counted(customers.value, customers.text, 'customer', 'customers')}.`,
    met: ({ rate, peers, share }) => `${rate.text} retention vs. ${peers.text} elsewhere; ${share.text} of total revenue`,
    how: ({ member }) =>
      `Retention is the share of the previous period’s customers who ordered again. Each value is compared with all other ${kinds(member.field)} combined.`,
  },
  'new-repeat': {
    name: 'new vs. repeat customers',
    heads: {
      higher: ({ share }) => `Repeat customers spend ${share.text} more per order than new ones`,
      lower: ({ share }) => `Repeat customers spend ${share.text} less per order than new ones`,
    },
    text: ({ repeat, fresh, repeatOrders, freshOrders }) =>
      `Repeat customers average ${repeat.text} per order (${counted(repeatOrders.value, repeatOrders.text, 'order', 'orders')}); new customers ${fresh.text} (${counted(freshOrders.value, freshOrders.text, 'order', 'orders')}).`,
    met: ({ repeat, fresh, change }) => `${repeat.text} vs. ${fresh.text} per order (${change.signed})`,
    how: () => 'Average order value of repeat and new customers; the difference is tested for significance.',
  },
  discounts: {
    name: 'unprofitable discounts',
    heads: {
      band: ({ from, to, profit }) => `Discounts of ${bandOf(from, to)} lose ${profit.text}`,
      member: ({ member, profit }) => `${member?.name ?? ''}: discounted sales lose ${profit.text}`,
    },
    text: ({ revenue, profit, without }) =>
      `${revenue.text} in sales at a profit of ${profit.signed}. At full price, the same units would have earned ${without.signed}.`,
    met: ({ revenue, profit }) => `a profit of ${profit.signed} on ${revenue.text} in sales`,
    how: () =>
      'Exact totals of discounted sales. “At full price” assumes the same units at the same cost; it ignores that fewer might have sold.',
  },
  returns: {
    name: 'returns',
    heads: {
      high: ({ member, rate, peers }) =>
        `${member.name}: ${rate.text} of orders are returned, compared with ${peers.text} elsewhere`,
    },
    text: ({ member, returned, orders, excess }) =>
      `${returned.text} of ${counted(orders.value, orders.text, 'order', 'orders')} had a return, ${excess.text} more than at the average rate of the other ${kinds(member.field)}.`,
    met: ({ rate, peers }) => `${rate.text} vs. ${peers.text} elsewhere`,
    how: ({ member }) => `Orders with a return ÷ orders; each rate is tested against all other ${kinds(member.field)} combined.`,
  },
  season: {
    name: 'the season ahead',
    heads: {
      strong: ({ period, share, grain }) => `${period} is expected to be strong: ${share.text} above an average ${one[grain]}`,
      weak: ({ period, share, grain }) => `${period} is expected to be weak: ${share.text} below an average ${one[grain]}`,
    },
    text: ({ value, lower: least, upper: most, mean, grain }) =>
      `Forecast: ${value.text} (80% interval: ${least.text} to ${most.text}), compared with ${mean.text} in an average ${one[grain]}.`,
    met: ({ share, value, change }) => `${value.text} expected, ${change.signed} vs. the average (${share.signed})`,
    how: () => 'Forecast from all earlier periods, shown only when backtests beat simply repeating the same period last season.',
  },
  bundles: {
    name: 'what is bought together',
    heads: {
      pair: ({ first, also, second, confidence }) =>
        `${confidence.text} of orders with ${first.name}${also ? ` and ${also.name}` : ''} also include ${second.name}`,
    },
    text: ({ count, lift }) =>
      `${counted(count.value, count.text, 'order', 'orders')} with both, ${lift.text} times as many as expected by chance.`,
    met: ({ count, lift }) =>
      `${counted(count.value, count.text, 'order', 'orders')}, ${lift.text} times as many as expected by chance`,
    how: () =>
      'Association rules over all orders, corrected for multiple testing. Impact: profit on the second item in orders beyond the number expected by chance.',
  },
  'at-risk': {
    name: 'customers at risk',
    heads: {
      silent: ({ customers }) =>
        customers.value === 1
          ? 'A valuable customer has stopped ordering'
          : `${customers.text} valuable customers have stopped ordering`,
    },
    text: ({ amount, expected, ahead, first }) =>
      `They have spent ${amount.text} so far and would be expected to spend ${expected.text} in the next ${ahead.text}. Largest: ${first.name}.`,
    met: ({ customers, expected }) =>
      `${counted(customers.value, customers.text, 'customer', 'customers')}, ${expected.text} in expected spend`,
    how: () => 'Recency, frequency and spend of each customer (RFM), and the probability that they are still active.',
  },
};

function bandOf(from: Said | undefined, to: Said | undefined): string {
  if (from && to) return from.text === to.text ? from.text : `${from.text} to ${to.text}`;
  return from ? `${from.text} or more` : `up to ${to?.text ?? ''}`;
}

/** The texts of `sales-insights` in English. */
export const insightsWords = {
  ...insightsCardWords,
  rows: 'Rows',
  customers: { new: 'New customers', repeat: 'Repeat customers' },
  sentence: (n: number, shown: string, period: string): string =>
    `${counted(n, shown, 'insight', 'insights')} ${when(period)}${n > 1 ? ', most important first' : ''}.`,
  summary: (sentence: string, heads: readonly string[]): string => [sentence, ...heads.map((head) => `${head}.`)].join(' '),
  nothing: (period: string): string => `Nothing unusual ${when(period)}.`,
  looked: (names: string): string => `Checked: ${names}.`,
  lacking: (names: string): string => `Not possible with this data: ${names}.`,
  failed: (names: string): string => `Couldn’t check: ${names}.`,
  awaited: 'Checking for more…',
  tones: { good: 'Good news', bad: 'Needs attention', neutral: 'Worth knowing' },
  /** The monetary effect of a finding: an impact where it is good, at stake where it is not. */
  stake: (amount: string, isGood: boolean): string => (isGood ? `Impact: ${amount}` : `${amount} at stake`),
  basis: (n: number, shown: string, of: InsightFacts['of']): string => {
    const [single, many] = NOUNS[of];
    return counted(n, shown, single, many);
  },
  /** The likelihood that a finding is chance: less than once in `many`; about `many` percent; none. */
  rare: (many: string): string => `Would happen by chance less than 1 time in ${many}`,
  often: (many: string): string => `Would happen by chance about ${many}% of the time`,
  exact: 'Exact count, not an estimate',
  show: 'Filter page',
  shown: 'Page filtered',
  showTip: (clause: string): string => `Filters the page: ${clause}`,
  todo: 'What to do',
  how: 'How it’s calculated',
  rule: (when: string, then: string): string => `${when} → ${then}`,
  alike: (shown: string, kind: string, amount: string): string => `${shown} ${kind} with the same issue, ${amount} in total`,
  kinds,
  more: (n: number, shown: string): string => `Show ${counted(n, shown, 'more insight', 'more insights')}`,
  fewer: 'Show fewer',
  terms: {
    rule: 'Rule',
    met: 'In this case',
    all: 'In total',
    period: 'Period',
    against: 'Compared with',
    basis: 'Based on',
    certainty: 'Certainty',
    stake: 'Impact',
    filter: 'Filter',
    finding: 'Insight',
    topic: 'Topic',
    tone: 'Type',
    looked: 'Checked',
    lacking: 'Not in the data',
    failed: 'Not checked',
    rank: 'Ranking',
  },
  rank: 'Ranked by impact × certainty. Within a topic, no more than 1 in 20 findings is expected to be a false alarm (Benjamini–Hochberg). Findings too small to act on are not shown.',
  picture: {
    line: (measure: string, from: string, to: string): string => `${measure} from ${from} to ${to}`,
    bars: (names: string): string => `Bars: ${names}`,
  },
  story: {
    start: 'View as story',
    back: 'Back',
    next: 'Next',
    leave: 'Exit story',
    place: (k: string, n: string): string => `${k} of ${n}`,
    said: (place: string, head: string, clause: string | undefined): string =>
      `Insight ${place}: ${head}.${clause === undefined ? '' : ` Page filtered by ${clause}.`}`,
    follows: (clause: string): string => `Page filtered by ${clause}`,
    whole: 'Applies to the whole page',
    left: 'Your earlier filters are back.',
    copy: 'Copy link',
    copied: 'Link copied',
    notCopied: 'Couldn’t copy the link. Copy it here:',
    link: 'Link to this step',
    lost: 'The linked insight is no longer current. Here are the current ones.',
    role: 'story',
    keys: 'Use the arrow keys to step, Home and End to jump, Escape to exit.',
  },
  chosen: (clause: string): string => `Page filtered by ${clause}.`,
  cleared: 'Filter cleared.',
  topics,
  rules,
};
