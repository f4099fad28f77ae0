import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../messages/en.js';
import type { KeyHint } from '../base/chart-element.js';
import type { HeatContext, HeatView } from './view-model.js';
import { nameAt, tipRows } from './words-model.js';

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

/** Which keys do what on the cells. */
export function keyHints({ heatmap }: Messages): readonly KeyHint[] {
  return [
    [['←', '↑', '→', '↓'], heatmap.keyMove],
    [['Enter'], heatmap.keySelect],
    [['Shift', '→'], heatmap.keyRange],
    [['Esc'], heatmap.keyLeave],
  ];
}
