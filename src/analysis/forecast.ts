import type { ForecastAnalysis, ForecastFacts } from '../query/analysis.js';
import { parsePeriod } from '../query/calendar-date.js';
import type { ResultColumn, ResultRecord } from '../query/result.js';
import { shiftBin } from '../query/time-grain.js';
import type { TimeGrain } from '../query/time-grain.js';
import { calendarRegressors } from '../stats/calendar-effects.js';
import { forecast } from '../stats/forecast.js';
import type { Forecast } from '../stats/forecast.js';
import type { Turns } from '../stats/steps.js';
import { columnOf, numberColumn } from './columns.js';
import { numberOf, recordOf, textOf, wholeOf, wrong } from './given.js';
import type { Given } from './given.js';
import { periodsOf } from './periods.js';
import type { Periods } from './periods.js';

/** The seasons of periods: weeks and years of days, years of the others. */
const SEASONS: Readonly<Record<TimeGrain, readonly number[]>> = {
  day: [7, 365.25],
  week: [52],
  month: [12],
  quarter: [4],
  year: [1],
};
/** Periods to come where nobody says: a year, a quarter of days, five years. */
const HORIZONS: Readonly<Record<TimeGrain, number>> = { day: 90, week: 52, month: 12, quarter: 4, year: 5 };
/** Periods beyond this are no horizon that anybody could trust. */
const MOST_AHEAD = 1000;
const LEVELS = [80, 95];
const MODELS = ['auto', 'ets', 'theta', 'arima', 'snaive'] as const;

/**
 * Forecasts a measure over its periods: rows of the date, `value fitted said forecast` and the limits.
 * @throws SalesError `bad-option`, `bad-type`, `too-few-values`; an `AbortError`
 */
export async function forecastOf(record: ResultRecord, given: Given, { signal, pause }: Turns): Promise<ResultRecord> {
  const analysis = readForecast(given);
  const { level = LEVELS } = analysis;
  const periods = periodsOf(record, analysis);
  const { grain, days, values, partial } = periods;
  const horizon = analysis.horizon ?? HORIZONS[grain];
  const known = partial ? values.subarray(0, -1) : values;
  const ahead = Int32Array.from({ length: horizon + 1 }, (_, h) => shiftBin(days[0]!, grain, known.length + h));
  await pause?.();
  const edges = [...days.subarray(0, known.length), ...ahead];
  const found = forecast(known, {
    period: SEASONS[grain],
    horizon,
    level,
    model: analysis.model ?? 'auto',
    effects: calendarRegressors(edges, eventsOf(analysis.events ?? {})),
    signal,
  });
  const all = Int32Array.from(edges.slice(0, -1));
  const { unit } = columnOf(record, analysis.value, 'value');
  return {
    ...record,
    rowCount: all.length,
    columns: columnsOf(found, {
      key: columnOf(record, analysis.date, 'date'),
      days: all,
      values,
      known: known.length,
      level,
      unit,
    }),
    facts: { ...record.facts, analysis: factsOf(found, { ...periods, known, from: ahead[0]! }) },
  };
}

function readForecast(given: Given): Omit<ForecastAnalysis, 'kind'> {
  const { value, date, horizon, level, model, empty, events } = given;
  const known = MODELS.find((name) => name === model);
  if (model !== undefined && !known) throw wrong('model', model, `one of ${MODELS.join(', ')}`);
  if (empty !== undefined && empty !== 'gap' && empty !== 'zero') throw wrong('empty', empty, 'one of gap, zero');
  if (level !== undefined && !Array.isArray(level)) throw wrong('level', level, 'a list of per cents, such as 80, 95');
  return {
    value: textOf(value, 'value'),
    date: textOf(date, 'date'),
    ...(horizon === undefined ? {} : { horizon: wholeOf(horizon, 'horizon', MOST_AHEAD) }),
    ...(level === undefined ? {} : { level: level.map((each) => numberOf(each, 'level')) }),
    ...(known && { model: known }),
    ...(empty && { empty }),
    ...(events === undefined ? {} : { events: readEvents(recordOf(events, 'analysis.events')) }),
  };
}

function readEvents(given: Given): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(given).map(([name, dates]) => {
      if (!Array.isArray(dates)) throw wrong(`events.${name}`, dates, 'a list of days, such as 2017-11-24');
      return [name, dates.map((each) => textOf(each, `events.${name}`))];
    }),
  );
}

/** The days of each event. @throws SalesError `bad-option` */
function eventsOf(events: NonNullable<ForecastAnalysis['events']>): Record<string, number[]> {
  return Object.fromEntries(
    Object.entries(events).map(([name, dates]) => [
      name,
      dates.flatMap((text) => {
        const range = parsePeriod(text);
        if (!range) throw wrong(`events.${name}`, text, 'a day, month, quarter or year, such as 2017-11-24');
        return Array.from({ length: range.to - range.from + 1 }, (_, i) => range.from + i);
      }),
    ]),
  );
}

interface Shape {
  readonly key: ResultColumn;
  readonly days: Int32Array;
  readonly values: Float64Array;
  readonly known: number;
  readonly level: readonly number[];
  readonly unit: ResultColumn['unit'];
}

function columnsOf(
  { mean, lower, upper, fitted, backtest }: Forecast,
  { key, days, values, known, level, unit }: Shape,
): ResultColumn[] {
  const number = (name: string, from: number, list: Float64Array): ResultColumn => {
    const whole = new Float64Array(days.length).fill(NaN);
    whole.set(list.subarray(0, days.length - from), from);
    return { ...numberColumn(name, whole, unit), valid: Uint8Array.from(whole, (each) => (Number.isNaN(each) ? 0 : 1)) };
  };
  const said = backtest?.said;
  return [
    { name: key.name, type: 'date', values: days },
    number('value', 0, values),
    number('fitted', 0, fitted),
    number('said', said?.from ?? 0, said?.mean ?? new Float64Array(0)),
    number('forecast', known, mean),
    ...level.flatMap((each) => [number(`lower${each}`, known, lower[each]!), number(`upper${each}`, known, upper[each]!)]),
  ];
}

function factsOf(
  { model, parts, backtest, worth, effects }: Forecast,
  { grain, partial, known, from }: Periods & { readonly known: Float64Array; readonly from: number },
): ForecastFacts {
  const { said: _, ...errors } = backtest ?? {};
  return {
    kind: 'forecast',
    grain,
    model,
    parts,
    from,
    partial,
    count: known.length,
    gaps: known.reduce((sum, each) => sum + (Number.isNaN(each) ? 1 : 0), 0),
    ...(backtest && { backtest: errors as NonNullable<ForecastFacts['backtest']> }),
    worth,
    effects,
  };
}
