import { englishHeatmap } from '../../../messages/combined/heatmap-messages.js';
import type { Results } from '../../../query/result/result.js';
import type { WidgetContext, WidgetModel } from '../../base/element/widget.js';
import { claimsOf } from './claims.js';
import { fieldsOf, type HeatOptions } from './options.js';
import { toPairsPlan } from './pairs-plan.js';
import { explainPairs } from './pairs-texts.js';
import { isSmall, mostIn, toMorePlans, toPlans, type KeptAxes, type Most } from './plans.js';
import { shownResult } from './result.js';
import { headingIn, sentenceIn, tableIn } from './summary.js';
import type { HeatView } from './view.js';

/** Data of a heatmap card. */
export interface Heat {
  readonly options: HeatOptions;
  readonly results: Results;
  readonly context: WidgetContext;
}

/** Attributes, and members kept while the user drags a filter. */
export interface HeatState extends HeatOptions {
  readonly keptMembers: (most: Most) => KeptAxes | undefined;
}

/** Queries and views of a heatmap. */
export const heatmapModel: WidgetModel<HeatState, Heat, HeatView> = {
  messages: { heatmap: englishHeatmap },

  heading: headingIn,

  plans(options, { width, catalog, where }) {
    if (options.mode === 'correlation') return toPairsPlan(options.pairs, catalog, where);
    return toPlans(options, isSmall(width), mostIn(width));
  },

  follow(options, results, { width, where }) {
    const most = mostIn(width);
    return toMorePlans(options, results, { most, where, kept: options.keptMembers(most) });
  },

  view: (options, results, context) => ({ options, results, context }),

  /** A calendar has rows of `date` and the measure. Remaining members have rows of `(other)`. */
  result: (main, heat) => (heat.options.mode === 'correlation' ? main : shownResult(main, heat)),

  isEmpty(results) {
    const main = results['main'] ?? Object.values(results)[0];
    return main?.rowCount === 0 || (main?.facts.analysis?.kind === 'correlation' && main.selected === 0);
  },

  summary: ({ picture, context }) => (picture ? sentenceIn(picture, context) : ''),

  claims: ({ picture }, options) => picture && { claims: claimsOf(picture, options) },

  table: (_attributes, { picture, context }, caption) => picture && tableIn(picture, context, caption),

  explain: (options, { context }) => explainPairs(options, context.messages),

  fields: fieldsOf,
};
