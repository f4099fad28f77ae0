import { css } from 'lit';

/** The marks and the cursor of a heatmap. */
export const heatmapStyles = css`
  .card {
    --_min: 29.375rem;
    --_watched: var(--_q7);
  }
  .matrix {
    display: contents;
  }
  .matrix[hidden] {
    display: none;
  }
  .opened {
    display: contents;
  }
  .pair {
    block-size: 100%;
  }
  .tools {
    container: tools / inline-size;
    gap: 4px 12px;
    min-block-size: 1.75rem;
    font-size: 0.75rem;
    line-height: 1rem;
    color: var(--_muted);
  }
  .tools .back {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    padding-inline-start: 0;
  }
  .back svg {
    inline-size: 1rem;
    block-size: 1rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  [dir='rtl'] .back svg {
    scale: -1 1;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
  }
  .facts b {
    font-weight: 600;
    color: var(--_text);
    white-space: nowrap;
  }
  @container tools (max-width: 34rem) {
    .back ~ .facts {
      order: 1;
      flex-basis: 100%;
    }
  }
  .level {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    margin-inline-start: auto;
  }
  .level select {
    min-block-size: 1.75rem;
    padding-inline: 6px;
    border: 1px solid var(--_border);
    border-radius: 6px;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
  }
  svg .tick.strong text {
    fill: var(--_text);
  }
  svg .value.ghost text {
    fill: var(--_text);
  }
  svg .cell.none.ghosted {
    opacity: 0.6;
  }
  svg .peak rect {
    fill: none;
    stroke: var(--_text);
    stroke-width: 1.5px;
  }
  .overlay .over {
    stroke: var(--_text);
    stroke-width: 1.5px;
  }
  .overlay .keyed {
    stroke-width: 2.5px;
  }
  .overlay .head:not(.keyed) {
    fill: var(--_text);
    fill-opacity: 0.06;
    stroke: none;
  }
`;
