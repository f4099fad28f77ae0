import { chanceOf, fitLogistic } from './next-basket-logistic.js';
import type { Examples } from './next-basket-logistic.js';
import { neighboursOf } from './next-basket-neighbours.js';
import type { NeighbourItem, Neighbours } from './next-basket-neighbours.js';
import { itemFigures, profilesOf } from './next-basket-profiles.js';
import type { CodedHistories, ItemFigures, Profiles } from './next-basket-profiles.js';

/** All that is known of customers and items at one time. */
export interface Knowledge {
  readonly profiles: Profiles;
  readonly figures: ItemFigures;
  readonly neighbours: Neighbours;
}

/** How chances follow from features. */
export interface ChanceModel {
  readonly repeat: Float64Array;
  readonly fresh: Float64Array;
}

/** An item and the chance that it is in the next basket. */
export interface Chance {
  readonly id: number;
  readonly chance: number;
  readonly repeat: boolean;
}

/** Items new to a customer that are looked at. */
const MOST_NEW = 50;

/** Customers to learn from, for items bought before and for new ones, which take a lookup of neighbours each. They are taken at even distances. */
const LEARN_REPEAT = 1000;
const LEARN_NEW = 300;

/** An item with few chances to be bought again is taken to be like all items, by so many chances' worth. */
const ALIKE = 50;

/** What is known when the newest `held` baskets of each customer are not. */
export function knowledgeOf(histories: CodedHistories<unknown, unknown>, held: number): Knowledge {
  const profiles = profilesOf(histories, held);
  const figures = itemFigures(profiles, histories.items.length);
  return { profiles, figures, neighbours: neighboursOf(profiles, figures) };
}

/** Learns from the newest basket of each customer how likely items were given the baskets before. */
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
    for (const found of known.neighbours.newItems(c, MOST_NEW)) fresh.add(newFeatures(known, c, found), next.has(found.id));
  }
  return { repeat: fitLogistic(repeats.done(), EXPECTED_REPEAT), fresh: fitLogistic(fresh.done(), expectedNew(known)) };
}

/** The chances of what a customer has bought and of what neighbours own, in no order. */
export function chancesOf(known: Knowledge, model: ChanceModel, customer: number, most: number): Chance[] {
  const { begin, item } = known.profiles;
  const chances: Chance[] = [];
  for (let entry = begin[customer]!; entry < begin[customer + 1]!; entry++) {
    const chance = chanceOf(model.repeat, repeatFeatures(known, customer, entry));
    chances.push({ id: item[entry]!, chance, repeat: true });
  }
  for (const found of known.neighbours.newItems(customer, Math.max(most, MOST_NEW))) {
    chances.push({ id: found.id, chance: chanceOf(model.fresh, newFeatures(known, customer, found)), repeat: false });
  }
  return chances;
}

/**
 * What is expected of `repeatFeatures` before any example: the odds are those of any customer's buying the item again, times how often it was bought,
 * less by the square roots of how long ago (the forgetting of J. Anderson and L. Schooler 1991) and of how many baskets there were.
 */
const EXPECTED_REPEAT = [0, 1, -0.5, -0.5, 1];

/** How often, how long ago and in how many baskets an item was bought, and the odds that other customers buy it again. */
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

/** The share of neighbours who own an item, the share of all customers, and how many items the customer buys at a time. */
function newFeatures({ profiles, figures }: Knowledge, customer: number, { id, share }: NeighbourItem): number[] {
  const perBasket = profiles.bought[customer]! / Math.max(1, profiles.baskets[customer]!);
  return [1, Math.log(share), Math.log(figures.owners[id]! / figures.customers), Math.log(Math.max(1, perBasket))];
}

/** A neighbour owns an item since one of several baskets: the next one has it as rarely as all of a neighbour's items lie in one basket. */
function expectedNew({ profiles, figures }: Knowledge): number[] {
  const owned = profiles.item.length / Math.max(1, figures.customers);
  const perBasket = profiles.bought.reduce((sum, count) => sum + count, 0) / Math.max(1, figures.baskets);
  return [-Math.log(Math.max(1, owned / Math.max(1, perBasket))), 1, 0, 0];
}

/** Examples while they are gathered. */
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

/** At most so many of a list, at even distances. */
function evenly(all: readonly number[], most: number): readonly number[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, i) => all[Math.floor((i * all.length) / most)]!);
}
