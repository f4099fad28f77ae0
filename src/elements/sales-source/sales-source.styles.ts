import { css } from 'lit';

/** A source shows nothing; what stands inside it lies as if it were not there. */
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
