import { nice, ticks } from 'd3-array';

/** The scale of a value axis: its domain (nice numbers) and 3 to 6 ticks, ascending. */
export interface ValueAxis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

/** Options of a value axis. */
export interface ValueAxisOptions {
  /** True when zero must be on the axis, as for bars and areas. */
  readonly zero: boolean;
  /** Approximate number of ticks; default 4. */
  readonly count?: number;
  /** True when values are whole numbers and fractional ticks make no sense. */
  readonly whole?: boolean;
}

/** A line chart's axis excludes zero when the values span less than this share of their maximum. */
const CUT_SHARE = 0.3;

/**
 * Returns an axis with nice bounds around values from `min` to `max`. Zero is included for bars, and for lines unless the values
 * span less than 30% of their size. Equal or non-finite bounds also give a valid axis.
 */
export function valueAxis(min: number, max: number, options: ValueAxisOptions): ValueAxis {
  const count = options.count ?? 4;
  let [low, high] = Number.isFinite(min) && Number.isFinite(max) ? [min, max] : [0, 1];
  const far = low > 0 ? (high - low) / high < CUT_SHARE : high < 0 && (high - low) / -low < CUT_SHARE;
  if (options.zero || !far) [low, high] = [Math.min(0, low), Math.max(0, high)];
  if (low === high) [low, high] = low === 0 ? [0, 1] : [Math.min(0, low), Math.max(0, high)];
  const [from, to] = nice(low, high, count);
  return { from, to, ticks: ticksOf(from, to, count, options.whole === true) };
}

function ticksOf(from: number, to: number, count: number, whole: boolean): readonly number[] {
  let found = ticks(from, to, count);
  if (found.length < 3) found = ticks(from, to, count + 2);
  if (found.length > 6) found = found.filter((_, index) => index % 2 === 0);
  const kept = whole ? found.filter(Number.isInteger) : found;
  return kept.length > 1 ? kept : found;
}
