import { chanceOf, fitLogistic } from './next-basket-logistic.js';
import type { Examples } from './next-basket-logistic.js';
import { neighboursOf } from './next-basket-neighbours.js';
import type { NeighbourItem, Neighbours } from './next-basket-neighbours.js';
import { itemFigures, profilesOf } from './next-basket-profiles.js';
import type { CodedHistories, ItemFigures, Profiles } from './next-basket-profiles.js';

/** Profiles, item statistics and neighbors of customers at one point in time. */
export interface Knowledge {
  readonly profiles: Profiles;
  readonly figures: ItemFigures;
  readonly neighbours: Neighbours;
}

/** Coefficients of the logistic models for repeat purchases and for new items. */
export interface ChanceModel {
  readonly repeat: Float64Array;
  readonly fresh: Float64Array;
}

/** An item and the probability that it is in the next basket. */
export interface Chance {
  readonly id: number;
  readonly chance: number;
  readonly repeat: boolean;
}

/** Maximum number of new items considered per customer. */
const MAX_NEW = 50;

/**
 * Number of training customers, for repeat purchases and for new items, which need a neighbor lookup each. They are evenly
 * spaced.
 */
const LEARN_REPEAT = 1000;
const LEARN_NEW = 300;

/** Number of pseudo-observations that pull an item’s repeat rate toward that of all items. */
const ALIKE = 50;

/** Computes the knowledge without the newest `held` baskets of each customer. */
export function knowledgeOf(histories: CodedHistories<unknown, unknown>, heldOut: number): Knowledge {
  const profiles = profilesOf(histories, heldOut);
  const figures = itemFigures(profiles, histories.items.length);
  return { profiles, figures, neighbours: neighboursOf(profiles, figures) };
}

/** Learns purchase probabilities by predicting each customer’s newest basket from the earlier ones. */
export function learn(histories: CodedHistories<unknown, unknown>, checkAborted: () => void): ChanceModel {
  const known = knowledgeOf(histories, 1);
  checkAborted();
  const { begin, item } = known.profiles;
  const learners = Array.from(known.profiles.baskets.keys()).filter((c) => known.profiles.baskets[c]! > 0);
  const newest = (c: number): ReadonlySet<number> => {
    const last = histories.baskets[c + 1]! - 1;
    return new Set(histories.ids.subarray(histories.begin[last], histories.begin[last + 1]));
  };
  const repeats = new GrowingExamples();
  for (const c of evenly(learners, LEARN_REPEAT)) {
    const next = newest(c);
    for (let entry = begin[c]!; entry < begin[c + 1]!; entry++) {
      repeats.add(repeatFeatures(known, c, entry), next.has(item[entry]!));
    }
  }
  const fresh = new GrowingExamples();
  for (const c of evenly(learners, LEARN_NEW)) {
    checkAborted();
    const next = newest(c);
    for (const found of known.neighbours.newItems(c, MAX_NEW)) fresh.add(newFeatures(known, c, found), next.has(found.id));
  }
  return { repeat: fitLogistic(repeats.done(), EXPECTED_REPEAT), fresh: fitLogistic(fresh.done(), expectedNew(known)) };
}

/** Returns the probabilities of items that a customer has bought or that neighbors own, unsorted. */
export function chancesOf(known: Knowledge, model: ChanceModel, customer: number, most: number): Chance[] {
  const { begin, item } = known.profiles;
  const chances: Chance[] = [];
  for (let entry = begin[customer]!; entry < begin[customer + 1]!; entry++) {
    const chance = chanceOf(model.repeat, repeatFeatures(known, customer, entry));
    chances.push({ id: item[entry]!, chance, repeat: true });
  }
  for (const found of known.neighbours.newItems(customer, Math.max(most, MAX_NEW))) {
    chances.push({ id: found.id, chance: chanceOf(model.fresh, newFeatures(known, customer, found)), repeat: false });
  }
  return chances;
}

/**
 * Prior coefficients of `repeatFeatures`. Odds are those of other customers buying the item again, times the number of purchases.
 * They fall with the square root of the recency (forgetting: J. Anderson and L. Schooler 1991) and of the number of baskets.
 */
const EXPECTED_REPEAT = [0, 1, -0.5, -0.5, 1];

/**
 * Returns the features of a repeat purchase: frequency, recency, number of baskets, and the odds that other customers buy the
 * item again.
 */
function repeatFeatures({ profiles, figures }: Knowledge, customer: number, entry: number): number[] {
  const id = profiles.item[entry]!;
  const again = figures.again[id]! - (profiles.count[entry]! - 1) + ALIKE * figures.againRate;
  const chances = figures.chances[id]! - profiles.since[entry]! + ALIKE;
  return [
    1,
    Math.log(profiles.count[entry]!),
    Math.log(profiles.recency[entry]!),
    Math.log(profiles.baskets[customer]!),
    Math.log(again / (chances - again)),
  ];
}

/**
 * Returns the features of a new item: share of neighbors who own it, share of all customers, and the customer’s items per basket.
 */
function newFeatures({ profiles, figures }: Knowledge, customer: number, { id, share }: NeighbourItem): number[] {
  const perBasket = profiles.bought[customer]! / Math.max(1, profiles.baskets[customer]!);
  return [1, Math.log(share), Math.log(figures.owners[id]! / figures.customers), Math.log(Math.max(1, perBasket))];
}

/**
 * Returns prior coefficients for new items. A neighbor’s items are spread over several baskets, so the next basket contains one
 * as rarely as a basket contains all of them.
 */
function expectedNew({ profiles, figures }: Knowledge): number[] {
  const owned = profiles.item.length / Math.max(1, figures.customers);
  const perBasket = profiles.bought.reduce((sum, count) => sum + count, 0) / Math.max(1, figures.baskets);
  return [-Math.log(Math.max(1, owned / Math.max(1, perBasket))), 1, 0, 0];
}

/** Collects training examples. */
class GrowingExamples {
  readonly #features: number[] = [];
  readonly #outcome: number[] = [];

  add(features: readonly number[], came: boolean): void {
    this.#features.push(...features);
    this.#outcome.push(came ? 1 : 0);
  }

  done(): Examples {
    return { features: Float64Array.from(this.#features), outcome: Uint8Array.from(this.#outcome) };
  }
}

/** Returns at most `most` evenly spaced elements of a list. */
function evenly(all: readonly number[], most: number): readonly number[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, i) => all[Math.floor((i * all.length) / most)]!);
}
