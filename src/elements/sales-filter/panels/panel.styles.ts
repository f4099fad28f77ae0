import { css } from 'lit';

/** Styles of filter panels: members with rows, ends of a period or range, and the buttons. */
export const panelStyles = css`
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
  .list {
    display: flex;
    flex-direction: column;
    gap: 8px;
    min-block-size: 0;
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
    grid-template-columns: 1.5rem minmax(0, 1fr) auto;
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
    inline-size: 1.5rem;
    block-size: 1.5rem;
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
  .presets .btn {
    min-block-size: 2.25rem;
    padding-block: 3px;
    line-height: 1.25;
    overflow-wrap: anywhere;
  }
  .presets small {
    display: block;
    font-size: 0.6875rem;
    font-weight: 400;
    color: var(--_muted);
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
  .end:nth-child(3n + 1):not(:nth-last-child(2)) {
    grid-column: 1 / -1;
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
`;

/** Styles of a histogram with two handles. */
export const rangeStyles = css`
  .spread {
    padding-inline: 8px;
  }
  .bins {
    display: block;
    inline-size: 100%;
    block-size: 4.5rem;
    overflow: visible;
    cursor: crosshair;
    touch-action: pan-y;
  }
  .bins rect {
    stroke: var(--_surface);
    stroke-width: 1px;
  }
  .bins .out {
    fill: color-mix(in oklab, var(--_accent-fill) 28%, var(--_surface));
  }
  .bins .in {
    fill: var(--_accent-fill);
  }
  .base {
    stroke: var(--_zero);
  }
  .bins .handle {
    outline: none;
    cursor: ew-resize;
  }
  .handle line {
    stroke: var(--_accent);
    stroke-width: 1.5px;
  }
  .bins .grip {
    fill: transparent;
    stroke: none;
    touch-action: none;
  }
  .bins .knob {
    fill: var(--_surface);
    stroke: var(--_accent);
    stroke-width: 1.5px;
  }
  .handle:hover .knob {
    fill: var(--_accent-soft);
  }
  .bins .handle:focus-visible .knob {
    stroke: var(--_focus);
    stroke-width: 3px;
  }
  .scale {
    display: flex;
    justify-content: space-between;
    margin-block-start: 4px;
    font-size: 0.75rem;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  @media (forced-colors: active) {
    .bins .out {
      fill: Canvas;
      stroke: CanvasText;
    }
    .bins .in {
      fill: Highlight;
    }
    .handle line,
    .bins .knob {
      stroke: CanvasText;
    }
    .bins .handle:focus-visible .knob {
      stroke: Highlight;
    }
  }
`;

/** Styles of a tree of members; each level is indented. */
export const treeStyles = css`
  .list {
    min-inline-size: min(19rem, calc(100vw - 42px));
  }
  .tree {
    max-block-size: 22rem;
  }
  .branch {
    grid-template-columns: 1.25rem 1.5rem minmax(0, 1fr) auto;
    gap: 4px;
  }
  .branch input {
    margin-inline-end: 4px;
  }
  .branch > span:nth-of-type(2) {
    padding-inline-start: 4px;
  }
  .below {
    margin: 0;
    font-variant-numeric: tabular-nums;
  }
  .below::before,
  .branch.problem::before {
    content: '';
    display: inline-block;
    inline-size: 3.25rem;
  }
  .branch.problem {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
  }
  .branch:focus-visible {
    outline-offset: -2px;
  }
  .twist {
    display: grid;
    place-items: center;
    block-size: 1.5rem;
    inline-size: 1.5rem;
    margin-inline: -2px;
    border-radius: 4px;
  }
  .twist svg {
    inline-size: 1rem;
    block-size: 1rem;
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1.5;
  }
  .twist:not(.leaf):hover {
    background: var(--_grid);
  }
  .leaf svg {
    display: none;
  }
  [dir='rtl'] .twist svg {
    transform: scaleX(-1);
  }
  [aria-expanded='true'] .twist svg {
    transform: rotate(90deg);
  }
  .level-1 {
    padding-inline-start: 1.25rem;
  }
  .level-2 {
    padding-inline-start: 2.5rem;
  }
  .level-3 {
    padding-inline-start: 3.75rem;
  }
  .level-4 {
    padding-inline-start: 5rem;
  }
  .level-5 {
    padding-inline-start: 6.25rem;
  }
`;
