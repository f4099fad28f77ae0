import { css } from 'lit';
import { pictureStyles } from './views/picture.styles.js';
import { storyStyles } from './views/story.styles.js';

/** Findings below one another, in two columns where there is much room; the step of a story. */
export const insightsStyles = css`
  ${pictureStyles}
  ${storyStyles}
  .card {
    --_min: 12rem;
    --_hover: var(--sales-color-hover, light-dark(oklch(0.966 0.003 255), oklch(0.24 0.01 255)));
    --_accent-soft: var(--sales-color-accent-soft, light-dark(oklch(0.945 0.026 255), oklch(0.243 0.032 256)));
    --_other: var(--sales-series-other, light-dark(oklch(0.79 0.009 255), oklch(0.44 0.012 255)));
  }
  .body {
    container: insights / inline-size;
  }
  .all {
    position: relative;
  }
  .list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .list > * {
    min-inline-size: 0;
  }
  .list > :not(:first-child),
  .awaited > .list {
    border-block-start: 1px solid var(--_grid);
  }
  .finding {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px 24px;
    padding-block: 14px;
  }
  .list > :first-child > .finding,
  .list > .finding:first-child {
    padding-block-start: 0;
  }
  .tone {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 6px;
    min-block-size: 1.25rem;
    font-size: 0.75rem;
    line-height: 1rem;
    color: var(--_muted);
  }
  .tone b {
    margin-inline-end: 4px;
    font-weight: 600;
    color: var(--_tone, var(--_text));
  }
  .topic {
    display: inline-block;
  }
  .topic::first-letter {
    text-transform: uppercase;
  }
  .sign {
    flex: none;
    inline-size: 1rem;
    block-size: 1rem;
    fill: none;
    stroke: var(--_tone, var(--_muted));
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .is-good {
    --_tone: var(--_positive);
  }
  .is-bad {
    --_tone: var(--_negative);
  }
  h3 {
    margin: 0;
    font-size: 0.9375rem;
    line-height: 1.3125rem;
    font-weight: 600;
    letter-spacing: -0.003em;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .text {
    margin-block-start: 2px;
    max-inline-size: 68ch;
    line-height: 1.1875rem;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    margin-block-start: 4px;
    font-size: 0.75rem;
    line-height: 1.125rem;
    color: var(--_muted);
  }
  .meta b {
    font-weight: 600;
    color: var(--_text);
  }
  .card .finding .acts,
  .all > .acts,
  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-block-start: 0;
  }
  .acts .btn {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 1.75rem;
  }
  .acts .btn svg {
    inline-size: 0.875rem;
    block-size: 0.875rem;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .acts .start svg {
    fill: currentcolor;
    stroke: none;
  }
  .show[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }
  .door[aria-expanded='true'] svg {
    rotate: 180deg;
  }
  [dir='rtl'] .turn,
  [dir='rtl'] .start svg {
    scale: -1 1;
  }
  .bar.acts {
    display: flex;
    justify-content: flex-end;
    margin-block: 0 12px;
  }
  .all > .acts:not(.bar) {
    padding-block-start: 4px;
  }
  .panel {
    max-inline-size: 68ch;
    padding: 10px 12px;
    border-radius: var(--_radius);
    background: var(--_hover);
    line-height: 1.1875rem;
    overflow-wrap: anywhere;
  }
  .panel[hidden] {
    display: none;
  }
  .panel dl {
    display: grid;
    gap: 4px;
    margin-block-start: 8px;
    font-size: 0.75rem;
    line-height: 1.125rem;
  }
  .panel dl > div {
    display: grid;
    grid-template-columns: minmax(6rem, auto) minmax(0, 1fr);
    gap: 12px;
  }
  .panel dt {
    color: var(--_muted);
  }
  .none {
    display: grid;
    gap: 6px;
    max-inline-size: 68ch;
    color: var(--_muted);
    line-height: 1.1875rem;
  }
  .nothing {
    font-weight: 600;
    color: var(--_text);
  }
  .bone .sk {
    block-size: 0.75rem;
  }
  .bone .w1 {
    inline-size: 30%;
  }
  .bone .w2 {
    inline-size: 72%;
    block-size: 1rem;
  }
  .bone .w3 {
    inline-size: 88%;
  }
  .bone .w4 {
    inline-size: 44%;
    block-size: 1.75rem;
  }
  .table:not(.vh) tbody :is(th, td) {
    min-inline-size: 7rem;
    vertical-align: top;
  }
  .table:not(.vh) .n {
    padding-inline-end: 1rem;
  }
  .table:not(.vh) tbody th {
    min-inline-size: 14rem;
  }
  .paper {
    display: none;
  }
  @container insights (max-width: 33.99rem) {
    .all {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 8px;
    }
    .all > :is(.list, .awaited) {
      grid-column: 1 / -1;
    }
    .all > .acts,
    .all > .bar.acts {
      order: 1;
      margin: 0;
      padding: 0;
      justify-content: start;
    }
    h3 {
      font-size: 0.875rem;
      line-height: 1.1875rem;
    }
    .finding {
      gap: 4px;
      padding-block: 10px;
    }
    .finding > .pic {
      display: none;
    }
    .card .finding .acts .btn {
      min-block-size: 1.5rem;
    }
  }
  @container insights (min-width: 34rem) {
    .finding {
      grid-template-columns: minmax(0, 1fr) clamp(11rem, 30%, 17rem);
    }
    .finding > .tone,
    .finding > .panel {
      grid-column: 1 / -1;
    }
    .finding > .pic {
      grid-column: 2;
      grid-row: 2 / span 2;
    }
    .finding > .acts {
      grid-column: 1;
      align-self: start;
    }
    .bar.acts {
      position: absolute;
      inset-block-start: -12px;
      inset-inline-end: 0;
      margin: 0;
    }
    .bone {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container insights (min-width: 66rem) {
    .all .list {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      column-gap: 40px;
    }
    .all .list > :nth-child(2) {
      border-block-start: 0;
    }
    .all .list > :nth-child(2) > .finding {
      padding-block-start: 0;
    }
  }
  @media (forced-colors: active) {
    .show[aria-pressed='true'] {
      border-color: Highlight;
    }
  }
  @media print {
    .paper {
      display: block;
    }
    .panel[hidden] {
      display: block;
    }
    .finding {
      break-inside: avoid;
    }
    .card .finding .acts,
    .all > .acts,
    .bar.acts {
      display: none;
    }
  }
`;
