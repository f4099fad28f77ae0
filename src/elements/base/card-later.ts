import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { formatDay } from '../../format/date.js';
import { formatNumber, numberFormat } from '../../format/number.js';
import { cardWords } from '../../messages/card-words.js';
import type { Messages } from '../../messages/en.js';
import type { QueryResult } from '../../query/result.js';
import type { Note } from '../../query/schema.js';
import type { Progress } from '../../query/source.js';
import type { SalesError } from '../../util/error.js';
import { clauseLabel } from './clause-label.js';
import type { ActingClause, Finding } from './empty-probe.js';
import type { TableView, WidgetContext } from './widget.js';

export { Drags } from './drags.js';
export { EmptyProbe } from './empty-probe.js';
export { placeTip } from './tip-place.js';
export { laterStyles } from './later.styles.js';
export { TipController } from './tip.js';

/** How many rows the table in the card holds; the CSV file has them all. */
const MAX_ROWS = 1000;

/** Codes that trying again may mend: what the page's author wrote wrongly stays wrong. */
const PASSING =
  /^(network|cors|http-status|timeout|not-tabular|truncated|empty-input|malformed-|source-missing|worker-failed|engine-)/;

/** A clause of the filter group as a chip: what it says, and how it is taken off. */
interface Chip {
  readonly label: string;
  readonly remove: () => void;
}

/** The texts of a card in full: those of another language, or the English core with the rest of the English. */
export function fullWords(words: Messages): Messages {
  return { ...cardWords, ...words };
}

/** A clause in the words of the reader. */
export function clauseText(where: string, { words, locale, calendar }: WidgetContext): string {
  return clauseLabel(where, fullWords(words), { locale, fiscalStart: calendar.fiscalStart });
}

/** An error in the card: what happened, what to do, retry where that may help, and what a developer wants to know. */
export function renderError(error: SalesError, core: Messages, onRetry: () => void): TemplateResult {
  const words = fullWords(core);
  const { text, hint } = words.error(error);
  const params = Object.entries(error.params).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  const retry = html`<span class="acts"><button class="btn" type="button" @click=${onRetry}>${words.retry}</button></span>`;
  return html`<div role="alert">
      <b>${renderSign()}<bdi>${text}</bdi></b>
      ${hint ? html`<p class="hint"><bdi>${hint}</bdi></p>` : nothing}
    </div>
    ${PASSING.test(error.code) ? retry : nothing}
    <details>
      <summary>${words.developers}</summary>
      <code>${[error.code, ...params].join(' ')}</code>
    </details>`;
}

function renderSign(): TemplateResult {
  return html`<svg class="ico" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M8 2.5 14.5 13.5H1.5ZM8 6.5v3.2M8 11.6v.1" />
  </svg>`;
}

/** Why what is shown is old: what happened, and under the pointer what to do. */
function renderWhy(problem: SalesError, words: Messages): TemplateResult {
  const { text, hint } = fullWords(words).error(problem);
  return html`<span class="why" title=${hint ?? nothing}>${renderSign()}${text}</span>`;
}

/** What is known of an emptied card, and how a clause (or, without a source, all) is taken off. */
export interface EmptyFacts {
  readonly finding: Finding | undefined;
  readonly acting: readonly ActingClause[];
  readonly context: WidgetContext;
  readonly clear: (source: string | undefined) => void;
}

/** What an empty card says: which filter leaves no rows, and the buttons that take it off. */
export function renderEmpty({ finding, acting, context, clear }: EmptyFacts): TemplateResult {
  const words = fullWords(context.words);
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
      ${finding ? html`<p><bdi>${words.emptyWithout(rows, shown, acting.length)}</bdi></p>` : nothing}
    </div>
    ${one.length + all.length > 0 ? html`<span class="acts">${[...one, ...all].map(button)}</span>` : nothing}`;
}

/** Something to be said of an answer besides its numbers. */
export type Notice = string | TemplateResult;

/** What the foot of a card is made of. */
export interface FootFacts {
  readonly result: QueryResult;
  readonly context: WidgetContext;
  readonly notices: readonly Notice[];
  /** The clauses that act here, the widget's own too. */
  readonly clauses: readonly ActingClause[];
  readonly clear: (source: string) => void;
}

/** The foot of a card: source and newest date, rows left out, filters that do not apply, chips of those that do. */
export function renderFoot({ result, context, notices, clauses, clear }: FootFacts): TemplateResult {
  const words = fullWords(context.words);
  const { catalog, locale } = context;
  const newest = catalog.newest === undefined ? undefined : formatDay(catalog.newest, { locale });
  const source = words.source(words.list(catalog.tables.map(({ name }) => name)), newest);
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

/** What a card has to say of its answer besides the numbers: why it is old, filters that do not apply here, rows left out. */
export function noticesOf({ facts, notes }: QueryResult, context: WidgetContext, problem: SalesError | undefined): Notice[] {
  const words = fullWords(context.words);
  const skipped = facts.skipped.map((where) => words.skipped(clauseText(where, context)));
  const left = notes.filter(({ count, code }) => count !== undefined && count > 0 && code !== 'filter-skipped');
  return [...(problem ? [renderWhy(problem, words)] : []), ...skipped, ...left.map((note) => noteText(note, context))];
}

/** A note of an answer in words, its count grouped as its reader does. */
export function noteText(note: Note, { words, locale }: WidgetContext): string {
  return fullWords(words).note(note, formatNumber(note.count, 'count', { locale }));
}

/** How far the loading is, in bytes and rows. */
export function renderProgress(progress: Progress, core: Messages, locale: string): TemplateResult {
  const words = fullWords(core);
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

/** The numbers as a real table, which `shown` lets be seen; rendered again only where one of these is another. */
export function renderTable(...given: Parameters<typeof renderRows>): unknown {
  return guard(given, () => renderRows(...given));
}

function renderRows(table: TableView, words: Messages, locale: string, shown: boolean): TemplateResult {
  const { columns, rows } = table;
  const left = rows.length - MAX_ROWS;
  const cell = (text: string, i: number): TemplateResult =>
    i === 0 && columns.length > 1
      ? html`<th scope="row">${text}</th>`
      : html`<td class=${columns[i]?.numeric ? 'n' : ''}>${text}</td>`;
  return html`<div
    part="table"
    class=${shown ? 'table' : 'table vh'}
    tabindex=${shown ? 0 : nothing}
    role="group"
    aria-label=${table.caption}
  >
    <table>
      <caption class="vh">
        ${table.caption}
      </caption>
      <thead>
        <tr>
          ${columns.map(({ label, numeric }) => html`<th scope="col" class=${numeric ? 'n' : ''}>${label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.slice(0, MAX_ROWS).map(
          (row) =>
            html`<tr>
              ${row.map(cell)}
            </tr>`,
        )}
      </tbody>
    </table>
    ${left > 0 ? html`<p class="cap">${fullWords(words).moreRows(left, formatNumber(left, 'count', { locale }))}</p>` : nothing}
  </div>`;
}
