import { numberFormat } from '../../../format/number.js';
import type { Messages } from '../../../messages/en.js';
import type { HeatOptions } from './options.js';
import type { HeatTable } from './table.js';
import { SURE } from './pairs.js';
import type { HeatContext, HeatView } from './view.js';
import type { HeatWords, TipRow } from './words.js';

/** The words of a matrix. `label` is what assistive technology calls it. */
export function pairsWords(view: HeatView, context: HeatContext, label: string): HeatWords {
  return {
    label,
    value: (value) => decimal(value, 2, context),
    bounds: view.scale.bounds.map((bound) => decimal(bound, 1, context)),
    noRows: context.words.heatmap.noPair,
  };
}

/** A pair by name: “Revenue and Profit”. */
export function pairName(view: HeatView, cell: number, { words }: HeatContext): string {
  const { column, row } = view.spots[cell]!;
  return words.heatmap.pair(view.columns[column]!.name, view.rows[row]!.name);
}

/** What a tooltip says of a pair: its strength, over how many rows, and the chance of as much by accident. */
export function pairRows(view: HeatView, cell: number, context: HeatContext): readonly TipRow[] {
  const { heatmap } = context.words;
  const { n, adjusted, method, kinds } = view.pairs!;
  return [
    { term: heatmap.methods[kinds[cell] === 'numbers' ? method : kinds[cell]!], text: strength(view, cell, context) },
    { term: heatmap.compared, text: count(n[cell]!, context) },
    { term: heatmap.chance, text: chance(adjusted[cell]!, context) },
  ];
}

/** A pair as it is spoken. */
export function spokenPair(view: HeatView, cell: number, context: HeatContext): string {
  const { heatmap } = context.words;
  const { n, adjusted } = view.pairs!;
  const name = pairName(view, cell, context);
  if (Number.isNaN(view.values[cell]!)) return heatmap.alone(name, heatmap.noPair);
  const facts = [strength(view, cell, context), heatmap.countCompared(count(n[cell]!, context))];
  return heatmap.alone(name, [...facts, ...(isSure(adjusted[cell]!) ? [] : [heatmap.mayBeChance])].join(', '));
}

/** The sentence under the heading: what goes together most, and that this is no cause. */
export function pairsSentence(view: HeatView, context: HeatContext): string {
  const { heatmap } = context.words;
  const { peak, low } = view;
  const end = (cell: number): readonly [string, string] => [pairName(view, cell, context), strength(view, cell, context)];
  const found = [
    ...(peak === undefined ? [] : [heatmap.together(...end(peak))]),
    ...(low === undefined ? [] : [heatmap.against(...end(low))]),
  ];
  return [...(found.length > 0 ? found : [heatmap.nothingSure]), heatmap.noCause].join(' ');
}

/** Each two columns as a row: exact numbers. */
export function pairsTable(view: HeatView, context: HeatContext, caption: string): HeatTable {
  const { heatmap } = context.words;
  const { n, p, adjusted } = view.pairs!;
  const numeric = [heatmap.strength, heatmap.compared, heatmap.p, heatmap.adjusted];
  return {
    caption,
    columns: [{ label: heatmap.pairOf }, ...numeric.map((label) => ({ label, numeric: true }))],
    rows: Array.from({ length: view.cells }, (_, cell) => [
      pairName(view, cell, context),
      Number.isNaN(view.values[cell]!) ? context.words.heatmap.noPair : decimal(view.values[cell]!, 4, context),
      count(n[cell]!, context),
      chance(p[cell]!, context),
      chance(adjusted[cell]!, context),
    ]),
  };
}

/** How correlations are computed: for “How is this calculated?”. */
export function explainPairs(
  { mode, pairs }: Pick<HeatOptions, 'mode' | 'pairs'>,
  { heatmap, dimension }: Messages,
): readonly { readonly term: string; readonly text: string }[] {
  if (mode !== 'correlation') return [];
  return [{ term: heatmap.methods[pairs.method], text: heatmap.pairsText(pairs.per && dimension(pairs.per)) }];
}

/** Whether a chance is small enough to count on. */
export function isSure(adjusted: number): boolean {
  return adjusted < SURE;
}

function strength(view: HeatView, cell: number, context: HeatContext): string {
  const value = view.values[cell]!;
  return Number.isNaN(value) ? context.words.heatmap.noPair : decimal(value, 2, context);
}

function decimal(value: number, digits: number, { locale }: HeatContext): string {
  const format = numberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  // What rounds to zero has no sign, and a minus is a true one.
  const text = format.format(Number(value.toFixed(digits)) === 0 ? 0 : value);
  return text.replace('-', '−');
}

function count(value: number, { locale }: HeatContext): string {
  return numberFormat(locale, {}).format(value);
}

/** A chance of accident: `< 0.001` where it is less. */
function chance(value: number, context: HeatContext): string {
  if (Number.isNaN(value)) return context.words.heatmap.noPair;
  return value < 0.001 ? `< ${decimal(0.001, 3, context)}` : decimal(value, 3, context);
}
