import { html, nothing, svg, type TemplateResult, css } from 'lit';
import { formatRange } from '../../format/date.js';
import { formatNumber, formatPercent, MISSING } from '../../format/number.js';
import type { CardBody } from '../base/card/card.js';
import { renderTitle } from '../base/card/card-title.js';
import type { GridColumn, SortableGrid } from '../base/card/table-grid.js';
import type { WidgetContext } from '../base/element/widget.js';
import type { Forecasted } from './model/model.js';
import { levelText, type ForecastPicture } from './model/view.js';
import { drawSpark, hasCover, HEIGHT, type ManyRow, type ManyView, WIDTH } from './model/many-view.js';

export const manyStyles = css`
  .card:has(.many, .many-bones) {
    --_min: 0;
  }
  .many {
    max-block-size: 32rem;
    overflow: auto;
    scrollbar-width: thin;
  }
  .many table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    font-size: 0.8125rem;
    font-variant-numeric: tabular-nums;
  }
  .many :is(th, td) {
    padding-block: 6px;
    padding-inline: 0 16px;
    border-block-end: 1px solid var(--_grid);
    text-align: start;
    vertical-align: middle;
    white-space: nowrap;
  }
  .many tr > :last-child {
    padding-inline-end: 4px;
  }
  .many .n,
  .many .n button {
    text-align: end;
  }
  .many thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--_surface);
    font-size: 0.75rem;
    font-weight: 500;
    color: var(--_muted);
    vertical-align: bottom;
  }
  .many thead small {
    display: block;
    font-size: 0.6875rem;
    font-weight: 400;
  }
  .many tbody th {
    font-weight: 400;
    min-inline-size: 6rem;
    max-inline-size: 16rem;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .many tr > :first-child {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    background: var(--_surface);
  }
  .many thead th:first-child,
  .many tfoot th:first-child {
    z-index: 2;
  }
  .many tfoot > tr > * {
    position: sticky;
    inset-block-end: 0;
    border-block: 1px solid var(--_border);
    border-block-end: 0;
    background: var(--_surface);
    font-weight: 600;
  }
  .many .others > * {
    color: var(--_muted);
  }
  .mini {
    display: block;
  }
  .mini.rtl {
    transform: scaleX(-1);
  }
  .mini path {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 1.5px;
    stroke-linejoin: round;
  }
  .mini .next {
    stroke-dasharray: 4 3;
  }
  .mini .limits {
    stroke: none;
    fill: var(--_accent);
    fill-opacity: 0.18;
  }
  .rely:is(.no-better, .few-values) {
    color: var(--_muted);
  }
  .many-bones {
    display: grid;
    gap: 14px;
    padding-block: 8px;
  }
  .many-bones p {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 0;
    font-size: 0.8125rem;
    color: var(--_muted);
  }
  .many-bones progress {
    inline-size: 8rem;
    accent-color: var(--_accent);
  }
  .many-bones .sk {
    block-size: 0.75rem;
  }
  .many.narrow tbody th {
    min-inline-size: 5rem;
    max-inline-size: 7rem;
  }
  .many.narrow .mini {
    inline-size: 4.5rem;
  }
  @media print {
    .many {
      container-type: inline-size;
      max-block-size: none;
      overflow: visible;
    }
    .many table {
      font-size: 0.6875rem;
    }
    .many tr > :is(th, td),
    .many tr > :first-child {
      position: static;
      padding-inline-end: 8px;
      white-space: normal;
    }
    .many thead :is(th, button, small) {
      font-size: 0.625rem;
      overflow-wrap: normal;
    }
    .many tbody th {
      min-inline-size: 4.5rem;
    }
    .many small {
      display: block;
    }
    .many .mini {
      inline-size: 4.5rem;
    }
    @container (max-width: 34rem) {
      .many .wide {
        display: none;
      }
    }
  }
  @media (forced-colors: active) {
    .mini path {
      stroke: CanvasText;
    }
    .mini .limits {
      fill: none;
      stroke: CanvasText;
      stroke-width: 0.5px;
    }
  }
`;

export { SortableGrid, tableGridStyles } from '../base/card/table-grid.js';
export { manyModel } from './model/many-model.js';

/** How reliable a forecast is, the best first. */
const RELIABILITY = ['better', 'wide', 'no-better', 'few-values'] as const;

/** Width of a card in px below which names and small charts get less room. */
const NARROW = 480;

/** Number of gray rows before the first result. */
const MAX_BONES = 6;

interface Column extends GridColumn<ManyRow> {
  /** What the column is sorted by; absent for the chart. */
  readonly key?: (row: ManyRow) => number | string;
}

export class ManyTable implements CardBody<Forecasted, ForecastPicture> {
  readonly renderTitle = renderTitle;
  readonly #grid: SortableGrid;
  readonly #working: () => string;

  constructor(grid: SortableGrid, working: () => string) {
    this.#grid = grid;
    this.#working = working;
  }

  render({ many, options }: Forecasted, context: WidgetContext): unknown {
    if (!many) return this.renderSkeleton();
    const { messages } = context;
    const columns = columnsOf(many, context);
    const rows = this.#sorted(many.rows, columns, context.locale);
    const caption = manyLabel(options.measure, many, context);
    const content = { caption, keysId: 'many-keys', columns, rows, foot: many.total, classOf: ({ kind }: ManyRow) => kind };
    return html`<div part="table" class=${context.width < NARROW ? 'many narrow' : 'many'}>
        ${this.#grid.renderGrid(content, messages)}
      </div>
      <span id="many-keys" hidden>${messages.forecasts.keys}</span>`;
  }

