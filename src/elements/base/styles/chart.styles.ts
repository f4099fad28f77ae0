import { titleStyles } from './title.styles.js';
import { css, unsafeCSS, type CSSResultGroup } from 'lit';

/**
 * Styles of charts for users who prefer reduced transparency. Tinted areas are mixed with the color of the card, and highlights above marks are
 * outlines. Marks that are not selected stay translucent, as nothing is behind them.
 */
const transparencyStyles = css`
  @media (prefers-reduced-transparency: reduce) {
    .card {
      --sales-stale: 1;
    }
    section.card
      svg
      :is(.band, .soft, .gain, .loss, .note-band, .fill.open, .fill.running, .point, .outlier)
      :is(path, rect, circle) {
      fill: color-mix(in oklab, var(--_tinted, var(--_f, var(--_c, var(--_accent)))) var(--_tint, 18%), var(--_surface));
      fill-opacity: 1;
    }
    .card svg .band.b1 {
      --_tint: 33%;
    }
    .card svg .band.b2 {
      --_tint: 45%;
    }
    section.card svg :is(.fill.open, .fill.running) {
      --_tint: 40%;
    }
    section.card svg :is(.point, .outlier) {
      --_tinted: var(--_accent-fill);
      --_tint: 80%;
    }
    section.card svg :is(.outlier, .note-band, .point.ghosted) {
      --_tinted: var(--_muted);
    }
    .card svg .gain {
      --_tinted: var(--_positive);
    }
    .card svg .loss {
      --_tinted: var(--_negative);
    }
    .card :is(svg .chosen.veil rect, .overlay :is(.area, .over, .head, .box)) {
      fill: none;
      stroke: var(--_accent);
      stroke-width: 1.5px;
    }
    section.card svg :is(.fit-halo, .median-halo) path {
      stroke-opacity: 1;
    }
  }
`;

const SERIES = /* @__PURE__ */ unsafeCSS(
  /* @__PURE__ */ [0, 1, 2, 3, 4, 5, 6, 7, 8].map((k) => `.s${k} { --_c: var(--_s${k}) }`).join(' '),
);

/** Opacity of the series 2 to 8 in forced colors. */
const SHADES = /* @__PURE__ */ unsafeCSS(
  /* @__PURE__ */ [0.5, 0.2, 0.75, 0.35, 0.1, 0.6, 0.85]
    .map((shade, k) => `svg :is(.fill, .bar, .slice, .tile, .key).s${k + 2} :is(rect, path) { fill-opacity: ${shade} }`)
    .join(' '),
);

/**
 * Styles of the chart frame and of parts that all charts share. Marks are colored by class, which lets tokens, themes and forced colors
 * apply: `s1` … `s8` are series, `s0` is the remainder, `ghosted` marks are not selected.
 */
