import { splitList } from '../../../query/list.js';
import { wordOf } from '../../../query/option-word.js';
import type { TimeGrain } from '../../../query/time/time-grain.js';
import { badOption } from '../../../util/error.js';
import type { DayNote, WrittenNote } from '../../../query/time/day-notes.js';
import { readAnnotations } from './notes.js';
import type { TrendChart } from './view.js';

/** The attributes of a trend as they are written; empty where not set. */
export interface TrendAttributes {
  readonly measure: string;
  readonly series: string;
  readonly granularity: string;
  readonly chart: string;
  readonly compare: string;
  readonly cumulative: boolean | string;
  readonly average: string | number;
  readonly adjusted: boolean;
  readonly anomalies: boolean;
  readonly empty: string;
  readonly growth: string;
  readonly annotations: string;
  /** The notes that stand in the tag. */
  readonly notes: readonly WrittenNote[];
}

/** The attributes as they are meant. */
export interface TrendOptions {
  readonly measures: readonly string[];
  readonly series: string | undefined;
  readonly granularity: TimeGrain | 'auto';
  readonly chart: TrendChart;
  readonly compare: string | undefined;
  /** A running total of all that is shown, or one that begins anew with each year. */
  readonly cumulative: boolean | 'year';
  readonly average: number | undefined;
  /** Whether values are drawn without their season. */
  readonly adjusted: boolean;
  /** Whether values that season and trend do not let expect are marked. */
  readonly anomalies: boolean;
  readonly empty: 'gap' | 'zero';
  /** Whether growth has a panel under the values, or is drawn alone. */
  readonly growth: 'off' | 'panel' | 'only';
  readonly annotations: readonly DayNote[];
}

const GRAINS = ['auto', 'day', 'week', 'month', 'quarter', 'year'] as const;
const CHARTS = ['line', 'area', 'bar', 'stacked'] as const;
const EMPTIES = ['gap', 'zero'] as const;
/** A mean of more periods says nothing of any. */
const MOST_AVERAGED = 1000;
const GROWTHS = ['off', 'panel', 'only'] as const;

/** Reads the attributes of a trend. @throws SalesError bad-option that names the attribute, its value and what is expected */
export function readOptions(attributes: TrendAttributes): TrendOptions {
  const measures = splitList(attributes.measure || 'revenue');
  const growth = wordOf('growth', attributes.growth, GROWTHS);
  const compare = attributes.compare.trim() || (growth === 'off' ? undefined : 'previous-year');
  const granularity = wordOf('granularity', attributes.granularity, GRAINS);
  const options: TrendOptions = {
    measures: measures.length > 0 ? [...new Set(measures)] : ['revenue'],
    series: attributes.series.trim() || undefined,
    // Weekdays are days, and compared by the finest unit that a reader did not choose.
    granularity: compare === 'same-weekday' && granularity === 'auto' ? 'day' : granularity,
    chart: wordOf('chart', attributes.chart, CHARTS),
    compare,
    cumulative: cumulativeOf(attributes.cumulative),
    average: averageOf(String(attributes.average)),
    adjusted: attributes.adjusted,
    anomalies: attributes.anomalies,
    empty: wordOf('empty', attributes.empty, EMPTIES),
    growth,
    annotations: readAnnotations(attributes.annotations, attributes.notes),
  };
  checkSeason(options);
  return options;
}

/** A season is that of one line of plain values, and one line at a time stands for these. */
function checkSeason({ measures, series, cumulative, average, adjusted, anomalies }: TrendOptions): void {
  const isPlain = measures.length === 1 && series === undefined && cumulative === false;
  const wrong = isPlain ? undefined : adjusted ? 'adjusted' : anomalies ? 'anomalies' : undefined;
  if (wrong !== undefined) throw badOption(wrong, 'true', 'one measure, without series and running total');
  if (adjusted && average !== undefined) throw badOption('average', String(average), 'nothing where values are adjusted');
}

function cumulativeOf(value: boolean | string): TrendOptions['cumulative'] {
  if (typeof value === 'boolean' || value === 'year') return value;
  throw badOption('cumulative', value, 'nothing, or year');
}

function averageOf(text: string): number | undefined {
  if (text.trim() === '') return undefined;
  const count = Number(text);
  if (!Number.isInteger(count) || count < 2 || count > MOST_AVERAGED)
    throw badOption('average', text, `a whole number of periods from 2 to ${MOST_AVERAGED}`);
  return count;
}
