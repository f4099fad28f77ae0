import { css } from 'lit';

/** Marks of a picture over time, coloured by class, so that tokens, themes and forced colours reach them. */
export const markStyles = css`
  svg text {
    font-family: inherit;
    font-size: 12px;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0;
    fill: var(--_text);
  }
  svg .tick {
    font-size: 11px;
    fill: var(--_muted);
  }
  svg .tick text {
    font-size: 11px;
    fill: var(--_muted);
  }
  svg .strong text {
    font-weight: 600;
  }
  svg .label text {
    font-weight: 500;
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 3px;
    stroke-linejoin: round;
  }
  svg .label.strong text {
    font-weight: 600;
  }
  svg .muted text {
    fill: var(--_muted);
  }
  svg .grid path {
    stroke: var(--_grid);
    stroke-width: 1px;
  }
  svg .zero path {
    stroke: var(--_zero);
    stroke-width: 1px;
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
  svg .fill :is(path, rect) {
    fill: var(--_f, var(--_c));
  }
  svg .soft path {
    fill: var(--_c, var(--_accent));
    fill-opacity: 0.16;
  }
  svg .ghosted {
    opacity: var(--_ghost);
  }
  svg .soft.ghosted {
    opacity: 0.4;
  }
  svg .line.thin.ghosted {
    opacity: 0.5;
  }
  svg .dot circle {
    fill: var(--_c, var(--_accent));
    stroke: none;
  }
  svg .dot.open circle {
    fill: var(--_surface);
    stroke: var(--_c, var(--_accent));
    stroke-width: 2px;
  }
  svg .earlier path {
    stroke: var(--_text);
    stroke-width: 2px;
  }
  svg .earlier-halo path {
    stroke: var(--_surface);
    stroke-width: 4px;
  }
  svg .chosen rect {
    fill: var(--_accent-soft);
  }
  svg .chosen.veil rect {
    fill-opacity: 0.55;
  }
  svg .strip rect {
    fill: var(--_hover);
  }
  svg .strip-area path {
    fill: var(--_strip);
  }
  svg .strip-line path {
    fill: none;
    stroke: var(--_strip-line);
    stroke-width: 1.25px;
    stroke-linejoin: round;
  }
  svg .brush rect {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 1px;
  }
  svg .handle rect {
    fill: var(--_surface);
    stroke: var(--_accent);
  }
  svg .grip path {
    stroke: var(--_accent);
  }
  svg .band path {
    fill: var(--_c, var(--_accent));
    fill-opacity: 0.14;
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
  .s0 {
    --_c: var(--_s0);
  }
  .s1 {
    --_c: var(--_s1);
  }
  svg .fill.s1 {
    --_f: var(--_accent-fill);
  }
  .s2 {
    --_c: var(--_s2);
  }
  .s3 {
    --_c: var(--_s3);
  }
  .s4 {
    --_c: var(--_s4);
  }
  .s5 {
    --_c: var(--_s5);
  }
  .s6 {
    --_c: var(--_s6);
  }
  .s7 {
    --_c: var(--_s7);
  }
  .s8 {
    --_c: var(--_s8);
  }
  svg .ink1 text {
    fill: var(--_accent);
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
