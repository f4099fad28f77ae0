import { css, type CSSResultGroup } from 'lit';
import { lineListStyles } from '../base/styles/ranked-list.styles.js';
import { stepStyles } from '../base/styles/color-scale.styles.js';

/** Styles of a basket's lines and cells. */
export const basketStyles: CSSResultGroup = [
  lineListStyles,
  stepStyles,
  css`
    svg .cell rect {
      stroke: none;
    }
    svg .cell.none rect {
      fill: none;
      stroke: var(--_border);
      stroke-width: 1px;
    }
    svg .value text {
      font-size: 11px;
    }
  `,
];
