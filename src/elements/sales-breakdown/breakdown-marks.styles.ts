import { css } from 'lit';

/** Marks of a breakdown, coloured by class, so that tokens, themes and forced colours reach them. */
export const markStyles = css`
  svg text {
    font-family: inherit;
    font-size: 12px;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0;
    fill: var(--_text);
  }
  svg .name text {
    font-size: 13px;
    font-variant-numeric: normal;
  }
  svg .tick text {
    font-size: 11px;
    fill: var(--_muted);
  }
  svg .strong text {
    font-weight: 600;
  }
  svg .whole text {
    font-size: 20px;
    font-weight: 600;
    font-variant-numeric: normal;
  }
  svg .whole.small text {
    font-size: 13px;
  }
  svg .minus text {
    fill: var(--_negative);
  }
  svg .muted text,
  svg .faded text {
    fill: var(--_muted);
  }
  svg .tile-name text {
    font-weight: 500;
  }
  svg .grid path {
    stroke: var(--_grid);
    stroke-width: 1px;
  }
  svg .zero path {
    stroke: var(--_zero);
    stroke-width: 1px;
  }
  svg .earlier path {
    stroke: var(--_text);
    stroke-width: 2px;
  }
  svg .break path {
    stroke: var(--_surface);
    stroke-width: 3px;
  }
  svg .earlier-halo path {
    stroke: var(--_surface);
    stroke-width: 4px;
  }
  svg .fill rect {
    fill: var(--_f, var(--_c));
  }
  svg .part rect {
    stroke: var(--_surface);
    stroke-width: 1px;
  }
  svg .slice path {
    fill: var(--_f, var(--_c));
    stroke: var(--_surface);
    stroke-width: 2px;
    stroke-linejoin: round;
  }
  svg .tile rect {
    fill: var(--_tile);
  }
  svg .tile.other rect {
    fill: var(--_grid);
  }
  svg .below rect {
    fill: var(--_below);
  }
  svg .ghosted :is(path, rect) {
    opacity: var(--_ghost);
  }
  .stage :is(path, rect) {
    transition: opacity var(--_motion) 0ms;
  }
  .stale .stage :is(path, rect) {
    opacity: var(--sales-stale, 0.6);
    transition-delay: 150ms;
  }
  .s0 {
    --_c: var(--_s0);
  }
  .s1 {
    --_c: var(--_s1);
  }
  svg :is(.fill, .slice).s1 {
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
  @media (forced-colors: active) {
    .stage,
    .top,
    .key {
      forced-color-adjust: none;
    }
    svg .s2 :is(rect, path) {
      fill-opacity: 0.5;
    }
    svg .s3 :is(rect, path) {
      fill-opacity: 0.2;
    }
    svg .s4 :is(rect, path) {
      fill-opacity: 0.75;
    }
    svg .s5 :is(rect, path) {
      fill-opacity: 0.35;
    }
    svg .s6 :is(rect, path) {
      fill-opacity: 0.1;
    }
    svg .s7 :is(rect, path) {
      fill-opacity: 0.6;
    }
    svg .s8 :is(rect, path) {
      fill-opacity: 0.85;
    }
    svg :is(.fill, .slice, .tile) :is(rect, path) {
      stroke: CanvasText;
      stroke-width: 1px;
    }
    svg text {
      fill: CanvasText;
    }
  }
`;
