import type { ForecastAnalysis } from '../../query/analysis/analysis.js';
import { readDays } from '../../query/time/day-notes.js';
import { shiftBin } from '../../query/time/time-grain.js';
import type { TimeGrain } from '../../query/time/time-grain.js';
import { calendarRegressors } from '../../stats/smooth/calendar-effects.js';
import type { ForecastOptions } from '../../stats/forecast/forecast.js';
import { numberOf, recordOf, textOf, wholeOf, wrong } from '../request-options.js';
import type { RequestOptions } from '../request-options.js';
import type { Periods } from '../periods.js';

/** Season lengths in periods: weeks and years of days, otherwise years. */
const SEASONS: Readonly<Record<TimeGrain, readonly number[]>> = {
  day: [7, 365.25],
  week: [52],
  month: [12],
  quarter: [4],
  year: [1],
};
/** Default horizons: 90 days, a year of weeks, months or quarters, or five years. Limited to half of a short history. */
const HORIZONS: Readonly<Record<TimeGrain, number>> = { day: 90, week: 52, month: 12, quarter: 4, year: 5 };
/** Maximum horizon; longer forecasts are not credible. */
const MAX_HORIZON = 1000;
const LEVELS = [80, 95];
const MODELS = ['auto', 'ets', 'theta', 'arima', 'snaive'] as const;

/** Everything a forecast needs: the number of complete periods, the days of these and of the future periods, and the options. */
export interface ForecastPlan {
  readonly known: number;
  readonly days: Int32Array;
  readonly level: readonly number[];
  readonly options: ForecastOptions;
}

/** Returns the plan for forecasting periods. */
export function planOf(
  { grain, days, partial }: Omit<Periods, 'values'>,
  analysis: Omit<ForecastAnalysis, 'kind'>,
): ForecastPlan {
  const known = partial ? days.length - 1 : days.length;
  const usual = Math.min(HORIZONS[grain], Math.max(1, Math.floor(known / 2)));
  const { level = LEVELS, horizon = usual, model = 'auto', events = {} } = analysis;
  const futureDays = Array.from({ length: horizon + 1 }, (_, h) => shiftBin(days[0]!, grain, known + h));
  const edges = [...days.subarray(0, known), ...futureDays];
  const effects = calendarRegressors(edges, eventsOf(events));
  return {
    known,
    days: Int32Array.from(edges.slice(0, -1)),
    level,
    options: { period: SEASONS[grain], horizon, level, model, effects },
  };
}

/** Validates the options of a forecast. @throws SalesError `bad-option` */
export function readForecast(options: RequestOptions): Omit<ForecastAnalysis, 'kind'> {
  const { value, date, horizon, level, model, empty, events } = options;
  const known = MODELS.find((name) => name === model);
  if (model !== undefined && !known) throw wrong('model', model, `one of ${MODELS.join(', ')}`);
  if (empty !== undefined && empty !== 'gap' && empty !== 'zero') throw wrong('empty', empty, 'one of gap, zero');
  if (level !== undefined && !Array.isArray(level)) throw wrong('level', level, 'an array of percentages, such as 80, 95');
  return {
    value: textOf(value, 'value'),
    date: textOf(date, 'date'),
    ...(horizon === undefined ? {} : { horizon: wholeOf(horizon, 'horizon', MAX_HORIZON) }),
    ...(level === undefined ? {} : { level: level.map((each) => numberOf(each, 'level')) }),
    ...(known && { model: known }),
    ...(empty && { empty }),
    ...(events === undefined ? {} : { events: readEvents(recordOf(events, 'analysis.events')) }),
  };
}

function readEvents(options: RequestOptions): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(options).map(([name, dates]) => {
      if (!Array.isArray(dates)) throw wrong(`events.${name}`, dates, 'an array of days, such as 2017-11-24');
      return [name, dates.map((each) => textOf(each, `events.${name}`))];
    }),
  );
}

/** Returns the days of each event. @throws SalesError `bad-option` */
function eventsOf(events: NonNullable<ForecastAnalysis['events']>): Record<string, number[]> {
  return Object.fromEntries(
    Object.entries(events).map(([name, dates]) => [
      name,
      dates.flatMap((text) => {
        const range = readDays(text);
        if (!range)
          throw wrong(`events.${name}`, text, 'a day, month, quarter or year, or two with .. between, such as 2017-11-24');
        return Array.from({ length: range.to - range.from + 1 }, (_, i) => range.from + i);
      }),
    ]),
  );
}
