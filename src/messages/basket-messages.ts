import { basketTexts, type BasketTexts } from './compiled/en/basket.js';

/** The texts of `sales-basket`. */
export const basketMessages = (t: BasketTexts) => ({
  ...t,
  /** The figures after a bar: confidence, lift, orders. */
  parts: (parts: readonly string[]): string => t.parts({ parts: parts.join(' · ') }),
});

/** The same in English. */
export const englishBasket = /* @__PURE__ */ basketMessages(basketTexts);
