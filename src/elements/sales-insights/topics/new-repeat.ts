import { membersClause } from '../../../query/where/member-clause.js';
import type { Finding, Span, Topic, TopicContext } from '../model/finding.js';
import { reportedDays } from './days.js';
import { count, factsOf, figure, hasRoles, isWorthTelling, leadName, numberAt, rowsOf, share, whereOf } from './tools.js';

const TYPE = 'customer-type';
/** Days before the period that show who has ordered before; without them everyone would count as new. */
const MIN_EARLIER_DAYS = 90;
/** Means of fewer orders are ruled by single ones. */
const LEAST_ORDERS = 30;

/** What an order of known customers is worth beside one of new customers, in the newest year. */
export const newRepeatTopic: Topic = {
  name: 'new-repeat',
  plans: (context) => {
    const days = periodOf(context);
    if (!days || !hasRoles(context, 'order', 'customer', 'date') || context.lead !== 'revenue') return undefined;
    return {
      orders: {
        measures: [context.lead],
        by: ['order', TYPE],
        days,
        analysis: { kind: 'means', group: TYPE, value: leadName(context) },
      },
    };
  },
  find: ({ orders }, context) => {
    const facts = factsOf(orders, 'means');
    const period = periodOf(context);
    const rows = rowsOf(orders);
    const repeat = rows.find(({ group }) => group === 'repeat');
    const fresh = rows.find(({ group }) => group === 'new');
    if (!facts || !period || !repeat || !fresh) return [];
    const { unit } = context;
    const change = numberAt(repeat, 'mean') - numberAt(fresh, 'mean');
    const lower = change > 0 ? fresh : repeat;
    const worth = Math.abs(change) * numberAt(lower, 'count');
    const least = Math.min(numberAt(repeat, 'count'), numberAt(fresh, 'count'));
    const chance = numberAt(repeat, 'adjusted');
    if (least < LEAST_ORDERS || !isWorthTelling(worth, facts.total, chance)) return [];
    const bar = (member: 'repeat' | 'new') => ({
      label: [{ field: TYPE, member }],
      value: numberAt(member === 'new' ? fresh : repeat, 'mean'),
      isTold: (lower === fresh) === (member === 'new'),
    });
    const finding: Finding = {
      topic: 'new-repeat',
      key: 'new-repeat/orders',
      form: change > 0 ? 'higher' : 'lower',
      tone: 'neutral',
      worth: figure(worth, unit),
      certainty: 1 - chance,
      figures: {
        repeat: figure(numberAt(repeat, 'mean'), unit),
        fresh: figure(numberAt(fresh, 'mean'), unit),
        change: figure(change, unit),
        share: share(change / Math.abs(numberAt(fresh, 'mean'))),
        repeatOrders: count(numberAt(repeat, 'count')),
        freshOrders: count(numberAt(fresh, 'count')),
      },
      members: {},
      period,
      n: facts.count,
      of: 'orders',
      where: `${membersClause(TYPE, [lower === fresh ? 'new' : 'repeat'])}; ${whereOf([], period)}`,
      picture: { kind: 'bars', bars: [bar('repeat'), bar('new')], unit },
      rule: change > 0 ? 'second-order' : 'cross-sell',
    };
    return [finding];
  },
};

/** The days reported, where enough days before them show who has ordered before. */
function periodOf(context: TopicContext): Span | undefined {
  const days = reportedDays(context);
  return days && days.from - context.catalog.oldest! >= MIN_EARLIER_DAYS ? days : undefined;
}
