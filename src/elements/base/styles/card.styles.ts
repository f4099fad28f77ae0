import { css } from 'lit';
import { accentStyles } from './accent.styles.js';
import { hiddenDeclarations, hostStyles, tokenDeclarations } from './host.styles.js';

/** Styles of every card. A widget may set `--_min`, the minimum height of its card. */
export const cardStyles = css`
  ${hostStyles}
  :host {
    display: block;
  }
  :host(:state(flow):not(:where([appearance='plain']))) {
    margin-block: 1rem;
  }
  .card {
    ${tokenDeclarations}
    --_grid: var(--sales-color-grid, light-dark(oklch(0.932 0.004 255), oklch(0.285 0.011 255)));
    --_zero: var(--sales-color-zero, light-dark(oklch(0.64 0.012 255), oklch(0.57 0.012 255)));
    --_previous: var(--sales-color-previous, light-dark(oklch(0.64 0.012 255), oklch(0.57 0.012 255)));
    --_accent-fill-set: var(--sales-color-accent-fill, light-dark(oklch(0.516 0.15 258), oklch(0.575 0.125 257)));
    --_accent-fill: var(--_accent-fill-set);
    --_positive: var(--sales-color-positive, light-dark(oklch(0.52 0.1 182), oklch(0.76 0.1 180)));
    --_negative: var(--sales-color-negative, light-dark(oklch(0.545 0.175 36), oklch(0.715 0.145 40)));
    --_focus: var(--sales-color-focus, var(--_accent));
    --_line: var(--sales-line, 2px);
    --_motion: var(--sales-motion, 160ms);
    position: relative;
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: var(--_min, 20.75rem);
    min-inline-size: 0;
    padding: calc(var(--_space) * 4);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font-size: 0.8125rem;
    line-height: 1.4;
    text-align: start;
  }
  :host([appearance='plain']) .card {
    --_dots: 0;
    padding: 0;
    border: 0;
    border-radius: 0;
    background: none;
  }
  h2,
  p,
  dl,
  dd {
    margin: 0;
  }
  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  :is(a, button, input, summary, [tabindex]) {
    scroll-margin-block: calc(var(--_covered, 0px) + 8px) 8px;
  }
  header {
    position: relative;
  }
  h2 {
    padding-inline-end: 2rem;
    font-size: 0.875rem;
    line-height: 1.25rem;
    font-weight: 600;
    letter-spacing: -0.003em;
    overflow-wrap: anywhere;
  }
  [dir='rtl'] * {
    letter-spacing: 0;
  }
  /* A long word breaks with a hyphen, where the browser knows those of the language. */
  :is(h2, h3, th, dt) {
    hyphens: auto;
    hyphenate-limit-chars: 10 4 4;
  }
  .read,
  [part='value'] {
    cursor: help;
  }
  .read {
    margin-block-start: 2px;
    line-height: 1.125rem;
    color: var(--_muted);
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .nb {
    white-space: nowrap;
  }
  .body {
    position: relative;
    flex: 1;
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    margin-block-start: calc(var(--_space) * 3);
  }
  .frame {
    flex: 1;
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    min-block-size: 1.5rem;
    margin-block-start: calc(var(--_space) * 3);
    font-size: 0.75rem;
    line-height: 1rem;
    color: var(--_muted);
  }
  :is(.vh, .stop) {
    ${hiddenDeclarations}
    margin: 0;
  }
  .inside {
    display: none;
  }
  /* A card without a frame may stand at the edge of the page. */
  .dots {
    position: absolute;
    inset-block-start: -6px;
    inset-inline-end: var(--_dots, -6px);
    display: grid;
    place-items: center;
    inline-size: 2rem;
    block-size: 2rem;
    padding: 0;
    border: 0;
    border-radius: 6px;
    background: none;
    opacity: 0;
    transition: opacity var(--_motion);
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  h2 .sk {
    inline-size: 8rem;
    max-inline-size: 80%;
    block-size: 0.75rem;
    margin-block: 0.25rem;
  }
  .sk {
    display: block;
    border-radius: 4px;
    background: var(--_grid);
    animation: appear var(--_motion) 150ms backwards;
  }
  @media (prefers-reduced-motion: reduce) {
    .card {
      --_motion: 0ms;
    }
    * {
      transition: none !important;
    }
  }
  @media (forced-colors: active) {
    .sk {
      forced-color-adjust: none;
    }
  }
  ${accentStyles}
`;
