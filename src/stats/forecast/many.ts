import { badOption } from '../../util/error.js';
import { forecast } from './forecast.js';
import type { Forecast, ForecastOptions } from './forecast.js';
import { reconcile } from './reconcile.js';
import { finish } from '../steps.js';

/** How many series are forecast. */
export interface ForecastManyOptions extends Omit<ForecastOptions, 'effects'> {
  /**
   * For each series the places of those that it is the sum of, none for one that is no sum: forecasts then add up exactly, categories to the total and products to
   * categories. Series have to be as long as each other.
   */
  readonly parts?: readonly (readonly number[])[];
}

/**
 * Forecasts many series, one after the other, such as one per product; with `parts` the means are reconciled (`reconcile`: minimum trace with shrinkage), and limits move with them. Looks at
 * the signal before each. Time: that of `forecast` for each series.
 * @throws SalesError as `forecast`, with the place of the series in `params`; an `AbortError`
 */
export function forecastMany(series: readonly ArrayLike<number>[], options: ForecastManyOptions = {}): Forecast[] {
  return finish(forecastSteps(series, options), options.signal);
}

/** The same in steps, one for each series, for callers that pause in between. */
export function* forecastSteps(
  series: readonly ArrayLike<number>[],
  options: ForecastManyOptions = {},
): Generator<undefined, Forecast[]> {
  const { parts, ...each } = options;
  if (parts && parts.length !== series.length)
    throw badOption('parts', `${parts.length} lists`, `${series.length}, one for each series`);
  const odd = parts && series.findIndex(({ length }) => length !== series[0]!.length);
  if (odd !== undefined && odd >= 0)
    throw badOption('parts', `series ${odd} of ${series[odd]!.length} values`, `${series[0]!.length} values, as the first has`);
  const found: Forecast[] = [];
  for (const values of series) {
    found.push(forecast(values, each));
    yield;
  }
  return parts ? addingUp(series, found, parts) : found;
}

/** Forecasts whose means add up: limits keep their distance to the mean, but for those at zero. */
function addingUp(
  series: readonly ArrayLike<number>[],
  forecasts: readonly Forecast[],
  parts: readonly (readonly number[])[],
): Forecast[] {
  const errors = forecasts.map(({ fitted }, i) => fitted.map((each, t) => series[i]![t]! - each));
  const means = reconcile({ parts, means: forecasts.map(({ mean }) => mean), errors });
  return forecasts.map((each, i) => {
    const mean = means[i]!;
    const floor = Object.values(each.lower).every((list) => list.every((limit) => limit >= 0)) ? 0 : -Infinity;
    const move = (limits: Forecast['lower']): Forecast['lower'] =>
      Object.fromEntries(
        Object.entries(limits).map(([level, list]) => [
          level,
          list.map((limit, h) => Math.max(limit + mean[h]! - each.mean[h]!, floor)),
        ]),
      );
    return { ...each, mean, lower: move(each.lower), upper: move(each.upper), total: movedTotal(each.total, mean, floor) };
  });
}

/** A total whose limits keep their distance to the sum of other means. */
function movedTotal(total: Forecast['total'], means: Float64Array, floor: number): Forecast['total'] {
  const mean = means.reduce((sum, each) => sum + each, 0);
  const move = (limits: Readonly<Record<number, number>>): Readonly<Record<number, number>> =>
    Object.fromEntries(Object.entries(limits).map(([level, limit]) => [level, Math.max(limit + mean - total.mean, floor)]));
  return { mean, lower: move(total.lower), upper: move(total.upper) };
}
