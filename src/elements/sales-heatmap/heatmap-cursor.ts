import { html, nothing, type TemplateResult } from 'lit';
import { boxOf, type GridGeometry } from '../../plot/grid-geometry.js';
import type { HeatContext, HeatView } from './view-model.js';
import { nameAt, spokenMark, tipRows } from './words-model.js';

/** The cursor: a frame around the cell or head that it is on. */
export function renderCursor(
  view: HeatView,
  geometry: GridGeometry,
  cursor: { readonly mark: number; readonly keyed: boolean },
): TemplateResult | typeof nothing {
  const spot = view.spots[cursor.mark];
  if (!spot) return nothing;
  const { x, y, width, height } = boxOf(geometry, spot, spot.span);
  const kind = `${cursor.keyed ? 'keyed' : 'rule'}${spot.kind === 'cell' ? '' : ' head'}`;
  return html`<svg class="overlay" viewBox="0 0 ${geometry.width} ${geometry.height}" aria-hidden="true">
    <rect class=${kind} x=${x} y=${y} width=${width} height=${height} rx="2"></rect>
  </svg>`;
}

/** What a tooltip says of a mark: its name, its value with what it is compared with, and what a click does. */
export function renderTip(view: HeatView, mark: number, context: HeatContext): TemplateResult {
  const { heatmap } = context.words;
  const isCell = mark < view.cells;
  const alone = view.chosen.length === 1 && view.chosen[0] === mark;
  return html`<h3>${nameAt(view, mark, context)}</h3>
    ${
      isCell
        ? html`<dl>
            ${tipRows(view, mark, context).map(
              ({ term, text }) =>
                html`<dt>${term}</dt>
                  <dd><bdi>${text}</bdi></dd>`,
            )}
          </dl>`
        : nothing
    }
    <p>${alone ? heatmap.unclickHint : heatmap.clickHint(view.kind === 'days')}</p>`;
}

/** What the keyboard's cursor is on, in words, and which keys do what: seen in place of the foot. */
export function renderSaid(view: HeatView, mark: number, context: HeatContext): TemplateResult {
  const { heatmap } = context.words;
  const keys: readonly (readonly [readonly string[], string])[] = [
    [['←', '↑', '→', '↓'], heatmap.keyMove],
    [['Enter'], heatmap.keySelect],
    [['Shift', '→'], heatmap.keyRange],
    [['Esc'], heatmap.keyLeave],
  ];
  return html`<div class="said" aria-hidden="true">
    <span>${spokenMark(view, mark, context)}</span>
    <span class="keys"
      >${keys.map(([names, text]) => html`<span>${names.map((name) => html`<kbd>${name}</kbd>`)}${text}</span>`)}</span
    >
  </div>`;
}
