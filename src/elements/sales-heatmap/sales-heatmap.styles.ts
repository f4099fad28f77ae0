import { css } from 'lit';

export const heatmapStyles = css`
  .card {
    --_min: 29.375rem;
    --_watched: var(--_q7);
  }
  /* A calendar is as high as its weeks. */
  :host([mode='calendar']) .card {
    --_min: 25rem;
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
