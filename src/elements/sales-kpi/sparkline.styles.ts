import { css } from 'lit';

/** The look of the lines of a sparkline, which comes with what draws them; the place they take is in `kpiStyles`. */
export const sparklineStyles = css`
  .spark:focus-visible {
    outline: none;
  }
  .card:has(.spark:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .spark path {
    fill: none;
    stroke-linejoin: round;
    stroke-linecap: round;
    vector-effect: non-scaling-stroke;
  }
  .now {
    stroke: var(--_accent);
    stroke-width: var(--_line);
  }
  .before {
    stroke: var(--_previous);
    stroke-width: 1px;
    opacity: 0.75;
  }
  .spark .dot {
    stroke: var(--_accent);
    stroke-width: 6px;
  }
  .spark .at {
    stroke: var(--_zero);
    stroke-width: 1px;
  }
`;
