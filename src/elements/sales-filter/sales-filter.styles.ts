import { css } from 'lit';

/** A filter is a control in a bar, not a card: a button with the choice in words, and a panel. */
export const filterStyles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
    vertical-align: top;
  }
  .card.bare {
    display: block;
    block-size: auto;
    min-block-size: 0;
    padding: 0;
    border: 0;
    background: none;
  }
  .control {
    display: inline-flex;
    max-inline-size: 100%;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .control:hover {
    background: var(--_hover);
  }
  .trigger {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
    min-block-size: 2.375rem;
    min-inline-size: 9rem;
    padding: 4px 32px 4px 12px;
    position: relative;
    border: 0;
    border-radius: inherit;
    background: none;
    text-align: start;
    overflow-wrap: anywhere;
  }
  [dir='rtl'] .trigger {
    padding: 4px 12px 4px 32px;
  }
  .trigger:disabled {
    cursor: default;
  }
  .trigger span {
    color: var(--_muted);
  }
  .trigger b {
    font-weight: 600;
  }
  .trigger svg {
    position: absolute;
    inset-inline-end: 10px;
    inset-block-start: calc(50% - 8px);
    inline-size: 1rem;
    block-size: 1rem;
  }
  .trigger svg,
  .off svg {
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1.5;
    stroke-linecap: round;
  }
  .wait {
    inline-size: 3rem;
    block-size: 0.75rem;
  }
  .off {
    display: grid;
    place-items: center;
    inline-size: 2rem;
    padding: 0;
    border: 0;
    border-inline-start: 1px solid var(--_grid);
    border-radius: 0;
    background: none;
  }
  .off svg {
    inline-size: 1rem;
    block-size: 1rem;
  }
  .stale .trigger b {
    color: var(--_muted);
  }
  .panel {
    position: fixed;
    inset: auto;
    margin: 0;
    flex-direction: column;
    gap: 8px;
    inline-size: max-content;
    min-inline-size: 15rem;
    max-inline-size: min(24rem, calc(100vw - 16px));
    padding: 12px;
    overflow: auto;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
  }
  .panel:popover-open {
    display: flex;
  }
  .field {
    inline-size: 100%;
    min-block-size: 2rem;
    padding: 4px 8px;
    border: 1px solid var(--_zero);
    border-radius: 6px;
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  .field[aria-invalid='true'] {
    border-color: var(--_negative);
  }
  .members {
    display: flex;
    flex-direction: column;
    min-block-size: 4rem;
    max-block-size: 18rem;
    margin-inline: -4px;
    overflow: auto;
  }
  .member {
    display: grid;
    grid-template-columns: 1rem minmax(0, 1fr) auto;
    gap: 8px;
    align-items: center;
    min-block-size: 1.75rem;
    padding: 2px 4px;
    border-radius: 4px;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .member:hover {
    background: var(--_hover);
  }
  .member input {
    inline-size: 1rem;
    block-size: 1rem;
    margin: 0;
    accent-color: var(--_accent);
  }
  .member .n {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .none span {
    color: var(--_muted);
  }
  .presets {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 4px;
  }
  .presets .btn[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    font-weight: 600;
  }
  .ends {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 8px;
  }
  .end span {
    display: block;
    margin-block-end: 2px;
    font-size: 0.75rem;
    color: var(--_muted);
  }
  .note {
    padding: 4px;
    color: var(--_muted);
  }
  .note.bad {
    color: var(--_negative);
  }
  .actions {
    display: flex;
    justify-content: space-between;
    gap: 8px;
    padding-block-start: 8px;
    border-block-start: 1px solid var(--_grid);
  }
  .btn:disabled {
    color: var(--_muted);
    cursor: default;
  }
  .problem {
    max-inline-size: 20rem;
  }
  .card.bare.error {
    padding: 8px 12px;
    border: 1px solid var(--_border);
    background: var(--_surface);
  }
  .problem b {
    display: flex;
    gap: 8px;
    align-items: center;
    font-weight: 600;
  }
  .problem p {
    color: var(--_muted);
    overflow-wrap: anywhere;
  }
`;
