import { css } from 'lit';

/** The marks of drivers. */
export const driversStyles = css`
  .card {
    --_min: 25rem;
    --_rise: var(--sales-color-accent-fill, var(--_accent-fill));
    --_fall: var(--sales-color-negative-fill, light-dark(oklch(0.545 0.175 36), oklch(0.61 0.135 38)));
  }
  .chart:not(.plain) {
    cursor: pointer;
    overflow-x: hidden;
    overflow-y: auto;
  }
  .chart.whole {
    overflow: visible;
  }
  svg .name text,
  svg .amount text {
    font-weight: 500;
  }
  svg .faded text {
    fill: var(--_muted);
  }
  svg .halo text {
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 5px;
    stroke-linejoin: round;
  }
  svg .rise rect {
    fill: var(--_rise);
  }
  svg .fall rect {
    fill: var(--_fall);
  }
  svg .link path {
    stroke: var(--_zero);
    stroke-width: 1px;
  }
  svg .total path {
    stroke: var(--_text);
    stroke-width: 3px;
  }
  @media (forced-colors: active) {
    svg .rise rect {
      fill: Highlight;
    }
    svg .fall rect {
      fill: Canvas;
      stroke: Highlight;
    }
  }
`;
