import { css } from 'lit';
import { iconDeclarations } from '../base/styles/host.styles.js';
import { triggerStyles } from '../base/styles/trigger.styles.js';

/** Styles of a filter: a button with the current selection, and a panel. */
export const filterStyles = css`
  ${triggerStyles}
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
    min-block-size: 2.375rem;
    min-inline-size: 9rem;
    padding: 4px 32px 4px 12px;
    border: 0;
    border-radius: inherit;
    background: none;
    overflow-wrap: anywhere;
  }
  [dir='rtl'] .trigger {
    padding: 4px 12px 4px 32px;
  }
  .trigger:disabled {
    cursor: default;
  }
  .off svg {
    ${iconDeclarations}
  }
  .panel {
    flex-direction: column;
    gap: 8px;
    min-inline-size: 15rem;
    max-inline-size: min(24rem, calc(100vw - 16px));
    max-block-size: var(--_room);
    padding: 12px;
    border-radius: var(--_radius);
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
