import { splitList } from '../../query/list.js';
import { nearest } from '../../query/nearest.js';
import type { TimeGrain } from '../../query/time-grain.js';
import { badOption } from '../../util/error.js';
import type { DayNote, WrittenNote } from '../../query/day-notes.js';
import { readAnnotations } from './notes-model.js';
import type { TrendChart } from './view-model.js';

/** The attributes of a trend as they are written; empty where not set. */
export interface TrendAttributes {
  readonly measure: string;
  readonly series: string;
  readonly granularity: string;
  readonly chart: string;
  readonly compare: string;
  readonly cumulative: boolean;
  readonly average: string | number;
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
  readonly cumulative: boolean;
  readonly average: number | undefined;
  readonly empty: 'gap' | 'zero';
  /** Whether growth has a panel under the values, or is drawn alone. */
  readonly growth: 'off' | 'panel' | 'only';
  readonly annotations: readonly DayNote[];
}

const GRAINS = ['auto', 'day', 'week', 'month', 'quarter', 'year'] as const;
const CHARTS = ['line', 'area', 'bar', 'stacked'] as const;
const EMPTIES = ['gap', 'zero'] as const;
const GROWTHS = ['off', 'panel', 'only'] as const;

/** Reads the attributes of a trend. @throws SalesError bad-option that names the attribute, its value and what is expected */
export function readOptions(attributes: TrendAttributes): TrendOptions {
  const measures = splitList(attributes.measure || 'revenue');
  const growth = oneOf('growth', attributes.growth, GROWTHS);
  const compare = attributes.compare.trim() || (growth === 'off' ? undefined : 'previous-year');
  const granularity = oneOf('granularity', attributes.granularity, GRAINS);
  return {
    measures: measures.length > 0 ? [...new Set(measures)] : ['revenue'],
    series: attributes.series.trim() || undefined,
    // Weekdays are days, and compared by the finest unit that a reader did not choose.
    granularity: compare === 'same-weekday' && granularity === 'auto' ? 'day' : granularity,
    chart: oneOf('chart', attributes.chart, CHARTS),
    compare,
    cumulative: attributes.cumulative,
    average: averageOf(String(attributes.average)),
    empty: oneOf('empty', attributes.empty, EMPTIES),
    growth,
    annotations: readAnnotations(attributes.annotations, attributes.notes),
  };
}

function oneOf<Value extends string>(option: string, value: string, allowed: readonly Value[]): Value {
  const first = allowed[0] as Value;
  if (value.trim() === '') return first;
  const found = allowed.find((one) => one === value.trim());
  if (found !== undefined) return found;
  const meant = nearest(value, allowed);
  const hint = meant === undefined ? '' : ` (did you mean '${meant}'?)`;
  throw badOption(option, value, `one of ${allowed.join(', ')}${hint}`);
}

function averageOf(text: string): number | undefined {
  if (text.trim() === '') return undefined;
  const count = Number(text);
  if (!Number.isInteger(count) || count < 2) throw badOption('average', text, 'a whole number of periods from 2 on');
  return count;
}
