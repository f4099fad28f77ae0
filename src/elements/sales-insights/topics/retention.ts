import type { QueryResult } from '../../../query/result/result.js';
import type { Finding, Topic, TopicContext, TopicPlan } from '../model/finding.js';
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
  rowsOf,
  share,
  whereOf,
} from './tools.js';
import type { MemberRow } from './tools.js';

/** The customers of the earlier period. */
const KNOWN = 'denominator(retention)';

/** Maximum number of customers of all members, relative to all customers. More switch between members, and come back elsewhere. */
const MAX_SWITCHING = 1.1;
const ALL = 'all customers';

/**
 * Reports members with lower retention than all others. Product dimensions are not used: one product says little about the next
 * order. Nor are dimensions that customers switch, such as a channel.
 */
export const retentionTopic: Topic = {
  name: 'retention',
  plans: (context) => {
    const compared = comparedPeriods(context);
    if (!compared || !hasRoles(context, 'customer')) return undefined;
    const { lead } = context;
    const days = compared.current;
    const dimensions = dimensionsOf(context).filter((role) => !GOODS.includes(role));
    const plans = byEach<TopicPlan>(dimensions, (member) => ({
      measures: [lead, 'retention', KNOWN, 'customers'],
      by: [member],
      days,
      analysis: {
        kind: 'rates',
        member,
        rate: 'retention',
        of: KNOWN,
        also: [leadName(context), 'customers'],
      },
    }));
    return plans && { ...plans, [ALL]: { measures: ['customers'], days } };
  },
  find: ({ [ALL]: all, ...answers }, context) => {
    const compared = comparedPeriods(context);
    const customers = numberAt(rowsOf(all)[0] ?? {}, 'customers');
    const isOwn = (answer: QueryResult): boolean => (factsOf(answer, 'rates')?.sums[1] ?? NaN) <= MAX_SWITCHING * customers;
    const own = Object.fromEntries(Object.entries(answers).filter(([, answer]) => isOwn(answer)));
    return compared ? findInRows(own, (seen) => findingOf(seen, compared, context)) : [];
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
  if (!isNoteworthy(impact, all, chance)) return [];
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
