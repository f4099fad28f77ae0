// Made from en/basket.json by npm run texts.
import { grammar } from '../../en/grammar.js';

export const basketTexts = {
  heading: ({ item }: { readonly item: string }): string => `${grammar.many(item)} bought together`,
  withHeading: ({ item }: { readonly item: string | number }): string => `Bought with ${item}`,
  nextHeading: ({ customer }: { readonly customer: string | number | undefined }): string =>
    customer === undefined || customer === '' ? 'Likely next purchase' : `Likely next purchase of ${customer}`,
  orders: ({ n, shown }: { readonly n: number; readonly shown: string | number }): string =>
    grammar.plural(n) === 'one' ? `${shown} order` : `${shown} orders`,
  times: ({ shown }: { readonly shown: string | number }): string => `${shown}×`,
  parts: ({ parts }: { readonly parts: string | number }): string => `${parts}`,
  rule: ({
    share,
    from,
    to,
    times,
    worth,
  }: {
    readonly share: string;
    readonly from: string | number;
    readonly to: string | number;
    readonly times: string | number;
    readonly worth: string | number | undefined;
  }): string =>
    `${share} of orders with ${from} also include ${to}, ${times} as often as expected by chance.${worth === undefined || worth === '' ? '' : ` ${worth}`}`,
  worth: ({ money }: { readonly money: string | number }): string => `That is worth ${money} in profit per 100 orders.`,
  next: ({
    item,
    chance,
    repeat,
  }: {
    readonly item: string | number;
    readonly chance: string | number;
    readonly repeat: boolean;
  }): string => `Most likely next: ${item} (${chance}, ${repeat ? 'bought before' : 'new'}).`,
  history: ({
    customer,
    orders,
    last,
  }: {
    readonly customer: string | number;
    readonly orders: string | number;
    readonly last: string | number | undefined;
  }): string => `${customer} has placed ${orders}${last === undefined || last === '' ? '' : `, most recently on ${last}`}.`,
  stranger: ({ customer }: { readonly customer: string | number }): string =>
    `${customer} has no purchase history, so the most popular items are shown.`,
  none: ({
    several,
    orders,
    of,
  }: {
    readonly several: string | number;
    readonly orders: string | number;
    readonly of: string | number | undefined;
  }): string =>
    `${several} of ${orders} contain several items, but ${of === undefined || of === '' ? 'no two are bought together' : `none is bought with ${of}`} more often than expected by chance.`,
  nothing: 'No items are bought together more often than expected by chance',
  together: 'Bought together',
  values: {
    profit: 'Profit per 100 orders',
    lift: 'Lift (times as often as expected by chance)',
    score: 'Probability',
  },
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
  confidence: ({ items }: { readonly items: string | number }): string => `Also buy ${items}`,
  lift: 'Lift (times as often as expected by chance)',
  kind: 'Type',
  repeat: 'bought before',
  fresh: 'new to them; similar customers buy it',
  point: ({
    items,
    parts,
    k,
    n,
  }: {
    readonly items: string | number;
    readonly parts: readonly string[];
    readonly k: string | number;
    readonly n: string | number;
  }): string => `${items}: ${grammar.list(parts)}. Row ${k} of ${n}.`,
  chosen: ({ items }: { readonly items: string | number }): string => `Selected ${items}.`,
  cleared: 'Selection cleared.',
  clickHint: 'Click to filter by these items',
  unclickHint: 'Click to clear the filter',
  role: 'ranked list',
  keys: 'Use the arrow keys to move between rows. Press Enter to select, Shift+Enter to add one, Escape to clear.',
  foundTerm: 'Found in',
  found: ({
    orders,
    items,
    support,
  }: {
    readonly orders: string | number;
    readonly items: string | number;
    readonly support: string;
  }): string => `${orders} with ${items}. Item sets occur in at least ${support} of orders, with at most three items in total`,
  ruleTerm: 'Criteria',
  ruleText: ({ confidence }: { readonly confidence: string | number }): string =>
    `Confidence of at least ${confidence}; significant at 5% (Fisher’s exact test, Benjamini–Hochberg); redundant rules removed`,
  keptText: ({ confidence }: { readonly confidence: string | number }): string =>
    `Confidence of at least ${confidence}; significant at 5% (Fisher’s exact test, Benjamini–Hochberg)`,
  worthTerm: 'Profit per 100 orders',
  worthText: 'Orders with both sides beyond the number expected by chance × average profit of the right-hand items per order',
  chanceTerm: 'Probability',
  chanceText: ({ customers }: { readonly customers: string | number }): string =>
    `Items bought before: how often, how recently, and how often others buy them again. New items: the 100 most similar customers. Trained on the latest orders of ${customers}`,
  items: ({ n, shown, noun }: { readonly n: number; readonly shown: string | number; readonly noun: string }): string =>
    grammar.plural(n) === 'one' ? `${shown} ${grammar.lower(noun)}` : `${shown} ${grammar.lowerMany(noun)}`,
  customers: ({ n, shown }: { readonly n: number; readonly shown: string | number }): string =>
    grammar.plural(n) === 'one' ? `${shown} customer` : `${shown} customers`,
};

export type BasketTexts = typeof basketTexts;
