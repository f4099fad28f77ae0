import { abortError, badOption } from '../../util/error.js';
import { chancesOf, knowledgeOf, learn } from './next-basket-model.js';
import type { Chance } from './next-basket-model.js';
import { basketsOf, codeHistories } from './next-basket-profiles.js';
import type { CustomerHistory } from './next-basket-profiles.js';

export type { CustomerHistory } from './next-basket-profiles.js';

/** What `nextBasket` is to give. */
export interface NextBasketOptions {
  /** How many items are told of a customer; 10 where absent. */
  readonly size?: number;
  /** Looked at between pieces of work; ends it with an AbortError. */
  readonly signal?: { readonly aborted: boolean };
}

/** An item that may be in a customer's next basket. */
export interface NextItem<Item extends string | number = string | number> {
  readonly item: Item;
  /** The chance that it is, 0 … 1. */
  readonly score: number;
  /** Whether the customer has bought it before. */
  readonly repeat: boolean;
}

/** Tells what customers buy next. */
export interface NextBasket<Item extends string | number = string | number, Customer extends string | number = string | number> {
  /** The likeliest items, best first; for a customer without a history those that most baskets hold. */
  predict(customer: Customer): NextItem<Item>[];
}

/**
 * What each customer's next basket holds, from the customers' own baskets joined with those of neighbours.
 *
 * Items bought before get their chance from how often, how long ago and in how many baskets they were bought, and from how often other customers buy
 * them again; these figures, not elaborate models, carry what can be foretold (M. Li et al. 2023, “A Next Basket Recommendation Reality Check”; R.
 * Bhagat et al. 2018, “Buy It Again”; R. Anderson et al. 2014, “The Dynamics of Repeat Consumption”). New items get theirs from the customers who buy
 * alike (H. Hu et al. 2020). How much each figure says is learned by logistic regressions that foretell the newest basket of up to 1,000 customers from
 * the ones before, so that both kinds are chances and can stand in one list. Time to fit: O(items bought) and 300 lookups of neighbours, which are bounded.
 * @throws SalesError `bad-option`; AbortError
 */
export function nextBasket<Item extends string | number, Customer extends string | number>(
  history: readonly CustomerHistory<Item, Customer>[],
  { size = 10, signal }: NextBasketOptions = {},
): NextBasket<Item, Customer> {
  if (!(Number.isInteger(size) && size >= 1)) throw badOption('size', String(size), 'a whole number from 1');
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
      .sort((a, b) => b.chance - a.chance || inBaskets[b.id]! - inBaskets[a.id]! || a.id - b.id)
      .slice(0, size)
      .map(({ id, chance, repeat }) => ({ item: items[id]!, score: chance, repeat }));
  const popular = ranked(items.map((_, id) => ({ id, chance: inBaskets[id]! / basketCount, repeat: false })));
  return {
    predict(customer) {
      const place = customerOf.get(customer);
      if (place === undefined || basketsOf(histories, place) === 0) return popular.map((item) => ({ ...item }));
      return ranked(chancesOf(known, model, place, size));
    },
  };
}
