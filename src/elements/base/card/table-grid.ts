import { css, html, type TemplateResult } from 'lit';
import type { Messages } from '../../../messages/en.js';
import type { TableView } from '../element/widget.js';
import { MAX_ROWS, renderMoreRows } from './card-table.js';
import { nextOrder, sortedRows, type TableOrder } from './table-order.js';

/** Styles of a table that users sort. */
export const tableGridStyles = css`
  [role='grid'] th button {
    all: unset;
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 1.5rem;
    cursor: pointer;
  }
  [role='grid'] :is(th, td, button):focus-visible {
    outline: 2px solid var(--sales-color-accent);
    outline-offset: -2px;
  }
`;

/** Rows that Page Up and Page Down move by. */
const PAGE = 10;

/**
 * The table view of a card: a grid with one tab stop. Arrow keys, Home and End move from cell to cell, and the head of a column sorts
 * the rows.
 */
export class TableGrid {
  readonly #requestUpdate: () => void;
  #order: TableOrder | undefined;

  constructor(requestUpdate: () => void) {
    this.#requestUpdate = requestUpdate;
  }

  render(table: TableView, messages: Messages, locale: string): TemplateResult {
    const { caption, columns } = table;
    const rows = sortedRows(table, this.#order, locale).slice(0, MAX_ROWS);
    return html`<div part="table" class="table">
      <table role="grid" aria-label=${caption} @keydown=${onKey}>
        <thead>
          <tr>
            ${columns.map((column, at) => this.#renderHead(table, column, at))}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${row.map((text, at) =>
                  at === 0 && columns.length > 1
                    ? html`<th scope="row" tabindex="-1">${text}</th>`
                    : html`<td tabindex="-1" class=${columns[at]?.numeric ? 'n' : ''}>${text}</td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
      ${renderMoreRows(table, messages, locale)}
    </div>`;
  }

  #renderHead(table: TableView, { label, numeric }: TableView['columns'][number], at: number): TemplateResult {
    const order = this.#order?.column === at ? this.#order : undefined;
    const sort = (): void => {
      this.#order = nextOrder(this.#order, at, table);
      this.#requestUpdate();
    };
    return html`<th
      scope="col"
      class=${numeric ? 'n' : ''}
      aria-sort=${order ? (order.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" tabindex=${at === 0 ? 0 : -1} @click=${sort}>
        ${label}<span aria-hidden="true">${order ? (order.descending ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>`;
  }
}

/** Moves the focus between the cells of a grid, in the direction of the text. */
export function onKey(event: KeyboardEvent): void {
  const { target, currentTarget, altKey, ctrlKey, metaKey } = event;
  const cell = target instanceof Element ? target.closest<HTMLTableCellElement>('th, td') : null;
  const row = cell?.parentElement;
  if (!(currentTarget instanceof HTMLTableElement) || !(row instanceof HTMLTableRowElement) || !cell || altKey || metaKey) return;
  const [at, last] = [row.rowIndex, currentTarget.rows.length - 1];
  const forth = getComputedStyle(currentTarget).direction === 'rtl' ? -1 : 1;
  const end = row.cells.length - 1;
  const places: Readonly<Record<string, readonly [row: number, column: number]>> = {
    ArrowUp: [at - 1, cell.cellIndex],
    ArrowDown: [at + 1, cell.cellIndex],
    ArrowRight: [at, cell.cellIndex + forth],
    ArrowLeft: [at, cell.cellIndex - forth],
    PageUp: [Math.max(0, at - PAGE), cell.cellIndex],
    PageDown: [Math.min(last, at + PAGE), cell.cellIndex],
    Home: [ctrlKey ? 0 : at, 0],
    End: [ctrlKey ? last : at, end],
  };
  const place = places[event.key];
  if (!place) return;
  event.preventDefault();
  const next = currentTarget.rows[place[0]]?.cells[place[1]];
  (next?.querySelector('button') ?? next)?.focus();
}
