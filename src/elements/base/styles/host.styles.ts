import { css } from 'lit';

/** Declarations of texts. Those that a page sets around an element, as for its paragraphs, would be inherited by some texts of a card and not by others. */
export const textDeclarations = css`
  font-style: normal;
  font-variant-caps: normal;
  font-weight: normal;
  letter-spacing: normal;
  text-indent: 0;
  text-shadow: none;
  text-transform: none;
  white-space: normal;
  word-spacing: normal;
`;

/** Styles of the host of every element: its font and its theme. Tables of a page without a doctype would have the font and color of its body. */
export const hostStyles = css`
  :where(:host) > * {
    ${textDeclarations}
  }
  :where(table) {
    color: inherit;
    font: inherit;
  }
  :host {
    min-inline-size: 0;
    font-family: var(--sales-font, inherit);
  }
  :host(:state(dark)),
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
`;

/**
 * Declarations of the tokens that every element reads, for the box in its host. They are never declared on `:host`, which would override values set
 * on `:root`. A sheet with them has `accentStyles` too.
 */
export const tokenDeclarations = css`
  --_text: var(--sales-color-text, light-dark(oklch(0.205 0.014 255), oklch(0.945 0.003 255)));
  --_muted: var(--sales-color-muted, light-dark(oklch(0.51 0.014 255), oklch(0.715 0.01 255)));
  --_accent-set: var(--sales-color-accent, light-dark(oklch(0.516 0.15 258), oklch(0.625 0.132 257)));
  --_accent: var(--_accent-set);
  --_border: var(--sales-color-border, light-dark(oklch(0.885 0.006 255), oklch(0.345 0.012 255)));
  --_surface: var(--sales-color-surface, light-dark(oklch(1 0 0), oklch(0.205 0.01 255)));
  --_radius: var(--sales-radius, 0.5rem);
  --_space: var(--sales-space, 0.25rem);
`;

/** Declarations of what assistive technology alone gets. */
export const hiddenDeclarations = css`
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
`;

export const iconDeclarations = css`
  inline-size: 1rem;
  block-size: 1rem;
  fill: none;
  stroke: var(--_muted);
  stroke-width: 1.5;
  stroke-linecap: round;
`;
