import { css, unsafeCSS } from 'lit';

/** Returns the rule that gives a class its step of a scale. */
function stepRule(step: string): string {
  return `svg .${step} { --_step: var(--_${step}); --_ink: var(--_${step}-ink) }`;
}

function stepRules(): string {
  return ['q', 'd'].flatMap((way) => [1, 2, 3, 4, 5, 6, 7].map((step) => stepRule(`${way}${step}`))).join(' ');
}

const STEPS = /* @__PURE__ */ unsafeCSS(/* @__PURE__ */ stepRules());

/** Colors of the steps in a color scale, and of the numbers in them. Tokens define the contrast between steps. */
export const stepStyles = css`
  .card {
    --_q1: var(--sales-seq-1, light-dark(oklch(0.945 0.026 255), oklch(0.275 0.04 256)));
    --_q1-ink: var(--sales-seq-1-ink, light-dark(oklch(0.165 0.008 255), oklch(1 0 0)));
    --_q2: var(--sales-seq-2, light-dark(oklch(0.86 0.058 255), oklch(0.362 0.074 256)));
    --_q2-ink: var(--sales-seq-2-ink, light-dark(oklch(0.165 0.008 255), oklch(1 0 0)));
    --_q3: var(--sales-seq-3, light-dark(oklch(0.775 0.092 255), oklch(0.449 0.104 256)));
    --_q3-ink: var(--sales-seq-3-ink, light-dark(oklch(0.165 0.008 255), oklch(1 0 0)));
    --_q4: var(--sales-seq-4, light-dark(oklch(0.69 0.12 255), oklch(0.536 0.126 256)));
    --_q4-ink: var(--sales-seq-4-ink, light-dark(oklch(0.165 0.008 255), oklch(1 0 0)));
    --_q5: var(--sales-seq-5, light-dark(oklch(0.605 0.142 255), oklch(0.623 0.126 256)));
    --_q5-ink: var(--sales-seq-5-ink, light-dark(oklch(0.165 0.008 255), oklch(0.165 0.008 255)));
    --_q6: var(--sales-seq-6, light-dark(oklch(0.52 0.148 255), oklch(0.71 0.106 256)));
    --_q6-ink: var(--sales-seq-6-ink, light-dark(oklch(1 0 0), oklch(0.165 0.008 255)));
    --_q7: var(--sales-seq-7, light-dark(oklch(0.435 0.13 255), oklch(0.797 0.08 256)));
    --_q7-ink: var(--sales-seq-7-ink, light-dark(oklch(1 0 0), oklch(0.165 0.008 255)));
    --_d1: var(--sales-div-1, light-dark(oklch(0.5 0.16 36), oklch(0.7 0.15 40)));
    --_d1-ink: var(--sales-div-1-ink, light-dark(oklch(1 0 0), oklch(0.165 0.008 255)));
    --_d2: var(--sales-div-2, light-dark(oklch(0.655 0.135 38), oklch(0.545 0.12 40)));
    --_d2-ink: var(--sales-div-2-ink, light-dark(oklch(0.165 0.008 255), oklch(1 0 0)));
    --_d3: var(--sales-div-3, light-dark(oklch(0.82 0.068 42), oklch(0.4 0.07 40)));
    --_d3-ink: var(--sales-div-3-ink, light-dark(oklch(0.165 0.008 255), oklch(1 0 0)));
    --_d4: var(--sales-div-4, light-dark(oklch(0.955 0.003 255), oklch(0.27 0.008 255)));
    --_d4-ink: var(--sales-div-4-ink, light-dark(oklch(0.165 0.008 255), oklch(1 0 0)));
    --_d5: var(--sales-div-5, light-dark(oklch(0.82 0.056 184), oklch(0.4 0.048 182)));
    --_d5-ink: var(--sales-div-5-ink, light-dark(oklch(0.165 0.008 255), oklch(1 0 0)));
    --_d6: var(--sales-div-6, light-dark(oklch(0.655 0.09 183), oklch(0.545 0.078 182)));
    --_d6-ink: var(--sales-div-6-ink, light-dark(oklch(0.165 0.008 255), oklch(1 0 0)));
    --_d7: var(--sales-div-7, light-dark(oklch(0.5 0.094 182), oklch(0.7 0.096 181)));
    --_d7-ink: var(--sales-div-7-ink, light-dark(oklch(1 0 0), oklch(0.165 0.008 255)));
  }
  /* Pale steps have an outline that stands out from the card. Cells with their number do without. */
  svg:not(:has(.value)) .cell:is(.q1, .q2, .q3, .q4) rect {
    stroke: var(--_q5);
    stroke-width: 1px;
  }
  svg:not(:has(.value)) .cell:is(.d2, .d3) rect {
    stroke: var(--_d1);
    stroke-width: 1px;
  }
  svg:not(:has(.value)) .cell.d4 rect {
    stroke: var(--_previous);
    stroke-width: 1px;
  }
  svg:not(:has(.value)) .cell:is(.d5, .d6) rect {
    stroke: var(--_d7);
    stroke-width: 1px;
  }
  ${STEPS}
  svg .cell rect {
    fill: var(--_step);
    stroke: none;
  }
  svg .cell:is(.none, .running) rect {
    fill: none;
    stroke: var(--_border);
    stroke-width: 1px;
  }
  svg .value text {
    font-size: 11px;
    fill: var(--_ink, var(--_muted));
  }
  @media (forced-colors: active) {
    svg .cell :is(rect),
    svg .value text {
      forced-color-adjust: none;
    }
  }
`;
