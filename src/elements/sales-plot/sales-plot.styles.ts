import { css } from 'lit';
import { stepStyles } from '../base/styles/color-scale.styles.js';

/** Styles of custom charts. They replace the style sheets that Observable Plot adds to each drawing. */
export const plotStyles = [
  stepStyles,
  css`
    .drawn {
      inline-size: 100%;
      block-size: 100%;
      --plot-background: var(--_surface);
    }
    .drawn figure {
      margin: 0;
    }
    .drawn svg {
      display: block;
      max-inline-size: 100%;
      overflow: visible;
      color: var(--_text);
      font-family: inherit;
      font-size: 11px;
    }
    /* Observable Plot places texts by left and right; each is read by its first letter. */
    .drawn svg {
      direction: ltr;
    }
    .drawn :is(text, tspan) {
      white-space: pre;
      unicode-bidi: plaintext;
    }
    .drawn svg text {
      font-size: revert-layer;
      fill: revert-layer;
    }
    .drawn svg [aria-label$='axis tick label'] {
      fill: var(--_muted);
    }
    .drawn svg [aria-label$='axis label'] {
      fill: var(--_muted);
      font-weight: 600;
    }
    .drawn svg :is([aria-label$='-grid']) {
      stroke: var(--_grid);
      stroke-opacity: 1;
    }
    .drawn .legend {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 16px;
      min-block-size: 24px;
      font-size: 0.75rem;
      line-height: 1.5rem;
    }
    .drawn .legend-label {
      color: var(--_muted);
    }
    .drawn .ramp {
      inline-size: 8rem;
      block-size: 8px;
    }
    .drawn .legend-end {
      color: var(--_muted);
      font-variant-numeric: tabular-nums;
    }
    [dir='rtl'] .drawn .ramp {
      scale: -1 1;
    }
  `,
];
