import { css } from 'lit';
import { deltaStyles } from '../base/styles/delta.styles.js';

/**
 * Styles of one number: its size follows the card’s width, with change and sparkline below it. Wide cards show the sparkline
 * next to the number. Lines that may wrap reserve their space, which keeps the layout stable under filters.
 */
export const kpiStyles = css`
  ${deltaStyles}
  /* In a flex row, the number would break into lines. */
  :host {
    min-inline-size: min(8rem, 100%);
  }
  /* The card grows with a message; in a box of a fixed height it scrolls. */
  :host(:is(:state(error), :state(empty))) .card {
    overflow: auto;
    scrollbar-width: thin;
  }
  .spark path {
    fill: none;
    stroke-linejoin: round;
    stroke-linecap: round;
    vector-effect: non-scaling-stroke;
  }
  .now {
    stroke: var(--_accent);
    stroke-width: var(--_line);
  }
  .before {
    stroke: var(--_previous);
    stroke-width: 1px;
  }
  .spark .dot {
    fill: var(--_accent);
  }
  .spark .at {
    stroke: var(--_zero);
    stroke-width: 1px;
  }
  .goal svg {
    display: block;
    inline-size: 100%;
    block-size: 0.75rem;
    margin-block: -3px 3px;
    overflow: visible;
  }
  .goal .track {
    fill: var(--_grid);
  }
  .goal .fill {
    fill: var(--_accent-fill);
  }
  .goal .tick {
    stroke: var(--_text);
    stroke-width: 2px;
    vector-effect: non-scaling-stroke;
  }
  .goal p {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 8px;
  }
  .goal .met {
    color: var(--_positive);
    font-weight: 500;
  }
  .others {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(6.5rem, 1fr));
    gap: 12px 16px;
    align-content: start;
    margin-block-start: 0.75rem;
  }
  .other {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    gap: 2px;
    min-inline-size: 0;
  }
  .other dt {
    font-size: 0.75rem;
    line-height: 1rem;
    color: var(--_muted);
    overflow-wrap: anywhere;
  }
  .other dd {
    margin: 0;
  }
  .num {
    min-block-size: 1.75rem;
    font-size: 1.25rem;
    line-height: 1.75rem;
    font-weight: 600;
    letter-spacing: -0.015em;
    overflow-wrap: anywhere;
  }
  .stale .num {
    color: var(--_muted);
  }
  .other .w2 {
    inline-size: 4.5rem;
  }
  .other .dl {
    min-block-size: 2.25rem;
    align-content: flex-start;
    margin: 0;
  }
  .other .periods {
    display: none;
  }
  .body .kpi.several > .others {
    grid-column: 1 / -1;
  }
  @container kpi (min-width: 480px) {
    .body .kpi.several {
      grid-template: 1fr auto auto / minmax(11rem, 5fr) minmax(0, 8fr);
      column-gap: 2rem;
    }
    .body .kpi.several > .others {
      grid-area: 1 / 2 / -1 / 3;
      grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr));
      margin-block-start: 0;
    }
    .body .kpi.several > .spark,
    .body .kpi.several > .goal {
      grid-column: 1;
    }
  }
  @media (forced-colors: active) {
    .goal .track {
      stroke: CanvasText;
      fill: Canvas;
    }
    .goal .fill {
      fill: Highlight;
    }
  }
  /* One number between paragraphs needs no more; several numbers, and numbers in a grid, take the room they get. */
  :host(:state(flow):not([measure*=','])) {
    max-inline-size: 24rem;
  }
  /* Between paragraphs, and with an error or a question, the card grows with its message. */
  :host(:is(:state(flow), :state(error))) .has-message .body {
    display: grid;
  }
  :host(:is(:state(flow), :state(error))) .has-message :is(.frame, .msg) {
    position: static;
    grid-area: 1 / 1;
    min-inline-size: 0;
  }
  .card {
    --_min: var(--_least, 9.25rem);
    padding: 0.75rem 0.875rem;
  }
  /* In a row that aligns its items by their baselines, numbers share one under labels of one and two lines: the heading has none. */
  header {
    contain: layout;
  }
  h2 {
    padding-inline-end: 1.25rem;
    font-size: 0.8125rem;
    font-weight: 500;
    letter-spacing: -0.01em;
    color: var(--_muted);
  }
  /* The menu covers the end of a long name while the pointer is here. */
  @media (hover: hover) {
    h2 {
      padding-inline-end: 0;
    }
    .dots {
      background: var(--_surface);
    }
  }
  .body {
    container: kpi / inline-size;
    margin-block-start: 2px;
  }
  .kpi {
    flex: 1;
    display: grid;
    grid-template: auto 1fr / minmax(0, 1fr);
  }
  .val {
    display: flow-root;
    font-size: var(--sales-text-value, 1.75rem);
    min-block-size: 2rem;
    line-height: 2rem;
    font-weight: 600;
    letter-spacing: -0.022em;
    font-variant-numeric: proportional-nums;
    overflow-wrap: break-word;
  }
  .val.long {
    font-size: min(var(--sales-text-value-s, 1.5rem), 13cqi);
  }
  .stale .val,
  .stale .delta,
  .val.none {
    color: var(--_muted);
  }
  .dl,
  .periods,
  .notices {
    font-size: 0.75rem;
    line-height: 1rem;
    color: var(--_muted);
  }
  .dl {
    display: flex;
    flex-wrap: wrap;
    gap: 0 6px;
    min-block-size: 1.125rem;
    margin-block-start: 2px;
    line-height: 1.125rem;
  }
  .periods {
    min-block-size: 2rem;
  }
  /* Cards in a grid row have the same height: all reserve a second line if one of them needs it. */
  :host(:not(:state(flow))) .periods {
    min-block-size: 1rem;
  }
  /* A notice uses the space of the second line, and the card keeps its size. */
  .periods:has(+ .notices) {
    min-block-size: 1rem;
  }
  .spark {
    position: relative;
    align-self: end;
    block-size: 2rem;
    margin-block-start: 0.5rem;
    touch-action: pan-y;
  }
  .spark svg {
    position: absolute;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
  }
  [dir='rtl'] :not(svg) > svg {
    transform: scaleX(-1);
  }
  .goal {
    align-self: end;
    margin-block-start: 0.625rem;
    font-size: 0.75rem;
    line-height: 1rem;
    color: var(--_muted);
  }
  .w1 {
    inline-size: 3.7em;
    block-size: 0.93em;
    margin-block: 0.1em;
  }
  .w2 {
    inline-size: 8.25rem;
    max-inline-size: 80%;
    block-size: 0.75rem;
    margin-block-start: 3px;
  }
  .w3 {
    block-size: 1.5rem;
    margin-block-start: 0.25rem;
  }
  .w4 {
    block-size: 6px;
    margin-block-end: 6px;
  }
  @container kpi (max-width: 159.98px) {
    .goal p {
      min-block-size: 2rem;
    }
  }
  /* On a dashboard, attainment has the height of a change, and in a narrow tile the plan is left out. */
  .brief > .goal {
    margin-block-start: 0;
  }
  @container kpi (max-width: 159.98px) {
    .brief > .goal p {
      min-block-size: 0;
    }
    .brief > .goal p:not(.pace) > :nth-child(2) {
      display: none;
    }
  }
  @container kpi (max-width: 139.98px) {
    .brief .delta + span {
      display: none;
    }
  }
  @container kpi (max-width: 127.98px) {
    .kpi:not(.brief) .dl {
      min-block-size: 2.25rem;
    }
    .periods {
      min-block-size: 3rem;
    }
    .val {
      font-size: var(--sales-text-value-s, 1.5rem);
    }
    .brief .val:not(.long) {
      font-size: min(var(--sales-text-value-s, 1.5rem), 19cqi);
    }
    .brief .delta {
      white-space: normal;
      overflow-wrap: anywhere;
      hyphens: auto;
    }
  }
  @container kpi (min-width: 248px) {
    .kpi:not(.brief) .val {
      min-block-size: 2.5625rem;
      line-height: 2.5625rem;
    }
    .kpi:not(.brief) .val:not(.long) {
      font-size: var(--sales-text-value-l, 2.25rem);
    }
    .kpi.sparked {
      grid-template: 1fr auto / minmax(10rem, min-content) minmax(0, 1fr);
      column-gap: 1rem;
    }
    .kpi.sparked .spark {
      align-self: stretch;
      block-size: auto;
      min-block-size: 2.75rem;
      margin-block: 4px 2px;
    }
    .kpi.sparked .goal {
      grid-column: 1 / -1;
    }
  }
  /* On a dashboard, one row of numbers has one size: the chart stands beside the number, and narrow tiles leave out the earlier one. */
  @container kpi (min-width: 192px) {
    .kpi.sparked.brief {
      grid-template: 1fr auto / minmax(6.5rem, max-content) minmax(0, 1fr);
      column-gap: 1rem;
    }
    .kpi.sparked.brief .spark {
      align-self: stretch;
      block-size: auto;
      min-block-size: 2.75rem;
      max-inline-size: 14rem;
      margin-block: 4px 2px;
    }
    .kpi.sparked.brief .spark:has(+ .goal) {
      min-block-size: 0;
      margin-block: 0;
    }
  }
`;
