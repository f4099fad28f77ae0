import { css, type CSSResultGroup } from 'lit';
import { lineListStyles } from '../base/styles/ranked-list.styles.js';

/** Styles of drivers: good and bad colors of contributions. */
export const driversStyles: CSSResultGroup = [
  lineListStyles,
  css`
    svg .fill.rise rect {
      fill: var(--sales-color-positive-fill, light-dark(oklch(0.52 0.1 182), oklch(0.61 0.084 181)));
    }
    svg .total text {
      font-size: 14px;
      font-weight: 600;
    }
  `,
];
