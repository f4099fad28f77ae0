import type { Plans } from '../../../query/plan.js';
import type { MemberNames } from '../../../format/member-name.js';
import type { Claim } from '../../../query/claim.js';
import { QueryResult, type Results, type ResultColumn } from '../../../query/result/result.js';
import { clauseText } from '../../base/card/clause-label.js';
import type { Explanation, NameRequests, TableView, WidgetContext } from '../../base/element/widget.js';
import { MAIN, weightOf, type Finding, type TopicName } from './finding.js';
import type { Question } from './findings.js';
import { isoDate } from '../../../query/time/calendar-date.js';
import type { InsightsView } from './view.js';
import type { FindingTexts } from './texts.js';

/**
 * Returns the findings as a result: one row each with raw figures. Columns common to all findings come first. The facts are those
 * of `main`.
 */
export function toResult(findings: readonly Finding[], main: QueryResult): QueryResult {
  const date = (day: number | undefined): string => (day === undefined ? '' : isoDate(day));
  const figures = namesIn(findings, ({ figures: own }) => own);
  const members = namesIn(findings, ({ members: own }) => own);
  const text = (name: string, of: (finding: Finding) => string | undefined): ResultColumn => textColumn(name, findings.map(of));
  const number = (name: string, of: (finding: Finding) => number | undefined): ResultColumn => ({
    name,
    type: 'number',
    values: Float64Array.from(findings, (finding) => of(finding) ?? NaN),
  });
  const columns = [
    text('topic', ({ topic }) => topic),
    text('key', ({ key }) => key),
    text('form', ({ form }) => form),
    text('tone', ({ tone }) => tone),
    number('worth', ({ impact }) => impact.value),
    number('certainty', ({ certainty }) => certainty),
    number('weight', weightOf),
    text('from', ({ period }) => date(period.from)),
    text('to', ({ period }) => date(period.to)),
    text('against from', ({ against }) => date(against?.from)),
    text('against to', ({ against }) => date(against?.to)),
    number('n', ({ n }) => n),
    text('of', ({ of }) => of),
    text('where', ({ where }) => where),
    text('rule', ({ rule }) => rule),
    ...members.map((name) => text(name, ({ members: own }) => memberOf(own[name]?.member))),
    ...figures.map((name) => number(name, ({ figures: own }) => own[name]?.value)),
  ];
  const { notes, facts, selected, total } = main;
  return new QueryResult({ rowCount: findings.length, columns, notes, facts, selected, total });
}

function memberOf(member: string | number | null | undefined): string | undefined {
  return member === null || member === undefined ? undefined : String(member);
}

function namesIn(findings: readonly Finding[], of: (finding: Finding) => Readonly<Record<string, unknown>>): readonly string[] {
  return [...new Set(findings.flatMap((finding) => Object.keys(of(finding))))].sort();
}

function textColumn(name: string, texts: readonly (string | undefined)[]): ResultColumn {
  return {
    name,
    type: 'text',
    values: Int32Array.from(texts.keys()),
    valid: Uint8Array.from(texts, (one) => (one === undefined || one === '' ? 0 : 1)),
    dictionary: texts.map((one) => one ?? ''),
  };
}

/** Module that queries, finds and describes insights. Loaded on demand. */
export type FindingsModel = typeof import('./findings.js');

/** Maximum number of findings, unless the author asks for more. A longer list is not read. */
const MAX_FINDINGS = 5;

/** The finding for the headline of a dashboard. */
export interface HeadlineFinding {
  readonly key: string;
  readonly text: string;
  /** The amount won or lost, in the unit of the primary measure. Never negative. */
  readonly impact: number;
  readonly claims: readonly Claim[];
  /** The data and the clauses that it is about. */
  readonly of: Pick<WidgetContext, 'catalog' | 'where' | 'filters'>;
}

/** State of the query results. */
export interface SearchStatus {
  /** Names of failed queries. */
  readonly failed: readonly string[];
  /** True when other results are pending. */
  readonly isPart: boolean;
  /** True while the user reads the card. Visible findings keep their places then. */
  readonly isRead: boolean;
  /** True on a dashboard, whose headline says how all sales changed. */
  readonly hasHeadline: boolean;
  /** Number of findings that the author asks for. */
  readonly limit: number;
  /** Display names of codes. */
  readonly names: MemberNames | undefined;
}

/**
 * Queries all topics of one card, finds insights in the results and describes them. Remembers the last query and the visible
 * findings.
 */
export class InsightsQuery {
  /** The findings, one row each with raw figures. `undefined` before the first result. */
  result: QueryResult | undefined;

