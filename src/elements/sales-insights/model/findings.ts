/* Queries, findings and texts of insights. This large module loads together with the data. */
import type { MemberNames } from '../../../format/member-name.js';
import type { Messages } from '../../../messages/en.js';
import { englishInsights } from '../../../messages/insights.js';
import type { Catalog } from '../../../query/catalog.js';
import type { Calendar, QueryPlan } from '../../../query/plan.js';
import type { QueryResult } from '../../../query/result/result.js';
import { MAIN, type NamesContext, type TopicContext, type TopicName, type Finding } from './finding.js';
import { merged, overlapPlans, overlapsIn } from './merge.js';
import { leadMeasure } from '../../../catalog/lead-measure.js';
import { daysCovered } from '../../../catalog/default-period.js';
import { chosenDays, withoutDates, ask, type ChosenDays, type TopicPlans, type Selected } from './plans.js';
import type { Role } from '../../../query/schema.js';
import { hasTrait, isReadable, topics } from '../topics/topics.js';
import { toView, type InsightsView } from './view.js';
import { textsOf, alikeIn, printedFigures } from './texts.js';
import { MAX_GROWTH } from '../../../format/change.js';
import { testOf, type Claim } from '../../../query/claim.js';

/** Returns the input of topics for a catalog and the filtered days. */
export function contextOf(catalog: Catalog, days: ChosenDays = {}, calendar = catalog.calendar): TopicContext {
  const has = (role: Role): boolean => catalog.roles.some((known) => known.role === role);
  const { lead, hasRevenue } = leadMeasure(has);
  return { catalog, lead, unit: hasRevenue ? 'money' : 'count', today: catalog.newest ?? 0, calendar, ...days };
}

export { arranged, headlineFindingOf } from './view.js';
export { sentenceOf, textsOf, topicNames } from './texts.js';

/** All texts of insights. */
export const messages: Partial<Messages> = { insights: englishInsights };

/** Source of a query: the data, the widget's own filter and the filters of the page. */
export interface Requester {
  readonly catalog: Catalog;
  readonly where: string;
  readonly filters: readonly string[];
  readonly calendar: Calendar;
}

/** Queries of all topics, and the facts about the data. */
export interface Question {
  readonly queries: TopicPlans;
  readonly about: TopicContext;
  readonly selected: Selected;
}

/** Returns the queries of the requested topics; all topics that the data supports when `wanted` is undefined. */
export function questionOf({ catalog, where, filters, calendar }: Requester, wanted: readonly TopicName[] | undefined): Question {
  const about = contextOf(catalog, chosenDays([where, ...filters], catalog, calendar), calendar);
  const selected = { where, filters };
  return { about, selected, queries: ask(topics, wanted, about, selected) };
}

/** Further input: names of failed queries, and display names of codes. */
export interface FindingsInput {
  readonly failed: readonly string[];
  readonly names: MemberNames | undefined;
}

/** Returns readable findings in the results, each fact once. */
export function findIn(
  { queries, about }: Question,
  results: Readonly<Record<string, QueryResult>>,
  { failed, names }: FindingsInput,
): InsightsView {
  const period = about.period ?? results[MAIN]?.facts.period ?? daysCovered(about.catalog, about.calendar);
  const view = toView(queries, results, about, { failed, period });
  const readable = view.findings
    .filter((finding) => isReadable(finding, names))
    .map((finding) => ({ ...finding, where: withinPeriod(finding.where, about) }));
  return { ...view, findings: merged(readable, overlapsIn(results)) };
}

/** Removes from a clause the days that the page already selects. */
function withinPeriod(where: string, { catalog, calendar, period }: TopicContext): string {
  const own = chosenDays([where], catalog, calendar).period;
  return period && own?.from === period.from && own.to === period.to ? withoutDates(where, catalog) : where;
}

/** Returns queries for the rows that findings in the results have in common. */
export function overlapsOf(
  question: Question,
  results: Readonly<Record<string, QueryResult>>,
): Readonly<Record<string, QueryPlan>> {
  const { queries, about, selected } = question;
  const { findings } = toView(queries, results, about, { failed: [], period: undefined });
  return overlapPlans(findings, selected, about);
}

/** Returns the members that findings in the results may name, by field. */
export function* membersNamed(
  { queries }: Question,
  results: Readonly<Record<string, QueryResult>>,
): Generator<readonly [field: string, members: Iterable<string | null>]> {
  for (const [name, { analysis }] of Object.entries(queries.plans)) {
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

/** Findings as rows of text. */
interface FindingsTable {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly numeric?: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

/** Returns one row of localized texts per finding. `clauseOf` formats a clause. */
export function toTable(
  view: InsightsView,
  context: NamesContext,
  caption: string,
  clauseOf: (where: string) => string,
): FindingsTable {
  const { terms } = context.messages.insights;
  const { finding, topic, tone, stake, certainty, period, against, basis, filter } = terms;
  return {
    caption,
    columns: [finding, topic, tone, stake, certainty, period, against, basis, filter].map((label) => ({
      label,
      numeric: label === stake,
    })),
    rows: view.findings.map((one) => {
      const reported = textsOf(one, view, context);
      return [
        reported.head,
        reported.topic,
        reported.tone,
        reported.impact ?? '',
        reported.certainty ?? '',
        reported.period,
        reported.against ?? '',
        reported.basis,
        one.where === '' ? '' : clauseOf(one.where),
      ];
    }),
  };
}

/** Returns what the sentences of findings state: sums over rows where rows show them, and the figures of the test otherwise. */
export function claimsOf(view: Pick<InsightsView, 'lead' | 'findings'>, findings: readonly Finding[]): readonly Claim[] {
  return findings.flatMap((finding) => [...(topics[finding.topic].sums?.(finding, view.lead) ?? []), figuresOf(finding, view)]);
}

function figuresOf(finding: Finding, view: Pick<InsightsView, 'findings'>): Claim {
  const { topic, figures, members, impact, n, certainty, period, picture } = finding;
  const { count = NaN, total = NaN } = alikeIn(finding, view) ?? {};
  const shown = [...Object.values(printedFigures(figures)), impact];
  // A large growth is printed as a multiple.
  const values = shown.flatMap(({ value, unit }) => (unit === 'share' && value > MAX_GROWTH ? [value + 1] : [value]));
  const pictured = picture.kind === 'bars' ? picture.bars.flatMap(({ label }) => label) : [];
  const names = [...Object.values(members), ...pictured].map(({ member }) => String(member));
  return {
    ...testOf(topic, [...values, n, count, total]),
    period,
    names,
    ...(certainty !== undefined && !hasTrait(topic, 'model') && { level: 1 - certainty }),
  };
}
