import { SalesError } from '../../util/error.js';
import { nelderMead } from '../optimize/nelder-mead.js';
import { logBeta, logGamma } from '../distributions/special-functions.js';

/** Purchase histories of customers, one number each, all times in the same unit. */
export interface PurchaseHistories {
  /** Number of orders after the first. */
  readonly repeats: ArrayLike<number>;
  /** Time from the first to the last order; 0 for a single order. */
  readonly recency: ArrayLike<number>;
  /** Time from the first order to the end of the data. */
  readonly age: ArrayLike<number>;
}

/** One customer’s purchase history. */
export interface PurchaseHistory {
  readonly repeats: number;
  readonly recency: number;
  readonly age: number;
}

/**
 * Parameters of the BG/NBD model: purchase rates vary by a gamma distribution (`r`, `alpha`), churn probabilities by a beta
 * distribution (`a`, `b`).
 */
export interface PurchaseModel {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
  readonly logLikelihood: number;
}

/** Maximum number of customers to fit; larger data is sampled evenly. */
const MAX_CUSTOMERS = 20_000;
/** Minimum number of customers; fewer do not show how customers differ. */
const MIN_CUSTOMERS = 10;
/** Upper bound of the logarithms of the parameters. */
const MAX_LOG = 9;

/**
 * Fits the BG/NBD model by maximum likelihood (P. S. Fader, B. G. S. Hardie and K. L. Lee 2005, “‘Counting your customers’ the
 * easy way”, equation 6). Active customers buy at random at their own rates and may churn after each order. More than 20,000
 * customers are sampled evenly. O(n) per evaluation, with some hundreds of evaluations. Customers with a missing number are
 * ignored.
 * @throws SalesError `too-few-values` for fewer than 10 customers or without repeat orders; an `AbortError`
 */
export function fitPurchases(histories: PurchaseHistories, signal?: AbortSignal): PurchaseModel {
  const { unit, repeats, recency, age } = sampleOf(histories);
  const counts = new Map<number, number>();
  for (const x of repeats) counts.set(x, (counts.get(x) ?? 0) + 1);
  // Densities are per unit of time.
  const scale = repeats.reduce((sum, x) => sum + x, 0) * Math.log(unit);
  const likelihood = ([r = 0, alpha = 0, a = 0, b = 0]: Float64Array): number => {
    let sum = -scale;
    for (const [x, count] of counts)
      sum += count * (logGamma(r + x) - logGamma(r) + r * Math.log(alpha) + logBeta(a, b + x) - logBeta(a, b));
    const left = Math.log(a);
    for (let i = 0; i < repeats.length; i++) {
      const x = repeats[i]!;
      const there = -(r + x) * Math.log(alpha + age[i]!);
      sum += x > 0 ? addLogs(there, left - Math.log(b + x - 1) - (r + x) * Math.log(alpha + recency[i]!)) : there;
    }
    return sum;
  };
  const { point, logLikelihood } = mostLikely(likelihood, { start: [0, 0, 0, 0], minLog: -9, signal });
  const [r, alpha, a, b] = point as readonly [number, number, number, number];
  return { r, alpha: alpha * unit, a, b, logLikelihood };
}

interface Search {
  /** Logarithms of the first parameters. */
  readonly start: readonly number[];
  /** Lower bound of the logarithms of the parameters, with times and amounts in units of their mean. */
  readonly minLog: number;
  readonly signal: AbortSignal | undefined;
}

/** Returns the positive parameters with the highest likelihood. @throws an `AbortError` */
function mostLikely(
  likelihood: (parameters: Float64Array) => number,
  { start, minLog, signal }: Search,
): { readonly point: readonly number[]; readonly logLikelihood: number } {
  const all = (value: number): Float64Array => new Float64Array(start.length).fill(value);
  const { point, value } = nelderMead((logs) => -likelihood(logs.map(Math.exp)), start, {
    lower: all(minLog),
    upper: all(MAX_LOG),
    step: all(0.7),
    tolerance: 1e-10,
    maxEvaluations: 1500,
    restarts: 2,
    signal,
  });
  return { point: Array.from(point, Math.exp), logLikelihood: -value };
}

/** Returns at most `MAX_CUSTOMERS` of some customers, evenly spread. */
function evenly(known: readonly number[]): readonly number[] {
  const share = Math.max(1, known.length / MAX_CUSTOMERS);
  return Array.from({ length: Math.floor(known.length / share) }, (_, i) => known[Math.floor(i * share)]!);
}

/** Returns ln(e^x + e^y) without overflow. */
function addLogs(x: number, y: number): number {
  return x > y ? x + Math.log1p(Math.exp(y - x)) : y + Math.log1p(Math.exp(x - y));
}

