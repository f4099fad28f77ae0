import { counted } from './core-words.js';

const lower = (name: string): string => (/^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1));

/** A calendar unit that customers are put together by. */
type Grain = 'month' | 'quarter' | 'year';
type Measure = 'customers' | 'orders' | 'revenue';
type Segment = 'champions' | 'loyal' | 'promising' | 'new' | 'waning' | 'at-risk' | 'sleeping' | 'lost';

/** A share that came back, at an age. */
export interface SaidAge {
  readonly share: string;
  readonly age: string;
}

/** What comes back one period later, and a year later where that is known. */
export interface SaidAges {
  readonly first: SaidAge;
  readonly far: SaidAge | undefined;
}

/** Retention of older and of newer cohorts: `course` is 1 up, −1 down, 0 about the same. */
export interface SaidCourse {
  readonly course: number;
  readonly age: string;
  readonly from: string;
  readonly to: string;
  /** The last of the older cohorts. */
  readonly until: string;
}

/** Limits of a segment as texts; an end that is open is absent. */
export interface SaidRule {
  readonly days: { readonly from: string | undefined; readonly to: string | undefined };
  readonly orders: { readonly from: string | undefined; readonly to: string | undefined };
}

/** A customer of whom much is in doubt. */
export interface SaidRisk {
  readonly name: string;
  readonly since: string;
  readonly rhythm: string | undefined;
  readonly alive: string;
  readonly value: string;
  readonly ahead: string;
}

const SHARES: Readonly<Record<Measure, string>> = {
  customers: 'of customers had bought before',
  orders: 'of orders were repeat orders',
  revenue: 'of revenue came from repeat orders',
};

