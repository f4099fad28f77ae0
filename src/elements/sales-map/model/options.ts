import { levelsOf, type BreakdownOptions } from '../../sales-breakdown/model/options.js';
import type { MapAttributes } from '../attributes.js';

/** Returns the breakdown by place that a map shows. */
export function toOptions({ measure, by, drill, compare }: MapAttributes): BreakdownOptions {
  const first = by ?? drill[0] ?? 'country';
  return {
    measures: [measure],
    levels: levelsOf({ by: [first], drill }),
    ...{ second: undefined, chart: 'bar', isDefaultChart: true },
    ...{ top: undefined, bottom: undefined, other: false },
    ...{ drill, compare },
  };
}
