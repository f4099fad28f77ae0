import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import { formatNumber } from '../../../format/number.js';
import type { Messages } from '../../../messages/en.js';
import { renderMember } from '../links/links-controller.js';
import { PRINTED_ROWS } from '../styles/media.styles.js';
import type { TableView } from '../element/widget.js';

/** Maximum number of rows of the table in a card. The CSV file has them all. */
export const MAX_ROWS = 1000;

/**
 * Renders the numbers of a card as a real table, which `isVisible` shows. Renders again only when an argument changes. Other numbers are another table:
 * screen readers are given one change, instead of one for each cell, which keeps them from saying what was filtered.
 */
export function renderTable(...parts: Parameters<typeof renderRows>): unknown {
  return guard(parts, () => renderRows(...parts));
}

function renderRows(table: TableView, messages: Messages, locale: string, isVisible: boolean): TemplateResult {
  const { columns, rows } = table;
  const unprinted = rows.length - PRINTED_ROWS;
  const shown = rows.slice(0, MAX_ROWS);
  const cell = (row: readonly string[], i: number): TemplateResult => {
    const text = renderMember(row[i]!, table.href?.(row, i));
    return i === 0 && columns.length > 1
      ? html`<th scope="row">${text}</th>`
      : html`<td class=${columns[i]?.numeric ? 'n' : ''}>${text}</td>`;
  };
  return html`<div
    part="table"
    class=${isVisible ? 'table' : 'table vh'}
    tabindex=${isVisible ? 0 : nothing}
    role=${isVisible ? 'group' : nothing}
    aria-label=${isVisible ? table.caption : nothing}
  >
    ${keyed(
      JSON.stringify([columns, shown]),
      html`<table>
        <caption class="vh">
          ${table.caption}
        </caption>
        <thead>
          <tr>
            ${columns.map(({ label, numeric }) => html`<th scope="col" class=${numeric ? 'n' : ''}>${label}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${shown.map(
            (row) =>
              html`<tr>
                ${row.map((_, i) => cell(row, i))}
              </tr>`,
          )}
        </tbody>
      </table>`,
    )}
    ${unprinted > 0 && !isVisible ? html`<p class="cap paper">${moreRows(unprinted, messages, locale)}</p>` : nothing}
    ${renderMoreRows(table, messages, locale)}
  </div>`;
}

/** Renders the note about the rows that a table does not have. */
export function renderMoreRows({ rows }: TableView, messages: Messages, locale: string): unknown {
  const left = rows.length - MAX_ROWS;
  return left > 0 ? html`<p class="cap">${moreRows(left, messages, locale)}</p>` : nothing;
}

function moreRows(n: number, messages: Messages, locale: string): string {
  return messages.moreRows({ n, shown: formatNumber(n, 'count', { locale }) });
}
