import { funnelTexts } from '../../messages/compiled/en/funnel.js';
import type { Properties } from '../base/attributes/attribute.js';
import { defineWidget } from '../base/define/define-widget.js';
import { funnelAttributes } from './attributes.js';
import { factsOf } from './model/facts.js';
import { plansOf } from './model/plans.js';

const FunnelWidget = /* @__PURE__ */ defineWidget({
  attributes: funnelAttributes,
  messages: { en: funnelTexts },
  textGroup: 'funnel',
  heading: ({ texts }) => texts.name,
  plans: ({ attributes, ...context }) => plansOf(attributes, context),
  facts: factsOf,
  loadPlot: async () => (await import('./plot/funnels.js')).funnelPlot,
});

/**
 * Shows how many visits, deals or orders reach each stage, the conversion between stages, and the time between them.
 *
 * @summary Stages, the conversion between them, and the time that they take
 * @fires sales-select - Fires when the user selects or clears stages. Detail: `{ field, values, where }`.
 * @csspart chart - The chart.
 * @cssprop --sales-series-1 - Color of the bars.
 */
export class SalesFunnel extends FunnelWidget {}

export interface SalesFunnel extends Properties<typeof funnelAttributes> {}
