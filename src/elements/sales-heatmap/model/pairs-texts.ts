import type { TableView } from '../../base/element/widget.js';
import { numberFormat } from '../../../format/number.js';
import type { Messages } from '../../../messages/en.js';
import type { HeatOptions } from './options.js';
import { SURE } from './pairs.js';
import type { HeatContext, HeatView } from './view.js';
import type { TipRow } from '../../base/element/widget.js';
import type { HeatTexts } from './texts.js';

/** Returns the texts of a matrix. `label` is its accessible name. */
export function pairsTexts(view: HeatView, context: HeatContext, label: string): HeatTexts {
  return {
    label,
    value: (value) => decimal(value, 2, context),
    bounds: view.scale.bounds.map((bound) => decimal(bound, 1, context)),
    noRows: context.messages.heatmap.noPair,
  };
}

/** Returns the name of a pair: “Revenue and Profit”. */
export function pairName(view: HeatView, cell: number, { messages }: HeatContext): string {
  const { column, row } = view.spots[cell]!;
  return messages.heatmap.pair({ one: view.columns[column]!.name, other: view.rows[row]!.name });
}

/** Returns the tooltip rows of a pair: correlation, number of rows, and p-value. */
export function pairRows(view: HeatView, cell: number, context: HeatContext): readonly TipRow[] {
  const { heatmap } = context.messages;
  const { n, adjusted, method, kinds } = view.pairs!;
  return [
    { term: heatmap.methods[kinds[cell] === 'numbers' ? method : kinds[cell]!], text: strength(view, cell, context) },
    { term: heatmap.compared, text: count(n[cell]!, context) },
    { term: heatmap.chance, text: chance(adjusted[cell]!, context) },
  ];
}

/** Describes a pair for screen readers. */
export function spokenPair(view: HeatView, cell: number, context: HeatContext): string {
  const { heatmap } = context.messages;
  const { n, adjusted } = view.pairs!;
  const name = pairName(view, cell, context);
  if (Number.isNaN(view.values[cell]!)) return heatmap.alone({ name, value: heatmap.noPair });
  const facts = [strength(view, cell, context), heatmap.countCompared({ shown: count(n[cell]!, context) })];
  return heatmap.alone({
    name,
    value: context.messages.list({ items: [...facts, ...(isSure(adjusted[cell]!) ? [] : [heatmap.mayBeChance])] }),
  });
}

/**
 * Returns the summary under the heading: the strongest correlation, and the warning that correlation does not imply causation.
 */
export function pairsSentence(view: HeatView, context: HeatContext): string {
  const { heatmap } = context.messages;
  const { peak, low } = view;
  const end = (cell: number) => ({ pair: pairName(view, cell, context), r: strength(view, cell, context) });
  const found = [
    ...(peak === undefined ? [] : [heatmap.together(end(peak))]),
    ...(low === undefined ? [] : [heatmap.against(end(low))]),
  ];
  return context.messages.phrases({ items: [...(found.length > 0 ? found : [heatmap.nothingSure]), heatmap.noCause] });
}

/** Returns one row of exact numbers per pair. */
export function pairsTable(view: HeatView, context: HeatContext, caption: string): TableView {
  const { heatmap } = context.messages;
  const { n, p, adjusted } = view.pairs!;
  const numeric = [heatmap.strength, heatmap.compared, heatmap.p, heatmap.adjusted];
  return {
    caption,
    columns: [{ label: heatmap.pairOf }, ...numeric.map((label) => ({ label, numeric: true }))],
    rows: Array.from({ length: view.cells }, (_, cell) => [
      pairName(view, cell, context),
      Number.isNaN(view.values[cell]!) ? context.messages.heatmap.noPair : decimal(view.values[cell]!, 4, context),
      count(n[cell]!, context),
      chance(p[cell]!, context),
      chance(adjusted[cell]!, context),
    ]),
  };
}

/** Explains the correlation coefficients, for “How is this calculated?”. */
export function explainPairs(
  { mode, pairs }: Pick<HeatOptions, 'mode' | 'pairs'>,
  { heatmap, dimension }: Messages,
): readonly { readonly term: string; readonly text: string }[] {
  if (mode !== 'correlation') return [];
  return [{ term: heatmap.methods[pairs.method], text: heatmap.pairsText({ per: pairs.per && dimension({ name: pairs.per }) }) }];
}

/** True when a p-value is statistically significant. */
export function isSure(adjusted: number): boolean {
  return adjusted < SURE;
}

function strength(view: HeatView, cell: number, context: HeatContext): string {
  const value = view.values[cell]!;
  return Number.isNaN(value) ? context.messages.heatmap.noPair : decimal(value, 2, context);
}

function decimal(value: number, digits: number, { locale }: HeatContext): string {
  const format = numberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  // A value that rounds to zero has no sign. Negative values have a true minus sign.
  const text = format.format(Number(value.toFixed(digits)) === 0 ? 0 : value);
  return text.replace('-', '−');
}

function count(value: number, { locale }: HeatContext): string {
  return numberFormat(locale, {}).format(value);
}

/** Formats a p-value; `< 0.001` below that value. */
function chance(value: number, context: HeatContext): string {
  if (Number.isNaN(value)) return context.messages.heatmap.noPair;
  return value < 0.001 ? `< ${decimal(0.001, 3, context)}` : decimal(value, 3, context);
}
