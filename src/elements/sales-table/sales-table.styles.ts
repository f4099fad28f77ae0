import { css } from 'lit';
import { titleStyles } from '../base/styles/title.styles.js';

/** Styles around the rows of a table: search, column chooser, drill path and skeleton. */
export const tableStyles = css`
  ${titleStyles}
  .card {
    --_min: 0;
    --_ghost: var(--sales-ghost, 0.25);
    --_quiet: var(--sales-neutral-6, light-dark(oklch(0.64 0.012 255), oklch(0.57 0.012 255)));
    --_negative-fill: var(--sales-color-negative-fill, var(--_negative));
  }
  .read {
    min-block-size: 1.125rem;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    min-block-size: 2rem;
    margin-block-end: calc(var(--_space) * 2);
    font-size: 0.75rem;
    color: var(--_muted);
  }
  .tools .count {
    flex: 1;
    font-variant-numeric: tabular-nums;
  }
  .tools input[type='search'] {
    inline-size: min(14rem, 100%);
    min-block-size: 2rem;
    padding: 0 10px;
    border: 1px solid var(--_border);
    border-radius: 6px;
    background: transparent;
    color: var(--_text);
    font: inherit;
    font-size: 0.8125rem;
  }
  .tools .btn {
    min-block-size: 2rem;
    color: var(--_text);
  }
  .choice {
    position: fixed;
    inset: auto;
    margin: 0;
    max-block-size: min(24rem, 80vh);
    padding: 8px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow, none);
    overflow: auto;
  }
  .choice label {
    display: flex;
    gap: 8px;
    align-items: center;
    min-block-size: 2rem;
    padding-inline: 8px;
    border-radius: 4px;
    cursor: pointer;
  }
  .choice label:hover {
    background: var(--_hover);
  }
  .choice input {
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0;
    accent-color: var(--_accent);
  }
  .path {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 6px;
    margin-block-end: calc(var(--_space) * 2);
  }
  .path button {
    min-block-size: 1.5rem;
    min-inline-size: 1.5rem;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    text-align: start;
  }
  .path button:hover {
    text-decoration: underline;
  }
  .path span {
    color: var(--_muted);
  }
  [dir='rtl'] .path .sep,
  [dir='rtl'] .expander svg,
  [dir='rtl'] .open svg {
    display: inline-block;
    scale: -1 1;
  }
  [dir='rtl'] .group[aria-expanded='true'] .expander svg {
    rotate: -90deg;
  }
  .bones {
    display: grid;
    align-content: start;
  }
  .bones div {
    display: flex;
    justify-content: space-between;
    align-items: center;
    block-size: 2.1875rem;
    border-block-end: 1px solid var(--_grid);
  }
  .bones div:first-child {
    block-size: 1.9375rem;
  }
  .bones .sk {
    block-size: 0.75rem;
    inline-size: 5rem;
  }
  .bones .sk:first-child {
    inline-size: 30%;
  }
  .bones div:first-child {
    block-size: 1.875rem;
    border-block-end-color: var(--_border);
  }
  @media print {
    .tools,
    .open {
      display: none;
    }
    .card {
      block-size: auto;
    }
    .body,
    .frame {
      display: block;
    }
    .box {
      min-block-size: 0;
      overflow: visible;
    }
    .box tr {
      break-inside: avoid;
    }
    .box .paper {
      display: block;
      color: var(--_muted);
    }
  }
`;
