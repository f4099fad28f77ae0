import { css } from 'lit';
import { quietStyles, pictureStyles } from './views/views.styles.js';

/** Layout of the findings, in two columns on a wide card. */
export const insightsStyles = css`
  ${pictureStyles}
  ${quietStyles}
  .card {
    --_min: 12rem;
    --_hover: var(--sales-color-hover, light-dark(oklch(0.966 0.003 255), oklch(0.24 0.01 255)));
    --_accent-soft: var(--sales-color-accent-soft, light-dark(oklch(0.945 0.026 255), oklch(0.243 0.032 256)));
    --_other: var(--sales-series-other, light-dark(oklch(0.64 0.012 255), oklch(0.57 0.012 255)));
  }
  .body {
    container: insights / inline-size;
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
  .held {
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .finding {
    display: grid;
    grid-template-columns: 3.5rem minmax(0, 1fr);
    gap: 8px 12px;
    padding-block: 10px;
  }
  .list > :first-child > .finding,
  .list > .finding:first-child {
    padding-block-start: 0;
  }
  .what {
    display: grid;
    gap: 2px;
    min-inline-size: 0;
  }
  .head {
    display: flex;
    gap: 6px;
  }
  .tone {
    flex: none;
    position: relative;
  }
  .sign {
    display: block;
    inline-size: 0.875rem;
    block-size: 0.875rem;
    margin-block-start: 0.125rem;
    fill: none;
    stroke: var(--_tone, var(--_muted));
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .is-good {
    --_tone: var(--_positive);
    --_tone-fill: var(--sales-color-positive-fill, var(--_positive));
  }
  .is-bad {
    --_tone: var(--_negative);
    --_tone-fill: var(--sales-color-negative-fill, var(--_negative));
  }
  h3 {
    margin: 0;
    font-size: 0.875rem;
    line-height: 1.1875rem;
    font-weight: 600;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .text {
    max-inline-size: 68ch;
    font-size: 0.8125rem;
    line-height: 1.125rem;
    color: var(--_muted);
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .card .finding .acts,
  .controls,
  .ways {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 10px;
    margin-block-start: 0;
  }
  .acts {
    font-size: 0.75rem;
    line-height: 1rem;
  }
  .stake {
    font-weight: 600;
    color: var(--_tone, var(--_text));
    white-space: nowrap;
  }
  .link {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    min-block-size: 1.5rem;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_muted);
    font: inherit;
    cursor: pointer;
  }
  .link:hover {
    color: var(--_text);
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .link:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 2px;
  }
  .show,
  .show:hover {
    color: var(--_accent);
    font-weight: 500;
  }
  .show .sign {
    margin: 0;
    stroke: currentcolor;
  }
  .controls .btn,
  .ways .btn {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 1.75rem;
  }
  :is(.controls, .ways, .acts) svg {
    inline-size: 0.875rem;
    block-size: 0.875rem;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .ways {
    justify-content: space-between;
    gap: 6px;
    padding-block-start: 8px;
  }
  .ways .start svg {
    fill: currentcolor;
    stroke: none;
  }
  .show[aria-pressed='true'] {
    font-weight: 600;
  }
  .door[aria-expanded='true'] svg {
    rotate: 180deg;
  }
  [dir='rtl'] .turn,
  [dir='rtl'] .start svg {
    scale: -1 1;
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
  .none,
  .none > div {
    display: grid;
    gap: 4px 16px;
    color: var(--_muted);
    line-height: 1.125rem;
  }
  .none {
    row-gap: 12px;
  }
  .none > div {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 10rem), 1fr));
  }
  .topics {
    margin-block-start: 8px;
  }
  .topics summary {
    inline-size: fit-content;
    color: var(--_muted);
    cursor: pointer;
  }
  .topics[open] summary {
    margin-block-end: 8px;
  }
  .none dt {
    grid-column: 1 / -1;
    color: var(--_text);
    font-weight: 600;
  }
  .none dd {
    position: relative;
    padding-inline-start: 1.25rem;
    text-wrap: pretty;
  }
  .none dd::first-letter {
    text-transform: uppercase;
  }
  /* A drawn check mark: not all fonts have the sign. */
  .none .looked dd::before {
    content: '';
    position: absolute;
    inset-block-start: 0.125rem;
    inset-inline-start: 0.25rem;
    inline-size: 0.3125rem;
    block-size: 0.5625rem;
    border: solid var(--_positive);
    border-width: 0 1.5px 1.5px 0;
    transform: rotate(45deg);
  }
  .none :is(.lacking, .failed) dd::before {
    content: '\\2013' / '';
    position: absolute;
    inset-inline-start: 0;
  }
  .none .failed dd::before {
    content: '\\00d7' / '';
    color: var(--_negative);
  }
  .bone .what {
    gap: 6px;
  }
  .bone .sk {
    block-size: 0.75rem;
  }
  .bone .pic {
    block-size: 2.5rem;
  }
  .bone .w1 {
    inline-size: 72%;
  }
  .bone .w2 {
    inline-size: 92%;
  }
  .bone .w3 {
    inline-size: 44%;
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
  .finding > .panel {
    grid-column: 1 / -1;
  }
  /* A card as narrow as a third of a page shows only the essentials. */
  @container insights (max-width: 30rem) {
    .finding {
      grid-template-columns: 2.75rem minmax(0, 1fr);
      gap: 6px 10px;
      padding-block: 6px;
    }
    .what {
      gap: 1px;
    }
    .sign {
      margin-block-start: 1px;
    }
    h3 {
      font-size: 0.8125rem;
      line-height: 1.0625rem;
    }
    .text {
      font-size: 0.75rem;
      line-height: 1rem;
    }
    /* Targets stay 24 px high in any font. Their lines are as close as lines of text. */
    .card .finding .acts {
      margin-block: -4px;
    }
    .ways {
      padding-block-start: 4px;
    }
    .card .ways .btn {
      min-block-size: 1.5rem;
    }
  }
  /* On a phone, the text and the buttons have the whole line. */
  @container insights (max-width: 20rem) {
    .finding {
      row-gap: 2px;
    }
    .what {
      display: contents;
    }
    .head {
      margin-block: auto;
    }
    .text,
    .acts {
      grid-column: 1 / -1;
    }
  }
  @container insights (max-width: 17rem) {
    .finding {
      grid-template-columns: minmax(0, 1fr);
    }
    .finding > .pic {
      display: none;
    }
  }
  @container insights (min-width: 34rem) {
    .finding {
      grid-template-columns: 5rem minmax(0, 1fr);
      column-gap: 16px;
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
    .card {
      block-size: auto;
    }
    :host([print='table']) .panel[hidden] {
      display: block;
    }
    .finding {
      break-inside: avoid;
    }
    .card .finding .acts .link,
    .ways {
      display: none;
    }
  }
`;
