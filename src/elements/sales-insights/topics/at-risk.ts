import { membersClause } from '../../../query/where/member-clause.js';
import type { Finding, Topic } from '../model/finding.js';
import { count, daysOf, factsOf, figure, hasRoles, isWorthTelling, leadName, memberAt, numberAt, rowsOf } from './tools.js';

const DAY = 'day(date)';
/** How far ahead is looked: a quarter of a year. */
const AHEAD = 90;
/** More customers are no list that anybody calls one by one. */
const MOST = 50;
const MOST_BARS = 6;
/** Customers are valuable who are among the two fifths that paid most, and silent where it is likelier that they are gone than not. */
const LEAST_MONEY = 4;
const LEAST_DOUBT = 0.5;

/** Customers who bought often and paid much, and whose silence says that they are likely gone. */
export const atRiskTopic: Topic = {
  name: 'at-risk',
  plans: (context) => {
    if (!hasRoles(context, 'customer', 'date') || context.lead !== 'revenue') return undefined;
    const orders = hasRoles(context, 'order') ? 'orders' : 'rows = count()';
    return {
      customers: {
        measures: [orders, context.lead],
        by: ['customer', DAY],
        analysis: {
          kind: 'customers',
          customer: 'customer',
          date: DAY,
          orders: hasRoles(context, 'order') ? 'orders' : 'rows',
          amount: leadName(context),
          ahead: AHEAD,
          segment: 'at-risk',
          order: 'stake',
          limit: 10 * MOST,
        },
      },
    };
  },
  find: ({ customers }, context) => {
    const facts = factsOf(customers, 'customers');
    const days = daysOf(context);
    if (!facts || !days) return [];
    const silent = rowsOf(customers)
      .filter((row) => numberAt(row, 'm') >= LEAST_MONEY && 1 - numberAt(row, 'alive') > LEAST_DOUBT)
      .map((row) => {
        const [alive, value] = [numberAt(row, 'alive'), numberAt(row, 'value')];
        // What comes of those who stay, and the part of it that is to be feared for.
        return { row, doubt: 1 - alive, expected: value / alive, stake: value / alive - value };
      })
      .filter(({ stake }) => stake > 0 && Number.isFinite(stake))
      .sort((a, b) => b.stake - a.stake)
      .slice(0, MOST);
    const sumOf = (of: (one: (typeof silent)[number]) => number): number => silent.reduce((sum, one) => sum + of(one), 0);
    const worth = sumOf(({ stake }) => stake);
    const all = facts.segments.reduce((sum, { amount }) => sum + amount, 0);
    if (!isWorthTelling(worth, (all * AHEAD) / (days.to - days.from + 1))) return [];
    const { unit } = context;
    const memberOf = (row: (typeof silent)[number]['row']) => ({ field: 'customer', member: memberAt(row, 'customer') });
    const finding: Finding = {
      topic: 'at-risk',
      key: 'at-risk/customers',
      form: 'silent',
      tone: 'bad',
      worth: figure(worth, unit),
      certainty: sumOf(({ doubt }) => doubt) / silent.length,
      figures: {
        customers: count(silent.length),
        amount: figure(
          sumOf(({ row }) => numberAt(row, 'amount')),
          unit,
        ),
        expected: figure(
          sumOf(({ expected }) => expected),
          unit,
        ),
        ahead: figure(AHEAD, 'days'),
      },
      members: { first: memberOf(silent[0]!.row) },
      period: days,
      n: facts.customers,
      of: 'customers',
      where: membersClause(
        'customer',
        silent.map(({ row }) => memberAt(row, 'customer')),
      ),
      picture: {
        kind: 'bars',
        bars: silent.slice(0, MOST_BARS).map(({ row, stake }) => ({ label: memberOf(row), value: stake })),
        unit,
      },
      rule: 'win-back',
    };
    return [finding];
  },
};
