import { css } from 'lit';
import { menuStyles } from './menu.styles.js';
import { deltaStyles } from './delta.styles.js';
import { iconDeclarations } from './host.styles.js';
import { wishStyles, printStyles } from './media.styles.js';

/**
 * Styles of the card parts that are not always shown: messages, chips, table, menu, tooltip. Messages are smaller in the small card of a
 * KPI (the container `kpi`).
 */
export const cardPartsStyles = css`
  ${menuStyles}
  .card {
    --_hover: var(--sales-color-hover, light-dark(oklch(0.966 0.003 255), oklch(0.24 0.01 255)));
    --_accent-soft: var(--sales-color-accent-soft, light-dark(oklch(0.945 0.026 255), oklch(0.243 0.032 256)));
    --_shadow: var(--sales-shadow-menu, 0 8px 24px -6px light-dark(oklch(0.2 0.014 255 / 0.18), oklch(0 0 0 / 0.6)));
  }
  [part='link'] {
    color: inherit;
    text-decoration: underline 1px var(--_zero);
    text-underline-offset: 0.2em;
  }
  [part='link']:hover {
    color: var(--_accent);
    text-decoration-color: currentcolor;
  }
  [part='link']:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 2px;
  }
  .has-message .frame,
  .tabled .frame {
    visibility: hidden;
  }
  @keyframes slide {
    from {
      translate: -100% 0;
    }
    to {
      translate: 265% 0;
    }
  }
  .thin-bar {
    position: absolute;
    inset: 0 0 auto;
    block-size: 3px;
    overflow: hidden;
    border-start-start-radius: var(--_radius);
    border-start-end-radius: var(--_radius);
    animation: appear var(--_motion) 150ms backwards;
  }
  .thin-bar::after {
    content: '';
    position: absolute;
    inset-block: 0;
    inline-size: 38%;
    background: var(--_accent);
    animation: slide 1.2s ease-in-out infinite;
  }
  .dots:hover,
  .dots[aria-expanded='true'] {
    background: var(--_hover);
  }
  .card:hover .dots,
  .card:focus-within .dots,
  .dots[aria-expanded='true'] {
    opacity: 1;
  }
  .dots svg {
    ${iconDeclarations}
    stroke-width: 2.6;
  }
  /* Contained, to keep its layout from changing anything else. It stays rendered: browsers hide skipped content from assistive technology. */
  .table.vh {
    contain: strict;
  }
  @media (hover: none) {
    .dots {
      opacity: 1;
    }
  }
  .mark {
    transition: opacity var(--_motion) 0ms;
  }
  .stale .mark {
    opacity: var(--sales-stale, 0.6);
    transition-delay: 150ms;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 1.5rem;
    padding-block: 2px;
    padding-inline: 10px 4px;
    border: 0;
    border-radius: 999px;
    background: var(--_accent-soft);
    color: var(--_text);
    font-size: 0.75rem;
    line-height: 1.3;
    text-align: start;
  }
  .chip svg {
    flex: none;
    inline-size: 1.125rem;
    block-size: 1.125rem;
    stroke: var(--_muted);
    stroke-width: 1.25;
  }
  .btn {
    min-block-size: 1.75rem;
    padding: 0 10px;
    border: 1px solid var(--_border);
    border-radius: 6px;
    background: transparent;
    font-size: 0.75rem;
    font-weight: 500;
  }
  .btn:hover {
    background: var(--_hover);
  }
  .acts .btn b {
    display: inline;
    font: inherit;
    font-weight: 600;
  }
  .acts + .hint {
    margin-block-start: 4px;
  }
  .btn.link {
    padding: 0 4px;
    border: 0;
    color: var(--_accent);
  }
  .msg {
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    justify-content: safe center;
    gap: 4px;
    overflow: auto;
    line-height: 1.125rem;
  }
  .msg b {
    display: flex;
    gap: 8px;
    align-items: start;
    font-weight: 600;
  }
  .msg p {
    max-inline-size: 46ch;
    color: var(--_muted);
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    margin-block-start: 8px;
  }
  .ico {
    ${iconDeclarations}
    flex: none;
    margin-block-start: 1px;
    stroke: var(--_negative);
    stroke-linejoin: round;
  }
  .why {
    color: var(--_text);
  }
  .why .ico {
    inline-size: 0.875rem;
    block-size: 0.875rem;
    margin-block: 0;
    margin-inline-end: 4px;
    vertical-align: -0.15rem;
  }
  /* Retry is high enough to be hit by a finger, and the line keeps its height. */
  .why + .btn {
    min-block-size: 1.5rem;
    margin-block: -0.25rem;
  }
  details {
    margin-block-start: 6px;
    font-size: 0.75rem;
    color: var(--_muted);
  }
  summary {
    cursor: pointer;
  }
  /* A line of the foot that opens: high enough to be hit by a finger, and the foot keeps its height. */
  .fold {
    display: inline-block;
    margin: 0;
  }
  .fold summary {
    display: block;
    text-wrap: balance;
    margin-block: -4px;
    padding-block: 4px;
    text-decoration: underline dotted;
    text-underline-offset: 3px;
  }
  code {
    display: block;
    margin-block-start: 4px;
    padding: 6px 8px;
    border-radius: 4px;
    background: var(--_hover);
    color: var(--_text);
    font-family: ui-monospace, 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace;
    overflow-wrap: anywhere;
  }
  .table:not(.vh) {
    position: absolute;
    inset: 0;
    overflow: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th {
    font-weight: 500;
    text-align: start;
    overflow-wrap: anywhere;
  }
  :is(td, th) {
    padding-inline: 0;
  }
  thead th {
    padding-block: 6px;
    border-block-end: 1px solid var(--_border);
    font-size: 0.75rem;
    color: var(--_muted);
  }
  td,
  tbody th {
    padding-block: 8px;
    border-block-end: 1px solid var(--_grid);
  }
  tbody th {
    font-weight: 400;
  }
  tr > * + * {
    padding-inline-start: 12px;
  }
  .n {
    text-align: end;
    white-space: nowrap;
  }
  .cap {
    padding-block: 8px;
    font-size: 0.75rem;
    color: var(--_muted);
  }
  .prog {
    position: absolute;
    inset: auto 0 0;
    display: grid;
    gap: 6px;
    padding-block-start: 4px;
    background: var(--_surface);
    font-size: 0.75rem;
    line-height: 1rem;
    color: var(--_muted);
    animation: appear var(--_motion) 1s backwards;
  }
  .prog.now {
    animation: none;
  }
  progress {
    appearance: none;
    inline-size: 100%;
    block-size: 3px;
    border: 0;
    border-radius: 2px;
    overflow: hidden;
    background: var(--_grid);
  }
  progress::-webkit-progress-bar {
    background: var(--_grid);
  }
  progress::-webkit-progress-value {
    background: var(--_accent);
  }
  progress::-moz-progress-bar {
    background: var(--_accent);
  }
  ${deltaStyles}
  ${wishStyles}
  ${printStyles}
  @container kpi (min-width: 0) {
    .msg {
      justify-content: start;
      inset-block-end: -0.625rem;
      scrollbar-width: thin;
    }
    .msg b,
    .msg p {
      font-size: 0.75rem;
      line-height: 1rem;
    }
    .msg .acts {
      margin-block: auto 0;
      padding-block-start: 4px;
    }
    .msg details {
      margin-block-start: 0;
      line-height: 1rem;
    }
    .msg .btn {
      min-block-size: 1.5rem;
      text-align: start;
    }
    .msg .val {
      color: var(--_muted);
      font-size: 1.25rem;
      min-block-size: 0;
      line-height: 1.25;
    }
  }
`;
