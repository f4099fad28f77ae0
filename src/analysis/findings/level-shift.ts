import type { FiscalCalendar } from '../../query/time/calendar-date.js';
import type { LevelShiftFacts } from '../../query/analysis/findings.js';
import type { ResultColumn, ResultRecord } from '../../query/result/result.js';
import { thinnedEnd } from '../../query/time/covered-range.js';
import { shiftBin, type TimeGrain } from '../../query/time/time-grain.js';
import { findingLevelShift } from '../../stats/anomalies/level-shift.js';
import type { LevelShift } from '../../stats/anomalies/level-shift.js';
import { finishCooperatively } from '../../stats/cooperative.js';
import type { TaskControl } from '../../stats/cooperative.js';
import { columnOf, numberColumn } from '../columns.js';
import { withGaps } from '../forecast/forecast.js';
import { type RequestOptions, textOf } from '../request-options.js';
import { YEARS } from '../member-series.js';
import { periodsOf } from '../periods.js';

/** Maximum number of years examined; older data says little about the current seasonality and noise. */
const MAX_YEARS = 4;
/** Minimum number of seasons, without which a season looks like a shift, and of periods to detect a level. */
const MIN_SEASONS = 2;
const MIN_PERIODS = 24;
/** Minimum number of periods at the new level. */
const MIN_AFTER = 3;

/**
 * Finds where the level of a measure shifted within the newest year, with two years or more: rows of the date and
 * `value expected`.
 * @throws SalesError `bad-option`, `bad-type`, `too-few-values` for none; an `AbortError`
 */
export async function levelShiftOf(
  record: ResultRecord,
  { value, date }: RequestOptions,
  task: TaskControl,
): Promise<ResultRecord> {
  const request = { value: textOf(value, 'value'), date: textOf(date, 'date') };
  const series = recentOf(record, request);
  const { values, days, season, first } = series;
  const found =
    first < values.length
      ? await finishCooperatively(findingLevelShift(values, { period: season, first, after: MIN_AFTER }), task)
      : undefined;
  const { unit } = columnOf(record, request.value, 'value');
  const shift = found && compared(series, found);
  const expected = new Float64Array(values.length).fill(NaN);
  if (shift) for (let t = found.index; t < values.length; t++) expected[t] = values[t - shift.back]!;
  const columns: readonly ResultColumn[] = [
    { name: columnOf(record, request.date, 'date').name, type: 'date', values: days },
    numberColumn('value', values, unit),
    withGaps('expected', expected, unit),
  ];
  const facts: LevelShiftFacts = {
    kind: 'level-shift',
    grain: series.grain,
    season,
    count: values.length,
    total: sumOf(values, Math.max(0, values.length - YEARS[series.grain]), values.length),
    ...(shift && { shift: shift.reported }),
  };
  return { ...record, rowCount: values.length, columns, facts: { ...record.facts, analysis: facts } };
}

interface RecentSeries extends FiscalCalendar {
  readonly grain: TimeGrain;
  readonly days: Int32Array;
  readonly values: Float64Array;
  readonly season: number;
  /** The first index at which a shift may be; beyond the end when there are too few values. */
  readonly first: number;
}

/** Returns the newest complete periods of a result; a period without rows is 0. */
function recentOf(record: ResultRecord, request: { readonly value: string; readonly date: string }): RecentSeries {
  const { grain, fiscalStart, days, values, partial, isCut } = periodsOf(record, { ...request, empty: 'zero' });
  const year = YEARS[grain];
  const whole = values.subarray(0, partial ? -1 : undefined);
  const end = whole.length - thinnedEnd(whole);
  const from = Math.max(Number(isCut), end - MAX_YEARS * Math.max(year, MIN_PERIODS));
  const count = end - from;
  const season = count >= MIN_SEASONS * year ? year : 1;
  const isEnough = count >= MIN_PERIODS && (season > 1 || grain === 'year');
  const first = !isEnough ? count : season > 1 ? count - season : Math.ceil(count / 2);
  return { grain, fiscalStart, days: days.slice(from, end), values: values.slice(from, end), season, first };
}

/**
 * Compares the periods since a shift with the same periods of the previous season, or without seasonality with as many periods
 * just before.
 */
function compared(
  { grain, fiscalStart, days, values, season }: RecentSeries,
  { index, size, p }: LevelShift,
): { readonly back: number; readonly reported: NonNullable<LevelShiftFacts['shift']> } {
  const periods = values.length - index;
  const back = season > 1 ? season : periods;
  const after = sumOf(values, index, values.length);
  const before = sumOf(values, index - back, values.length - back);
  const endOf = (t: number): number => shiftBin(days[t]!, grain, 1, { fiscalStart }) - 1;
  const reported = {
    at: days[index]!,
    periods,
    from: days[index]!,
    to: endOf(values.length - 1),
    earlierFrom: days[index - back]!,
    earlierTo: endOf(values.length - 1 - back),
    level: after / periods,
    expected: before / periods,
    change: after - before,
    size,
    p,
  };
  return { back, reported };
}

function sumOf(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let t = from; t < to; t++) sum += values[t]!;
  return sum;
}