  renderSkeleton(): TemplateResult {
    return html`<div class="many-bones">
      <p role="status"><progress aria-label=${this.#working()}></progress> ${this.#working()}</p>
      ${Array.from({ length: MAX_BONES }, () => html`<span class="sk"></span>`)}
    </div>`;
  }

  /** Sorts the members. Missing values and the row of all others are last. */
  #sorted(rows: readonly ManyRow[], columns: readonly Column[], locale: string): readonly ManyRow[] {
    const { column = -1, descending } = this.#grid.order ?? {};
    const key = columns[column]?.key;
    if (!key) return rows;
    const sign = descending ? -1 : 1;
    const { compare } = new Intl.Collator(locale, { numeric: true });
    const isLast = (row: ManyRow): number => (row.kind === 'others' ? 2 : Number.isNaN(key(row)) ? 1 : 0);
    return rows.toSorted((one, other) => {
      const [a, b] = [key(one), key(other)];
      const last = isLast(one) - isLast(other);
      if (last !== 0 || Number.isNaN(a)) return last;
      return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b)));
    });
  }
}

function manyLabel(measure: string, { by }: ManyView, { messages }: WidgetContext): string {
  return messages.forecasts.heading({
    measure: messages.measure({ name: measure }),
    dimension: messages.dimension({ name: by }),
  });
}

/** Class of the columns that half a printed sheet has no room for. */
const WIDE = 'wide';
const WIDE_NUMBER = 'n wide';

function numberColumn(
  label: string,
  key: (row: ManyRow) => number,
  cell: Column['cell'],
  more: Pick<Column, 'period' | 'className'> = {},
): Column {
  return { label, numeric: true, key, cell, ...more };
}

function columnsOf(many: ManyView, context: WidgetContext): readonly Column[] {
  const { by, unit, level, days, daysBefore } = many;
  const { messages, locale } = context;
  const { forecast, forecasts, time } = messages;
  const amount = (value: number): TemplateResult =>
    html`<bdi title=${formatNumber(value, unit, context)}>${formatNumber(value, unit, context, 'compact')}</bdi>`;
  const percent = (value: number, isSigned = false): TemplateResult => html`<bdi>${formatPercent(value, locale, isSigned)}</bdi>`;
  const interval = ({ lower, upper }: ManyRow): unknown =>
    Number.isNaN(lower)
      ? amount(NaN)
      : html`<bdi
          >${time.between({ from: formatNumber(lower, unit, context, 'compact'), to: formatNumber(upper, unit, context, 'compact') })}</bdi
        >`;
  return [
    {
      label: messages.dimension({ name: by }),
      key: ({ name }) => name,
      cell: ({ name }) => html`<bdi>${name}</bdi>`,
    },
    { label: forecasts.chart, isUnsorted: true, className: WIDE, cell: (row) => renderSpark(row, context) },
    numberColumn(
      time.forecast,
      ({ value }) => value,
      ({ value }) => amount(value),
      { period: formatRange(days, context) },
    ),
    numberColumn(
      forecasts.change,
      ({ change }) => change,
      ({ change }) => percent(change, true),
    ),
    numberColumn(time.interval({ level: levelText(level, locale) }), ({ lower }) => lower, interval),
    numberColumn(
      forecast.yearBefore,
      ({ before }) => before,
      ({ before }) => amount(before),
      { period: formatRange(daysBefore, context), className: WIDE_NUMBER },
    ),
    ...(hasCover(many)
      ? [numberColumn(messages.measure({ name: 'stock-cover' }), ({ cover }) => cover?.days ?? NaN, coverCell(many, context))]
      : []),
    numberColumn(
      forecasts.error,
      ({ error }) => error,
      ({ error }) => percent(error),
      { className: WIDE_NUMBER },
    ),
    {
      label: forecasts.rely,
      className: WIDE,
      key: ({ why }) => RELIABILITY.indexOf(why),
      cell: ({ why }) => html`<span class="rely ${why}">${forecasts.why[why]}</span>`,
    },
  ];
}

/** Returns the cell of the days that stock lasts, with their interval. Beyond the forecast, only a minimum is known. */
function coverCell({ daysAhead }: ManyView, context: WidgetContext): Column['cell'] {
  const { between } = context.messages.time;
  const textOf = (days: number, format: (days: number) => string): string =>
    Number.isFinite(days) ? format(days) : `> ${format(daysAhead)}`;
  const limit = (days: number): string => textOf(days, (each) => formatNumber(Math.round(each), 'count', context));
  const whole = (days: number): string => textOf(days, (each) => formatNumber(each, 'days', context, { digits: 0 }));
  return ({ cover }) => {
    if (!cover) return MISSING;
    const days = html`<bdi>${whole(cover.days)}</bdi>`;
    if (!Number.isFinite(cover.lower)) return days;
    return html`${days} <small><bdi>${between({ from: limit(cover.lower), to: limit(cover.upper) })}</bdi></small>`;
  };
}

/** Renders past, forecast (dashed) and interval. The numbers are in the other cells. */
function renderSpark(row: ManyRow, { dir }: WidgetContext): TemplateResult {
  const { past, ahead, band } = drawSpark(row);
  return html`<svg class="mini ${dir}" viewBox=${`0 0 ${WIDTH} ${HEIGHT}`} width=${WIDTH} height=${HEIGHT} aria-hidden="true">
    ${band === '' ? nothing : svg`<path class="limits" d=${band}></path>`}
    <path class="then mark" d=${past}></path>
    <path class="next mark" d=${ahead}></path>
  </svg>`;
}
