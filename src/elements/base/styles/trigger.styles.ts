import { css } from 'lit';
import { iconDeclarations } from './host.styles.js';

/** Styles of a button in the flow of a text, and of the panel that it opens: of a filter, and of saved views. */
export const triggerStyles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
    vertical-align: top;
  }
  :host(:state(flow)) {
    margin-block: 0.25rem;
  }
  .trigger {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
    position: relative;
    text-align: start;
  }
  .trigger span {
    color: var(--_muted);
  }
  .trigger b {
    font-weight: 600;
  }
  .trigger svg {
    ${iconDeclarations}
    position: absolute;
    inset-inline-end: 10px;
    inset-block-start: calc(50% - 8px);
  }
  .panel {
    position: fixed;
    inset: auto;
    inline-size: max-content;
    margin: 0;
    overflow: auto;
    border: 1px solid var(--_border);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
  }
`;
