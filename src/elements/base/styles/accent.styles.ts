import { css } from 'lit';

/**
 * Tones of the accent of a page that can be read on a card. `--_accent-set` and `--_accent-fill-set` may have any brightness. On light cards, the light of a
 * bright one is scaled; on dark cards, a dark one is mixed with white. Both set the luminance `y` exactly, which alone determines contrast: at least 4.5
 * for text and lines and 3 for areas, on hovered rows too. The colors of the system stay as they are.
 */
export const accentStyles = css`
  @media (forced-colors: none) {
    @supports (color: color(from red xyz x y z)) {
      .card,
      .page,
      .box,
      .check,
      .what-if {
        --_accent: light-dark(
          color(from var(--_accent-set) xyz calc(x * min(1, 0.16 / y)) min(y, 0.16) calc(z * min(1, 0.16 / y))),
          color(
            from var(--_accent-set) xyz calc(x + (0.95 - x) * max(0, (0.24 - y) / (1 - y))) max(y, 0.24)
              calc(z + (1.089 - z) * max(0, (0.24 - y) / (1 - y)))
          )
        );
        --_accent-fill: light-dark(
          color(from var(--_accent-fill-set) xyz calc(x * min(1, 0.26 / y)) min(y, 0.26) calc(z * min(1, 0.26 / y))),
          color(
            from var(--_accent-fill-set) xyz calc(x + (0.95 - x) * max(0, (0.145 - y) / (1 - y))) max(y, 0.145)
              calc(z + (1.089 - z) * max(0, (0.145 - y) / (1 - y)))
          )
        );
      }
    }
  }
`;
