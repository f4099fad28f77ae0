import { css } from 'lit';

/** Styles shared by all ranked lists: names and values, faded when other lines are selected, and the pointer of clickable lines. */
export const lineListStyles = css`
  .card {
    --_min: 25rem;
    --_below: var(--sales-color-negative-fill, light-dark(oklch(0.545 0.175 36), oklch(0.61 0.135 38)));
  }
  .chart:not(.plain) {
    cursor: pointer;
    overflow-x: hidden;
    overflow-y: auto;
  }
  .chart.untouched:not(.plain) {
    cursor: default;
  }
  .chart.whole {
    overflow: visible;
  }
  .table:not(.vh) th {
    min-inline-size: 4.5rem;
    padding-inline-end: 12px;
  }
  .table:not(.vh) th:first-child {
    min-inline-size: 7.5rem;
  }
  svg .name text,
  svg .amount text {
    font-weight: 500;
  }
  /* A line from one bar to the next stops at a number and continues below it. */
  svg .amount text {
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 4px;
  }
  svg .minus text {
    fill: var(--_negative);
  }
  svg .faded text {
    fill: var(--_muted);
  }
  svg .link path {
    stroke: var(--_zero);
    stroke-width: 1px;
  }
  svg .total path {
    stroke: var(--_text);
    stroke-width: 3px;
  }
  svg .fill.below rect {
    fill: var(--_below);
  }
  @media (forced-colors: active) {
    svg .amount text {
      stroke: Canvas;
    }
    svg .fill rect {
      fill: Highlight;
    }
    svg .fill:is(.below, .s2) rect {
      fill: Canvas;
      stroke: Highlight;
    }
  }
`;
