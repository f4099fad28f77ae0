import type { DriverHistory } from '../../query/analysis/analysis.js';
import { isoDate, monthOf, monthStart, moveMonths } from '../../query/time/calendar-date.js';
import type { DayRange, PlanFacts } from '../../query/plan.js';
import type { ResultRecord } from '../../query/result/result.js';
import { usualChanges } from '../../stats/compare/two-samples.js';
import type { Cooperative } from '../request-options.js';

/** Maximum number of earlier changes compared. Below the minimum, no usual range is reported. */
const MAX_PAIRS = 12;
const MIN_PAIRS = 5;
const MS_PER_DAY = 86_400_000;

/** An earlier period, and the period that it is compared with. */
interface Pair {
  readonly now: DayRange;
  readonly then: DayRange;
}

/** Earlier pairs of periods with the same distance as those of a comparison, newest first. */
export interface History {
  readonly pairs: readonly Pair[];
  /** Queries the keys on both sides of each pair, in the order of the pairs. */
  readonly ask: (by: readonly string[]) => Promise<readonly ResultRecord[]>;
}

/**
 * Returns the earlier pairs of periods for a comparison. Each period is as long as the current one, periods do not overlap, and
 * each is compared with one at the same distance. Pairs go back as far as the data, at most twelve. `undefined` when no periods
 * are compared.
 */
export async function historyOf(
  { period, earlier }: PlanFacts,
  { ask, signal, pause }: Cooperative,
): Promise<History | undefined> {
  if (!period || !earlier || earlier.from > earlier.to) return undefined;
  const oldest = await oldestDay(ask);
  if (oldest === undefined) return undefined;
  const pairs = pairsOf({ now: period, then: earlier }, oldest);
  return {
    pairs,
    ask: async (by) => {
      const records: ResultRecord[] = [];
      if (pairs.length < MIN_PAIRS) return records;
      for (const { now, then } of pairs) {
        signal?.throwIfAborted();
        records.push(await ask({ by, compare: `${rangeText(now)} vs ${rangeText(then)}` }));
        await pause?.();
      }
      return records;
    },
  };
}

/** Describes earlier changes next to the current one. */
export function toHistory(
  { pairs }: History,
  {
    earlier,
    present,
    scale,
    leftOut,
  }: {
    readonly earlier: readonly number[];
    readonly present: number;
    /** Factor from a change to the unit of the measure. */
    readonly scale: number;
    readonly leftOut: number;
  },
): DriverHistory {
  const usual = usualChanges(earlier);
  const last = pairs.at(-1);
  return {
    count: pairs.length,
    from: last?.now.from ?? NaN,
    to: pairs[0]?.now.from ?? NaN,
    ...(usual && { low: usual.low * scale, high: usual.high * scale }),
    isUsual: isWithin(earlier, present),
    leftOut,
  };
}

/** True when a change is within the usual range of earlier changes. False when there are too few. */
export function isWithin(earlier: readonly number[], present: number): boolean {
  const usual = usualChanges(earlier);
  return usual !== undefined && present >= usual.low && present <= usual.high;
}

async function oldestDay(ask: Cooperative['ask']): Promise<number | undefined> {
  const record = await ask({ measures: ['min(date)'], by: [], where: undefined, filters: undefined, compare: undefined });
  const [column] = record.columns;
  const value = column?.valid?.[0] === 0 ? undefined : column?.values[0];
  if (column === undefined || value === undefined || Number.isNaN(value)) return undefined;
  return column.type === 'datetime' ? Math.floor(value / MS_PER_DAY) : value;
}

function pairsOf({ now, then }: Pair, oldest: number): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let k = 1; k <= MAX_PAIRS; k++) {
    const back = moverOf(now, k);
    const pair = { now: back(now), then: back(then) };
    if (pair.then.from < oldest) break;
    pairs.push(pair);
  }
  return pairs;
}

/**
 * Returns a function that moves ranges back by a multiple of a period's length: by months if the period begins with a month,
 * otherwise by days.
 */
function moverOf(period: DayRange, times: number): (range: DayRange) => DayRange {
  const days = (period.to - period.from + 1) * times;
  if (monthStart(monthOf(period.from)) !== period.from) return ({ from, to }) => ({ from: from - days, to: to - days });
  const months = (monthOf(period.to) - monthOf(period.from) + 1) * times;
  return ({ from, to }) => {
    const endsMonth = monthStart(monthOf(to) + 1) - 1 === to;
    return {
      from: moveMonths(from, -months),
      to: endsMonth ? monthStart(monthOf(to) - months + 1) - 1 : moveMonths(to, -months),
    };
  };
}

function rangeText({ from, to }: DayRange): string {
  return `${isoDate(from)}..${isoDate(to)}`;
}
