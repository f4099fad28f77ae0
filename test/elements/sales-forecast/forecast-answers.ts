import { forecastAttributes } from '../../../src/elements/sales-forecast/attributes.js';
import { toOptions, type ForecastOptions } from '../../../src/elements/sales-forecast/model/options.js';
import { toView } from '../../../src/elements/sales-forecast/model/view.js';
import type { ForecastAnswer, ForecastContext, ForecastView } from '../../../src/elements/sales-forecast/model/view.js';
import { en } from '../../../src/messages/en.js';
import type { ForecastFacts } from '../../../src/query/analysis/series.js';
import { binsBetween } from '../../../src/query/time/time-grain.js';
import type { WrittenNote } from '../../../src/query/time/day-notes.js';
import { parsePeriod } from '../../../src/query/time/calendar-date.js';
import { readerOf, type Written } from '../written.js';

/** American English and dollars. */
export const CONTEXT: ForecastContext = {
  locale: 'en-US',
  currency: 'USD',
  messages: en,
  calendar: { timeZone: 'UTC', weekStart: 1, fiscalStart: 1 },
};

/** The options of some attributes, and of the events of children. */
export const options = ({
  notes = [],
  ...written
}: Written & { readonly notes?: readonly WrittenNote[] } = {}): ForecastOptions =>
  toOptions(readerOf(forecastAttributes)(written), notes);

/** The first day of a written period. */
export const day = (text: string): number => parsePeriod(text)!.from;

/** What differs in an answer from the usual one. */
export interface RequestOptions {
  /** Whether the data end on 12 January 2018, so that January is covered in part. */
  readonly partial?: boolean;
  /** Months of the past, up to December 2017. */
  readonly known?: number;
  readonly horizon?: number;
  readonly facts?: Partial<ForecastFacts>;
  readonly unit?: 'money' | 'percent';
  readonly levels?: readonly number[];
  /** Months without a value. */
  readonly gaps?: readonly number[];
}

/** What the k-th month of the past was, and what the h-th to come is forecast as. */
export const valueAt = (k: number): number => 1000 + 10 * k + 200 * Math.sin((k * Math.PI) / 6);
export const forecastAt = (h: number): number => 1500 + 10 * h;

/** An answer of months: the limits of 80 % are 100, those of 95 % 200 away, each month to come a tenth more. */
export function answer(given: RequestOptions = {}): ForecastAnswer {
  const { partial = false, known = 24, horizon = 12, facts = {}, unit = 'money', levels = [80, 95], gaps = [] } = given;
  const first = day('2018-01') - 0;
  const all = binsBetween(day('2010-01'), day('2030-12'), 'month', {});
  const start = all.indexOf(first);
  const days = all.slice(start - known, start + horizon);
  const column = (name: string, at: (row: number) => number) => {
    const values = Float64Array.from(days, (_, row) => at(row));
    return {
      name,
      type: 'number' as const,
      unit,
      values,
      valid: Uint8Array.from(values, (value) => (Number.isNaN(value) ? 0 : 1)),
    };
  };
  const ahead = (of: (h: number) => number) => (row: number) => (row < known ? NaN : of(row - known));
  const scale = unit === 'percent' ? 1e-4 : 1;
  const half = (level: number, h: number): number => (level === 80 ? 100 : level === 95 ? 200 : 50) * (1 + h / 10);
  const sums = levels.map((level) => [level, 1000 + level] as const);
  const mean = days.slice(known).reduce((sum, _, h) => sum + forecastAt(h), 0) * scale;
  const analysis: ForecastFacts = {
    kind: 'forecast',
    grain: 'month',
    model: 'ETS(M,A,M) + DOTM',
    parts: [
      { kind: 'ets', name: 'ETS(M,A,M)', share: 0.6, parameters: {} },
      { kind: 'theta', name: 'DOTM', share: 0.4, parameters: {} },
    ],
    from: first,
    partial,
    count: known,
    gaps: gaps.length,
    backtest: { origins: 6, horizon: 6, mase: 0.912, smape: 7.24, wape: 6.87, naive: { mase: 1.7, smape: 15.06, wape: 14.31 } },
    worth: { shown: true, why: 'better' },
    effects: [],
    total: {
      mean,
      lower: Object.fromEntries(sums.map(([level, away]) => [level, mean - away])),
      upper: Object.fromEntries(sums.map(([level, away]) => [level, mean + away])),
    },
    ...facts,
  };
  const actual = (row: number): number => {
    if (row === known && partial) return 300 * scale;
    return row < known && !gaps.includes(row) ? valueAt(row) * scale : NaN;
  };
  return {
    rowCount: days.length,
    columns: [
      { name: 'month(date)', type: 'date', values: Int32Array.from(days) },
      column('value', actual),
      column('fitted', () => NaN),
      column('backtest', (row) => (row >= known - 6 && row < known ? (valueAt(row) + 50) * scale : NaN)),
      column(
        'forecast',
        ahead((h) => forecastAt(h) * scale),
      ),
      ...levels.flatMap((level) => [
        column(
          `lower${level}`,
          ahead((h) => (forecastAt(h) - half(level, h)) * scale),
        ),
        column(
          `upper${level}`,
          ahead((h) => (forecastAt(h) + half(level, h)) * scale),
        ),
      ]),
    ],
    facts: { analysis, newest: partial ? day('2018-01-12') : day('2017-12-30') },
  };
}

/** What is shown of such an answer. */
export function viewOf(given: RequestOptions = {}, attributes: Written = {}, adds = true): ForecastView {
  const read = options({ ...attributes, level: (given.levels ?? [80, 95]).join(', ') });
  return toView(answer(given), { name: 'Revenue', adds }, read, CONTEXT)!;
}
