// Made from en/insights.json by npm run texts.
import { grammar } from '../../en/grammar.js';

export const insightsTexts = {
  rows: 'Rows',
  customers: {
    new: 'New customers',
    repeat: 'Repeat customers',
  },
  pictured: {
    current: 'This period',
    earlier: 'A year earlier',
    all: 'All orders',
  },
  sentence: ({ period, n }: { readonly period: string; readonly n: number }): string =>
    `${grammar.upperWhen(period)}${n === 1 ? '' : ', most important first'}`,
  nothing: ({ period }: { readonly period: string }): string => `Nothing unusual ${grammar.when(period)}.`,
  looked: ({ names }: { readonly names: string | number }): string => `Checked: ${names}.`,
  lacking: ({ names }: { readonly names: string | number }): string => `Not possible with this data: ${names}.`,
  failed: ({ names }: { readonly names: string | number }): string => `Couldn’t check: ${names}.`,
  awaited: 'Checking for more…',
  tones: {
    good: 'Good news',
    bad: 'Needs attention',
    neutral: 'Worth knowing',
  },
  stake: ({ isGood, amount }: { readonly isGood: boolean; readonly amount: string | number }): string =>
    isGood ? `Impact: ${amount}` : `${amount} at stake`,
  basis: ({ of, n, shown }: { readonly of: string; readonly n: number; readonly shown: string | number }): string =>
    of === 'rows'
      ? grammar.plural(n) === 'one'
        ? `${shown} row`
        : `${shown} rows`
      : of === 'orders'
        ? grammar.plural(n) === 'one'
          ? `${shown} order`
          : `${shown} orders`
        : of === 'customers'
          ? grammar.plural(n) === 'one'
            ? `${shown} customer`
            : `${shown} customers`
          : of === 'periods'
            ? grammar.plural(n) === 'one'
              ? `${shown} period`
              : `${shown} periods`
            : grammar.plural(n) === 'one'
              ? `${shown} value`
              : `${shown} values`,
  rare: ({ count }: { readonly count: string | number }): string => `Would happen by chance less than 1 time in ${count}`,
  often: ({ count }: { readonly count: string | number }): string => `Would happen by chance about ${count}% of the time`,
  exact: 'Exact count, not an estimate',
  show: 'Filter page',
  shown: 'Page filtered',
  showTip: ({ clause }: { readonly clause: string | number }): string => `Filters the page: ${clause}`,
  todo: 'What to do',
  how: 'How it’s calculated',
  rule: ({ when, then }: { readonly when: string | number; readonly then: string | number }): string => `${when} → ${then}`,
  alike: ({
    shown,
    kind,
    amount,
  }: {
    readonly shown: string | number;
    readonly kind: string | number;
    readonly amount: string | number;
  }): string => `${shown} ${kind} with the same issue, ${amount} in total`,
  kinds: ({ field }: { readonly field: string }): string =>
    field === 'region'
      ? 'regions'
      : field === 'category'
        ? 'categories'
        : field === 'subcategory'
          ? 'sub-categories'
          : field === 'product'
            ? 'products'
            : field === 'customer'
              ? 'customers'
              : field === 'channel'
                ? 'channels'
                : field === 'segment'
                  ? 'segments'
                  : field === 'country'
                    ? 'countries'
                    : field === 'continent'
                      ? 'continents'
                      : field === 'state'
                        ? 'states'
                        : field === 'city'
                          ? 'cities'
                          : field === 'store'
                            ? 'stores'
                            : field === 'seller'
                              ? 'sellers'
                              : field === 'promotion'
                                ? 'promotions'
                                : `${grammar.dimension(field)} values`,
  more: ({ n, shown }: { readonly n: number; readonly shown: string | number }): string =>
    `Show ${grammar.plural(n) === 'one' ? `${shown} more insight` : `${shown} more insights`}`,
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
  rank: 'Ranked by effect on profit × certainty; items that are only worth knowing come last. Insights about the same sales are shown once. Within a topic, no more than 1 in 20 is expected to be a false alarm (Benjamini–Hochberg). Those too small to act on are not shown.',
  picture: {
    line: ({
      measure,
      from,
      to,
    }: {
      readonly measure: string | number;
      readonly from: string | number;
      readonly to: string | number;
    }): string => `${measure} from ${from} to ${to}`,
    bars: ({ names }: { readonly names: string | number }): string => `Bars: ${names}`,
  },
  story: {
    start: 'View as story',
    back: 'Back',
    next: 'Next',
    leave: 'Exit story',
    place: ({ k, n }: { readonly k: string | number; readonly n: string | number }): string => `${k} of ${n}`,
    spoken: ({
      place,
      head,
      clause,
    }: {
      readonly place: string | number;
      readonly head: string | number;
      readonly clause: string | number | undefined;
    }): string => `Insight ${place}: ${head}.${clause === undefined || clause === '' ? '' : ` Page filtered by ${clause}.`}`,
    follows: ({ clause }: { readonly clause: string | number }): string => `Page filtered by ${clause}`,
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
  chosen: ({ clause }: { readonly clause: string | number }): string => `Page filtered by ${clause}.`,
  cleared: 'Filter cleared.',
  parts: {
    unit: ({ grain }: { readonly grain: string }): string =>
      grain === 'day'
        ? 'day'
        : grain === 'week'
          ? 'week'
          : grain === 'month'
            ? 'month'
            : grain === 'quarter'
              ? 'quarter'
              : 'year',
    units: ({ grain }: { readonly grain: string }): string =>
      grain === 'day'
        ? 'days'
        : grain === 'week'
          ? 'weeks'
          : grain === 'month'
            ? 'months'
            : grain === 'quarter'
              ? 'quarters'
              : 'years',
    span: ({ grain, n, shown }: { readonly grain: string; readonly n: number; readonly shown: string | number }): string =>
      grain === 'day'
        ? grammar.plural(n) === 'one'
          ? `${shown} day`
          : `${shown} days`
        : grain === 'week'
          ? grammar.plural(n) === 'one'
            ? `${shown} week`
            : `${shown} weeks`
          : grain === 'month'
            ? grammar.plural(n) === 'one'
              ? `${shown} month`
              : `${shown} months`
            : grain === 'quarter'
              ? grammar.plural(n) === 'one'
                ? `${shown} quarter`
                : `${shown} quarters`
              : grammar.plural(n) === 'one'
                ? `${shown} year`
                : `${shown} years`,
    pair: ({
      other,
      name,
      isPlace,
    }: {
      readonly other: string | number | undefined;
      readonly name: string | number;
      readonly isPlace: boolean;
    }): string => (other === undefined || other === '' ? `${name}` : isPlace ? `${name} in ${other}` : `${name}, ${other}`),
    earlier: ({ before, against }: { readonly before: string | number; readonly against: string | undefined }): string =>
      `${before}${!against ? ' before' : ` ${grammar.when(against)}`}`,
    band: ({
      range,
      from,
      to,
    }: {
      readonly range: string | number | undefined;
      readonly from: string | number | undefined;
      readonly to: string | number;
    }): string =>
      range === undefined || range === '' ? (from === undefined || from === '' ? `up to ${to}` : `${from} or more`) : `${range}`,
  },
  rules: {
    'find-cause': {
      when: 'well below expected',
      then: 'find the cause before anything else',
      todo: 'Filter the page and see where and when it began: a price change, a stock-out, a campaign that ended, a lost customer. Act on that cause only.',
    },
    'repeat-success': {
      when: 'well above expected',
      then: 'find what worked and repeat it',
      todo: 'Filter the page and see where and when it began. Ask the team what they did differently, and repeat it elsewhere.',
    },
    help: {
      when: 'below last year and behind its peers',
      then: 'help it catch up',
      todo: 'Compare range, prices and staffing with its best-performing peer. Agree on one step, and check again after the next period.',
    },
    renew: {
      when: 'falling for many periods, not just one',
      then: 'refresh it or phase it out',
      todo: 'Decide with purchasing: a new version, another price, or no further orders. Keep stock low until then.',
    },
    protect: {
      when: 'a few account for most',
      then: 'protect key accounts and broaden the base',
      todo: 'Assign each of them a dedicated contact. Plan how to win more like them, to depend less on any single one.',
    },
    loyalty: {
      when: 'high revenue and low retention',
      then: 'loyalty offer',
      todo: 'Give customers a reason to buy again soon after the first order: a voucher, a bundle price or a reminder. Measure how many do.',
    },
    'second-order': {
      when: 'repeat customers spend more per order than new ones',
      then: 'win the second order',
      todo: 'Invest in new customers’ second order rather than in winning more first orders: welcome them, and suggest items that go with their purchase.',
    },
    'cross-sell': {
      when: 'repeat customers spend less per order than new ones',
      then: 'cross-sell to repeat customers',
      todo: 'Suggest items that go with earlier orders, and offer free delivery from slightly above their usual amount.',
    },
    'cap-discount': {
      when: 'discounted sales that lose money',
      then: 'cap the discount',
      todo: 'Allow such discounts only with a reason and a sign-off. Test a smaller discount first: it pays off only if it raises sales enough.',
    },
    'check-returns': {
      when: 'returned more often than elsewhere',
      then: 'find out why it is returned',
      todo: 'Read the reasons for recent returns. Check description, packaging and supplier, and fix the most common reason.',
    },
    'stock-up': {
      when: 'a strong period ahead',
      then: 'order stock and plan staff in time',
      todo: 'Order for the expected amount, with the upper end in reserve. Start campaigns before the peak, not during it.',
    },
    'fill-gap': {
      when: 'a weak period ahead',
      then: 'keep costs down or plan a campaign',
      todo: 'Order less stock and schedule time off for this period, or run a campaign. Don’t read the dip as a failure.',
    },
    bundle: {
      when: 'bought together far more often than expected by chance, at a profit',
      then: 'offer them as a bundle',
      todo: 'Place them together, suggest the second item when someone buys the first, and try a bundle at a small discount for one month.',
    },
    'win-back': {
      when: 'valuable customers, inactive for longer than usual',
      then: 'win them back',
      todo: 'Call the top customer on the list yourself. Write to the others with an offer that fits what they bought.',
    },
    call: {
      when: 'a key account that has stopped ordering',
      then: 'win it back',
      todo: 'Call the customer yourself and ask what changed. Offer a solution first, a discount last.',
    },
  },
};

export type InsightsTexts = typeof insightsTexts;
