import { css, html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Messages } from '../../../messages/en.js';
import type { TableView } from '../element/widget.js';
import { renderMember } from '../links/links-controller.js';
import { MAX_ROWS, renderMoreRows } from './card-table.js';
import { numberFormat } from '../../../format/number.js';

export const tableGridStyles = css`
  [role='grid'] th button {
    all: unset;
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 1.5rem;
    cursor: pointer;
  }
  [role='grid'] :is(th, td, button, a):focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
`;

/** Rows that Page Up and Page Down move by. */
const PAGE = 10;

export interface GridColumn<Row> {
  readonly label: string;
  /** The period of the values, below the label. */
  readonly period?: string | undefined;
  readonly numeric?: boolean | undefined;
  /** True for a column that cannot be sorted, such as small charts. */
  readonly isUnsorted?: boolean;
  readonly className?: string | undefined;
  readonly cell: (row: Row) => unknown;
}

/** The rows of a grid in their order, and the row below them. */
interface GridContent<Row> {
  readonly caption: string;
  /** The id of the text that names the keys. */
  readonly keysId?: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly Row[];
  readonly foot?: Row;
  readonly classOf?: (row: Row) => string;
}

/** A grid with one tab stop: arrow keys, Home and End move from cell to cell, and the head of a column sorts the rows. */
export class SortableGrid {
  /** The order that the user has chosen. */
  order: TableOrder | undefined;
  readonly #requestUpdate: () => void;
  readonly #announce: (sentence: string) => void;

  constructor(requestUpdate: () => void, announce: (sentence: string) => void) {
    this.#requestUpdate = requestUpdate;
    this.#announce = announce;
  }

  renderGrid<Row>(content: GridContent<Row>, messages: Messages): TemplateResult {
    const { caption, keysId, columns, rows, foot, classOf } = content;
    const cell = (
      { cell: render, numeric, className = numeric ? 'n' : '' }: GridColumn<Row>,
      at: number,
      row: Row,
    ): TemplateResult =>
      at === 0 && columns.length > 1
        ? html`<th scope="row" tabindex="-1">${render(row)}</th>`
        : html`<td tabindex="-1" class=${className}>${render(row)}</td>`;
    const line = (row: Row): TemplateResult =>
      html`<tr class=${classOf?.(row) ?? nothing}>
        ${columns.map((column, at) => cell(column, at, row))}
      </tr>`;
    return html`<table role="grid" aria-label=${caption} aria-describedby=${keysId ?? nothing} @keydown=${onKey}>
      <thead>
        <tr>
          ${columns.map((_, at) => this.#renderHead(columns, at, messages))}
        </tr>
      </thead>
      ${
        // Another order is one change for a screen reader, which then says it.
        keyed(
          this.order,
          html`<tbody>
            ${rows.map(line)}
          </tbody>`,
        )
      }
      ${
        foot === undefined
          ? nothing
          : html`<tfoot>
              ${line(foot)}
            </tfoot>`
      }
    </table>`;
  }

  #renderHead<Row>(columns: readonly GridColumn<Row>[], at: number, messages: Messages): TemplateResult {
    const { label, period, numeric, isUnsorted, className = numeric ? 'n' : '' } = columns[at]!;
    const order = this.order?.column === at ? this.order : undefined;
    const sort = (): void => {
      this.order = nextOrder(this.order, at, columns);
      this.#requestUpdate();
      // Not every browser and screen reader says that the order of a column has changed.
      this.#announce(messages.sorted({ name: label, descending: this.order.descending }));
    };
    const direction = order ? (order.descending ? 'descending' : 'ascending') : 'none';
    const text = html`<bdi>${label}</bdi><span aria-hidden="true">${order ? (order.descending ? ' ↓' : ' ↑') : ''}</span>${
        period === undefined ? nothing : html` <small><bdi>${period}</bdi></small>`
      }`;
    return html`<th
      scope="col"
      class=${className}
      tabindex=${isUnsorted ? -1 : nothing}
      aria-sort=${isUnsorted ? nothing : direction}
    >
      ${isUnsorted ? text : html`<button type="button" tabindex=${at === 0 ? 0 : -1} @click=${sort}>${text}</button>`}
    </th>`;
  }
}

/** The table view of a card. */
export class TableGrid extends SortableGrid {
  /** Returns the table with its rows in the order that the user has chosen. */
  ordered(table: TableView, locale: string): TableView {
    return { ...table, rows: sortedRows(table, this.order, locale) };
  }

  render(table: TableView, messages: Messages, locale: string): TemplateResult {
    const { caption } = table;
    const rows = this.ordered(table, locale).rows.slice(0, MAX_ROWS);
    const columns = table.columns.map((column, at) => ({
      ...column,
      cell: (row: readonly string[]) => renderMember(row[at]!, table.href?.(row, at)),
    }));
    return html`<div part="table" class="table">
      ${this.renderGrid({ caption, columns, rows }, messages)} ${renderMoreRows(table, messages, locale)}
    </div>`;
  }
}

/** Moves the focus between the cells of a grid, in the direction of the text. */
function onKey(event: KeyboardEvent): void {
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
  (next?.querySelector<HTMLElement>('button, a') ?? next)?.focus();
}

/** The column that a table is sorted by, and the direction. */
interface TableOrder {
  readonly column: number;
  readonly descending: boolean;
}

/** Returns the order after the head of a column is pressed: numbers start with the largest, and a second press reverses the order. */
export function nextOrder(
  order: TableOrder | undefined,
  column: number,
  columns: readonly { readonly numeric?: boolean | undefined }[],
): TableOrder {
  const descending = order?.column === column ? !order.descending : columns[column]?.numeric === true;
  return { column, descending };
}

/** Returns the rows of a table in an order. Rows without a value in the column are last. Equal rows keep their order. */
export function sortedRows({ columns, rows }: TableView, order: TableOrder | undefined, locale: string): TableView['rows'] {
  if (!order) return rows;
  const { column, descending } = order;
  const { numeric, isOrdered } = columns[column] ?? {};
  const sign = descending ? -1 : 1;
  if (isOrdered) return descending ? rows.toReversed() : rows;
  const textAt = (row: readonly string[]): string => row[column] ?? '';
  if (!numeric) {
    const { compare } = new Intl.Collator(locale, { numeric: true });
    return rows.toSorted((one, other) => sign * compare(textAt(one), textAt(other)));
  }
  const parse = numberParser(locale);
  const values = new Map(rows.map((row) => [row, parse(textAt(row))]));
  return rows.toSorted((one, other) => {
    const [a = NaN, b = NaN] = [values.get(one), values.get(other)];
    if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
    return sign * (a - b);
  });
}

/** Returns a function that reads exact numbers as the locale writes them, with a sign, a currency or a unit; NaN without digits. */
export function numberParser(locale: string): (text: string) => number {
  const format = numberFormat(locale, { useGrouping: false });
  const digits = new Map(Array.from({ length: 10 }, (_, digit) => [format.format(digit), String(digit)]));
  const decimal = format.formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.';
  return (text) => {
    let number = '';
    let sign = 1;
    for (const character of text) {
      const digit = digits.get(character) ?? (/\d/.test(character) ? character : undefined);
      if (digit !== undefined) number += digit;
      else if (character === decimal && number !== '') number += '.';
      else if (/[-\u2212]/.test(character) && number === '') sign = -1;
    }
    return number === '' ? NaN : sign * Number(number.replace(/\.$/, ''));
  };
}
