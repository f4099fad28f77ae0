import { css } from 'lit';
import { accentStyles } from '../base/styles/accent.styles.js';
import { hiddenDeclarations, hostStyles, tokenDeclarations } from '../base/styles/host.styles.js';
import { numbersStyles, leadStyles } from './views/page.styles.js';

/** Cards that take half of a sheet. */
const SMALL = css`:is(.of-3, .of-4, .of-5, .of-6):not(.list)`;

/** Styles of a dashboard page: a grid of twelve columns, by the width of the element. */
export const dashboardStyles = css`
  ${hostStyles}
  ${leadStyles}
  :host {
    display: block;
    container: dashboard / inline-size;
  }
  :host(:state(system-font)) {
    font-family: var(--sales-font, system-ui, sans-serif);
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  .page {
    ${tokenDeclarations}
    --_ground: var(--sales-color-page, light-dark(oklch(0.984 0.002 255), oklch(0.165 0.009 255)));
    --_accent-soft: var(--sales-color-accent-soft, light-dark(oklch(0.945 0.026 255), oklch(0.243 0.032 256)));
    --_gap: calc(var(--_space) * 4);
    max-inline-size: 100rem;
    margin-inline: auto;
    color: var(--_text);
    text-align: start;
  }
  /* The column of a server and the page are in one place until the page is painted. */
  :host(:state(rendered)) {
    display: grid;
  }
  :host(:state(rendered)) > * {
    grid-area: 1 / 1;
    min-inline-size: 0;
  }
  :host(:state(rendered)) > .page {
    visibility: hidden;
  }
  /* The header has its final height before its texts are known: nothing below it moves while the page loads. */
  .page > header {
    position: relative;
    display: grid;
    grid-template: minmax(2rem, auto) auto / minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 calc(var(--_space) * 4);
    margin-block-end: calc(var(--_space) * 2);
  }
  .page > header > :first-child {
    display: contents;
  }
  h2,
  .lead,
  .written {
    margin: 0;
  }
  h2 {
    font-size: 0.9375rem;
    line-height: 1.25rem;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .mute :is(h2, .lead, .problem, .source, [role='tablist'], .filters > button, .to-date) {
    visibility: hidden;
  }
  [role='tablist'] {
    display: flex;
    gap: calc(var(--_space) * 4);
  }
  button {
    font: inherit;
    line-height: 1.25rem;
    color: inherit;
    cursor: pointer;
    background: none;
    border: 0;
    scroll-margin-block: calc(var(--_covered, 0px) + 8px) 8px;
  }
  :focus-visible {
    outline: 2px solid var(--sales-color-focus, var(--_accent));
    outline-offset: 2px;
  }
  .skip:not(:focus),
  .stop {
    ${hiddenDeclarations}
  }
  .skip,
  .problem button,
  .to-date,
  .sk,
  .filters > button {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .skip,
  .problem button {
    min-block-size: 2rem;
    padding: 0 calc(var(--_space) * 3);
  }
  .skip {
    margin-block-end: calc(var(--_space) * 2);
    font-size: 0.875rem;
  }
  .end:focus {
    outline: none;
  }
  .side > button {
    min-block-size: 2rem;
    padding: 0 calc(var(--_space) * 2);
    color: var(--_muted);
    font-size: 0.875rem;
  }
  [role='tab'] {
    min-block-size: 2rem;
    padding: var(--_space) 0;
    border-block-end: 2px solid transparent;
    color: var(--_muted);
    font-size: 0.875rem;
    font-weight: 500;
  }
  [role='tab'][aria-selected='true'] {
    border-color: var(--_accent);
    color: var(--_text);
  }
  .filters.sticky {
    position: sticky;
    z-index: 3;
    inset-block-start: 0;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2);
    min-block-size: 3rem;
    padding-block: var(--_space);
    margin-block-end: calc(var(--_space) * 2);
    background: var(--_behind, var(--_ground));
  }
  .filters > .more {
    display: contents;
  }
  .filters [control='chips'] {
    margin-inline-start: auto;
  }
  .to-date {
    display: inline-flex;
    overflow: clip;
  }
  .to-date button {
    min-block-size: 2.125rem;
    padding: 0 calc(var(--_space) * 3);
    color: var(--_muted);
    font-size: 0.8125rem;
  }
  .to-date button + button {
    border-inline-start: 1px solid var(--_border);
  }
  .to-date button:focus-visible {
    outline-offset: -2px;
  }
  .to-date button[aria-pressed='true'] {
    background: var(--_accent-soft);
    color: var(--_text);
    font-weight: 500;
  }
  .source {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 3);
    margin: calc(var(--_space) * 3) 0 0;
    color: var(--_muted);
    font-size: 0.75rem;
    line-height: 1rem;
  }
  .filters > button {
    display: none;
    min-block-size: 2.25rem;
    padding: 0 calc(var(--_space) * 3);
    font-size: 0.875rem;
  }
  .tiles {
    display: grid;
    gap: var(--_gap);
    grid-template-columns: repeat(12, minmax(0, 1fr));
  }
  .tiles > slot {
    display: contents;
  }
  .tiles > slot > *,
  .tiles > .sk,
  ::slotted(*) {
    grid-column: span var(--_span, 12);
    min-inline-size: 0;
  }
  .of-3 {
    --_span: 3;
  }
  .of-4 {
    --_span: 4;
  }
  .of-5 {
    --_span: 5;
  }
  .of-6 {
    --_span: 6;
  }
  .of-7 {
    --_span: 7;
  }
  .of-8 {
    --_span: 8;
  }
  .tiles > .tall > * {
    grid-row: span 2;
  }
  /* A list next to the main chart may grow; the chart then keeps its height. */
  .tiles > .sales-trend > * {
    max-block-size: 34rem;
  }
  /* A card has its height before its script and its numbers, and before its chart is drawn: nothing below it moves, and only cards near the viewport load. */
  .sk,
  .tiles > slot > :is(:not(:defined), :state(loading)),
  .tiles > slot:is(.sales-map, .sales-insights, .sales-breakdown, .sales-drivers) > :not(:state(quiet)) {
    min-block-size: var(--_height, 20rem);
  }
  .tiles > .sales-breakdown {
    --_chart: 0;
  }
  /* What stands in place of its numbers does not make it higher. */
  .tiles :is(:state(loading), :state(awaiting)) {
    contain: size;
    overflow: clip;
  }
  .sk:first-child {
    --_height: 528px;
  }
  .problem,
  .nothing {
    max-inline-size: 60ch;
    padding: calc(var(--_space) * 6) 0;
    line-height: 1.5;
  }
  .problem p {
    margin: var(--_space) 0;
  }
  .written {
    display: none;
  }
  @container dashboard (max-width: 1100px) {
    .lead {
      --_lines: 2;
      --_line: 2rem;
      --_filled: 84cqi;
    }
    .filters > button {
      display: inline-flex;
      align-items: center;
    }
    .filters > .more:not(.open) {
      display: none;
    }
  }
  @container dashboard (max-width: 880px) {
    .tiles > .sk:nth-child(-n + 2) {
      grid-column: span 12;
    }
  }
  @container dashboard (max-width: 700px) {
    .side > button {
      display: none;
    }
    .page {
      --_gap: calc(var(--_space) * 3);
    }
    /* The row does not wrap once the filter shows its selection, which may take two lines. */
    .filters {
      min-block-size: 3.375rem;
    }
    .filters:not(:has(> .open)) {
      flex-wrap: nowrap;
    }
    .filters > :first-child {
      flex: 1 1 0;
      min-inline-size: 50%;
    }
    .lead {
      --_lines: 3;
      --_line: 1.625rem;
      --_filled: 78cqi;
      min-block-size: calc(var(--_lines) * var(--_line) + 2.5rem);
      font-size: 0.8125rem;
      line-height: 1.125rem;
    }
    .tiles > slot > *,
    .tiles > .sk,
    ::slotted(*) {
      grid-column: span 12;
    }
    .sk:first-child {
      --_height: 484px;
    }
  }
  @media (forced-colors: active) {
    .to-date button[aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    [role='tab'] {
      border-color: Canvas;
    }
    [role='tab'][aria-selected='true'] {
      border-color: Highlight;
    }
  }
  @media (pointer: coarse) {
    :is(.skip, .problem button, .side > button, .filters button, [role='tab']) {
      min-block-size: 2.75rem;
    }
  }
  @media print {
    :host {
      color-scheme: light;
    }
    .filters,
    .skip,
    .side > button,
    [role='tablist'] {
      display: none;
    }
    .written {
      display: block;
      margin-block-end: calc(var(--_space) * 3);
    }
    /* Two columns: half a sheet for a small chart, all of it for the main chart, for lists, and for charts with their tables. */
    .tiles {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      grid-auto-flow: dense;
    }
    .tiles > slot {
      --_span: 2;
    }
    .tiles > .tall > * {
      grid-row: auto;
    }
    .tiles > slot > *,
    ::slotted(*) {
      grid-column: span var(--_span);
    }
    :host(:not([print='table'])) .tiles > ${SMALL} {
      --_span: 1;
    }
    /* The last of an odd number has no neighbor. */
    .tiles > :nth-child(odd of ${SMALL}):nth-last-child(1 of ${SMALL}) {
      --_span: 2;
    }
  }
  ${numbersStyles}
  ${accentStyles}
`;
