import { css } from 'lit';

export const drillStyles = css`
  .path {
    min-block-size: 1.75rem;
    margin-block: -4px 4px;
    font-size: 0.75rem;
    line-height: 1.125rem;
  }
  .path ol {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin: 0;
    padding: 0;
    list-style: none;
    color: var(--_muted);
  }
  .path li {
    display: flex;
    align-items: center;
    min-block-size: 1.5rem;
  }
  .path li + li::before {
    content: '\\203a';
    margin-inline: 6px;
  }
  [dir='rtl'] .path li + li::before {
    content: '\\2039';
  }
  .path [aria-current] {
    font-weight: 600;
    color: var(--_text);
  }
  .crumb {
    min-block-size: 1.5rem;
    min-inline-size: 1.5rem;
    padding: 0 2px;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--_accent);
    text-align: start;
  }
  .crumb:hover {
    text-decoration: underline;
  }
`;
