import { html, svg, type TemplateResult } from 'lit';
import type { Messages } from '../../messages/en.js';
import { renderFacts, type KeyHint, type MarkDescription } from '../base/chart/mark-description.js';
import type { HeatContext, HeatView } from './model/view.js';
import { isSure, pairName, pairRows } from './model/pairs-texts.js';
import { spokenIn } from './model/summary.js';
import { nameAt, tipRows } from './model/texts.js';

/** Describes a mark; `undefined` when a smaller chart no longer has the mark. */
export function descriptionOf(view: HeatView, mark: number, context: HeatContext): MarkDescription | undefined {
  return view.spots[mark] && { tip: renderTip(view, mark, context), spoken: spokenIn(view, mark, context) };
}

/** Renders the tooltip of a mark: its name, value, comparison, and the action of a click. */
function renderTip(view: HeatView, mark: number, context: HeatContext): TemplateResult {
  const { heatmap } = context.messages;
  const isCell = mark < view.cells;
  const isPair = isCell && view.pairs !== undefined;
  const rows = isPair ? pairRows(view, mark, context) : isCell ? tipRows(view, mark, context) : [];
  const alone = view.chosen.length === 1 && view.chosen[0] === mark;
  return renderFacts({
    title: isPair ? pairName(view, mark, context) : nameAt(view, mark, context),
    rows: rows.map(({ term, text }) => [term, text]),
    hint: view.pairs
      ? pairHint(view, mark, context)
      : alone
        ? heatmap.unclickHint
        : heatmap.clickHint({ isRange: view.kind === 'days' }),
  });
}

/** Describes the significance of a pair, and the action of a click. */
function pairHint({ pairs, cells }: HeatView, mark: number, { messages }: HeatContext): string {
  const { heatmap } = messages;
  if (mark >= cells) return '';
  return `${isSure(pairs!.adjusted[mark]!) ? heatmap.noCause : heatmap.mayWellBeChance} ${heatmap.openHint}`;
}

/** Returns the keyboard help for cells, or for pairs, which open. */
export function keyHints({ heatmap }: Messages, isPairs: boolean): readonly KeyHint[] {
  const moves: KeyHint = [['←', '↑', '→', '↓'], heatmap.keyMove];
  if (isPairs) return [moves, [['Enter'], heatmap.keyOpen]];
  return [moves, [['Enter'], heatmap.keySelect], [['Shift', '→'], heatmap.keyRange], [['Esc'], heatmap.keyLeave]];
}

/** Renders a grid of cells as a skeleton. */
export function renderSkeleton(): TemplateResult {
  const cells = Array.from({ length: 14 * 7 }, (_, k) => ({ x: (k % 14) * 7 + 1.5, y: Math.floor(k / 14) * 14 + 1.5 }));
  return html`<svg class="bones" viewBox="0 0 100 100" preserveAspectRatio="none">
    ${cells.map(({ x, y }) => svg`<rect x=${x} y=${y} width="6.2" height="12.4"></rect>`)}
  </svg>`;
}
