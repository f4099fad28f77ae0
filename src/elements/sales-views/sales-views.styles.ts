import { css } from 'lit';
import { accentStyles } from '../base/styles/accent.styles.js';
import { hostStyles, tokenDeclarations } from '../base/styles/host.styles.js';

/** Styles of the button, its menu, and the sentence about the last change. */
export const viewsStyles = css`
  ${hostStyles}
  :host {
    display: inline-block;
    max-inline-size: 100%;
    vertical-align: top;
  }
  :host(:state(flow)) {
    margin-block: 0.25rem;
  }
  .box {
    ${tokenDeclarations}
    --_shadow: var(--sales-shadow-menu, 0 8px 24px -6px light-dark(oklch(0.2 0.014 255 / 0.18), oklch(0 0 0 / 0.6)));
    --_on-accent: var(--sales-color-on-accent, light-dark(oklch(1 0 0), oklch(0.165 0.009 255)));
    --_control: var(--sales-color-previous, light-dark(oklch(0.64 0.012 255), oklch(0.57 0.012 255)));
    --_hover: var(--sales-color-hover, light-dark(oklch(0.966 0.003 255), oklch(0.24 0.01 255)));
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    color: var(--_text);
    font-size: 0.8125rem;
    line-height: 1.25rem;
    text-align: start;
  }
  .mute > * {
    visibility: hidden;
  }
  p {
    margin: 0;
  }
  button,
  input {
    font: inherit;
    color: inherit;
  }
  button {
    cursor: pointer;
  }
  bdi {
    overflow-wrap: anywhere;
  }
  :focus-visible {
    outline: 2px solid var(--sales-color-focus, var(--_accent));
    outline-offset: 2px;
  }
  .trigger {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
    position: relative;
    max-inline-size: 100%;
    min-block-size: calc(2.375rem + 2px);
    padding-block: 4px;
    padding-inline: 12px 32px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    text-align: start;
  }
  .trigger:hover,
  .note button:hover,
  .acts button:hover {
    background: var(--_hover);
  }
  .trigger span,
  .muted,
  .note {
    color: var(--_muted);
  }
  .trigger b,
  .status b {
    font-weight: 600;
  }
  .trigger svg {
    position: absolute;
    inset-inline-end: 10px;
    inset-block-start: calc(50% - 8px);
    inline-size: 1rem;
    block-size: 1rem;
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1.5;
    stroke-linecap: round;
  }
  .panel {
    position: fixed;
    inset: auto;
    inline-size: max-content;
    max-inline-size: min(22rem, calc(100vw - 16px));
    max-block-size: calc(100dvh - 16px);
    margin: 0;
    padding: 4px;
    overflow: auto;
    border: 1px solid var(--_border);
    border-radius: 6px;
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
  }
  .panel:not(.placed) {
    visibility: hidden;
  }
  .panel > .muted {
    padding: 6px 10px;
  }
  .items {
    display: grid;
    min-inline-size: 12rem;
  }
  .items button {
    min-block-size: 2rem;
    padding: 6px 10px;
    border: 0;
    border-radius: 4px;
    background: none;
    text-align: start;
  }
  .items [role='menuitemradio'] {
    display: grid;
    grid-template-columns: 1rem 1fr;
    gap: 8px;
  }
  .items svg {
    inline-size: 1rem;
    block-size: 1.25rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
  }
  .items [aria-checked='false'] svg {
    visibility: hidden;
  }
  .items [aria-checked='true'] {
    font-weight: 600;
  }
  .items button:hover,
  .items button:focus-visible {
    background: var(--_hover);
  }
  .items button:focus-visible {
    outline-offset: -2px;
  }
  [role='separator'] {
    margin-block: 4px;
    border-block-start: 1px solid var(--_border);
  }
  form {
    display: grid;
    gap: 8px;
    inline-size: min(18rem, calc(100vw - 2.5rem));
    padding: 8px;
  }
  label {
    display: grid;
    gap: 4px;
    font-weight: 600;
  }
  input {
    min-inline-size: 0;
    min-block-size: 2.25rem;
    padding: 0 10px;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-weight: 400;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .acts button,
  .note button {
    min-block-size: 2rem;
    padding: 2px 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }
  .acts .main {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .note:empty {
    display: none;
  }
  .status {
    padding: 8px 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .status p {
    color: var(--_muted);
  }
  @media (forced-colors: active) {
    .items button:focus-visible {
      outline-color: Highlight;
    }
    .acts .main {
      border-color: ButtonText;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
  ${accentStyles}
`;
