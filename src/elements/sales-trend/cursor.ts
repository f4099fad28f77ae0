import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { Messages } from '../../messages/en.js';
import { binX, valueY } from '../../plot/time/geometry.js';
import type { TimeGeometry } from '../../plot/time/geometry.js';
import { textsAt } from '../../query/time/day-notes.js';
import type { KeyHint } from '../base/chart/mark-told.js';
import type { TrendContext, TrendView } from './model/view.js';
import { nameAt, tipRows } from './model/words.js';

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

/** What a tooltip says of a bin: its name, values, change and share, and what a click does. */
export function renderTip(view: TrendView, index: number, context: TrendContext): TemplateResult {
  const { trend } = context.words;
  const name = nameAt(view, index, context);
  const chosen = view.selection?.kind === 'range' && view.selection.from === index && view.selection.to === index;
  const notes = textsAt(view.notes ?? [], index);
  return html`<h3>${name}</h3>
    ${notes.map((note) => html`<div class="told-of">${note}</div>`)}
    <dl>
      ${tipRows(view, index, context).map(
        ({ term, text, slot, good, arrow }) =>
          html`<dt>${slot === undefined ? nothing : html`<i class="key s${slot}"></i>`}${term}</dt>
            <dd class=${good === undefined ? '' : good ? 'good' : 'bad'}>${arrow ? `${arrow} ` : nothing}<bdi>${text}</bdi></dd>`,
      )}
    </dl>
    <p>${chosen ? trend.unclickHint : trend.clickHint(name)}</p>`;
}

/** The keys that a trend takes, as a hint shows them. */
export function keyHints({ trend }: Messages): readonly KeyHint[] {
  return [
    [['←', '→'], trend.keyMove],
    [['Enter'], trend.keySelect],
    [['Shift', '→'], trend.keyBrush],
    [['Esc'], trend.keyLeave],
  ];
}
