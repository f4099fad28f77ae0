import { css } from 'lit';

/** The marks of a distribution. */
export const distributionStyles = css`
  .card {
    --_min: 25rem;
    --_half: var(--sales-color-hover, light-dark(oklch(0.968 0.003 255), oklch(0.245 0.011 255)));
  }
  .card:has(.chart.small) {
    --_min: 22.5rem;
  }
  .chart:not(.plain) {
    cursor: crosshair;
  }
  svg .label.muted text {
    font-weight: 400;
  }
  svg .half rect {
    fill: var(--_half);
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
    svg .fill rect {
      fill: Highlight;
    }
    svg .half rect {
      fill: Canvas;
      stroke: GrayText;
    }
  }
`;
