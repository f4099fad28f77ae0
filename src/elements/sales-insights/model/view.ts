import { daysCovered } from '../../../catalog/default-period.js';
import type { QueryResult } from '../../../query/result/result.js';
import { leadName, numberAt, rowsOf } from '../topics/tools.js';
import { findingsIn, hasTrait } from '../topics/topics.js';
import { TOPICS } from '../attributes.js';
import { MAIN, PROFIT, weightOf, type Finding, type Span, type TopicContext, type TopicName } from './finding.js';
import { answersOf, type TopicPlans } from './plans.js';

/** Data of an insights card: findings ordered by weight, and the analyzed topics. */
export interface InsightsView {
  readonly findings: readonly Finding[];
  /** True when the headline of a dashboard states a finding that is not repeated here. */
  readonly hasChange?: boolean;
  /** The analyzed days. */
  readonly period: Span | undefined;
  /** Last day of the data. */
  readonly newest: number | undefined;
  /** The primary measure as queried. */
  readonly lead: string;
  readonly looked: readonly TopicName[];
  readonly lacking: readonly TopicName[];
  /** Topics with failed queries. */
  readonly failed: readonly TopicName[];
  /** Topics with pending queries. */
  readonly awaited: readonly TopicName[];
}

/** Minimum margin for the conversion of revenue to profit. */
const MIN_MARGIN = 0.05;

/** Places of changes in another period than that of the page, and of facts without a change. */
const OTHER_PERIOD = 2;
const FACTS = 3;

/** True when most days of a finding are in the period of the page. */
function isWithin({ from, to }: Span, period: Span): boolean {
  return 2 * (Math.min(to, period.to) - Math.max(from, period.from) + 1) > to - from + 1;
}

/** Returns the place of a finding: sales that fell by half and have stayed there come first, facts without a change last. */
function placeOf({ topic, form, tone, figures, period: days }: Finding, period: Span | undefined): number {
  if (tone === 'neutral' && !hasTrait(topic, 'change')) return FACTS;
  if (period && !isWithin(days, period)) return OTHER_PERIOD;
  return topic === 'break' && form === 'fell' && (figures['share']?.value ?? 0) <= -0.5 ? 0 : 1;
}

/**
 * Returns the finding for the headline of a page: the first change in money with most of its days in the period of the page. Its heading must say how
 * large it is, which one about several days does not. `undefined` while results are pending.
 */
export function headlineFindingOf({ findings, period, awaited }: InsightsView): Finding | undefined {
  if (!period || awaited.length > 0) return undefined;
  return findings.find((finding) => placeOf(finding, period) < OTHER_PERIOD && finding.form !== 'several');
}

/** Sorts findings by place on a page over `period`, then by profit impact times certainty. Equal findings are ordered by topic, then by key. */
export function ranked(findings: readonly Finding[], margin = 1, period?: Span): readonly Finding[] {
  const index = ({ topic }: Finding): number => TOPICS.indexOf(topic);
  const effect = (one: Finding): number => weightOf(one) * (hasTrait(one.topic, 'profit') ? 1 : margin);
  return [...findings].sort(
    (a, b) =>
      placeOf(a, period) - placeOf(b, period) ||
      effect(b) - effect(a) ||
      index(a) - index(b) ||
      (a.key < b.key ? -1 : Number(a.key > b.key)),
  );
}

/** Returns profit as a fraction of revenue; 1 when the profit is unknown. */
function marginOf(main: QueryResult | undefined, context: TopicContext): number {
  const [row] = rowsOf(main);
  const margin = row ? numberAt(row, PROFIT) / numberAt(row, leadName(context)) : NaN;
  return margin > MIN_MARGIN && margin < 1 ? margin : 1;
}

/**
 * Finds insights in query results. `failed` contains the names of failed queries. A topic is evaluated when all of its queries
 * have results.
 */
export function toView(
  { topicQueries, lacking }: TopicPlans,
  results: Readonly<Record<string, QueryResult>>,
  context: TopicContext,
  { failed, period }: { readonly failed: readonly string[]; readonly period: Span | undefined },
): InsightsView {
  const states = topicQueries.map(({ name, topic, names }) => {
    const own = Object.values(names);
    const isFailed = own.some((query) => failed.includes(query));
    const isSettled = own.every((query) => query in results || failed.includes(query));
    return { name, topic, names, isSettled, isFailed };
  });
  const namesOf = (some: typeof states): readonly TopicName[] => some.map(({ name }) => name);
  const settled = states.filter(({ isSettled }) => isSettled);
  const findings = settled.flatMap(({ name, topic, names }) => findingsIn(name, answersOf(names, results), context, topic));
  return {
    findings: ranked(findings, marginOf(results[MAIN], context), period),
    period,
    newest: daysCovered(context.catalog, context.calendar)?.to,
    lead: context.lead,
    looked: namesOf(settled.filter(({ isFailed }) => !isFailed)),
    lacking,
    failed: namesOf(states.filter(({ isFailed }) => isFailed)),
    awaited: namesOf(states.filter(({ isSettled }) => !isSettled)),
  };
}

/** Orders findings without moving those already visible. New findings follow below. */
export function arranged(findings: readonly Finding[], previous: readonly string[]): readonly Finding[] {
  const known = previous.flatMap((key) => findings.find((finding) => finding.key === key) ?? []);
  return [...known, ...findings.filter((finding) => !known.includes(finding))];
}
