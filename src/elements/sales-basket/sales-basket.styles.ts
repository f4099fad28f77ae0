import { css } from 'lit';

/** The marks of a basket. */
export const basketStyles = css`
  .card {
    --_min: 25rem;
    --_below: var(--sales-color-negative-fill, light-dark(oklch(0.545 0.175 36), oklch(0.61 0.135 38)));
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
  svg .minus text {
    fill: var(--_negative);
  }
  svg .faded text {
    fill: var(--_muted);
  }
  svg .below rect {
    fill: var(--_below);
  }
  @media (forced-colors: active) {
    svg .fill rect {
      fill: Highlight;
    }
    svg .fill.s2 rect {
      fill: Canvas;
      stroke: Highlight;
    }
  }
`;
