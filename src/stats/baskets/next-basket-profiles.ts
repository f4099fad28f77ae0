/** What a customer has bought, and when: baskets, oldest first. */
export interface CustomerHistory<
  Item extends string | number = string | number,
  Customer extends string | number = string | number,
> {
  readonly customer: Customer;
  readonly baskets: readonly (readonly Item[])[];
}

/** Histories as numbers: customers and items are counted from 0 in order of appearance. */
export interface CodedHistories<Item, Customer> {
  readonly items: readonly Item[];
  readonly customerOf: ReadonlyMap<Customer, number>;
  /** The baskets of customer c, those that are not empty, are `baskets[c]` … `baskets[c + 1]`; the items of basket b, each once, `ids[begin[b]]` … `ids[begin[b + 1]]`. */
  readonly baskets: Int32Array;
  readonly begin: Int32Array;
  readonly ids: Int32Array;
}

/** Histories as numbers. A customer who is there twice has the baskets of both, one after the other. O(n) of all the items. */
export function codeHistories<Item extends string | number, Customer extends string | number>(
  histories: readonly CustomerHistory<Item, Customer>[],
): CodedHistories<Item, Customer> {
  const { customerOf, given, basketCount, itemCount } = byCustomer(histories);
  const codes = new Map<Item, number>();
  const items: Item[] = [];
  /** The last basket that had an item, counted from 1. */
  const lastSeen: number[] = [];
  const baskets = new Int32Array(given.length + 1);
  const begin = new Int32Array(basketCount + 1);
  const ids = new Int32Array(itemCount);
  let size = 0;
  let filled = 0;
  given.forEach((own, customer) => {
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
  readonly given: readonly (readonly (readonly Item[])[])[];
  readonly basketCount: number;
  readonly itemCount: number;
}

function byCustomer<Item extends string | number, Customer extends string | number>(
  histories: readonly CustomerHistory<Item, Customer>[],
): Grouped<Item, Customer> {
  const customerOf = new Map<Customer, number>();
  const given: (readonly (readonly Item[])[])[] = [];
  let basketCount = 0;
  let itemCount = 0;
  for (const { customer, baskets } of histories) {
    const known = customerOf.get(customer);
    if (known === undefined) customerOf.set(customer, given.push(baskets) - 1);
    else given[known] = [...given[known]!, ...baskets];
    basketCount += baskets.length;
    for (const basket of baskets) itemCount += basket.length;
  }
  return { customerOf, given, basketCount, itemCount };
}

/** How many baskets a customer has. */
export function basketsOf({ baskets }: CodedHistories<unknown, unknown>, customer: number): number {
  return baskets[customer + 1]! - baskets[customer]!;
}

/** What each customer has bought, summed up: entries `begin[c]` … `begin[c + 1]` are customer c's items. */
export interface Profiles {
  readonly begin: Int32Array;
  /** The item of each entry, in how many baskets it was, and how many baskets ago last: 1 = in the newest. */
  readonly item: Int32Array;
  readonly count: Int32Array;
  readonly recency: Int32Array;
  /** How many baskets came after the first with the item. */
  readonly since: Int32Array;
  /** How many baskets each customer has, and how many items all of these. */
  readonly baskets: Int32Array;
  readonly bought: Int32Array;
}

/** Sums up the baskets of each customer but for the newest `held` ones. */
export function profilesOf(histories: CodedHistories<unknown, unknown>, held: number): Profiles {
  const customers = histories.baskets.length - 1;
  const begin = new Int32Array(customers + 1);
  const baskets = new Int32Array(customers);
  const bought = new Int32Array(customers);
  const item = new Int32Array(histories.ids.length);
  const count = new Int32Array(histories.ids.length);
  const recency = new Int32Array(histories.ids.length);
  const since = new Int32Array(histories.ids.length);
  /** Where an item's entry is, of the last customer who had it. */
  const entryOf = new Int32Array(histories.items.length).fill(-1);
  let size = 0;
  for (let c = 0; c < customers; c++) {
    const first = histories.baskets[c]!;
    const all = Math.max(0, basketsOf(histories, c) - held);
    begin[c] = size;
    baskets[c] = all;
    bought[c] = histories.begin[first + all]! - histories.begin[first]!;
    for (let b = 0; b < all; b++) {
      for (let place = histories.begin[first + b]!; place < histories.begin[first + b + 1]!; place++) {
        const id = histories.ids[place]!;
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

/** What all customers together tell of items. */
export interface ItemFigures {
  /** How many baskets, how many customers have had each item. */
  readonly inBaskets: Float64Array;
  readonly owners: Float64Array;
  /** In how many baskets each item was bought again, of those in which it could have been. */
  readonly again: Float64Array;
  readonly chances: Float64Array;
  /** The share of these for all items together. */
  readonly againRate: number;
  readonly baskets: number;
  readonly customers: number;
}

/** Adds up what customers have done with each item. */
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
  // Half a repetition in one chance, where nobody had any: between never and always.
  const againRate = (allAgain + 0.5) / (allChances + 1);
  const basketCount = baskets.reduce((sum, own) => sum + own, 0);
  return { inBaskets, owners, again, chances, againRate, baskets: basketCount, customers: begin.length - 1 };
}
