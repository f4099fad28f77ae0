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
  customers: 'of the customers of a period had bought before it',
  orders: 'of orders were repeat orders',
  revenue: 'of revenue came from repeat orders',
};

/** What cohorts say, in English. */
export const cohortWords = {
  headings: {
    retention: 'Customers who come back',
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
      return `${first.share} of new customers buy again ${first.age}${far === undefined ? '' : `, ${far.share} ${far.age}`}.`;
    const age = `${first.age.charAt(0).toUpperCase()}${first.age.slice(1)}`;
    return `${age} new customers bring ${first.share} of the ${measure} of their first ${grain}${far === undefined ? '' : `, ${far.age} ${far.share}`}.`;
  },
  course: ({ course, age, from, to, until }: SaidCourse): string =>
    course === 0
      ? `Customers won since ${until} are much like those before: ${to} ${age}, against ${from}.`
      : `${age.charAt(0).toUpperCase()}${age.slice(1)} it ${course > 0 ? 'rose' : 'fell'} from ${from} for customers won until ${until} to ${to} for those won since.`,
  all: 'All',
  cohort: 'Cohort',
  size: 'New customers',
  sizes: { customers: 'Customers', orders: 'Orders', revenue: 'Revenue' },
  age: 'Age',
  firstPeriod: 'In the first period',
  unfinished: (age: string): string => `${age} (not over yet)`,
  share: 'Share of the first period',
  shareOfCustomers: 'Came back',
  count: { customers: 'Customers there again', orders: 'Orders', revenue: 'Revenue' },
  running: 'not over yet',
  runningNote: (until: string): string => `The period is not over: the data end on ${until}`,
  mean: 'Mean of the cohorts, weighted by size',
  cellName: (cohort: string, age: string): string => `${cohort}, ${age}`,
  onePeriod: (grain: Grain): string => `All orders lie in one ${grain}: nobody can have come back yet.`,
  noNew: 'No customer has a first order here: there is no cohort to follow.',
  others: (n: number, shown: string): string =>
    `${counted(n, shown, 'customer', 'customers')} whose first order lies outside of what is shown ${n === 1 ? 'is' : 'are'} left out.`,
  cohortTerm: 'Cohort',
  cohortText: (grain: Grain): string =>
    `Customers by the ${grain} of their first order in all data, whatever filters say. Data begin somewhere: the first cohorts hold customers of earlier times too`,
  retentionTerm: 'Retention',
  retentionTexts: {
    customers:
      'Customers of a cohort who bought in that later period ÷ customers of the cohort. One period later this is the measure “Retention” of that cohort',
    orders: 'Orders of a cohort in that later period ÷ its orders in its first period',
    revenue: 'Revenue of a cohort in that later period ÷ its revenue in its first period',
  },
  meanTerm: 'Mean',
  meanText: 'All cohorts old enough taken together. Periods that are not over do not count',
  leftTerm: 'Left out',

  repeat: 'Repeat',
  fresh: 'New',
  unknown: 'Not known who',
  shareOfRepeat: 'Share of repeat',
  repeatRecent: (measure: Measure, share: string, count: string, before: string | undefined): string =>
    `In the last ${count} ${share} ${SHARES[measure]}${before === undefined ? '' : `, in the ${count} before ${before}`}.`,
  repeatAll: (measure: Measure, share: string): string => `${share} ${SHARES[measure]}.`,
  periods: (n: number, shown: string, grain: Grain): string => counted(n, shown, grain, `${grain}s`),
  newTerm: 'New and repeat',
  newTexts: {
    customers:
      'A customer is new in the period of the first order in all data, and a repeat customer in each later one with an order',
    orders:
      'What is bought on the day of a customer’s first order in all data is new, all later is repeat. Rows without a customer are told apart',
    revenue:
      'What is bought on the day of a customer’s first order in all data is new, all later is repeat. Rows without a customer are told apart',
  },

  segments: {
    champions: 'Champions',
    loyal: 'Loyal',
    promising: 'Promising',
    new: 'New',
    waning: 'Waning',
    'at-risk': 'At risk',
    sleeping: 'Sleeping',
    lost: 'Lost',
  } satisfies Readonly<Record<Segment, string>>,
  shareOf: (measure: string): string => `Share of ${lower(measure)}`,
  ofTheMeasure: (share: string, measure: string): string => `${share} of ${lower(measure)}`,
  customers: (n: number, shown: string): string => counted(n, shown, 'customer', 'customers'),
  rule: ({ days, orders }: SaidRule): string => {
    const day =
      days.from === undefined
        ? `up to ${days.to} days ago`
        : days.to === undefined
          ? `${days.from} days ago or more`
          : `${days.from}–${days.to} days ago`;
    const order =
      orders.from === undefined
        ? `up to ${orders.to} orders`
        : orders.to === undefined
          ? `${orders.from} orders or more`
          : `${orders.from}–${orders.to} orders`;
    return `last order ${day}, ${order}`;
  },
  noRule: 'no customers can fall here: the limits of the scores coincide',
  ruleTerm: 'Rule',
  segment: 'Segment',
  best: (segment: string, share: string, revenue: string): string =>
    `${segment}: ${share} of customers, who bring ${revenue} of revenue.`,
  fading: (segment: string, customers: string, revenue: string): string =>
    `${segment}: ${customers}, who brought ${revenue} of revenue and have not come for long.`,
  scoresTerm: 'Scores',
  scoresText: (day: string): string =>
    `Recency and frequency from 1 to 5 by fifths of the customers (after Hughes 1994): days since the last order, counted to ${day}, and number of orders. Equal customers have equal scores, so that fifths need not be of one size`,
  limitsTerm: 'Limits between scores',
  limits: (days: string, orders: string): string => `${days} days; ${orders} orders`,

  atStake: (ahead: string): string => `At stake in ${ahead}`,
  days: (n: number, shown: string): string => counted(n, shown, 'day', 'days'),
  most: ({ name, since, rhythm, alive, value, ahead }: SaidRisk): string =>
    `Most at stake: ${name}, last seen ${since} ago${rhythm === undefined ? '' : `, usually every ${rhythm}`}; still a customer with a chance of ${alive}, ${value} expected in the next ${ahead}.`,
  together: (customers: string, value: string, ahead: string): string =>
    `From the ${customers} shown ${value} are expected in the next ${ahead}.`,
  lastSeen: (since: string): string => `last ${since} ago`,
  usually: (rhythm: string): string => `usually every ${rhythm}`,
  stillThere: (chance: string): string => `${chance} still there`,
  customer: 'Customer',
  last: 'Last order',
  rhythm: 'Own rhythm',
  alive: 'Chance to come again',
  expectedOrders: (ahead: string): string => `Orders expected in ${ahead}`,
  expectedValue: (ahead: string): string => `Value expected in ${ahead}`,
  spent: 'Spent so far',
  tooFew:
    'Too few customers have come again to tell who may have gone: at least ten customers are needed, some of them with several orders.',
  nobody: (chance: string): string =>
    `No customer is in doubt: all who have come several times come again with a chance of ${chance} or more.`,
  chanceTerm: 'Chance to come again',
  chanceText:
    'BG/NBD (Fader, Hardie, Lee 2005): from how often, how lately and for how long a customer has come, beside all others. Who has come once only has not shown a rhythm, and counts as still there',
  valueTerm: 'Value expected',
  valueText: (ahead: string): string =>
    `Orders expected in ${ahead} times what such a customer spends on one (gamma-gamma, Fader and Hardie 2013)`,
  stakeTerm: 'At stake',
  stakeText:
    'Value expected × chance that the customer has gone: first come those of whom much is expected and who may be going silent; who is surely there, or surely gone, stands further down',

  half: (median: string): string => `Half of all repeat orders come within ${median}.`,
  cameAgain: (again: string, of: string, share: string): string => `${again} of ${of} came again on another day (${share}).`,
  nobodyAgain: 'No customer has come again on another day.',
  median: (median: string): string => `Median ${median}`,
  counts: 'Repeat orders',
  upTo: 'Up to here',
  shareOfAll: 'Share',
  span: (from: string, to: string): string => `${from}–${to} days`,
  fromOn: (from: string): string => `${from} days or more`,
  below: (to: string): string => `less than ${to} days`,
  fromShort: (from: string): string => `≥ ${from}`,
  belowShort: (to: string): string => `< ${to}`,
  intervalTerm: 'Days between orders',
  intervalText:
    'From each day with an order to the customer’s next one; several orders of a day are one. Of all customers together',

  /** A mark, spoken: its name, what is said of it, and its place. */
  point: (name: string, parts: readonly string[], k: number, n: number): string => `${name}: ${parts.join(', ')}. ${k} of ${n}.`,
  cell: (name: string, parts: readonly string[]): string => `${name}: ${parts.join(', ')}.`,
  chosen: (what: string): string => `Selected ${what}.`,
  cleared: 'Selection cleared.',
  tooMany: (customers: string, most: string): string =>
    `${customers}: too many to filter the other widgets by (at most ${most}).`,
  noFilter: 'There is nothing to filter by here.',
  clickCohort: 'Click to filter by the customers of this cohort',
  clickPeriod: 'Click to filter by this period, drag for several',
  clickSegment: 'Click to filter by the customers of this segment',
  clickCustomer: 'Click to filter by this customer',
  unclick: 'Click to show all again',
  roles: {
    retention: 'retention triangle',
    'new-repeat': 'stacked bars',
    rfm: 'ranked list',
    risk: 'ranked list',
    intervals: 'histogram',
  },
  keys: 'Arrow keys move, Enter selects, Shift with Enter adds one, Escape clears.',
  keysOnly: 'Arrow keys move along the bars.',
};
