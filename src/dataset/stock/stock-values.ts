import { decimalSum } from '../../engine/measure-values.js';
import type { DayRange } from '../../query/plan.js';
import type { StockMeasure } from '../../query/stock.js';
import { binIndexOf } from '../../query/time/time-grain.js';
import { grouped } from '../../util/grouped.js';

/** The levels of one item, a product in a place: a level holds from its day until the next. */
export interface LevelSeries {
  /** Days, ascending, each once. */
  readonly days: readonly number[];
  readonly levels: readonly number[];
  /** The value of each level; NaN where it is not known. */
  readonly values: readonly number[];
  /** The group of members that the item is in on each day. */
  readonly members: readonly number[];
  /** The product and shared place by which its sales are found; −1 without sales. */
  readonly sale: number;
}

/** Selected days with the same keys of time, ascending; none where a period is outside of the data. */
export interface TimeGroup {
  readonly keys: readonly number[];
  readonly days: readonly number[];
}

/** Units sold by day, and the days that the sales cover. */
export interface StockSales {
  /** The units of each sold item by day, with the days ascending. */
  readonly units: readonly ReadonlyMap<number, number>[];
  readonly covered: DayRange;
  /** Returns the days over which the pace of sales is measured for stock of a day. */
  readonly windowOf: (day: number) => DayRange;
}

/** What stock is measured from. */
export interface StockLevels {
  readonly series: readonly LevelSeries[];
  /** The last day for which levels are known. */
  readonly end: number;
  /** Where an item without a level in a snapshot has no stock: the days of snapshots, ascending. */
  readonly snapshots?: readonly number[];
  /** Present for measures that compare stock with sales. */
  readonly sales?: StockSales | undefined;
  /** True for measures of days without stock. */
  readonly hasDays: boolean;
}

/** The measures of members in a group of days. */
export interface StockCell {
  readonly members: number;
  readonly time: number;
  readonly values: Readonly<Record<StockMeasure, number>>;
  /** Items with a level older than the newest snapshot. */
  readonly old: number;
}

/** Adds up two numbers; a missing one adds nothing. */
function sumOf(a: number, b: number): number {
  return Number.isNaN(a) ? b : Number.isNaN(b) ? a : decimalSum(a, b);
}

/** The sums of a cell while items are added. */
interface Sums {
  stock: number;
  value: number;
  readonly sold: Set<number>;
  old: number;
}

/** Returns the measures of each group of members with a level, at the end of each group of days. */
export function stockCells(levels: StockLevels, times: readonly TimeGroup[], newestSnapshot: number): readonly StockCell[] {
  const { series, sales } = levels;
  const emptied = levels.hasDays ? emptyDays(levels, times) : () => ({ empty: NaN, lost: NaN });
  return times.flatMap(({ days }, time) => {
    const last = days.at(-1);
    if (last === undefined) return [];
    const cells = new Map<number, Sums>();
    for (const item of series) {
      const row = binIndexOf(item.days, last);
      if (row < 0) continue;
      const members = item.members[row]!;
      let cell = cells.get(members);
      if (!cell) cells.set(members, (cell = { stock: 0, value: NaN, sold: new Set(), old: 0 }));
      const isHeld = isListed(item.days[row]!, last, levels.snapshots);
      cell.stock = decimalSum(cell.stock, isHeld ? item.levels[row]! : 0);
      cell.value = sumOf(cell.value, isHeld ? item.values[row]! : 0);
      if (item.sale >= 0) cell.sold.add(item.sale);
      if (isHeld && item.days[row]! < Math.min(newestSnapshot, last)) cell.old += 1;
    }
    return [...cells].map(([members, { stock, value, sold, old }]): StockCell => {
      const { empty, lost } = emptied(members, time);
      return {
        members,
        time,
        old,
        values: {
          stock,
          'stock-value': value,
          'stock-cover': sales ? coverOf(stock, sold, sales, last) : NaN,
          'stockout-days': empty,
          'lost-units': sales ? lost : NaN,
          'days-since-sale': sales ? daysSinceSale(sold, sales, last) : NaN,
        },
      };
    });
  });
}

