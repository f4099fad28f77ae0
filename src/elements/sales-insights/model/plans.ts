import type { QueryPlan } from '../../../query/plan.js';
import type { QueryResult } from '../../../query/result.js';
import { MAIN, type Topic, type TopicContext, type TopicName } from './finding.js';

/** What is asked, and about which topics. */
export interface Asked {
  readonly plans: Readonly<Record<string, QueryPlan>>;
  /** The names of the questions of each topic, those in `plans` by its own. */
  readonly asked: readonly { readonly topic: Topic; readonly names: Readonly<Record<string, string>> }[];
  /** Topics for which the data lack what they need. */
  readonly lacking: readonly TopicName[];
}

/** All questions at once. `wanted`: the topics named; all that the data can answer where undefined. `where`: the asker's own filter. */
export function ask(
  topics: readonly Topic[],
  wanted: readonly TopicName[] | undefined,
  context: TopicContext,
  where: string,
): Asked {
  const chosen = topics.filter(({ name }) => wanted?.includes(name) ?? true);
  const all = chosen.map((topic) => ({ topic, own: topic.plans(context) }));
  const asked = all.flatMap(({ topic, own }) => {
    const names = own && Object.fromEntries(Object.keys(own).map((name) => [name, `${topic.name}/${name}`] as const));
    return names ? [{ topic, names }] : [];
  });
  const plans = all.flatMap(({ topic, own = {} }) =>
    Object.entries(own).map(([name, plan]) => [`${topic.name}/${name}`, within(plan, where)] as const),
  );
  return {
    plans: { [MAIN]: { measures: [context.lead] }, ...Object.fromEntries(plans) },
    asked,
    lacking: all.flatMap(({ topic, own }) => (own ? [] : [topic.name])),
  };
}

/** A topic's own clauses hold besides those of the asker. */
function within(plan: QueryPlan, where: string): QueryPlan {
  return plan.where && where ? { ...plan, where: `${where.replace(/[;\s]+$/, '')}; ${plan.where}` } : plan;
}

/** The answers to the questions of one topic, by its own names; what has none is missing. */
export function answersOf(
  names: Readonly<Record<string, string>>,
  results: Readonly<Record<string, QueryResult>>,
): Readonly<Record<string, QueryResult>> {
  const known = Object.entries(names).flatMap(([name, asked]) => {
    const result = results[asked];
    return result ? [[name, result] as const] : [];
  });
  return Object.fromEntries(known);
}
