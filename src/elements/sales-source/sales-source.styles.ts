import { css } from 'lit';
import { hiddenDeclarations } from '../base/styles/host.styles.js';

/** A source is invisible and does not affect the layout of its content. */
export const sourceStyles = css`
  :host {
    display: contents;
  }
  [role='status'] {
    ${hiddenDeclarations}
  }
`;
