import { html, nothing, type TemplateResult } from 'lit';
import { dateFields } from '../../../catalog/default-period.js';
import { formatDay, formatRange } from '../../../format/date.js';
import { formatNumber, numberFormat } from '../../../format/number.js';
import type { Messages } from '../../../messages/en.js';
import type { Catalog } from '../../../query/catalog.js';
import type { QueryPlan } from '../../../query/plan.js';
import type { QueryResult } from '../../../query/result.js';
import type { Note } from '../../../query/schema.js';
import type { Progress } from '../../../query/source.js';
import { membersClause } from '../../../query/where/member-clause.js';
import type { SalesError } from '../../../util/error.js';
import type { CardModel } from './card.js';
import { clauseText } from './clause-label.js';
import { isOnDate, type DashboardTile } from '../element/dashboard-tile.js';
import type { DataConnection } from '../data/data-connection.js';
import { EmptyProbe, type ActingClause, type Finding } from '../data/empty-probe.js';
import type { FilterController } from '../query/filter-controller.js';
import type { Phase } from '../element/phase.js';
import type { UnknownAttribute } from '../element/unknown-attributes.js';
import type { WidgetContext } from '../element/widget.js';

/** Codes that trying again may mend: what the page's author wrote wrongly stays wrong. */
const PASSING =
  /^(network|cors|http-status|timeout|not-tabular|truncated|empty-input|malformed-|source-missing|worker-failed|engine-)/;

/** Maximum number of currencies offered as buttons on a card. */
const MAX_CURRENCIES = 6;

/** A clause of the filter group as a chip: what it says, and how it is taken off. */
interface Chip {
  readonly label: string;
  readonly remove: () => void;
}

/** Something to be said of an answer besides its numbers. */
export type Notice = string | TemplateResult;

/** What a widget tells of its state, so that its card can put it into words. */
export interface CardState {
  readonly phase: Phase;
  readonly problem: SalesError | undefined;
  readonly result: QueryResult | undefined;
  readonly context: WidgetContext | undefined;
  readonly words: Messages;
  readonly language: string;
  readonly progress: Progress | undefined;
  readonly connection: DataConnection | undefined;
  readonly plan: QueryPlan | undefined;
  readonly filters: FilterController;
  /** Whether the card has a foot line. */
  readonly foot: boolean;
  /** What stands above the message of an empty card. */
  readonly blank: unknown;
  /** Attributes that the widget does not have. */
  readonly unknown: readonly UnknownAttribute[];
  /** Loads the data anew. */
  readonly retry: () => void;
}

/** What one card says of its state besides the picture: how far the loading is, why there is nothing to see, whose filters act, where the numbers come from. */
export class CardNotices {
  readonly #probe: EmptyProbe;

  /** `onChange` is called when more is known of why a card is empty. */
  constructor(onChange: () => void) {
    this.#probe = new EmptyProbe(onChange);
  }

  /** Forgets what was found out. */
  clear(): void {
    this.#probe.clear();
  }

  /** Message, progress and foot, each `undefined` or nothing where there is none. */
  render(state: CardState): Pick<CardModel, 'message' | 'progress' | 'foot'> {
    const { phase, progress, words, language } = state;
    return {
      message: this.#message(state),
      progress: phase === 'loading' && progress ? renderProgress(progress, words, language) : nothing,
      foot: state.foot ? foot(state) : undefined,
    };
  }

  #message(state: CardState): unknown {
    const { phase, problem, context, connection, plan, filters, blank } = state;
    if (phase !== 'empty' || !context) {
      this.clear();
      return phase === 'error' && problem ? renderError(problem, state) : undefined;
    }
    const acting = clausesActing(filters);
    if (connection && plan) this.#probe.ask(connection, plan, acting);
    const clear = (source: string | undefined): void => {
      for (const clause of acting) if (source === undefined || clause.source === source) filters.clear(clause.source);
    };
    return html`${blank}${renderEmpty({ finding: this.#probe.finding, acting, context, clear })}`;
  }
}

/** The clauses of the group that act on a widget, with whose they are. */
function clausesActing({ acting, clauses }: FilterController): readonly ActingClause[] {
  return Object.entries(clauses)
    .map(([source, where]) => ({ source, where }))
    .filter(({ where }) => acting.includes(where));
}

function foot({ result, context, problem, filters }: CardState): unknown {
  if (!result || !context) return nothing;
  const own = { source: filters.source, where: context.own };
  const clauses = [...clausesActing(filters).filter(({ source }) => source !== own.source), ...(own.where ? [own] : [])];
  const clear = (source: string): void => filters.clear(source);
  const notices = notesOf(result, context, problem);
  return filters.tile ? renderTileFoot(filters.tile, context, notices) : renderFoot({ result, context, notices, clauses, clear });
}

