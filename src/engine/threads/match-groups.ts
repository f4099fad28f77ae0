import type { BoundCompare, BoundPart, BoundPlan, Calendar } from '../../query/plan.js';
import { binCount, binStart, shiftBin, yearEarlier, type TimeGrain } from '../../query/time/time-grain.js';
import { meetGroups, type MetGroups } from './meet-groups.js';
import { gather, type Vector } from '../vector.js';

/** The grain of the date bin that is the `index`-th key of a part of a plan. */
export function grainOf({ by }: BoundPart, index: number): TimeGrain {
  const dimension = by[index]?.dimension;
  return dimension?.kind === 'bin-date' ? dimension.grain : 'day';
}

/** Joins the groups of either side of a comparison by their keys; with bins, an earlier group stands at every current bin that meets it. */
export function matchGroups(
  plan: BoundPlan,
  compare: BoundCompare | undefined,
  current: readonly Vector[],
  earlier: readonly Vector[],
): MetGroups {
  if (compare?.kind !== 'bins' || compare.index === undefined) return meetGroups([current, earlier]);
  const at = compare.index;
  const targets = binTargets(meetingsOf(compare, grainOf(plan, at), plan.calendar));
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
  const met = meetGroups([current, moved]);
  return { ...met, rows: [met.rows[0]!, met.rows[1]!.map((row) => (row < 0 ? -1 : rows[row]!))] };
}

/** The earlier bin that each current bin meets, if the data covers it: of 28 and 29 February both meet the 28th. */
export function meetingsOf(
  { current, earlier, shift, coveredFrom = -Infinity }: BoundCompare,
  grain: TimeGrain,
  calendar: Calendar,
): ReadonlyMap<number, number> {
  const meetings = new Map<number, number>();
  let matched = binStart(earlier.from, grain, calendar);
  let bin = binStart(current.from, grain, calendar);
  const count = binCount(current.from, current.to, grain, calendar);
  for (let n = 0; n < count; n++) {
    const met = shift === 'match-in-order' ? matched : shift === 'year' ? yearEarlier(bin, grain) : shiftBin(bin, grain, -1);
    if (met >= coveredFrom && met <= earlier.to) meetings.set(bin, met);
    matched = shiftBin(matched, grain, 1);
    bin = shiftBin(bin, grain, 1);
  }
  return meetings;
}

function binTargets(meetings: ReadonlyMap<number, number>): ReadonlyMap<number, readonly number[]> {
  const targets = new Map<number, number[]>();
  for (const [bin, met] of meetings) targets.set(met, [...(targets.get(met) ?? []), bin]);
  return targets;
}
