import { css } from 'lit';

/** Styles of a change: its arrow, and its number in the color for good or bad. */
export const deltaStyles = css`
  .delta {
    font-weight: 600;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .arrow {
    line-height: 0;
    position: relative;
    inset-block-start: -0.06em;
    font-size: 0.75em;
  }
  .good {
    color: var(--_positive);
  }
  .bad {
    color: var(--_negative);
  }
  .flat {
    color: var(--_muted);
  }
`;
