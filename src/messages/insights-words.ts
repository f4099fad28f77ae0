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
  return KINDS[field] ?? (NAMED.test(field) ? `${field}s` : `members of ${coreWords.dimension(field)}`);
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
    name: 'shifts of level',
    heads: {
      rose: ({ measure, share, since }) => `${measure} has been ${share.text} higher since ${since.text}`,
      fell: ({ measure, share, since }) => `${measure} has been ${share.text} lower since ${since.text}`,
    },
    text: (f) =>
      `Since then ${f.level.text} a ${one[f.grain]}, where season and the level before let expect ${f.expected.text}: ${f.change.signed} a ${one[f.grain]}, for ${several(f.periods, f)}.`,
    met: ({ share, periods, ...f }) => `${share.signed} against what was to be expected, for ${several(periods, f)}`,
    how: (f) =>
      `Each ${one[f.grain]} is compared with what season and the level before let expect. A shift counts when these differences before and after it differ more than chance lets them.`,
  },
  anomaly: {
    name: 'odd periods',
    heads: {
      high: ({ measure, period, share }) => `${measure} ${when(period)} was ${share.text} above what was to be expected`,
      low: ({ measure, period, share }) => `${measure} ${when(period)} was ${share.text} below what was to be expected`,
    },
    text: ({ value, expected, change }) => `${value.text}, where season and trend let expect ${expected.text}: ${change.signed}.`,
    met: ({ share, expected }) => `${share.signed} against the ${expected.text} that were to be expected`,
    how: (f) =>
      `Season and trend are taken off each ${one[f.grain]} (STL); what remains is odd when it lies farther out than chance lets any of all ${one[f.grain]}s lie.`,
  },
  change: {
    name: 'the change against the year before',
    heads: {
      rose: ({ measure, share, after }) => `${measure} rose ${share.text} to ${after.text}`,
      fell: ({ measure, share, after }) => `${measure} fell ${share.text} to ${after.text}`,
    },
    text: ({ change, against, before, cause, with: other, effect, cause2, with2, effect2 }) => {
      const whole = `${change.signed} on the ${before.text}${against ? ` of ${against}` : ' before'}.`;
      if (!cause || !effect) return whole;
      const next = cause2 && effect2 ? `, then ${both(cause2, with2)} (${effect2.signed})` : '';
      return `${whole} ${both(cause, other)} explains most of it (${effect.signed})${next}.`;
    },
    met: ({ share, before }) => `${share.signed} against ${before.text}`,
    how: () =>
      'The newest year of whole months is compared with the one before; it counts when the months differ from those a year before by more than chance. The segments are those whose pieces or prices went another way than the rest, beyond chance.',
  },
  peers: {
    name: 'the best and the worst beside their peers',
    heads: {
      best: ({ member, growth, peers }) => `${member.name} outdoes its peers: ${growth.signed}, the others ${peers.signed}`,
      worst: ({ member, growth, peers }) => `${member.name} falls behind its peers: ${growth.signed}, the others ${peers.signed}`,
    },
    text: ({ measure, period, against, value, before }) =>
      `${measure} ${when(period)}: ${value.text}, after ${before.text}${against ? ` ${when(against)}` : ''}.`,
    met: ({ growth, peers }) => `${growth.signed} on its own past, the others ${peers.signed}`,
    how: ({ member }) =>
      `The growth of each against its own past is compared with that of all other ${kinds(member.field)} together; it counts when its part of the whole moved by more than chance from the same periods before.`,
  },
  falling: {
    name: 'what falls behind',
    heads: {
      fell: ({ member, share, periods, ...f }) => `${member.name} has been falling for ${several(periods, f)}: ${share.signed}`,
    },
    text: (f) =>
      `Its trend leads from ${f.before.text} to ${f.after.text} a ${one[f.grain]}, ${f.slope.signed} each ${one[f.grain]}.`,
    met: ({ share, periods, ...f }) => `${share.signed} over ${several(periods, f)}`,
    how: (f) =>
      `A trend through all ${one[f.grain]}s, not a single bad one, tested against chance for each of the ${kinds(f.member.field)} as its part of the whole.`,
  },
  concentration: {
    name: 'how much hangs on few',
    heads: {
      few: ({ few, all, first, share, measure }) =>
        `${few.text} of ${all.text} ${kinds(first.field)} make ${share.text} of ${lower(measure)}`,
    },
    text: ({ amount, first, firstShare }) =>
      `They bring ${amount.text}. The greatest, ${first.name}, makes ${firstShare.text} alone.`,
    met: ({ few, all, share }) => `${few.text} of ${all.text} make ${share.text}`,
    how: ({ first }) => `The ${kinds(first.field)} are sorted by what they bring, and counted from the top (Pareto).`,
  },
  retention: {
    name: 'where customers do not come again',
    heads: {
      low: ({ member, rate }) => `${member.name}: much revenue, but only ${rate.text} of customers come again`,
    },
    text: ({ value, share, peers, customers, period }) =>
      `${value.text} ${when(period)}, ${share.text} of all. Elsewhere ${peers.text} come again. It is about ${counted(customers.value, customers.text, 'customer', 'customers')}.`,
    met: ({ rate, peers, share }) => `retention ${rate.text} against ${peers.text} elsewhere, ${share.text} of all revenue`,
    how: ({ member }) =>
      `Of the customers of the period before, the share that ordered again; that of each member is compared with that of all other ${kinds(member.field)} together.`,
  },
  'new-repeat': {
    name: 'orders of new and of known customers',
    heads: {
      higher: ({ share }) => `Known customers order for ${share.text} more than new ones`,
      lower: ({ share }) => `Known customers order for ${share.text} less than new ones`,
    },
    text: ({ repeat, fresh, repeatOrders, freshOrders }) =>
      `${repeat.text} an order on average (${counted(repeatOrders.value, repeatOrders.text, 'order', 'orders')}), new customers ${fresh.text} (${counted(freshOrders.value, freshOrders.text, 'order', 'orders')}).`,
    met: ({ repeat, fresh, change }) => `${repeat.text} against ${fresh.text} an order, ${change.signed}`,
    how: () =>
      'The mean amount of orders of customers who ordered before, and of those who did not; the difference is tested against chance.',
  },
  discounts: {
    name: 'discounts that cost profit',
    heads: {
      band: ({ from, to, profit }) => `Discounts of ${bandOf(from, to)} lose ${profit.text}`,
      member: ({ member, profit }) => `${member?.name ?? ''}: discounted sales lose ${profit.text}`,
    },
    text: ({ revenue, profit, without }) =>
      `${revenue.text} of sales with a profit of ${profit.signed}. At full price, the same pieces would have earned ${without.signed}.`,
    met: ({ revenue, profit }) => `a profit of ${profit.signed} on ${revenue.text} of sales`,
    how: () =>
      'Exact sums over the sales with a discount. At full price: the same pieces without the discount, at the same cost. That fewer would buy is not counted.',
  },
  returns: {
    name: 'returns',
    heads: {
      high: ({ member, rate, peers }) => `${member.name}: ${rate.text} of orders come back, elsewhere ${peers.text}`,
    },
    text: ({ member, returned, orders, excess }) =>
      `${returned.text} of ${counted(orders.value, orders.text, 'order', 'orders')} had a return: ${excess.text} more than at the rate of the other ${kinds(member.field)}.`,
    met: ({ rate, peers }) => `${rate.text} against ${peers.text} elsewhere`,
    how: ({ member }) =>
      `Orders with a return ÷ orders; the rate of each member is tested against that of all other ${kinds(member.field)} together.`,
  },
  season: {
    name: 'the season ahead',
    heads: {
      strong: ({ period, share, grain }) => `${period} will be strong: ${share.text} above a usual ${one[grain]}`,
      weak: ({ period, share, grain }) => `${period} will be weak: ${share.text} below a usual ${one[grain]}`,
    },
    text: ({ value, lower: least, upper: most, mean, grain }) =>
      `${value.text} are to be expected (${least.text} to ${most.text} with a chance of 80%), where a usual ${one[grain]} brings ${mean.text}.`,
    met: ({ share, value, change }) => `${value.text} to be expected, ${change.signed} against the mean (${share.signed})`,
    how: () =>
      'A forecast from all periods before, shown only where it was better than the same period a season before when tried on known periods.',
  },
  bundles: {
    name: 'what is bought together',
    heads: {
      pair: ({ first, also, second, confidence }) =>
        `Who buys ${first.name}${also ? ` and ${also.name}` : ''} also buys ${second.name}: ${confidence.text} do`,
    },
    text: ({ count, lift }) =>
      `${counted(count.value, count.text, 'order', 'orders')} with both, ${lift.text} times as many as chance would give.`,
    met: ({ count, lift }) => `${counted(count.value, count.text, 'order', 'orders')}, ${lift.text} times as many as by chance`,
    how: () =>
      'Association rules over all orders, each tested against chance and for all that were looked at. At stake: what the second earns in the orders that have both beyond those that chance would give.',
  },
  'at-risk': {
    name: 'customers at risk',
    heads: {
      silent: ({ customers }) =>
        customers.value === 1 ? 'A valuable customer has gone silent' : `${customers.text} valuable customers have gone silent`,
    },
    text: ({ amount, expected, ahead, first }) =>
      `They brought ${amount.text} so far, and would bring ${expected.text} within ${ahead.text} if they came as before. Most is at stake with ${first.name}.`,
    met: ({ customers, expected }) =>
      `${counted(customers.value, customers.text, 'customer', 'customers')}, ${expected.text} to be expected of them`,
    how: () =>
      'Recency, frequency and amount of each customer (RFM), and how likely they are still customers given how often they ordered.',
  },
};

