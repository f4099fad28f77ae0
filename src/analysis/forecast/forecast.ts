import type { ForecastFacts } from '../../query/analysis/analysis.js';
import type { ResultRecord } from '../../query/result.js';
import type { ResultColumn } from '../../query/result-column.js';
import { forecasting } from '../../stats/forecast/forecast.js';
import type { Forecast } from '../../stats/forecast/forecast.js';
import { finishCooperatively } from '../../stats/cooperative.js';
import type { TaskControl } from '../../stats/cooperative.js';
import { columnOf, numberColumn } from '../columns.js';
import { planOf, readForecast } from './forecast-given.js';
import type { ForecastPlan } from './forecast-given.js';
import type { RequestOptions } from '../request-options.js';
import { periodsOf } from '../periods.js';
import type { Periods } from '../periods.js';

/**
 * Forecasts a measure over its periods: rows of the date, `value fitted said forecast` and the intervals. A result without rows
 * is returned unchanged.
 * @throws SalesError `bad-option`, `bad-type`, `too-few-values`; an `AbortError`
 */
export async function forecastOf(record: ResultRecord, options: RequestOptions, task: TaskControl): Promise<ResultRecord> {
  const analysis = readForecast(options);
  if (record.rowCount === 0) return record;
  const periods = periodsOf(record, analysis);
  const plan = planOf(periods, analysis);
  const known = periods.values.subarray(0, plan.known);
  const found = await finishCooperatively(forecasting(known, plan.options), task);
  const { unit } = columnOf(record, analysis.value, 'value');
  const numbers = forecastColumns(plan, periods.values, found).map(([name, values]) => withGaps(name, values, unit));
  return {
    ...record,
    rowCount: plan.days.length,
    columns: [{ name: columnOf(record, analysis.date, 'date').name, type: 'date', values: plan.days }, ...numbers],
    facts: { ...record.facts, analysis: factsOf(found, { ...periods, known, from: plan.days[plan.known]! }) },
  };
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
  const pastForecast = found?.backtest?.said;
  return [
    ['value', column(0, values)],
    ['fitted', column(0, found?.fitted)],
    ['said', column(pastForecast?.from ?? 0, pastForecast?.mean)],
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
}: NonNullable<Forecast['backtest']>): NonNullable<ForecastFacts['backtest']> {
  return { origins, horizon, mase, smape, wape, naive };
}
