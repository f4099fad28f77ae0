import { html, nothing, type TemplateResult } from 'lit';
import { dateFields, daysCovered } from '../../../catalog/default-period.js';
import { fieldsIn, withoutFields } from '../../../query/where/clause-list.js';
import { formatRange } from '../../../format/date.js';
import { formatNumber, numberFormat } from '../../../format/number.js';
import type { Messages } from '../../../messages/en.js';
import type { QueryPlan } from '../../../query/plan.js';
import type { Note } from '../../../query/schema.js';
import type { QueryResult } from '../../../query/result/result.js';
import { membersClause } from '../../../query/where/where.js';
import type { SalesError } from '../../../util/error.js';
import type { CardModel } from './card.js';
import { clauseText } from './clause-label.js';
import { withNotes } from '../messages/messages.js';
import { sentence } from './no-wrap.js';
import type { DataConnection } from '../data/data-connection.js';
import { EmptyProbe, type AppliedClause, type Finding } from '../data/empty-state-probe.js';
import type { FilterController } from '../query/filter-controller.js';
import { nestedNote, OF_FIGURES, unknownAttributes } from '../element/page-mistakes.js';
import { applyFix, factsOn } from '../element/report-error.js';
import type { Phase, WidgetContext } from '../element/widget.js';
import { sourceText, concerns, DOUBTS, noteText } from '../data/data-texts.js';
import type { Progress } from '../../../query/source.js';

/** Error codes that offer Retry. Authoring mistakes and queries that a server does not support are not retryable. */
export const RETRYABLE =
  /^(network|cors|http-status|timeout|not-tabular|truncated|empty-input|malformed-|source-missing|worker-failed|engine-(?!unsupported))/;

/** Maximum number of currencies offered as buttons on a card. */
const MAX_CURRENCIES = 6;

/** A query that failed while the numbers of the card stay valid, and the function that repeats it. */
export interface FailedQuery {
  readonly problem: SalesError;
  readonly retry: () => void;
}

/** A clause of the filter group as a chip: its label, and the function that clears it. */
interface Chip {
  readonly label: string;
  readonly remove: () => void;
}

/** A notice about a result, shown next to its numbers. */
export type Notice = string | TemplateResult;

/** The state of a widget that its card describes in text. */
export interface CardState {
  readonly element: Element;
  readonly phase: Phase;
  readonly problem: SalesError | undefined;
  readonly result: QueryResult | undefined;
  readonly context: WidgetContext | undefined;
  readonly messages: Messages;
  readonly language: string;
  /** The currency that the page sets. */
  readonly currency: string | undefined;
  readonly connection: DataConnection | undefined;
  readonly plan: QueryPlan | undefined;
  readonly filters: FilterController;
  /** True when the card has a foot line. */
  readonly foot: boolean;
  /** The content above the message of an empty card. */
  readonly blank: unknown;
  /** What the card says about the value that it shows while it loads. */
  readonly progressText?: string | undefined;
  /** The selection that failed last. */
  readonly failedSelection: FailedQuery | undefined;
  /** Reloads the data. */
  readonly retry: () => void;
}

type AnsweredState = Pick<CardState, 'connection' | 'language' | 'filters'>;
type SettledState = Pick<CardState, 'connection' | 'language' | 'context' | 'plan'>;

type Questions = typeof import('../answers/open-question.js');

/** Renders a card's texts about its state: loading progress, errors, reason for an empty card, active filters, data source. */
export class CardNotices {
  readonly #probe: EmptyProbe;
  readonly #onChange: () => void;
  /** The module that asks; `null` if it cannot be loaded. */
  #questions: Questions | null | undefined;
  #isAsking = false;
  #isFoldOpen = false;

  /** `onChange` is called when the filter that empties the card was found. */
  constructor(onChange: () => void) {
    this.#probe = new EmptyProbe(onChange);
    this.#onChange = onChange;
  }

  /** The error of a value in the widget's own filter that the data does not have. */
  get missing(): SalesError | undefined {
    return this.#probe.missing;
  }

  /** Clears the reason for an empty card. */
  clear(): void {
    this.#probe.clear();
  }

  /** Renders message, progress and foot; each is `undefined` or `nothing` when absent. */
  render(state: CardState): Pick<CardModel, 'message' | 'progress' | 'foot'> {
    const { phase, connection } = state;
    return {
      message: this.#message(state),
      progress: phase === 'loading' && connection ? renderProgress(connection, state) : nothing,
      foot: state.foot
        ? foot(state, this.answers(state), { settle: (note) => this.settle(note, state), missing: this.missing })
        : undefined,
    };
  }

