import { badOption } from '../../util/error.js';
import { forecast } from './forecast.js';
import type { Forecast, ForecastOptions } from './forecast.js';
import { reconcile } from './reconcile.js';
import { finish } from '../cooperative.js';

/** Options of `forecastMany`. */
export interface ForecastManyOptions extends Omit<ForecastOptions, 'effects'> {
  /**
   * For each series, the indexes of the series that it is the sum of; empty for other series. Forecasts then add up exactly, for
   * example products to categories and categories to the total. All series must have the same length.
   */
  readonly parts?: readonly (readonly number[])[];
}

/**
 * Forecasts many series, such as one per product. With `parts`, means are reconciled (`reconcile`: minimum trace with shrinkage)
 * and limits move with them. Checks the signal before each series. Time: that of `forecast` for each series.
 * @throws SalesError like `forecast`, with the index of the series in `params`; an `AbortError`
 */
export function forecastMany(series: readonly ArrayLike<number>[], options: ForecastManyOptions = {}): Forecast[] {
  return finish(forecastSteps(series, options), options.signal);
}

/** Does the work of `forecastMany` in steps, one per series. */
function* forecastSteps(
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
  return parts ? reconciled(series, found, parts) : found;
}

/**
 * Reconciles forecasts so their means add up. Limits keep their distance to the mean, but stay at or above zero where they
 * were.
 */
function reconciled(
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

/** Moves a total to the sum of new means; limits keep their distance. */
function movedTotal(total: Forecast['total'], means: Float64Array, floor: number): Forecast['total'] {
  const mean = means.reduce((sum, each) => sum + each, 0);
  const move = (limits: Readonly<Record<number, number>>): Readonly<Record<number, number>> =>
    Object.fromEntries(Object.entries(limits).map(([level, limit]) => [level, Math.max(limit + mean - total.mean, floor)]));
  return { mean, lower: move(total.lower), upper: move(total.upper) };
}
