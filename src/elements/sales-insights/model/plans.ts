import type { QueryPlan } from '../../../query/plan.js';
import type { QueryResult } from '../../../query/result.js';
import { formatDayRange } from '../../../query/time/day-range.js';
import { hasProfit } from '../topics/tools.js';
import { MAIN, PROFIT, type Topic, type TopicContext, type TopicName, type TopicPlan } from './finding.js';
import { withoutDates } from './period.js';

/** What is asked, and about which topics. */
export interface Asked {
  readonly plans: Readonly<Record<string, QueryPlan>>;
  /** The names of the questions of each topic, those in `plans` by its own. */
  readonly asked: readonly { readonly topic: Topic; readonly names: Readonly<Record<string, string>> }[];
  /** Topics for which the data lack what they need. */
  readonly lacking: readonly TopicName[];
}

/** What is selected from the data: the asker's own filter, and those of the page. */
export interface Selected {
  readonly where: string;
  readonly filters: readonly string[];
}

/** All questions at once. `wanted`: the topics named; all that the data can answer where undefined. */
export function ask(
  topics: readonly Topic[],
  wanted: readonly TopicName[] | undefined,
  context: TopicContext,
  selected: Selected,
): Asked {
  const chosen = topics.filter(({ name }) => wanted?.includes(name) ?? true);
  const all = chosen.map((topic) => ({ topic, own: topic.plans(context) }));
  const asked = all.flatMap(({ topic, own }) => {
    const names = own && Object.fromEntries(Object.keys(own).map((name) => [name, `${topic.name}/${name}`] as const));
    return names ? [{ topic, names }] : [];
  });
  const plans = all.flatMap(({ topic, own = {} }) =>
    Object.entries(own).map(([name, plan]) => [`${topic.name}/${name}`, within(plan, selected, context)] as const),
  );
  return {
    plans: { [MAIN]: { measures: [context.lead, ...(hasProfit(context) ? [PROFIT] : [])] }, ...Object.fromEntries(plans) },
    asked,
    lacking: all.flatMap(({ topic, own }) => (own ? [] : [topic.name])),
  };
}

/** A topic's own clauses hold in addition to those of the asker; the days that it names replace those that filters select. */
export function within({ days, ...plan }: TopicPlan, { where, filters }: Selected, { catalog }: TopicContext): QueryPlan {
  if (!days) return plan.where && where ? { ...plan, where: joined(where, plan.where) } : plan;
  return {
    ...plan,
    where: joined(withoutDates(where, catalog), `date: ${formatDayRange(days)}`, plan.where ?? ''),
    filters: filters.map((clause) => withoutDates(clause, catalog)).filter((clause) => clause !== ''),
  };
}

function joined(...texts: readonly string[]): string {
  return texts
    .map((text) => text.replace(/[;\s]+$/, ''))
    .filter((text) => text !== '')
    .join('; ');
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
