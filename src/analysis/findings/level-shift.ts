import type { LevelShiftFacts } from '../../query/analysis/findings.js';
import type { ResultColumn, ResultRecord } from '../../query/result.js';
import { shiftBin } from '../../query/time/time-grain.js';
import type { TimeGrain } from '../../query/time/time-grain.js';
import { findingLevelShift } from '../../stats/anomalies/level-shift.js';
import type { LevelShift } from '../../stats/anomalies/level-shift.js';
import { finishInTurns } from '../../stats/steps.js';
import type { Turns } from '../../stats/steps.js';
import { columnOf, numberColumn } from '../columns.js';
import { withGaps } from '../forecast/forecast.js';
import { textOf } from '../given.js';
import type { Given } from '../given.js';
import { YEARS } from '../member-series.js';
import { periodsOf } from '../periods.js';

/** Years that are looked at: what was long ago says little about what season and noise are now. */
const MOST_YEARS = 4;
/** A season can be told from so many of them, and a level from so many periods. */
const LEAST_SEASONS = 2.5;
const LEAST_PERIODS = 24;
/** A level holds for so many periods at least. */
const LEAST_AFTER = 3;

/**
 * Finds where the level of a measure shifted within the newest year (without a season: the newest half): rows of the date and `value expected`.
 * @throws SalesError `bad-option`, `bad-type`, `too-few-values` for none; an `AbortError`
 */
export async function levelShiftOf(record: ResultRecord, { value, date }: Given, turns: Turns): Promise<ResultRecord> {
  const asked = { value: textOf(value, 'value'), date: textOf(date, 'date') };
  const series = lateOf(record, asked);
  const { values, days, season, first } = series;
  const found =
    first < values.length
      ? await finishInTurns(findingLevelShift(values, { period: season, first, after: LEAST_AFTER }), turns)
      : undefined;
  const { unit } = columnOf(record, asked.value, 'value');
  const shift = found && compared(series, found);
  const expected = new Float64Array(values.length).fill(NaN);
  if (shift) for (let t = found.place; t < values.length; t++) expected[t] = values[t - shift.back]!;
  const columns: readonly ResultColumn[] = [
    { name: columnOf(record, asked.date, 'date').name, type: 'date', values: days },
    numberColumn('value', values, unit),
    withGaps('expected', expected, unit),
  ];
  const facts: LevelShiftFacts = {
    kind: 'level-shift',
    grain: series.grain,
    season,
    count: values.length,
    total: sumOf(values, Math.max(0, values.length - YEARS[series.grain]), values.length),
    ...(shift && { shift: shift.told }),
  };
  return { ...record, rowCount: values.length, columns, facts: { ...record.facts, analysis: facts } };
}

interface Late {
  readonly grain: TimeGrain;
  readonly days: Int32Array;
  readonly values: Float64Array;
  readonly season: number;
  /** The first place that a shift may have; beyond the end where there are too few values. */
  readonly first: number;
}

/** The newest whole periods of an answer; one without rows is 0. */
function lateOf(record: ResultRecord, asked: { readonly value: string; readonly date: string }): Late {
  const { grain, days, values, partial } = periodsOf(record, { ...asked, empty: 'zero' });
  const year = YEARS[grain];
  const end = partial ? values.length - 1 : values.length;
  const from = Math.max(0, end - MOST_YEARS * Math.max(year, LEAST_PERIODS));
  const count = end - from;
  const season = count >= LEAST_SEASONS * year ? year : 1;
  // A year of months without the one before it could be anything.
  const isEnough = count >= LEAST_PERIODS && (season > 1 || grain === 'week' || grain === 'year');
  const first = !isEnough ? count : season > 1 ? count - season : Math.ceil(count / 2);
  return { grain, days: days.slice(from, end), values: values.slice(from, end), season, first };
}

/** The periods since a shift beside the same ones of the season before, or where there is none beside as many just before. */
function compared(
  { grain, days, values, season }: Late,
  { place, size, p }: LevelShift,
): { readonly back: number; readonly told: NonNullable<LevelShiftFacts['shift']> } {
  const periods = values.length - place;
  const back = season > 1 ? season : periods;
  const after = sumOf(values, place, values.length);
  const before = sumOf(values, place - back, values.length - back);
  const endOf = (t: number): number => shiftBin(days[t]!, grain, 1) - 1;
  const told = {
    at: days[place]!,
    periods,
    from: days[place]!,
    to: endOf(values.length - 1),
    earlierFrom: days[place - back]!,
    earlierTo: endOf(values.length - 1 - back),
    level: after / periods,
    expected: before / periods,
    change: after - before,
    size,
    p,
  };
  return { back, told };
}

function sumOf(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let t = from; t < to; t++) sum += values[t]!;
  return sum;
}
