import type { Finding, Topic, TopicContext } from '../model/finding.js';
import {
  barsBeside,
  coursesOf,
  dimensionsOf,
  factsOf,
  figure,
  findInRows,
  isWorthTelling,
  memberAt,
  numberAt,
  share,
  whereOf,
} from './tools.js';
import type { RowSeen } from './tools.js';

/** Members that grow while they grow faster than all others, and that shrink while they do worse than all others. */
export const peersTopic: Topic = {
  name: 'peers',
  plans: (context) => coursesOf(dimensionsOf(context), 'peers', context),
  find: (answers, context) => findInRows(answers, (seen) => findingOf(seen, context)),
};

function findingOf(seen: RowSeen, { unit }: TopicContext): readonly Finding[] {
  const { field, answer, row, chance } = seen;
  const facts = factsOf(answer, 'peers');
  const member = { field, member: memberAt(row) };
  const [gap, before, value] = [numberAt(row, 'gap'), numberAt(row, 'before'), numberAt(row, 'value')];
  const isBest = gap > 0;
  const isToldApart = isBest ? value > before : value < before;
  if (!facts || !isToldApart || !isWorthTelling(Math.abs(gap), facts.value, chance)) return [];
  const period = { from: facts.from, to: facts.to };
  return [
    {
      topic: 'peers',
      key: `peers/${field}=${member.member}`,
      form: isBest ? 'best' : 'worst',
      tone: isBest ? 'good' : 'bad',
      worth: figure(Math.abs(gap), unit),
      certainty: 1 - chance,
      figures: {
        before: figure(before, unit),
        value: figure(value, unit),
        growth: share(numberAt(row, 'growth')),
        peers: share(numberAt(row, 'peers')),
      },
      members: { member },
      period,
      against: { from: facts.earlierFrom, to: facts.earlierTo },
      n: facts.periods,
      of: 'periods',
      where: whereOf(member, period),
      picture: barsBeside(seen, 'growth', numberAt(row, 'peers')),
      rule: isBest ? 'repeat-success' : 'help',
    },
  ];
}
