import { css } from 'lit';

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
