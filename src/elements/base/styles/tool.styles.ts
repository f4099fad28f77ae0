import { css } from 'lit';
import { accentStyles } from './accent.styles.js';
import { hostStyles, tokenDeclarations } from './host.styles.js';

/** Styles of the colors, texts and controls of tools without a card. */
export const controlStyles = css`
  ${hostStyles}
  .box {
    ${tokenDeclarations}
    --_on-accent: var(--sales-color-on-accent, light-dark(oklch(1 0 0), oklch(0.165 0.009 255)));
    --_control: var(--sales-color-previous, light-dark(oklch(0.64 0.012 255), oklch(0.57 0.012 255)));
    --_hover: var(--sales-color-hover, light-dark(oklch(0.966 0.003 255), oklch(0.24 0.01 255)));
    color: var(--_text);
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
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }
  button {
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--sales-color-focus, var(--_accent));
    outline-offset: 2px;
  }
`;

/** Styles of notes and saved views: their forms, errors, and the sentence about the last change. */
export const toolStyles = css`
  ${controlStyles}
  .box {
    --_shadow: var(--sales-shadow-menu, 0 8px 24px -6px light-dark(oklch(0.2 0.014 255 / 0.18), oklch(0 0 0 / 0.6)));
    font-size: 0.8125rem;
  }
  :where(.acts, .note) button {
    min-block-size: 2rem;
    padding: 2px 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }
  :where(.acts, .note) button:hover {
    background: var(--_hover);
  }
  .note {
    color: var(--_muted);
  }
  .note:empty {
    display: none;
  }
  label {
    display: grid;
    gap: 4px;
    font-weight: 600;
  }
  input,
  select,
  textarea {
    inline-size: 100%;
    min-block-size: 2.25rem;
    padding: 6px 10px;
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
  .acts .main {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .status {
    padding: 8px 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .status b {
    font-weight: 600;
  }
  .status p {
    color: var(--_muted);
  }
  @media (forced-colors: active) {
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
