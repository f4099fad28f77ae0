import { badOption } from '../../util/error.js';
import { solveLinear } from '../optimize/least-squares.js';

/** Series of which some are sums of others, each forecast on its own. */
export interface Hierarchy {
  /** For each series the places of those that it is the sum of; none for one at the bottom. Sums of sums are allowed, but no circles. */
  readonly parts: readonly (readonly number[])[];
  /** A forecast per series: as many means as steps ahead. */
  readonly means: readonly ArrayLike<number>[];
  /** The one-step errors of each series' model on the same periods (value less fitted); NaN where there is none. */
  readonly errors: readonly ArrayLike<number>[];
}

/** Series that are sums, at most: the work is cubic in them. */
const MOST_SUMS = 500;
/** Series altogether: memory is quadratic in them. */
const MOST_SERIES = 2000;

/**
 * Makes forecasts add up: the sums' become exactly those of their parts, with as little error as the one-step errors let expect. Minimum trace with a shrunk covariance: S. L. Wickramasuriya,
 * G. Athanasopoulos and R. J. Hyndman 2019, “Optimal forecast reconciliation for hierarchical and grouped time series through trace minimization”; the share of shrinkage after J. Schäfer
 * and K. Strimmer 2005. Gives a list of means per series. O(series² × (errors + sums) + sums³).
 * @throws SalesError `bad-option` for lists of other lengths, circles, more than 500 sums or 2,000 series
 */
export function reconcile({ parts, means, errors }: Hierarchy): Float64Array[] {
  const count = parts.length;
  if (means.length !== count || errors.length !== count)
    throw badOption('hierarchy', `${means.length} means, ${errors.length} errors`, `${count} of each`);
  if (count === 0) return [];
  if (count > MOST_SERIES) throw badOption('hierarchy', `${count} series`, `at most ${MOST_SERIES}`);
  const sums = parts.flatMap((list, i) => (list.length > 0 ? [i] : []));
  if (sums.length > MOST_SUMS) throw badOption('hierarchy', `${sums.length} sums`, `at most ${MOST_SUMS}`);
  const order = bottomUp(parts);
  const whole = covariance(errors);
  // Each constraint is a row of C: a sum less its parts. Means m become m − W Cᵀ (C W Cᵀ)⁻¹ C m.
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
    // What rounding leaves: sums are those of their parts to the last digit.
    for (const i of order) if (parts[i]!.length > 0) found[i]![h] = parts[i]!.reduce((all, part) => all + found[part]![h]!, 0);
  }
  return found;
}

/** Series in an order in which parts come before their sums. */
function bottomUp(parts: Hierarchy['parts']): number[] {
  const state = new Uint8Array(parts.length);
  const order: number[] = [];
  const visit = (i: number): void => {
    if (state[i] === 2) return;
    if (state[i] === 1 || !parts[i]) throw badOption('hierarchy', `series ${i}`, 'sums of other series without a circle');
    state[i] = 1;
    parts[i].forEach(visit);
    state[i] = 2;
    order.push(i);
  };
  parts.forEach((_, i) => visit(i));
  return order;
}

/** The covariance of errors over the periods where all are there, drawn towards its diagonal by as much as its correlations are noise. */
function covariance(errors: Hierarchy['errors']): Float64Array[] {
  const periods = Math.min(...errors.map(({ length }) => length));
  const rows: number[] = [];
  for (let t = 0; t < periods; t++) if (errors.every((list) => Number.isFinite(list[list.length - periods + t]))) rows.push(t);
  const n = rows.length;
  // The errors of a forecast are centred on 0, and so they are not centred here.
  const scales = errors.map((list) =>
    Math.sqrt(rows.reduce((sum, t) => sum + list[list.length - periods + t]! ** 2, 0) / Math.max(n, 1)),
  );
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
