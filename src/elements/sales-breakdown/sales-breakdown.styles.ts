import { css } from 'lit';

/** Styles of planned values: outlined bars, thick ticks, and gaps in the color for good or bad. */
export const planStyles = css`
  svg .plan rect {
    fill: var(--_surface);
    stroke: var(--_muted);
    stroke-width: 1.5px;
  }
  svg .plan-band rect {
    fill: var(--_grid);
  }
  svg .plan-tick path {
    stroke: var(--_text);
    stroke-width: 3px;
  }
  svg .fill.good {
    --_f: var(--sales-color-positive-fill, var(--_positive));
  }
  svg .fill.bad {
    --_f: var(--sales-color-negative-fill, var(--_negative));
  }
  @media (forced-colors: active) {
    svg .plan rect {
      fill: Canvas;
      stroke: CanvasText;
    }
    svg .plan-tick path {
      stroke: CanvasText;
    }
  }
`;

export const breakdownStyles = css`
  .card {
    --_below: var(--sales-color-negative-fill, light-dark(oklch(0.545 0.175 36), oklch(0.61 0.135 38)));
    --_tile: var(--sales-seq-2, light-dark(oklch(0.86 0.058 255), oklch(0.362 0.074 256)));
  }
  .opener {
    flex: none;
    align-self: start;
    margin-block-start: 4px;
    padding-inline: 0;
    font-size: 0.75rem;
    font-weight: 600;
    line-height: 1rem;
  }
  .chart {
    overflow: hidden auto;
    scrollbar-width: thin;
    cursor: default;
  }
  .chart.plain {
    min-block-size: calc(var(--_listed, 0) * 22px + 26px);
    margin-block-end: calc(min(var(--_listed, 0), 1) * 28px);
    overflow: hidden;
  }
  .top {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    background: var(--_surface);
  }
  .pane {
    position: relative;
    inset: auto;
    block-size: auto;
  }
  .stage {
    position: static;
  }
  :is(.stage, .top) > svg {
    position: static;
    display: block;
    overflow: visible;
  }
  .overlay .over {
    fill: var(--_text);
    fill-opacity: 0.05;
    stroke: none;
  }
  svg .name text {
    font-size: 13px;
    font-variant-numeric: normal;
  }
  svg .whole text {
    font-size: 20px;
    font-weight: 600;
    font-variant-numeric: normal;
  }
  svg .whole.small text {
    font-size: 13px;
  }
  svg .minus text {
    fill: var(--_negative);
  }
  svg .faded text {
    fill: var(--_muted);
  }
  svg .tile-name text {
    font-weight: 500;
  }
  svg .part rect {
    stroke: var(--_surface);
    stroke-width: 1px;
  }
  svg .slice path {
    fill: var(--_f, var(--_c));
    stroke: var(--_surface);
    stroke-width: 2px;
    stroke-linejoin: round;
  }
  svg .tile rect {
    fill: var(--_tile);
    stroke: var(--_accent-fill);
    stroke-width: 1px;
  }
  svg .tile.other rect {
    fill: var(--_grid);
    stroke: var(--_previous);
  }
  svg .below rect {
    fill: var(--_below);
  }
  .chart.whole {
    flex: none;
    overflow: visible;
  }
  @media print {
    .chart {
      overflow: visible;
    }
  }
  @media (forced-colors: active) {
    .stage,
    .top,
    .key {
      forced-color-adjust: none;
    }
    svg :is(.fill, .slice, .tile) :is(rect, path) {
      stroke: CanvasText;
      stroke-width: 1px;
    }
    svg text {
      fill: CanvasText;
    }
  }
`;
