import type { CSSResultGroup } from 'lit';
import { lineListStyles } from '../base/styles/ranked-list.styles.js';
import { stepStyles } from '../base/styles/color-scale.styles.js';

/** Styles of a basket's lines and cells. */
export const basketStyles: CSSResultGroup = [lineListStyles, stepStyles];
