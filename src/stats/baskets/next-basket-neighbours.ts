import type { ItemFigures, Profiles } from './next-basket-profiles.js';

/** How many customers are asked. The method's authors find the best between 100 and 900 and little between these. */
const NEIGHBOURS = 100;

/** Of a customer's items the rarest are looked up until so many owners were seen: bounds a lookup, and common items tell least. */
const MOST_LOOKED_AT = 30_000;

/** An item, and the share of like customers who own it, 0 … 1. */
export interface NeighbourItem {
  readonly id: number;
  readonly share: number;
}

/** Finds customers who buy like a customer, and tells what they own. */
export interface Neighbours {
  /** What like customers own but this customer does not, with popular items among them; at most `most`, the greatest shares first. */
  newItems(customer: number, most: number): NeighbourItem[];
}

/**
 * Customers by the items they share: the cosine of their purchases, weighted as (1 + ln count) × ln(customers ÷ owners) (G. Salton and C. Buckley
 * 1988), found by a list of owners per item. The neighbours as in H. Hu, X. He, J. Gao and Z.-L. Zhang 2020, “Modeling Personalized Item Frequency
 * Information for Next-basket Recommendation”. Building takes O(entries), a lookup at most 30,000 owners and the items of 100 customers.
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
      // Popular items enough that so many are left when the customer's own are taken away.
      const candidates = popular.slice(0, most + last - first);
      for (const id of candidates) shares[id] = figures.owners[id]! / figures.customers;
      // All customers count as much as one like customer: they decide where there is none, and between items that none tells apart.
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
  /** The owners of item i are entries `begin[i]` … `begin[i + 1]`, with the weight that the item has for each. */
  readonly begin: Int32Array;
  readonly owner: Int32Array;
  readonly weight: Float32Array;
  /** The weight of each entry of the profiles. */
  readonly own: Float32Array;
  /** Who has a likeness since the last lookup. */
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
      const place = next[profiles.item[entry]!]!++;
      owner[place] = c;
      weight[place] = own[entry]!;
    }
  }
  return { begin, owner, weight, own, seen: [] };
}

/** The customers most like one, whose likeness it leaves in `likeness`; those of none are no neighbours. */
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
    if (looked > MOST_LOOKED_AT) break;
    const weight = index.own[entry]!;
    for (let place = index.begin[item[entry]!]!; place < index.begin[item[entry]! + 1]!; place++) {
      const other = index.owner[place]!;
      if (other === customer) continue;
      if (likeness[other] === 0) seen.push(other);
      likeness[other] = likeness[other]! + weight * index.weight[place]!;
    }
  }
  index.seen = seen;
  return greatest(seen, likeness, NEIGHBOURS);
}

/** The `most` of some places with the greatest values above 0, greatest first. */
function greatest(places: readonly number[], values: Float64Array, most: number): number[] {
  const kept: number[] = [];
  for (const place of places) {
    const value = values[place]!;
    if (!(value > 0) || (kept.length === most && value <= values[kept[most - 1]!]!)) continue;
    let at = kept.length < most ? kept.push(place) - 1 : most - 1;
    for (; at > 0 && values[kept[at - 1]!]! < value; at--) kept[at] = kept[at - 1]!;
    kept[at] = place;
  }
  return kept;
}
