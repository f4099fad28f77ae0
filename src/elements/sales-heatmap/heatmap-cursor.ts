import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../messages/en.js';
import type { KeyHint } from '../base/chart-element.js';
import type { HeatContext, HeatView } from './view-model.js';
import { isSure, pairName, pairRows, spokenPair } from './pairs-words-model.js';
import { nameAt, spokenMark, tipRows } from './words-model.js';

/** What a tooltip says of a mark: its name, its value with what it is compared with, and what a click does. */
export function renderTip(view: HeatView, mark: number, context: HeatContext): TemplateResult {
  const { heatmap } = context.words;
  const isCell = mark < view.cells;
  const alone = view.chosen.length === 1 && view.chosen[0] === mark;
  const isPair = isCell && view.pairs !== undefined;
  const rows = isPair ? pairRows(view, mark, context) : tipRows(view, mark, context);
  return html`<h3>${isPair ? pairName(view, mark, context) : nameAt(view, mark, context)}</h3>
    ${
      isCell
        ? html`<dl>
            ${rows.map(
              ({ term, text }) =>
                html`<dt>${term}</dt>
                  <dd><bdi>${text}</bdi></dd>`,
            )}
          </dl>`
        : nothing
    }
    <p>${view.pairs ? pairHint(view, mark, context) : alone ? heatmap.unclickHint : heatmap.clickHint(view.kind === 'days')}</p>`;
}

/** What to think of a pair, and what a click does. */
function pairHint({ pairs, cells }: HeatView, mark: number, { words }: HeatContext): string {
  const { heatmap } = words;
  if (mark >= cells) return '';
  return `${isSure(pairs!.adjusted[mark]!) ? heatmap.noCause : heatmap.mayWellBeChance} ${heatmap.openHint}`;
}

/** Which keys do what on the cells, or on pairs, which open. */
export function keyHints({ heatmap }: Messages, isPairs: boolean): readonly KeyHint[] {
  const moves: KeyHint = [['←', '↑', '→', '↓'], heatmap.keyMove];
  if (isPairs) return [moves, [['Enter'], heatmap.keyOpen]];
  return [moves, [['Enter'], heatmap.keySelect], [['Shift', '→'], heatmap.keyRange], [['Esc'], heatmap.keyLeave]];
}

/** A mark as it is spoken, a pair by how much the two go together. */
export function spokenIn(view: HeatView, mark: number, context: HeatContext): string {
  if (!view.pairs) return spokenMark(view, mark, context);
  return mark < view.cells ? spokenPair(view, mark, context) : nameAt(view, mark, context);
}
