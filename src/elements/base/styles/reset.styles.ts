import { css } from 'lit';

/** Text styles that a page sets around an element, as for its paragraphs, and that would be inherited by some texts of a card and not by others. Tables of a page without a doctype would have the font and color of its body. */
export const resetStyles = css`
  :where(:host) > * {
    font-style: normal;
    font-weight: normal;
    letter-spacing: normal;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    word-spacing: normal;
  }
  :where(table) {
    color: inherit;
    font: inherit;
  }
`;
