import type { QueryPlan } from '../../../query/plan.js';
import type { QueryResult } from '../../../query/result/result.js';
import { formatDayRange } from '../../../query/time/calendar-date.js';
import { joinWhere } from '../../../query/where/where.js';
import { hasProfit } from '../topics/tools.js';
import { MAIN, PROFIT, type Topic, type TopicContext, type TopicName, type TopicPlan } from './finding.js';
import { withoutDates } from './period.js';

/** Queries, and their topics. */
export interface TopicPlans {
  readonly plans: Readonly<Record<string, QueryPlan>>;
  /** Query names of each topic, mapped from the topic's own names. */
  readonly topicQueries: readonly { readonly topic: Topic; readonly names: Readonly<Record<string, string>> }[];
  /** Topics that lack required columns in the data. */
  readonly lacking: readonly TopicName[];
}

/** Filters of a query: the widget's own and those of the page. */
export interface Selected {
  readonly where: string;
  readonly filters: readonly string[];
}

/** Combines the queries of all requested topics; all topics that the data supports when `wanted` is undefined. */
export function ask(
  topics: readonly Topic[],
  wanted: readonly TopicName[] | undefined,
  context: TopicContext,
  selected: Selected,
): TopicPlans {
  const chosen = topics.filter(({ name }) => wanted?.includes(name) ?? true);
  const all = chosen.map((topic) => ({ topic, own: topic.plans(context) }));
  const topicQueries = all.flatMap(({ topic, own }) => {
    const names = own && Object.fromEntries(Object.keys(own).map((name) => [name, `${topic.name}/${name}`] as const));
    return names ? [{ topic, names }] : [];
  });
  const plans = all.flatMap(({ topic, own = {} }) =>
    Object.entries(own).map(([name, plan]) => [`${topic.name}/${name}`, within(plan, selected, context)] as const),
  );
  return {
    plans: { [MAIN]: { measures: [context.lead, ...(hasProfit(context) ? [PROFIT] : [])] }, ...Object.fromEntries(plans) },
    topicQueries,
    lacking: all.flatMap(({ topic, own }) => (own ? [] : [topic.name])),
  };
}

/** Adds the filters to the clauses of a topic's query. Days of the query replace filtered days. */
export function within({ days, ...plan }: TopicPlan, { where, filters }: Selected, { catalog }: TopicContext): QueryPlan {
  if (!days) return plan.where && where ? { ...plan, where: joinWhere(where, plan.where) } : plan;
  return {
    ...plan,
    where: joinWhere(withoutDates(where, catalog), `date: ${formatDayRange(days)}`, plan.where ?? ''),
    filters: filters.map((clause) => withoutDates(clause, catalog)).filter((clause) => clause !== ''),
  };
}

/** Returns the results of one topic by its own query names. Failed queries have no entry. */
export function answersOf(
  names: Readonly<Record<string, string>>,
  results: Readonly<Record<string, QueryResult>>,
): Readonly<Record<string, QueryResult>> {
  const known = Object.entries(names).flatMap(([name, queryName]) => {
    const result = results[queryName];
    return result ? [[name, result] as const] : [];
  });
  return Object.fromEntries(known);
}
