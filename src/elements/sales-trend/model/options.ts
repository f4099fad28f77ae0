import { splitList } from '../../../query/parse-list.js';
import { wordOf } from '../../../query/parse-enum.js';
import type { TimeGrain } from '../../../query/time/time-grain.js';
import { badOption } from '../../../util/error.js';
import type { DayNote, WrittenNote } from '../../../query/time/day-notes.js';
import { readAnnotations } from './notes.js';
import type { TrendChart } from './view.js';

/** Attributes of a trend as written. Unset attributes are empty. */
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
  /** Notes from children of the element. */
  readonly notes: readonly WrittenNote[];
}

/** Parsed attributes of a trend. */
export interface TrendOptions {
  readonly measures: readonly string[];
  readonly series: string | undefined;
  readonly granularity: TimeGrain | 'auto';
  readonly chart: TrendChart;
  readonly compare: string | undefined;
  /** True for a running total. `'year'` restarts the total each year. */
  readonly cumulative: boolean | 'year';
  readonly average: number | undefined;
  /** True when the chart shows seasonally adjusted values. */
  readonly adjusted: boolean;
  /** True when unusual values are marked. */
  readonly anomalies: boolean;
  readonly empty: 'gap' | 'zero';
  /** Growth in a panel below the values (`panel`), alone (`only`) or not at all (`off`). */
  readonly growth: 'off' | 'panel' | 'only';
  readonly annotations: readonly DayNote[];
}

const GRAINS = ['auto', 'day', 'week', 'month', 'quarter', 'year'] as const;
const CHARTS = ['line', 'area', 'bar', 'stacked'] as const;
const EMPTIES = ['gap', 'zero'] as const;
/** Maximum number of periods of a moving average. */
const MAX_AVERAGED = 1000;
const GROWTHS = ['off', 'panel', 'only'] as const;

/** Reads the attributes of a trend. */
export function readOptions(attributes: TrendAttributes): TrendOptions {
  const measures = splitList(attributes.measure || 'revenue');
  const growth = wordOf('growth', attributes.growth, GROWTHS);
  const compare = attributes.compare.trim() || (growth === 'off' ? undefined : 'previous-year');
  const granularity = wordOf('granularity', attributes.granularity, GRAINS);
  const options: TrendOptions = {
    measures: measures.length > 0 ? [...new Set(measures)] : ['revenue'],
    series: attributes.series.trim() || undefined,
    // Weekday comparisons need days. A unit set by the page has priority over the default.
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

/** Checks that seasonal options apply: they need a single line of plain values. */
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
  if (!Number.isInteger(count) || count < 2 || count > MAX_AVERAGED)
    throw badOption('average', text, `a whole number of periods from 2 to ${MAX_AVERAGED}`);
  return count;
}