/** An error in the card: what happened, what to do, retry where that may help, and what a developer wants to know. */
function renderError(error: SalesError, state: CardState): TemplateResult {
  const { words } = state;
  const { text, hint } = words.error(error);
  const params = Object.entries(error.params).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  const retry = html`<span class="acts"><button class="btn" type="button" @click=${state.retry}>${words.retry}</button></span>`;
  return html`<div role="alert">
      <b>${renderSign()}<bdi>${text}</bdi></b>
      ${hint ? html`<p class="hint"><bdi>${hint}</bdi></p>` : nothing}
    </div>
    ${PASSING.test(error.code) ? retry : nothing} ${renderCurrencies(error, state)}
    <details>
      <summary>${words.developers}</summary>
      <code>${[error.code, ...params].join(' ')}</code>
      ${state.unknown.map((attribute) => html`<code>${words.unknownAttribute(attribute.name, attribute.nearest)}</code>`)}
    </details>`;
}

/** A button for each currency of amounts that are never added up across currencies. */
function renderCurrencies({ code, params }: SalesError, { words, filters }: CardState): unknown {
  const { field, currencies } = params;
  if (code !== 'mixed-currency' || typeof field !== 'string' || typeof currencies !== 'object') return nothing;
  const label = words.onlyCurrency;
  const choose = (currency: string): void => {
    filters.setFor('currency', membersClause(`"${field.replaceAll('"', '""')}"`, [currency]));
  };
  return html`<span class="acts">
    ${currencies
      .slice(0, MAX_CURRENCIES)
      .map((one) => html`<button class="btn" type="button" @click=${() => choose(one)}>${label(one)}</button>`)}
  </span>`;
}

function renderSign(): TemplateResult {
  return html`<svg class="ico" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M8 2.5 14.5 13.5H1.5ZM8 6.5v3.2M8 11.6v.1" />
  </svg>`;
}

/** Why what is shown is old: what happened, and under the pointer what to do. */
function renderWhy(problem: SalesError, words: Messages): TemplateResult {
  const { text, hint } = words.error(problem);
  return html`<span class="why" title=${hint ?? nothing}>${renderSign()}${text}</span>`;
}

/** What is known of an emptied card, and how a clause (or, without a source, all) is taken off. */
interface EmptyFacts {
  readonly finding: Finding | undefined;
  readonly acting: readonly ActingClause[];
  readonly context: WidgetContext;
  readonly clear: (source: string | undefined) => void;
}

/** What an empty card says: which filter leaves no rows, and the buttons that take it off. */
function renderEmpty({ finding, acting, context, clear }: EmptyFacts): TemplateResult {
  const { words } = context;
  const named = finding?.clause ?? (acting.length === 1 ? acting[0] : undefined);
  const whose = named?.where ?? (acting.length === 0 ? context.where : '');
  const label = whose ? clauseText(whose, context) : undefined;
  const rows = finding?.rows ?? 0;
  const shown = formatNumber(rows, 'count', context);
  const one = named ? [{ label: words.clearClause(label ?? ''), remove: () => clear(named.source) }] : [];
  const all = acting.length > one.length ? [{ label: words.clearAll, remove: () => clear(undefined) }] : [];
  const button = ({ label: text, remove }: Chip, i: number): TemplateResult =>
    html`<button class=${i === 0 ? 'btn' : 'btn link'} type="button" @click=${remove}>${text}</button>`;
  return html`<div role="status">
      <b><bdi>${words.empty(label)}</bdi></b>
      ${finding ? html`<p><bdi>${words.emptyWithout(label ?? '', rows, shown, acting.length)}</bdi></p>` : nothing}
    </div>
    ${one.length + all.length > 0 ? html`<span class="acts">${[...one, ...all].map(button)}</span>` : nothing}`;
}

/** What the foot of a card is made of. */
interface FootFacts {
  readonly result: QueryResult;
  readonly context: WidgetContext;
  readonly notices: readonly Notice[];
  /** The clauses that act here, the widget's own too. */
  readonly clauses: readonly ActingClause[];
  readonly clear: (source: string) => void;
}

/** The foot of a card: source and newest date, rows left out, filters that do not apply, chips of those that do. */
function renderFoot({ result, context, notices, clauses, clear }: FootFacts): TemplateResult {
  const { words } = context;
  const source = sourceText(context.catalog, words, context.locale);
  const chips = clauses
    .filter(({ where }) => !result.facts.skipped.includes(where))
    .map((clause): Chip => ({ label: clauseText(clause.where, context), remove: () => clear(clause.source) }));
  return html`${[source, ...notices].map((note) => html`<bdi>${note}</bdi>`)}
  ${chips.map(
    ({ label, remove }) =>
      html`<button class="chip" type="button" aria-label=${words.removeFilter(label)} @click=${remove}>
        <bdi>${label}</bdi><svg viewBox="0 0 16 16" aria-hidden="true"><path d="m5 5 6 6m0-6-6 6" /></svg>
      </button>`,
  )}`;
}

