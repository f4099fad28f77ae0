import { css } from 'lit';

/** The place of a heatmap's picture, its marks, its cursor, and what is said of it. */
export const heatmapStyles = css`
  .card {
    --_min: 29.375rem;
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
  .chart {
    position: relative;
    flex: 1 1 0;
    min-block-size: 12rem;
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
    outline: none;
  }
  .card:has(.chart:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .bones {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  .bones rect {
    animation: appear var(--_motion) 150ms backwards;
    fill: var(--_grid);
  }
  .told .bones {
    visibility: hidden;
  }
  .stage,
  .stage > canvas,
  .stage > svg,
  .overlay {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
  }
  .stage {
    inset: 0;
  }
  .stage > canvas {
    inline-size: 100%;
  }
  .overlay {
    inline-size: 100%;
    pointer-events: none;
    overflow: visible;
  }
  .colour-watch {
    position: absolute;
    visibility: hidden;
    color: var(--_q7);
    transition: color 1ms !important;
  }
  svg text {
    font-family: inherit;
    font-size: 11px;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0;
    fill: var(--_muted);
  }
  svg .tick text {
    font-size: 11px;
    fill: var(--_muted);
  }
  svg .strong text {
    font-weight: 600;
    fill: var(--_text);
  }
  svg .value text {
    font-size: 11px;
  }
  svg .value.ghost text {
    fill: var(--_text);
  }
  svg .cell rect {
    stroke: none;
  }
  svg .cell.none rect {
    fill: none;
    stroke: var(--_border);
    stroke-width: 1px;
  }
  svg .cell.ghosted rect {
    opacity: var(--_ghost);
  }
  svg .cell.none.ghosted rect {
    opacity: 0.6;
  }
  svg .peak rect {
    fill: none;
    stroke: var(--_text);
    stroke-width: 1.5px;
  }
  .stage :is(rect, canvas) {
    transition: opacity var(--_motion) 0ms;
  }
  .stale .stage :is(.cell rect, canvas) {
    opacity: var(--sales-stale, 0.6);
    transition-delay: 150ms;
  }
  .overlay rect {
    fill: none;
    stroke: var(--_text);
    stroke-width: 1.5px;
  }
  .overlay .keyed {
    stroke: var(--_accent);
    stroke-width: 2.5px;
  }
  .overlay .head:not(.keyed) {
    fill: var(--_text);
    fill-opacity: 0.06;
    stroke: none;
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
