import type { DayNote, WrittenNote } from '../../../query/time/day-notes.js';
import { badOption } from '../../../util/error.js';
import type { TrendAttributes } from '../attributes.js';
import { readAnnotations } from './notes.js';

/** The attributes of a trend, as they go together, and the notes of its children. `measures` has at least one. */
export interface TrendOptions extends Omit<TrendAttributes, 'annotations' | 'measure'> {
  readonly measures: readonly string[];
  readonly annotations: readonly DayNote[];
}

/** Brings the attributes together. @throws SalesError `bad-option` where they do not go together */
export function toOptions(attributes: TrendAttributes, notes: readonly WrittenNote[] = []): TrendOptions {
  const { measure, annotations, ...rest } = attributes;
  const { growth, granularity } = rest;
  const compare = rest.compare ?? (growth === 'off' ? undefined : 'previous-year');
  const options: TrendOptions = {
    ...rest,
    measures: measure,
    // Weekday comparisons need days. A unit set by the page has priority over the default.
    granularity: compare === 'same-weekday' && granularity === 'auto' ? 'day' : granularity,
    compare,
    annotations: readAnnotations(annotations, notes),
  };
  checkSeason(options);
  return options;
}

/** Checks that seasonal options apply: they need a single line of plain values. */
function checkSeason({ measures, series, cumulative, average, adjusted, anomalies }: TrendOptions): void {
  const isPlain = measures.length === 1 && series === undefined && cumulative === false;
  const wrong = isPlain ? undefined : adjusted ? 'adjusted' : anomalies ? 'anomalies' : undefined;
  if (wrong !== undefined) throw badOption(wrong, 'true', 'one measure, without series and running total');
  if (adjusted && average !== undefined) throw badOption('average', String(average), 'nothing where values are adjusted');
}