function bandOf(from: Said | undefined, to: Said | undefined): string {
  if (from && to) return from.text === to.text ? from.text : `${from.text} to ${to.text}`;
  return from ? `${from.text} and more` : `up to ${to?.text ?? ''}`;
}

/** What insights say, in English. */
export const insightsWords = {
  ...insightsCardWords,
  rows: 'Rows',
  customers: { new: 'New customers', repeat: 'Known customers' },
  sentence: (n: number, shown: string, period: string): string =>
    `${counted(n, shown, 'thing stands', 'things stand')} out ${when(period)}${n > 1 ? ', what weighs most first' : ''}.`,
  summary: (sentence: string, heads: readonly string[]): string => [sentence, ...heads.map((head) => `${head}.`)].join(' '),
  nothing: (period: string): string => `Nothing stands out ${when(period)}.`,
  looked: (names: string): string => `Looked at: ${names}.`,
  lacking: (names: string): string => `The data lack what these need: ${names}.`,
  failed: (names: string): string => `Could not be looked at: ${names}.`,
  awaited: 'More is being looked at',
  tones: { good: 'Good news', bad: 'Needs attention', neutral: 'Worth knowing' },
  stake: (amount: string): string => `${amount} at stake`,
  basis: (n: number, shown: string, of: InsightFacts['of']): string => {
    const [single, many] = NOUNS[of];
    return counted(n, shown, single, many);
  },
  /** How likely it is no more than chance: in fewer than one of `many`; in about `many` of a hundred; not at all. */
  rare: (many: string): string => `by chance in fewer than 1 of ${many}`,
  often: (many: string): string => `by chance in about ${many} of 100`,
  exact: 'an exact count',
  show: 'Show',
  shown: 'Shown',
  showTip: (clause: string): string => `Filters the page: ${clause}`,
  todo: 'What to do',
  how: 'How computed',
  rule: (when: string, then: string): string => `${when} → ${then}`,
  alike: (shown: string, kind: string, amount: string): string => `${shown} ${kind} like this, ${amount}`,
  kinds,
  more: (n: number, shown: string): string => `Show ${counted(n, shown, 'more finding', 'more findings')}`,
  fewer: 'Show fewer',
  terms: {
    rule: 'Rule',
    met: 'Here',
    all: 'In all',
    period: 'Period',
    against: 'Compared with',
    basis: 'Based on',
    certainty: 'Certainty',
    stake: 'At stake',
    filter: 'Filter',
    finding: 'Finding',
    topic: 'About',
    tone: 'Kind',
    looked: 'Looked at',
    lacking: 'Not in the data',
    failed: 'Not computed',
    rank: 'Order',
  },
  rank: 'What is at stake times how certain it is, the greatest first. Of all that is looked at under a topic at most one in twenty findings is chance (Benjamini–Hochberg); what is too small to act on is left out.',
  picture: {
    line: (measure: string, from: string, to: string): string => `${measure} from ${from} to ${to}`,
    bars: (names: string): string => `Bars: ${names}`,
  },
  story: {
    start: 'Step through',
    back: 'Back',
    next: 'Next',
    leave: 'End',
    place: (k: string, n: string): string => `${k} of ${n}`,
    said: (place: string, head: string, clause: string | undefined): string =>
      `Finding ${place}: ${head}.${clause === undefined ? '' : ` The page shows ${clause}.`}`,
    follows: (clause: string): string => `The page shows ${clause}`,
    whole: 'It is about the whole page',
    left: 'The filters are as they were before.',
    copy: 'Copy link',
    copied: 'Link copied',
    notCopied: 'The link could not be copied: here it is.',
    link: 'Link to this step',
    lost: 'What the link led to no longer stands out; this does.',
    role: 'story',
    keys: 'Arrow keys step, Home and End jump, Escape ends.',
  },
  chosen: (clause: string): string => `The page shows ${clause}.`,
  cleared: 'The page shows all again.',
  topics,
  rules,
};
