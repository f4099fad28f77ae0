import type { ForecastsFacts, RunningTotals } from '../../../query/analysis/series.js';
import { numberAt, valueOf, type QueryResult } from '../../../query/result/result.js';
import { shiftBin } from '../../../query/time/time-grain.js';
import type { KnownStock, StockCover } from './view.js';

/** A member; null for rows without one. */
type Member = string | null;

/** The stock of the members of a forecast. */
interface Stocks {
  /** Returns the stock of members together, compared with a forecast of their sales. */
  readonly of: (forecast: { readonly running?: RunningTotals }, members: readonly Member[]) => KnownStock;
  /** All members in stock, and those that have no forecast of their own. */
  readonly all: readonly Member[];
  readonly others: readonly Member[];
  /** Days from the end of the data to the end of the forecast. */
  readonly daysAhead: number;
}

/** Returns the stock in a result of members and levels. */
export function stocksIn(
  result: QueryResult | undefined,
  { from, grain, partial, series }: ForecastsFacts,
  calendar: QueryResult['facts'],
  { horizon, level }: { readonly horizon: number; readonly level: number },
): Stocks {
  // The days of a period in progress that have no sales yet are ahead.
  const now = partial ? (calendar.newest ?? from - 1) + 1 : from;
  const ends = Array.from({ length: horizon }, (_, k) => shiftBin(from, grain, k + 1, calendar) - now);
  const levels = levelsIn(result);
  const all = [...levels.keys()];
  const named = new Set(series.map(({ member }) => member));
  return {
    of({ running }, members) {
      const found = members.flatMap((member) => levels.get(member) ?? []);
      if (!running || found.length === 0) return {};
      const stock = found.reduce((sum, one) => sum + one, 0);
      return { stock, cover: coverOf(stock, running, ends, level) };
    },
    ...{ all, others: all.filter((member) => !named.has(member)), daysAhead: ends.at(-1) ?? 0 },
  };
}

function levelsIn(result: QueryResult | undefined): ReadonlyMap<Member, number> {
  const [member, stock] = result?.columns ?? [];
  if (!result || !member || !stock) return new Map();
  const rows = Array.from({ length: result.rowCount }, (_, row) => [valueOf(member, row), numberAt(stock, row)] as const);
  return new Map(rows.flatMap(([key, level]) => (Number.isNaN(level) ? [] : [[key === null ? null : String(key), level]])));
}

/**
 * Returns how long a stock lasts: until the sum of the forecast reaches it. Upper limits of these sums reach it first, lower ones last. `ends` are the
 * days from now to the end of each period. Within a period, sales are even.
 */
export function coverOf(
  stock: number,
  { mean, lower, upper }: RunningTotals,
  ends: readonly number[],
  level: number,
): StockCover {
  const days = (sums: readonly number[] = []): number => daysTo(Math.max(0, stock), sums, ends);
  return { days: days(mean), lower: days(upper[level]), upper: days(lower[level]) };
}

function daysTo(stock: number, sums: readonly number[], ends: readonly number[]): number {
  const at = sums.findIndex((sum) => sum >= stock);
  if (at < 0) return Infinity;
  const [before, start] = at > 0 ? [sums[at - 1]!, ends[at - 1]!] : [0, 0];
  const sold = sums[at]! - before;
  return sold > 0 ? start + ((stock - before) / sold) * (ends[at]! - start) : start;
}
