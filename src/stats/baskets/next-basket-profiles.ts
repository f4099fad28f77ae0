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

interface Grouped<Item, Customer> {
  readonly customerOf: ReadonlyMap<Customer, number>;
  readonly basketLists: readonly (readonly (readonly Item[])[])[];
  readonly basketCount: number;
  readonly itemCount: number;
}

function byCustomer<Item extends string | number, Customer extends string | number>(
  histories: readonly CustomerHistory<Item, Customer>[],
): Grouped<Item, Customer> {
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
