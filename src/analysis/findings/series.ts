import type { AnomaliesFacts, DecompositionFacts } from '../../query/analysis/analysis.js';
import type { LevelShiftFacts } from '../../query/analysis/findings.js';
import type { ResultColumn, ResultRecord } from '../../query/result/result.js';
import type { FiscalCalendar } from '../../query/time/calendar-date.js';
import { thinnedEnd } from '../../query/time/covered-range.js';
import { shiftBin, type TimeGrain, binsPerYear } from '../../query/time/time-grain.js';
import { findingAnomalies } from '../../stats/anomalies/anomalies.js';
import { findingLevelShift, type LevelShift } from '../../stats/anomalies/level-shift.js';
import { finishCooperatively, type TaskControl } from '../../stats/cooperative.js';
import { decomposing } from '../../stats/smooth/decomposition.js';
import { badOption } from '../../util/error.js';
import { analysed, columnOf, numberColumn } from '../columns.js';
import { withGaps } from '../forecast/forecast.js';
import { type Periods, type PeriodsOf, periodsOf } from '../member-series.js';
import { emptyOf, flagOf, numberOf, readOptions, type RequestOptions, textOf, wholeTo } from '../request-options.js';

/** Maximum number of years examined; older data says little about the current seasonality and noise. */
const MAX_YEARS = 4;
/** Minimum number of seasons, without which a season looks like a shift, and of periods to detect a level. */
const MIN_SEASONS = 2;
const MIN_PERIODS = 24;
/** Minimum number of periods at the new level. */
const MIN_AFTER = 3;
/**
 * Minimum number of weeks on both sides of a shift in less than two years, and minimum ratio of the lowest week of the higher side to the highest of the
 * other: the weeks of a season rise and fall one after another.
 */
const MIN_WEEKS = 8;
const MIN_STEP = 1.25;

/**
 * Finds where the level of a measure shifted within the newest year, with two years or more, or with less between weeks that are all lower and weeks
 * that are all higher: rows of the date and `value expected`.
 * @throws SalesError `bad-option`, `bad-type`, `too-few-values` for none; an `AbortError`
 */
export async function levelShiftOf(record: ResultRecord, options: RequestOptions, task: TaskControl): Promise<ResultRecord> {
  const request = readOptions(options, COLUMNS);
  const series = recentOf(record, request);
  const { values, days, season, first } = series;
  const after = series.isShort ? MIN_WEEKS : MIN_AFTER;
  const found =
    first < values.length
      ? await finishCooperatively(findingLevelShift(values, { period: season, first, after }), task)
      : undefined;
  const { unit } = columnOf(record, request.value, 'value');
  const shift = found && (!series.isShort || isStep(values, found.index)) ? compared(series, found) : undefined;
  const expected = new Float64Array(values.length).fill(NaN);
  if (shift)
    for (let t = found!.index; t < values.length; t++)
      if (season > 1 || t - shift.back < found!.index) expected[t] = values[t - shift.back]!;
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
    total: sumOf(values, Math.max(0, values.length - binsPerYear(series.grain, series)), values.length),
    ...(shift && { shift: shift.reported }),
  };
  return analysed(record, facts, columns);
}

interface RecentSeries extends FiscalCalendar {
  readonly grain: TimeGrain;
  readonly days: Int32Array;
  readonly values: Float64Array;
  readonly season: number;
  /** The first index at which a shift may be; beyond the end when there are too few values. */
  readonly first: number;
  /** True for weeks of less than two years. */
  readonly isShort: boolean;
}

/** True when all values from an index on are clearly higher than all before, or lower. */
function isStep(values: Float64Array, index: number): boolean {
  const [before, after] = [values.subarray(0, index), values.subarray(index)].map((side) => [
    Math.min(...side),
    Math.max(...side),
  ]) as [[number, number], [number, number]];
  return after[0] >= MIN_STEP * before[1] || before[0] >= MIN_STEP * after[1];
}

