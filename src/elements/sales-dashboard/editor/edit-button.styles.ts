import { css } from 'lit';

/** Styles of the button that opens the editor. */
export const editButtonStyles = css`
  .edit {
    min-block-size: 2rem;
    padding: 0 calc(var(--_space) * 3);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: 0.875rem;
  }
  @media print {
    .edit {
      display: none;
    }
  }
`;
