import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { Messages } from '../../messages/en.js';
import { binX, valueY } from '../../plot/time/geometry.js';
import type { TimeGeometry } from '../../plot/time/geometry.js';
import { textsAt } from '../../query/time/day-notes.js';
import type { PointSeries } from '../base/chart/chart-points.js';
import { renderTipRows, type KeyHint } from '../base/chart/mark-description.js';
import type { ShownLine, TrendContext, TrendView } from './model/view.js';
import { exactValue, nameAt, spokenPoint, tipRows } from './model/texts.js';

/** Renders the cursor: a vertical line at a bin, with a dot on each line. */
export function renderCursor(
  view: TrendView,
  geometry: TimeGeometry,
  cursor: { readonly index: number; readonly keyed: boolean },
): unknown {
  const { index, keyed } = cursor;
  if (index < view.shown.from || index > view.shown.to || index < geometry.from || index > geometry.to) return nothing;
  const x = binX(geometry, index);
  const top = geometry.panels[0]?.top ?? 0;
  const bottom = geometry.panels.at(-1)?.bottom ?? 0;
  return html`<svg class="overlay" viewBox="0 0 ${geometry.width} ${geometry.height}" aria-hidden="true">
    <line class=${keyed ? 'keyed' : 'rule'} x1=${x} x2=${x} y1=${top - 6} y2=${bottom}></line>
    ${dotsAt(view, geometry, index).map(({ y, slot, earlier }) => svg`<circle class=${earlier ? 'earlier' : `s${slot}`} cx=${x} cy=${y} r="4.5"></circle>`)}
  </svg>`;
}

interface CursorDot {
  readonly y: number;
  readonly slot: number;
  readonly earlier: boolean;
}

/** Returns the dots on the lines at a bin. Bars have no dots. */
function dotsAt(view: TrendView, geometry: TimeGeometry, index: number): readonly CursorDot[] {
  return view.panels.flatMap((panel, p) => {
    const place = geometry.panels[p];
    const chart = panel.chart ?? view.chart;
    if (chart === 'bar' || chart === 'stacked') return [];
    const at = (values: Float64Array | undefined, slot: number, earlier: boolean): readonly CursorDot[] => {
      const value = values?.[index] ?? Number.NaN;
      return !place || Number.isNaN(value) ? [] : [{ y: valueY(place, value), slot, earlier }];
    };
    return panel.lines.flatMap((line) => [...at(line.previous, 0, true), ...at(line.average ?? line.values, line.slot, false)]);
  });
}

/** Renders the tooltip of a bin: name, values, change, share, and the action of a click. */
export function renderTip(view: TrendView, index: number, context: TrendContext): TemplateResult {
  const { trend } = context.messages;
  const name = nameAt(view, index, context);
  const chosen = view.selection?.kind === 'range' && view.selection.from === index && view.selection.to === index;
  const notes = textsAt(view.notes ?? [], index);
  return html`<h3>${name}</h3>
    ${notes.map((note) => html`<div class="mark-note">${note}</div>`)} ${renderTipRows(tipRows(view, index, context))}
    <p>${chosen ? trend.unclickHint : trend.clickHint({ name })}</p>`;
}

/** Returns the keyboard help of a trend. */
export function keyHints({ trend }: Messages): readonly KeyHint[] {
  return [
    [['←', '→'], trend.keyMove],
    [['Enter'], trend.keySelect],
    [['Shift', '→'], trend.keyBrush],
    [['S'], trend.keyPlay],
    [['Esc'], trend.keyLeave],
  ];
}

/** Describes each line as a series: point by point, and in one sentence by its extremes. */
export function lineSeries(view: TrendView, context: TrendContext): readonly PointSeries[] {
  const { from, to } = view.shown;
  return view.lines.map((line) => ({
    ...{ name: line.fullLabel, from, count: to - from + 1 },
    describe: (index) => spokenPoint({ ...view, lines: [line] }, index, context),
    summarize: () => extremesText(line, view, context),
  }));
}

function extremesText(line: ShownLine, view: TrendView, context: TrendContext): string {
  const shown = [...line.values.keys()].filter(
    (k) => k >= view.shown.from && k <= view.shown.to && !Number.isNaN(line.values[k]),
  );
  const by = (sign: number): number =>
    shown.reduce((best, k) => (sign * line.values[k]! > sign * line.values[best]! ? k : best), shown[0]!);
  if (shown.length === 0) return context.messages.trend.noValue;
  const end = (index: number) => ({
    name: nameAt(view, index, context),
    value: exactValue(line.values[index], line.unit, context),
  });
  return context.messages.trend.extremes(end(by(1)), end(by(-1)));
}
