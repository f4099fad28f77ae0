import type { RuleName } from './insights-facts.js';

/** A written rule: under which condition what is advised, and how to begin. */
export interface RuleWords {
  readonly when: string;
  readonly then: string;
  readonly todo: string;
}

/** The rules in English. */
export const rules: Readonly<Record<RuleName, RuleWords>> = {
  'find-cause': {
    when: 'clearly less than was to be expected',
    then: 'find the cause before anything else',
    todo: 'Show it on the page and see where and when it began: a price, an empty shelf, a campaign that ended, a customer lost. Act on that cause alone.',
  },
  'repeat-success': {
    when: 'clearly more than was to be expected',
    then: 'find what worked, and do it again',
    todo: 'Show it on the page and see where and when it began. Ask those who did it what was different, and plan it for the others.',
  },
  help: {
    when: 'behind its own past and behind its peers',
    then: 'help where it falls behind',
    todo: 'Compare range, prices and staffing with the best of its peers. Agree on one step, and look again after the next period.',
  },
  renew: {
    when: 'falling for many periods, not just one',
    then: 'renew it or run it out',
    todo: 'Decide with purchasing: a new version, another price, or no further orders. Keep stock low until then.',
  },
  protect: {
    when: 'few make most',
    then: 'care for the few, and widen the base',
    todo: 'Give each of the few a person who knows them. Plan how to win the next ones, so that losing one does not hurt.',
  },
  loyalty: {
    when: 'high revenue and low retention',
    then: 'loyalty offer',
    todo: 'Offer a reason to come again soon after the first order: a voucher, a set price, a reminder. Measure who returns.',
  },
  'second-order': {
    when: 'known customers order for more than new ones',
    then: 'win the second order',
    todo: 'Spend on the second order of new customers rather than on the first of others: welcome them, suggest what goes with what they bought.',
  },
  'cross-sell': {
    when: 'known customers order for less than new ones',
    then: 'sell more to those who know you',
    todo: 'Suggest what goes with earlier orders, and offer free delivery from a little above their usual amount.',
  },
  'cap-discount': {
    when: 'discounted sales that lose money',
    then: 'cap the discount',
    todo: 'Allow such discounts only with a reason and a sign-off. Try a lower one first: it must sell enough more to pay.',
  },
  'check-returns': {
    when: 'more comes back than elsewhere',
    then: 'find out why it comes back',
    todo: 'Read the reasons of the last returns. Check description, packing and supplier, and mend the most frequent one.',
  },
  'stock-up': {
    when: 'a strong period ahead',
    then: 'order stock and plan people in time',
    todo: 'Order for the expected amount, with the upper end in reserve. Start campaigns before it, not in it.',
  },
  'fill-gap': {
    when: 'a weak period ahead',
    then: 'hold costs, or fill it on purpose',
    todo: 'Order less and plan holidays then, or put a campaign of your own there. Do not take the dip for a failure.',
  },
  bundle: {
    when: 'bought together far more often than by chance, with profit',
    then: 'offer them as a bundle',
    todo: 'Place them together, suggest the second at the first, and try a bundle at a small discount for one month.',
  },
  'win-back': {
    when: 'valuable customers, silent for longer than is usual for them',
    then: 'win them back',
    todo: 'Call the first of the list yourself. Write to the others with an offer that fits what they bought.',
  },
};
