import { css } from 'lit';

/**
 * Styles of charts for users who prefer reduced transparency. Tinted areas are mixed with the color of the card, and highlights above marks are
 * outlines. Marks that are not selected stay translucent, as nothing is behind them.
 */
export const transparencyStyles = css`
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
