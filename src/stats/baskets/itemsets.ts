import { abortError, SalesError } from '../../util/error.js';

/** Baskets as numbers: items of 0 … `items` − 1, one basket after another, each item once, every basket ended by −1. */
export interface CodedBaskets {
  /** Items in ascending order within a basket. */
  readonly flat: Int32Array;
  /** How many items there are. */
  readonly items: number;
  /** How many baskets there are, empty ones too. */
  readonly count: number;
}

/** What bounds a search for itemsets. */
export interface ItemsetBounds {
  /** The least number of baskets that an itemset lies in; at least 1. */
  readonly minCount: number;
  /** The most items in a set. */
  readonly maxLength: number;
  /** More sets than these are an error. */
  readonly maxItemsets: number;
  readonly signal?: { readonly aborted: boolean } | undefined;
}

/**
 * Itemsets as a tree: node k is the set of its parent and one greater item. Node 0 is the empty set; a parent stands before its children, and the
 * sets in the order of the nodes are in lexical order.
 */
export interface ItemsetTree {
  readonly parent: Int32Array;
  readonly item: Int32Array;
  readonly count: Int32Array;
  readonly length: Int32Array;
}

/**
 * All sets of items that lie together in at least `minCount` baskets. Depth first over the places where a set occurs, which are handed out to its
 * extensions in one walk over the rest of their baskets (“occurrence deliver” of T. Uno, M. Kiyomi and H. Arimura 2004, “LCM ver. 2”, FIMI). Time:
 * the baskets' lengths summed over the sets found; memory: the same for one line of nested sets.
 * @throws SalesError `bad-option` when there are more than `maxItemsets`; AbortError
 */
export function frequentItemsets({ flat, items, count }: CodedBaskets, bounds: ItemsetBounds): ItemsetTree {
  const tree = new GrowingTree(bounds.maxItemsets);
  tree.add(-1, -1, count, 0);
  const counts = new Int32Array(items);
  // The empty set stands before the first item of every basket: where the one before ends.
  const starts = new Int32Array(count);
  starts[0] = -1;
  for (let place = 0, next = 1; next < count; place++) if (flat[place] === -1) starts[next++] = place;
  extend({ flat, counts, tree, bounds }, 0, starts);
  return tree.done();
}

interface Search {
  readonly flat: Int32Array;
  /** All zero between calls. */
  readonly counts: Int32Array;
  readonly tree: GrowingTree;
  readonly bounds: ItemsetBounds;
}

/** Adds the frequent sets that a set grows to by items after its last; `places`: where its last item stands, in each basket that has the set. */
function extend(search: Search, node: number, places: Int32Array): void {
  const { flat, counts, tree, bounds } = search;
  const length = tree.lengthOf(node) + 1;
  if (length > bounds.maxLength) return;
  if (bounds.signal?.aborted) throw abortError();
  const seen: number[] = [];
  for (const place of places) {
    for (let at = place + 1, item = flat[at]!; item >= 0; item = flat[++at]!) {
      if (counts[item] === 0) seen.push(item);
      counts[item] = counts[item]! + 1;
    }
  }
  const frequent = seen.filter((item) => counts[item]! >= bounds.minCount).sort((a, b) => a - b);
  const sizes = frequent.map((item) => counts[item]!);
  const delivered = length < bounds.maxLength ? deliver(search, places, frequent) : undefined;
  for (const item of seen) counts[item] = 0;
  frequent.forEach((item, i) => {
    const child = tree.add(node, item, sizes[i]!, length);
    // The greatest item has none after it.
    if (delivered && i < frequent.length - 1) extend(search, child, delivered[i]!);
  });
}

/** For each of some items the places where it stands, in baskets behind `places`. Uses `counts`, which hold how many these are, and leaves them undefined. */
function deliver({ flat, counts, bounds }: Search, places: Int32Array, items: readonly number[]): Int32Array[] {
  let total = 0;
  const begins = items.map((item) => {
    const begin = total;
    total += counts[item]!;
    return begin;
  });
  const all = new Int32Array(total);
  const ends = items.map((item, i) => begins[i]! + counts[item]!);
  // From here on a count says where the next place of a frequent item goes, above all counts of the others.
  const shift = bounds.minCount;
  items.forEach((item, i) => (counts[item] = begins[i]! + shift));
  for (const place of places) {
    for (let at = place + 1, item = flat[at]!; item >= 0; item = flat[++at]!) {
      const next = counts[item]!;
      if (next < shift) continue;
      all[next - shift] = at;
      counts[item] = next + 1;
    }
  }
  return items.map((_, i) => all.subarray(begins[i], ends[i]));
}

/** The tree while it grows: typed arrays that double. */
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

function tooMany(most: number): SalesError {
  return new SalesError('bad-option', `minSupport: more than ${most} item sets qualify`, {
    hint: 'Increase minSupport, lower maxLength, or raise maxItemsets.',
    params: { option: 'minSupport', value: most, expected: 'a higher support' },
  });
}
