import { membersClause } from '../../../query/where/member-clause.js';
import type { QueryResult } from '../../../query/result.js';
import type { Role } from '../../../query/schema.js';
import type { Finding, Topic, TopicContext } from '../model/finding.js';
import { daysOf } from './days.js';
import { byEach, count, factsOf, figure, hasRoles, leadName, memberAt, numberAt, rowsOf, share } from './tools.js';

/** Of whom a concentration can be told. */
const OF: readonly Role[] = ['product', 'customer', 'seller', 'store'];
/** Of fewer members each one is known anyway. */
const LEAST_MEMBERS = 10;
/** No more of the members than this make 80 % (J. M. Juran 1951, “Quality control handbook”: the vital few, after V. Pareto). */
const FEW = 0.2;
/** More members than these are no clause that anybody could read. */
const MOST_NAMED = 20;
const MOST_BARS = 6;

/** Few members make most of the whole. */
export const concentrationTopic: Topic = {
  name: 'concentration',
  plans: (context) =>
    byEach(
      OF.filter((role) => hasRoles(context, role)),
      (member) => ({
        measures: [context.lead],
        by: [member],
        analysis: { kind: 'concentration', member, value: leadName(context), limit: MOST_NAMED },
      }),
    ),
  find: (answers, context) => Object.entries(answers).flatMap(([field, answer]) => findingOf(field, answer, context)),
};

function findingOf(field: string, answer: QueryResult, context: TopicContext): readonly Finding[] {
  const facts = factsOf(answer, 'concentration');
  const rows = rowsOf(answer);
  const period = answer.facts.period ?? daysOf(context) ?? { from: context.today, to: context.today };
  if (!facts || facts.members < LEAST_MEMBERS || facts.few > FEW * facts.members) return [];
  const { unit } = context;
  const greatest = rows[0]!;
  const few = rows.slice(0, facts.few);
  return [
    {
      topic: 'concentration',
      key: `concentration/${field}`,
      form: 'few',
      tone: 'neutral',
      // What is gone if the greatest goes.
      worth: figure(numberAt(greatest, 'value'), unit),
      figures: {
        few: count(facts.few),
        all: count(facts.members),
        share: share(facts.amount / facts.total),
        amount: figure(facts.amount, unit),
        firstShare: share(numberAt(greatest, 'share')),
      },
      members: { first: { field, member: memberAt(greatest) } },
      period,
      n: facts.members,
      of: 'members',
      where:
        few.length < facts.few
          ? ''
          : membersClause(
              field,
              few.map((row) => memberAt(row)),
            ),
      picture: {
        kind: 'bars',
        bars: rows.slice(0, MOST_BARS).map((row) => ({
          label: [{ field, member: memberAt(row) }],
          value: numberAt(row, 'value'),
          isTold: few.includes(row),
        })),
        unit,
      },
      rule: 'protect',
    },
  ];
}