/** Returns the customers to fit, with times in units of their mean age. */
function sampleOf({ repeats, recency, age }: PurchaseHistories) {
  const known: number[] = [];
  for (let i = 0; i < repeats.length; i++) {
    if (repeats[i]! >= 0 && recency[i]! >= 0 && age[i]! > 0 && age[i]! < Infinity) known.push(i);
  }
  if (known.length < MIN_CUSTOMERS || known.every((i) => repeats[i] === 0)) {
    const again = known.filter((i) => repeats[i]! > 0).length;
    throw new SalesError('too-few-values', 'few-repeat-customers', {
      params: { again, count: known.length, expected: MIN_CUSTOMERS },
    });
  }
  const sampled = evenly(known);
  const unit = sampled.reduce((sum, i) => sum + age[i]!, 0) / sampled.length;
  return {
    unit,
    repeats: Float64Array.from(sampled, (i) => repeats[i]!),
    recency: Float64Array.from(sampled, (i) => recency[i]! / unit),
    age: Float64Array.from(sampled, (i) => age[i]! / unit),
  };
}

/**
 * Returns the probability that a customer is still active (Fader, Hardie and Lee 2008, “Computing P(alive) using the BG/NBD
 * model”); 1 for a customer with one order.
 */
export function chanceOfReturn({ r, alpha, a, b }: PurchaseModel, { repeats, recency, age }: PurchaseHistory): number {
  if (repeats === 0) return 1;
  return 1 / (1 + (a / (b + repeats - 1)) * ((alpha + age) / (alpha + recency)) ** (r + repeats));
}

/**
 * Returns the probability that a customer orders within the next `time`. Customers churn right after an order only, so an active one is still
 * active at the next order, and the posterior rate is gamma distributed with `r` + repeats and `alpha` + age (appendix of the 2005 paper).
 */
export function orderLikelihood(model: PurchaseModel, time: number, history: PurchaseHistory): number {
  const from = model.alpha + history.age;
  return chanceOfReturn(model, history) * (1 - (from / (from + time)) ** (model.r + history.repeats));
}

/**
 * Returns the expected number of a customer’s orders within the next `time` (equation 10 of the 2005 paper). Without a history:
 * of a new customer after the first order (equation 9).
 */
export function expectedOrders(model: PurchaseModel, time: number, history?: PurchaseHistory): number {
  const { repeats, age } = history ?? { repeats: 0, age: 0 };
  const { r, alpha, b } = model;
  // At a = 1, numerator and denominator are 0. A value close to 1 approximates the limit to nine digits.
  const a = Math.abs(model.a - 1) < 1e-7 ? 1 + 1e-7 : model.a;
  const from = alpha + age;
  const series = hypergeometric([r + repeats, b + repeats, a + b + repeats - 1], time / (from + time));
  const gained = 1 - (from / (from + time)) ** (r + repeats) * series;
  return ((a + b + repeats - 1) / (a - 1)) * gained * (history ? chanceOfReturn(model, history) : 1);
}

/** Maximum number of terms of the Gauss series. */
const MAX_TERMS = 100_000;

/** Computes Gauss’s hypergeometric function F(a, b; c; z) for 0 ≤ z < 1 by its series (Abramowitz and Stegun 15.1.1). */
function hypergeometric([a, b, c]: readonly [number, number, number], z: number): number {
  let sum = 1;
  let term = 1;
  for (let k = 0; k < MAX_TERMS; k++) {
    term *= (((a + k) * (b + k)) / ((c + k) * (k + 1))) * z;
    sum += term;
    if (Math.abs(term) < Math.abs(sum) * 2 ** -54) break;
  }
  return sum;
}

/**
 * Returns the days between consecutive order days of each customer, pooled and ascending. They give, for example, the share of
 * repeat orders within 30 days. Rows without a customer (negative, NaN) or a day are ignored; several orders of a day count as
 * one. O(n log n).
 */
export function purchaseIntervals(customers: ArrayLike<number>, days: ArrayLike<number>): Float64Array {
  const byCustomer = new Map<number, number[]>();
  for (let row = 0; row < customers.length; row++) {
    const [customer, day] = [customers[row]!, days[row]!];
    if (!(customer >= 0) || !Number.isFinite(day)) continue;
    const known = byCustomer.get(customer);
    if (known) known.push(day);
    else byCustomer.set(customer, [day]);
  }
  const intervals: number[] = [];
  for (const own of byCustomer.values()) {
    const sorted = Float64Array.from(own).sort();
    for (let i = 1; i < sorted.length; i++) if (sorted[i]! > sorted[i - 1]!) intervals.push(sorted[i]! - sorted[i - 1]!);
  }
  return Float64Array.from(intervals).sort();
}

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
  const sampled = evenly(known);
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
  const { point, logLikelihood } = mostLikely(likelihood, { start: [1, 1, 1], minLog: -7, signal });
  const [p, q, gamma] = point as readonly [number, number, number];
  return { p, q, gamma: gamma * unit, logLikelihood };
}

/**
 * Returns the expected amount of a customer’s future order (equation 5), between the customer’s mean and the overall mean. NaN
 * when q ≤ 1 leaves no mean.
 */
export function expectedSpending({ p, q, gamma }: SpendingModel, orders: number, mean: number): number {
  const freedom = p * orders + q - 1;
  return freedom > 0 ? (p * (gamma + (orders > 0 ? mean * orders : 0))) / freedom : NaN;
}
