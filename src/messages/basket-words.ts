import { counted } from './core-words.js';

const lower = (name: string): string => (/^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1));

/** A noun for several: `Product` → `Products`, `Category` → `Categories`. */
function several(noun: string): string {
  return /[^aeiou]y$/i.test(noun) ? `${noun.slice(0, -1)}ies` : /(s|x|ch|sh)$/i.test(noun) ? `${noun}es` : `${noun}s`;
}

/** The texts of `sales-basket` in English. */
export const basketWords = {
  heading: (item: string): string => `${several(item)} bought together`,
  withHeading: (item: string): string => `Bought with ${item}`,
  nextHeading: (customer: string | undefined): string =>
    customer === undefined ? 'Likely next purchase' : `Likely next purchase of ${customer}`,
  orders: (n: number, shown: string): string => counted(n, shown, 'order', 'orders'),
  times: (shown: string): string => `${shown}×`,
  /** The figures after a bar: confidence, lift, orders. */
  parts: (parts: readonly string[]): string => parts.join(' · '),
  rule: (
    from: string,
    to: string,
    { share, times, worth }: { share: string; times: string; worth: string | undefined },
  ): string =>
    `${share} of orders with ${from} also include ${to}, ${times} as often as expected by chance.${worth === undefined ? '' : ` ${worth}`}`,
  worth: (money: string): string => `That is worth ${money} in profit per 100 orders.`,
  next: (item: string, chance: string, repeat: boolean): string =>
    `Most likely next: ${item} (${chance}, ${repeat ? 'bought before' : 'new'}).`,
  history: (customer: string, orders: string, last: string | undefined): string =>
    `${customer} has placed ${orders}${last === undefined ? '' : `, most recently on ${last}`}.`,
  stranger: (customer: string): string => `${customer} has no purchase history, so the most popular items are shown.`,
  sentences: (parts: readonly string[]): string => parts.join(' '),
  none: (orders: string, several: string, of: string | undefined): string =>
    `${several} of ${orders} contain several items, but ${of === undefined ? 'no two are bought together' : `none is bought with ${of}`} more often than expected by chance.`,
  nothing: 'No items are bought together more often than expected by chance',
  together: 'Bought together',
  values: { profit: 'Profit per 100 orders', lift: 'Lift (times as often as expected by chance)', score: 'Probability' },
  /** What the cells of a matrix show. */
  cells: {
    lift: 'How many times as often both are bought together as expected by chance (lift)',
    confidence: 'Share of orders with the row item that also contain the column item (confidence)',
  },
  few: 'too few orders with both',
  matrixRole: 'matrix',
  matrixKeys:
    'Use the arrow keys to move between cells. Press Enter to filter by both items, Shift+Enter to add a cell, Escape to clear.',
  bought: 'Bought',
  also: 'Also bought',
  ordersTerm: 'Orders',
  withAll: 'Orders with all items',
  support: 'Support (share of all orders)',
  confidenceTerm: 'Confidence (share that also buys it)',
  confidence: (items: string): string => `Also buy ${items}`,
  lift: 'Lift (times as often as expected by chance)',
  kind: 'Kind',
  repeat: 'bought before',
  fresh: 'new to them; similar customers buy it',
  /** A row, spoken: its items, its figures and its place. */
  point: (items: string, parts: readonly string[], k: number, n: number): string =>
    `${items}: ${parts.join(', ')}. Row ${k} of ${n}.`,
  chosen: (items: string): string => `Selected ${items}.`,
  cleared: 'Selection cleared.',
  clickHint: 'Click to filter by these items',
  unclickHint: 'Click to clear the filter',
  role: 'ranked list',
  keys: 'Use the arrow keys to move between rows. Press Enter to select, Shift+Enter to add one, Escape to clear.',
  foundTerm: 'Found in',
  found: (orders: string, items: string, support: string): string =>
    `${orders} with ${items}. Item sets occur in at least ${support} of orders, with at most three items in total`,
  ruleTerm: 'Criteria',
  ruleText: (confidence: string): string =>
    `Confidence of at least ${confidence}; significant at 5% (Fisher’s exact test, Benjamini–Hochberg); redundant rules removed`,
  /** The same where redundant rules are kept. */
  keptText: (confidence: string): string =>
    `Confidence of at least ${confidence}; significant at 5% (Fisher’s exact test, Benjamini–Hochberg)`,
  worthTerm: 'Profit per 100 orders',
  worthText: 'Orders with both sides beyond the number expected by chance × average profit of the right-hand items per order',
  chanceTerm: 'Probability',
  chanceText: (customers: string): string =>
    `Items bought before: how often, how recently, and how often others buy them again. New items: the 100 most similar customers. Trained on the latest orders of ${customers}`,
  items: (n: number, shown: string, noun: string): string => counted(n, shown, lower(noun), several(lower(noun))),
  customers: (n: number, shown: string): string => counted(n, shown, 'customer', 'customers'),
};
