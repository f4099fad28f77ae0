import { css } from 'lit';
import { iconDeclarations } from '../../base/styles/host.styles.js';

/** Styles of a page that is edited: the bar, the cards with their tools, and the panel next to them or at the bottom of a narrow page. */
export const editStyles = css`
  .editor {
    --_shadow: var(--sales-shadow-menu, 0 8px 24px -6px light-dark(oklch(0.2 0.014 255 / 0.18), oklch(0 0 0 / 0.6)));
    --_on-accent: var(--sales-color-on-accent, light-dark(oklch(1 0 0), oklch(0.165 0.009 255)));
    --_hover: var(--sales-color-hover, light-dark(oklch(0.966 0.003 255), oklch(0.24 0.01 255)));
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 3) var(--_gap);
    font-size: 0.875rem;
    line-height: 1.25rem;
  }
  .editor.open {
    grid-template-columns: minmax(0, 1fr) 19rem;
  }
  .editor :where(button, select, input:not([type='checkbox'])) {
    min-block-size: 2rem;
    padding: 0 calc(var(--_space) * 3);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  .editor button:hover {
    background: var(--_hover);
  }
  .editor [aria-disabled='true'] {
    color: var(--_muted);
    opacity: 0.6;
    cursor: default;
  }
  .editor svg:not(.picture) {
    ${iconDeclarations}
    flex: none;
    stroke: currentColor;
    stroke-linejoin: round;
  }
  .editor .grip {
    stroke-width: 2.25;
  }
  .edit-bar {
    position: sticky;
    z-index: 4;
    inset-block-start: 0;
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 2);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .edit-bar .add {
    display: inline-flex;
    align-items: center;
    gap: var(--_space);
    padding-inline-start: calc(var(--_space) * 2);
  }
  .edit-bar p {
    flex: 1 1 8rem;
    align-self: center;
    margin: 0;
    color: var(--_muted);
    text-align: end;
  }
  .editor .main {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .editor .main:hover {
    background: var(--_accent);
  }
  .edit-page {
    display: grid;
    align-content: start;
    gap: var(--_gap);
    min-inline-size: 0;
  }
  .edit-page .nothing {
    margin: 0;
  }
  .edit-cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr));
    gap: calc(var(--_gap) / 2);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .edit-cards.cards {
    grid-template-columns: repeat(12, minmax(0, 1fr));
  }
  .edit-card {
    display: grid;
    grid-template-rows: auto 1fr;
    gap: var(--_space);
    min-inline-size: 0;
    padding: var(--_space);
    border: 1px dashed var(--_border);
    border-radius: var(--_radius);
    background: var(--_ground);
  }
  .cards > .edit-card {
    grid-column: span var(--_span, 12);
  }
  .edit-card.selected,
  .edit-card.target {
    border: 1px solid var(--_accent);
    outline: 1px solid var(--_accent);
  }
  .edit-card.dragged {
    opacity: 0.5;
  }
  .edit-head {
    display: flex;
    align-items: center;
    gap: var(--_space);
    min-inline-size: 0;
  }
  .editor .handle {
    display: flex;
    flex: 1;
    align-items: center;
    gap: var(--_space);
    min-inline-size: 0;
    padding: 0 var(--_space);
    border-color: transparent;
    background: none;
    font-weight: 500;
    text-align: start;
    cursor: grab;
    touch-action: none;
  }
  .handle span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .edit-head select {
    flex: 0 1 auto;
    min-inline-size: 3.5rem;
    padding-inline: var(--_space);
  }
  .editor .tool {
    flex: none;
    inline-size: 2rem;
    padding: 0;
    border-color: transparent;
    background: none;
    line-height: 0;
  }
  .edit-body {
    display: grid;
    min-inline-size: 0;
  }
  .edit-body > :is(:not(:defined), :state(loading)) {
    min-block-size: min(var(--_height, 0px), 20rem);
  }
  .edit-panel {
    position: sticky;
    z-index: 3;
    inset-block-start: 4rem;
    display: grid;
    align-content: start;
    align-self: start;
    gap: calc(var(--_space) * 3);
    max-block-size: calc(100dvh - 5rem);
    padding: calc(var(--_space) * 3);
    overflow: auto;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .edit-panel h3 {
    flex: 1;
    margin: 0;
    font-size: 0.9375rem;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .edit-panel .muted {
    margin: 0;
    color: var(--_muted);
  }
  .measure-form {
    display: grid;
    gap: calc(var(--_space) * 3);
  }
  .measure-form > p {
    min-block-size: 2.6em;
    overflow-wrap: anywhere;
  }
  .measure-form .bad {
    margin: 0;
    color: var(--_negative);
  }
  #measure-expression {
    direction: ltr;
    text-align: start;
  }
  .own-measure {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_space) * 2);
    margin: 0;
    overflow-wrap: anywhere;
  }
  .own-measure button {
    flex: none;
  }
  .edit-panel details > .field {
    margin-block-start: calc(var(--_space) * 3);
  }
  .edit-panel summary {
    min-block-size: 2rem;
    font-weight: 500;
    cursor: pointer;
  }
  .editor .kind {
    padding: 0.375rem 0.125rem;
    font-size: 0.8125rem;
  }
  @container dashboard (max-width: 1100px) {
    .editor.open {
      grid-template-columns: minmax(0, 1fr);
    }
    .open .edit-card {
      scroll-margin-block: 8rem calc(55dvh + 1rem);
    }
    .edit-panel {
      inset-block: auto 0;
      max-block-size: 55dvh;
      box-shadow: var(--_shadow);
    }
  }
  @container dashboard (max-width: 700px) {
    .cards > .edit-card {
      grid-column: 1 / -1;
    }
  }
  @media (pointer: coarse) {
    .editor :where(button, select, input:not([type='checkbox'])) {
      min-block-size: 2.75rem;
    }
    .editor .tool {
      inline-size: 2.75rem;
    }
  }
  @media print {
    .edit-bar,
    .edit-head,
    .edit-panel {
      display: none;
    }
  }
`;
