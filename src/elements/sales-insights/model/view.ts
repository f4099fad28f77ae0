import type { QueryResult } from '../../../query/result.js';
import { leadName, numberAt, rowsOf } from '../topics/tools.js';
import { MAIN, PROFIT, TOPICS, weightOf, type Finding, type Span, type TopicContext, type TopicName } from './finding.js';
import { answersOf, type Asked } from './plans.js';

/** What is shown: the findings, those that weigh most first, and what was looked at. */
export interface InsightsView {
  readonly findings: readonly Finding[];
  /** The days that were looked at. */
  readonly period: Span | undefined;
  /** The last day of the data. */
  readonly newest: number | undefined;
  /** The measure that leads, as it was asked. */
  readonly lead: string;
  readonly looked: readonly TopicName[];
  readonly lacking: readonly TopicName[];
  /** Topics some of whose questions have no answer. */
  readonly failed: readonly TopicName[];
  /** Topics whose answers are still on their way. */
  readonly awaited: readonly TopicName[];
}

/** Topics whose effect is a loss of profit or a refund; that of the others is revenue, and its margin is profit. */
const IN_PROFIT: readonly TopicName[] = ['discounts', 'returns', 'bundles'];
/** A margin below this is no scale. */
const MIN_MARGIN = 0.05;

/** Findings by what they mean for the profit times their certainty, those that are only worth knowing last; equal ones in the order of the topics, then by their keys. */
export function ranked(findings: readonly Finding[], margin = 1): readonly Finding[] {
  const place = ({ topic }: Finding): number => TOPICS.indexOf(topic);
  const isNeutral = ({ tone }: Finding): number => Number(tone === 'neutral');
  const effect = (one: Finding): number => weightOf(one) * (IN_PROFIT.includes(one.topic) ? 1 : margin);
  return [...findings].sort(
    (a, b) =>
      isNeutral(a) - isNeutral(b) || effect(b) - effect(a) || place(a) - place(b) || (a.key < b.key ? -1 : Number(a.key > b.key)),
  );
}

/** The part of revenue that is profit; 1 where it is not known. */
function marginOf(main: QueryResult | undefined, context: TopicContext): number {
  const [row] = rowsOf(main);
  const margin = row ? numberAt(row, PROFIT) / numberAt(row, leadName(context)) : NaN;
  return margin > MIN_MARGIN && margin < 1 ? margin : 1;
}

/**
 * What is found in the answers. `failed`: the names of questions that ended in an error. While answers are on their way, a topic is looked at when all of its own are here.
 */
export function toView(
  { asked, lacking }: Asked,
  results: Readonly<Record<string, QueryResult>>,
  context: TopicContext,
  { failed, period }: { readonly failed: readonly string[]; readonly period: Span | undefined },
): InsightsView {
  const isFailed = (name: string): boolean => failed.includes(name);
  const states = asked.map(({ topic, names }) => {
    const own = Object.values(names);
    const isSettled = own.every((name) => name in results || isFailed(name));
    return { topic, names, isSettled, isFailed: own.some(isFailed) };
  });
  const settled = states.filter(({ isSettled }) => isSettled);
  return {
    findings: ranked(
      settled.flatMap(({ topic, names }) => topic.find(answersOf(names, results), context)),
      marginOf(results[MAIN], context),
    ),
    period,
    newest: context.catalog.newest,
    lead: context.lead,
    looked: settled.filter((state) => !state.isFailed).map(({ topic }) => topic.name),
    lacking,
    failed: states.filter((state) => state.isFailed).map(({ topic }) => topic.name),
    awaited: states.filter(({ isSettled }) => !isSettled).map(({ topic }) => topic.name),
  };
}

/** Findings with those that a reader has before their eyes in the places they have; others below. */
export function arranged(findings: readonly Finding[], held: readonly string[]): readonly Finding[] {
  const known = held.flatMap((key) => findings.find((finding) => finding.key === key) ?? []);
  return [...known, ...findings.filter((finding) => !known.includes(finding))];
}
