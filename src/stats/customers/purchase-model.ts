import { SalesError } from '../../util/error.js';
import { nelderMead } from '../optimize/nelder-mead.js';
import { logBeta, logGamma } from '../distributions/special-functions.js';

/** What customers did, one number each, all times in the same unit. */
export interface PurchaseHistories {
  /** Orders after the first. */
  readonly repeats: ArrayLike<number>;
  /** From the first order to the last one; 0 where there is but one. */
  readonly recency: ArrayLike<number>;
  /** From the first order to the end of the data. */
  readonly age: ArrayLike<number>;
}

/** One customer's history. */
export interface PurchaseHistory {
  readonly repeats: number;
  readonly recency: number;
  readonly age: number;
}

/** How customers of a shop differ in how often they buy (gamma of `r` and `alpha`) and in how soon they leave (beta of `a` and `b`). */
export interface PurchaseModel {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
  readonly logLikelihood: number;
}

/** More customers than these are represented by evenly spaced ones. */
const MOST_CUSTOMERS = 20_000;
/** Fewer say nothing about how customers differ. */
const FEWEST_CUSTOMERS = 10;
/** Parameters are looked for between these powers of e, times being counted in mean ages. */
const [LEAST, GREATEST] = [-9, 9];

/**
 * The BG/NBD model by greatest likelihood: P. S. Fader, B. G. S. Hardie and K. L. Lee 2005, “‘Counting your customers’ the easy way”, equation 6. While customers are there
 * they buy at random at a rate of their own, and after each order some leave for good. Of more than 20,000 customers as many evenly spaced ones; O(n) an evaluation, some hundreds
 * of these. Customers with a number missing are left out.
 * @throws SalesError `too-few-values` for fewer than 10 customers, or where none came again; an `AbortError`
 */
export function fitPurchases(histories: PurchaseHistories, signal?: AbortSignal): PurchaseModel {
  const sample = sampleOf(histories);
  const { unit, customers } = sample;
  const counts = new Map<number, number>();
  for (const { repeats } of customers) counts.set(repeats, (counts.get(repeats) ?? 0) + 1);
  const likelihood = ([r = 0, alpha = 0, a = 0, b = 0]: Float64Array): number => {
    let sum = 0;
    for (const [x, count] of counts)
      sum += count * (logGamma(r + x) - logGamma(r) + r * Math.log(alpha) + logBeta(a, b + x) - logBeta(a, b));
    const left = Math.log(a);
    for (const { repeats: x, recency, age } of customers) {
      const there = -(r + x) * Math.log(alpha + age);
      sum += x > 0 ? addLogs(there, left - Math.log(b + x - 1) - (r + x) * Math.log(alpha + recency)) : there;
      // Densities are per unit of time.
      sum -= x * Math.log(unit);
    }
    return sum;
  };
  const { point, value } = nelderMead((logs) => -likelihood(logs.map(Math.exp)), new Float64Array(4), {
    lower: new Float64Array(4).fill(LEAST),
    upper: new Float64Array(4).fill(GREATEST),
    step: new Float64Array(4).fill(0.7),
    tolerance: 1e-10,
    maxEvaluations: 1500,
    restarts: 2,
    signal,
  });
  const [r, alpha, a, b] = point.map(Math.exp) as unknown as [number, number, number, number];
  return { r, alpha: alpha * unit, a, b, logLikelihood: -value };
}

/** ln(e^x + e^y) without overflow. */
function addLogs(x: number, y: number): number {
  const [most, least] = x > y ? [x, y] : [y, x];
  return most + Math.log1p(Math.exp(least - most));
}

/** The customers to fit to, with times in units of their mean age. */
function sampleOf({ repeats, recency, age }: PurchaseHistories): {
  readonly unit: number;
  readonly customers: readonly PurchaseHistory[];
} {
  const known: PurchaseHistory[] = [];
  for (let i = 0; i < repeats.length; i++) {
    const one = { repeats: repeats[i]!, recency: recency[i]!, age: age[i]! };
    if (one.repeats >= 0 && one.recency >= 0 && one.age > 0 && one.age < Infinity) known.push(one);
  }
  if (known.length < FEWEST_CUSTOMERS || known.every((one) => one.repeats === 0)) {
    const again = known.filter((one) => one.repeats > 0).length;
    throw new SalesError('too-few-values', `Not enough repeat customers: ${again} of ${known.length}`, {
      hint: 'Use a longer period or more customers.',
      params: { count: known.length, expected: FEWEST_CUSTOMERS },
    });
  }
  const share = Math.max(1, known.length / MOST_CUSTOMERS);
  const chosen = Array.from({ length: Math.floor(known.length / share) }, (_, i) => known[Math.floor(i * share)]!);
  const unit = chosen.reduce((sum, one) => sum + one.age, 0) / chosen.length;
  return { unit, customers: chosen.map((one) => ({ ...one, recency: one.recency / unit, age: one.age / unit })) };
}

/** The chance that a customer has not left (Fader, Hardie and Lee 2008, “Computing P(alive) using the BG/NBD model”); 1 of one without a second order. */
export function chanceOfReturn({ r, alpha, a, b }: PurchaseModel, { repeats, recency, age }: PurchaseHistory): number {
  if (repeats === 0) return 1;
  return 1 / (1 + (a / (b + repeats - 1)) * ((alpha + age) / (alpha + recency)) ** (r + repeats));
}

/** How many orders of a customer are to be expected within the next `time` (equation 10 of the 2005 paper); of `undefined`, of a new one after the first (equation 9). */
export function expectedOrders(model: PurchaseModel, time: number, history?: PurchaseHistory): number {
  const { repeats, age } = history ?? { repeats: 0, age: 0 };
  const { r, alpha, b } = model;
  // At 1 numerator and denominator are 0; the limit is met to nine digits.
  const a = Math.abs(model.a - 1) < 1e-7 ? 1 + 1e-7 : model.a;
  const from = alpha + age;
  const series = hypergeometric([r + repeats, b + repeats, a + b + repeats - 1], time / (from + time));
  const gained = 1 - (from / (from + time)) ** (r + repeats) * series;
  return ((a + b + repeats - 1) / (a - 1)) * gained * (history ? chanceOfReturn(model, history) : 1);
}

/** Terms after which the series of Gauss ends in any case. */
const MOST_TERMS = 100_000;

/** Gauss's hypergeometric function F(a, b; c; z) for 0 ≤ z < 1 by its series (Abramowitz and Stegun 15.1.1). */
function hypergeometric([a, b, c]: readonly [number, number, number], z: number): number {
  let sum = 1;
  let term = 1;
  for (let k = 0; k < MOST_TERMS; k++) {
    term *= (((a + k) * (b + k)) / ((c + k) * (k + 1))) * z;
    sum += term;
    if (Math.abs(term) < Math.abs(sum) * 2 ** -54) break;
  }
  return sum;
}

/**
 * The days from each order day of a customer to the next, in ascending order, whoever they are of: what share of customers come again within 30 days is read off it. Rows without a
 * customer (below 0, NaN) or a day are left out, several orders of a day are one. O(n log n).
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
