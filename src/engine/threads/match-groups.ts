import type { BoundCompare, BoundPart, BoundPlan, Calendar } from '../../query/plan.js';
import { binCount, binStart, shiftBin, yearEarlier, type TimeGrain } from '../../query/time/time-grain.js';
import { alignGroups, type AlignedGroups } from './align-groups.js';
import { gather, type Vector } from '../vector.js';

/** Returns the time grain of a part’s key `index`; `day` when the key is not a date bin. */
export function grainOf({ by }: BoundPart, index: number): TimeGrain {
  const dimension = by[index]?.dimension;
  return dimension?.kind === 'bin-date' ? dimension.grain : 'day';
}

/**
 * Aligns the groups of both sides of a comparison by their keys. With bins, an earlier group is repeated at every current bin
 * that matches it.
 */
export function matchGroups(
  plan: BoundPlan,
  compare: BoundCompare | undefined,
  current: readonly Vector[],
  earlier: readonly Vector[],
): AlignedGroups {
  if (compare?.kind !== 'bins' || compare.index === undefined) return alignGroups([current, earlier]);
  const at = compare.index;
  const targets = binTargets(matchedBins(compare, grainOf(plan, at), plan.calendar));
  const source: number[] = [];
  const dates: number[] = [];
  earlier[at]!.numbers.forEach((bin, row) => {
    for (const date of targets.get(bin) ?? []) {
      source.push(row);
      dates.push(date);
    }
  });
  const rows = Int32Array.from(source);
  const moved = earlier.map((key, k) => (k === at ? { ...key, numbers: Float64Array.from(dates) } : gather(key, rows)));
  const aligned = alignGroups([current, moved]);
  return { ...aligned, rows: [aligned.rows[0]!, aligned.rows[1]!.map((row) => (row < 0 ? -1 : rows[row]!))] };
}

/** Returns the earlier bin of each current bin, if the data covers it. Both 28 and 29 February match the 28th. */
export function matchedBins(
  { current, earlier, shift, coveredFrom = -Infinity }: BoundCompare,
  grain: TimeGrain,
  calendar: Calendar,
): ReadonlyMap<number, number> {
  const matches = new Map<number, number>();
  let matched = binStart(earlier.from, grain, calendar);
  let bin = binStart(current.from, grain, calendar);
  const count = binCount(current.from, current.to, grain, calendar);
  for (let n = 0; n < count; n++) {
    const match = shift === 'match-in-order' ? matched : shift === 'year' ? yearEarlier(bin, grain) : shiftBin(bin, grain, -1);
    if (match >= coveredFrom && match <= earlier.to) matches.set(bin, match);
    matched = shiftBin(matched, grain, 1);
    bin = shiftBin(bin, grain, 1);
  }
  return matches;
}

function binTargets(matches: ReadonlyMap<number, number>): ReadonlyMap<number, readonly number[]> {
  const targets = new Map<number, number[]>();
  for (const [bin, match] of matches) targets.set(match, [...(targets.get(match) ?? []), bin]);
  return targets;
}
