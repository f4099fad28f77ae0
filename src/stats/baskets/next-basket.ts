import { abortError, badOption } from '../../util/error.js';
import {
  basketsOf,
  codeHistories,
  type CustomerHistory,
  neighboursOf,
  type NeighbourItem,
  type Neighbours,
  itemFigures,
  profilesOf,
  type CodedHistories,
  type ItemFigures,
  type Profiles,
} from './next-basket-profiles.js';

export type { CustomerHistory } from './next-basket-profiles.js';

/** Options of `nextBasket`. */
export interface NextBasketOptions {
  /** Maximum number of items per customer. Default: 10. */
  readonly size?: number;
  /** How many times as often as usual an item is bought in the time ahead; 1 where absent. */
  readonly seasons?: ReadonlyMap<string | number, number>;
  /** Checked between steps; ends the work with an `AbortError`. */
  readonly signal?: { readonly aborted: boolean };
}

/** An item that may be in a customer’s next basket. */
export interface NextItem<Item extends string | number = string | number> {
  readonly item: Item;
  /** Probability of the item, 0 … 1. */
  readonly score: number;
  /** True when the customer has bought it before. */
  readonly repeat: boolean;
}

/** Predicts customers’ next baskets. */
export interface NextBasket<Item extends string | number = string | number, Customer extends string | number = string | number> {
  /** Returns the most likely items, best first. For a customer without a history, returns the most popular items. */
  predict(customer: Customer): NextItem<Item>[];
}

/**
 * Predicts each customer’s next basket from the customer’s own baskets and those of similar customers.
 *
 * Repeat items are scored by frequency, recency, number of baskets, and how often other customers buy them again. These simple
 * features carry most of the predictable signal (M. Li et al. 2023, “A Next Basket Recommendation Reality Check”; R. Bhagat et
 * al. 2018, “Buy It Again”; R. Anderson et al. 2014, “The Dynamics of Repeat Consumption”). New items are scored by similar
 * customers (H. Hu et al. 2020). Logistic regressions weigh the features. They are trained to predict the newest basket of up to
 * 1,000 customers from the earlier ones. Both scores are therefore probabilities and can be ranked together. Fitting takes
 * O(items bought) and 300 bounded neighbor lookups.
 * @throws SalesError `bad-option`; `AbortError`
 */
export function nextBasket<Item extends string | number, Customer extends string | number>(
  history: readonly CustomerHistory<Item, Customer>[],
  { size = 10, seasons, signal }: NextBasketOptions = {},
): NextBasket<Item, Customer> {
  if (!(Number.isInteger(size) && size >= 1)) throw badOption('size', String(size), 'whole-number', { min: 1 });
  const checkAborted = (): void => {
    if (signal?.aborted) throw abortError();
  };
  checkAborted();
  const histories = codeHistories(history);
  const model = learn(histories, checkAborted);
  const known = knowledgeOf(histories, 0);
  const { items, customerOf } = histories;
  const { inBaskets, baskets: basketCount } = known.figures;
  const ranked = (chances: Chance[]): NextItem<Item>[] =>
    chances
      .map((one) => ({ ...one, chance: inSeason(one.chance, seasons?.get(items[one.id]!)) }))
      .sort((a, b) => b.chance - a.chance || inBaskets[b.id]! - inBaskets[a.id]! || a.id - b.id)
      .slice(0, size)
      .map(({ id, chance, repeat }) => ({ item: items[id]!, score: chance, repeat }));
  const popular = ranked(items.map((_, id) => ({ id, chance: inBaskets[id]! / basketCount, repeat: false })));
  return {
    predict(customer) {
      const index = customerOf.get(customer);
      if (index === undefined || basketsOf(histories, index) === 0) return popular.map((item) => ({ ...item }));
      return ranked(chancesOf(known, model, index, size));
    },
  };
}

/** Returns a probability in a season that multiplies the odds. */
function inSeason(chance: number, season = 1): number {
  const odds = chance * season;
  return odds === 0 ? 0 : odds / (odds + 1 - chance);
}

/** Profiles, item statistics and neighbors of customers at one point in time. */
interface Knowledge {
  readonly profiles: Profiles;
  readonly figures: ItemFigures;
  readonly neighbours: Neighbours;
}

/** Coefficients of the logistic models for repeat purchases and for new items. */
interface ChanceModel {
  readonly repeat: Float64Array;
  readonly fresh: Float64Array;
}

