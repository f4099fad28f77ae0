/** A customer’s baskets, oldest first. */
export interface CustomerHistory<
  Item extends string | number = string | number,
  Customer extends string | number = string | number,
> {
  readonly customer: Customer;
  readonly baskets: readonly (readonly Item[])[];
}

/** Encoded histories. Customers and items are numbered from 0 in order of appearance. */
export interface CodedHistories<Item, Customer> {
  readonly items: readonly Item[];
  readonly customerOf: ReadonlyMap<Customer, number>;
  /**
   * The non-empty baskets of customer c are `baskets[c]` … `baskets[c + 1]` (exclusive). The items of basket b, each once, are
   * `ids[begin[b]]` … `ids[begin[b + 1]]` (exclusive).
   */
  readonly baskets: Int32Array;
  readonly begin: Int32Array;
  readonly ids: Int32Array;
}

/** Encodes histories as numbers. Histories of the same customer are concatenated. O(n) in the total number of items. */
export function codeHistories<Item extends string | number, Customer extends string | number>(
  histories: readonly CustomerHistory<Item, Customer>[],
): CodedHistories<Item, Customer> {
  const { customerOf, basketLists, basketCount, itemCount } = byCustomer(histories);
  const codes = new Map<Item, number>();
  const items: Item[] = [];
  /** The last basket with each item, counted from 1. */
  const lastSeen: number[] = [];
  const baskets = new Int32Array(basketLists.length + 1);
  const begin = new Int32Array(basketCount + 1);
  const ids = new Int32Array(itemCount);
  let size = 0;
  let filled = 0;
  basketLists.forEach((own, customer) => {
    for (const basket of own) {
      const mark = filled + 1;
      for (const item of basket) {
        let id = codes.get(item);
        if (id === undefined) {
          id = items.push(item) - 1;
          codes.set(item, id);
          lastSeen.push(0);
        }
        if (lastSeen[id] === mark) continue;
        lastSeen[id] = mark;
        ids[size++] = id;
      }
      if (basket.length > 0) begin[++filled] = size;
    }
    baskets[customer + 1] = filled;
  });
  return { items, customerOf, baskets, begin, ids: ids.subarray(0, size) };
}

function byCustomer<Item extends string | number, Customer extends string | number>(
  histories: readonly CustomerHistory<Item, Customer>[],
) {
  const customerOf = new Map<Customer, number>();
  const basketLists: (readonly (readonly Item[])[])[] = [];
  let basketCount = 0;
  let itemCount = 0;
  for (const { customer, baskets } of histories) {
    const known = customerOf.get(customer);
    if (known === undefined) customerOf.set(customer, basketLists.push(baskets) - 1);
    else basketLists[known] = [...basketLists[known]!, ...baskets];
    basketCount += baskets.length;
    for (const basket of baskets) itemCount += basket.length;
  }
  return { customerOf, basketLists, basketCount, itemCount };
}

/** Returns the number of baskets of a customer. */
export function basketsOf({ baskets }: CodedHistories<unknown, unknown>, customer: number): number {
  return baskets[customer + 1]! - baskets[customer]!;
}

/** Purchases per customer and item; entries `begin[c]` … `begin[c + 1]` (exclusive) are customer c’s items. */
export interface Profiles {
  readonly begin: Int32Array;
  /** Per entry: the item, the number of baskets with it, and how many baskets ago it was last bought (1 = newest). */
  readonly item: Int32Array;
  readonly count: Int32Array;
  readonly recency: Int32Array;
  /** Per entry: number of baskets after the first one with the item. */
  readonly since: Int32Array;
  /** Per customer: number of baskets and total number of items in them. */
  readonly baskets: Int32Array;
  readonly bought: Int32Array;
}

