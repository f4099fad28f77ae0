import { css } from 'lit';

/** The place of a breakdown's picture, its cursor and the way down. */
export const breakdownStyles = css`
  .card {
    --_s1: var(--sales-series-1, var(--_accent));
    --_s2: var(--sales-series-2, light-dark(oklch(0.637 0.131 72), oklch(0.8 0.122 79)));
    --_s3: var(--sales-series-3, light-dark(oklch(0.47 0.134 356), oklch(0.624 0.148 350)));
    --_s4: var(--sales-series-4, light-dark(oklch(0.645 0.125 224), oklch(0.894 0.038 215)));
    --_s5: var(--sales-series-5, light-dark(oklch(0.443 0.101 125), oklch(0.597 0.109 130)));
    --_s6: var(--sales-series-6, light-dark(oklch(0.376 0.131 295), oklch(0.788 0.09 300)));
    --_s7: var(--sales-series-7, light-dark(oklch(0.63 0.067 164), oklch(0.76 0.031 165)));
    --_s8: var(--sales-series-8, light-dark(oklch(0.517 0.048 54), oklch(0.661 0.044 55)));
    --_s0: var(--sales-series-other, light-dark(oklch(0.79 0.009 255), oklch(0.44 0.012 255)));
    --_below: var(--sales-color-negative-fill, light-dark(oklch(0.545 0.175 36), oklch(0.61 0.135 38)));
    --_tile: var(--sales-seq-2, light-dark(oklch(0.86 0.058 255), oklch(0.362 0.074 256)));
    --_ghost: var(--sales-ghost, 0.25);
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
  .path {
    min-block-size: 1.75rem;
    margin-block: -4px 4px;
    font-size: 0.75rem;
    line-height: 1.125rem;
  }
  .path ol {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin: 0;
    padding: 0;
    list-style: none;
    color: var(--_muted);
  }
  .path li {
    display: flex;
    align-items: center;
    min-block-size: 1.5rem;
  }
  .path li + li::before {
    content: '\\203a';
    margin-inline: 6px;
  }
  [dir='rtl'] .path li + li::before {
    content: '\\2039';
  }
  .path [aria-current] {
    font-weight: 600;
    color: var(--_text);
  }
  .crumb {
    min-block-size: 1.5rem;
    padding: 0 2px;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--_accent);
    text-align: start;
  }
  .crumb:hover {
    text-decoration: underline;
  }
  .chart {
    position: relative;
    flex: 1 1 0;
    min-block-size: 12rem;
    overflow: hidden auto;
    scrollbar-width: thin;
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
    cursor: default;
    outline: none;
  }
  .card:has(.chart:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .chart.plain {
    overflow: hidden;
  }
  .bones {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  [dir='rtl'] .bones {
    scale: -1 1;
  }
  .bones rect {
    animation: appear var(--_motion) 150ms backwards;
    fill: var(--_grid);
  }
  .told .bones {
    visibility: hidden;
  }
  .top {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    background: var(--_surface);
  }
  .pane {
    position: relative;
  }
  .stage,
  .top {
    display: block;
  }
  .stage > svg,
  .top > svg {
    display: block;
    overflow: visible;
  }
  .overlay {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    pointer-events: none;
  }
  .overlay rect {
    fill: none;
  }
  .overlay .over {
    fill: var(--_text);
    fill-opacity: 0.05;
  }
  .overlay .keyed {
    stroke: var(--_accent);
    stroke-width: 2px;
  }
  .key {
    display: inline-block;
    inline-size: 10px;
    block-size: 10px;
    margin-inline-end: 6px;
    border-radius: 2px;
    background: var(--_c);
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
`;
