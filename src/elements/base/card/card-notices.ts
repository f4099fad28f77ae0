import { html, nothing, type TemplateResult } from 'lit';
import { dateFields, daysCovered } from '../../../catalog/default-period.js';
import { formatRange } from '../../../format/date.js';
import type { Messages } from '../../../messages/en.js';
import type { Note } from '../../../query/schema.js';
import type { QueryResult } from '../../../query/result/result.js';
import { fieldsIn, withoutFields } from '../../../query/where/clause-list.js';
import type { SalesError } from '../../../util/error.js';
import { concerns, DOUBTS, noteText, sourceText } from '../data/data-texts.js';
import { EmptyProbe } from '../data/empty-state-probe.js';
import type { AppliedClause } from '../data/missing-member.js';
import { nestedNote, OF_FIGURES, unknownAttributes } from '../element/page-mistakes.js';
import type { WidgetContext } from '../element/widget.js';
import { RETRYABLE, renderEmpty, renderError, renderSign, type CardState } from './card-message.js';
import { clauseText } from './clause-label.js';
import { sentence } from './no-wrap.js';

/** A query that failed while the numbers of the card stay valid, and the function that repeats it. */
export interface FailedQuery {
  readonly problem: SalesError;
  readonly retry: () => void;
}

/** A notice about a result, shown next to its numbers. */
export type Notice = string | TemplateResult;

type Questions = typeof import('../answers/open-question.js');

/** A widget with notices: in its tag there may be mistakes. */
interface NoticeHost extends Element {
  refresh(): Promise<void>;
  requestUpdate(): void;
}

/** Renders the texts of one card about its state: errors, the reason for an empty card, notices about the result, active filters, data source. */
export class CardNotices {
  failedSelection: FailedQuery | undefined;

  readonly #host: NoticeHost;
  readonly #state: CardState;
  readonly #probe: EmptyProbe;
  /** The module that asks; `null` if it cannot be loaded. */
  #questions: Questions | null | undefined;
  #isAsking = false;
  #isFoldOpen = false;

  constructor(host: NoticeHost, state: CardState) {
    this.#host = host;
    this.#state = state;
    this.#probe = new EmptyProbe(this.#onChange);
  }

