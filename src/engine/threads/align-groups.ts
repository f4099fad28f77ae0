import { textAt, textVector, type Vector, gather } from '../vector.js';
import type { BoundCompare, BoundPart, BoundPlan, Calendar } from '../../query/plan.js';
import { binCount, binStart, shiftBin, yearEarlier, type TimeGrain } from '../../query/time/time-grain.js';

/** Rows that align the groups of several results: row i is group `rows[s][i]` of result s, −1 when absent. */
export interface AlignedGroups {
  readonly keys: readonly Vector[];
  readonly count: number;
  readonly rows: readonly Int32Array[];
}

/** Returns texts that are equal exactly when the group keys are equal. `replaced` replaces the number of key `at`. */
export function groupKey(keys: readonly Vector[], row: number, at = -1, replaced = NaN): string {
  let text = '';
  for (let k = 0; k < keys.length; k++) {
    const key = keys[k]!;
    const part = k === at ? replaced : key.type === 'text' ? textAt(key, row) : key.numbers[row];
    text += typeof part === 'string' ? `"${part.length}:${part}` : `${part ?? NaN};`;
  }
  return text;
}

/** Aligns the groups of several results by equal keys. Groups of the first result come first. */
export function alignGroups(answers: readonly (readonly Vector[])[]): AlignedGroups {
  const [first = []] = answers;
  const [own] = first;
  if (own === undefined) return { keys: [], count: 1, rows: answers.map(() => Int32Array.of(0)) };
  const rowOf = new Map<string, number>();
  const rows = answers.map((keys) => {
    const found: number[] = [];
    for (let row = 0; row < keys[0]!.numbers.length; row++) {
      const key = groupKey(keys, row);
      const at = rowOf.get(key) ?? rowOf.size;
      rowOf.set(key, at);
      found[at] = row;
    }
    return found;
  });
  const count = rowOf.size;
  const aligned = rows.map((found) => Int32Array.from({ length: count }, (_, i) => found[i] ?? -1));
  return {
    keys: first.map((_, k) =>
      joinKeys(
        answers.map((keys) => keys[k]!),
        aligned,
      ),
    ),
    count,
    rows: aligned,
  };
}

/** Returns a key column of aligned groups; each value comes from the first result with the group. */
function joinKeys(vectors: readonly Vector[], rows: readonly Int32Array[]): Vector {
  const [first, ...others] = vectors as [Vector, ...Vector[]];
  const owners = Array.from(rows[0]!, (_, i) => rows.findIndex((found) => found[i]! >= 0));
  if (others.some(({ dictionary }) => dictionary !== first.dictionary)) {
    return textVector(owners.map((owner, i) => textAt(vectors[owner]!, rows[owner]![i]!)));
  }
  const numbers = Float64Array.from(owners, (owner, i) => vectors[owner]!.numbers[rows[owner]![i]!]!);
  return { ...first, numbers };
}

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
  const earlierBin = (start: number): number =>
    shift === 'year' ? yearEarlier(start, grain, calendar) : shiftBin(start, grain, -1, calendar);
  const count = binCount(current.from, current.to, grain, calendar);
  for (let n = 0; n < count; n++) {
    const match = shift === 'match-in-order' ? matched : earlierBin(bin);
    if (match >= coveredFrom && match <= earlier.to) matches.set(bin, match);
    matched = shiftBin(matched, grain, 1, calendar);
    bin = shiftBin(bin, grain, 1, calendar);
  }
  return matches;
}

function binTargets(matches: ReadonlyMap<number, number>): ReadonlyMap<number, readonly number[]> {
  const targets = new Map<number, number[]>();
  for (const [bin, match] of matches) targets.set(match, [...(targets.get(match) ?? []), bin]);
  return targets;
}
