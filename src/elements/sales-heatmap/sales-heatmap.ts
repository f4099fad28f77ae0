import { englishHeatmap } from '../../messages/combined/heatmap-messages.js';
import type { Properties } from '../base/attributes/attribute.js';
import { boxes } from '../base/chart/skeleton.js';
import { defineWidget } from '../base/define/define-widget.js';
import { heatmapAttributes } from './attributes.js';
import { heatmapDefinition } from './model/definition.js';
import { css } from 'lit';

const heatmapStyles = css`
  .card {
    --_min: 29.375rem;
    --_watched: var(--_q7);
  }
  /* A calendar is as high as its weeks. */
  :host([mode='calendar']) .card {
    --_min: 25rem;
  }
  svg .tick.strong text {
    fill: var(--_text);
  }
  svg .value.ghost text {
    fill: var(--_text);
  }
  svg .cell.none.ghosted {
    opacity: 0.6;
  }
  svg .peak rect {
    fill: none;
    stroke: var(--_text);
    stroke-width: 1.5px;
  }
  .overlay .over {
    stroke: var(--_text);
    stroke-width: 1.5px;
  }
  .overlay .keyed {
    stroke-width: 2.5px;
  }
  .overlay .head:not(.keyed) {
    fill: var(--_text);
    fill-opacity: 0.06;
    stroke: none;
  }
`;

const HeatmapWidget = /* @__PURE__ */ defineWidget({
  attributes: heatmapAttributes,
  messages: { en: englishHeatmap },
  ...heatmapDefinition,
  loadPlot: async () => (await import('./plot/heatmap.js')).heatmapPlot,
  skeleton: () => [boxes(98, (k) => [(k % 14) * 7 + 1.5, Math.floor(k / 14) * 14 + 1.5, 6.2, 12.4])],
  styles: heatmapStyles.cssText,
});

/**
 * Shows a measure by day or by two dimensions as colored cells, or the correlations between columns.
 *
 * @summary A measure as colored cells, or correlations
 * @fires sales-select - Fires when the user selects or clears cells, or opens a pair. Detail: `{ field, values, where }`.
 * @csspart chart - The chart.
 * @csspart legend - The legend of colors and line styles.
 * @cssprop --sales-seq-1 - Color of the lowest values, up to `--sales-seq-7`. Each has an `-ink` color for the number.
 * @cssprop --sales-div-1 - Color of the most negative values. `--sales-div-4` is zero, `--sales-div-7` the most positive.
 */
export class SalesHeatmap extends HeatmapWidget {
  /** @internal Registers the element that draws pairs when the first pair is opened. */
  static loadTag: ((tag: string) => Promise<unknown>) | undefined;
}

export interface SalesHeatmap extends Properties<typeof heatmapAttributes> {}
