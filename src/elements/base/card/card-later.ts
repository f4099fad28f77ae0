import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { formatNumber } from '../../../format/number.js';
import type { Messages } from '../../../messages/en.js';
import { fullWords } from './card-texts.js';
import { PRINTED_ROWS } from '../styles/print.styles.js';
import type { TableView } from '../element/widget.js';

export { CardRemarks, noticesOf } from './card-remarks.js';
export { fullWords } from './card-texts.js';
export { Drags } from '../query/drags.js';
export { placeTip } from './tip-place.js';
export { laterStyles } from '../styles/later.styles.js';
export { TipController } from './tip.js';

/** How many rows the table in the card holds; the CSV file has them all. */
const MAX_ROWS = 1000;

/** The numbers as a real table, which `shown` lets be seen; rendered again only where one of these is another. */
export function renderTable(...given: Parameters<typeof renderRows>): unknown {
  return guard(given, () => renderRows(...given));
}

function renderRows(table: TableView, words: Messages, locale: string, shown: boolean): TemplateResult {
  const { columns, rows } = table;
  const left = rows.length - MAX_ROWS;
  const unprinted = rows.length - PRINTED_ROWS;
  const moreRows = (n: number): string => fullWords(words).moreRows(n, formatNumber(n, 'count', { locale }));
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
    ${unprinted > 0 && !shown ? html`<p class="cap paper">${moreRows(unprinted)}</p>` : nothing}
    ${left > 0 ? html`<p class="cap">${moreRows(left)}</p>` : nothing}
  </div>`;
}
