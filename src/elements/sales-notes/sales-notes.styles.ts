import { css } from 'lit';
import { toolStyles } from '../base/styles/tool.styles.js';

/** Styles of the form, and of the sentence about the last change. */
export const notesStyles = css`
  :host {
    display: block;
  }
  ${toolStyles}
  h2,
  blockquote {
    margin: 0;
  }
  h2 {
    font-size: 0.9375rem;
    line-height: 1.25rem;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  blockquote {
    padding-inline-start: 12px;
    border-inline-start: 2px solid var(--_border);
    color: var(--_muted);
    overflow-wrap: anywhere;
  }
  dialog {
    inline-size: min(26rem, calc(100vw - 2rem));
    padding: 16px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
  }
  dialog::backdrop {
    background: color-mix(in oklab, CanvasText 25%, transparent);
  }
  form {
    display: grid;
    gap: 12px;
  }
  textarea {
    resize: vertical;
  }
`;