/** Returns the newest complete periods of a result; a period without rows is 0. */
function recentOf(record: ResultRecord, request: { readonly value: string; readonly date: string }): RecentSeries {
  const { grain, fiscalStart, days, values, partial, isCut } = periodsOf(record, { ...request, empty: 'zero' });
  const year = binsPerYear(grain, { fiscalStart });
  const whole = values.subarray(0, partial ? -1 : undefined);
  const end = whole.length - thinnedEnd(whole);
  const from = Math.max(Number(isCut), end - MAX_YEARS * Math.max(year, MIN_PERIODS));
  const count = end - from;
  const season = count >= MIN_SEASONS * year ? year : 1;
  const isShort = season === 1 && grain === 'week';
  const isEnough = count >= MIN_PERIODS && (season > 1 || isShort || grain === 'year');
  const start = season > 1 ? count - season : isShort ? MIN_WEEKS : Math.ceil(count / 2);
  const first = isEnough ? start : count;
  return { grain, fiscalStart, days: days.slice(from, end), values: values.slice(from, end), season, first, isShort };
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
  // After an early shift in short data, fewer periods lie before it.
  const back = season > 1 ? season : Math.min(periods, index);
  const earlier = Math.min(periods, back);
  const after = sumOf(values, index, values.length);
  const before = (sumOf(values, index - back, index - back + earlier) * periods) / earlier;
  const endOf = (t: number): number => shiftBin(days[t]!, grain, 1, { fiscalStart }) - 1;
  const reported = {
    at: days[index]!,
    periods,
    from: days[index]!,
    to: endOf(values.length - 1),
    earlierFrom: days[index - back]!,
    earlierTo: endOf(index - back + earlier - 1),
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

/** Maximum season length; longer ones need more periods than a result can have. */
const MAX_SEASON = 1000;
/** Options of a measure by period, and of its season. */
const COLUMNS = { value: textOf, date: textOf };
const SEASON = { period: /* @__PURE__ */ wholeTo(MAX_SEASON), empty: emptyOf };
/** Maximum share of periods whose largest amount is the whole value: with more, rows are already summed by period. */
const MAX_WHOLE = 0.9;
/** Maximum relative difference of equal amounts that were rounded differently. */
const SAME_AMOUNT = 1e-9;

/** A measure over the periods of a result, with the season length and the values of complete periods. */
interface Seasonal extends Periods {
  readonly period: number;
  readonly known: Float64Array;
}

/**
 * Decomposes a measure over its periods: rows of the date and `value trend seasonal remainder adjusted`.
 * @throws SalesError `bad-option`, `bad-type`, `too-few-values`; an `AbortError`
 */
export async function decompositionOf(record: ResultRecord, options: RequestOptions, task: TaskControl): Promise<ResultRecord> {
  const { robust = true, ...request } = readOptions(options, COLUMNS, { ...SEASON, robust: flagOf });
  const series = seasonalOf(record, request);
  const parts = await finishCooperatively(decomposing(series.known, { period: series.period, robust }), task);
  const adjusted = series.known.map((value, i) => value - parts.seasonal[i]!);
  const facts: DecompositionFacts = { kind: 'decomposition', ...factsOf(series), strength: parts.strength };
  const { trend, seasonal, remainder } = parts;
  return withColumns(record, request, series, { columns: { trend, seasonal, remainder, adjusted }, facts });
}

/**
 * Finds the periods whose value is unusual, given seasonality and trend: rows of the date and `value expected lower upper
 * deviation`.
 * @throws SalesError `bad-option`, `bad-type`, `too-few-values`; an `AbortError`
 */
export async function anomaliesOf(record: ResultRecord, options: RequestOptions, task: TaskControl): Promise<ResultRecord> {
  const { rate = 0.05, largest, ...request } = readOptions(options, COLUMNS, { ...SEASON, rate: numberOf, largest: textOf });
  const series = seasonalOf(record, request);
  // A part of a period is low, which is not unusual.
  const known = series.known.map((value, i) => (i === 0 && series.isCut ? NaN : value));
  const found = await finishCooperatively(findingAnomalies(known, { period: series.period, rate }), task);
  const { expected, lower, upper } = found;
  const single = largest === undefined ? undefined : amountsOf(series, periodsOf(record, { ...request, value: largest }).values);
  // A high value that a single amount explains says nothing about the period.
  const anomalies = found.anomalies.filter(
    ({ index, value }) => !(value > expected[index]! && value - (single?.[index] ?? NaN) <= upper[index]!),
  );
  const deviation = new Float64Array(series.known.length).fill(NaN);
  for (const one of anomalies) deviation[one.index] = one.deviation;
  const facts: AnomaliesFacts = { kind: 'anomalies', ...factsOf(series), rate, count: anomalies.length };
  return withColumns(record, request, series, { columns: { expected, lower, upper, deviation }, facts });
}

/** Returns the largest amount of each period. `undefined` if a period usually is one amount, which then explains any value. */
function amountsOf({ known }: Seasonal, largest: Float64Array): Float64Array | undefined {
  const filled = Array.from(known.keys()).filter((i) => known[i] !== 0 && !Number.isNaN(known[i]));
  const whole = filled.filter((i) => Math.abs(known[i]! - largest[i]!) <= SAME_AMOUNT * Math.abs(known[i]!));
  return whole.length > MAX_WHOLE * filled.length ? undefined : largest;
}

function seasonalOf(record: ResultRecord, request: PeriodsOf & { readonly period?: number }): Seasonal {
  const periods = periodsOf(record, request);
  const period = request.period ?? (periods.grain === 'day' ? 7 : binsPerYear(periods.grain, periods));
  if (period < 2) throw badOption('analysis.date', request.date, 'seasonal-periods');
  return { ...periods, period, known: periods.partial ? periods.values.subarray(0, -1) : periods.values };
}

function factsOf({ grain, period, partial }: Seasonal): Pick<DecompositionFacts, 'grain' | 'period' | 'partial'> {
  return { grain, period, partial };
}

interface Found {
  readonly columns: Readonly<Record<string, Float64Array>>;
  readonly facts: DecompositionFacts | AnomaliesFacts;
}

/** Returns the periods as rows; an incomplete newest period has only its value. */
function withColumns(
  record: ResultRecord,
  { value, date }: PeriodsOf,
  { days, values }: Seasonal,
  { columns, facts }: Found,
): ResultRecord {
  const { unit } = columnOf(record, value, 'value');
  const number = (name: string, numbers: Float64Array, of: ResultColumn['unit']): ResultColumn => {
    const whole = new Float64Array(days.length).fill(NaN);
    whole.set(numbers);
    return { ...numberColumn(name, whole, of), valid: Uint8Array.from(whole, (each) => (Number.isNaN(each) ? 0 : 1)) };
  };
  return analysed(record, facts, [
    { name: columnOf(record, date, 'date').name, type: 'date', values: days },
    number('value', values, unit),
    ...Object.entries(columns).map(([name, numbers]) => number(name, numbers, name === 'deviation' ? 'number' : unit)),
  ]);
}
