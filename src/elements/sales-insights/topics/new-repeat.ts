import { membersClause } from '../../../query/where/where.js';
import type { Finding, Span, Topic, TopicContext } from '../model/finding.js';
import { reportedDays } from './days.js';
import {
  count,
  factsOf,
  figure,
  hasRoles,
  isNoteworthy,
  leadName,
  membersPerSampled,
  numberAt,
  rowsOf,
  share,
  whereOf,
} from './tools.js';
import type { Row } from './tools.js';

const TYPE = 'customer-type';
/** Minimum number of days before the period. Without earlier orders, every customer would count as new. */
const MIN_EARLIER_DAYS = 90;
/** Minimum number of orders for a reliable average. */
const MIN_ORDERS = 30;

/** Compares the order value of repeat and new customers in the newest year. */
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
    const weight = membersPerSampled(orders);
    const ordersOf = (row: Row): number => Math.round(numberAt(row, 'count') * weight);
    const change = numberAt(repeat, 'mean') - numberAt(fresh, 'mean');
    const lower = change > 0 ? fresh : repeat;
    const impact = Math.abs(change) * ordersOf(lower);
    const least = Math.min(numberAt(repeat, 'count'), numberAt(fresh, 'count'));
    const chance = numberAt(repeat, 'adjusted');
    if (least < MIN_ORDERS || !isNoteworthy(impact, facts.total * weight, chance)) return [];
    const bar = (member: 'repeat' | 'new') => ({
      label: [{ field: TYPE, member }],
      value: numberAt(member === 'new' ? fresh : repeat, 'mean'),
      isSubject: (lower === fresh) === (member === 'new'),
    });
    const finding: Finding = {
      topic: 'new-repeat',
      key: 'new-repeat/orders',
      form: change > 0 ? 'higher' : 'lower',
      tone: 'neutral',
      impact: figure(impact, unit),
      certainty: 1 - chance,
      figures: {
        repeat: figure(numberAt(repeat, 'mean'), unit),
        fresh: figure(numberAt(fresh, 'mean'), unit),
        change: figure(change, unit),
        share: share(change / Math.abs(numberAt(fresh, 'mean'))),
        repeatOrders: count(ordersOf(repeat)),
        freshOrders: count(ordersOf(fresh)),
      },
      members: {},
      period,
      n: Math.round(facts.count * weight),
      of: 'orders',
      where: `${membersClause(TYPE, [lower === fresh ? 'new' : 'repeat'])}; ${whereOf([], period)}`,
      picture: { kind: 'bars', bars: [bar('repeat'), bar('new')], unit },
      rule: change > 0 ? 'second-order' : 'cross-sell',
    };
    return [finding];
  },
};

/** Returns the reported days if enough earlier days identify repeat customers. */
function periodOf(context: TopicContext): Span | undefined {
  const days = reportedDays(context);
  return days && days.from - context.catalog.oldest! >= MIN_EARLIER_DAYS ? days : undefined;
}
