import type { Finding, Topic, TopicContext } from '../model/finding.js';
import { comparedPeriods, type Compared } from './days.js';
import {
  barsBeside,
  byEach,
  count,
  dimensionsOf,
  factsOf,
  figure,
  findInRows,
  GOODS,
  hasRoles,
  isNoteworthy,
  labeledBy,
  leadName,
  memberAt,
  numberAt,
  share,
  whereOf,
} from './tools.js';
import type { MemberRow } from './tools.js';

/**
 * Reports members with high revenue and lower retention than all others. Product dimensions are not used: one product says little
 * about the next order.
 */
export const retentionTopic: Topic = {
  name: 'retention',
  plans: (context) => {
    const compared = comparedPeriods(context);
    if (!compared || !hasRoles(context, 'customer')) return undefined;
    const { lead } = context;
    const dimensions = dimensionsOf(context).filter((role) => !GOODS.includes(role));
    return byEach(dimensions, (member) => ({
      measures: [lead, 'retention', 'customers'],
      by: [member],
      days: compared.current,
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
    const compared = comparedPeriods(context);
    return compared ? findInRows(answers, (seen) => findingOf(seen, compared, context)) : [];
  },
};

function findingOf(seen: MemberRow, { current, earlier }: Compared, context: TopicContext): readonly Finding[] {
  const { field, answer, row, chance } = seen;
  const facts = factsOf(answer, 'rates');
  const { unit } = context;
  const member = { field, member: memberAt(row) };
  const value = numberAt(row, leadName(context));
  const [rate, peers, customers] = [numberAt(row, 'rate'), numberAt(row, 'peers'), numberAt(row, 'of')];
  const all = facts?.sums[0] ?? NaN;
  // Impact of a retention equal to that of the others: additional customers times their average revenue.
  const impact = (peers - rate) * customers * (value / numberAt(row, 'customers'));
  const isMuch = facts !== undefined && value >= all / facts.members;
  if (!isMuch || !isNoteworthy(impact, all, chance)) return [];
  return [
    {
      topic: 'retention',
      key: `retention/${field}=${member.member}`,
      form: 'low',
      tone: 'bad',
      impact: figure(impact, unit),
      certainty: 1 - chance,
      figures: {
        value: figure(value, unit),
        share: share(value / all),
        rate: share(rate),
        peers: share(peers),
        customers: count(customers),
      },
      members: { member },
      period: current,
      against: earlier,
      n: customers,
      of: 'customers',
      where: whereOf(member, current),
      picture: barsBeside(seen, 'rate', { labelOf: labeledBy(field), reference: peers }),
      rule: 'loyalty',
    },
  ];
}
