import { nameOf } from '../../../catalog/measure-facts.js';
import type { Messages } from '../../../messages/en.js';
import type { HeatOptions } from './options.js';
import { pairsSentence, pairsTable, pairsWords, spokenPair } from './pairs-words.js';
import { toTable, type HeatTable } from './table.js';
import type { HeatContext, HeatView } from './view.js';
import { nameAt, sentenceOf, spokenMark, wordsOf, type HeatWords } from './words.js';

// What is said of a picture, be it one of cells (words) or of pairs (pairs-words).

/** The heading where the page gives none. */
export function headingIn({ mode, measure, x, y, compare, pairs }: HeatOptions, words: Messages): string {
  const { heatmap } = words;
  if (mode === 'correlation') return heatmap.correlations(pairs.per && words.dimension(pairs.per));
  const name = words.measure(nameOf(measure));
  const heading =
    mode === 'calendar' ? heatmap.byDay(name) : heatmap.heading(name, words.dimension(x.text), words.dimension(y.text));
  return compare === undefined ? heading : heatmap.growthOf(heading);
}

/** The words of a picture. `label` is what assistive technology calls it. */
export function wordsIn(view: HeatView, context: HeatContext, label: string): HeatWords {
  return (view.pairs ? pairsWords : wordsOf)(view, context, label);
}

/** The sentence under the heading. `define`: the measures that the page defines. */
export function sentenceIn(view: HeatView, context: HeatContext, define: Readonly<Record<string, string>>): string {
  return view.pairs ? pairsSentence(view, context) : sentenceOf(view, context, define);
}

/** The numbers of a picture as a table. */
export function tableIn(view: HeatView, context: HeatContext, caption: string): HeatTable {
  return (view.pairs ? pairsTable : toTable)(view, context, caption);
}

/** A mark as it is spoken, a pair by how much the two go together. */
export function spokenIn(view: HeatView, mark: number, context: HeatContext): string {
  if (!view.pairs) return spokenMark(view, mark, context);
  return mark < view.cells ? spokenPair(view, mark, context) : nameAt(view, mark, context);
}
