import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber, numberFormat } from '../../../format/number.js';
import type { Messages } from '../../../messages/en.js';
import type { Progress } from '../../../query/source.js';
import type { DataConnection } from '../data/data-connection.js';

/** Renders what a card without numbers waits for: a busy server, or data that is loading, in bytes and rows. */
export function renderProgress({ isWaiting, progress }: DataConnection, messages: Messages, locale: string): unknown {
  if (isWaiting) return html`<div class="prog"><span>${messages.waiting}</span></div>`;
  return progress ? renderLoaded(progress, messages, locale) : nothing;
}

function renderLoaded(progress: Progress, messages: Messages, locale: string): TemplateResult {
  const { table, bytes, bytesTotal, rows } = progress;
  const total = bytesTotal ? megabytes(bytesTotal, locale) : undefined;
  const counted = rows ? formatNumber(rows, 'count', { locale }) : undefined;
  return html`<div class="prog">
    <progress
      max=${bytesTotal ?? nothing}
      value=${bytesTotal ? bytes : nothing}
      aria-label=${messages.loading({ heading: table })}
    ></progress>
    <span>${messages.reading({ table, amount: messages.bytes({ total, done: megabytes(bytes, locale) }), rows: counted })}</span>
  </div>`;
}

function megabytes(bytes: number, locale: string): string {
  return numberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(bytes / 1e6);
}
