import { type FiscalCalendar, readDays } from '../../query/time/calendar-date.js';
import type { ForecastAnalysis, ForecastFacts } from '../../query/analysis/analysis.js';
import { shiftBin, type TimeGrain, binsPerYear } from '../../query/time/time-grain.js';
import { calendarRegressors } from '../../stats/smooth/calendar-effects.js';
import { type CurrentPeriod, type ForecastOptions, forecasting, type Forecast } from '../../stats/forecast/forecast.js';
import {
  emptyOf,
  listOf,
  numberOf,
  oneOf,
  readOptions,
  recordOf,
  textOf,
  wholeTo,
  wrong,
  type RequestOptions,
} from '../request-options.js';
import { type Periods, periodsOf } from '../member-series.js';
import { type MeasureFacts, measureOf } from '../../query/measure.js';
import type { ResultColumn, ResultRecord } from '../../query/result/result.js';
import { finishCooperatively, type TaskControl } from '../../stats/cooperative.js';
import { analysed, columnOf, numberColumn } from '../columns.js';

/** Season lengths in periods: weeks and years of days, otherwise years. */
function seasonsOf(grain: TimeGrain, calendar: FiscalCalendar): readonly number[] {
  return grain === 'day' ? [7, 365.25] : [binsPerYear(grain, calendar)];
}

/** Default horizons: 90 days, a year of weeks, months or quarters, or five years. Limited to half of a short history. */
const HORIZONS: Readonly<Record<TimeGrain, number>> = { day: 90, week: 52, month: 12, quarter: 4, year: 5 };
/** Maximum horizon; longer forecasts are not credible. */
const MAX_HORIZON = 1000;
const LEVELS = [80, 95];
const MODELS = ['auto', 'ets', 'theta', 'arima', 'croston', 'snaive'] as const;

/** Everything a forecast needs: the number of complete periods, the days of these and of the future periods, and the options. */
interface ForecastPlan {
  readonly known: number;
  readonly days: Int32Array;
  readonly level: readonly number[];
  readonly options: ForecastOptions;
}

export function planOf(
  { grain, fiscalStart, days, partial }: Omit<Periods, 'values'>,
  analysis: Omit<ForecastAnalysis, 'kind'>,
): ForecastPlan {
  const known = partial ? days.length - 1 : days.length;
  const usual = Math.min(HORIZONS[grain], Math.max(1, Math.floor(known / 2)));
  const { level = LEVELS, leastHorizon = 1, horizon = Math.max(usual, leastHorizon), model = 'auto', events = {} } = analysis;
  const futureDays = Array.from({ length: horizon + 1 }, (_, h) => shiftBin(days[0]!, grain, known + h, { fiscalStart }));
  const edges = [...days.subarray(0, known), ...futureDays];
  const effects = calendarRegressors(edges, eventsOf(events));
  return {
    known,
    days: Int32Array.from(edges.slice(0, -1)),
    level,
    options: { period: seasonsOf(grain, { fiscalStart }), horizon, level, model, effects },
  };
}

/** Validates the options of a forecast. @throws SalesError `bad-option` */
export function readForecast(options: RequestOptions): Omit<ForecastAnalysis, 'kind'> {
  return readOptions(
    options,
    { value: textOf, date: textOf },
    {
      horizon: wholeTo(MAX_HORIZON),
      leastHorizon: wholeTo(MAX_HORIZON),
      level: listOf(numberOf, 'percentages'),
      model: oneOf(MODELS),
      empty: emptyOf,
      events: readEvents,
    },
  );
}

function readEvents(input: unknown): Record<string, readonly string[]> {
  const read = listOf(textOf, 'day-list');
  const events = Object.entries(recordOf(input, 'analysis.events'));
  return Object.fromEntries(events.map(([name, dates]) => [name, read(dates, `events.${name}`)]));
}

/** Returns the days of each event. @throws SalesError `bad-option` */
function eventsOf(events: NonNullable<ForecastAnalysis['events']>): Record<string, number[]> {
  return Object.fromEntries(
    Object.entries(events).map(([name, dates]) => [
      name,
      dates.flatMap((text) => {
        const range = readDays(text);
        if (!range) throw wrong(`events.${name}`, text, 'event-days');
        return Array.from({ length: range.to - range.from + 1 }, (_, i) => range.from + i);
      }),
    ]),
  );
}

