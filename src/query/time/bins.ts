import type { DayRange } from './calendar.js';
import { shiftBin, type TimeGrain } from './time-grain.js';

/** More bins than this are not drawn: a stray date (1900, 2999) must not freeze the page. */
const MOST_BINS = 40_000;

/** A stretch of bins by their indices, both inclusive. */
export interface BinRange {
  readonly from: number;
  readonly to: number;
}

/** First days of all bins from the one that begins at `first` to the one that begins at `last`, without holes. */
export function binsBetween(first: number, last: number, grain: TimeGrain): readonly number[] {
  const bins: number[] = [];
  for (let day = first; day <= last && bins.length < MOST_BINS; day = shiftBin(day, grain, 1)) bins.push(day);
  return bins;
}

/** The index of the bin in which a day lies; −1 before the first, the last one's index after its end. */
export function binIndexOf(bins: readonly number[], day: number): number {
  let low = 0;
  let high = bins.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bins[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The bins that a range of days touches; undefined where it lies beside all of them. */
export function binsOfDays(days: DayRange, bins: readonly number[], grain: TimeGrain): BinRange | undefined {
  const after = shiftBin(bins.at(-1) ?? 0, grain, 1);
  if (bins.length === 0 || days.from >= after || days.to < (bins[0] ?? 0)) return undefined;
  return { from: Math.max(0, binIndexOf(bins, days.from)), to: binIndexOf(bins, days.to) };
}

/** The days of a stretch of bins. */
export function daysOf({ from, to }: BinRange, bins: readonly number[], grain: TimeGrain): DayRange {
  return { from: bins[from] ?? 0, to: shiftBin(bins[to] ?? 0, grain, 1) - 1 };
}
