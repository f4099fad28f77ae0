import { MIN_YEARS, YEAR } from './order-season.js';

/** Number of expected purchases that pull the season of an item toward 1. */
const ALIKE = 20;

/** Items bought, with their days. */
export interface Purchases {
  readonly items: Int32Array;
  readonly days: Int32Array;
}

/**
 * Returns how many times as often as usual each item is bought in the days after `asOf`, relative to all items: from the same days of earlier years. The
 * expected number of purchases in these days is the item’s number of the year, times the share of these days in all purchases of the year. Rates
 * are pulled toward 1 as by 20 expected purchases (gamma prior: D. Clayton and J. Kaldor 1987). Items whose years do not agree are
 * absent. Empty with less than two years of data. O(n).
 */
export function itemSeasons(
  { items, days }: Purchases,
  { asOf, ahead }: { readonly asOf: number; readonly ahead: number },
): ReadonlyMap<number, number> {
  const oldest = days.reduce((least, day) => Math.min(least, day), Infinity);
  const years = Math.max(0, Math.floor((asOf - oldest + 1) / YEAR));
  if (years < MIN_YEARS) return new Map();
  const counts = new Map<number, YearCounts>();
  const all = emptyCounts(years);
  items.forEach((item, row) => {
    const back = Math.floor((asOf - days[row]!) / YEAR);
    if (back < 0 || back >= years) return;
    const own = counts.get(item) ?? emptyCounts(years);
    counts.set(item, own);
    // The days ahead, moved back by whole years, begin each of these years.
    const isAhead = YEAR - 1 - ((asOf - days[row]!) % YEAR) < ahead;
    for (const each of [own, all]) {
      each.year[back]! += 1;
      if (isAhead) each.ahead[back]! += 1;
    }
  });
  const seasons = new Map<number, number>();
  for (const [item, { year, ahead: observed }] of counts) {
    const expected = year.map((count, back) => (all.year[back]! > 0 ? (count * all.ahead[back]!) / all.year[back]! : 0));
    const signs = new Set(Array.from(observed, (count, back) => Math.sign(count - expected[back]!)));
    if (signs.size === 1 && !signs.has(0)) seasons.set(item, (sumOf(observed) + ALIKE) / (sumOf(expected) + ALIKE));
  }
  return seasons;
}

/** Numbers of purchases by years back: of the whole year, and of its days that are the same as those ahead. */
interface YearCounts {
  readonly year: Float64Array;
  readonly ahead: Float64Array;
}

function emptyCounts(years: number): YearCounts {
  return { year: new Float64Array(years), ahead: new Float64Array(years) };
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
