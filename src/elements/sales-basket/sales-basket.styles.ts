import type { CSSResultGroup } from 'lit';
import { lineListStyles } from '../base/line-list.styles.js';

/** The marks of a basket. */
export const basketStyles: CSSResultGroup = [lineListStyles];
