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
  /* On a phone, what is next to the name of the page takes two lines, not the name. */
  .page > header:has(.edit) {
    grid-template-columns: minmax(min-content, 1fr) auto;
  }
  header:has(.edit) h2 {
    overflow-wrap: break-word;
  }
  header:has(.edit) .side {
    flex-wrap: wrap;
    justify-content: end;
  }
  @media print {
    .side > .edit {
      display: none;
    }
  }
`;
