import type { BoundCompare, BoundPlan, Calendar } from '../query/plan.js';
import { binCount, binStart, shiftBin, yearEarlier, type TimeGrain } from '../query/time-grain.js';
import { textAt, textVector, type Vector } from './vector.js';

/** Rows of a result: row i has group `current[i]` of the current side and `earlier[i]` of the earlier one, −1 where a side has none. */
export interface MatchedGroups {
  readonly keys: readonly Vector[];
  readonly current: Int32Array;
  readonly earlier: Int32Array;
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

/** The grain of the date bin that is the `index`-th key of a plan. */
export function grainOf({ by }: BoundPlan, index: number): TimeGrain {
  const dimension = by[index]?.dimension;
  return dimension?.kind === 'bin-date' ? dimension.grain : 'day';
}

/** Joins the groups of either side by their keys; with bins, an earlier group stands at every current bin that meets it. */
export function matchGroups(
  plan: BoundPlan,
  compare: BoundCompare,
  current: readonly Vector[],
  earlier: readonly Vector[],
): MatchedGroups {
  const at = compare.kind === 'bins' ? (compare.index ?? -1) : -1;
  const targets = at < 0 ? undefined : binTargets(compare, grainOf(plan, at), plan.calendar);
  const rowOf = new Map<string, number>();
  const currentRows: number[] = [];
  const earlierRows: number[] = [];
  const dates: number[] = [];
  for (let row = 0; row < rowsOf(current); row++) {
    rowOf.set(groupKey(current, row), row);
    currentRows.push(row);
    earlierRows.push(-1);
    dates.push(NaN);
  }
  for (let row = 0; row < rowsOf(earlier); row++) {
    const meets = targets === undefined ? [NaN] : (targets.get(earlier[at]!.numbers[row]!) ?? []);
    for (const date of meets) {
      const found = rowOf.get(groupKey(earlier, row, targets && at, date));
      if (found !== undefined) {
        earlierRows[found] = row;
        continue;
      }
      currentRows.push(-1);
      earlierRows.push(row);
      dates.push(date);
    }
  }
  const matched = { current: Int32Array.from(currentRows), earlier: Int32Array.from(earlierRows) };
  const keys = current.map((key, k) => joinKeys(key, earlier[k]!, matched, k === at ? dates : undefined));
  return { keys, ...matched };
}

const rowsOf = (keys: readonly Vector[]): number => keys[0]?.numbers.length ?? 1;

/** The key column of matched groups: of the current side where it has the group, else of the earlier one, or the date it was moved to. */
function joinKeys(
  current: Vector,
  earlier: Vector,
  rows: Omit<MatchedGroups, 'keys'>,
  dates: readonly number[] | undefined,
): Vector {
  const from = Array.from(rows.current);
  if (current.type === 'text' && current.dictionary !== earlier.dictionary) {
    return textVector(from.map((row, i) => (row >= 0 ? textAt(current, row) : textAt(earlier, rows.earlier[i]!))));
  }
  const numbers = Float64Array.from(from, (row, i) =>
    row >= 0 ? current.numbers[row]! : (dates?.[i] ?? earlier.numbers[rows.earlier[i]!]!),
  );
  return { ...current, numbers };
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
