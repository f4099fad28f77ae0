import type { CodedBaskets } from './itemsets.js';

/** Baskets encoded as numbers, with their decoding. */
export interface Coding<Item> {
  readonly coded: CodedBaskets;
  /** The item of each number. Rare items come first, so a set has few occurrences before it grows. */
  readonly names: readonly Item[];
  /** The rank of each number’s item in ascending order: numbers, then texts by code unit. */
  readonly orders: Int32Array;
}

/**
 * Encodes baskets as numbers, without items in fewer than `minCount` baskets and without repeats within a basket. O(n) in the
 * total number of items, plus sorting.
 */
export function codeBaskets<Item extends string | number>(baskets: readonly (readonly Item[])[], minCount: number): Coding<Item> {
  const { ids, all, counts } = countItems(baskets);
  const ranked = Int32Array.from(all.keys())
    .filter((id) => counts[id]! >= minCount)
    .sort((a, b) => counts[a]! - counts[b]! || a - b);
  const rankOf = new Int32Array(all.length).fill(-1);
  ranked.forEach((id, rank) => (rankOf[id] = rank));
  const flat = new Int32Array(ids.length);
  let size = 0;
  let begin = 0;
  for (const id of ids) {
    if (id >= 0) {
      if (rankOf[id]! >= 0) flat[size++] = rankOf[id]!;
      continue;
    }
    flat.subarray(begin, size).sort();
    flat[size++] = -1;
    begin = size;
  }
  const names = Array.from(ranked, (id) => all[id]!);
  const coded = { flat: flat.subarray(0, size), items: names.length, count: baskets.length };
  return { coded, names, orders: ordersOf(names) };
}

/** Encodes itemsets as ascending numbers: those of the items of its single sets, in ascending order. */
export function codeItemsets<Item extends string | number>(
  itemsets: readonly { readonly items: readonly Item[]; readonly count: number }[],
): Pick<Coding<Item>, 'names' | 'orders'> & {
  readonly sets: readonly { readonly items: readonly number[]; readonly count: number }[];
} {
  const names = itemsets.flatMap(({ items }) => (items.length === 1 ? items : [])).sort(compareItems);
  const codeOf = new Map(names.map((name, code) => [name, code]));
  const sets = itemsets.map(({ items, count }) => ({
    items: items.map((item) => codeOf.get(item)!).sort((a, b) => a - b),
    count,
  }));
  return { sets, names, orders: Int32Array.from(names.keys()) };
}

/** Numbers items in order of appearance, once per basket, with −1 after each basket. Also counts the baskets of each item. */
function countItems<Item>(baskets: readonly (readonly Item[])[]): { ids: Int32Array; all: Item[]; counts: Int32Array } {
  const idOf = new Map<Item, number>();
  const all: Item[] = [];
  let room = baskets.length;
  for (const basket of baskets) room += basket.length;
  const ids = new Int32Array(room);
  const counts: number[] = [];
  const lastSeen: number[] = [];
  let size = 0;
  for (let b = 0; b < baskets.length; b++) {
    for (const item of baskets[b]!) {
      let id = idOf.get(item);
      if (id === undefined) {
        id = all.push(item) - 1;
        idOf.set(item, id);
        counts.push(0);
        lastSeen.push(-1);
      }
      if (lastSeen[id] === b) continue;
      lastSeen[id] = b;
      counts[id] = counts[id]! + 1;
      ids[size++] = id;
    }
    ids[size++] = -1;
  }
  return { ids: ids.subarray(0, size), all, counts: Int32Array.from(counts) };
}

function ordersOf(names: readonly (string | number)[]): Int32Array {
  const sorted = Array.from(names.keys()).sort((a, b) => compareItems(names[a]!, names[b]!));
  const orders = new Int32Array(names.length);
  sorted.forEach((rank, order) => (orders[rank] = order));
  return orders;
}

function compareItems(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