const styles = css`
  ${titleStyles}
  .card {
    --_s1: var(--sales-series-1, var(--_accent));
    --_s2: var(--sales-series-2, light-dark(oklch(0.637 0.131 72), oklch(0.8 0.122 79)));
    --_s3: var(--sales-series-3, light-dark(oklch(0.47 0.134 356), oklch(0.624 0.148 350)));
    --_s4: var(--sales-series-4, light-dark(oklch(0.645 0.125 224), oklch(0.894 0.038 215)));
    --_s5: var(--sales-series-5, light-dark(oklch(0.443 0.101 125), oklch(0.597 0.109 130)));
    --_s6: var(--sales-series-6, light-dark(oklch(0.376 0.131 295), oklch(0.788 0.09 300)));
    --_s7: var(--sales-series-7, light-dark(oklch(0.63 0.067 164), oklch(0.76 0.031 165)));
    --_s8: var(--sales-series-8, light-dark(oklch(0.517 0.048 54), oklch(0.661 0.044 55)));
    --_s0: var(--sales-series-other, light-dark(oklch(0.64 0.012 255), oklch(0.57 0.012 255)));
    --_ghost: var(--sales-ghost, 0.25);
  }
  .read {
    min-block-size: 1.125rem;
  }
  @container head (max-width: 26rem) {
    .read {
      min-block-size: 2.375rem;
    }
  }
  [role='application'] {
    display: contents;
  }
  /* The drawing fills the available width and has no influence on it. */
  .chart {
    position: relative;
    contain: inline-size;
    flex: 1 1 0;
    min-block-size: var(--_chart, 12rem);
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
    outline: none;
  }
  .card:has(.chart:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .bones,
  .pane,
  .stage,
  .points,
  .overlay {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  .bones > * {
    animation: appear var(--_motion) 150ms backwards;
    fill: var(--_grid);
  }
  [dir='rtl'] .bones {
    scale: -1 1;
  }
  .has-message .bones {
    visibility: hidden;
  }
  .stage > :is(svg, canvas) {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    overflow: visible;
  }
  .stage > canvas {
    inline-size: 100%;
  }
  .colour-watch {
    position: absolute;
    visibility: hidden;
    color: var(--_watched, var(--_accent-fill));
    transition: color 1ms !important;
  }
  .stage :is(path, rect, circle, canvas) {
    transition: opacity var(--_motion) 0ms;
  }
  .stale .stage :is(path, rect, circle, canvas) {
    opacity: var(--sales-stale, 0.6);
    transition-delay: 150ms;
  }
  /*
   * Marks are located by coordinates. If they received the press themselves, redrawing on click would suppress the click and
   * double-click events.
   */
  .stage,
  .points,
  .overlay {
    pointer-events: none;
  }
  .points,
  .overlay {
    overflow: visible;
  }
  .points {
    fill: none;
  }
  .overlay rect {
    fill: none;
    stroke: var(--_zero);
    stroke-width: 1px;
  }
  .overlay .keyed {
    stroke: var(--_accent);
    stroke-width: 2px;
  }
  .overlay .area {
    fill: var(--_accent-fill);
    fill-opacity: 0.08;
    stroke: var(--_accent);
  }
  .announced {
    position: absolute;
    z-index: 1;
    inset-block-start: calc(100% + var(--_space) * 2);
    inset-inline: 0;
    min-block-size: 2.25rem;
    background: var(--_surface);
    font-size: 0.75rem;
    line-height: 1rem;
    color: var(--_muted);
  }
  /* A card without a foot has no room for it: it hangs below the card. */
  .card:not(:has(> .foot)) .announced {
    inset-inline: calc(var(--_space) * -4 - 1px);
    inset-block-start: calc(100% + var(--_space) * 2);
    padding: var(--_space) calc(var(--_space) * 4);
    border: 1px solid var(--_border);
    border-block-start: 0;
    border-end-start-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
  }
  .announced > :first-child {
    display: block;
    color: var(--_text);
  }
  .small .keys {
    display: none;
  }
  .chart:not(.small) .keys {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
  }
  kbd {
    font: inherit;
    font-size: 0.6875rem;
    border: 1px solid var(--_border);
    border-radius: 4px;
    padding: 0 5px;
    margin-inline-end: 4px;
    color: var(--_text);
  }
  .key {
    display: inline-block;
    inline-size: 10px;
    block-size: 10px;
    margin-inline-end: 6px;
    border-radius: 2px;
    background: var(--_c);
  }
  svg text {
    font-family: inherit;
    font-size: 12px;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0;
    fill: var(--_text);
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
  svg .earlier path {
    stroke: var(--_text);
    stroke-width: 2px;
  }
  svg .earlier-halo path {
    stroke: var(--_surface);
    stroke-width: 4px;
  }
  /* Planned values are outlined, actual values solid (IBCS). */
  svg :is(.plan, .plan-halo) rect {
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1.25px;
  }
  svg .plan-halo rect {
    stroke: var(--_surface);
    stroke-width: 3.25px;
  }
  svg .fill :is(path, rect) {
    fill: var(--_f, var(--_c));
  }
  svg .dot circle {
    fill: var(--_c, var(--_accent));
    stroke: none;
  }
  svg .ghosted {
    opacity: var(--_ghost);
  }
  ${SERIES}
  svg :is(.fill, .slice).s1 {
    --_f: var(--_accent-fill);
  }
  /* Series of one system color differ by how much of it they have, inside an outline. */
  @media (forced-colors: active) {
    ${SHADES}
    svg :is(.fill, .bar):is(.s2, .s3, .s4, .s5, .s6, .s7, .s8) :is(rect, path) {
      stroke: CanvasText;
      stroke-width: 1px;
    }
  }
  /*
   * Printing changes the layout without a redraw: the chart is scaled to the paper, with its numbers below if the page requests
   * them.
   */
  @media print {
    .card {
      block-size: auto;
    }
    .body,
    .frame {
      display: block;
    }
    .card :is(.overlay, .points),
    .announced {
      display: none;
    }
    .card .chart:not(.plain) {
      min-block-size: 0 !important;
      overflow: visible;
      break-inside: avoid;
    }
    .card :is(.pane, .top) {
      position: static;
    }
    .card .stage {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      position: static;
      block-size: auto;
    }
    .card :is(.stage, .top) > :is(svg, canvas) {
      grid-area: 1 / 1;
      position: static;
      max-inline-size: 100%;
      block-size: auto;
    }
    :host([print='table']) .table.vh {
      position: static;
      inline-size: auto;
      block-size: auto;
      margin-block-start: calc(var(--_space) * 3);
      overflow: visible;
      clip-path: none;
      white-space: normal;
      contain: none;
      font-size: 0.6875rem;
      line-height: 1.3;
    }
    /* Paper is narrow: heads wrap, and names do so between words. */
    .table.vh th {
      min-inline-size: 4rem;
      overflow-wrap: break-word;
      hyphens: auto;
      font-size: inherit;
      white-space: normal;
      vertical-align: bottom;
    }
    .table.vh tbody > tr > * {
      vertical-align: baseline;
    }
    .table.vh tr > * + * {
      min-inline-size: 0;
      padding-inline-start: 8px;
    }
    .card tr {
      break-inside: avoid;
    }
    .card tbody :is(td, th) {
      padding-block: 3px;
    }
    .key {
      print-color-adjust: exact;
    }
  }
`;

export const chartStyles: CSSResultGroup = [styles, transparencyStyles];
