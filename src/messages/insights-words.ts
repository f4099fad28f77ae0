import { counted, coreWords } from './core-words.js';
import { insightsCardWords } from './insights-card-words.js';
import type { InsightFacts, InsightTopicWords, Said, SaidMember } from './insights-facts.js';
import { rules } from './insights-rules.js';
import { lower, percentRange, upper } from './sentences.js';
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

/** Fields whose members are places: goods are sold “in” them. */
const PLACES = /^(region|country|continent|state|city)$/;

/** Two members that both apply: “Furniture in South”, “Chairs, Online”. */
const both = (member: SaidMember, other: SaidMember | undefined): string => {
  if (!other) return member.name;
  return PLACES.test(other.field) ? `${member.name} in ${other.name}` : `${member.name}, ${other.name}`;
};

const NOUNS = {
  rows: ['row', 'rows'],
  orders: ['order', 'orders'],
  customers: ['customer', 'customers'],
  periods: ['period', 'periods'],
  members: ['value', 'values'],
} as const;

/** “compared with €105K in 2024”. */
const earlier = (before: Said, against: string | undefined): string =>
  `${before.text}${against ? ` ${when(against)}` : ' before'}`;

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
      `The ${one[f.grain]}s since ${f.since.text} are compared with ${f.against ?? 'those before'}. The change is reported because it is too large and too lasting to be random, with seasonality and trend removed.`,
  },
  anomaly: {
    name: 'unusual values',
    heads: {
      high: ({ measure, period, share }) => `${measure} ${when(period)}: ${share.text} above expected`,
      low: ({ measure, period, share }) => `${measure} ${when(period)}: ${share.text} below expected`,
      several: ({ measure, period, count, grain }) => `${measure}: ${count?.text ?? ''} unusual ${one[grain]}s ${when(period)}`,
    },
    text: ({ value, expected, change, day }) =>
      `${day ? `${day.text} stands out most: ` : ''}${value.text}, compared with an expected ${expected.text} (${change.signed}).`,
    met: ({ share, expected }) => `${share.signed} compared with the expected ${expected.text}`,
    how: (f) =>
      `Seasonality and trend are removed (STL). A ${one[f.grain]} is flagged when what remains is larger than random variation over all ${one[f.grain]}s would produce.`,
  },
  change: {
    name: 'year-over-year change',
    heads: {
      rose: ({ measure, share, after, period }) => `${measure} rose ${share.text} to ${after.text} ${when(period)}`,
      fell: ({ measure, share, after, period }) => `${measure} fell ${share.text} to ${after.text} ${when(period)}`,
    },
    text: ({ change, against, before, cause, with: other, effect, cause2, with2, effect2 }) => {
      const whole = `${change.signed} compared with ${earlier(before, against)}.`;
      if (!cause || !effect) return whole;
      const next = cause2 && effect2 ? `, followed by ${both(cause2, with2)} (${effect2.signed})` : '';
      return `${whole} ${both(cause, other)} contributed most (${effect.signed})${next}.`;
    },
    met: ({ share, before }) => `${share.signed} compared with ${before.text}`,
    how: ({ period, against }) =>
      `${period} is compared with ${against ?? 'the year before'}, and the change is statistically significant (Student’s t-test over parts of the period). Segments are listed when their volume or prices moved significantly differently from the rest.`,
  },
  peers: {
    name: 'leaders and laggards',
    heads: {
      best: ({ member, with: other, measure, growth, against }) =>
        `${both(member, other)}: ${lower(measure)} ${growth.text} above ${against ?? 'the year before'}`,
      worst: ({ member, with: other, measure, growth, against }) =>
        `${both(member, other)}: ${lower(measure)} ${growth.text} below ${against ?? 'the year before'}`,
    },
    text: ({ member, with: other, period, against, value, before, change, peers }) =>
      `${value.text} ${when(period)}, compared with ${earlier(before, against)} (${change.signed}). ${other ? 'All other sales' : `All other ${kinds(member.field)}`}: ${peers.signed}.`,
    met: ({ growth, peers }) => `${growth.signed}, all others ${peers.signed}`,
    how: ({ member, with: other, period, against }) =>
      `${period} is compared with ${against ?? 'the year before'}. Growth is compared with that of ${other ? 'all other sales' : `all other ${kinds(member.field)}`} combined, and reported because the share of the total changed significantly. The amount is the change, or the difference from developing as all others did if that is smaller.`,
  },
  falling: {
    name: 'declining trends',
    heads: {
      fell: ({ member, share, periods, ...f }) => `${member.name}: declining for ${several(periods, f)} (${share.signed})`,
    },
    text: (f) =>
      `The trend fell from ${f.before.text} to ${f.after.text} a ${one[f.grain]} ${when(f.period)}, about ${f.slope.signed} every ${one[f.grain]}.`,
    met: ({ share, periods, ...f }) => `${share.signed} over ${several(periods, f)}`,
    how: (f) =>
      `A trend across all ${one[f.grain]}s rather than one bad ${one[f.grain]}. The share of the total of each of the ${kinds(f.member.field)} is tested for significance.`,
  },
  concentration: {
    name: 'concentration',
    heads: {
      few: ({ few, all, first, share, measure, period }) =>
        `${few.text} of ${all.text} ${kinds(first.field)} account for ${share.text} of ${lower(measure)} ${when(period)}`,
    },
    text: ({ amount, first, firstShare }) =>
      `${amount.text} in total. The largest, ${first.name}, accounts for ${firstShare.text}.`,
    met: ({ few, all, share }) => `${few.text} of ${all.text} account for ${share.text}`,
    how: ({ first }) => `The ${kinds(first.field)} are ranked by value and counted from the top (Pareto).`,
  },
  retention: {
    name: 'low retention',
    heads: {
      low: ({ member, rate, period }) => `${member.name}: only ${rate.text} of customers bought again ${when(period)}`,
    },
    text: ({ value, share, peers, customers }) =>
      `Elsewhere, ${peers.text} bought again. Affects ${counted(customers.value, customers.text, 'customer', 'customers')} and ${value.text} in sales (${share.text} of total).`,
    met: ({ rate, peers, share }) => `${rate.text} retention vs. ${peers.text} elsewhere; ${share.text} of total revenue`,
    how: ({ member, period, against }) =>
      `Retention is the share of the customers of ${against ?? 'the previous period'} who ordered again in the period ${period}. Each value is compared with all other ${kinds(member.field)} combined.`,
  },
  'new-repeat': {
    name: 'new vs. repeat customers',
    heads: {
      higher: ({ share, period }) => `Repeat customers spent ${share.text} more per order than new ones ${when(period)}`,
      lower: ({ share, period }) => `Repeat customers spent ${share.text} less per order than new ones ${when(period)}`,
    },
    text: ({ repeat, fresh, repeatOrders, freshOrders }) =>
      `Repeat customers averaged ${repeat.text} per order (${counted(repeatOrders.value, repeatOrders.text, 'order', 'orders')}), new customers ${fresh.text} (${counted(freshOrders.value, freshOrders.text, 'order', 'orders')}).`,
    met: ({ repeat, fresh, change }) => `${repeat.text} vs. ${fresh.text} per order (${change.signed})`,
    how: () => 'Average order value of repeat and new customers; the difference is tested for significance.',
  },
  discounts: {
    name: 'unprofitable discounts',
    heads: {
      band: ({ from, to, profit, period }) => `Discounts of ${bandOf(from, to)} lost ${profit.text} ${when(period)}`,
      member: ({ member, profit, period }) => `${member?.name ?? ''}: discounted sales lost ${profit.text} ${when(period)}`,
    },
    text: ({ revenue, profit, without }) =>
      `${revenue.text} in sales at a loss of ${profit.text}. At full price, the same units would have ${without.value < 0 ? 'lost' : 'earned'} ${without.text}.`,
    met: ({ revenue, profit }) => `a loss of ${profit.text} on ${revenue.text} in sales`,
    how: () =>
      'Exact totals of discounted sales. “At full price” assumes the same units at the same cost; it ignores that fewer might have sold.',
  },
  returns: {
    name: 'returns',
    heads: {
      high: ({ member, rate, peers, period }) =>
        `${member.name}: ${rate.text} of orders returned ${when(period)}, compared with ${peers.text} elsewhere`,
    },
    text: ({ member, returned, orders, excess }) =>
      `${returned.text} of ${counted(orders.value, orders.text, 'order', 'orders')} had a return, ${excess.text} more than at the rate of all other ${kinds(member.field)}.`,
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
    how: ({ against }) =>
      `A forecast from all earlier periods. The average is that of the months ahead${against ? `, ${against}` : ''}. The forecast is used only because backtests beat simply repeating the same period last season.`,
  },
  bundles: {
    name: 'what is bought together',
    heads: {
      pair: ({ first, also, second, confidence, period }) =>
        `${confidence.text} of orders with ${first.name}${also ? ` and ${also.name}` : ''} also included ${second.name} ${when(period)}`,
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
      lost: ({ first, since }) => `${first.name} has not ordered since ${since?.text ?? ''}`,
      silent: ({ customers, first }) =>
        customers?.value === 1
          ? `1 valuable customer has stopped ordering: ${first.name}`
          : `${customers?.text ?? ''} valuable customers have stopped ordering`,
    },
    text: ({ first, interval, before, value, period, against, customers, amount, expected, ahead }) =>
      before && value
        ? `Spent ${earlier(before, against)}, and ${value.value === 0 ? 'nothing' : value.text} ${when(period)}. Used to order every ${interval?.text ?? ''}.`
        : `Spent ${amount?.text ?? ''} so far. If still active, would be expected to spend ${expected?.text ?? ''} in the next ${ahead?.text ?? ''}.${customers?.value === 1 ? '' : ` Largest: ${first.name}.`}`,
    met: ({ customers, expected, since, interval }) =>
      customers
        ? `${counted(customers.value, customers.text, 'customer', 'customers')}, ${expected?.text ?? ''} in expected spend`
        : `last order ${since?.text ?? ''}, usually one every ${interval?.text ?? ''}`,
    how: ({ period, against, before }) =>
      `Recency, frequency and spend of each customer over all orders (RFM), and the probability that they are still active (BG/NBD model).${before ? ` At stake is what was spent less in the period ${period} than in ${against ?? 'the year before'}.` : ''}`,
  },
};

