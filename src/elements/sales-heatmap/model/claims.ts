import { testOf, type Claim } from '../../../query/claim.js';
import { gapsOf } from './texts.js';
import { shownValues } from './heatmap.js';
import { isDays } from './clause.js';
import type { HeatOptions } from './options.js';
import type { HeatView, Item } from './view.js';

/** Returns what the sentence of a heatmap states: its highest and lowest cell, or its strongest correlations. */
export function claimsOf(view: HeatView, { x, y }: Pick<HeatOptions, 'x' | 'y'>): readonly Claim[] {
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
