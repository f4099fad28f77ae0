import { badOption } from '../../util/error.js';
import { forecast, type Forecast, type ForecastOptions } from './forecast.js';
import { finish } from '../cooperative.js';
import { solveLinear } from '../optimize/least-squares.js';

/** Options of `forecastMany`. */
export interface ForecastManyOptions extends Omit<ForecastOptions, 'effects' | 'current'> {
  /**
   * For each series, the indexes of the series that it is the sum of; empty for other series. Forecasts then add up exactly, for
   * example products to categories and categories to the total. All series must have the same length.
   */
  readonly parts?: readonly (readonly number[])[];
}

/**
 * Forecasts many series, such as one per product. With `parts`, means are reconciled (`reconcile`: minimum trace with shrinkage)
 * and limits move with them and apart. Checks the signal before each series. Time: that of `forecast` for each series.
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
    throw badOption('parts', String(parts.length), 'one-for-each-series', { count: series.length });
  const odd = parts && series.findIndex(({ length }) => length !== series[0]!.length);
  if (odd !== undefined && odd >= 0)
    throw badOption(`parts[${odd}]`, String(series[odd]!.length), 'as-many-as-first', { count: series[0]!.length });
  const found: Forecast[] = [];
  for (const values of series) {
    found.push(forecast(values, each));
    yield;
  }
  return parts ? reconcileForecasts(series, found, parts) : found;
}

/**
 * Reconciles forecasts so their means add up. Limits move along and apart, but no value falls below its floor.
 * @throws SalesError like `reconcile`
 */
export function reconcileForecasts(
  series: readonly ArrayLike<number>[],
  forecasts: readonly Forecast[],
  parts: readonly (readonly number[])[],
): Forecast[] {
  const errors = forecasts.map(({ fitted }, i) => fitted.map((each, t) => series[i]![t]! - each));
  const floors = forecasts.map(({ floor }) => floor);
  const means = withFloors(reconcile({ parts, means: forecasts.map(({ mean }) => mean), errors }), parts, floors);
  return forecasts.map((each, i) => {
    const [mean, floor] = [means[i]!, floors[i]!];
    const limitsAt = (side: 1 | -1): Forecast['lower'] =>
      Object.fromEntries(
        Object.entries(each.upper).map(([level, list]) => [
          level,
          list.map((upper, h) => Math.max(mean[h]! + side * halfWidth({ upper, from: each.mean[h]!, to: mean[h]! }), floor[h]!)),
        ]),
      );
    const running = each.running?.map((sum, k) => movedTotal(sum, mean.subarray(0, k + 1), floor.subarray(0, k + 1)));
    const total = movedTotal(each.total, mean, floor);
    return { ...each, mean, lower: limitsAt(-1), upper: limitsAt(1), total, ...(running && { running }) };
  });
}

/**
 * Raises means of base series to their floor, and adds up the sums again (T. Di Fonzo and D. Girolimetto 2023, “Spatio-temporal
 * reconciliation of solar forecasts”: set negative to zero).
 */
function withFloors(
  means: readonly Float64Array[],
  parts: readonly (readonly number[])[],
  floors: readonly Float64Array[],
): readonly Float64Array[] {
  for (const i of bottomUp(parts)) {
    const own = parts[i]!;
    const at = (h: number, each: number): number =>
      own.length > 0 ? own.reduce((sum, part) => sum + means[part]![h]!, 0) : Math.max(each, floors[i]![h]!);
    means[i]!.forEach((each, h, list) => (list[h] = at(h, each)));
  }
  return means;
}

/**
 * Returns the distance of both limits from a moved mean. It is that of the upper limit, since the lower one may have been cut off at zero.
 * The move adds to it, as the spread of models does in a combination. A large move means that the forecasts disagree.
 */
function halfWidth({ upper, from, to }: { readonly upper: number; readonly from: number; readonly to: number }): number {
  return Math.hypot(upper - from, to - from);
}

/** Moves a total to the sum of new means. */
function movedTotal(total: Forecast['total'], means: Float64Array, floor: Float64Array): Forecast['total'] {
  const [mean, minimum] = [means, floor].map((list) => list.reduce((sum, each) => sum + each, 0)) as [number, number];
  const limitsAt = (side: 1 | -1): Readonly<Record<number, number>> =>
    Object.fromEntries(
      Object.entries(total.upper).map(([level, upper]) => [
        level,
        Math.max(mean + side * halfWidth({ upper, from: total.mean, to: mean }), minimum),
      ]),
    );
  return { mean, lower: limitsAt(-1), upper: limitsAt(1) };
}

/** Series with a summation hierarchy, each forecast independently. */
interface Hierarchy {
  /**
   * For each series, the indexes of the series that it is the sum of; empty for base series. Sums of sums are allowed, cycles are
   * not.
   */
  readonly parts: readonly (readonly number[])[];
  /** Forecast means per series, one per step. */
  readonly means: readonly ArrayLike<number>[];
  /** One-step errors of each series’ model (value minus fitted) for the same periods; NaN when missing. */
  readonly errors: readonly ArrayLike<number>[];
}

/** Maximum number of sums; time is cubic in it. */
const MAX_SUMS = 500;
/** Maximum number of series; memory is quadratic in it. */
const MAX_SERIES = 2000;