  readonly #model: FindingsModel;
  #current: { readonly key: readonly unknown[]; readonly question: Question } | undefined;
  /** Keys of the findings that were visible while results arrived. */
  #previousKeys: { readonly main: unknown; readonly keys: readonly string[] } | undefined;
  #tabled: { readonly of: readonly unknown[]; readonly table: TableView } | undefined;

  constructor(model: FindingsModel) {
    this.#model = model;
  }

  /** All texts of insights. */
  get messages(): FindingsModel['messages'] {
    return this.#model.messages;
  }

  /** Returns the queries of the requested topics; all topics that the data supports when `wanted` is undefined. */
  plans(context: WidgetContext, wanted: readonly TopicName[] | undefined): Plans {
    const { catalog, where, filters, calendar } = context;
    const key = [catalog, where, filters.join('\n'), wanted?.join(), JSON.stringify(calendar)];
    if (!this.#current?.key.every((part, k) => part === key[k]))
      this.#current = { key, question: this.#model.questionOf(context, wanted) };
    return this.#current.question.queries.plans;
  }

  /** Returns follow-up queries that count the rows findings have in common. */
  morePlans(results: Results): Plans {
    return this.#current ? this.#model.overlapsOf(this.#current.question, results) : {};
  }

  /** Returns the members that findings in the results may name. */
  members(results: Results): NameRequests {
    return this.#current ? this.#model.membersNamed(this.#current.question, results) : [];
  }

  /** Finds insights in the results of the last query. */
  find(results: Results, { failed, isPart, isRead, hasHeadline, limit, names }: SearchStatus): InsightsView {
    const main = results[MAIN]!;
    const view = this.#model.findIn(this.#current!.question, results, { failed, names });
    const heldKeys = this.#previousKeys?.main === main ? this.#previousKeys.keys : [];
    // On a dashboard, the headline states the change of all sales, and “Why … changed” its causes.
    const found = view.findings.filter(({ topic }) => !(hasHeadline && topic === 'change'));
    const findings = this.#model.arranged(found, isPart || isRead ? heldKeys : []).slice(0, Math.max(limit, MAX_FINDINGS));
    this.#previousKeys = { main, keys: isPart || heldKeys.length > 0 ? findings.map(({ key }) => key) : [] };
    this.result = toResult(findings, main);
    return { ...view, findings, hasChange: found.length < view.findings.length };
  }

  textsOf(finding: Finding, view: InsightsView, context: WidgetContext): FindingTexts {
    return this.#model.textsOf(finding, view, context);
  }

  /** Returns the finding for the headline of a dashboard; `undefined` without one, and while results are pending. */
  headlineFinding(view: InsightsView, context: WidgetContext): HeadlineFinding | undefined {
    const finding = this.#model.headlineFindingOf(view);
    if (!finding) return undefined;
    const { key, impact } = finding;
    const text = this.textsOf(finding, view, context).head;
    return { key, text, impact: impact.value, claims: this.claims(view, [finding]), of: context };
  }

  /** Returns the summary under the heading. */
  sentence(view: InsightsView, context: WidgetContext): string {
    return this.#model.sentenceOf(view, context);
  }

  /** Returns what the sentences of findings state. */
  claims(view: InsightsView, findings: readonly Finding[]): readonly Claim[] {
    return this.#model.claimsOf(view, findings);
  }

  /** Formats the names of topics as a list. Empty without topics. */
  names(topics: readonly TopicName[], context: WidgetContext): string {
    return topics.length > 0 ? this.#model.topicNames(topics, context) : '';
  }

  /** Returns a table with the texts of each finding. Unchanged input returns the same object. */
  table(view: InsightsView, context: WidgetContext, caption: string): TableView {
    const of = [view, context, caption];
    if (!this.#tabled?.of.every((part, k) => part === of[k])) {
      const table = this.#model.toTable(view, context, caption, (where) => clauseText(where, context));
      this.#tabled = { of, table };
    }
    return this.#tabled.table;
  }

  /** Explains the analyzed topics, the topics not analyzed and why, and the ranking. */
  explain(
    { looked, lacking, failed }: InsightsView,
    context: WidgetContext,
    failures: Readonly<Record<string, { readonly message: string }>>,
  ): readonly Explanation[] {
    const { terms, rank } = context.messages.insights;
    const lines = [
      { term: terms.looked, text: this.names(looked, context) },
      { term: terms.lacking, text: this.names(lacking, context) },
      { term: terms.failed, text: this.names(failed, context) },
      ...Object.entries(failures).map(([name, { message }]) => ({ term: terms.failed, text: `${name}: ${message}` })),
      { term: terms.rank, text: rank },
    ];
    return lines.filter(({ text }) => text !== '');
  }
}
