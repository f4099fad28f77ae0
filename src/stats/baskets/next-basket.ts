import { abortError, badOption } from '../../util/error.js';
import { chancesOf, knowledgeOf, learn } from './next-basket-model.js';
import type { Chance } from './next-basket-model.js';
import { basketsOf, codeHistories } from './next-basket-profiles.js';
import type { CustomerHistory } from './next-basket-profiles.js';

export type { CustomerHistory } from './next-basket-profiles.js';

/** Options of `nextBasket`. */
export interface NextBasketOptions {
  /** Maximum number of items per customer. Default: 10. */
  readonly size?: number;
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
  { size = 10, signal }: NextBasketOptions = {},
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
