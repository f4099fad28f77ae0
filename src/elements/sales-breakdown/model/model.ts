import { requireFields } from '../../../catalog/known-field.js';
import { englishBreakdown } from '../../../messages/combined/breakdown-messages.js';
import type { Results } from '../../../query/result/result.js';
import type { WidgetContext, WidgetModel } from '../../base/element/widget.js';
import type { BreakdownAnswers } from './breakdown.js';
import { clauseOf } from './drill-path.js';
import { claimsOf, headingOf, sentenceOf } from './facts.js';
import type { BreakdownOptions } from './options.js';
import { keysOf, shownParts, toMorePlans, toPlans, type PlanContext } from './plans.js';
import { toResult } from './result.js';
import { toTable } from './table.js';
import type { BreakdownContext, BreakdownView } from './view.js';

/** Input of the view. Rows keep their places while the user drags another widget's filter. */
export interface Breakdown {
  readonly answers: Results & BreakdownAnswers;
  readonly options: BreakdownOptions;
  readonly context: BreakdownContext;
}

/** The attributes, and how many levels down the user went. */
export type BreakdownState = BreakdownOptions & { readonly depth: number };

/** Queries and texts of the breakdown element. */
export const breakdownModel: WidgetModel<BreakdownState, Breakdown, BreakdownView> = {
  messages: { breakdown: englishBreakdown },

  heading(attributes, messages, shown) {
    const place = shown?.picture ?? { field: attributes.levels[0] ?? '', path: [] };
    return headingOf(attributes, place, messages, shown?.context.names);
  },

  plans(attributes, context) {
    requireFields('drill', attributes.drill, context.catalog);
    return toPlans(planContext(attributes, context));
  },

  follow: (attributes, results, context) => toMorePlans(planContext(attributes, context), results),

  view(options, results, context) {
    const slots = slotsFor(results, options, context);
    return {
      answers: results,
      options,
      context: { ...context, isPart: context.isOnDashboard === true && context.where !== '', depth: options.depth, slots },
    };
  },

  /** With a second dimension, the result has one row per member and part. Remaining members follow as `(other)`. */
  result: (main, { answers }) => toResult({ ...answers, main }),

  isEmpty: (results) => (results['main'] ?? results['members'])?.rowCount === 0,

  summary: ({ view, picture }) => (picture ? sentenceOf(picture, view.context) : ''),

  claims({ view, picture }) {
    if (!picture) return undefined;
    const path = clauseOf(picture.path, picture.field, []);
    return { claims: claimsOf(picture, view.context), ...(path !== '' && { where: [path] }) };
  },

  table: (_attributes, { view, picture }, caption) => picture && toTable(picture, view.context, caption),

  fields: ({ levels }) => levels,
};

function planContext(options: BreakdownState, { where, own }: WidgetContext): PlanContext {
  return { options, own, where, depth: options.depth };
}

/** Assigns the colors of parts or donut slices. */
function slotsFor(
  results: Results,
  { second, chart }: BreakdownOptions,
  { slotsOf }: WidgetContext,
): ReadonlyMap<string | null, number> | undefined {
  if (second !== undefined) return slotsOf(second, shownParts(keysOf(results['parts'])));
  const { main } = results;
  const field = main?.columns[0]?.name;
  return chart === 'donut' && field !== undefined && main!.rowCount <= 8 ? slotsOf(field, keysOf(main)) : undefined;
}
