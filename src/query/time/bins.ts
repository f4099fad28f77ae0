import type { DayRange } from '../plan.js';
import type { FiscalCalendar } from './fiscal-year.js';
import { shiftBin, type TimeGrain } from './time-grain.js';

/** Maximum number of bins: all days of years with four digits. A stray date beyond them cannot freeze the page. */
const MAX_BINS = 3_700_000;

/** A range of bins by index, inclusive. */
export interface BinRange {
  readonly from: number;
  readonly to: number;
}

/** Returns the first days of all bins from the one beginning at `first` to the one beginning at `last`, without gaps. */
export function binsBetween(first: number, last: number, grain: TimeGrain, calendar: FiscalCalendar): readonly number[] {
  const bins: number[] = [];
  for (let day = first; day <= last && bins.length < MAX_BINS; day = shiftBin(day, grain, 1, calendar)) bins.push(day);
  return bins;
}

/** Returns the index of the bin that contains a day: −1 before the first bin, the last index after the end. */
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

/** Returns the bins that a range of days overlaps; `undefined` when it is outside of all. */
export function binsOfDays(
  days: DayRange,
  bins: readonly number[],
  grain: TimeGrain,
  calendar: FiscalCalendar,
): BinRange | undefined {
  const after = shiftBin(bins.at(-1) ?? 0, grain, 1, calendar);
  if (bins.length === 0 || days.from >= after || days.to < (bins[0] ?? 0)) return undefined;
  return { from: Math.max(0, binIndexOf(bins, days.from)), to: binIndexOf(bins, days.to) };
}

/** Returns the days of a range of bins. */
export function daysOf({ from, to }: BinRange, bins: readonly number[], grain: TimeGrain, calendar: FiscalCalendar): DayRange {
  return { from: bins[from] ?? 0, to: shiftBin(bins[to] ?? 0, grain, 1, calendar) - 1 };
}
