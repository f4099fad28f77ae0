import { distributionTexts } from '../../messages/compiled/en/distribution.js';
import type { Properties } from '../base/attributes/attribute.js';
import { columnsSkeleton, listSkeleton, pointsSkeleton } from '../base/chart/skeleton.js';
import { defineWidget } from '../base/define/define-widget.js';
import { distributionAttributes } from './attributes.js';
import { distributionDefinition } from './model/definition.js';
import { toOptions } from './model/plans.js';
import { css } from 'lit';

const distributionStyles = css`
  .card {
    --_min: 25rem;
    --_half: var(--sales-color-hover, light-dark(oklch(0.966 0.003 255), oklch(0.24 0.01 255)));
  }
  .card:has(.chart.small) {
    --_min: 22.5rem;
  }
  .chart:not(.plain) {
    cursor: crosshair;
  }
  .chart.untouched:not(.plain) {
    cursor: default;
  }
  svg .label.muted text {
    font-weight: 400;
  }
  svg .half rect {
    fill: var(--_half);
  }
  svg .point circle {
    fill: var(--_accent-fill);
    fill-opacity: 0.6;
    stroke: var(--_accent-fill);
    stroke-width: 1px;
  }
  svg .point.dense circle {
    fill-opacity: 0.8;
    stroke: none;
  }
  svg .point.ghosted circle {
    fill: var(--_muted);
    stroke: var(--_muted);
  }
  svg .fit path {
    fill: none;
    stroke: var(--_text);
    stroke-width: 1.5px;
  }
  svg .fit-halo path {
    fill: none;
    stroke: var(--_surface);
    stroke-width: 4px;
    stroke-opacity: 0.7;
  }
  svg .fit-text text {
    fill: var(--_text);
  }
  svg .point-name text {
    font-size: 11px;
  }
  .pane:has(.point) .overlay :is(.over, .keyed) {
    rx: 50%;
    stroke: var(--_text);
    stroke-width: 1.5px;
  }
  .pane:has(.point) .overlay .keyed {
    stroke: var(--_accent);
    stroke-width: 2px;
  }
  .pane:has(.whisker) .overlay .over {
    fill: var(--_text);
    fill-opacity: 0.05;
    stroke: none;
  }
  svg .group-name text {
    font-size: 13px;
    font-variant-numeric: normal;
  }
  svg .whisker path {
    stroke: var(--_muted);
    stroke-width: 1.5px;
  }
  svg .outlier circle {
    fill: var(--_muted);
    fill-opacity: 0.8;
  }
  svg .median path {
    stroke: var(--_text);
    stroke-width: 1.5px;
  }
  svg .median-halo path {
    stroke: var(--_surface);
    stroke-width: 4px;
    stroke-opacity: 0.7;
  }
  @media (forced-colors: active) {
    svg .fill rect,
    svg .point circle {
      fill: Highlight;
    }
    svg .half rect {
      fill: Canvas;
      stroke: GrayText;
    }
  }
`;

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
