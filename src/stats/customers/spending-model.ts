import { SalesError } from '../../util/error.js';
import { nelderMead } from '../optimize/nelder-mead.js';
import { logBeta } from '../distributions/special-functions.js';

/** What customers paid, one number each. */
export interface Spendings {
  /** How many orders of a customer the mean is of. */
  readonly orders: ArrayLike<number>;
  /** What was paid in an order on average. */
  readonly means: ArrayLike<number>;
}

/** How orders of a customer differ (gamma of `p`), and customers among each other (inverse gamma of `q` and `gamma`). */
export interface SpendingModel {
  readonly p: number;
  readonly q: number;
  readonly gamma: number;
  readonly logLikelihood: number;
}

const MOST_CUSTOMERS = 20_000;
const FEWEST_CUSTOMERS = 10;
const [LEAST, GREATEST] = [-7, 9];

/**
 * The gamma-gamma model of money per order by greatest likelihood: P. S. Fader and B. G. S. Hardie 2013, “The gamma-gamma model of monetary value”, equation 1a. Customers with a
 * mean that is not above 0 are left out. Of more than 20,000 customers as many evenly spaced ones.
 * @throws SalesError `too-few-values` for fewer than 10 customers; an `AbortError`
 */
export function fitSpending({ orders, means }: Spendings, signal?: AbortSignal): SpendingModel {
  const known = [...Array.from(orders).keys()].filter((i) => orders[i]! > 0 && means[i]! > 0 && means[i]! < Infinity);
  if (known.length < FEWEST_CUSTOMERS) {
    throw new SalesError('too-few-values', `${known.length} customers who paid do not tell how customers differ`, {
      hint: 'Use a longer period or more customers.',
      params: { count: known.length, expected: FEWEST_CUSTOMERS },
    });
  }
  const share = Math.max(1, known.length / MOST_CUSTOMERS);
  const chosen = Array.from({ length: Math.floor(known.length / share) }, (_, i) => known[Math.floor(i * share)]!);
  const unit = chosen.reduce((sum, i) => sum + means[i]!, 0) / chosen.length;
  const counts = new Map<number, number>();
  for (const i of chosen) counts.set(orders[i]!, (counts.get(orders[i]!) ?? 0) + 1);
  const likelihood = ([p = 0, q = 0, gamma = 0]: Float64Array): number => {
    let sum = 0;
    for (const [x, count] of counts) sum += count * (q * Math.log(gamma) + p * x * Math.log(x) - logBeta(p * x, q));
    for (const i of chosen) {
      const [x, mean] = [orders[i]!, means[i]! / unit];
      sum += (p * x - 1) * Math.log(mean) - (p * x + q) * Math.log(gamma + mean * x) - Math.log(unit);
    }
    return sum;
  };
  const { point, value } = nelderMead((logs) => -likelihood(logs.map(Math.exp)), [1, 1, 1], {
    lower: new Float64Array(3).fill(LEAST),
    upper: new Float64Array(3).fill(GREATEST),
    step: new Float64Array(3).fill(0.7),
    tolerance: 1e-10,
    maxEvaluations: 1500,
    restarts: 2,
    signal,
  });
  const [p, q, gamma] = point.map(Math.exp) as unknown as [number, number, number];
  return { p, q, gamma: gamma * unit, logLikelihood: -value };
}

/** What an order of a customer will bring on average, given those so far (equation 5): between what they brought and what customers bring. NaN where q ≤ 1 leaves no mean. */
export function expectedSpending({ p, q, gamma }: SpendingModel, orders: number, mean: number): number {
  const freedom = p * orders + q - 1;
  return freedom > 0 ? (p * (gamma + (orders > 0 ? mean * orders : 0))) / freedom : NaN;
}
