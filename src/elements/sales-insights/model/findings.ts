/*
 * Queries, findings and texts of insights. Large, and not needed before there is data: loaded with it.
 */
import type { MemberNames } from '../../../format/member-name.js';
import type { Messages } from '../../../messages/en.js';
import { insightsWords } from '../../../messages/insights-words.js';
import type { Catalog } from '../../../query/catalog.js';
import type { Calendar, QueryPlan } from '../../../query/plan.js';
import type { QueryResult } from '../../../query/result.js';
import { MAIN, type TopicContext, type TopicName } from './finding.js';
import { isReadable } from './names.js';
import { merged, overlapPlans, overlapsIn } from './merge.js';
import { chosenDays, wholePeriod, withoutDates } from './period.js';
import { ask, type Asked, type Selected } from './plans.js';
import { contextOf, topics } from './topics.js';
import { toView, type InsightsView } from './view.js';

export { toTable } from './table.js';
export { arranged } from './view.js';
export { sentenceOf, tell, topicNames } from './words.js';

/** All texts of insights. */
export const words: Partial<Messages> = { insights: insightsWords };

/** The data that are asked, and what is chosen from them: the asker's own filter, and those of the page. */
export interface Asker {
  readonly catalog: Catalog;
  readonly where: string;
  readonly filters: readonly string[];
  readonly calendar: Calendar;
}

/** What is asked, and what is known of the data. */
export interface Question {
  readonly asked: Asked;
  readonly about: TopicContext;
  readonly selected: Selected;
}

/** What to ask. `wanted`: the topics named; all that the data can answer where undefined. */
export function questionOf({ catalog, where, filters, calendar }: Asker, wanted: readonly TopicName[] | undefined): Question {
  const about = contextOf(catalog, chosenDays([where, ...filters], catalog, calendar), calendar);
  const selected = { where, filters };
  return { about, selected, asked: ask(topics, wanted, about, selected) };
}

/** What is known besides the answers: the names of questions that ended in an error, and what codes are called. */
export interface Known {
  readonly failed: readonly string[];
  readonly names: MemberNames | undefined;
}

/** What the answers say that people can read, each fact once. */
export function findIn(
  { asked, about }: Question,
  results: Readonly<Record<string, QueryResult>>,
  { failed, names }: Known,
): InsightsView {
  const period = about.period ?? results[MAIN]?.facts.period ?? wholePeriod(about.catalog);
  const view = toView(asked, results, about, { failed, period });
  const readable = view.findings
    .filter((finding) => isReadable(finding, names))
    .map((finding) => ({ ...finding, where: withinPeriod(finding.where, about) }));
  return { ...view, findings: merged(readable, overlapsIn(results)) };
}

/** A clause without the days that the page selects already. */
function withinPeriod(where: string, { catalog, calendar, period }: TopicContext): string {
  const own = chosenDays([where], catalog, calendar).period;
  return period && own?.from === period.from && own.to === period.to ? withoutDates(where, catalog) : where;
}

/** The questions which findings are about the same rows, for what was found in the answers. */
export function overlapsOf(
  question: Question,
  results: Readonly<Record<string, QueryResult>>,
): Readonly<Record<string, QueryPlan>> {
  const { asked, about, selected } = question;
  const { findings } = toView(asked, results, about, { failed: [], period: undefined });
  return overlapPlans(findings, selected, about);
}

/** The members that findings in some answers may name, by their fields. */
export function* membersNamed(
  { asked }: Question,
  results: Readonly<Record<string, QueryResult>>,
): Generator<readonly [field: string, members: Iterable<string | null>]> {
  for (const [name, { analysis }] of Object.entries(asked.plans)) {
    const result = results[name];
    if (!result || !analysis) continue;
    if (analysis.kind === 'peers' && analysis.with !== undefined) yield [analysis.with, membersIn(result, 'with')];
    if ('member' in analysis && analysis.member) yield [analysis.member, membersIn(result, 'member')];
    const facts = result.facts.analysis;
    if (analysis.kind === 'rules' && facts?.kind === 'rules') yield [analysis.item, facts.sides.flat(2)];
  }
}

function membersIn(result: QueryResult, column: string): readonly (string | null)[] {
  return result.rows().map((row) => (row[column] === null || row[column] === undefined ? null : String(row[column])));
}