  /** Notices of a card without a foot, including filters of other widgets. On a dashboard, its page has those filters and the unmatched rows. */
  get notices(): readonly Notice[] {
    const { result, context, filters } = this.#state;
    if (!result || !context) return [];
    const notes = this.#notesOf(result, context, this.#outdated, filters.isTile ? [UNMATCHED] : []);
    return [...this.#answers, ...appliedNotes(result, context, filters.isTile), ...notes];
  }

  clear(): void {
    this.#probe.clear();
  }

  /** Renders what is in place of the view; `undefined` without such a message. `blank` is the content above the message of an empty card. */
  renderMessage(blank: unknown): unknown {
    const { phase, problem, context, connection, plan, filters } = this.#state;
    if (phase !== 'empty' || !context) {
      const isShown = phase === 'ready' || phase === 'stale';
      // The values of a filter without a field may have one.
      if (connection && plan && (isShown || problem?.code === 'bad-clause')) this.#probe.lookIn(connection, plan);
      else this.clear();
      return phase === 'error' && problem
        ? (this.#renderQuestion(problem) ?? this.#renderError(this.#probe.missing ?? problem))
        : undefined;
    }
    const applied = appliedClauses(filters);
    if (connection && plan) this.#probe.ask(connection, plan, applied);
    const clear = (source: string | undefined): void => {
      for (const clause of applied) if (source === undefined || clause.source === source) filters.clear(clause.source);
    };
    const { missing, finding, isOwn } = this.#probe;
    if (missing && (isOwn || applied.length === 0)) return html`${blank}${this.#renderError(missing)}`;
    return html`${blank}${renderEmpty({ finding, missing, applied, context, clear, settle: (note) => this.#settle(note) })}`;
  }

  /**
   * Renders the foot of a card: source and newest date, notices, and chips of active filters. On a dashboard it has notices alone, and is
   * `undefined` without any, as for most cards.
   */
  renderFoot(): unknown {
    const { result, context, filters } = this.#state;
    if (!result || !context) return filters.isTile ? undefined : nothing;
    const failed = [...this.#outdated, ...(this.failedSelection ? [this.failedSelection] : [])];
    const notices = [...this.#answers, ...this.#notesOf(result, context, failed)];
    if (filters.isTile && notices.length === 0) return undefined;
    const source = filters.isTile ? [] : [sourceText(context.catalog, context.messages, context.locale)];
    const chips = filters.isTile ? [] : this.#chipsOf(result, context);
    return html`${[...source, ...notices].map((note) => renderNote(note, context.locale))} ${chips}`;
  }

  /** Returns the chips of the clauses that apply to the widget, its own as the last one. */
  #chipsOf({ facts }: QueryResult, context: WidgetContext): readonly TemplateResult[] {
    const { filters } = this.#state;
    const own = { source: filters.source, where: context.own };
    const clauses = [...appliedClauses(filters).filter(({ source }) => source !== own.source), ...(own.where ? [own] : [])];
    return clauses
      .filter(({ where }) => !facts.skipped.includes(where))
      .map(({ source, where }) => {
        const label = clauseText(where, context);
        return html`<button
          class="chip"
          type="button"
          aria-label=${context.messages.removeFilter({ clause: label })}
          @click=${() => filters.clear(source)}
        >
          <bdi>${label}</bdi><svg viewBox="0 0 16 16" aria-hidden="true"><path d="m5 5 6 6m0-6-6 6" /></svg>
        </button>`;
      });
  }

  readonly #onChange = (): void => this.#host.requestUpdate();

  readonly #retry = (): void => void this.#host.refresh();

  /** Why the numbers are outdated. */
  get #outdated(): readonly FailedQuery[] {
    const { problem } = this.#state;
    return problem ? [{ problem, retry: this.#retry }] : [];
  }

  #renderError(problem: SalesError): TemplateResult {
    return renderError(problem, this.#host, this.#state, this.#retry);
  }

  /** Renders the question of a figure with several readings; `undefined` for other errors. */
  #renderQuestion(problem: SalesError): unknown {
    const { connection, language } = this.#state;
    if (problem.readings.length === 0 || !connection || this.#questions === null) return undefined;
    this.#loadQuestions();
    const asking = { connection, locale: language.language, currency: language.settings?.currency, onTexts: this.#onChange };
    return this.#questions?.renderQuestion(problem, asking) ?? nothing;
  }

  /** What a viewer answered about the data; nothing on a dashboard, which says it once. */
  get #answers(): readonly Notice[] {
    const { connection, language, filters } = this.#state;
    if (!connection?.answers || filters.isTile) return [];
    this.#loadQuestions();
    const answers = this.#questions?.renderAnswers({ connection, locale: language.language, onTexts: this.#onChange });
    return answers === undefined ? [] : [answers];
  }

  /** Renders the answers to a note; `undefined` for a note without answers, or while their code loads. */
  #settle(note: Note): TemplateResult | undefined {
    const { connection, language, context, plan } = this.#state;
    if (!connection || !context) return undefined;
    const { currency } = context;
    const asking = { connection, locale: language.language, currency, plan, onTexts: this.#onChange };
    if (note.code === RETURNS)
      return this.#renderFold(noteText(withoutSetting(note), { ...context, shape: 'compact' }), (questions) =>
        questions.renderWithoutReturns(note, asking),
      );
    this.#loadQuestions();
    return this.#questions?.renderNoteAnswers(note, asking);
  }

  /** Renders a quiet line that opens. Its content loads when it is opened. */
  #renderFold(text: string, content: (questions: Questions) => unknown): TemplateResult {
    const open = ({ currentTarget }: Event): void => {
      this.#isFoldOpen = currentTarget instanceof HTMLDetailsElement && currentTarget.open;
      this.#loadQuestions();
      this.#onChange();
    };
    return html`<details class="fold" @toggle=${open}>
      <summary>${text}</summary>
      ${this.#isFoldOpen && this.#questions ? content(this.#questions) : nothing}
    </details>`;
  }

  #loadQuestions(): void {
    if (this.#isAsking) return;
    this.#isAsking = true;
    // Without the module, the card shows the error.
    const loaded = import('../answers/open-question.js').catch(() => null);
    void loaded.then((questions) => {
      this.#questions = questions;
      this.#onChange();
    });
  }

  /**
   * Returns the notices about a result: queries that failed, filters that do not apply, rows not included. A dashboard counts
   * missing values once, next to its source.
   */
  #notesOf(
    result: QueryResult,
    context: WidgetContext,
    failed: readonly FailedQuery[],
    omitted: readonly string[] = [],
  ): Notice[] {
    const { phase, connection, filters } = this.#state;
    const { isTile } = filters;
    const { missing } = this.#probe;
    const { messages } = context;
    const elsewhere = [...omitted, 'filter-skipped', ...(isTile ? [MISSING_VALUES, RETURNS] : [])];
    const left = result.notes.filter(({ count = 0, code }) => (count > 0 && !elsewhere.includes(code)) || UNCOUNTED.test(code));
    const urgent = context.catalog.warnings.filter((note) => isUrgent(note, result, isTile));
    const { text = '', hint = '' } = missing ? messages.error(missing) : {};
    const isWaiting = phase === 'stale' && connection?.isWaiting === true;
    return [
      ...wholeHistory(context),
      ...(missing ? [messages.sentences({ items: [text, hint].filter(Boolean) })] : []),
      ...failed.map((one) => renderWhy(one, messages)),
      ...(isWaiting ? [messages.waiting] : []),
      ...(isTile ? [] : markupNotes(this.#host, messages)),
      ...result.facts.skipped.map((where) => messages.skipped({ clause: clauseText(where, context) })),
      // The texts of doubts load with their buttons.
      ...[...urgent, ...left].flatMap((note) => (isDoubt(note) ? (this.#settle(note) ?? []) : noteText(note, context))),
    ];
  }
}

/** Returns the clauses of the group that apply to a widget, with their sources. */
function appliedClauses(filters: CardState['filters']): readonly AppliedClause[] {
  const { applied } = filters;
  return Object.entries(filters.clauses)
    .map(([source, where]) => ({ source, where: filters.appliedPart(where) }))
    .filter(({ where }) => applied.includes(where));
}

/** Renders the reason why numbers are outdated or nothing was selected, with the next step as a `title`, and Retry. */
function renderWhy({ problem, retry }: FailedQuery, messages: Messages): TemplateResult {
  const { text, hint } = messages.error(problem);
  const button = html` <button class="btn link" type="button" @click=${retry}>${messages.retry}</button>`;
  return html`<span class="why" title=${hint ?? nothing}>${renderSign()}${text}</span
    >${RETRYABLE.test(problem.code) ? button : nothing}`;
}

function renderNote(note: Notice, locale: string): TemplateResult {
  return typeof note === 'string' ? sentence(note, locale) : html`<bdi>${note}</bdi>`;
}

/** Returns the note on all dates of a card that ignores the period of the page. */
function wholeHistory({ catalog, calendar, locale, messages, leftOut = [] }: WidgetContext): Notice[] {
  const fields = dateFields(catalog);
  const ignoresDates = leftOut.some((where) => withoutFields(where, fields) !== where);
  const days = ignoresDates ? daysCovered(catalog, calendar) : undefined;
  return days ? [messages.wholeHistory({ range: formatRange(days, { locale, calendar }) })] : [];
}

/** Estimated width of a letter in the line of filters, in pixels, rounded up. */
const LETTER_PX = 7;
/** Width of a card's padding and border, in pixels. */
const PADDING_PX = 34;

/**
 * Returns the filters that apply to a card: their texts if they fit on a line, otherwise their number with the texts as a `title`. Date
 * filters are omitted when the card names its compared periods, and those of compared members when it names these.
 */
function appliedNotes({ facts }: QueryResult, context: WidgetContext, isTile: boolean): Notice[] {
  const { messages } = context;
  const { earlier, sides } = facts;
  const fields = [...dateFields(context.catalog), ...fieldsIn(sides?.current ?? '')];
  const isShownElsewhere = (where: string): boolean =>
    isTile || (withoutFields(where, fields) === '' && (earlier ?? sides) !== undefined);
  const texts = context.filters
    .filter((where) => !facts.skipped.includes(where) && !isShownElsewhere(where))
    .map((where) => clauseText(where, context));
  const all = messages.clauses({ items: texts });
  if (texts.length === 0 || all.length * LETTER_PX <= context.width - PADDING_PX) return texts;
  return [html`<span title=${all}>${messages.actHere({ n: texts.length })}<span class="vh">: ${all}</span></span>`];
}

/** Returns a note whose text names no attribute. */
function withoutSetting(note: Note): Note {
  const { setting: _, ...params } = note.params ?? {};
  return { ...note, params };
}

/** Code of the note on returned, refunded and canceled sales, which a dashboard asks about once. */
const RETURNS = 'canceled-rows';

/** Code of the note that counts rows without a value. */
export const MISSING_VALUES = 'missing-values';

/** Codes of data warnings on rows that are missing from all figures: rows that every card names, and a table that a dashboard names once. */
const [NOT_APPENDED, OTHER_SALES] = ['not-appended', 'other-sales'];
/** Code of the note that counts rows with a key that another table lacks. */
const UNMATCHED = 'unmatched-keys';
/** Doubts about amounts, with texts that every page has. */
const DOUBTED_AMOUNTS: readonly string[] = [
  'refunds-not-deducted',
  'returns-not-deducted',
  'revenue-may-be-gross',
  'unknown-money',
];

/** True for a warning that a dashboard states once for all cards: a doubt about amounts, sales in another table, or rows with a key that another table lacks. */
export function isStatedOnce({ code, params }: Note): boolean {
  return (
    [...DOUBTED_AMOUNTS, OTHER_SALES].includes(code) ||
    (code === UNMATCHED && (params?.['percent'] ?? params?.['share']) !== undefined)
  );
}

/** True for a data warning that a card shows next to its numbers. A dashboard states doubts once. */
function isUrgent(note: Note, result: QueryResult, isTile: boolean): boolean {
  return note.code === NOT_APPENDED || (!isTile && (note.code === OTHER_SALES || concerns(note, result)));
}

/** True for a note whose text is not among those of every card. */
function isDoubt({ code }: Note): boolean {
  return code === RETURNS || (DOUBTS.has(code) && !DOUBTED_AMOUNTS.includes(code));
}

/** Matches notes about planned values, missing seasons, the end of windows, and rows that a scenario does not change: they count nothing. */
const UNCOUNTED = /^(?:no-plan|plan-\w+|few-seasons|rolling-ends|scenario-rows)$/;

/**
 * Returns the notes on a tag that has mistyped attributes, or contains a widget. An attribute of another tool may have no meaning here, and a `title` may
 * be meant as a tooltip: the console names it, and viewers see no note.
 */
function markupNotes(element: Element, messages: Messages): readonly string[] {
  const mistyped = unknownAttributes(element).filter(
    ({ name, nearest: near }) => name !== 'title' && (near ?? OF_FIGURES.includes(name)),
  );
  const notes = mistyped.map((attribute) => messages.unknownAttribute(attribute));
  const nested = nestedNote(element, messages);
  return nested ? [nested, ...notes] : notes;
}
