import { levelsOf, type BreakdownOptions } from '../../sales-breakdown/model/options.js';
import type { MapAttributes } from '../attributes.js';

/** How places are drawn. */
export type MapChart = MapAttributes['chart'];

/** A breakdown by place, and how the places are drawn. */
export interface MapOptions extends BreakdownOptions {
  readonly mapChart: MapChart;
}

/** Returns the breakdown by place that a map shows. */
export function toOptions({ measure, by, chart, drill, compare }: MapAttributes): MapOptions {
  const first = by ?? drill[0] ?? 'country';
  return {
    measures: [measure],
    levels: levelsOf({ by: [first], drill }),
    ...{ second: undefined, chart: 'bar', isDefaultChart: true },
    ...{ top: undefined, bottom: undefined, other: false },
    ...{ drill, compare, same: undefined, mapChart: chart },
  };
}
