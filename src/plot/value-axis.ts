import { nice, ticks } from 'd3-array';

/** The scale of a value axis: its domain (nice numbers) and 3 to 6 ticks, ascending. */
export interface ValueAxis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

/** What shapes a value axis. */
export interface ValueAxisOptions {
  /** Whether zero has to be on the axis: always so for bars and areas. */
  readonly zero: boolean;
  /** About how many ticks; 4 by default. */
  readonly count?: number;
  /** Whether values are whole numbers, so that half steps make no sense. */
  readonly whole?: boolean;
}

/** Lines leave zero out only where their values lie far from it: less than this share of the greatest one apart. */
const CUT_SHARE = 0.3;

/**
 * A nice axis around values from `min` to `max` (both finite). Zero is kept for bars, and for lines unless the values span less than
 * 30 % of their size. Equal values, and no values at all, give an axis too.
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
