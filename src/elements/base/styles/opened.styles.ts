import { css } from 'lit';

/** Controls above a chart, and the widget that is open in its place. */
export const openedStyles = css`
  .closed,
  .opened {
    display: contents;
  }
  .closed[hidden] {
    display: none;
  }
  .inside-card {
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
  .control {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    margin-inline-start: auto;
  }
  .control select {
    min-block-size: 1.75rem;
    padding-inline: 6px;
    border: 1px solid var(--_border);
    border-radius: 6px;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
  }
`;
