import { css } from 'lit';
import { accentStyles } from '../base/styles/accent.styles.js';
import { hiddenDeclarations } from '../base/styles/host.styles.js';
import { controlStyles } from '../base/styles/tool.styles.js';

/** Styles of the field, the choices and the tag. The answer is a card with its own styles. */
export const askStyles = css`
  ${controlStyles}
  :host {
    display: block;
    container-type: inline-size;
  }
  :host(:state(flow)) {
    margin-block: 1rem;
  }
  .box {
    --_accent-soft: var(--sales-color-accent-soft, light-dark(oklch(0.945 0.026 255), oklch(0.243 0.032 256)));
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 3);
    font-size: 0.875rem;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  form {
    display: grid;
    gap: calc(var(--_space) * 1.5);
  }
  form > label {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }
  input {
    flex: 1 1 14rem;
    min-inline-size: 0;
    min-block-size: 2.75rem;
    padding: 0 calc(var(--_space) * 3);
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: 1rem;
  }
  input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .ask {
    min-block-size: 2.75rem;
    padding: 0 calc(var(--_space) * 5);
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .muted {
    color: var(--_muted);
    font-size: 0.8125rem;
  }
  .examples,
  .notes li,
  .choices {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2);
  }
  .examples button,
  .notes button,
  .code button,
  .status button {
    min-block-size: 2rem;
    padding: calc(var(--_space) * 1) calc(var(--_space) * 3);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    text-align: start;
    overflow-wrap: anywhere;
  }
  .examples button:hover,
  .notes button:hover,
  .code button:hover,
  .status button:hover {
    background: var(--_hover);
  }
  .notes {
    display: grid;
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    border-inline-start: 3px solid var(--_accent);
    background: var(--_accent-soft);
  }
  .notes bdi,
  .status bdi {
    overflow-wrap: anywhere;
  }
  .choice {
    display: inline-flex;
    align-items: center;
    min-inline-size: 0;
    max-inline-size: 100%;
    min-block-size: 2rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: 0.8125rem;
  }
  .choice:hover {
    background: var(--_hover);
  }
  .choice span {
    flex: none;
    padding-inline-start: calc(var(--_space) * 2.5);
    color: var(--_muted);
  }
  .choice select {
    min-inline-size: 0;
    max-inline-size: 16rem;
    min-block-size: 2rem;
    padding-inline: calc(var(--_space) * 1.5);
    border: 0;
    border-radius: inherit;
    background: transparent;
    font-weight: 600;
    text-overflow: ellipsis;
    cursor: pointer;
  }
  .choice option {
    background: var(--_surface);
    color: var(--_text);
    font-weight: 400;
  }
  .choice select:disabled {
    opacity: 1;
    cursor: default;
  }
  /* Not between paragraphs: the card has no margins of its own. */
  .answer {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .status {
    display: grid;
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 4);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .tag summary {
    width: fit-content;
    min-block-size: 1.5rem;
    color: var(--_muted);
    font-size: 0.8125rem;
    cursor: pointer;
  }
  .code {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2);
    margin-block-start: calc(var(--_space) * 2);
  }
  .code code {
    flex: 1 1 20rem;
    min-inline-size: 0;
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: 0.8125rem;
    overflow-wrap: anywhere;
  }
  .spoken {
    ${hiddenDeclarations}
  }
  @container (inline-size < 28rem) {
    .choice {
      flex: 1 1 100%;
      justify-content: space-between;
    }
    .choice select {
      flex: 1 1 auto;
      max-inline-size: none;
      text-align-last: end;
    }
    .ask {
      flex: 1 1 auto;
    }
  }
  @media (forced-colors: active) {
    .ask {
      border-color: ButtonText;
    }
  }
  @media print {
    form,
    .examples,
    .notes button,
    .notes span,
    .tag {
      display: none;
    }
    .choice select {
      appearance: none;
    }
  }
  ${accentStyles}
`;