/** Summarizes the baskets of each customer, without the newest `held` ones. */
export function profilesOf(histories: CodedHistories<unknown, unknown>, heldOut: number): Profiles {
  const customers = histories.baskets.length - 1;
  const begin = new Int32Array(customers + 1);
  const baskets = new Int32Array(customers);
  const bought = new Int32Array(customers);
  const item = new Int32Array(histories.ids.length);
  const count = new Int32Array(histories.ids.length);
  const recency = new Int32Array(histories.ids.length);
  const since = new Int32Array(histories.ids.length);
  /** Per item: the entry of the last customer with it. */
  const entryOf = new Int32Array(histories.items.length).fill(-1);
  let size = 0;
  for (let c = 0; c < customers; c++) {
    const first = histories.baskets[c]!;
    const all = Math.max(0, basketsOf(histories, c) - heldOut);
    begin[c] = size;
    baskets[c] = all;
    bought[c] = histories.begin[first + all]! - histories.begin[first]!;
    for (let b = 0; b < all; b++) {
      for (let at = histories.begin[first + b]!; at < histories.begin[first + b + 1]!; at++) {
        const id = histories.ids[at]!;
        let entry = entryOf[id]!;
        if (entry < begin[c]!) {
          entry = entryOf[id] = size++;
          item[entry] = id;
          since[entry] = all - 1 - b;
        }
        count[entry] = count[entry]! + 1;
        recency[entry] = all - b;
      }
    }
  }
  begin[customers] = size;
  const cut = (values: Int32Array): Int32Array => values.subarray(0, size);
  return { begin, item: cut(item), count: cut(count), recency: cut(recency), since: cut(since), baskets, bought };
}

/** Statistics of items over all customers. */
export interface ItemFigures {
  /** Per item: number of baskets and number of customers with it. */
  readonly inBaskets: Float64Array;
  readonly owners: Float64Array;
  /** Per item: number of repeat purchases, and number of baskets that could have contained one. */
  readonly again: Float64Array;
  readonly chances: Float64Array;
  /** The repeat rate of all items together. */
  readonly againRate: number;
  readonly baskets: number;
  readonly customers: number;
}

/** Sums the purchases of all customers by item. */
export function itemFigures({ begin, item, count, since, baskets }: Profiles, items: number): ItemFigures {
  const inBaskets = new Float64Array(items);
  const owners = new Float64Array(items);
  const again = new Float64Array(items);
  const chances = new Float64Array(items);
  let allAgain = 0;
  let allChances = 0;
  for (let entry = 0; entry < item.length; entry++) {
    const id = item[entry]!;
    inBaskets[id] = inBaskets[id]! + count[entry]!;
    owners[id] = owners[id]! + 1;
    again[id] = again[id]! + count[entry]! - 1;
    chances[id] = chances[id]! + since[entry]!;
    allAgain += count[entry]! - 1;
    allChances += since[entry]!;
  }
  // Half a repeat purchase is added, so the rate is never 0 or 1.
  const againRate = (allAgain + 0.5) / (allChances + 1);
  const basketCount = baskets.reduce((sum, own) => sum + own, 0);
  return { inBaskets, owners, again, chances, againRate, baskets: basketCount, customers: begin.length - 1 };
}

/** Number of neighbors. The method’s authors find the best number between 100 and 900, with little difference in this range. */
const NEIGHBOURS = 100;

/**
 * Maximum number of owners visited per lookup. A customer’s rarest items are looked up first, since common items are the least
 * informative.
 */
const MAX_LOOKED_AT = 30_000;

/** An item and the share of similar customers who own it, 0 … 1. */
export interface NeighbourItem {
  readonly id: number;
  readonly share: number;
}

/** Finds similar customers and the items they own. */
export interface Neighbours {
  /**
   * Returns at most `most` items that similar customers own but this customer does not, by descending share. Popular items are
   * included.
   */
  newItems(customer: number, most: number): NeighbourItem[];
}

/**
 * Builds an index of similar customers. Similarity is the cosine of their purchases, weighted by (1 + ln count) × ln(customers ÷
 * owners) (G. Salton and C. Buckley 1988). Neighbors as in H. Hu, X. He, J. Gao and Z.-L. Zhang 2020, “Modeling Personalized Item
 * Frequency Information for Next-basket Recommendation”. Building takes O(entries), a lookup at most 30,000 owners and the items
 * of 100 customers.
 */
