import type { BoundCompare, BoundPart, BoundPlan, Calendar } from '../query/plan.js';
import { binCount, binStart, shiftBin, yearEarlier, type TimeGrain } from '../query/time-grain.js';
import { gather, textAt, textVector, type Vector } from './vector.js';

/** Rows made of the groups of several answers: row i has group `rows[s][i]` of answer s, −1 where that has none. */
export interface MetGroups {
  readonly keys: readonly Vector[];
  readonly count: number;
  readonly rows: readonly Int32Array[];
}

/** Texts that are equal exactly where the keys of groups are; `replaced` takes the place of key `at`. */
export function groupKey(keys: readonly Vector[], row: number, at = -1, replaced = NaN): string {
  let text = '';
  for (let k = 0; k < keys.length; k++) {
    const key = keys[k]!;
    const part = k === at ? replaced : key.type === 'text' ? textAt(key, row) : key.numbers[row];
    text += typeof part === 'string' ? `"${part.length}:${part}` : `${part ?? NaN};`;
  }
  return text;
}

/** The grain of the date bin that is the `index`-th key of a part of a plan. */
export function grainOf({ by }: BoundPart, index: number): TimeGrain {
  const dimension = by[index]?.dimension;
  return dimension?.kind === 'bin-date' ? dimension.grain : 'day';
}

/** Joins the groups of several answers by equal keys; groups of the first come first. */
export function meetGroups(answers: readonly (readonly Vector[])[]): MetGroups {
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
  const met = rows.map((found) => Int32Array.from({ length: count }, (_, i) => found[i] ?? -1));
  return {
    keys: first.map((_, k) =>
      joinKeys(
        answers.map((keys) => keys[k]!),
        met,
      ),
    ),
    count,
    rows: met,
  };
}

/** Joins the groups of either side of a comparison by their keys; with bins, an earlier group stands at every current bin that meets it. */
export function matchGroups(
  plan: BoundPlan,
  compare: BoundCompare,
  current: readonly Vector[],
  earlier: readonly Vector[],
): MetGroups {
  if (compare.kind !== 'bins' || compare.index === undefined) return meetGroups([current, earlier]);
  const at = compare.index;
  const targets = binTargets(compare, grainOf(plan, at), plan.calendar);
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

/** A key column of met groups: of the first answer that has the group. */
function joinKeys(vectors: readonly Vector[], rows: readonly Int32Array[]): Vector {
  const [first, ...others] = vectors as [Vector, ...Vector[]];
  const owners = Array.from(rows[0]!, (_, i) => rows.findIndex((found) => found[i]! >= 0));
  if (others.some(({ dictionary }) => dictionary !== first.dictionary)) {
    return textVector(owners.map((owner, i) => textAt(vectors[owner]!, rows[owner]![i]!)));
  }
  const numbers = Float64Array.from(owners, (owner, i) => vectors[owner]!.numbers[rows[owner]![i]!]!);
  return { ...first, numbers };
}

/** For each earlier bin the current bins that meet it: none, one, or two (28 February is met by the 29th as well). */
function binTargets(
  { current, earlier, shift }: BoundCompare,
  grain: TimeGrain,
  calendar: Calendar,
): ReadonlyMap<number, readonly number[]> {
  const targets = new Map<number, number[]>();
  let matched = binStart(earlier.from, grain, calendar);
  let bin = binStart(current.from, grain, calendar);
  const count = binCount(current.from, current.to, grain, calendar);
  for (let n = 0; n < count; n++) {
    const met = shift === 'match-in-order' ? matched : shift === 'year' ? yearEarlier(bin, grain) : shiftBin(bin, grain, -1);
    targets.set(met, [...(targets.get(met) ?? []), bin]);
    matched = shiftBin(matched, grain, 1);
    bin = shiftBin(bin, grain, 1);
  }
  return targets;
}