  /** Renders the question of a figure with several readings; `undefined` for other errors. */
  #question(problem: SalesError, { connection, language: locale, currency }: CardState): unknown {
    if (problem.readings.length === 0 || !connection || this.#questions === null) return undefined;
    if (this.#questions)
      return this.#questions.renderQuestion(problem, { connection, locale, currency, onTexts: this.#onChange });
    this.#loadQuestions();
    return nothing;
  }

  /** Renders what a viewer answered about the data; `undefined` when there was nothing to ask, and on a dashboard, which says it once. */
  answers({ connection, language: locale, filters }: AnsweredState): Notice | undefined {
    if (!connection?.answers || filters.isTile) return undefined;
    this.#loadQuestions();
    return this.#questions?.renderAnswers({ connection, locale, onTexts: this.#onChange });
  }

  /** Renders the answers to a note about the data of a card. */
  settle(note: Note, { connection, language: locale, context, plan }: SettledState): TemplateResult | undefined {
    if (!connection || !context) return undefined;
    const asking = { connection, locale, currency: context.currency, plan, onTexts: this.#onChange };
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
    void import('../answers/open-question.js').then(
      (questions) => {
        this.#questions = questions;
        this.#onChange();
      },
      // Without the module, the card shows the error.
      () => {
        this.#questions = null;
        this.#onChange();
      },
    );
  }

  #message(state: CardState): unknown {
    const { phase, problem, context, connection, plan, filters, blank } = state;
    if (phase !== 'empty' || !context) {
      const isShown = phase === 'ready' || phase === 'stale';
      if (isShown && connection && plan) this.#probe.lookIn(connection, plan);
      else this.clear();
      return phase === 'error' && problem ? (this.#question(problem, state) ?? renderError(problem, state)) : undefined;
    }
    const applied = appliedClauses(filters);
    if (connection && plan) this.#probe.ask(connection, plan, applied);
    const clear = (source: string | undefined): void => {
      for (const clause of applied) if (source === undefined || clause.source === source) filters.clear(clause.source);
    };
    const { missing } = this.#probe;
    if (missing && applied.length === 0) return html`${blank}${renderError(missing, state)}`;
    return html`${blank}${renderEmpty({ finding: this.#probe.finding, missing, applied, context, clear, settle: (note) => this.settle(note, state) })}`;
  }
}

/** Returns the clauses of the group that apply to a widget, with their sources. */
function appliedClauses(filters: FilterController): readonly AppliedClause[] {
  const { applied } = filters;
  return Object.entries(filters.clauses)
    .map(([source, where]) => ({ source, where: filters.appliedPart(where) }))
    .filter(({ where }) => applied.includes(where));
}

function foot(state: CardState, answers: Notice | undefined, about: Pick<NotesPlace, 'settle' | 'missing'>): unknown {
  const { result, context, problem, filters } = state;
  if (!result || !context) return filters.isTile ? undefined : nothing;
  const own = { source: filters.source, where: context.own };
  const clauses = [...appliedClauses(filters).filter(({ source }) => source !== own.source), ...(own.where ? [own] : [])];
  const clear = (source: string): void => filters.clear(source);
  const failed = [problem && { problem, retry: state.retry }, state.failedSelection].filter((one) => one !== undefined);
  const notices = [
    ...(answers === undefined ? [] : [answers]),
    ...notesOf(result, context, {
      failed,
      isWaiting: waitsForServer(state),
      isTile: filters.isTile,
      ...about,
      element: state.element,
    }),
  ];
  return filters.isTile ? renderTileFoot(context, notices) : renderFoot({ result, context, notices, clauses, clear });
}

/** Renders an error in the card: what happened, the next step, Retry for retryable errors, and details for developers. */
function renderError(error: SalesError, state: CardState): TemplateResult {
  const { element, messages, language: locale } = state;
  const { text, hint, fix } = messages.error(factsOn(element, error));
  const { note, column } = error.params;
  const reason: Note | undefined =
    typeof note === 'string' ? { code: note, params: error.params, ...(typeof column === 'string' && { column }) } : undefined;
  const params = Object.entries(error.params).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  const retry = html`<span class="acts"
    ><button class="btn" type="button" @click=${state.retry}>${messages.retry}</button></span
  >`;
  return html`<div role="alert">
      <b>${renderSign()}${sentence(text, locale)}</b>
      ${reason ? html`<p class="hint">${sentence(noteText(reason, { messages: withNotes(messages), locale }), locale)}</p>` : nothing}
      ${hint ? html`<p class="hint">${sentence(hint, locale)}</p>` : nothing}
    </div>
    ${RETRYABLE.test(error.code) ? retry : nothing} ${renderCurrencies(error, state)}
    <details>
      <summary>${messages.developers}</summary>
      <code>${[error.code, ...params].join(' ')}</code>
      ${fix ? html`<button class="btn" type="button" @click=${() => applyFix(element, fix)}>${fix.label}</button>` : nothing}
      ${unknownAttributes(element).map((attribute) => html`<code>${messages.unknownAttribute({ name: attribute.name, nearest: attribute.nearest })}</code>`)}
    </details>`;
}

/** Name of the clause that selects a currency in the group. */
export const CURRENCY = 'currency';

/** Renders a button per currency after a `mixed-currency` error: amounts are never added up across currencies. */
export function renderCurrencies(
  { code, params }: SalesError,
  { messages, filters }: { readonly messages: Messages; readonly filters: Pick<FilterController, 'setFor'> },
): unknown {
  const { field, currencies } = params;
  if (code !== 'mixed-currency' || typeof field !== 'string' || typeof currencies !== 'object') return nothing;
  const label = messages.onlyCurrency;
  const choose = (currency: string): void => {
    filters.setFor(CURRENCY, membersClause(`"${field.replaceAll('"', '""')}"`, [currency]));
  };
  return html`<span class="acts">
    ${currencies
      .slice(0, MAX_CURRENCIES)
      .map((one) => html`<button class="btn" type="button" @click=${() => choose(one)}>${label({ currency: one })}</button>`)}
  </span>`;
}

function renderSign(): TemplateResult {
  return html`<svg class="ico" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M8 2.5 14.5 13.5H1.5ZM8 6.5v3.2M8 11.6v.1" />
  </svg>`;
}

/** Renders the reason why numbers are outdated or nothing was selected, with the next step as a `title`, and Retry. */
function renderWhy({ problem, retry }: FailedQuery, messages: Messages): TemplateResult {
  const { text, hint } = messages.error(problem);
  const button = html` <button class="btn link" type="button" @click=${retry}>${messages.retry}</button>`;
  return html`<span class="why" title=${hint ?? nothing}>${renderSign()}${text}</span
    >${RETRYABLE.test(problem.code) ? button : nothing}`;
}

/** The reason for an empty card. `clear` clears the clause of one source, or all clauses for `undefined`. */
interface EmptyFacts {
  readonly finding: Finding | undefined;
  /** The error of a value in a filter that the data does not have. */
  readonly missing: SalesError | undefined;
  readonly applied: readonly AppliedClause[];
  readonly context: WidgetContext;
  readonly clear: (source: string | undefined) => void;
  readonly settle: Settle;
}

/** Code of the note on a table with column names alone. */
const NO_ROWS = 'no-rows';

/** Renders the message of an empty card: the filter that leaves no rows, or the tables that have none, and buttons that clear filters. */
function renderEmpty({ finding, missing, applied, context, clear, settle }: EmptyFacts): TemplateResult {
  const { messages } = context;
  const named = finding?.clause ?? (applied.length === 1 ? applied[0] : undefined);
  const whose = named?.where ?? (applied.length === 0 ? context.where : '');
  const label = whose ? clauseText(whose, context) : undefined;
  const rows = finding?.rows ?? 0;
  const shown = formatNumber(rows, 'count', context);
  const one = named ? [{ label: messages.clearClause({ clause: label ?? '' }), remove: () => clear(named.source) }] : [];
  const all = applied.length > one.length ? [{ label: messages.clearAll, remove: () => clear(undefined) }] : [];
  const button = ({ label: text, remove }: Chip, i: number): TemplateResult =>
    html`<button class=${i === 0 ? 'btn' : 'btn link'} type="button" @click=${remove}>${text}</button>`;
  return html`<div role="status">
      <b>${sentence(messages.empty({ clause: label }), context.locale)}</b>
      ${missing ? html`<p>${sentence(messages.error(missing).text, context.locale)}</p>` : nothing}
      ${finding ? html`<p>${sentence(messages.emptyWithout({ filters: applied.length || 1, clause: label ?? '', n: rows, shown }), context.locale)}</p>` : nothing}
      ${finding ? nothing : context.catalog.warnings.filter(({ code }) => code === NO_ROWS).map((note) => html`<p>${settle(note)}</p>`)}
    </div>
    ${one.length + all.length > 0 ? html`<span class="acts">${[...one, ...all].map(button)}</span>` : nothing}`;
}

function renderNote(note: Notice, locale: string): TemplateResult {
  return typeof note === 'string' ? sentence(note, locale) : html`<bdi>${note}</bdi>`;
}

/** The contents of a card's foot. */
interface FootFacts {
  readonly result: QueryResult;
  readonly context: WidgetContext;
  readonly notices: readonly Notice[];
  /** The clauses that apply to the widget, including its own. */
  readonly clauses: readonly AppliedClause[];
  readonly clear: (source: string) => void;
}

/** Renders the foot of a card: source and newest date, rows not included, filters that do not apply, and chips of active filters. */
function renderFoot({ result, context, notices, clauses, clear }: FootFacts): TemplateResult {
  const { messages } = context;
  const source = sourceText(context.catalog, messages, context.locale);
  const chips = clauses
    .filter(({ where }) => !result.facts.skipped.includes(where))
    .map((clause): Chip => ({ label: clauseText(clause.where, context), remove: () => clear(clause.source) }));
  return html`${[source, ...notices].map((note) => renderNote(note, context.locale))}
  ${chips.map(
    ({ label, remove }) =>
      html`<button class="chip" type="button" aria-label=${messages.removeFilter({ clause: label })} @click=${remove}>
        <bdi>${label}</bdi><svg viewBox="0 0 16 16" aria-hidden="true"><path d="m5 5 6 6m0-6-6 6" /></svg>
      </button>`,
  )}`;
}

/**
 * Renders the foot of a card on a dashboard: its period if it differs from the page's, rows not included, and filters that do not apply.
 * `undefined` when there is none of these, as for most cards.
 */
function renderTileFoot({ locale }: WidgetContext, notices: readonly Notice[]): TemplateResult | undefined {
  return notices.length === 0 ? undefined : html`${notices.map((note) => renderNote(note, locale))}`;
}

/** Returns the note on all dates of a card that ignores the period of the page. */
function wholeHistory({ catalog, calendar, locale, messages, leftOut = [] }: WidgetContext): Notice[] {
  const fields = dateFields(catalog);
  const ignoresDates = leftOut.some((where) => withoutFields(where, fields) !== where);
  const days = ignoresDates ? daysCovered(catalog, calendar) : undefined;
  return days ? [messages.wholeHistory({ range: formatRange(days, { locale, calendar }) })] : [];
}

/** True while the numbers of a card are outdated because newer ones wait for a busy server. */
export function waitsForServer({ phase, connection }: Pick<CardState, 'phase' | 'connection'>): boolean {
  return phase === 'stale' && connection?.isWaiting === true;
}

/** Returns the notices of a card without a foot, including filters of other widgets. On a dashboard, its page has those filters and the unmatched rows. */
export function noticesOf(result: QueryResult, context: WidgetContext, place: NotesPlace): Notice[] {
  return [...appliedNotes(result, context, place.isTile), ...notesOf(result, context, place, place.isTile ? [UNMATCHED] : [])];
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

/** Renders the answers to a note; `undefined` for a note without answers, or while their code loads. */
type Settle = (note: Note) => TemplateResult | undefined;

/** Code of the note on returned, refunded and canceled sales, which a dashboard asks about once. */
const RETURNS = 'canceled-rows';

/** Code of the note that counts rows without a value. */
export const MISSING_VALUES = 'missing-values';

/** Codes of data warnings that every card shows, because rows are missing from all figures. */
const URGENT: readonly string[] = ['not-appended', 'other-sales'];
/** Code of the note that counts rows with a key that another table lacks. */
const UNMATCHED = 'unmatched-keys';
/** Doubts about amounts, with texts that every page has. */
const DOUBTED_AMOUNTS: readonly string[] = [
  'refunds-not-deducted',
  'returns-not-deducted',
  'revenue-may-be-gross',
  'unknown-money',
];

/** True for a warning that a dashboard states once for all cards: a doubt about amounts, or rows with a key that another table lacks. */
export function isStatedOnce({ code, params }: Note): boolean {
  return DOUBTED_AMOUNTS.includes(code) || (code === UNMATCHED && (params?.['percent'] ?? params?.['share']) !== undefined);
}

/** True for a data warning that a card shows next to its numbers. A dashboard states doubts once. */
function isUrgent(note: Note, result: QueryResult, isTile: boolean): boolean {
  return URGENT.includes(note.code) || (!isTile && concerns(note, result));
}

/** True for a note whose text is not among those of every card. */
function isDoubt({ code }: Note): boolean {
  return code === RETURNS || (DOUBTS.has(code) && !DOUBTED_AMOUNTS.includes(code));
}

/** Matches notes about planned values, missing seasons, the end of windows, and rows that a scenario does not change: they count nothing. */
const UNCOUNTED = /^(?:no-plan|plan-\w+|few-seasons|rolling-ends|scenario-rows)$/;

/** Where the notices of a result are shown. */
export interface NotesPlace {
  readonly failed: readonly FailedQuery[];
  /** True while newer numbers wait for a busy server. */
  readonly isWaiting: boolean;
  readonly isTile: boolean;
  readonly settle?: Settle;
  /** The error of a value in the widget's own filter that the data does not have. */
  readonly missing?: SalesError | undefined;
  /** The widget, in whose tag there may be mistakes. */
  readonly element: Element;
}

/**
 * Returns the notices about a result: queries that failed, filters that do not apply, rows not included. A dashboard counts
 * missing values once, next to its source.
 */
function notesOf(
  result: QueryResult,
  context: WidgetContext,
  { failed, isWaiting, isTile, settle = () => undefined, missing, element }: NotesPlace,
  omitted: readonly string[] = [],
): Notice[] {
  const { facts, notes } = result;
  const { messages } = context;
  const skipped = facts.skipped.map((where) => messages.skipped({ clause: clauseText(where, context) }));
  const elsewhere = [...omitted, 'filter-skipped', ...(isTile ? [MISSING_VALUES, RETURNS] : [])];
  const left = notes.filter(({ count = 0, code }) => (count > 0 && !elsewhere.includes(code)) || UNCOUNTED.test(code));
  const urgent = context.catalog.warnings.filter((note) => isUrgent(note, result, isTile));
  // The texts of doubts load with their buttons.
  const texts = [...urgent, ...left].flatMap((note) => (isDoubt(note) ? (settle(note) ?? []) : noteText(note, context)));
  const mistyped = isTile ? [] : markupNotes(element, messages);
  const waiting = isWaiting ? [messages.waiting] : [];
  const errors = missing ? [messages.error(missing)] : [];
  const misnamed = errors.map(({ text, hint = '' }) => messages.sentences({ items: [text, hint].filter(Boolean) }));
  return [
    ...wholeHistory(context),
    ...misnamed,
    ...failed.map((one) => renderWhy(one, messages)),
    ...waiting,
    ...mistyped,
    ...skipped,
    ...texts,
  ];
}

/** Returns the notes on a tag that has mistyped attributes, or contains a widget. An attribute of another tool may have no meaning here. */
function markupNotes(element: Element, messages: Messages): readonly string[] {
  const mistyped = unknownAttributes(element).filter(({ name, nearest }) => nearest !== undefined || OF_FIGURES.includes(name));
  const notes = mistyped.map(({ name, nearest }) => messages.unknownAttribute({ name, nearest }));
  const nested = nestedNote(element, messages);
  return nested ? [nested, ...notes] : notes;
}

/** Renders what a card without numbers waits for: a busy server, or data that is loading, in bytes and rows. */
function renderProgress({ isWaiting, progress }: DataConnection, state: CardState): unknown {
  if (isWaiting) return html`<div class="prog"><span>${state.messages.waiting}</span></div>`;
  const { progressText } = state;
  if (!progress && !progressText) return nothing;
  // A provisional value is never shown without this line.
  return html`<div class=${progressText ? 'prog now' : 'prog'}>
    ${progress ? renderBar(progress, state) : nothing}<span>${progressText ?? loadedText(progress!, state)}</span>
  </div>`;
}

function renderBar({ table, bytes, bytesTotal }: Progress, { messages }: CardState): TemplateResult {
  return html`<progress
    max=${bytesTotal ?? nothing}
    value=${bytesTotal ? bytes : nothing}
    aria-label=${messages.loading({ heading: table })}
  ></progress>`;
}

function loadedText(progress: Progress, { messages, language: locale }: CardState): string {
  const { table, rows } = progress;
  const counted = rows ? formatNumber(rows, 'count', { locale }) : undefined;
  return messages.reading({ table, amount: loadedAmount(progress, messages, locale), rows: counted });
}

/** Returns how much of a file is loaded: `2.1 of 8.4 MB`. */
export function loadedAmount({ bytes, bytesTotal }: Progress, messages: Messages, locale: string): string {
  const total = bytesTotal ? megabytes(bytesTotal, locale) : undefined;
  return messages.bytes({ total, done: megabytes(bytes, locale) });
}

function megabytes(bytes: number, locale: string): string {
  return numberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(bytes / 1e6);
}
