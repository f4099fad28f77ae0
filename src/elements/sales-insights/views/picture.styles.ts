import { css } from 'lit';

/** The small pictures beside findings. */
export const pictureStyles = css`
  .pic {
    align-self: start;
    min-inline-size: 0;
    margin: 0;
    font-size: 0.6875rem;
    line-height: 1rem;
    color: var(--_muted);
  }
  .course {
    display: block;
    inline-size: 100%;
    block-size: 3.5rem;
    overflow: visible;
  }
  [dir='rtl'] .course,
  [dir='rtl'] .bar svg {
    scale: -1 1;
  }
  .course path {
    fill: none;
    stroke-linejoin: round;
    stroke-linecap: round;
    vector-effect: non-scaling-stroke;
  }
  .now {
    stroke: var(--_accent);
    stroke-width: 1.5px;
  }
  .before {
    stroke: var(--_previous);
    stroke-width: 1px;
    stroke-dasharray: 3 3;
  }
  .course svg {
    overflow: visible;
  }
  .halo {
    fill: var(--_surface);
  }
  .course .dot {
    fill: var(--_tone, var(--_accent));
  }
  figcaption {
    display: flex;
    justify-content: space-between;
    gap: 8px;
  }
  .bars {
    max-inline-size: 26rem;
    display: grid;
    grid-template-columns: fit-content(45%) minmax(2.5rem, 1fr) auto;
    gap: 3px 8px;
  }
  .bar {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    align-items: center;
  }
  .name {
    overflow-wrap: anywhere;
    line-height: 0.8125rem;
  }
  .bar svg {
    inline-size: 100%;
    block-size: 0.5rem;
    overflow: visible;
  }
  .bar rect {
    fill: var(--_other);
  }
  .bar.told rect {
    fill: var(--_accent-fill);
  }
  .bar.told {
    color: var(--_text);
  }
  .bar .num {
    text-align: end;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .ref {
    stroke: var(--_text);
    stroke-width: 1px;
    vector-effect: non-scaling-stroke;
  }
  @media (forced-colors: active) {
    .bar rect {
      fill: GrayText;
    }
    .bar.told rect {
      fill: Highlight;
    }
  }
`;
