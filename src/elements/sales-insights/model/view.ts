import type { QueryResult } from '../../../query/result.js';
import { TOPICS, weightOf, type Finding, type Span, type TopicContext, type TopicName } from './finding.js';
import { answersOf, type Asked } from './plans.js';

/** What is shown: the findings, those that weigh most first, and what was looked at. */
export interface InsightsView {
  readonly findings: readonly Finding[];
  /** The days that were looked at. */
  readonly period: Span | undefined;
  /** The measure that leads, as it was asked. */
  readonly lead: string;
  readonly looked: readonly TopicName[];
  readonly lacking: readonly TopicName[];
  /** Topics some of whose questions have no answer. */
  readonly failed: readonly TopicName[];
  /** Topics whose answers are still on their way. */
  readonly awaited: readonly TopicName[];
}

/** Findings by weight; equal ones in the order of the topics, then by their keys. */
export function ranked(findings: readonly Finding[]): readonly Finding[] {
  const place = ({ topic }: Finding): number => TOPICS.indexOf(topic);
  return [...findings].sort(
    (a, b) => weightOf(b) - weightOf(a) || place(a) - place(b) || (a.key < b.key ? -1 : Number(a.key > b.key)),
  );
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
    findings: ranked(settled.flatMap(({ topic, names }) => topic.find(answersOf(names, results), context))),
    period,
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
