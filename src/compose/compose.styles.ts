import { css } from 'lit';

/** Styles of the pictures of kinds, and of forms. They read the tokens of a box around them, such as `--_accent`. */
export const composeStyles = css`
  .kinds {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(5.25rem, 1fr));
    gap: 0.5rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .kind {
    display: grid;
    justify-items: center;
    align-content: start;
    gap: 0.25rem;
    inline-size: 100%;
    block-size: 100%;
    padding: 0.375rem 0.25rem;
    line-height: 1.2;
  }
  .picture {
    inline-size: 4rem;
    block-size: 2.5rem;
    fill: var(--_accent);
    stroke: none;
  }
  .picture :is(.second, .cell-2) {
    opacity: 0.65;
  }
  .picture :is(.third, .cell-1) {
    opacity: 0.4;
  }
  .picture :is(.soft, .cell-0) {
    opacity: 0.18;
  }
  .picture .ink {
    fill: var(--_muted);
    opacity: 0.5;
  }
  .picture .strong {
    fill: var(--_text);
  }
  .picture .bad {
    fill: var(--_muted);
  }
  .picture :is(.line, .soft-line, .second-line, .dashed, .axis, .outline) {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .picture :is(.soft-line, .axis, .outline) {
    stroke: var(--_muted);
  }
  .picture .second-line {
    stroke: var(--_text);
  }
  .picture .dashed {
    stroke-dasharray: 2 3;
  }
  .picture :is(.axis, .outline) {
    stroke-width: 1;
  }
  .field {
    display: grid;
    gap: 0.25rem;
  }
  .field label:not(.switch) {
    font-weight: 500;
  }
  .field .switch {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 1.75rem;
    font-weight: 500;
    cursor: pointer;
  }
  .field :is(select, input:not([type='checkbox'])) {
    inline-size: 100%;
  }
  .several {
    display: grid;
    gap: 0.25rem;
  }
`;
