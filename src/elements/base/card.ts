import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { formatNumber, numberFormat } from '../../format/number.js';
import type { ErrorWords } from '../../messages/core-words.js';
import type { Messages } from '../../messages/en.js';
import type { Progress } from '../../query/source.js';
import type { SalesError } from '../../util/error.js';
import type { TableView } from './widget.js';

/** How many rows the table in the card holds; the CSV file has them all. */
const MAX_ROWS = 1000;

/** A clause of the filter group as a chip: what it says, and how it is taken off. */
export interface Chip {
  readonly label: string;
  readonly remove: () => void;
}

/** What a card shows. Templates of the widget come as they are. */
export interface CardModel {
  readonly words: Messages;
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly heading: string;
  readonly phase: 'loading' | 'ready' | 'stale' | 'empty' | 'error';
  readonly sentence: string | undefined;
  /** The picture, or its skeleton: kept in place, unseen, under a message. */
  readonly body: unknown;
  readonly message: unknown;
  readonly table: TableView | undefined;
  readonly asTable: boolean;
  readonly foot: unknown;
  readonly summary: string;
  readonly spoken: string;
  readonly progress: Progress | undefined;
  readonly tip: unknown;
  readonly onMenu: (event: Event) => void;
}

/** The card with all its parts, in any state. */
export function renderCard(card: CardModel): TemplateResult {
  const { words, dir, heading, phase, asTable } = card;
  const busy = phase === 'loading' || phase === 'stale';
  const classes = { card: true, stale: phase === 'stale', told: card.message !== undefined, tabled: asTable };
  return html`<section
      part="card"
      class=${classMap(classes)}
      dir=${dir}
      lang=${card.locale}
      aria-busy=${busy ? 'true' : 'false'}
      aria-labelledby="heading"
      aria-describedby="summary"
    >
      ${phase === 'stale' ? html`<div class="thin-bar"></div>` : nothing}
      <header>
        <h2 part="heading" id="heading">${heading}</h2>
        ${renderMenuButton(words.menu(heading), card.onMenu)}
        ${card.sentence === undefined ? nothing : html`<p class="read">${card.sentence}</p>`}
      </header>
      <div class="body">
        <div class="frame">${card.body}</div>
        ${phase === 'loading' ? renderProgress(card) : nothing}
        ${card.message === undefined ? nothing : html`<div part="status" class="msg" tabindex="-1">${card.message}</div>`}
        ${renderTable(card)}
      </div>
      ${card.foot === undefined ? nothing : html`<div class="foot">${card.foot}</div>`}
      <p class="vh" id="summary">${card.summary}</p>
      <div class="vh" role="status" aria-live="polite">${card.spoken}</div>
      <div part="menu" class="menu" popover></div>
      ${card.tip}
    </section>
    <slot class="inside"></slot>`;
}

function renderMenuButton(label: string, onMenu: (event: Event) => void): TemplateResult {
  return html`<button class="dots" type="button" aria-label=${label} aria-haspopup="menu" aria-expanded="false" @click=${onMenu}>
    <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 8h.01M8 8h.01M13 8h.01" /></svg>
  </button>`;
}

function renderProgress({ words, locale, progress }: CardModel): unknown {
  if (!progress) return nothing;
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

function renderTable({ table, words, locale, asTable }: CardModel): unknown {
  if (!table) return nothing;
  const { columns, rows } = table;
  const left = rows.length - MAX_ROWS;
  const cell = (text: string, i: number): TemplateResult =>
    i === 0 && columns.length > 1
      ? html`<th scope="row">${text}</th>`
      : html`<td class=${columns[i]?.numeric ? 'n' : ''}>${text}</td>`;
  return html`<div
    part="table"
    class=${asTable ? 'table' : 'table vh'}
    tabindex=${asTable ? 0 : nothing}
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
    ${left > 0 ? html`<p class="cap">${words.moreRows(left, formatNumber(left, 'count', { locale }))}</p>` : nothing}
  </div>`;
}

/** An error in the card: what happened, what to do, retry, and what a developer wants to know. */
export function renderError(error: SalesError, words: Messages, onRetry: () => void): TemplateResult {
  const { title, text, hint }: ErrorWords = words.error(error);
  const params = Object.entries(error.params).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return html`<div role="alert">
      <b
        ><svg class="ico" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 2.5 14.5 13.5H1.5ZM8 6.5v3.2M8 11.6v.1" /></svg
        >${title}</b
      >
      <p>${text}</p>
      ${hint ? html`<p class="hint">${hint}</p>` : nothing}
    </div>
    <span class="acts"><button class="btn" type="button" @click=${onRetry}>${words.retry}</button></span>
    <details>
      <summary>${words.developers}</summary>
      <code>${[error.code, ...params].join(' ')}</code>
    </details>`;
}

/** What an empty card says: which filter leaves no rows, and the buttons that take it off. */
export interface EmptyModel {
  readonly title: string;
  readonly text: string | undefined;
  readonly actions: readonly Chip[];
}

/** The message of an empty card. */
export function renderEmpty({ title, text, actions }: EmptyModel): TemplateResult {
  return html`<div role="status">
      <b>${title}</b>
      ${text === undefined ? nothing : html`<p>${text}</p>`}
    </div>
    ${
      actions.length === 0
        ? nothing
        : html`<span class="acts">
            ${actions.map(({ label, remove }, i) => html`<button class=${i === 0 ? 'btn' : 'btn link'} type="button" @click=${remove}>${label}</button>`)}
          </span>`
    }`;
}

/** The foot: notes in a line, then the filters that act here. */
export function renderFoot(notes: readonly string[], chips: readonly Chip[], words: Messages): TemplateResult {
  return html`${notes.map((note) => html`<span>${note}</span>`)}
  ${chips.map(
    ({ label, remove }) =>
      html`<button class="chip" type="button" aria-label=${words.removeFilter(label)} @click=${remove}>
        ${label}<svg viewBox="0 0 16 16" aria-hidden="true"><path d="m5 5 6 6m0-6-6 6" /></svg>
      </button>`,
  )}`;
}
