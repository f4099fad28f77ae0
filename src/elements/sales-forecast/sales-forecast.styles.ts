import { css } from 'lit';

/** Layout of the forecast chart. Lines and intervals also differ without color. */
export const forecastStyles = css`
  .card {
    --_min: 29.375rem;
  }
  .card:has(.chart.small) {
    --_min: 27.5rem;
  }
  .chart:not(.plain) {
    cursor: crosshair;
  }
  svg .chosen rect {
    fill: var(--_accent-soft);
  }
  svg .line.what-if path {
    stroke-dasharray: 9 3 2 3;
    stroke-linecap: butt;
  }
  /* Edges stand out from the card; the narrower an interval, the closer their dashes. */
  svg .band :is(path, rect) {
    fill-opacity: 0.18;
    stroke: var(--_c, var(--_accent));
    stroke-width: 1px;
    stroke-dasharray: 1 3;
  }
  svg .band.b1 :is(path, rect) {
    stroke-dasharray: 5 2;
  }
  svg .band.b2 :is(path, rect) {
    stroke-dasharray: none;
  }
  svg .band.b1.swatch rect {
    fill-opacity: 0.33;
  }
  svg .band.b2.swatch rect {
    fill-opacity: 0.45;
  }
  @media (forced-colors: active) {
    svg .band :is(path, rect) {
      fill: none;
      stroke: CanvasText;
    }
  }
`;
