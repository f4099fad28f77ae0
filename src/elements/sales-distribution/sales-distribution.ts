import { distributionTexts } from '../../messages/compiled/en/distribution.js';
import type { Properties } from '../base/attributes/attribute.js';
import { columnsSkeleton, listSkeleton, pointsSkeleton } from '../base/chart/skeleton.js';
import { defineWidget } from '../base/define/define-widget.js';
import { distributionAttributes } from './attributes.js';
import { distributionDefinition } from './model/definition.js';
import { toOptions } from './model/plans.js';
import { distributionStyles } from './sales-distribution.styles.js';

const DistributionWidget = /* @__PURE__ */ defineWidget({
  attributes: distributionAttributes,
  messages: { en: distributionTexts },
  ...distributionDefinition,
  loadPlot: async () => (await import('./plot/distribution.js')).distributionPlot,
  skeleton: (attributes) => SKELETONS[toOptions(attributes).chart](),
  styles: distributionStyles.cssText,
});

const SKELETONS = { histogram: columnsSkeleton, box: listSkeleton, scatter: pointsSkeleton };

/**
 * Shows how numbers are distributed: as a histogram, as box plots by group, or as a scatter plot of two measures.
 *
 * @summary Histogram, box plots or scatter plot
 * @fires sales-select - Fires when the user selects or clears bins, groups or points. Detail: `{ field, values, where }`.
 * @csspart chart - The chart.
 * @cssprop --sales-color-accent - Color of dots, lines and the median.
 * @cssprop --sales-color-accent-fill - Color of the bars.
 */
export class SalesDistribution extends DistributionWidget {}

export interface SalesDistribution extends Properties<typeof distributionAttributes> {}