/** The texts of `sales-cohort` in English. */
export const cohortWords = {
  headings: {
    retention: 'Customer retention',
    'new-repeat': 'New and repeat customers',
    rfm: 'Customer segments',
    risk: 'Customers at risk',
    intervals: 'Days between orders',
  },
  ofMeasure: (heading: string, measure: string): string => `${heading}: ${lower(measure)}`,
  sentences: (parts: readonly string[]): string => parts.join(' '),

  /** An age: “3 months later”. */
  later: (n: number, shown: string, grain: Grain): string => `${counted(n, shown, grain, `${grain}s`)} later`,
  ages: (grain: Grain): string =>
    `${grain === 'month' ? 'Months' : grain === 'quarter' ? 'Quarters' : 'Years'} after the first order`,
  back: (measure: Measure, grain: Grain, { first, far }: SaidAges): string => {
    if (measure === 'customers')
      return `${first.share} of new customers buy again ${first.age}${far === undefined ? '' : `, and ${far.share} ${far.age}`}.`;
    const age = `${first.age.charAt(0).toUpperCase()}${first.age.slice(1)}`;
    return `${age}, new customers generate ${first.share} of their first-${grain} ${measure}${far === undefined ? '' : `; ${far.age}, ${far.share}`}.`;
  },
  course: ({ course, age, from, to, until }: SaidCourse): string =>
    course === 0
      ? `Retention is stable: ${to} of customers won after ${until} buy again ${age}, compared with ${from} before.`
      : `Retention ${age} ${course > 0 ? 'rose' : 'fell'} from ${from} (customers won through ${until}) to ${to} (won since).`,
  all: 'All',
  cohort: 'Cohort',
  size: 'New customers',
  sizes: { customers: 'Customers', orders: 'Orders', revenue: 'Revenue' },
  age: 'Age',
  firstPeriod: 'In the first period',
  unfinished: (age: string): string => `${age} (in progress)`,
  share: 'Share of the first period',
  shareOfCustomers: 'Bought again',
  count: { customers: 'Customers who bought again', orders: 'Orders', revenue: 'Revenue' },
  running: 'in progress',
  runningNote: (until: string): string => `Period in progress: data through ${until}`,
  mean: 'Average of the cohorts, weighted by size',
  cellName: (cohort: string, age: string): string => `${cohort}, ${age}`,
  onePeriod: (grain: Grain): string => `All orders fall in one ${grain}, so retention can’t be measured yet.`,
  noNew: 'No customer placed a first order in this selection, so there is no cohort to show.',
  others: (n: number, shown: string): string =>
    `${counted(n, shown, 'customer', 'customers')} whose first order is outside this selection ${n === 1 ? 'is' : 'are'} not included.`,
  cohortTerm: 'Cohort',
  cohortText: (grain: Grain): string =>
    `Customers grouped by the ${grain} of their first order in the full data, regardless of filters. The earliest cohorts may include customers who first bought before the data begins`,
  retentionTerm: 'Retention',
  retentionTexts: {
    customers:
      'Customers of a cohort who bought in that later period ÷ customers of the cohort. For the first period after, this equals the measure “Retention”',
    orders: 'Orders of a cohort in that later period ÷ its orders in its first period',
    revenue: 'Revenue of a cohort in that later period ÷ its revenue in its first period',
  },
  meanTerm: 'Average',
  meanText: 'All cohorts with enough history, combined. Periods in progress are not counted',
  leftTerm: 'Not included',

  repeat: 'Repeat',
  fresh: 'New',
  unknown: 'Unknown customer',
  shareOfRepeat: 'Repeat share',
  repeatRecent: (measure: Measure, share: string, count: string, before: string | undefined): string =>
    `In the last ${count}, ${share} ${SHARES[measure]}${before === undefined ? '' : `, compared with ${before} in the previous ${count}`}.`,
  repeatAll: (measure: Measure, share: string): string => `${share} ${SHARES[measure]}.`,
  periods: (n: number, shown: string, grain: Grain): string => counted(n, shown, grain, `${grain}s`),
  newTerm: 'New and repeat',
  newTexts: {
    customers:
      'A customer is new in the period of their first-ever order, and a repeat customer in every later period with an order',
    orders:
      'Purchases on the day of a customer’s first-ever order count as new, all later ones as repeat. Rows without a customer are shown separately',
    revenue:
      'Purchases on the day of a customer’s first-ever order count as new, all later ones as repeat. Rows without a customer are shown separately',
  },

  segments: {
    champions: 'Champions',
    loyal: 'Loyal',
    promising: 'Promising',
    new: 'New',
    waning: 'Fading',
    'at-risk': 'At risk',
    sleeping: 'Dormant',
    lost: 'Lost',
  } satisfies Readonly<Record<Segment, string>>,
  shareOf: (measure: string): string => `Share of ${lower(measure)}`,
  ofTheMeasure: (share: string, measure: string): string => `${share} of ${lower(measure)}`,
  customers: (n: number, shown: string): string => counted(n, shown, 'customer', 'customers'),
  rule: ({ days, orders }: SaidRule): string => {
    const day =
      days.from === undefined
        ? `within ${days.to} days`
        : days.to === undefined
          ? `${days.from} days ago or more`
          : `${days.from}–${days.to} days ago`;
    const order =
      orders.from === undefined
        ? `up to ${orders.to} orders`
        : orders.to === undefined
          ? `${orders.from} or more orders`
          : `${orders.from}–${orders.to} orders`;
    return `last order ${day}, ${order}`;
  },
  noRule: 'always empty here, because the score thresholds coincide',
  ruleTerm: 'Rule',
  segment: 'Segment',
  best: (segment: string, share: string, revenue: string): string =>
    `${segment}: ${share} of customers generate ${revenue} of revenue.`,
  fading: (segment: string, customers: string, revenue: string): string =>
    `${segment}: ${customers} who generated ${revenue} of revenue haven’t ordered for a long time.`,
  scoresTerm: 'Scores',
  scoresText: (day: string): string =>
    `Recency and frequency are scored 1–5 by quintile (Hughes 1994): days since the last order, as of ${day}, and number of orders. Ties share a score, so quintiles can differ in size`,
  limitsTerm: 'Score thresholds',
  limits: (days: string, orders: string): string => `${days} days; ${orders} orders`,

  atStake: (ahead: string): string => `At risk over the next ${ahead}`,
  days: (n: number, shown: string): string => counted(n, shown, 'day', 'days'),
  most: ({ name, since, rhythm, alive, value, ahead }: SaidRisk): string =>
    `Highest value at risk: ${name}. Last order ${since} ago${rhythm === undefined ? '' : `, usually every ${rhythm}`}; ${alive} likely to buy again, with ${value} expected in the next ${ahead}.`,
  together: (customers: string, value: string, ahead: string): string =>
    `The ${customers} shown are expected to spend ${value} in the next ${ahead}.`,
  lastSeen: (since: string): string => `last order ${since} ago`,
  usually: (rhythm: string): string => `usually every ${rhythm}`,
  stillThere: (chance: string): string => `${chance} likely to buy again`,
  customer: 'Customer',
  last: 'Last order',
  rhythm: 'Usual interval',
  alive: 'Likelihood of buying again',
  expectedOrders: (ahead: string): string => `Expected orders, next ${ahead}`,
  expectedValue: (ahead: string): string => `Expected spend, next ${ahead}`,
  spent: 'Spend to date',
  tooFew: 'Not enough repeat customers to tell who is at risk: at least ten customers are needed, some with several orders.',
  nobody: (chance: string): string => `No customers at risk: every repeat customer is at least ${chance} likely to buy again.`,
  chanceTerm: 'Likelihood of buying again',
  chanceText:
    'BG/NBD model (Fader, Hardie, Lee 2005): how often, how recently and for how long each customer has ordered, compared with all others. Customers with one order have no usual interval and count as active',
  valueTerm: 'Expected spend',
  valueText: (ahead: string): string =>
    `Expected orders in the next ${ahead} × expected spend per order (gamma-gamma model, Fader and Hardie 2013)`,
  stakeTerm: 'Value at risk',
  stakeText:
    'Expected spend × probability that the customer has left. High-value customers in doubt come first; those clearly active or clearly gone come last',

  half: (median: string): string => `Half of all repeat orders come within ${median}.`,
  cameAgain: (again: string, of: string, share: string): string => `${again} of ${of} ordered again on another day (${share}).`,
  nobodyAgain: 'No customer has ordered on more than one day.',
  median: (median: string): string => `Median ${median}`,
  counts: 'Repeat orders',
  upTo: 'Cumulative',
  shareOfAll: 'Share',
  span: (from: string, to: string): string => `${from}–${to} days`,
  fromOn: (from: string): string => `${from} days or more`,
  below: (to: string): string => `less than ${to} days`,
  fromShort: (from: string): string => `≥ ${from}`,
  belowShort: (to: string): string => `< ${to}`,
  intervalTerm: 'Days between orders',
  intervalText: 'Days from one order to the customer’s next; several orders on one day count once. All customers combined',

  /** A mark, spoken: its name, its figures and its place. */
  point: (name: string, parts: readonly string[], k: number, n: number): string => `${name}: ${parts.join(', ')}. ${k} of ${n}.`,
  cell: (name: string, parts: readonly string[]): string => `${name}: ${parts.join(', ')}.`,
  chosen: (what: string): string => `Selected ${what}.`,
  cleared: 'Selection cleared.',
  tooMany: (customers: string, most: string): string => `${customers} is too many to filter other charts by (maximum ${most}).`,
  noFilter: 'This can’t be used as a filter.',
  clickCohort: 'Click to filter by the customers of this cohort',
  clickPeriod: 'Click to filter by this period, or drag to select several',
  clickSegment: 'Click to filter by the customers of this segment',
  clickCustomer: 'Click to filter by this customer',
  unclick: 'Click to clear the filter',
  roles: {
    retention: 'cohort table',
    'new-repeat': 'stacked bar chart',
    rfm: 'ranked list',
    risk: 'ranked list',
    intervals: 'histogram',
  },
  keys: 'Use the arrow keys to move. Press Enter to select, Shift+Enter to add one, Escape to clear.',
  keysOnly: 'Use the arrow keys to move between bars.',
};
