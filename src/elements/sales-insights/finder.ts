import type { MemberNames } from '../../format/member-name.js';
import type { QueryResult } from '../../query/result.js';
import { clauseText } from '../base/card/clause-label.js';
import type { Failures, Plans, Results } from '../base/query/query-controller.js';
import type { Explanation, TableView, WidgetContext } from '../base/element/widget.js';
import type { NamesWanted } from '../base/words/member-names.js';
import { MAIN, type Finding, type TopicName } from './model/finding.js';
import type { Question } from './model/findings.js';
import { toResult } from './model/result.js';
import type { InsightsView } from './model/view.js';
import type { Told } from './model/words.js';

/** What asks, finds and words; it comes late. */
export type FindingsModel = typeof import('./model/findings.js');

/** How it stands with answers in which something is to be found. */
export interface Standing {
  /** The names of questions that have none. */
  readonly failed: readonly string[];
  /** Whether others are on their way. */
  readonly isPart: boolean;
  /** Whether somebody is at the card: what they read keeps its place. */
  readonly isRead: boolean;
  /** What codes are called. */
  readonly names: MemberNames | undefined;
}

/** Asks about all topics of one card, finds what stands out in the answers and words it; remembers what was asked, and what a reader has before their eyes. */
export class Finder {
  /** The findings, one row each with raw figures; undefined before the first. */
  result: QueryResult | undefined;

  readonly #model: FindingsModel;
  #asked: { readonly key: readonly unknown[]; readonly question: Question } | undefined;
  /** What a reader had before their eyes while answers came. */
  #held: { readonly main: unknown; readonly keys: readonly string[] } | undefined;
  #tabled: { readonly of: readonly unknown[]; readonly table: TableView } | undefined;

  constructor(model: FindingsModel) {
    this.#model = model;
  }

  /** All texts. */
  get words(): FindingsModel['words'] {
    return this.#model.words;
  }

  /** The questions about the topics named, all that the data can answer where undefined. */
  plans(context: WidgetContext, wanted: readonly TopicName[] | undefined): Plans {
    const { catalog, where, filters, calendar } = context;
    const key = [catalog, where, filters.join('\n'), wanted?.join(), JSON.stringify(calendar)];
    if (!this.#asked?.key.every((part, k) => part === key[k]))
      this.#asked = { key, question: this.#model.questionOf(context, wanted) };
    return this.#asked.question.asked.plans;
  }

  /** The questions that follow from the answers: which findings are about the same rows. */
  morePlans(results: Results): Plans {
    return this.#asked ? this.#model.overlapsOf(this.#asked.question, results) : {};
  }

  /** The members that findings in the answers may name. */
  members(results: Results): NamesWanted {
    return this.#asked ? this.#model.membersNamed(this.#asked.question, results) : [];
  }

  /** What stands out in the answers to what was asked last. */
  find(results: Results, { failed, isPart, isRead, names }: Standing): InsightsView {
    const main = results[MAIN]!;
    const view = this.#model.findIn(this.#asked!.question, results, { failed, names });
    const held = this.#held?.main === main ? this.#held.keys : [];
    const findings = this.#model.arranged(view.findings, isPart || isRead ? held : []);
    this.#held = { main, keys: isPart || held.length > 0 ? findings.map(({ key }) => key) : [] };
    this.result = toResult(findings, main);
    return { ...view, findings };
  }

  /** A finding in words. */
  tell(finding: Finding, view: InsightsView, context: WidgetContext): Told {
    return this.#model.tell(finding, view, context);
  }

  /** The sentence under the heading. */
  sentence(view: InsightsView, context: WidgetContext): string {
    return this.#model.sentenceOf(view, context);
  }

  /** The names of topics, as a list; empty without any. */
  names(topics: readonly TopicName[], context: WidgetContext): string {
    return topics.length > 0 ? this.#model.topicNames(topics, context) : '';
  }

  /** One row for each finding in words; the same object where nothing changed. */
  table(view: InsightsView, context: WidgetContext, caption: string): TableView {
    const of = [view, context, caption];
    if (!this.#tabled?.of.every((part, k) => part === of[k])) {
      const table = this.#model.toTable(view, context, caption, (where) => clauseText(where, context));
      this.#tabled = { of, table };
    }
    return this.#tabled.table;
  }

  /** What was looked at, what was not and why, and by what findings are ranked. */
  explain({ looked, lacking, failed }: InsightsView, context: WidgetContext, failures: Failures): readonly Explanation[] {
    const { terms, rank } = context.words.insights;
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
