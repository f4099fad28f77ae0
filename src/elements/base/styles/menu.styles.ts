import { css } from 'lit';

export const menuStyles = css`
  .menu,
  .tip {
    position: fixed;
    inset: auto;
    margin: 0;
    border: 1px solid var(--_border);
    border-radius: 6px;
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
    font-size: 0.75rem;
    line-height: 1.125rem;
  }
  .menu {
    padding: 4px;
  }
  .items {
    display: grid;
    min-inline-size: 11rem;
  }
  .items button {
    padding: 6px 10px;
    border: 0;
    border-radius: 4px;
    background: none;
    text-align: start;
  }
  .items button:hover,
  .items button:focus-visible {
    background: var(--_hover);
  }
  .items button:focus-visible {
    outline-offset: -2px;
  }
  .info {
    inline-size: min(24rem, calc(100vw - 3rem));
    max-block-size: min(26rem, 70vh);
    padding: 8px 12px;
    overflow: auto;
  }
  .info:focus-visible {
    outline: none;
  }
  .info h3 {
    margin: 0;
    font-size: 0.8125rem;
    font-weight: 600;
  }
  /* Orca reads the whole panel at once: the ends of terms and lines are for it. */
  .info :is(dt, dd)::after {
    content: ';\\00a0';
    position: absolute;
    clip-path: inset(50%);
  }
  .info dt::after {
    content: ':\\00a0';
  }
  .info dt {
    margin-block-start: 8px;
    color: var(--_muted);
  }
  .info .code {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: end;
    gap: 4px 8px;
    margin-block: 8px;
  }
  .info textarea {
    grid-column: 1 / -1;
    box-sizing: border-box;
    inline-size: 100%;
    padding: 6px 8px;
    border: 1px solid var(--_border);
    border-radius: 4px;
    background: none;
    color: inherit;
    font-family: ui-monospace, monospace;
    font-size: 0.6875rem;
    resize: vertical;
  }
  .tip {
    min-inline-size: 10.5rem;
    max-inline-size: 20rem;
    padding: 10px 12px;
    pointer-events: none;
  }
  .tip.reachable {
    pointer-events: auto;
  }
  .tip h3 {
    margin: 0;
    font-size: 0.75rem;
    font-weight: 600;
  }
  .tip dl {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 16px;
  }
  .tip dt {
    color: var(--_muted);
  }
  .tip dd {
    text-align: end;
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }
  .tip p {
    margin-block-start: 6px;
    padding-block-start: 6px;
    border-block-start: 1px solid var(--_grid);
    color: var(--_muted);
  }
`;
