import type { Role } from '../../../query/schema.js';
import type { Finding, Topic, TopicContext } from '../model/finding.js';
import {
  count,
  coursesOf,
  factsOf,
  figure,
  findInRows,
  hasRoles,
  isWorthTelling,
  memberAt,
  numberAt,
  share,
  whereOf,
} from './tools.js';
import type { RowSeen } from './tools.js';

/** Products, and groups of them, that fall period after period, and not only as all others do. */
export const fallingTopic: Topic = {
  name: 'falling',
  plans: (context) => coursesOf(dimensionsOf(context), 'slopes', context),
  find: (answers, context) => findInRows(answers, (seen) => findingOf(seen, context)),
};

function dimensionsOf(context: TopicContext): readonly Role[] {
  const group = (['subcategory', 'category'] as const).find((role) => hasRoles(context, role));
  return [...(hasRoles(context, 'product') ? (['product'] as const) : []), ...(group ? [group] : [])];
}

function findingOf({ field, answer, row, at, chance }: RowSeen, { unit }: TopicContext): readonly Finding[] {
  const facts = factsOf(answer, 'slopes');
  const [lost, before, slope] = [numberAt(row, 'lost'), numberAt(row, 'before'), numberAt(row, 'slope')];
  if (!facts || !(slope < 0 && before > 0) || !isWorthTelling(lost, facts.total, chance)) return [];
  const member = { field, member: memberAt(row) };
  // A straight line may end below nothing, which no sales do.
  const after = Math.max(0, numberAt(row, 'after'));
  const period = { from: facts.days[0]!, to: facts.to };
  const values = facts.series[at]!;
  return [
    {
      topic: 'falling',
      key: `falling/${field}=${member.member}`,
      form: 'fell',
      tone: 'bad',
      worth: figure(lost, unit),
      certainty: 1 - chance,
      figures: {
        before: figure(before, unit),
        after: figure(after, unit),
        share: share(after / before - 1),
        slope: figure(slope, unit),
        periods: count(values.length),
      },
      members: { member },
      period,
      n: values.length,
      of: 'periods',
      where: whereOf(member, period),
      picture: {
        kind: 'line',
        days: facts.days,
        values,
        expected: values.map((_, t) => before + slope * t),
        grain: facts.grain,
        unit,
      },
      rule: 'renew',
    },
  ];
}
