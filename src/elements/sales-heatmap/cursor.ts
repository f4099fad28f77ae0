import { isAlone, type MarkDescription } from '../base/chart/marks.js';
import type { Messages } from '../../messages/en.js';
import type { KeyHint } from '../base/chart/mark-description.js';
import type { HeatContext, HeatView } from './model/view.js';
import { isSure, pairName, pairRows } from './model/pairs-texts.js';
import { spokenIn } from './model/summary.js';
import { nameAt, tipRows } from './model/texts.js';

/** Describes a mark: its name, value, comparison, and the action of a click; `undefined` when a smaller chart no longer has the mark. */
export function descriptionOf(view: HeatView, mark: number, context: HeatContext): MarkDescription | undefined {
  if (!view.spots[mark]) return undefined;
  const { heatmap } = context.messages;
  const isCell = mark < view.cells;
  const isPair = isCell && view.pairs !== undefined;
  const alone = isAlone(view.chosen, mark);
  const hint = alone ? heatmap.unclickHint : heatmap.clickHint({ isRange: view.kind === 'days' });
  return {
    title: isPair ? pairName(view, mark, context) : nameAt(view, mark, context),
    rows: isPair ? pairRows(view, mark, context) : isCell ? tipRows(view, mark, context) : [],
    hint: view.pairs ? pairHint(view, mark, context) : hint,
    spoken: spokenIn(view, mark, context),
  };
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
