import { css } from 'lit';

/** A source is invisible and does not affect the layout of its content. */
export const sourceStyles = css`
  :host {
    display: contents;
  }
  [role='status'] {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