function bandOf(from: Said | undefined, to: Said | undefined): string {
  if (from && to) return from.text === to.text ? from.text : percentRange(from.text, to.text);
  return from ? `${from.text} or more` : `up to ${to?.text ?? ''}`;
}

/** The texts of `sales-insights` in English. */
export const insightsWords = {
  ...insightsCardWords,
  rows: 'Rows',
  customers: { new: 'New customers', repeat: 'Repeat customers' },
  /** Bars of pictures that show no member. */
  pictured: { current: 'This period', earlier: 'A year earlier', all: 'All orders' },
  sentence: (n: number, period: string): string => `${upper(when(period))}${n > 1 ? ', most important first' : ''}`,
  summary: (sentence: string, heads: readonly string[]): string => [sentence, ...heads].map((text) => `${text}.`).join(' '),
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
    stake: 'Amount',
    filter: 'Filter',
    finding: 'Insight',
    topic: 'Topic',
    tone: 'Type',
    looked: 'Checked',
    lacking: 'Not in the data',
    failed: 'Not checked',
    rank: 'Ranking',
  },
  rank: 'Ranked by effect on profit × certainty; what is only worth knowing comes last. Insights about the same sales are shown once. Within a topic, no more than 1 in 20 is expected to be a false alarm (Benjamini–Hochberg). Those too small to act on are not shown.',
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
