import { css } from 'lit';
import { iconDeclarations } from '../base/styles/host.styles.js';
import { toolStyles } from '../base/styles/tool.styles.js';
import { triggerStyles } from '../base/styles/trigger.styles.js';

/** Styles of the button, its menu, and the sentence about the last change. */
export const viewsStyles = css`
  ${triggerStyles}
  ${toolStyles}
  .box {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
  }
  bdi {
    overflow-wrap: anywhere;
  }
  .trigger {
    max-inline-size: 100%;
    min-block-size: calc(2.375rem + 2px);
    padding-block: 4px;
    padding-inline: 12px 32px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .trigger:hover {
    background: var(--_hover);
  }
  .muted {
    color: var(--_muted);
  }
  .panel {
    max-inline-size: min(22rem, calc(100vw - 16px));
    max-block-size: calc(100dvh - 16px);
    padding: 4px;
    border-radius: 6px;
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
    ${iconDeclarations}
    block-size: 1.25rem;
    stroke: currentColor;
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
  @media (forced-colors: active) {
    .items button:focus-visible {
      outline-color: Highlight;
    }
  }
`;
