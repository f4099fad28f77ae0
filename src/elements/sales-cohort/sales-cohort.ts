import { englishCohort } from '../../messages/combined/cohort-messages.js';
import type { Properties } from '../base/attributes/attribute.js';
import { boxes, columnsSkeleton, listSkeleton, type Skeleton } from '../base/chart/skeleton.js';
import { defineWidget } from '../base/define/define-widget.js';
import { cohortAttributes } from './attributes.js';
import { cohortDefinition } from './model/definition.js';
import { css } from 'lit';

const cohortStyles = css`
  .card {
    --_min: 25rem;
    --_watched: var(--_q7);
  }
  svg .value.ghost text,
  svg .value.running text {
    fill: var(--_muted);
  }
  svg .cell.running rect {
    stroke: var(--_muted);
    stroke-dasharray: 3 2;
  }
  svg .fill.running rect {
    fill-opacity: 0.5;
    stroke: var(--_f, var(--_c));
    stroke-width: 1px;
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
  .overlay .over {
    stroke: var(--_text);
    stroke-width: 1.5px;
  }
  @media (forced-colors: active) {
    svg .fill.s1 rect {
      fill: Highlight;
    }
    svg .fill:is(.s2, .s0) rect {
      fill: Canvas;
      stroke: Highlight;
    }
    svg .fill.s0 rect {
      stroke: GrayText;
    }
  }
`;

const CohortWidget = /* @__PURE__ */ defineWidget({
  attributes: cohortAttributes,
  messages: { en: englishCohort },
  ...cohortDefinition,
  loadPlot: async () => (await import('./plot/cohort.js')).cohortPlot,
  skeleton: ({ mode }) => SKELETONS[mode](),
  styles: cohortStyles.cssText,
});

/** The gray shapes of each mode. */
const SKELETONS = {
  ...{ retention: triangleSkeleton, value: triangleSkeleton },
  ...{ 'new-repeat': columnsSkeleton, intervals: columnsSkeleton },
  ...{ rfm: listSkeleton, risk: listSkeleton },
};

/** Returns a row of cells for each cohort, the oldest first. */
function triangleSkeleton(): Skeleton {
  const rows = Array.from({ length: 9 }, (_, row) => boxes(9 - row, (age) => [age * 9 + 18, row * 10 + 8, 8.4, 9]));
  return [boxes(9, (row) => [0, row * 10 + 10, 12, 4]) + rows.join('')];
}

/**
 * Shows customers over time: retention and value by cohort, new and repeat customers, segments, customers at risk, or days between orders.
 *
 * @summary Retention, value, new and repeat customers, segments and customers at risk
 * @fires sales-select - Fires when the user selects or clears marks. Detail: `{ field, values, where }`. `where` is empty for more than 200 customers.
 * @csspart chart - The chart.
 * @csspart legend - The legend of colors and line styles.
 * @cssprop --sales-seq-1 - Color of the lowest retention, up to `--sales-seq-7`. Each has an `-ink` color for the number.
 * @cssprop --sales-color-accent-fill - Color of bars: repeat customers, segments, customers, days.
 * @cssprop --sales-series-2 - Color of new customers.
 * @cssprop --sales-series-other - Color of rows without a customer.
 */
export class SalesCohort extends CohortWidget {}

export interface SalesCohort extends Properties<typeof cohortAttributes> {}
