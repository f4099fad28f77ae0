import { basketTexts } from '../../messages/compiled/en/basket.js';
import type { Properties } from '../base/attributes/attribute.js';
import { defineWidget } from '../base/define/define-widget.js';
import { basketAttributes } from './attributes.js';
import { factsOf, headingOf } from './model/facts.js';
import { plansOf } from './model/plans.js';

const BasketWidget = /* @__PURE__ */ defineWidget({
  attributes: basketAttributes,
  messages: { en: basketTexts },
  textGroup: 'basket',
  heading: headingOf,
  plans: plansOf,
  facts: factsOf,
  loadPlot: async () => (await import('./plot/basket.js')).basketPlot,
});

/**
 * Shows items that customers buy together, or what a customer is likely to buy next.
 *
 * @summary Items bought together, and the next basket of a customer
 * @fires sales-select - Fires when the user selects or clears lines or cells. Detail: `{ field, values, where }`.
 * @csspart chart - The chart.
 * @csspart legend - The legend of colors and line styles.
 * @cssprop --sales-color-accent - Color of the highest lift in the matrix.
 * @cssprop --sales-color-accent-fill - Color of the bars.
 * @cssprop --sales-series-2 - Color of items that the customer has not bought before.
 */
export class SalesBasket extends BasketWidget {}

export interface SalesBasket extends Properties<typeof basketAttributes> {}
