import { abortError, SalesError } from '../../util/error.js';

/** Encoded baskets: items 0 … `items` − 1, basket after basket, each item once per basket, −1 at the end of each basket. */
interface CodedBaskets {
  /** Items in ascending order within a basket. */
  readonly flat: Int32Array;
  readonly items: number;
  /** Number of baskets, including empty ones. */
  readonly count: number;
}

interface ItemsetBounds {
  /** Minimum number of baskets with an itemset; at least 1. */
  readonly minCount: number;
  readonly maxLength: number;
  /** Maximum number of sets; more are an error. */
  readonly maxItemsets: number;
  readonly signal?: { readonly aborted: boolean } | undefined;
}

/**
 * Itemsets as a tree: node k is the set of its parent plus a larger item. Node 0 is the empty set. Parents come before their
 * children.
 */
export interface ItemsetTree {
  readonly parent: Int32Array;
  readonly item: Int32Array;
  readonly count: Int32Array;
  readonly length: Int32Array;
}

/**
 * Finds all sets of items that occur together in at least `minCount` baskets. Searches depth first over the occurrences of a set
 * and distributes them to its extensions in one pass (“occurrence deliver”: T. Uno, M. Kiyomi and H. Arimura 2004, “LCM ver. 2”,
 * FIMI). Time: the lengths of the baskets, summed over the sets found. Memory: the same along one path of nested sets.
 * @throws SalesError `bad-option` for more than `maxItemsets` sets; `AbortError`
 */
export function frequentItemsets({ flat, items, count }: CodedBaskets, bounds: ItemsetBounds): ItemsetTree {
  const tree = new GrowingTree(bounds.maxItemsets);
  tree.add(-1, -1, count, 0);
  const counts = new Int32Array(items);
  // The empty set occurs before the first item of every basket, where the previous basket ends.
  const starts = new Int32Array(count);
  starts[0] = -1;
  for (let index = 0, next = 1; next < count; index++) if (flat[index] === -1) starts[next++] = index;
  extend({ flat, counts, tree, bounds }, 0, starts);
  return tree.done();
}

/** Builds the tree of known itemsets, in any order. With a set, all of its subsets are known. `baskets` is the count of the empty set. */
export function itemsetTree(
  sets: readonly { readonly items: readonly number[]; readonly count: number }[],
  baskets: number,
): ItemsetTree {
  const tree = new GrowingTree(Infinity);
  tree.add(-1, -1, baskets, 0);
  const nodes = new Map([['', 0]]);
  const sorted = sets.toSorted((a, b) => a.items.length - b.items.length);
  for (const { items, count } of sorted) {
    nodes.set(items.join(), nodes.size);
    tree.add(nodes.get(items.slice(0, -1).join())!, items.at(-1)!, count, items.length);
  }
  return tree.done();
}

interface Search {
  readonly flat: Int32Array;
  /** All zero between calls. */
  readonly counts: Int32Array;
  readonly tree: GrowingTree;
  readonly bounds: ItemsetBounds;
}

/**
 * Adds the frequent extensions of a set by later items. `indexes` contains the position of the set’s last item in each basket
 * with the set.
 */
function extend(search: Search, node: number, indexes: Int32Array): void {
  const { flat, counts, tree, bounds } = search;
  const length = tree.lengthOf(node) + 1;
  if (length > bounds.maxLength) return;
  if (bounds.signal?.aborted) throw abortError();
  const seen: number[] = [];
  for (const index of indexes) {
    for (let at = index + 1, item = flat[at]!; item >= 0; item = flat[++at]!) {
      if (counts[item] === 0) seen.push(item);
      counts[item] = counts[item]! + 1;
    }
  }
  const frequent = seen.filter((item) => counts[item]! >= bounds.minCount).sort((a, b) => a - b);
  const sizes = frequent.map((item) => counts[item]!);
  const delivered = length < bounds.maxLength ? deliver(search, indexes, frequent) : undefined;
  for (const item of seen) counts[item] = 0;
  frequent.forEach((item, i) => {
    const child = tree.add(node, item, sizes[i]!, length);
    // The largest item has no later items.
    if (delivered && i < frequent.length - 1) extend(search, child, delivered[i]!);
  });
}

/** Returns the positions of each item in the baskets after `indexes`. Uses the item counts in `counts` and overwrites them. */
function deliver({ flat, counts, bounds }: Search, indexes: Int32Array, items: readonly number[]): Int32Array[] {
  let total = 0;
  const begins = items.map((item) => {
    const begin = total;
    total += counts[item]!;
    return begin;
  });
  const all = new Int32Array(total);
  const ends = items.map((item, i) => begins[i]! + counts[item]!);
  // From here on, a count is the next write position of a frequent item, shifted above all counts of infrequent items.
  const shift = bounds.minCount;
  items.forEach((item, i) => (counts[item] = begins[i]! + shift));
  for (const index of indexes) {
    for (let at = index + 1, item = flat[at]!; item >= 0; item = flat[++at]!) {
      const next = counts[item]!;
      if (next < shift) continue;
      all[next - shift] = at;
      counts[item] = next + 1;
    }
  }
  return items.map((_, i) => all.subarray(begins[i], ends[i]));
}

/** The tree under construction, in typed arrays that double. */
class GrowingTree {
  #parent = new Int32Array(1024);
  #item = new Int32Array(1024);
  #count = new Int32Array(1024);
  #length = new Int32Array(1024);
  #size = 0;
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  lengthOf(node: number): number {
    return this.#length[node]!;
  }

  add(parent: number, item: number, count: number, length: number): number {
    const node = this.#size++;
    if (node > this.#most) throw tooMany(this.#most);
    if (node === this.#parent.length) this.#grow();
    this.#parent[node] = parent;
    this.#item[node] = item;
    this.#count[node] = count;
    this.#length[node] = length;
    return node;
  }

  done(): ItemsetTree {
    const cut = (all: Int32Array): Int32Array => all.subarray(0, this.#size);
    return { parent: cut(this.#parent), item: cut(this.#item), count: cut(this.#count), length: cut(this.#length) };
  }

  #grow(): void {
    const doubled = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const grown = new Int32Array(old.length * 2);
      grown.set(old);
      return grown;
    };
    this.#parent = doubled(this.#parent);
    this.#item = doubled(this.#item);
    this.#count = doubled(this.#count);
    this.#length = doubled(this.#length);
  }
}

/** Creates the error of a search that finds more than `most` sets. */
export function tooMany(most: number): SalesError {
  return new SalesError('bad-option', 'too-many-itemsets', {
    params: { option: 'minSupport', value: most },
  });
}

/** Baskets encoded as numbers, with their decoding. */
interface Coding<Item> {
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
