import { css } from 'lit';
import { accentStyles } from '../base/styles/accent.styles.js';
import { hiddenDeclarations } from '../base/styles/host.styles.js';
import { panelDeclarations } from '../base/styles/panel.styles.js';

export const whatIfStyles = css`
  .what-if {
    ${panelDeclarations}
    position: relative;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 4);
    margin-block-end: calc(var(--_space) * 4);
  }
  .what-if .heading {
    font-size: 1rem;
    font-weight: 600;
  }
  .what-if .levers {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
    gap: calc(var(--_space) * 4) calc(var(--_space) * 8);
  }
  .what-if .lever {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    align-content: start;
    gap: var(--_space) calc(var(--_space) * 3);
  }
  .what-if :is(label, .wide) {
    grid-column: 1 / -1;
  }
  .what-if label {
    font-weight: 500;
  }
  .what-if :is(p, .why) {
    margin: 0;
  }
  .what-if .why {
    color: var(--_muted);
  }
  .what-if input {
    box-sizing: border-box;
    min-inline-size: 0;
    margin: 0;
    font: inherit;
    color: inherit;
    accent-color: var(--_accent);
  }
  .what-if input[type='range'] {
    inline-size: 100%;
    min-block-size: 1.75rem;
  }
  .what-if .entry {
    display: flex;
    align-items: baseline;
    gap: 0.25em;
    color: var(--_muted);
  }
  .what-if input[type='number'] {
    inline-size: 4.5rem;
    padding: var(--_space) calc(var(--_space) * 2);
    border: 1px solid var(--_muted);
    border-radius: 0.375rem;
    background: none;
    color: var(--_text);
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .what-if table {
    inline-size: 100%;
    max-inline-size: 36rem;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  .what-if :is(th, td) {
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    border-block-start: 1px solid var(--_border);
    font-weight: 400;
    text-align: end;
  }
  .what-if :is(th, td):first-child {
    padding-inline-start: 0;
    overflow-wrap: anywhere;
    hyphens: auto;
    text-align: start;
  }
  .what-if :is(th, td):last-child {
    padding-inline-end: 0;
  }
  .what-if thead :is(th, td) {
    border-block-start: 0;
    color: var(--_muted);
  }
  .what-if tbody td:last-child > bdi {
    font-weight: 600;
  }
  .what-if .state {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
  }
  .what-if button {
    padding: var(--_space) calc(var(--_space) * 3);
    border: 1px solid var(--_muted);
    border-radius: 0.375rem;
    background: none;
    color: var(--_text);
    font: inherit;
    cursor: pointer;
  }
  .what-if :is(input, button):focus-visible {
    outline: 2px solid var(--sales-color-focus, var(--_accent));
    outline-offset: 2px;
  }
  .what-if .vh {
    ${hiddenDeclarations}
  }
  @media (hover: none) {
    .what-if :is(input, button) {
      min-block-size: 2.75rem;
    }
  }
  @media print {
    .what-if {
      break-inside: avoid;
      color-scheme: light;
    }
    .what-if button {
      display: none;
    }
  }
  ${accentStyles}
`;
