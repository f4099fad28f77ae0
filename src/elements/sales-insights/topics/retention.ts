import type { Finding, Span, Topic, TopicContext } from '../model/finding.js';
import {
  barsBeside,
  byEach,
  count,
  dimensionsOf,
  factsOf,
  figure,
  findInRows,
  hasRoles,
  isWorthTelling,
  leadName,
  memberAt,
  newestMonths,
  numberAt,
  share,
  whereOf,
} from './tools.js';
import type { RowSeen } from './tools.js';

/** Members with much revenue whose customers come again less often than those of all others. */
export const retentionTopic: Topic = {
  name: 'retention',
  plans: (context) => {
    const days = newestMonths(context);
    if (!days || !hasRoles(context, 'customer', 'date')) return undefined;
    const { lead } = context;
    return byEach(dimensionsOf(context), (member) => ({
      measures: [lead, 'retention', 'customers'],
      by: [member],
      where: whereOf(undefined, days),
      compare: 'previous-period',
      analysis: {
        kind: 'rates',
        member,
        rate: 'retention',
        of: 'customers.previous',
        also: [leadName(context), 'customers'],
      },
    }));
  },
  find: (answers, context) => {
    const days = newestMonths(context);
    return days ? findInRows(answers, (seen) => findingOf(seen, days, context)) : [];
  },
};

function findingOf(seen: RowSeen, days: Span, context: TopicContext): readonly Finding[] {
  const { field, answer, row, chance } = seen;
  const facts = factsOf(answer, 'rates');
  const { unit } = context;
  const member = { field, member: memberAt(row) };
  const value = numberAt(row, leadName(context));
  const [rate, peers, customers] = [numberAt(row, 'rate'), numberAt(row, 'peers'), numberAt(row, 'of')];
  const all = facts?.sums[0] ?? NaN;
  // What those would bring who came again elsewhere: as much as the customers that there are.
  const worth = (peers - rate) * customers * (value / numberAt(row, 'customers'));
  const isMuch = facts !== undefined && value >= all / facts.members;
  if (!isMuch || !isWorthTelling(worth, all, chance)) return [];
  return [
    {
      topic: 'retention',
      key: `retention/${field}=${member.member}`,
      form: 'low',
      tone: 'bad',
      worth: figure(worth, unit),
      certainty: 1 - chance,
      figures: {
        value: figure(value, unit),
        share: share(value / all),
        rate: share(rate),
        peers: share(peers),
        customers: count(customers),
      },
      members: { member },
      period: days,
      ...(answer.facts.earlier && { against: answer.facts.earlier }),
      n: customers,
      of: 'customers',
      where: whereOf(member, days),
      picture: barsBeside(seen, 'rate', peers),
      rule: 'loyalty',
    },
  ];
}
