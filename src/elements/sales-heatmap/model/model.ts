import { englishHeatmap } from '../../../messages/combined/heatmap-messages.js';
import type { Results } from '../../../query/result/result.js';
import type { WidgetContext, WidgetModel } from '../../base/element/widget.js';
import { fieldsOf, type HeatOptions } from './options.js';
import { toPairsPlan } from './pairs-plan.js';
import { filterOf, withFilter } from './planned-days.js';
import { explainPairs } from './pairs-texts.js';
import { isSmall, mostIn, toMorePlans, toPlans, type KeptAxes, type Most } from './plans.js';
import { shownResult } from './result.js';
import { headingIn, sentenceIn, tableIn } from './summary.js';
import type { HeatView, Item } from './view.js';
import { testOf, type Claim } from '../../../query/claim.js';
import { gapsOf } from './texts.js';
import { shownValues } from './heatmap.js';
import { isDays } from './clause.js';

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

  plans(options, context) {
    const { width, catalog, where } = context;
    if (options.mode === 'correlation') return toPairsPlan(options.pairs, catalog, where);
    return withFilter(toPlans(options, isSmall(width), mostIn(width)), filterOf(options, context), where);
  },

  follow(options, results, context) {
    const most = mostIn(context.width);
    return toMorePlans(options, results, { most, where: filterOf(options, context), kept: options.keptMembers(most) });
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

/** Returns what the sentence of a heatmap states: its highest and lowest cell, or its strongest correlations. */
function claimsOf(view: HeatView, { x, y }: Pick<HeatOptions, 'x' | 'y'>): readonly Claim[] {
  const { peak, low } = view;
  if (view.marked) return [];
  const ends = [
    ['largest', peak],
    ['smallest', low],
  ] as const;
  if (view.pairs) {
    const figures = ends.flatMap(([, cell]) => (cell === undefined ? [] : [view.values[cell]!]));
    return [{ kind: 'test', measure: '', test: 'correlation', level: 0.05, figures }];
  }
  const by = view.kind === 'grid' ? `${x.text}, ${y.text}` : `${view.grain ?? 'month'}(date)`;
  const measure = view.shows === 'values' ? view.measure : `${view.measure}.${view.shows}`;
  const gaps = view.kind === 'days' ? gapsOf(view) : undefined;
  return [
    ...ends.flatMap(([kind, cell]): readonly Claim[] =>
      // The lowest is named next to the highest alone.
      peak === undefined || cell === undefined
        ? []
        : [{ kind, measure, by, member: memberOf(view, cell), value: shownValues(view)[cell]! }],
    ),
    ...(gaps && gaps.days > 0 ? [testOf('days-without-rows', [gaps.days, gaps.most?.[1] ?? NaN], measure)] : []),
  ];
}

/** Returns the members of a cell as one text, or the first day of a period. */
function memberOf({ spots, kind }: HeatView, cell: number): string | number | null {
  const { a, b } = spots[cell]!;
  const keys = [...a.slice(0, 1), ...(kind === 'grid' ? b.slice(0, 1) : [])].map(keyOf);
  if (keys.length === 1) return keys[0]!;
  return keys.includes(null) ? null : keys.map(String).join(', ');
}

function keyOf(item: Item): string | number | null {
  return item !== null && isDays(item) ? item.from : item;
}
