// Made from en/cohort.json by npm run texts.
import { grammar } from '../../en/grammar.js';

export const cohortTexts = {
  headings: {
    retention: 'Customer retention',
    'new-repeat': 'New and repeat customers',
    rfm: 'Customer segments',
    risk: 'Customers at risk',
    intervals: 'Days between orders',
  },
  ofMeasure: ({ heading, measure }: { readonly heading: string | number; readonly measure: string }): string =>
    `${heading}: ${grammar.lower(measure)}`,
  later: ({ n, shown, grain }: { readonly n: number; readonly shown: string | number; readonly grain: string }): string =>
    `${grammar.plural(n) === 'one' ? `${shown} ${grain}` : `${shown} ${grain}s`} later`,
  ages: ({ grain }: { readonly grain: string }): string =>
    `${grain === 'month' ? 'Months' : grain === 'quarter' ? 'Quarters' : 'Years'} after the first order`,
  back: ({
    measure,
    firstShare,
    firstAge,
    farShare,
    farAge,
    grain,
  }: {
    readonly measure: string;
    readonly firstShare: string | number;
    readonly firstAge: string;
    readonly farShare: string | number | undefined;
    readonly farAge: string | number | undefined;
    readonly grain: string;
  }): string =>
    measure === 'customers'
      ? `${firstShare} of new customers buy again ${firstAge}${farShare === undefined || farShare === '' ? '' : `, and ${farShare} ${farAge}`}.`
      : `${grammar.upper(firstAge)}, new customers generate ${firstShare} of their first-${grain} ${measure}${farShare === undefined || farShare === '' ? '' : `; ${farAge}, ${farShare}`}.`,
  direction: ({
    isFlat,
    to,
    until,
    age,
    from,
    isUp,
  }: {
    readonly isFlat: boolean;
    readonly to: string;
    readonly until: string;
    readonly age: string | number;
    readonly from: string | number;
    readonly isUp: boolean;
  }): string =>
    isFlat
      ? `Retention is stable: ${to} of customers won after ${until} bought again ${age}, compared with ${from} before.`
      : `Newer customers are ${isUp ? 'more' : 'less'} likely to buy again: ${to} of those won after ${until} did so ${age}, compared with ${from} before.`,
  all: 'All',
  cohort: 'Cohort',
  size: 'New customers',
  sizes: {
    customers: 'Customers',
    orders: 'Orders',
    revenue: 'Revenue',
  },
  age: 'Age',
  firstPeriod: 'In the first period',
  unfinished: ({ age }: { readonly age: string | number }): string => `${age} (in progress)`,
  share: 'Share of the first period',
  shareOfCustomers: 'Bought again',
  count: {
    customers: 'Customers who bought again',
    orders: 'Orders',
    revenue: 'Revenue',
  },
  running: 'in progress',
  runningNote: ({ until }: { readonly until: string }): string => `Period in progress: data through ${until}`,
  mean: 'Average of the cohorts, weighted by size',
  cellName: ({ cohort, age }: { readonly cohort: string | number; readonly age: string | number }): string => `${cohort}, ${age}`,
  onePeriod: ({ grain }: { readonly grain: string }): string =>
    `All orders fall in one ${grain}, so retention can’t be measured yet.`,
  noNew: 'No customer placed a first order in this selection, so there is no cohort to show.',
  others: ({ n, shown }: { readonly n: number; readonly shown: string | number }): string =>
    `${grammar.plural(n) === 'one' ? `${shown} customer` : `${shown} customers`} with a first order outside this selection ${n === 1 ? 'is' : 'are'} not included.`,
  cohortTerm: 'Cohort',
  cohortText: ({ grain }: { readonly grain: string }): string =>
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
  repeatRecent: ({
    count,
    share,
    measure,
    before,
  }: {
    readonly count: string | number;
    readonly share: string;
    readonly measure: string;
    readonly before: string | number | undefined;
  }): string =>
    `In the last ${count}, ${share} ${measure === 'customers' ? 'of customers had bought before' : measure === 'orders' ? 'of orders were repeat orders' : 'of revenue came from repeat orders'}${before === undefined || before === '' ? '' : `, compared with ${before} in the previous ${count}`}.`,
  repeatAll: ({ share, measure }: { readonly share: string; readonly measure: string }): string =>
    `${share} ${measure === 'customers' ? 'of customers had bought before' : measure === 'orders' ? 'of orders were repeat orders' : 'of revenue came from repeat orders'}.`,
  periods: ({ n, shown, grain }: { readonly n: number; readonly shown: string | number; readonly grain: string }): string =>
    grammar.plural(n) === 'one' ? `${shown} ${grain}` : `${shown} ${grain}s`,
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
  },
  shareOf: ({ measure }: { readonly measure: string }): string => `Share of ${grammar.lower(measure)}`,
  ofTheMeasure: ({ share, measure }: { readonly share: string | number; readonly measure: string }): string =>
    `${share} of ${grammar.lower(measure)}`,
  customers: ({ n, shown }: { readonly n: number; readonly shown: string | number }): string =>
    grammar.plural(n) === 'one' ? `${shown} customer` : `${shown} customers`,
  rule: ({
    daysFrom,
    daysTo,
    ordersFrom,
    ordersTo,
  }: {
    readonly daysFrom: string | number | undefined;
    readonly daysTo: string | number | undefined;
    readonly ordersFrom: string | number | undefined;
    readonly ordersTo: string | undefined;
  }): string =>
    `last order ${daysFrom === undefined || daysFrom === '' ? `within ${daysTo} days` : daysTo === undefined || daysTo === '' ? `${daysFrom} days ago or more` : `${daysFrom}–${daysTo} days ago`}, ${ordersFrom === undefined || ordersFrom === '' ? (ordersTo === '1' ? '1 order' : `up to ${ordersTo} orders`) : !ordersTo ? `${ordersFrom} or more orders` : `${ordersFrom}–${ordersTo} orders`}`,
  noRule: 'always empty here, because the score thresholds coincide',
  ruleTerm: 'Rule',
  segment: 'Segment',
  best: ({
    segment,
    share,
    revenue,
  }: {
    readonly segment: string | number;
    readonly share: string;
    readonly revenue: string;
  }): string => `${segment}: ${share} of customers generate ${revenue} of revenue.`,
  fading: ({
    segment,
    customers,
    revenue,
  }: {
    readonly segment: string | number;
    readonly customers: string | number;
    readonly revenue: string;
  }): string => `${segment}: ${customers} who generated ${revenue} of revenue haven’t ordered for a long time.`,
  scoresTerm: 'Scores',
  scoresText: ({ day }: { readonly day: string | number }): string =>
    `Recency and frequency are scored 1–5 by quintile (Hughes 1994): days since the last order, as of ${day}, and number of orders. Ties share a score, so quintiles can differ in size`,
  limitsTerm: 'Score thresholds',
  limits: ({ days, orders }: { readonly days: string | number; readonly orders: string | number }): string =>
    `${days} days; ${orders} orders`,
  atStake: ({ horizon }: { readonly horizon: string | number }): string => `At risk over the next ${horizon}`,
  days: ({ n, shown }: { readonly n: number; readonly shown: string | number }): string =>
    grammar.plural(n) === 'one' ? `${shown} day` : `${shown} days`,
  daysDative: ({ n, shown }: { readonly n: number; readonly shown: string | number }): string =>
    grammar.plural(n) === 'one' ? `${shown} day` : `${shown} days`,
  most: ({
    name,
    since,
    rhythm,
    horizon,
    likelihood,
    value,
  }: {
    readonly name: string | number;
    readonly since: string | number;
    readonly rhythm: string | number | undefined;
    readonly horizon: string | number;
    readonly likelihood: string | number;
    readonly value: string | number;
  }): string =>
    `Highest value at risk: ${name}. Last order ${since} ago${rhythm === undefined || rhythm === '' ? '' : `, usually every ${rhythm}`}. Likelihood of an order in the next ${horizon}: ${likelihood}; expected spend: ${value}.`,
  together: ({
    customers,
    value,
    horizon,
  }: {
    readonly customers: string | number;
    readonly value: string | number;
    readonly horizon: string | number;
  }): string => `The ${customers} shown are expected to spend ${value} in the next ${horizon}.`,
  lastSeen: ({ since }: { readonly since: string | number }): string => `last order ${since} ago`,
  usually: ({ rhythm }: { readonly rhythm: string | number }): string => `usually every ${rhythm}`,
  orderLikely: ({ likelihood, horizon }: { readonly likelihood: string | number; readonly horizon: string | number }): string =>
    `${likelihood} likely to order in the next ${horizon}`,
  customer: 'Customer',
  last: 'Last order',
  rhythm: 'Usual interval',
  alive: 'Likelihood of still being a customer',
  likelihood: ({ horizon }: { readonly horizon: string | number }): string => `Likelihood of an order, next ${horizon}`,
  expectedOrders: ({ horizon }: { readonly horizon: string | number }): string => `Expected orders, next ${horizon}`,
  expectedValue: ({ horizon }: { readonly horizon: string | number }): string => `Expected spend, next ${horizon}`,
  spent: 'Spend to date',
  tooFew: 'Not enough repeat customers to tell who is at risk: at least ten customers are needed, some with several orders.',
  nobody: ({ chance }: { readonly chance: string | number }): string =>
    `No valuable customer is at risk: of those overdue for an order, the ones with the highest expected spend are at least ${chance} likely to still be customers.`,
  chanceTerm: 'Likelihood of an order',
  chanceText: ({ horizon }: { readonly horizon: string | number }): string =>
    `Probability of at least one order in the next ${horizon}, by the BG/NBD model (Fader, Hardie, Lee 2005): how often, how recently and for how long each customer has ordered, compared with all others`,
  valueTerm: 'Expected spend',
  valueText: ({ horizon }: { readonly horizon: string | number }): string =>
    `Expected orders in the next ${horizon} × expected spend per order (gamma-gamma model, Fader and Hardie 2013)`,
  stakeTerm: 'Value at risk',
  stakeText:
    'Expected spend × probability that the customer has left. Only customers with an overdue order are listed. High-value customers who may still order come first; customers who have most likely left come last',
  half: ({ median }: { readonly median: string | number }): string => `Half of all repeat orders come within ${median}.`,
  cameAgain: ({
    again,
    of,
    share,
  }: {
    readonly again: string | number;
    readonly of: string | number;
    readonly share: string | number;
  }): string => `${again} of ${of} ordered again on another day (${share}).`,
  nobodyAgain: 'No customer has ordered on more than one day.',
  median: ({ median }: { readonly median: string | number }): string => `Median ${median}`,
  counts: 'Repeat orders',
  upTo: 'Cumulative',
  shareOfAll: 'Share',
  span: ({ from, to }: { readonly from: string | number; readonly to: string | number }): string => `${from}–${to} days`,
  fromOn: ({ from }: { readonly from: string | number }): string => `${from} days or more`,
  below: ({ to }: { readonly to: string | number }): string => `less than ${to} days`,
  fromShort: ({ from }: { readonly from: string | number }): string => `≥ ${from}`,
  belowShort: ({ to }: { readonly to: string | number }): string => `< ${to}`,
  intervalTerm: 'Days between orders',
  intervalText: 'Days from one order to the customer’s next; several orders on one day count once. All customers combined',
  point: ({
    name,
    parts,
    k,
    n,
  }: {
    readonly name: string | number;
    readonly parts: readonly string[];
    readonly k: string | number;
    readonly n: string | number;
  }): string => `${name}: ${grammar.list(parts)}. ${k} of ${n}.`,
  cell: ({ name, parts }: { readonly name: string | number; readonly parts: readonly string[] }): string =>
    `${name}: ${grammar.list(parts)}.`,
  chosen: ({ what }: { readonly what: string | number }): string => `Selected ${what}.`,
  cleared: 'Selection cleared.',
  tooMany: ({ customers, most }: { readonly customers: string | number; readonly most: string | number }): string =>
    `${customers} is too many to filter other charts by (maximum ${most}).`,
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

export type CohortTexts = typeof cohortTexts;
