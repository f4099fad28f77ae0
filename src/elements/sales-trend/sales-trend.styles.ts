import { css } from 'lit';

/** The place of a trend's picture, its cursor, and what is said of it. */
export const trendStyles = css`
  .card {
    --_min: 29.375rem;
    --_s1: var(--sales-series-1, var(--_accent));
    --_s2: var(--sales-series-2, light-dark(oklch(0.637 0.131 72), oklch(0.8 0.122 79)));
    --_s3: var(--sales-series-3, light-dark(oklch(0.47 0.134 356), oklch(0.624 0.148 350)));
    --_s4: var(--sales-series-4, light-dark(oklch(0.645 0.125 224), oklch(0.894 0.038 215)));
    --_s5: var(--sales-series-5, light-dark(oklch(0.443 0.101 125), oklch(0.597 0.109 130)));
    --_s6: var(--sales-series-6, light-dark(oklch(0.376 0.131 295), oklch(0.788 0.09 300)));
    --_s7: var(--sales-series-7, light-dark(oklch(0.63 0.067 164), oklch(0.76 0.031 165)));
    --_s8: var(--sales-series-8, light-dark(oklch(0.517 0.048 54), oklch(0.661 0.044 55)));
    --_s0: var(--sales-series-other, light-dark(oklch(0.79 0.009 255), oklch(0.44 0.012 255)));
    --_ghost: var(--sales-ghost, 0.25);
    --_strip: var(--sales-neutral-4, light-dark(oklch(0.885 0.006 255), oklch(0.345 0.012 255)));
    --_strip-line: var(--sales-neutral-5, light-dark(oklch(0.79 0.009 255), oklch(0.44 0.012 255)));
  }
  header {
    container: head / inline-size;
  }
  .read {
    min-block-size: 1.125rem;
  }
  @container head (max-width: 26rem) {
    .read {
      min-block-size: 2.25rem;
    }
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
  .card:has(.chart.small) {
    --_min: 25.5rem;
  }
  .bones {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  .bones path {
    animation: appear var(--_motion) 150ms backwards;
    fill: none;
    stroke: var(--_grid);
    stroke-width: 1px;
    vector-effect: non-scaling-stroke;
  }
  .bones .bone-line {
    stroke: var(--_border);
    stroke-width: 6px;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .told .bones {
    visibility: hidden;
  }
  .key {
    display: inline-block;
    inline-size: 10px;
    block-size: 10px;
    margin-inline-end: 6px;
    border-radius: 2px;
    background: var(--_c);
  }
  .tip .told-of {
    color: var(--_text);
    font-weight: 600;
  }
  .chart.plain {
    cursor: default;
  }
  .chart.grip {
    cursor: ew-resize;
  }
  .chart.pan {
    cursor: grab;
  }
  .card:has(.chart:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .stage,
  .overlay,
  .stage > svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
  }
  .overlay {
    pointer-events: none;
  }
  .stage :is(path, rect, circle) {
    transition: opacity var(--_motion) 0ms;
  }
  .stale .stage :is(path, rect, circle) {
    opacity: var(--sales-stale, 0.6);
    transition-delay: 150ms;
  }
  .overlay .rule {
    stroke: var(--_zero);
    stroke-width: 1px;
  }
  .overlay .keyed {
    stroke: var(--_accent);
    stroke-width: 2px;
  }
  .overlay circle {
    fill: var(--_c, var(--_accent));
    stroke: var(--_surface);
    stroke-width: 2px;
  }
  .overlay circle.earlier {
    fill: var(--_previous);
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
  .said > :first-child {
    display: block;
    color: var(--_text);
  }
  .small .keys {
    display: none;
  }
  .chart:not(.small) .keys {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
  }
  kbd {
    font: inherit;
    font-size: 0.6875rem;
    border: 1px solid var(--_border);
    border-radius: 4px;
    padding: 0 5px;
    margin-inline-end: 4px;
    color: var(--_text);
  }
`;
