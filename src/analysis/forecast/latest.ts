import type { LatestFacts } from '../../query/analysis/analysis.js';
import { isZeroWithoutRows, measureOf } from '../../query/measure.js';
import type { ResultRecord } from '../../query/result/result.js';
import { isInPart, lastDayOf } from '../../query/time/covered-range.js';
import { binDays, shiftBin } from '../../query/time/time-grain.js';
import { finishCooperatively, type TaskControl } from '../../stats/cooperative.js';
import { forecasting } from '../../stats/forecast/forecast.js';
import { analysed, columnOf } from '../columns.js';
import { grainOf, type Periods, type PeriodsOf, periodsOf } from '../member-series.js';
import type { RequestOptions } from '../request-options.js';
import { planOf, readForecast, withGaps } from './forecast.js';

/**
 * Level of the prediction interval. Of 4,608 simulated histories in which nothing happened, 0.9% of the newest values were outside
 * (`npm run accuracy -- alerts`); with 99.5, it was 1.5%.
 */
const LEVEL = 99.7;
/** Minimum number of earlier periods. With fewer, the range is mostly wider than any change. */
const MIN_EARLIER = 12;

/**
 * Compares the newest complete period of a measure with the forecast from the periods before it: one row of the date and
 * `value expected lower upper`. A result without rows stays empty.
 * @throws SalesError `bad-option`, `bad-type`; an `AbortError`
 */
export async function latestOf(record: ResultRecord, options: RequestOptions, task: TaskControl): Promise<ResultRecord> {
  const request = { ...readForecast(options), horizon: 1, level: [LEVEL] };
  if (record.rowCount === 0) {
    const analysis: LatestFacts = { kind: 'latest', grain: grainOf(record, request.date), count: 0, level: LEVEL };
    return { ...record, facts: { ...record.facts, analysis } };
  }
  const { days, values, ...periods } = completePeriods(record, request);
  const count = Math.max(0, values.length - 1);
  const before = { ...periods, days: days.subarray(0, count), partial: false };
  const found =
    count < MIN_EARLIER
      ? undefined
      : await finishCooperatively(forecasting(values.subarray(0, count), planOf(before, request).options), task);
  const { unit } = columnOf(record, request.value, 'value');
  const numbers = {
    value: values[count],
    expected: found?.mean[0],
    lower: found?.lower[LEVEL]?.[0],
    upper: found?.upper[LEVEL]?.[0],
  };
  const facts: LatestFacts = { kind: 'latest', grain: periods.grain, count, level: LEVEL };
  return analysed(record, facts, [
    { name: columnOf(record, request.date, 'date').name, type: 'date', values: days.slice(count) },
    ...Object.entries(numbers).map(([name, value = NaN]) =>
      withGaps(name, new Float64Array(values.length - count).fill(value), unit),
    ),
  ]);
}

/** Returns the periods from the first complete one to the last one, also where the newest have no rows. */
function completePeriods(record: ResultRecord, request: PeriodsOf): Periods {
  const periods = periodsOf(record, { empty: 'auto', ...request });
  const { grain, isCut } = periods;
  const { facts } = record;
  const fill = isZeroWithoutRows(measureOf(facts.measures, request.value)) ? 0 : NaN;
  const days = [...periods.days];
  const last = lastDayOf(facts) ?? binDays(days.at(-1)!, grain, facts).to;
  const values = [...periods.values];
  const isOver = (day: number): boolean =>
    day <= last && !isInPart({ ...binDays(day, grain, facts), grain }, last, facts.openDays);
  for (let next = shiftBin(days.at(-1)!, grain, 1, facts); isOver(next); next = shiftBin(next, grain, 1, facts)) {
    days.push(next);
    values.push(fill);
  }
  while (days.length > 0 && !isOver(days.at(-1)!)) [days, values].forEach((list) => list.pop());
  const from = Number(isCut);
  return { ...periods, days: Int32Array.from(days.slice(from)), values: Float64Array.from(values.slice(from)) };
}
