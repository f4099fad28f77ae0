import type { RuleName } from './insights-facts.js';

/** A recommendation: its condition, its advice and the first step. */
export interface RuleWords {
  readonly when: string;
  readonly then: string;
  readonly todo: string;
}

/** The rules in English. */
export const rules: Readonly<Record<RuleName, RuleWords>> = {
  'find-cause': {
    when: 'well below expected',
    then: 'find the cause before anything else',
    todo: 'Filter the page and see where and when it began: a price change, a stock-out, a campaign that ended, a lost customer. Act on that cause only.',
  },
  'repeat-success': {
    when: 'well above expected',
    then: 'find what worked and repeat it',
    todo: 'Filter the page and see where and when it began. Ask the team what they did differently, and plan it elsewhere.',
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
    todo: 'Assign each one a dedicated contact. Plan how to win the next ones, to depend less on each.',
  },
  loyalty: {
    when: 'high revenue and low retention',
    then: 'loyalty offer',
    todo: 'Give customers a reason to buy again soon after the first order: a voucher, a set price, a reminder. Measure how many do.',
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
    todo: 'Allow such discounts only with a reason and a sign-off. Try a lower one first: it must sell enough more to pay off.',
  },
  'check-returns': {
    when: 'returned more often than elsewhere',
    then: 'find out why it is returned',
    todo: 'Read the reasons of the last returns. Check description, packing and supplier, and fix the most common reason.',
  },
  'stock-up': {
    when: 'a strong period ahead',
    then: 'order stock and plan staff in time',
    todo: 'Order for the expected amount, with the upper end in reserve. Start campaigns before the peak, not during it.',
  },
  'fill-gap': {
    when: 'a weak period ahead',
    then: 'keep costs down or plan a campaign',
    todo: 'Order less and plan holidays then, or run a campaign of your own. Don’t mistake the dip for a failure.',
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
};
