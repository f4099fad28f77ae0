import type { Role } from '../../../query/schema.js';
import type { Finding, Member, Topic, TopicContext, TopicPlan } from '../model/finding.js';
import { comparedYears, type Compared } from './days.js';
import {
  barsBeside,
  byEach,
  dimensionsOf,
  factsOf,
  figure,
  findInRows,
  GOODS,
  isNoteworthy,
  leadName,
  memberAt,
  numberAt,
  growth,
  share,
  whereOf,
} from './tools.js';
import type { Row, MemberRow } from './tools.js';

const DAY = 'day(date)';
/** Name of the query about pairs of members. */
const PAIRS = 'pairs';

/**
 * Reports members that grow faster than all others, or decline while they do worse than all others. Compares the reported days
 * with the same days a year earlier.
 */
export const peersTopic: Topic = {
  name: 'peers',
  plans: (context) => {
    const compared = comparedYears(context);
    const dimensions = dimensionsOf(context);
    if (!compared || dimensions.length === 0) return undefined;
    const pair = pairOf(dimensions);
    const planOf = (member: Role, other?: Role): TopicPlan => ({
      measures: [context.lead],
      by: [member, ...(other ? [other] : []), DAY],
      days: { from: compared.earlier.from, to: compared.current.to },
      analysis: { kind: 'peers', member, date: DAY, value: leadName(context), ...compared, ...(other && { with: other }) },
    });
    return {
      ...byEach(dimensions, (member) => planOf(member)),
      ...(pair && { [PAIRS]: planOf(...pair) }),
    };
  },
  find: (answers, context) => {
    const compared = comparedYears(context);
    const pair = pairOf(dimensionsOf(context));
    const fieldsOf = (name: string): readonly string[] => (name === PAIRS ? pair! : [name]);
    return compared ? findInRows(answers, (seen) => findingOf(seen, fieldsOf(seen.field), compared, context)) : [];
  },
};

/** Returns the dimensions to compare in pairs: products by place, or by customers. */
function pairOf(dimensions: readonly Role[]): readonly [Role, Role] | undefined {
  const goods = dimensions.find((role) => GOODS.includes(role));
  const place = dimensions.find((role) => !GOODS.includes(role));
  return goods && place ? [goods, place] : undefined;
}

function findingOf(
  seen: MemberRow,
  fields: readonly string[],
  { current, earlier }: Compared,
  { unit }: TopicContext,
): readonly Finding[] {
  const { answer, row, chance } = seen;
  const membersOf = (one: Row): readonly Member[] =>
    fields.map((field, i) => ({ field, member: memberAt(one, i === 0 ? 'member' : 'with') }));
  const facts = factsOf(answer, 'peers');
  const members = membersOf(row);
  const [member, other] = members as [Member, Member?];
  const [gap, before, value] = [numberAt(row, 'gap'), numberAt(row, 'before'), numberAt(row, 'value')];
  const isBest = gap > 0;
  // The impact is at most the member's own gain or loss.
  const impact = Math.min(Math.abs(gap), isBest ? value - before : before - value);
  if (!facts || !isNoteworthy(impact, facts.value, chance)) return [];
  return [
    {
      topic: 'peers',
      key: `peers/${members.map((one) => `${one.field}=${one.member}`).join('/')}`,
      form: isBest ? 'best' : 'worst',
      tone: isBest ? 'good' : 'bad',
      impact: figure(impact, unit),
      certainty: 1 - chance,
      figures: {
        before: figure(before, unit),
        value: figure(value, unit),
        change: figure(value - before, unit),
        growth: growth(value, before, unit),
        peers: share(numberAt(row, 'peers')),
      },
      members: { member, ...(other && { with: other }) },
      period: current,
      against: earlier,
      n: facts.members,
      of: 'members',
      where: whereOf(members, current),
      picture: barsBeside(seen, 'growth', { labelOf: membersOf, reference: numberAt(row, 'peers') }),
      rule: isBest ? 'repeat-success' : 'help',
    },
  ];
}
