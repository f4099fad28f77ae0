import { css } from 'lit';

/** Styles of the button that opens the editor. */
export const editButtonStyles = css`
  .side > .edit {
    display: block;
    padding-inline: calc(var(--_space) * 3);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
  }
  @media print {
    .side > .edit {
      display: none;
    }
  }
`;
