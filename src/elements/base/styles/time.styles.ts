import { css } from 'lit';

/** Styles of charts over time: lines, bands, shades, notes, labels of the time axis, and the gray lines of the skeleton. */
export const timeStyles = css`
  .bones path {
    fill: none;
    stroke: var(--_grid);
    stroke-width: 1px;
    vector-effect: non-scaling-stroke;
  }
  .bones .bone-line {
    stroke: var(--_border);
    stroke-width: 6px;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  svg .tick-line path {
    stroke: var(--_border);
    stroke-width: 1px;
  }
  svg .line path {
    fill: none;
    stroke: var(--_c, var(--_accent));
    stroke-width: var(--_line);
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  svg .line.thin path {
    stroke-width: 1.5px;
  }
  svg .line.previous path {
    stroke: var(--_previous);
    stroke-width: var(--sales-line-previous, 1.5px);
    stroke-dasharray: 4 3;
    stroke-linecap: butt;
  }
  svg .line.previous.solid path {
    stroke-dasharray: none;
  }
  svg .past path {
    fill: var(--_previous);
    fill-opacity: 0.12;
  }
  svg .past.ghosted {
    opacity: 0.4;
  }
  /* A plan is hollow (IBCS): the core in the color of the card leaves an outline. */
  svg .line.plan path {
    stroke: var(--_muted);
    stroke-width: 4px;
  }
  svg .line.plan-core path {
    stroke: var(--_surface);
    stroke-width: 1.75px;
  }
  svg .fill.partial path {
    fill-opacity: 0.35;
  }
  svg .line.thin.ghosted {
    opacity: 0.75;
  }
  svg .soft path {
    fill: var(--_c, var(--_accent));
    fill-opacity: 0.16;
  }
  svg .soft.ghosted {
    opacity: 0.4;
  }
  svg .band :is(path, rect) {
    fill: var(--_c, var(--_accent));
    fill-opacity: 0.14;
  }
  svg .line.ahead path {
    stroke-dasharray: 6 4;
    stroke-linecap: butt;
  }
  svg .boundary path {
    stroke: var(--_zero);
    stroke-width: 1px;
  }
  svg .dot.open circle {
    fill: var(--_surface);
    stroke: var(--_c, var(--_accent));
    stroke-width: 2px;
  }
  svg .fill.open rect {
    fill-opacity: 0.12;
    stroke: var(--_f, var(--_c));
    stroke-width: 1px;
    stroke-dasharray: 3 2;
  }
  svg .fill.good {
    --_f: var(--sales-color-positive-fill, var(--_positive));
  }
  svg .fill.bad {
    --_f: var(--sales-color-negative-fill, var(--_negative));
  }
  svg .gain path {
    fill: var(--_positive);
    fill-opacity: 0.14;
  }
  svg .loss path {
    fill: var(--_negative);
    fill-opacity: 0.14;
  }
  svg .hatch path {
    stroke: var(--_negative);
    stroke-width: 1px;
  }
  svg .note path {
    stroke: var(--_zero);
    stroke-width: 1px;
  }
  svg .note-band rect {
    fill: var(--_muted);
    fill-opacity: 0.1;
  }
  svg .ink1 text {
    fill: var(--_accent);
  }
  .overlay .rule {
    stroke: var(--_zero);
    stroke-width: 1px;
  }
  .overlay circle {
    fill: var(--_c, var(--_accent));
    stroke: var(--_surface);
    stroke-width: 2px;
  }
  .overlay circle.earlier {
    fill: var(--_previous);
  }
  .tip .mark-note {
    color: var(--_text);
    font-weight: 600;
  }
  @media (forced-colors: active) {
    svg .line.s2 path,
    svg .line.s6 path {
      stroke-dasharray: 8 3;
    }
    svg .line.s3 path,
    svg .line.s7 path {
      stroke-dasharray: 2 3;
    }
    svg .line.s4 path,
    svg .line.s8 path {
      stroke-dasharray: 8 3 2 3;
    }
    svg .line.s5 path {
      stroke-dasharray: 12 4;
    }
  }
`;
