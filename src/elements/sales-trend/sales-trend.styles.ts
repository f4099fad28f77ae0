import { css } from 'lit';

/** The place of a trend's picture, its brush and its strip. */
export const trendStyles = css`
  .card {
    --_min: 29.375rem;
    --_strip: var(--sales-neutral-4, light-dark(oklch(0.885 0.006 255), oklch(0.345 0.012 255)));
    --_strip-line: var(--sales-neutral-6, light-dark(oklch(0.64 0.012 255), oklch(0.57 0.012 255)));
  }
  .card:has(.chart.small) {
    --_min: 25.5rem;
  }
  .chart:not(.plain) {
    cursor: crosshair;
  }
  .chart.grip {
    cursor: ew-resize;
  }
  .chart.pan {
    cursor: grab;
  }
  svg .chosen rect {
    fill: var(--_accent-soft);
  }
  svg .chosen.veil rect {
    fill-opacity: 0.55;
  }
  svg .strip rect {
    fill: var(--_hover);
  }
  svg .strip-area path {
    fill: var(--_strip);
  }
  svg .strip-line path {
    fill: none;
    stroke: var(--_strip-line);
    stroke-width: 1.25px;
    stroke-linejoin: round;
  }
  svg .chosen-range rect {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 1px;
  }
  svg .handle rect {
    fill: var(--_surface);
    stroke: var(--_accent);
  }
  svg .grip path {
    stroke: var(--_accent);
  }
`;
