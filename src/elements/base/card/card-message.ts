import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber, numberFormat } from '../../../format/number.js';
import type { Messages } from '../../../messages/en.js';
import type { Progress } from '../../../query/source.js';
import type { Note } from '../../../query/schema.js';
import { membersClause } from '../../../query/where/where.js';
import type { SalesError } from '../../../util/error.js';
import { noteText } from '../data/data-texts.js';
import type { AppliedClause, Finding } from '../data/missing-member.js';
import { unknownAttributes } from '../element/page-mistakes.js';
import { applyFix, factsOn } from '../element/report-error.js';
import type { ViewController } from '../element/view-controller.js';
import type { WidgetContext } from '../element/widget.js';
import { withNotes } from '../messages/messages.js';
import type { FilterController } from '../query/filter-controller.js';
import { clauseText } from './clause-label.js';
import { sentence } from './no-wrap.js';

/** Error codes that offer Retry. Authoring mistakes and queries that a server does not support are not retryable. */
export const RETRYABLE =
  /^(network|cors|http-status|timeout|not-tabular|truncated|empty-input|malformed-|source-missing|worker-failed|engine-(?!unsupported))/;

/** Maximum number of currencies offered as buttons on a card. */
const MAX_CURRENCIES = 6;

/** The state of a widget that its card describes in text. */
export type CardState = Pick<
  ViewController<unknown, unknown, unknown>,
  'phase' | 'problem' | 'result' | 'context' | 'connection' | 'plan' | 'filters' | 'language' | 'messages'
>;

/** Renders an error in the card: what happened, the next step, Retry for retryable errors, and details for developers. */
export function renderError(
  error: SalesError,
  element: Element,
  { messages, language, filters }: CardState,
  retry: () => void,
): TemplateResult {
  const locale = language.language;
  const { text, hint, fix } = messages.error(factsOn(element, error));
  const { note, column } = error.params;
  const reason: Note | undefined =
    typeof note === 'string' ? { code: note, params: error.params, ...(typeof column === 'string' && { column }) } : undefined;
  const params = Object.entries(error.params).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  const button = html`<span class="acts"><button class="btn" type="button" @click=${retry}>${messages.retry}</button></span>`;
  return html`<div role="alert">
      <b>${renderSign()}${sentence(text, locale)}</b>
      ${reason ? html`<p class="hint">${sentence(noteText(reason, { messages: withNotes(messages), locale }), locale)}</p>` : nothing}
      ${hint ? html`<p class="hint">${sentence(hint, locale)}</p>` : nothing}
    </div>
    ${RETRYABLE.test(error.code) ? button : nothing} ${renderCurrencies(error, { messages, filters })}
    <details>
      <summary>${messages.developers}</summary>
      <code>${[error.code, ...params].join(' ')}</code>
      ${fix ? html`<button class="btn" type="button" @click=${() => applyFix(element, fix)}>${fix.label}</button>` : nothing}
      ${unknownAttributes(element).map((attribute) => html`<code>${messages.unknownAttribute(attribute)}</code>`)}
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

export function renderSign(): TemplateResult {
  return html`<svg class="ico" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M8 2.5 14.5 13.5H1.5ZM8 6.5v3.2M8 11.6v.1" />
  </svg>`;
}

interface EmptyFacts {
  readonly finding: Finding | undefined;
  /** The error of a value in a filter that the data does not have. */
  readonly missing: SalesError | undefined;
  readonly applied: readonly AppliedClause[];
  readonly context: WidgetContext;
  /** Clears the clause of one source, or all clauses for `undefined`. */
  readonly clear: (source: string | undefined) => void;
  /** Renders the answers to a note. */
  readonly settle: (note: Note) => TemplateResult | undefined;
}

/** Code of the note on a table with column names alone. */
const NO_ROWS = 'no-rows';

/** Renders the message of an empty card: the filter that leaves no rows, or the tables that have none, and buttons that clear filters. */
export function renderEmpty({ finding, missing, applied, context, clear, settle }: EmptyFacts): TemplateResult {
  const { messages } = context;
  const named = finding?.clause ?? (applied.length === 1 ? applied[0] : undefined);
  const whose = named?.where ?? (applied.length === 0 ? context.where : '');
  const label = whose ? clauseText(whose, context) : undefined;
  const rows = finding?.rows ?? 0;
  const shown = formatNumber(rows, 'count', context);
  const one = named ? [{ label: messages.clearClause({ clause: label ?? '' }), remove: () => clear(named.source) }] : [];
  const all = applied.length > one.length ? [{ label: messages.clearAll, remove: () => clear(undefined) }] : [];
  const button = ({ label: text, remove }: { readonly label: string; readonly remove: () => void }, i: number): TemplateResult =>
    html`<button class=${i === 0 ? 'btn' : 'btn link'} type="button" @click=${remove}>${text}</button>`;
  return html`<div role="status">
      <b>${sentence(messages.empty({ clause: label }), context.locale)}</b>
      ${missing ? html`<p>${sentence(messages.error(missing).text, context.locale)}</p>` : nothing}
      ${finding ? html`<p>${sentence(messages.emptyWithout({ filters: applied.length || 1, clause: label ?? '', n: rows, shown }), context.locale)}</p>` : nothing}
      ${finding?.conflict ? html`<p>${messages.error(finding.conflict).hint}</p>` : nothing}
      ${finding ? nothing : context.catalog.warnings.filter(({ code }) => code === NO_ROWS).map((note) => html`<p>${settle(note)}</p>`)}
    </div>
    ${one.length + all.length > 0 ? html`<span class="acts">${[...one, ...all].map(button)}</span>` : nothing}`;
}

/** Renders what a card without numbers waits for: a busy server, or data that is loading, in bytes and rows. `progressText` is about the value that it shows. */
export function renderProgress({ phase, connection, messages, language }: CardState, progressText?: string): unknown {
  if (phase !== 'loading' || !connection) return nothing;
  const { isWaiting, progress } = connection;
  if (isWaiting) return html`<div class="prog"><span>${messages.waiting}</span></div>`;
  if (!progress && !progressText) return nothing;
  // A provisional value is never shown without this line.
  return html`<div class=${progressText ? 'prog now' : 'prog'}>
    ${progress ? renderBar(progress, messages) : nothing}<span
      >${progressText ?? loadedText(progress!, messages, language.language)}</span
    >
  </div>`;
}

function renderBar({ table, bytes, bytesTotal }: Progress, messages: Messages): TemplateResult {
  return html`<progress
    max=${bytesTotal ?? nothing}
    value=${bytesTotal ? bytes : nothing}
    aria-label=${messages.loading({ heading: table })}
  ></progress>`;
}

/** Size of files that are too small for an amount in megabytes, in bytes. */
const SMALL_FILE = 1e5;

function loadedText(progress: Progress, messages: Messages, locale: string): string {
  const { table, rows, bytes, bytesTotal = bytes } = progress;
  if (bytesTotal < SMALL_FILE) return messages.loading({ heading: table });
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