/**
 * Forecasts a measure over its periods: rows of the date, `value fitted backtest forecast` and the intervals. A result without rows
 * is returned unchanged.
 * @throws SalesError `bad-option`, `bad-type`, `too-few-values`; an `AbortError`
 */
export async function forecastOf(record: ResultRecord, options: RequestOptions, task: TaskControl): Promise<ResultRecord> {
  const analysis = readForecast(options);
  if (record.rowCount === 0) return record;
  const periods = periodsOf(record, analysis);
  const current = currentOf(periods.values, periods, measureOf(record.facts.measures, analysis.value));
  const forecastBy = async (asked: typeof analysis) => {
    const plan = planOf(periods, asked);
    const known = periods.values.subarray(0, plan.known);
    return { plan, known, found: await finishCooperatively(forecasting(known, { ...plan.options, current }), task) };
  };
  const { leastHorizon: least = Infinity } = analysis;
  const usual = await forecastBy(analysis);
  const isFewer = !usual.found.worth.shown && least < usual.plan.days.length - usual.plan.known;
  const { plan, known, found } = isFewer ? await forecastBy({ ...analysis, horizon: least }) : usual;
  const { unit } = columnOf(record, analysis.value, 'value');
  const numbers = forecastColumns(plan, periods.values, found).map(([name, values]) => withGaps(name, values, unit));
  return analysed(record, factsOf(found, { ...periods, known, from: plan.days[plan.known]! }), [
    { name: columnOf(record, analysis.date, 'date').name, type: 'date', values: plan.days },
    ...numbers,
  ]);
}

/**
 * Returns what the last period has if it has begun; `undefined` for a complete one, and for measures that do not add up over time: the
 * average of a month is not that of its first days plus another.
 */
export function currentOf(
  values: Float64Array,
  { partial, remaining }: Pick<Periods, 'partial' | 'remaining'>,
  { adds }: MeasureFacts,
): CurrentPeriod | undefined {
  return partial && adds.time ? { booked: values.at(-1)! || 0, remaining } : undefined;
}

/** Creates a number column with missing values for NaN. */
export function withGaps(name: string, values: Float64Array, unit: ResultColumn['unit']): ResultColumn {
  return { ...numberColumn(name, values, unit), valid: Uint8Array.from(values, (each) => (Number.isNaN(each) ? 0 : 1)) };
}

/**
 * Returns the columns of a forecast by name, with one number for each period of the plan, NaN when missing: actual values, fitted
 * and backtest values, and the forecast.
 */
export function forecastColumns(
  { days, known, level }: ForecastPlan,
  values: Float64Array,
  found: Forecast | undefined,
): [string, Float64Array][] {
  const column = (from: number, list: Float64Array | undefined): Float64Array => {
    const whole = new Float64Array(days.length).fill(NaN);
    if (list) whole.set(list.subarray(0, days.length - from), from);
    return whole;
  };
  const pastForecast = found?.backtest?.pastForecast;
  return [
    ['value', column(0, values)],
    ['fitted', column(0, found?.fitted)],
    ['backtest', column(pastForecast?.from ?? 0, pastForecast?.mean)],
    ['forecast', column(known, found?.mean)],
    ...level.flatMap((each): [string, Float64Array][] => [
      [`lower${each}`, column(known, found?.lower[each])],
      [`upper${each}`, column(known, found?.upper[each])],
    ]),
  ];
}

function factsOf(
  { model, parts, backtest, worth, effects, total }: Forecast,
  { grain, partial, known, from }: Periods & { readonly known: Float64Array; readonly from: number },
): ForecastFacts {
  return {
    kind: 'forecast',
    grain,
    model,
    parts,
    from,
    partial,
    count: known.length,
    gaps: known.reduce((sum, each) => sum + (Number.isNaN(each) ? 1 : 0), 0),
    ...(backtest && { backtest: errorsOf(backtest) }),
    worth,
    effects,
    total,
  };
}

/** Returns the errors of a backtest without its predictions, which are in the rows. */
export function errorsOf({
  origins,
  horizon,
  mase,
  smape,
  wape,
  naive,
  replaced,
}: NonNullable<Forecast['backtest']>): NonNullable<ForecastFacts['backtest']> {
  return { origins, horizon, mase, smape, wape, naive, ...(replaced && { replaced }) };
}
