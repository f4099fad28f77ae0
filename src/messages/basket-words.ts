import { counted } from './core-words.js';

const lower = (name: string): string => (/^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1));

/** A noun for several: `Product` → `Products`, `Category` → `Categories`. */
function several(noun: string): string {
  return /[^aeiou]y$/i.test(noun) ? `${noun.slice(0, -1)}ies` : /(s|x|ch|sh)$/i.test(noun) ? `${noun}es` : `${noun}s`;
}

/** What baskets say, in English. */
export const basketWords = {
  heading: (item: string): string => `${several(item)} bought together`,
  withHeading: (item: string): string => `Bought with ${item}`,
  nextHeading: (customer: string | undefined): string => (customer === undefined ? 'Next basket' : `Next basket of ${customer}`),
  orders: (n: number, shown: string): string => counted(n, shown, 'order', 'orders'),
  times: (shown: string): string => `${shown}×`,
  /** What is said behind a bar: confidence, lift, orders. */
  parts: (parts: readonly string[]): string => parts.join(' · '),
  rule: (
    from: string,
    to: string,
    { share, times, worth }: { share: string; times: string; worth: string | undefined },
  ): string =>
    `${share} of orders with ${from} have ${to} as well, ${times} as often as by chance${worth === undefined ? '' : `; ${worth}`}.`,
  worth: (money: string): string => `that is worth ${money} of profit per 100 orders`,
  next: (item: string, chance: string, repeat: boolean): string =>
    `Likeliest next: ${item} (${chance}, ${repeat ? 'bought before' : 'new'}).`,
  history: (customer: string, orders: string, last: string | undefined): string =>
    `${customer} has ${orders}${last === undefined ? '' : `, the last on ${last}`}.`,
  stranger: (customer: string): string => `Nothing is known of ${customer}: this is what most orders hold.`,
  sentences: (parts: readonly string[]): string => parts.join(' '),
  none: (orders: string, several: string, of: string | undefined): string =>
    `Of ${orders}, ${several} have several items; none ${of === undefined ? 'go together' : `goes with ${of}`} more often than chance would have it.`,
  nothing: 'Nothing goes together more often than by chance',
  together: 'Bought together',
  values: { profit: 'Profit per 100 orders', lift: 'As often as by chance', score: 'Chance' },
  /** What the cells of a matrix show. */
  cells: {
    lift: 'How many times as often as by chance orders have both',
    confidence: 'Share of orders with the item of the row that have that of the column',
  },
  few: 'too few orders with both',
  matrixRole: 'matrix',
  matrixKeys: 'Arrow keys move along the cells, Enter filters by both items, Shift with Enter adds a cell, Escape clears.',
  bought: 'Bought',
  also: 'Also bought',
  ordersTerm: 'Orders',
  withAll: 'With all of them',
  support: 'Share of all orders',
  confidenceTerm: 'Share that buys both',
  confidence: (items: string): string => `Also buy ${items}`,
  lift: 'As often as by chance',
  kind: 'Kind',
  repeat: 'bought before',
  fresh: 'new: similar customers buy it',
  /** A line, spoken: its items, what is said of them, and its place. */
  point: (items: string, parts: readonly string[], k: number, n: number): string =>
    `${items}: ${parts.join(', ')}. Line ${k} of ${n}.`,
  chosen: (items: string): string => `Selected ${items}.`,
  cleared: 'Selection cleared.',
  clickHint: 'Click to filter by these',
  unclickHint: 'Click to show all again',
  role: 'ranked list',
  keys: 'Arrow keys move along the lines, Enter selects, Shift with Enter adds one, Escape clears.',
  foundTerm: 'Found in',
  found: (orders: string, items: string, support: string): string =>
    `${orders} with ${items}; items together in at least ${support} of the orders, on both sides at most three`,
  ruleTerm: 'Kept',
  ruleText: (confidence: string): string =>
    `Confidence of at least ${confidence}, more often than by chance (Fisher’s exact test, adjusted after Benjamini and Hochberg, 5 %), and no condition that adds nothing`,
  /** The same where rules stay of which a condition adds nothing. */
  keptText: (confidence: string): string =>
    `Confidence of at least ${confidence}, more often than by chance (Fisher’s exact test, adjusted after Benjamini and Hochberg, 5 %)`,
  worthTerm: 'Profit per 100 orders',
  worthText: 'Orders with both sides beyond what chance would give, times the mean profit of the right side in an order',
  chanceTerm: 'Chance',
  chanceText: (customers: string): string =>
    `What was bought before: from how often, how long ago, and how often others buy it again; what is new: from the 100 customers who buy most alike. Learned from the newest orders of ${customers}`,
  items: (n: number, shown: string, noun: string): string => counted(n, shown, lower(noun), several(lower(noun))),
  customers: (n: number, shown: string): string => counted(n, shown, 'customer', 'customers'),
};
