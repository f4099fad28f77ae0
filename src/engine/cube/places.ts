import type { ResultColumn } from '../../query/result.js';
import { ranksOf } from '../../util/text-ranks.js';

/** The distinct values of a column, ascending, and which of them each row has. */
export interface Places {
  /** Per row: the place of its value; of a missing one the number of values. */
  readonly of: Int32Array;
  /** A row that has the value, per value. */
  readonly firsts: Int32Array;
  /** Whether any row lacks a value. */
  readonly missing: boolean;
}

/** Whole numbers of at most so wide a range are looked up in an array. */
const TABLE_RANGE = 2 ** 22;

/** More texts stay in the order of their dictionary: sorting them would hold up questions. */
const SORTED_TEXTS = 2 ** 14;

/** Numbers the distinct values of a column. */
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
  const placeOf = new Int32Array(firsts.length);
  sorted.forEach((row, place) => (placeOf[ids[row]!] = place));
  for (let row = 0; row < ids.length; row++) ids[row] = ids[row]! < 0 ? firsts.length : placeOf[ids[row]!]!;
  return { of: ids, firsts: sorted, missing };
}

/** Finds the id of a number, or gives it `next`. */
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
