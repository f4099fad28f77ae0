import { css } from 'lit';

/** Styles of a filter: a button with the current selection, and a panel. */
export const filterStyles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
    vertical-align: top;
  }
  :host(:state(flow)) {
    margin-block: 0.25rem;
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
  .line {
    display: flex;
    align-items: center;
    min-block-size: 2.375rem;
  }
  @media (pointer: coarse) {
    :is(.trigger, .line) {
      min-block-size: 2.75rem;
    }
  }
  .stale .trigger b {
    color: var(--_muted);
  }
  @media print {
    .control {
      border: 0;
      background: none;
    }
    .trigger {
      padding: 0 !important;
      min-block-size: 0;
      min-inline-size: 0;
      margin-inline-end: 1em;
    }
    .trigger span::after {
      content: ':';
    }
    .card :is(.trigger svg, .off, .panel, .btn) {
      display: none;
    }
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
