import type { QueryPlan, Calendar } from '../../../query/plan.js';
import type { QueryResult } from '../../../query/result/result.js';
import { formatDayRange, parsePeriod } from '../../../query/time/calendar-date.js';
import { joinWhere, formatWhere, type ClauseItem, readClauses } from '../../../query/where/where.js';
import { TOPICS } from '../attributes.js';
import { hasProfit } from '../topics/tools.js';
import { MAIN, PROFIT, type Topic, type TopicContext, type TopicName, type TopicPlan, type Span } from './finding.js';
import { dateFields, daysCovered } from '../../../catalog/default-period.js';
import { ALWAYS, intersect, relativeRange, type OpenRange } from '../../../catalog/periods.js';
import type { Catalog } from '../../../query/catalog.js';

/**
 * Days that clauses select. `period` is a single range; `isScattered` is true for several ranges. Both are absent without a date
 * clause.
 */
export interface ChosenDays {
  readonly period?: Span;
  readonly isScattered?: boolean;
}

/** Reads the days that clauses select. */
export function chosenDays(clauses: readonly string[], catalog: Catalog, calendar: Calendar): ChosenDays {
  const days = daysCovered(catalog, calendar);
  if (!days) return {};
  const fields = dateFields(catalog);
  const items = clauses.flatMap(readClauses).flatMap(({ field, items: own }) => (fields.includes(field) ? [own] : []));
  if (items.length === 0) return {};
  if (items.some((own) => own.length !== 1 || own[0]!.not)) return { isScattered: true };
  const { from, to } = items.map(([item]) => rangeOf(item!, catalog.newest!, calendar)).reduce<OpenRange>(intersect, ALWAYS);
  return { period: { from: Math.max(from, days.from), to: Math.min(to, days.to) } };
}

/** Returns clauses without those on the date. */
export function withoutDates(where: string, catalog: Catalog): string {
  const fields = dateFields(catalog);
  const clauses = readClauses(where);
  const others = clauses.filter(({ field }) => !fields.includes(field));
  return others.length === clauses.length ? where : formatWhere(others);
}

function rangeOf(item: ClauseItem, newest: number, calendar: Calendar): OpenRange {
  if (item.kind === 'relative') return relativeRange(item, newest, calendar);
  if (item.kind === 'equals') return parsePeriod(item.value) ?? ALWAYS;
  if (item.kind !== 'range') return ALWAYS;
  return {
    from: item.from === undefined ? -Infinity : (parsePeriod(item.from)?.from ?? -Infinity),
    to: item.to === undefined ? Infinity : (parsePeriod(item.to)?.to ?? Infinity),
  };
}

/** Queries, and their topics. */
export interface TopicPlans {
  readonly plans: Readonly<Record<string, QueryPlan>>;
  /** Query names of each topic, mapped from the topic's own names. */
  readonly topicQueries: readonly {
    readonly name: TopicName;
    readonly topic: Topic;
    readonly names: Readonly<Record<string, string>>;
  }[];
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
  topics: Readonly<Partial<Record<TopicName, Topic>>>,
  wanted: readonly TopicName[] | undefined,
  context: TopicContext,
  selected: Selected,
): TopicPlans {
  const plans: Record<string, QueryPlan> = {
    [MAIN]: { measures: [context.lead, ...(hasProfit(context) ? [PROFIT] : [])] },
  };
  const topicQueries: TopicPlans['topicQueries'][number][] = [];
  const lacking: TopicName[] = [];
  for (const name of wanted ?? TOPICS) {
    const topic = topics[name];
    const own = topic?.plans(context);
    const names: Record<string, string> = {};
    for (const [query, plan] of Object.entries(own ?? {})) {
      names[query] = `${name}/${query}`;
      plans[`${name}/${query}`] = within(plan, selected, context);
    }
    if (topic && own) topicQueries.push({ name, topic, names });
    else if (topic) lacking.push(name);
  }
  return { plans, topicQueries, lacking };
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
