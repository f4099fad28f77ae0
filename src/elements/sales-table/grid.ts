import { html, nothing, svg, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { classMap } from 'lit/directives/class-map.js';
import { describeChange } from '../../format/change.js';
import { formatBin, formatRange } from '../../format/date.js';
import { formatNumber } from '../../format/number.js';
import type { Messages } from '../../messages/en.js';
import type { PrefetchController } from '../base/query/prefetch-controller.js';
import { renderMember } from '../base/links/links-controller.js';
import { suppressContextMenu } from '../base/chart/touch.js';
import type { Bar, Delta, FootRow, GridColumn } from './model/grid-column.js';
import { COURSE_HEIGHT, COURSE_WIDTH, drawSparkline } from './model/sparkline.js';
import { type GridLayout, isWide } from './grid-layout.js';
import type { RowGestures } from './row-gestures.js';
import type { GridView } from './model/view.js';
import type { RowWindow, ScrollController } from './scroll-controller.js';
import type { ShownRows } from './shown-rows.js';

/** Input of a rendered grid. `row` is an index in the result, `at` an index among the visible rows. */
export interface Grid {
  readonly view: GridView;
  readonly layout: GridLayout;
  readonly messages: Messages;
  readonly locale: string;
  readonly rows: Pick<ShownRows, 'rowAt'>;
  /** Number of rows after the search. */
  readonly count: number;
  readonly chosen: ReadonlySet<number>;
  readonly window: RowWindow;
  readonly scroll: Pick<ScrollController, 'isFixed' | 'onScroll'>;
  readonly gestures: RowGestures;
  readonly prefetch: PrefetchController;
  readonly heading: string;
  /** True when the box has the height of all rows. */
  readonly isWhole: boolean;
  readonly nothingFound: string | undefined;
  /** Whether a row is a group that is open; opens or closes it. */
  readonly isOpen: (row: number) => boolean;
  readonly fold: (row: number) => void;
  /** Drills down from a row; `undefined` when there is no lower level. */
  readonly open: ((at: number) => void) | undefined;
  /** Returns the announcement of the row at the keyboard cursor. */
  readonly spoken: (row: number, at: number) => string;
  readonly sort: (column: GridColumn) => void;
  readonly marked: (column: GridColumn, row: number, content: unknown) => unknown;
  /** Renders a dot behind the name of a row with notes of users. */
  readonly dot: (name: string) => unknown;
}

/** Renders the box with a fixed header, scrolling rows and fixed totals. */
export function renderBox(grid: Grid): TemplateResult {
  const { view, count, chosen, scroll, gestures, prefetch, heading, isWhole, nothingFound } = grid;
  const classes = {
    box: true,
    whole: isWhole,
    fixed: scroll.isFixed,
    sideways: isWide(view),
    pins: grid.layout.pins,
    some: chosen.size > 0,
    list: grid.layout.list,
  };
  const onBlur = (): void => {
    gestures.onBlur();
    prefetch.onFocusOut();
  };
  return html`<div
    class=${classMap(classes)}
    @scroll=${scroll.onScroll}
    @pointerenter=${prefetch.onPointerEnter}
    @pointerleave=${prefetch.onPointerLeave}
  >
    <table
      part="table"
      role=${view.grouping?.tree ? 'treegrid' : 'grid'}
      tabindex="0"
      aria-label=${heading}
      aria-describedby="keys"
      aria-activedescendant=${gestures.keyed && gestures.cursor >= 0 ? `row-${gestures.cursor}` : nothing}
      aria-multiselectable="true"
      aria-rowcount=${count + headRows(view) + view.foot.length}
      @keydown=${gestures.onKeyDown}
      @keyup=${gestures.onKeyUp}
      @focus=${prefetch.onFocusIn}
      @blur=${onBlur}
    >
      ${renderHead(grid)}
      ${
        // Another order is one change for a screen reader, which then says it.
        keyed(
          JSON.stringify(view.order),
          html`<tbody
            @pointerdown=${gestures.onPointerDown}
            @pointermove=${gestures.onPointerMove}
            @pointerup=${gestures.onPointerUp}
            @pointercancel=${gestures.onPointerCancel}
            @pointerleave=${gestures.onPointerLeave}
            @dblclick=${gestures.onDoubleClick}
            @contextmenu=${suppressContextMenu}
          >
            ${renderRows(grid)}
          </tbody>`,
        )
      }
      ${view.foot.length > 0 ? renderFoot(grid) : nothing}
    </table>
    ${nothingFound === undefined ? nothing : html`<p class="none">${nothingFound}</p>`} ${renderPrinted(grid)}
  </div>`;
}

/** Renders, for paper only, how many of all rows are printed: of a long table, or of a top 10. */
function renderPrinted({ window: { from, to }, view, count, messages, locale }: Grid): TemplateResult | typeof nothing {
  const all = count === view.count ? view.all : count;
  if (to - from >= all) return nothing;
  const format = (n: number): string => formatNumber(n, 'count', { locale });
  return html`<p class="paper">${messages.table.found({ shown: format(to - from), of: format(all) })}</p>`;
}

function renderHead({ view, layout, messages, locale, sort }: Grid): TemplateResult {
  const { change } = layout;
  const head = (column: GridColumn, place: number): TemplateResult => {
    const order = view.order.find(({ name }) => name === column.id);
    const direction = order?.descending ? 'descending' : 'ascending';
    return html`<th
      scope="col"
      class=${classMap({ n: column.numeric, ib: layout.bars.has(column.id), sorted: order !== undefined })}
      aria-sort=${order ? direction : nothing}
    >
      <button type="button" title=${messages.table.sort({ name: column.name })} @click=${() => sort(column)}>
        <bdi>${column.label}</bdi><span class="dir" aria-hidden="true">${order ? (order.descending ? '↓' : '↑') : ''}</span>
      </button>
      ${place === 0 && change ? html`<span class="under"><bdi>${change.label}</bdi></span>` : nothing}
    </th>`;
  };
  return html`<thead>
    ${headRows(view) > 1 ? renderGroups(layout.columns) : nothing}
    <tr aria-rowindex=${headRows(view)}>
      ${layout.columns.map(head)}${view.sparklines && !layout.list ? html`<th scope="col" class="course">${formatRange(view.sparklines.days, { locale, calendar: {} })}</th>` : nothing}
    </tr>
  </thead>`;
}

/** Number of rows of the header: two where members have several columns each. */
function headRows({ columns }: GridView): number {
  return columns.some(({ group }) => group !== undefined) ? 2 : 1;
}

function renderGroups(columns: readonly GridColumn[]): TemplateResult {
  const spans: { readonly group: string | undefined; readonly count: number }[] = [];
  for (const { group } of columns) {
    const last = spans.at(-1);
    if (last && last.group === group) spans[spans.length - 1] = { group, count: last.count + 1 };
    else spans.push({ group, count: 1 });
  }
  return html`<tr aria-rowindex="1" class="groups">
    ${spans.map(({ group, count }) =>
      group === undefined
        ? html`<td colspan=${count}></td>`
        : html`<th scope="colgroup" class="n" colspan=${count}><bdi>${group}</bdi></th>`,
    )}
  </tr>`;
}

function renderRows(grid: Grid): unknown {
  const { window, layout } = grid;
  const span = layout.columns.length + 1;
  const space = (height: number): unknown =>
    height > 0
      ? html`<tr class="space" aria-hidden="true">
          <td colspan=${span} height=${height}></td>
        </tr>`
      : nothing;
  const rows = Array.from({ length: window.to - window.from }, (_, index) => renderRow(grid, window.from + index));
  return html`${space(window.before)}${rows}${space(window.after)}`;
}

function renderRow(grid: Grid, at: number): TemplateResult {
  const { rows, chosen, gestures, layout, view } = grid;
  const row = rows.rowAt(at);
  if (row === undefined) {
    return html`<tr aria-rowindex=${at + 1 + headRows(view)} class="waiting">
      ${layout.columns.map(() => html`<td><span class="sk"></span></td>`)}
    </tr>`;
  }
  const tree = view.grouping?.tree;
  const isCursor = at === gestures.cursor;
  const isKeyed = gestures.keyed && isCursor;
  return html`<tr
    id=${`row-${at}`}
    aria-label=${isKeyed ? grid.spoken(row, at) : nothing}
    data-at=${at}
    aria-rowindex=${at + 1 + headRows(view)}
    aria-level=${tree ? tree.depths[row]! : nothing}
    aria-expanded=${tree?.isGroup(row) ? String(grid.isOpen(row)) : nothing}
    aria-selected=${chosen.has(row) ? 'true' : 'false'}
    class=${classMap({ cursor: isCursor, keyed: isKeyed, group: tree?.isGroup(row) === true })}
  >
    ${layout.columns.map((column, index) => (index === 0 ? renderName(grid, at, row) : renderCell(grid, column, row)))}
    ${view.sparklines && !layout.list ? html`<td class="course">${renderSparkline(grid, row)}</td>` : nothing}
  </tr>`;
}

function renderName(grid: Grid, at: number, row: number): TemplateResult {
  const { layout, open, view, dot } = grid;
  const [first] = layout.columns;
  const name = first?.text(row) ?? '';
  const onOpen = open && ((): void => open(at));
  const title = first?.title?.(row);
  const tree = view.grouping?.tree;
  return html`<th scope="row" class=${classMap({ n: first?.numeric === true })}>
    <span class="nm ${tree ? `depth-${Math.min(4, tree.depths[row]!)}` : ''}"
      >${tree?.isGroup(row) ? renderFold(grid, row, name) : nothing}<span
        ><bdi title=${title ?? nothing}>${renderLinked(name, first?.href?.(row), at === 0)}</bdi
        >${layout.under.length > 0 ? html`<span class="under">${layout.under.map((column) => renderUnder(grid, column, row))}</span>` : nothing}</span
      >${dot(name)}${
        onOpen
          ? html`<button
              class="open"
              type="button"
              tabindex="-1"
              aria-label=${grid.messages.table.rowsOf({ name })}
              @pointerdown=${stop}
              @pointerup=${stop}
              @dblclick=${stop}
              @click=${onOpen}
            >
              <svg viewBox="0 0 16 16" aria-hidden="true"><path d="m6 4 4 4-4 4" /></svg>
            </button>`
          : nothing
      }</span
    >
  </th>`;
}

/** A member, which may be a link: a click on the link does not select the row. The keyboard reaches the links of other rows from their rows. */
function renderLinked(name: string, href: string | undefined, isTabStop = false): unknown {
  if (href === undefined) return name;
  return html`<span @pointerdown=${stop} @pointerup=${stop} @dblclick=${stop} @contextmenu=${stop}
    >${renderMember(name, href, isTabStop)}</span
  >`;
}

/** The button of a group. The keyboard has the arrow keys. */
function renderFold({ fold, isOpen, messages }: Grid, row: number, name: string): TemplateResult {
  const label = isOpen(row) ? messages.table.collapse({ name }) : messages.table.expand({ name });
  return html`<button
    class="expander"
    type="button"
    tabindex="-1"
    aria-label=${label}
    @pointerdown=${stop}
    @pointerup=${stop}
    @dblclick=${stop}
    @click=${() => fold(row)}
  >
    <svg viewBox="0 0 16 16" aria-hidden="true"><path d="m6 4 4 4-4 4" /></svg>
  </button>`;
}

function stop(event: Event): void {
  event.stopPropagation();
}

function renderUnder({ messages, marked, layout }: Grid, column: GridColumn, row: number): TemplateResult {
  const text = column.text(row);
  if (column === layout.change)
    return html`<span
      ><span class="vh">${column.name}</span> ${marked(column, row, renderDelta(column.delta?.(row), text, messages))}</span
    > `;
  const content =
    column.kind === 'key'
      ? html`<bdi>${renderLinked(text, column.href?.(row))}</bdi>`
      : marked(column, row, html`<bdi>${messages.table.cell({ name: column.name, text })}</bdi>`);
  return html`<span class=${column.isNegative(row) ? 'neg' : ''}>${content}</span> `;
}

function renderCell({ view, layout, messages, marked }: Grid, column: GridColumn, row: number): TemplateResult {
  const text = column.text(row);
  if (column.delta) return html`<td class="n">${marked(column, row, renderDelta(column.delta(row), text, messages))}</td>`;
  const isKey = column.kind === 'key';
  const neg = column.isNegative(row);
  if (column.bar && layout.bars.has(column.id)) {
    const number = marked(column, row, html`<bdi class=${neg ? 'neg' : ''}>${text}</bdi>`);
    return html`<td class="n ib"><span class="pair">${number}${renderBar(column.bar(row))}</span></td>`;
  }
  const content = html`<bdi title=${column.title?.(row) ?? nothing}
    >${isKey ? renderLinked(text, column.href?.(row)) : text}</bdi
  >`;
  return html`<td class=${classMap({ n: column.numeric, neg, sub: isKey && view.by.length > 0 })}>
    ${marked(column, row, content)}
  </td>`;
}

function renderBar(bar: Bar | undefined): TemplateResult {
  const zero = 100 * (bar?.zero ?? 0);
  return html`<svg class="bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
    ${
      bar
        ? svg`<rect class=${bar.negative ? 'mark below' : 'mark'} x=${100 * bar.from} width=${100 * bar.size} height="12"></rect>`
        : nothing
    }${zero > 0 ? svg`<path d=${`M${zero},-4V16`}></path>` : nothing}
  </svg>`;
}

function renderDelta(delta: Delta | undefined, text: string, messages: Messages): TemplateResult {
  const change = delta?.change;
  if (!change) return html`<span class="sub">${text}</span>`;
  const tone = change.good === undefined ? 'flat' : change.good ? 'good' : 'bad';
  const spoken = delta.spoken ?? describeChange(change, messages);
  return html`<span class="delta ${tone}"
    ><span class="arrow ${change.direction}" aria-hidden="true">${change.arrow}</span> <bdi aria-hidden="true">${change.text}</bdi
    ><span class="vh">${spoken}</span></span
  >`;
}

function renderSparkline({ view, locale, messages, layout }: Grid, row: number): TemplateResult {
  const { sparklines } = view;
  const sparkline = sparklines?.of(row);
  if (!sparklines || !sparkline || sparkline.peak < 0) return html`<svg class="cols" aria-hidden="true"></svg>`;
  const { line, all, peak, zero } = drawSparkline(sparkline);
  const month = formatBin(sparklines.months[sparkline.peak] ?? 0, 'month', { locale, calendar: {} });
  return html`<svg class=${line ? 'cols line' : 'cols'} viewBox=${`0 0 ${COURSE_WIDTH} ${COURSE_HEIGHT}`} aria-hidden="true">
      <path class="zero" d=${`M0,${zero}H${COURSE_WIDTH}`}></path>
      <path class="all mark" d=${all}></path>
      <path class="peak mark" d=${peak}></path></svg
    ><span class="vh">${layout.list ? nothing : messages.table.peak({ month })}</span>`;
}

function renderFoot({ view, layout, messages, count }: Grid): TemplateResult {
  const cell = ({ cells, label }: FootRow, column: GridColumn, index: number): TemplateResult => {
    if (index === 0) return html`<th scope="row">${label}</th>`;
    const own = cells.get(column.id);
    const text = own?.text(0) ?? '';
    if (column.delta) return html`<td class="n">${own ? renderDelta(own.delta?.(0), text, messages) : nothing}</td>`;
    const bars = layout.bars.has(column.id);
    return html`<td class=${classMap({ n: column.numeric, ib: bars })}>
      ${bars ? html`<span class="pair"><bdi>${text}</bdi><span></span></span>` : html`<bdi>${text}</bdi>`}
    </td>`;
  };
  return html`<tfoot>
    ${view.foot.map(
      (row, at) =>
        html`<tr aria-rowindex=${count + 1 + headRows(view) + at}>
          ${layout.columns.map((column, index) => cell(row, column, index))}${view.sparklines && !layout.list ? html`<td></td>` : nothing}
        </tr>`,
    )}
  </tfoot>`;
}
