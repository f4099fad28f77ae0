import { SalesError } from '../../util/error.js';
import { nelderMead } from '../optimize/nelder-mead.js';
import { logBeta } from '../distributions/special-functions.js';

/** What customers paid, one number each. */
export interface Spendings {
  /** Number of orders that the mean is based on. */
  readonly orders: ArrayLike<number>;
  /** Mean amount per order. */
  readonly means: ArrayLike<number>;
}

/**
 * Parameters of the gamma-gamma model: amounts vary within a customer by a gamma distribution (`p`), and between customers by an
 * inverse gamma distribution (`q`, `gamma`).
 */
export interface SpendingModel {
  readonly p: number;
  readonly q: number;
  readonly gamma: number;
  readonly logLikelihood: number;
}

const MAX_CUSTOMERS = 20_000;
const MIN_CUSTOMERS = 10;
const [MIN_LOG, MAX_LOG] = [-7, 9];

/**
 * Fits the gamma-gamma model of spending per order by maximum likelihood (P. S. Fader and B. G. S. Hardie 2013, “The gamma-gamma
 * model of monetary value”, equation 1a). Customers without a positive mean are ignored. More than 20,000 customers are sampled
 * evenly.
 * @throws SalesError `too-few-values` for fewer than 10 customers; an `AbortError`
 */
export function fitSpending({ orders, means }: Spendings, signal?: AbortSignal): SpendingModel {
  const known = [...Array.from(orders).keys()].filter((i) => orders[i]! > 0 && means[i]! > 0 && means[i]! < Infinity);
  if (known.length < MIN_CUSTOMERS) {
    throw new SalesError('too-few-values', 'few-paying-customers', {
      params: { count: known.length, expected: MIN_CUSTOMERS },
    });
  }
  const share = Math.max(1, known.length / MAX_CUSTOMERS);
  const sampled = Array.from({ length: Math.floor(known.length / share) }, (_, i) => known[Math.floor(i * share)]!);
  const unit = sampled.reduce((sum, i) => sum + means[i]!, 0) / sampled.length;
  const counts = new Map<number, number>();
  for (const i of sampled) counts.set(orders[i]!, (counts.get(orders[i]!) ?? 0) + 1);
  const sizes = Float64Array.from(sampled, (i) => orders[i]!);
  const totals = Float64Array.from(sampled, (i) => (orders[i]! * means[i]!) / unit);
  const logs = sampled.map((i) => Math.log(means[i]! / unit));
  const sumOfLogs = logs.reduce((sum, log) => sum + log, 0);
  const weightedLogs = logs.reduce((sum, log, i) => sum + sizes[i]! * log, 0);
  const likelihood = ([p = 0, q = 0, gamma = 0]: Float64Array): number => {
    // Densities are per unit of money.
    let sum = p * weightedLogs - sumOfLogs - sampled.length * Math.log(unit);
    for (const [x, count] of counts) sum += count * (q * Math.log(gamma) + p * x * Math.log(x) - logBeta(p * x, q));
    for (let i = 0; i < sizes.length; i++) sum -= (p * sizes[i]! + q) * Math.log(gamma + totals[i]!);
    return sum;
  };
  const { point, value } = nelderMead((logs) => -likelihood(logs.map(Math.exp)), [1, 1, 1], {
    lower: new Float64Array(3).fill(MIN_LOG),
    upper: new Float64Array(3).fill(MAX_LOG),
    step: new Float64Array(3).fill(0.7),
    tolerance: 1e-10,
    maxEvaluations: 1500,
    restarts: 2,
    signal,
  });
  const [p, q, gamma] = Array.from(point, Math.exp) as [number, number, number];
  return { p, q, gamma: gamma * unit, logLikelihood: -value };
}

/**
 * Returns the expected amount of a customer’s future order (equation 5), between the customer’s mean and the overall mean. NaN
 * when q ≤ 1 leaves no mean.
 */
export function expectedSpending({ p, q, gamma }: SpendingModel, orders: number, mean: number): number {
  const freedom = p * orders + q - 1;
  return freedom > 0 ? (p * (gamma + (orders > 0 ? mean * orders : 0))) / freedom : NaN;
}
