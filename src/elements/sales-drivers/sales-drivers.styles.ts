import { css, type CSSResultGroup } from 'lit';
import { lineListStyles } from '../base/styles/line-list.styles.js';

/** The marks of drivers. */
export const driversStyles: CSSResultGroup = [
  lineListStyles,
  css`
    svg .fill.rise rect {
      fill: var(--sales-color-accent-fill, var(--_accent-fill));
    }
  `,
];