export function neighboursOf(profiles: Profiles, figures: ItemFigures): Neighbours {
  const index = ownersOf(profiles, figures);
  const popular = Array.from(figures.owners.keys()).sort((a, b) => figures.owners[b]! - figures.owners[a]! || a - b);
  const likeness = new Float64Array(figures.customers);
  const shares = new Float64Array(figures.owners.length);
  return {
    newItems(customer, most) {
      const near = nearest(profiles, index, { customer, likeness });
      const [first, last] = [profiles.begin[customer]!, profiles.begin[customer + 1]!];
      // Enough popular items that `most` remain without the customer’s own.
      const candidates = popular.slice(0, most + last - first);
      for (const id of candidates) shares[id] = figures.owners[id]! / figures.customers;
      // All customers together weigh as much as one similar customer. They decide when there is none, and between items with
      // equal shares.
      let weight = 1;
      for (const other of near) {
        weight += likeness[other]!;
        for (let entry = profiles.begin[other]!; entry < profiles.begin[other + 1]!; entry++) {
          const id = profiles.item[entry]!;
          if (shares[id] === 0) {
            candidates.push(id);
            shares[id] = figures.owners[id]! / figures.customers;
          }
          shares[id] = shares[id]! + likeness[other]!;
        }
      }
      for (let entry = first; entry < last; entry++) shares[profiles.item[entry]!] = 0;
      const found = greatest(candidates, shares, most).map((id) => ({ id, share: shares[id]! / weight }));
      for (const id of candidates) shares[id] = 0;
      for (const other of index.seen) likeness[other] = 0;
      return found;
    },
  };
}

interface OwnerIndex {
  /** The owners of item i are entries `begin[i]` … `begin[i + 1]` (exclusive), with the item’s weight for each. */
  readonly begin: Int32Array;
  readonly owner: Int32Array;
  readonly weight: Float32Array;
  /** The weight of each entry of the profiles. */
  readonly own: Float32Array;
  /** Customers with a similarity from the last lookup. */
  seen: number[];
}

function ownersOf(profiles: Profiles, { owners, customers }: ItemFigures): OwnerIndex {
  const begin = new Int32Array(owners.length + 1);
  for (let i = 0; i < owners.length; i++) begin[i + 1] = begin[i]! + owners[i]!;
  const next = begin.slice();
  const owner = new Int32Array(profiles.item.length);
  const weight = new Float32Array(profiles.item.length);
  const own = new Float32Array(profiles.item.length);
  const rarity = Float64Array.from(owners, (count) => Math.log(customers / count));
  for (let c = 0; c < customers; c++) {
    const last = profiles.begin[c + 1]!;
    let squares = 0;
    for (let entry = profiles.begin[c]!; entry < last; entry++) {
      own[entry] = (1 + Math.log(profiles.count[entry]!)) * rarity[profiles.item[entry]!]!;
      squares += own[entry]! ** 2;
    }
    for (let entry = profiles.begin[c]!; entry < last; entry++) {
      if (squares > 0) own[entry] = own[entry]! / Math.sqrt(squares);
      const slot = next[profiles.item[entry]!]!++;
      owner[slot] = c;
      weight[slot] = own[entry]!;
    }
  }
  return { begin, owner, weight, own, seen: [] };
}

/**
 * Returns the most similar customers and stores their similarity in `likeness`. Customers without similarity are not neighbors.
 */
function nearest(
  { begin, item }: Profiles,
  index: OwnerIndex,
  { customer, likeness }: { readonly customer: number; readonly likeness: Float64Array },
): number[] {
  const entries = Array.from({ length: begin[customer + 1]! - begin[customer]! }, (_, i) => begin[customer]! + i);
  const ownersCount = (entry: number): number => index.begin[item[entry]! + 1]! - index.begin[item[entry]!]!;
  entries.sort((a, b) => ownersCount(a) - ownersCount(b) || item[a]! - item[b]!);
  const seen: number[] = [];
  let looked = 0;
  for (const entry of entries) {
    looked += ownersCount(entry);
    if (looked > MAX_LOOKED_AT) break;
    const weight = index.own[entry]!;
    for (let slot = index.begin[item[entry]!]!; slot < index.begin[item[entry]! + 1]!; slot++) {
      const other = index.owner[slot]!;
      if (other === customer) continue;
      if (likeness[other] === 0) seen.push(other);
      likeness[other] = likeness[other]! + weight * index.weight[slot]!;
    }
  }
  index.seen = seen;
  return greatest(seen, likeness, NEIGHBOURS);
}

/** Returns the indexes of the `most` largest positive values, in descending order. */
function greatest(indexes: readonly number[], values: Float64Array, most: number): number[] {
  const largest: number[] = [];
  for (const index of indexes) {
    const value = values[index]!;
    if (!(value > 0) || (largest.length === most && value <= values[largest[most - 1]!]!)) continue;
    let at = largest.length < most ? largest.push(index) - 1 : most - 1;
    for (; at > 0 && values[largest[at - 1]!]! < value; at--) largest[at] = largest[at - 1]!;
    largest[at] = index;
  }
  return largest;
}
