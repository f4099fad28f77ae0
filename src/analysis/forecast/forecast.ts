import type { ForecastFacts } from '../../query/analysis/analysis.js';
import type { ResultColumn, ResultRecord } from '../../query/result.js';
import { forecasting } from '../../stats/forecast/forecast.js';
import type { Forecast } from '../../stats/forecast/forecast.js';
import { finishInTurns } from '../../stats/steps.js';
import type { Turns } from '../../stats/steps.js';
import { columnOf, numberColumn } from '../columns.js';
import { planOf, readForecast } from './forecast-given.js';
import type { ForecastPlan } from './forecast-given.js';
import type { Given } from '../given.js';
import { periodsOf } from '../periods.js';
import type { Periods } from '../periods.js';

/**
 * Forecasts a measure over its periods: rows of the date, `value fitted said forecast` and the limits. An answer without rows has none, and no facts.
 * @throws SalesError `bad-option`, `bad-type`, `too-few-values`; an `AbortError`
 */
export async function forecastOf(record: ResultRecord, given: Given, turns: Turns): Promise<ResultRecord> {
  const analysis = readForecast(given);
  if (record.rowCount === 0) return record;
  const periods = periodsOf(record, analysis);
  const plan = planOf(periods, analysis);
  const known = periods.values.subarray(0, plan.known);
  const found = await finishInTurns(forecasting(known, plan.options), turns);
  const { unit } = columnOf(record, analysis.value, 'value');
  const numbers = forecastColumns(plan, periods.values, found).map(([name, values]) => withGaps(name, values, unit));
  return {
    ...record,
    rowCount: plan.days.length,
    columns: [{ name: columnOf(record, analysis.date, 'date').name, type: 'date', values: plan.days }, ...numbers],
    facts: { ...record.facts, analysis: factsOf(found, { ...periods, known, from: plan.days[plan.known]! }) },
  };
}

/** A column of numbers of which some are missing. */
export function withGaps(name: string, values: Float64Array, unit: ResultColumn['unit']): ResultColumn {
  return { ...numberColumn(name, values, unit), valid: Uint8Array.from(values, (each) => (Number.isNaN(each) ? 0 : 1)) };
}

/** The columns of a forecast by name, one number for each period of the plan, NaN where there is none: what was, what the model said of it, and what comes. */
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
  const said = found?.backtest?.said;
  return [
    ['value', column(0, values)],
    ['fitted', column(0, found?.fitted)],
    ['said', column(said?.from ?? 0, said?.mean)],
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

/** The errors of a backtest without what it said, which stands in the rows. */
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