/**
 * Reconciles forecasts, so sums equal the sums of their parts, with minimum expected error variance. Uses minimum trace with
 * a shrunk covariance (S. L. Wickramasuriya, G. Athanasopoulos and R. J. Hyndman 2019, “Optimal forecast reconciliation for
 * hierarchical and grouped time series through trace minimization”; shrinkage after J. Schäfer and K. Strimmer 2005). Returns the
 * means of each series. O(series² × (errors + sums) + sums³).
 * @throws SalesError `bad-option` for lists of other lengths, cycles, more than 500 sums or 2,000 series
 */
export function reconcile({ parts, means, errors }: Hierarchy): Float64Array[] {
  const count = parts.length;
  if (means.length !== count || errors.length !== count)
    throw badOption('hierarchy', `${means.length}, ${errors.length}`, 'means-and-errors', { count });
  if (count === 0) return [];
  if (count > MAX_SERIES) throw badOption('hierarchy', String(count), 'at-most', { max: MAX_SERIES });
  const sums = parts.flatMap((list, i) => (list.length > 0 ? [i] : []));
  if (sums.length > MAX_SUMS) throw badOption('hierarchy', String(sums.length), 'at-most', { max: MAX_SUMS });
  const order = bottomUp(parts);
  const whole = covariance(errors);
  // Each constraint is a row of C: a sum minus its parts. Means m become m − W Cᵀ (C W Cᵀ)⁻¹ C m.
  const spread = sums.map((sum) => whole.map((row) => row[sum]! - parts[sum]!.reduce((all, part) => all + row[part]!, 0)));
  const matrix = (): Float64Array[] =>
    sums.map((sum) =>
      Float64Array.from(spread, (column) => column[sum]! - parts[sum]!.reduce((all, part) => all + column[part]!, 0)),
    );
  const found = means.map((list) => Float64Array.from(list));
  const horizon = means[0]?.length ?? 0;
  for (let h = 0; h < horizon; h++) {
    const off = Float64Array.from(sums, (sum) => found[sum]![h]! - parts[sum]!.reduce((all, part) => all + found[part]![h]!, 0));
    const pull = solveLinear(matrix(), off);
    for (let i = 0; i < count; i++)
      found[i]![h] = found[i]![h]! - spread.reduce((all, column, k) => all + column[i]! * pull[k]!, 0);
    // Removes rounding errors, so sums equal their parts to the last digit.
    for (const i of order) if (parts[i]!.length > 0) found[i]![h] = parts[i]!.reduce((all, part) => all + found[part]![h]!, 0);
  }
  return found;
}

/** Returns the series in an order in which parts precede their sums. */
function bottomUp(parts: Hierarchy['parts']): number[] {
  const state = new Uint8Array(parts.length);
  const order: number[] = [];
  const visit = (i: number): void => {
    if (state[i] === 2) return;
    if (state[i] === 1 || !parts[i]) throw badOption('hierarchy', String(i), 'sums-without-circle');
    state[i] = 1;
    parts[i].forEach(visit);
    state[i] = 2;
    order.push(i);
  };
  parts.forEach((_, i) => visit(i));
  return order;
}

/**
 * Returns the covariance of errors, shrunk toward its diagonal by the noise of its correlations. Variances are those of each series’
 * own periods, correlations those of the periods with all errors: a product may be younger than others.
 */
function covariance(errors: Hierarchy['errors']): Float64Array[] {
  const periods = Math.min(...errors.map(({ length }) => length));
  const rows: number[] = [];
  for (let t = 0; t < periods; t++) if (errors.every((list) => Number.isFinite(list[list.length - periods + t]))) rows.push(t);
  const n = rows.length;
  // Forecast errors have mean 0, so they are not centered here.
  const scales = errors.map((list) => {
    const known = Array.from(list).filter(Number.isFinite);
    return Math.sqrt(known.reduce((sum, each) => sum + each ** 2, 0) / Math.max(known.length, 1));
  });
  const least = Math.max(...scales, 0) * 1e-6 || 1;
  const sizes = scales.map((each) => Math.max(each, least));
  const units = errors.map((list, i) => Float64Array.from(rows, (t) => list[list.length - periods + t]! / sizes[i]!));
  const found = units.map(() => new Float64Array(units.length));
  let [noise, squares] = [0, 0];
  units.forEach((a, i) => {
    found[i]![i] = 1;
    for (let j = 0; j < i; j++) {
      const b = units[j]!;
      let [sum, sum2] = [0, 0];
      for (let t = 0; t < n; t++) {
        const product = a[t]! * b[t]!;
        sum += product;
        sum2 += product * product;
      }
      const r = n > 0 ? sum / n : 0;
      found[i]![j] = found[j]![i] = r;
      noise += n > 1 ? (sum2 / n - r * r) / (n - 1) : 0;
      squares += r * r;
    }
  });
  const share = squares > 0 && n > 1 ? Math.min(Math.max(noise / squares, 0), 1) : 1;
  return found.map((row, i) => row.map((each, j) => (i === j ? 1 : (1 - share) * each) * sizes[i]! * sizes[j]!));
}