/** The foot of a card on a dashboard: its period where that is another than the page's, rows not included and filters that do not apply. */
function renderTileFoot({ undated }: DashboardTile, context: WidgetContext, notices: readonly Notice[]): TemplateResult {
  const { catalog, locale } = context;
  const { oldest, newest } = catalog;
  const isAll = undated.length > 0 && oldest !== undefined && newest !== undefined;
  const all = isAll ? [context.words.wholeHistory(formatRange({ from: oldest, to: newest }, { locale }))] : [];
  return html`${[...all, ...notices].map((note) => html`<bdi>${note}</bdi>`)}`;
}

/** What a card without a foot has to say besides its numbers: the same, and which filters of others act on it. A dashboard says those once. */
export function noticesOf(
  result: QueryResult,
  context: WidgetContext,
  problem: SalesError | undefined,
  tile?: DashboardTile,
): Notice[] {
  return [...actingNotes(result, context, tile), ...notesOf(result, context, problem)];
}

/** The width of a letter on that line, in pixels, with some room. */
const LETTER_PX = 7;
/** What a card takes off its own width for its padding and border, in pixels. */
const PADDING_PX = 34;

/** The filters that act on a card: in words where these fit on a line, else by their number, with the words at hand. Periods that are compared say those on the date. */
function actingNotes({ facts }: QueryResult, context: WidgetContext, tile: DashboardTile | undefined): Notice[] {
  const { words } = context;
  const fields = dateFields(context.catalog);
  const isSaid = (where: string): boolean => tile !== undefined || (isOnDate(where, fields) && facts.earlier !== undefined);
  const texts = context.filters
    .filter((where) => !facts.skipped.includes(where) && !isSaid(where))
    .map((where) => clauseText(where, context));
  const all = texts.join('; ');
  if (texts.length === 0 || all.length * LETTER_PX <= context.width - PADDING_PX) return texts;
  return [html`<span title=${all}>${words.actHere(texts.length)}<span class="vh">: ${all}</span></span>`];
}

/** What a card has to say of its answer besides the numbers: why it is old, filters that do not apply here, rows left out. */
function notesOf({ facts, notes }: QueryResult, context: WidgetContext, problem: SalesError | undefined): Notice[] {
  const { words } = context;
  const skipped = facts.skipped.map((where) => words.skipped(clauseText(where, context)));
  const left = notes.filter(({ count, code }) => count !== undefined && count > 0 && code !== 'filter-skipped');
  return [...(problem ? [renderWhy(problem, words)] : []), ...skipped, ...left.map((note) => noteText(note, context))];
}

/** How far the loading is, in bytes and rows. */
function renderProgress(progress: Progress, words: Messages, locale: string): TemplateResult {
  const { table, bytes, bytesTotal, rows } = progress;
  const total = bytesTotal ? megabytes(bytesTotal, locale) : undefined;
  const counted = rows ? formatNumber(rows, 'count', { locale }) : undefined;
  return html`<div class="prog">
    <progress max=${bytesTotal ?? nothing} value=${bytesTotal ? bytes : nothing} aria-label=${words.loading(table)}></progress>
    <span>${words.reading(table, words.bytes(megabytes(bytes, locale), total), counted)}</span>
  </div>`;
}

function megabytes(bytes: number, locale: string): string {
  return numberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(bytes / 1e6);
}

/** Returns a note of a result in words, its count grouped for the locale. */
export function noteText(note: Note, { words, locale }: WidgetContext): string {
  return words.note(note, formatNumber(note.count, 'count', { locale }));
}

/** Maximum number of tables named as sources. “How is this calculated?” lists all of them. */
const MAX_NAMED_TABLES = 3;

/** Returns the source of a result: the tables of the data, and its newest date. */
export function sourceText(catalog: Catalog, words: Messages, locale: string): string {
  const newest = catalog.newest === undefined ? undefined : formatDay(catalog.newest, { locale });
  const tables = catalog.tables.map(({ name }) => name);
  const named = tables.length > MAX_NAMED_TABLES ? tables.slice(0, MAX_NAMED_TABLES - 1) : tables;
  const left = tables.length - named.length;
  const names = words.list(left === 0 ? named : [...named, words.more(formatNumber(left, 'count', { locale }))]);
  return words.source(names, newest);
}
