import type { ItemFigures, Profiles } from './next-basket-profiles.js';

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
