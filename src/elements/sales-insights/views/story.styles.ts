import { css } from 'lit';

/** Styles of the story. Printed pages show all findings instead. */
export const storyStyles = css`
  .story {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    border-radius: 4px;
  }
  .story:focus-visible {
    outline-offset: 6px;
  }
  .controls {
    align-items: center;
  }
  .place {
    min-inline-size: 4rem;
    text-align: center;
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }
  .room {
    flex: 1;
  }
  .btn[aria-disabled='true'] {
    color: var(--_muted);
    cursor: default;
    opacity: 0.7;
  }
  .story .finding {
    padding-block: 4px 0;
  }
  .story h3 {
    font-size: 1.0625rem;
    line-height: 1.4375rem;
  }
  .follows,
  .lost {
    font-size: 0.75rem;
    color: var(--_muted);
  }
  label.link {
    display: grid;
    gap: 4px;
    font-size: 0.75rem;
    color: var(--_muted);
  }
  label.link input {
    inline-size: 100%;
    padding: 6px 8px;
    border: 1px solid var(--_border);
    border-radius: 6px;
    background: transparent;
    color: var(--_text);
    font: inherit;
  }
  @container insights (min-width: 34rem) {
    .story .finding {
      grid-template-columns: 9rem minmax(0, 1fr);
    }
  }
  @media print {
    .story {
      display: none;
    }
  }
`;
