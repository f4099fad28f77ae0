import { css } from 'lit';
import { accentStyles } from '../styles/accent.styles.js';
import { panelDeclarations } from '../styles/panel.styles.js';

export const checkStyles = css`
  .check {
    ${panelDeclarations}
    gap: calc(var(--_space) * 5);
  }
  .check .heading {
    font-size: 1rem;
    font-weight: 600;
  }
  .check .scroll {
    overflow-x: auto;
  }
  .check :is(.scroll, button):focus-visible {
    outline: 2px solid var(--sales-color-focus, var(--_accent));
    outline-offset: 2px;
  }
  .check table {
    inline-size: 100%;
    min-inline-size: 19rem;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  .check :is(caption, .caption) {
    margin: 0;
    padding-block-end: var(--_space);
    font-weight: 600;
    text-align: start;
  }
  .check :is(th, td) {
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    border-block-start: 1px solid var(--_border);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  .check thead th {
    border-block-start: 0;
    color: var(--_muted);
    overflow-wrap: normal;
    white-space: normal;
  }
  .check tbody th {
    min-inline-size: 6rem;
    font-weight: 500;
  }
  .check .n {
    text-align: end;
    white-space: nowrap;
  }
  .check .why {
    margin: 0;
    color: var(--_muted);
  }
  .check .other {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(var(--_space) * 3);
    margin-block-start: calc(var(--_space) * 2);
  }
  .check button {
    padding: var(--_space) calc(var(--_space) * 2);
    border: 1px solid var(--_border);
    border-radius: 0.375rem;
    background: none;
    color: var(--_accent);
    font: inherit;
    cursor: pointer;
  }
  .check code {
    color: var(--_muted);
    font-size: 0.75rem;
    user-select: all;
  }
  .check ul {
    margin: 0;
    padding-inline-start: 1.25rem;
  }
  .check .short ul {
    columns: 18rem auto;
  }
  .check li {
    overflow-wrap: anywhere;
  }
  ${accentStyles}
`;
