import type { TableView } from '../../base/element/widget.js';
import type { Messages } from '../../../messages/en.js';
import { PLAN } from '../../../query/planned.js';
import type { HeatOptions } from './options.js';
import { pairsSentence, pairsTable, pairsTexts, spokenPair } from './pairs-texts.js';
import type { HeatContext, HeatView } from './view.js';
import { nameAt, sentenceOf, spokenMark, toTable, wordsOf, type HeatTexts } from './texts.js';

// Texts of a heatmap for both kinds: cells (words) and pairs (pairs-words).

/** Returns the default heading. */
export function headingIn({ mode, measure, x, y, compare, pairs }: HeatOptions, messages: Messages): string {
  const { heatmap } = messages;
  if (mode === 'correlation') return heatmap.correlations({ per: pairs.per && messages.dimension({ name: pairs.per }) });
  const name = messages.measure({ name: measure });
  const heading =
    mode === 'calendar'
      ? heatmap.byDay({ measure: name })
      : heatmap.heading({ measure: name, x: messages.dimension({ name: x.text }), y: messages.dimension({ name: y.text }) });
  if (compare === PLAN) return heatmap.planned({ heading });
  return compare === undefined ? heading : heatmap.growthOf({ heading });
}

/** Returns the texts of a heatmap. `label` is its accessible name. */
export function heatTexts(view: HeatView, context: HeatContext, label: string): HeatTexts {
  return (view.pairs ? pairsTexts : wordsOf)(view, context, label);
}

/** Returns the summary under the heading. */
export function sentenceIn(view: HeatView, context: HeatContext): string {
  return view.pairs ? pairsSentence(view, context) : sentenceOf(view, context);
}

/** Returns the heatmap as a table. */
export function tableIn(view: HeatView, context: HeatContext, caption: string): TableView {
  return (view.pairs ? pairsTable : toTable)(view, context, caption);
}

/** Describes a mark for screen readers. A pair includes its correlation. */
export function spokenIn(view: HeatView, mark: number, context: HeatContext): string {
  if (!view.pairs) return spokenMark(view, mark, context);
  return mark < view.cells ? spokenPair(view, mark, context) : nameAt(view, mark, context);
}