/** An item and the probability that it is in the next basket. */
interface Chance {
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
function knowledgeOf(histories: CodedHistories<unknown, unknown>, heldOut: number): Knowledge {
  const profiles = profilesOf(histories, heldOut);
  const figures = itemFigures(profiles, histories.items.length);
  return { profiles, figures, neighbours: neighboursOf(profiles, figures) };
}

/** Learns purchase probabilities by predicting each customer’s newest basket from the earlier ones. */
function learn(histories: CodedHistories<unknown, unknown>, checkAborted: () => void): ChanceModel {
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
function chancesOf(known: Knowledge, model: ChanceModel, customer: number, most: number): Chance[] {
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

/** Training examples: rows of features, concatenated, and the outcome of each row (1 or 0). */
interface Examples {
  readonly features: Float64Array;
  readonly outcome: Uint8Array;
}

/** Convergence threshold: maximum change of a coefficient in the last step. */
const CLOSE = 1e-8;
const MAX_STEPS = 50;

/**
 * Fits a logistic regression with a ridge penalty of half the squared distance to the prior coefficients `expected` (S. le Cessie
 * and J. van Houwelingen 1992). Few examples therefore stay close to the prior. Uses Newton’s method with step halving; at most
 * 50 steps.
 */
function fitLogistic({ features, outcome }: Examples, expected: readonly number[]): Float64Array {
  let best = Float64Array.from(expected);
  let loss = lossOf(features, outcome, best, expected);
  for (let step = 0; step < MAX_STEPS; step++) {
    const direction = newtonStep(features, outcome, best, expected);
    let part = 1;
    let next = best.map((value, i) => value + direction[i]!);
    let nextLoss = lossOf(features, outcome, next, expected);
    while (!(nextLoss <= loss) && part > 1e-6) {
      part /= 2;
      next = best.map((value, i) => value + part * direction[i]!);
      nextLoss = lossOf(features, outcome, next, expected);
    }
    if (!(nextLoss <= loss)) return best;
    best = next;
    loss = nextLoss;
    if (direction.every((change) => Math.abs(change) < CLOSE)) return best;
  }
  return best;
}

/** Returns the predicted probability for the features starting at index `first`. */
function chanceOf(coefficients: Float64Array, features: ArrayLike<number>, first = 0): number {
  return 1 / (1 + Math.exp(-dot(coefficients, features, first)));
}

function dot(coefficients: Float64Array, features: ArrayLike<number>, first: number): number {
  let sum = 0;
  for (let i = 0; i < coefficients.length; i++) sum += coefficients[i]! * features[first + i]!;
  return sum;
}

function lossOf(features: Float64Array, outcome: Uint8Array, at: Float64Array, expected: readonly number[]): number {
  let loss = 0;
  for (let row = 0; row < outcome.length; row++) {
    const score = dot(at, features, row * at.length) * (outcome[row] ? -1 : 1);
    loss += Math.max(score, 0) + Math.log1p(Math.exp(-Math.abs(score)));
  }
  return expected.reduce((sum, value, i) => sum + (at[i]! - value) ** 2 / 2, loss);
}

function newtonStep(features: Float64Array, outcome: Uint8Array, at: Float64Array, expected: readonly number[]): Float64Array {
  const size = at.length;
  const gradient = Float64Array.from(expected, (value, i) => value - at[i]!);
  const curvature = new Float64Array(size * size);
  for (let i = 0; i < size; i++) curvature[i * size + i] = 1;
  for (let row = 0; row < outcome.length; row++) {
    const first = row * size;
    const chance = chanceOf(at, features, first);
    const off = outcome[row]! - chance;
    const weight = chance * (1 - chance);
    for (let i = 0; i < size; i++) {
      gradient[i] = gradient[i]! + off * features[first + i]!;
      const scaled = weight * features[first + i]!;
      for (let j = 0; j <= i; j++) curvature[i * size + j] = curvature[i * size + j]! + scaled * features[first + j]!;
    }
  }
  return solvePositive(curvature, gradient);
}

/** Solves A x = b by Cholesky decomposition. A is symmetric positive definite; its lower half is used and overwritten. */
function solvePositive(a: Float64Array, b: Float64Array): Float64Array {
  const n = b.length;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= a[i * n + k]! * a[j * n + k]!;
      a[i * n + j] = i === j ? Math.sqrt(sum) : sum / a[j * n + j]!;
    }
  }
  const x = b.slice();
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i] = x[i]! - a[i * n + k]! * x[k]!;
    x[i] = x[i]! / a[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i] = x[i]! - a[k * n + i]! * x[k]!;
    x[i] = x[i]! / a[i * n + i]!;
  }
  return x;
}
