import { css } from 'lit';

/** The place of a distribution's picture, its marks and its cursor. */
export const distributionStyles = css`
  .card {
    --_min: 25rem;
    --_ghost: var(--sales-ghost, 0.25);
    --_half: var(--sales-color-hover, light-dark(oklch(0.968 0.003 255), oklch(0.245 0.011 255)));
  }
  .read {
    min-block-size: 1.125rem;
  }
  .chart {
    position: relative;
    flex: 1 1 0;
    min-block-size: 12rem;
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
    cursor: crosshair;
    outline: none;
  }
  .chart.plain {
    cursor: default;
  }
  .card:has(.chart.small) {
    --_min: 22.5rem;
  }
  .card:has(.chart:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .bones,
  .overlay,
  .stage,
  .stage > svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
  }
  .bones {
    fill: var(--_grid);
    animation: appear var(--_motion) 150ms backwards;
  }
  .told .bones {
    visibility: hidden;
  }
  .overlay {
    pointer-events: none;
  }
  .overlay rect {
    fill: none;
    stroke: var(--_zero);
    stroke-width: 1px;
  }
  .overlay .keyed {
    stroke: var(--_accent);
    stroke-width: 2px;
  }
  .stage :is(path, rect) {
    transition: opacity var(--_motion) 0ms;
  }
  .stale .stage :is(path, rect) {
    opacity: var(--sales-stale, 0.6);
    transition-delay: 150ms;
  }
  svg text {
    font-family: inherit;
    font-size: 12px;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0;
    fill: var(--_text);
  }
  svg .tick text {
    font-size: 11px;
    fill: var(--_muted);
  }
  svg .label text {
    font-weight: 500;
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 3px;
    stroke-linejoin: round;
  }
  svg .label.strong text {
    font-weight: 600;
  }
  svg .label.muted text {
    font-weight: 400;
    fill: var(--_muted);
  }
  svg .grid path {
    stroke: var(--_grid);
  }
  svg .zero path {
    stroke: var(--_zero);
  }
  svg .fill rect {
    fill: var(--_accent-fill);
  }
  svg .ghosted {
    opacity: var(--_ghost);
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
  .said {
    position: absolute;
    z-index: 1;
    inset-block-start: calc(100% + var(--_space) * 2);
    inset-inline: 0;
    min-block-size: 2.25rem;
    background: var(--_surface);
    font-size: 0.75rem;
    line-height: 1rem;
    color: var(--_muted);
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
