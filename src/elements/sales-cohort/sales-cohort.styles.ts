import { css } from 'lit';

export const cohortStyles = css`
  .card {
    --_min: 25rem;
    --_watched: var(--_q7);
  }
  svg .value.ghost text,
  svg .value.running text {
    fill: var(--_muted);
  }
  svg .cell.running rect {
    stroke: var(--_muted);
    stroke-dasharray: 3 2;
  }
  svg .fill.running rect {
    fill-opacity: 0.5;
    stroke: var(--_f, var(--_c));
    stroke-width: 1px;
  }
  svg .median path {
    stroke: var(--_text);
    stroke-width: 1.5px;
  }
  svg .median-halo path {
    stroke: var(--_surface);
    stroke-width: 4px;
    stroke-opacity: 0.7;
  }
  .overlay .over {
    stroke: var(--_text);
    stroke-width: 1.5px;
  }
  @media (forced-colors: active) {
    svg .fill.s1 rect {
      fill: Highlight;
    }
    svg .fill:is(.s2, .s0) rect {
      fill: Canvas;
      stroke: Highlight;
    }
    svg .fill.s0 rect {
      stroke: GrayText;
    }
  }
`;
