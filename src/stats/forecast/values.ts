import { badOption, SalesError } from '../../util/error.js';
import { withoutSeason, withSeason, shrunkSeason } from '../smooth/seasonal-classical.js';

/** Values ready for a model: from the first to the last present value, without gaps. */
interface WholeValues {
  readonly values: Float64Array;
  /** Number of values missing before the first, within, and after the last. */
  readonly before: number;
  readonly within: number;
  readonly after: number;
}

const MIN_VALUES = 3;

/** Maximum absolute value; larger squares and their sums would overflow. */
const MAX_SIZE = 1e100;

/**
 * Fills gaps by linear interpolation of the seasonally adjusted values, so a missing December is like other Decembers. With less
 * than two periods, it interpolates the values themselves. Non-finite values are gaps. @throws SalesError `too-few-values` for
 * fewer than 3, `bad-option` for values beyond 1e100
 */
export function wholeValues(input: ArrayLike<number>, period: number): WholeValues {
  const count = input.length;
  let there = 0;
  let [first, last] = [count, -1];
  for (let t = 0; t < count; t++) {
    if (!Number.isFinite(input[t])) continue;
    if (Math.abs(input[t]!) > MAX_SIZE) throw badOption('values', String(input[t]), 'numbers-up-to', { max: MAX_SIZE });
    there++;
    first = Math.min(first, t);
    last = t;
  }
  if (there < MIN_VALUES) throw new SalesError('too-few-values', 'few-values', { params: { count: there, least: MIN_VALUES } });
  const values = Float64Array.from({ length: last - first + 1 }, (_, t) => input[first + t]!);
  const within = values.length - there;
  if (within > 0) fill(values, period);
  return { values, before: first, within, after: count - 1 - last };
}

function fill(values: Float64Array, period: number): void {
  const gaps: number[] = [];
  values.forEach((each, t) => Number.isFinite(each) || gaps.push(t));
  const missing = new Set(gaps);
  bridge(values, gaps);
  if (period < 2 || values.length < 2 * period) return;
  const figure = shrunkSeason(values, period, 'additive');
  const plain = withoutSeason(values, figure, 'additive');
  bridge(plain, gaps);
  const whole = withSeason(plain, figure, 'additive', 0);
  // Filled values stay within the observed range, so sales that were never negative remain so.
  const seen = values.filter((_, t) => !missing.has(t));
  const [least, most] = [seen.reduce((a, b) => Math.min(a, b)), seen.reduce((a, b) => Math.max(a, b))];
  for (const t of gaps) values[t] = Math.min(Math.max(whole[t]!, least), most);
}

/** Interpolates linearly over gaps, which must be inside the values and in order. */
function bridge(values: Float64Array, gaps: readonly number[]): void {
  for (let i = 0; i < gaps.length;) {
    const from = gaps[i]! - 1;
    let to = from + 1;
    while (gaps[i] === to) {
      to++;
      i++;
    }
    const step = (values[to]! - values[from]!) / (to - from);
    for (let t = from + 1; t < to; t++) values[t] = values[from]! + step * (t - from);
  }
}
