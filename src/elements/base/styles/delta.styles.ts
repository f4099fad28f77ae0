import { css } from 'lit';

/** Styles of a change: its arrow, and its number in the color for good or bad. */
export const deltaStyles = css`
  .delta {
    font-weight: 600;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  /* Not every font has the triangles, so they are drawn. Their text is read by mails and by copying. */
  .arrow {
    font-size: 0;
    line-height: 0;
  }
  .arrow::before {
    content: '';
    display: inline-block;
    inline-size: 8px;
    block-size: 7px;
    background: currentColor;
    clip-path: polygon(50% 0, 100% 100%, 0 100%);
    print-color-adjust: exact;
  }
  .arrow.down::before {
    clip-path: polygon(0 0, 100% 0, 50% 100%);
  }
  .arrow.flat::before {
    display: none;
  }
  @media (forced-colors: active) {
    .arrow::before {
      background: CanvasText;
      forced-color-adjust: none;
    }
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
