import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { formatNumber } from '../../../format/number.js';
import type { Messages } from '../../../messages/en.js';
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
  const { caption, columns, rows } = table;
  const unprinted = rows.length - PRINTED_ROWS;
  const shown = rows.slice(0, MAX_ROWS);
  const links = table.href && shown.map((row) => row.map((_, i) => table.href!(row, i)));
  return html`<div
    part="table"
    class=${isVisible ? 'table' : 'table vh'}
    tabindex=${isVisible ? 0 : nothing}
    role=${isVisible ? 'group' : nothing}
    aria-label=${isVisible ? caption : nothing}
  >
    ${guard([JSON.stringify([caption, columns, shown, links])], () => tableElement(table, shown))}
    ${unprinted > 0 && !isVisible ? html`<p class="cap paper">${moreRows(unprinted, messages, locale)}</p>` : nothing}
    ${renderMoreRows(table, messages, locale)}
  </div>`;
}

/** Makes a table with these rows. Hundreds of cells as templates would take several times as long. */
function tableElement({ caption, columns, href }: TableView, rows: TableView['rows']): HTMLElement {
  const numeric = (i: number): Readonly<Record<string, string>> => (columns[i]?.numeric ? { class: 'n' } : {});
  const cell = (row: readonly string[], i: number): HTMLElement => {
    const link = href?.(row, i);
    const text = link === undefined ? row[i]! : make('a', { part: 'link', href: link, tabindex: '-1' }, row[i]!);
    return i === 0 && columns.length > 1 ? make('th', { scope: 'row' }, text) : make('td', numeric(i), text);
  };
  const heads = columns.map(({ label }, i) => make('th', { scope: 'col', ...numeric(i) }, label));
  const lines = rows.map((row) => make('tr', {}, ...row.map((_, i) => cell(row, i))));
  return make(
    'table',
    {},
    make('caption', { class: 'vh' }, caption),
    make('thead', {}, make('tr', {}, ...heads)),
    make('tbody', {}, ...lines),
  );
}

function make(tag: string, attributes: Readonly<Record<string, string>>, ...content: readonly (string | Node)[]): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...content);
  return made;
}

/** Renders the note about the rows that a table does not have. */
export function renderMoreRows({ rows }: TableView, messages: Messages, locale: string): unknown {
  const left = rows.length - MAX_ROWS;
  return left > 0 ? html`<p class="cap">${moreRows(left, messages, locale)}</p>` : nothing;
}

function moreRows(n: number, messages: Messages, locale: string): string {
  return messages.moreRows({ n, shown: formatNumber(n, 'count', { locale }) });
}
