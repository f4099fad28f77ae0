import type { ResultColumn } from '../../query/result-column.js';
import { ranksOf } from '../../util/collation-ranks.js';

/** The distinct values of a column, ascending, and the index of each row’s value. */
export interface Places {
  /** Per row: the index of its value; for a missing value, the number of values. */
  readonly of: Int32Array;
  /** Per value: a row with that value. */
  readonly firsts: Int32Array;
  /** True when any row has no value. */
  readonly missing: boolean;
}

/** Maximum range of integers that are looked up in an array. */
const TABLE_RANGE = 2 ** 22;

/** Maximum dictionary length that is sorted. Longer ones keep their order, since sorting would delay queries. */
const SORTED_TEXTS = 2 ** 14;

/** Indexes the distinct values of a column. */
export function placesOf({ values, valid, type, dictionary }: ResultColumn): Places {
  const ids = new Int32Array(values.length);
  const firsts: number[] = [];
  const idOf = idsOf(values, type === 'text' || type === 'date' || type === 'boolean');
  let missing = false;
  for (let row = 0; row < ids.length; row++) {
    if (valid?.[row] === 0) {
      ids[row] = -1;
      missing = true;
      continue;
    }
    const id = idOf(values[row]!, firsts.length);
    if (id === firsts.length) firsts.push(row);
    ids[row] = id;
  }
  const ranks = dictionary && dictionary.length <= SORTED_TEXTS ? ranksOf(dictionary) : undefined;
  const orders = Float64Array.from(firsts, (row) => (ranks ? ranks[values[row]!]! : values[row]!));
  const sorted = Int32Array.from(firsts.keys())
    .sort((a, b) => orders[a]! - orders[b]!)
    .map((id) => firsts[id]!);
  const indexOf = new Int32Array(firsts.length);
  sorted.forEach((row, index) => (indexOf[ids[row]!] = index));
  for (let row = 0; row < ids.length; row++) ids[row] = ids[row]! < 0 ? firsts.length : indexOf[ids[row]!]!;
  return { of: ids, firsts: sorted, missing };
}

/** Returns a function that returns the id of a number, or assigns `next` to a new number. */
function idsOf(values: ResultColumn['values'], isWhole: boolean): (value: number, next: number) => number {
  const range = isWhole ? rangeOf(values) : undefined;
  if (range !== undefined && range.size <= TABLE_RANGE) {
    const table = new Int32Array(range.size);
    return (value, next) => (table[value - range.min] ||= next + 1) - 1;
  }
  const known = new Map<number, number>();
  return (value, next) => {
    const found = known.get(value);
    if (found === undefined) known.set(value, next);
    return found ?? next;
  };
}

function rangeOf(values: ResultColumn['values']): { readonly min: number; readonly size: number } {
  let min = Infinity;
  let max = -Infinity;
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min, size: Math.max(0, max - min + 1) };
}
