import type { Finding, Topic, TopicContext } from '../model/finding.js';
import { daysOf } from './days.js';
import {
  barsBeside,
  byEach,
  columnOf,
  count,
  dimensionsOf,
  factsOf,
  figure,
  findInRows,
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

/** What return rates are shares of: orders and credit notes, while `orders` leaves out documents without a sale (DESIGN R6). */
const DOCUMENTS = 'documents';

/** Reports members with a higher return rate than all others. */
export const returnsTopic: Topic = {
  name: 'returns',
  plans: (context) => {
    if (!hasRoles(context, 'order') || !canComeBack(context)) return undefined;
    return byEach(dimensionsOf(context), (member) => ({
      measures: ['return-rate', `${DOCUMENTS} = distinct(order)`, context.lead],
      by: [member],
      analysis: { kind: 'rates', member, rate: 'return-rate', of: DOCUMENTS, repeated: true, also: [leadName(context)] },
    }));
  },
  find: (answers, context) => findInRows(answers, (seen) => findingOf(seen, context)),
};

/** True when the data records returns. */
function canComeBack(context: TopicContext): boolean {
  const pieces = columnOf(context, 'quantity');
  return context.catalog.cancelledByC || hasRoles(context, 'status') || (pieces?.min ?? 0) < 0;
}

function findingOf(seen: MemberRow, context: TopicContext): readonly Finding[] {
  const { field, answer, row, chance } = seen;
  const facts = factsOf(answer, 'rates');
  const { unit } = context;
  const [rate, peers, orders] = [numberAt(row, 'rate'), numberAt(row, 'peers'), numberAt(row, 'of')];
  const excess = (rate - peers) * orders;
  // Each order counts with the average amount of an order or credit note of the member.
  const impact = excess * (numberAt(row, leadName(context)) / orders);
  if (!facts || !(excess > 0) || !isNoteworthy(impact, facts.sums[0]!, chance)) return [];
  const member = { field, member: memberAt(row) };
  return [
    {
      topic: 'returns',
      key: `returns/${field}=${member.member}`,
      form: 'high',
      tone: 'bad',
      impact: figure(impact, unit),
      certainty: 1 - chance,
      figures: {
        rate: share(rate),
        peers: share(peers),
        returned: count(numberAt(row, 'hits')),
        orders: count(orders),
        excess: count(excess),
      },
      members: { member },
      period: answer.facts.period ?? daysOf(context) ?? { from: context.today, to: context.today },
      n: orders,
      of: 'orders',
      where: whereOf(member),
      picture: barsBeside(seen, 'rate', { labelOf: labeledBy(field), reference: peers }),
      rule: 'check-returns',
    },
  ];
}
