import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { binX, valueY } from '../../plot/geometry.js';
import type { TimeGeometry } from '../../plot/geometry.js';
import { textsAt } from './notes-model.js';
import type { TrendContext, TrendView } from './view-model.js';
import { nameAt, spokenPoint, tipRows } from './words-model.js';

/** The cursor: a rule at a bin, and a dot on each line there. */
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

/** The dots on the lines at a bin; bars have none, for they show where they end. */
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

/** Where a tooltip speaks of a bin: beside its rule, at the height of the first line there. In px from the picture's corner. */
export function tipPlace(view: TrendView, geometry: TimeGeometry, index: number): { readonly x: number; readonly y: number } {
  const [panel] = geometry.panels;
  const value = view.lines[0]?.values[index] ?? Number.NaN;
  const y = !panel ? 0 : Number.isNaN(value) ? (panel.top + panel.bottom) / 2 : valueY(panel, value);
  return { x: binX(geometry, index), y };
}

/** What a tooltip says of a bin: its name, values, change and share, and what a click does. */
export function renderTip(view: TrendView, index: number, context: TrendContext): TemplateResult {
  const { trend } = context.words;
  const name = nameAt(view, index, context);
  const chosen = view.selection?.kind === 'range' && view.selection.from === index && view.selection.to === index;
  const notes = textsAt(view.notes ?? [], index);
  return html`<h3>${name}</h3>
    ${notes.map((note) => html`<p class="told-of">${note}</p>`)}
    <dl>
      ${tipRows(view, index, context).map(
        ({ term, text, slot, good, arrow }) =>
          html`<dt>${slot === undefined ? nothing : html`<i class="key s${slot}"></i>`}${term}</dt>
            <dd class=${good === undefined ? '' : good ? 'good' : 'bad'}>${arrow ? `${arrow} ` : nothing}<bdi>${text}</bdi></dd>`,
      )}
    </dl>
    <p>${chosen ? trend.unclickHint : trend.clickHint(name)}</p>`;
}

/** What the keyboard's cursor is on, in words, and which keys do what: seen in place of the foot. */
export function renderSaid(view: TrendView, index: number, context: TrendContext): TemplateResult {
  const { trend } = context.words;
  const keys: readonly (readonly [readonly string[], string])[] = [
    [['←', '→'], trend.keyMove],
    [['Enter'], trend.keySelect],
    [['Shift', '→'], trend.keyBrush],
    [['Esc'], trend.keyLeave],
  ];
  return html`<div class="said" aria-hidden="true">
    <span>${spokenPoint(view, index, context)}</span>
    <span class="keys"
      >${keys.map(([names, text]) => html`<span>${names.map((name) => html`<kbd>${name}</kbd>`)}${text}</span>`)}</span
    >
  </div>`;
}
