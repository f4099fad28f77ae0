import type { DriverHistory } from '../../query/analysis/analysis.js';
import { isoDate, monthOf, monthStart, moveMonths } from '../../query/time/calendar-date.js';
import type { DayRange, PlanFacts } from '../../query/plan.js';
import type { ResultRecord } from '../../query/result.js';
import { usualChanges } from '../../stats/compare/usual-changes.js';
import type { AskingTurns } from '../turns.js';

/** As many earlier changes are looked at, and of fewer nothing is told. */
const MOST_PAIRS = 12;
const LEAST_PAIRS = 5;
const MS_PER_DAY = 86_400_000;

/** An earlier period, and the one that it is compared with. */
interface Pair {
  readonly now: DayRange;
  readonly then: DayRange;
}

/** The earlier periods of the data that lie as the two of a comparison do, newest first. */
export interface History {
  readonly pairs: readonly Pair[];
  /** Asks for keys on both sides of each pair, in their order. */
  readonly ask: (by: readonly string[]) => Promise<readonly ResultRecord[]>;
}

/**
 * The earlier periods of a comparison: as long as the present one, without overlaps, each compared with the one that lies to it as the two of the comparison do, as far back as the
 * data reach, twelve at most. Undefined where no periods are compared.
 */
export async function historyOf(
  { period, earlier }: PlanFacts,
  { ask, signal, pause }: AskingTurns,
): Promise<History | undefined> {
  if (!period || !earlier || earlier.from > earlier.to) return undefined;
  const oldest = await oldestDay(ask);
  if (oldest === undefined) return undefined;
  const pairs = pairsOf({ now: period, then: earlier }, oldest);
  return {
    pairs,
    ask: async (by) => {
      const records: ResultRecord[] = [];
      if (pairs.length < LEAST_PAIRS) return records;
      for (const { now, then } of pairs) {
        signal?.throwIfAborted();
        records.push(await ask({ by, compare: `${written(now)} vs ${written(then)}` }));
        await pause?.();
      }
      return records;
    },
  };
}

/** What is told of earlier changes, the present one beside them. */
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
    /** What one of the changes is in the unit of the measure. */
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

/** Whether a change is like those before it, of which there are enough. */
export function isWithin(earlier: readonly number[], present: number): boolean {
  const usual = usualChanges(earlier);
  return usual !== undefined && present >= usual.low && present <= usual.high;
}

async function oldestDay(ask: AskingTurns['ask']): Promise<number | undefined> {
  const record = await ask({ measures: ['min(date)'], by: [], where: undefined, filters: undefined, compare: undefined });
  const [column] = record.columns;
  const value = column?.valid?.[0] === 0 ? undefined : column?.values[0];
  if (column === undefined || value === undefined || Number.isNaN(value)) return undefined;
  return column.type === 'datetime' ? Math.floor(value / MS_PER_DAY) : value;
}

function pairsOf({ now, then }: Pair, oldest: number): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let k = 1; k <= MOST_PAIRS; k++) {
    const back = moverOf(now, k);
    const pair = { now: back(now), then: back(then) };
    if (pair.then.from < oldest) break;
    pairs.push(pair);
  }
  return pairs;
}

/** Moves ranges back by so many lengths of a period: by months where it begins with one, else by days. */
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

function written({ from, to }: DayRange): string {
  return `${isoDate(from)}..${isoDate(to)}`;
}
