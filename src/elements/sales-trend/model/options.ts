import { readDays } from '../../../query/time/calendar-date.js';
import { type DayNote, type WrittenNote } from '../../../query/time/day-notes.js';
import { badOption } from '../../../util/error.js';
import type { TrendAttributes } from '../attributes.js';

/** The attributes of a trend, as they go together, and the notes of its children. `measures` has at least one. */
export interface TrendOptions extends Omit<TrendAttributes, 'annotations' | 'measure'> {
  readonly measures: readonly string[];
  readonly annotations: readonly DayNote[];
}

/** Brings the attributes together. @throws SalesError `bad-option` where they do not go together */
export function toOptions(attributes: TrendAttributes, notes: readonly WrittenNote[] = []): TrendOptions {
  const { measure, annotations, ...rest } = attributes;
  const { growth, granularity, chart, cumulative } = rest;
  const isCompared = growth !== 'off' || chart === 'variance';
  const compare = rest.compare ?? (isCompared ? 'previous-year' : undefined);
  const options: TrendOptions = {
    ...rest,
    measures: measure,
    // Weekday comparisons and totals of months need days. A unit set by the page has priority over the default.
    granularity: (compare === 'same-weekday' || cumulative === 'month') && granularity === 'auto' ? 'day' : granularity,
    compare,
    annotations: readAnnotations(annotations, notes),
  };
  if (cumulative === 'month' && options.granularity !== 'day') throw badOption('granularity', granularity, ['day']);
  checkSeason(options);
  return options;
}

/** Checks that seasonal options and the forecast apply: they need a single line of plain values. */
function checkSeason(options: TrendOptions): void {
  const { measures, series, cumulative, average, adjusted, anomalies, forecast, chart, growth } = options;
  const isPlain = measures.length === 1 && series === undefined && cumulative === false;
  if (forecast !== undefined) {
    if (!isPlain) throw badOption('forecast', String(forecast), 'one-plain-measure');
    if (growth === 'only') throw badOption('growth', growth, ['off', 'panel']);
    if (chart !== 'line' && chart !== 'area') throw badOption('chart', chart, ['line', 'area']);
  }
  const wrong = isPlain ? undefined : adjusted ? 'adjusted' : anomalies ? 'anomalies' : undefined;
  if (wrong !== undefined) throw badOption(wrong, 'true', 'one-plain-measure');
  if (adjusted && average !== undefined) throw badOption('average', String(average), 'no-average');
}

/**
 * Reads notes from the attribute and from children of the element. The attribute has the form `2017-11-24: Black Friday; 2018-01:
 * Sale`. Texts with a semicolon need double quotes.
 * @throws SalesError bad-option that names what cannot be read
 */
export function readAnnotations(attribute: string, children: readonly WrittenNote[]): readonly DayNote[] {
  const parts = attribute.match(/(?:"(?:[^"]|"")*"|[^;])+/g) ?? [];
  const written = parts.filter((part) => part.trim() !== '').map(readPart);
  return [...written, ...children].map(({ date, text }) => {
    const days = readDays(date);
    if (!days) throw wrong(date);
    return { days, text };
  });
}

function readPart(part: string): WrittenNote {
  const colon = part.indexOf(':');
  const text = part.slice(colon + 1).trim();
  if (colon < 0 || text === '') throw wrong(part.trim());
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text)?.[1];
  return { date: part.slice(0, colon).trim(), text: quoted === undefined ? text : quoted.replaceAll('""', '"') };
}

function wrong(value: string): Error {
  return badOption('annotations', value, 'annotations');
}