/** True unless a later snapshot, which lists all items with stock, lacks the item. */
function isListed(day: number, last: number, snapshots: readonly number[] | undefined): boolean {
  return snapshots === undefined || snapshots[binIndexOf(snapshots, last)]! <= day;
}

/** Returns the days that stock lasts at the pace of recent sales; NaN without any. Stock below 0 lasts no day. */
function coverOf(stock: number, sold: ReadonlySet<number>, { units, windowOf }: StockSales, last: number): number {
  const { from, to } = windowOf(last);
  let sum = 0;
  for (const item of sold) for (const [day, count] of units[item]!) if (day >= from && day <= to) sum = decimalSum(sum, count);
  return sum > 0 ? (Math.max(0, stock) * (to - from + 1)) / sum : NaN;
}

/** Returns the days from the last sale of any of the items to a day that sales cover; NaN without a sale. */
function daysSinceSale(sold: ReadonlySet<number>, { units, covered }: StockSales, last: number): number {
  const today = Math.min(last, covered.to);
  let newest = -Infinity;
  for (const item of sold) for (const [day, count] of units[item]!) if (count > 0 && day <= today && day > newest) newest = day;
  return Number.isFinite(newest) ? today - newest : NaN;
}

/** Days without stock, summed over products and shared places, and the estimate of the units lost on them. */
interface Emptied {
  readonly empty: number;
  readonly lost: number;
}

/**
 * Returns the days without stock of members in a group of days. What these days would have sold is estimated by the mean units per day with stock among
 * all selected days. A day with sales had stock until it ran out, so nothing is lost on it.
 */
function emptyDays(
  { series, end, snapshots, sales }: StockLevels,
  times: readonly TimeGroup[],
): (members: number, time: number) => Emptied {
  const found = new Map<string, { empty: number; lost: number }>();
  const first = Math.min(...times.flatMap(({ days }) => days.slice(0, 1)));
  for (const [sale, parts] of bySale(series)) {
    const units = typeof sale === 'number' ? sales?.units[sale] : undefined;
    for (const [members, daily] of dailyLevels(parts, { from: first, to: end }, snapshots)) {
      const isCovered = (day: number): boolean => sales !== undefined && day >= sales.covered.from && day <= sales.covered.to;
      const stocked = times.flatMap(({ days }) => days.filter((day) => daily[day - first]! > 0 && isCovered(day)));
      const sold = stocked.reduce((sum, day) => sum + (units?.get(day) ?? 0), 0);
      const pace = stocked.length > 0 ? Math.max(0, sold) / stocked.length : 0;
      times.forEach(({ days }, time) => {
        const key = `${String(members)} ${String(time)}`;
        let sum = found.get(key);
        if (!sum) found.set(key, (sum = { empty: 0, lost: 0 }));
        for (const day of days) {
          if (!(daily[day - first]! <= 0)) continue;
          sum.empty += 1;
          if (isCovered(day) && !((units?.get(day) ?? 0) > 0)) sum.lost += pace;
        }
      });
    }
  }
  return (members, time) => found.get(`${String(members)} ${String(time)}`) ?? { empty: 0, lost: 0 };
}

/** Returns series by what is sold from them; each without sales by itself. */
function bySale(series: readonly LevelSeries[]): ReadonlyMap<number | LevelSeries, readonly LevelSeries[]> {
  return grouped(series.map((item) => [item.sale < 0 ? item : item.sale, item]));
}

/** Returns the level of each day by group of members, summed over items; NaN before the first. */
function dailyLevels(
  items: readonly LevelSeries[],
  { from, to }: DayRange,
  snapshots: readonly number[] | undefined,
): ReadonlyMap<number, Float64Array> {
  const found = new Map<number, Float64Array>();
  for (const { days, levels, members } of items) {
    days.forEach((day, row) => {
      let daily = found.get(members[row]!);
      if (!daily) found.set(members[row]!, (daily = new Float64Array(to - from + 1).fill(NaN)));
      const until = Math.min(to, (days[row + 1] ?? Infinity) - 1);
      for (let at = Math.max(day, from); at <= until; at++) {
        const level = isListed(day, at, snapshots) ? levels[row]! : 0;
        daily[at - from] = sumOf(daily[at - from]!, level);
      }
    });
  }
  return found;
}
