import { schema, type Values } from '../base/attributes/attribute.js';
import { optionalText, word } from '../base/attributes/declarators.js';

/** The attributes of `sales-basket`. */
export const basketAttributes = /* @__PURE__ */ schema({
  /** `bundles` (items bought together) or `next` (the next basket of a customer). */
  mode: word(['bundles', 'next']),
  /** The dimension of the items. Default: product, otherwise sub-category, otherwise category. */
  by: optionalText(),
  /** Which rules are shown: `auto`, `strong` (high confidence and lift) or `weak` (also low confidence and redundant rules). */
  strength: word(['auto', 'weak', 'strong']),
  /** How bundles are shown: `list`, or `matrix` for the first twelve items. */
  chart: word(['list', 'matrix']),
  /** What the matrix shows: `lift` or `confidence`. */
  cells: word(['lift', 'confidence']),
  /** With `mode="next"`, the customer. Default: the filtered customer, otherwise the customer with the most orders. */
  customer: optionalText(),
});

/** The values of these attributes. */
export type BasketAttributes = Values<typeof basketAttributes>;
