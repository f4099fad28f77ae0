import { membersClause } from '../../../query/where/where.js';
import type { QueryResult } from '../../../query/result/result.js';
import type { Role } from '../../../query/schema.js';
import type { Finding, Topic, TopicContext } from '../model/finding.js';
import { daysOf } from './days.js';
import { byEach, count, factsOf, figure, hasRoles, leadName, memberAt, numberAt, rowsOf, share } from './tools.js';

/** Roles with members that can be concentrated. */
const OF: readonly Role[] = ['product', 'customer', 'seller', 'store'];
/** Minimum number of members. Users know shorter lists anyway. */
const MIN_MEMBERS = 10;
/**
 * Maximum share of members that generate 80% of the total (J. M. Juran 1951, “Quality control handbook”: the vital few, after V.
 * Pareto).
 */
const FEW = 0.2;
/** Maximum number of members in the clause. Longer clauses are unreadable. */
const MAX_NAMED = 20;
const MAX_BARS = 6;

/** Reports that few members account for most of the total. */
export const concentrationTopic: Topic = {
  name: 'concentration',
  plans: (context) =>
    byEach(
      OF.filter((role) => hasRoles(context, role)),
      (member) => ({
        measures: [context.lead],
        by: [member],
        analysis: { kind: 'concentration', member, value: leadName(context), limit: MAX_NAMED },
      }),
    ),
  find: (answers, context) => Object.entries(answers).flatMap(([field, answer]) => findingOf(field, answer, context)),
};

function findingOf(field: string, answer: QueryResult, context: TopicContext): readonly Finding[] {
  const facts = factsOf(answer, 'concentration');
  const rows = rowsOf(answer);
  const period = answer.facts.period ?? daysOf(context) ?? { from: context.today, to: context.today };
  if (!facts || facts.members < MIN_MEMBERS || facts.few > FEW * facts.members) return [];
  const { unit } = context;
  const greatest = rows[0]!;
  const few = rows.slice(0, facts.few);
  return [
    {
      topic: 'concentration',
      key: `concentration/${field}`,
      form: 'few',
      tone: 'neutral',
      // The revenue lost if the largest one leaves.
      impact: figure(numberAt(greatest, 'value'), unit),
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
        bars: rows.slice(0, MAX_BARS).map((row) => ({
          label: [{ field, member: memberAt(row) }],
          value: numberAt(row, 'value'),
          isSubject: few.includes(row),
        })),
        unit,
      },
      rule: 'protect',
    },
  ];
}
