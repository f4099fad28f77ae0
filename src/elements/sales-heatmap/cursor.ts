import { html, svg, type TemplateResult } from 'lit';
import type { Messages } from '../../messages/en.js';
import { renderFacts, type KeyHint, type MarkTold } from '../base/chart/mark-told.js';
import type { HeatContext, HeatView } from './model/view.js';
import { isSure, pairName, pairRows } from './model/pairs-words.js';
import { spokenIn } from './model/said.js';
import { nameAt, tipRows } from './model/words.js';

/** What is told of a mark; nothing where there is none, as in a picture that has become smaller. */
export function toldOf(view: HeatView, mark: number, context: HeatContext): MarkTold | undefined {
  return view.spots[mark] && { tip: renderTip(view, mark, context), spoken: spokenIn(view, mark, context) };
}

/** What a tooltip says of a mark: its name, its value with what it is compared with, and what a click does. */
function renderTip(view: HeatView, mark: number, context: HeatContext): TemplateResult {
  const { heatmap } = context.words;
  const isCell = mark < view.cells;
  const isPair = isCell && view.pairs !== undefined;
  const rows = isPair ? pairRows(view, mark, context) : isCell ? tipRows(view, mark, context) : [];
  const alone = view.chosen.length === 1 && view.chosen[0] === mark;
  return renderFacts({
    title: isPair ? pairName(view, mark, context) : nameAt(view, mark, context),
    rows: rows.map(({ term, text }) => [term, text]),
    hint: view.pairs ? pairHint(view, mark, context) : alone ? heatmap.unclickHint : heatmap.clickHint(view.kind === 'days'),
  });
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

/** A grid of cells, while there is no answer. */
export function renderBones(): TemplateResult {
  const cells = Array.from({ length: 14 * 7 }, (_, k) => ({ x: (k % 14) * 7 + 1.5, y: Math.floor(k / 14) * 14 + 1.5 }));
  return html`<svg class="bones" viewBox="0 0 100 100" preserveAspectRatio="none">
    ${cells.map(({ x, y }) => svg`<rect x=${x} y=${y} width="6.2" height="12.4"></rect>`)}
  </svg>`;
}
