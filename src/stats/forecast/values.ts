import { badOption, SalesError } from '../../util/error.js';
import { withoutSeason, withSeason } from '../smooth/seasonal-classical.js';
import { shrunkSeason } from '../smooth/seasonal-shrunk.js';

/** Values ready for a model: from the first that is there to the last, without gaps. */
export interface WholeValues {
  readonly values: Float64Array;
  /** How many were missing before the first, within, and after the last. */
  readonly before: number;
  readonly within: number;
  readonly after: number;
}

/** A forecast wants at least so many values. */
const LEAST = 3;

/** The squares of greater values, and sums of these, would leave what a double can hold. */
const GREATEST = 1e100;

/**
 * Fills the gaps within values: on a straight line between the neighbours, in values without their season where there are two periods, so that a missing December is a December.
 * What is not finite is a gap. @throws SalesError `too-few-values` for fewer than 3, `bad-option` for values beyond 1e100
 */
export function wholeValues(given: ArrayLike<number>, period: number): WholeValues {
  const count = given.length;
  let there = 0;
  let [first, last] = [count, -1];
  for (let t = 0; t < count; t++) {
    if (!Number.isFinite(given[t])) continue;
    if (Math.abs(given[t]!) > GREATEST) throw badOption('values', String(given[t]), `numbers up to ${GREATEST}`);
    there++;
    first = Math.min(first, t);
    last = t;
  }
  if (there < LEAST)
    throw new SalesError(
      'too-few-values',
      `forecast: ${there} ${there === 1 ? 'value is' : 'values are'} there; expected at least ${LEAST}`,
      {
        hint: 'Use a longer history or a finer granularity.',
        params: { count: there, least: LEAST },
      },
    );
  const values = Float64Array.from({ length: last - first + 1 }, (_, t) => given[first + t]!);
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
  // What is filled in stays within what was seen: sales that were never negative are not so in a gap.
  const seen = values.filter((_, t) => !missing.has(t));
  const [least, most] = [seen.reduce((a, b) => Math.min(a, b)), seen.reduce((a, b) => Math.max(a, b))];
  for (const t of gaps) values[t] = Math.min(Math.max(whole[t]!, least), most);
}

/** Puts straight lines over gaps, which lie inside and are in order. */
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
