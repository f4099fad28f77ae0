import { css, type CSSResultGroup } from 'lit';
import { lineListStyles } from '../base/styles/ranked-list.styles.js';

/** Styles of drivers: gray before, accent now, and good and bad colors in between. */
export const driversStyles: CSSResultGroup = [
  lineListStyles,
  css`
    svg .fill.start rect {
      fill: var(--_s0);
    }
    svg .fill.end rect {
      fill: var(--sales-color-accent-fill, var(--_accent-fill));
    }
    svg .fill.rise rect {
      fill: var(--sales-color-positive-fill, light-dark(oklch(0.52 0.1 182), oklch(0.61 0.084 181)));
    }
    svg .step text {
      font-size: 11px;
      font-weight: 500;
    }
    @media (forced-colors: active) {
      svg .fill.start rect {
        fill: GrayText;
      }
      svg .fill.end rect {
        fill: CanvasText;
      }
    }
  `,
];
