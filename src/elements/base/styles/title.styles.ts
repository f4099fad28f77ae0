import { css } from 'lit';

/** Styles of a card with its finding as title, above its heading. In a narrow card, the second clause of the finding looks like the heading. */
export const titleStyles = css`
  /* Width of a card in a container that sets none, such as a flex row. The card can shrink. */
  header {
    container: head / inline-size;
    contain-intrinsic-inline-size: 16rem;
  }
  .titled header {
    display: grid;
  }
  .titled .read {
    display: contents;
  }
  .titled :is(h2, .more) {
    margin-block-start: 2px;
    padding: 0;
    font-size: 0.8125rem;
    line-height: 1.125rem;
    font-weight: 400;
    color: var(--_muted);
  }
  .found {
    order: -1;
    min-block-size: 1.25rem;
    padding-inline-end: 2rem;
    font-size: 0.875rem;
    line-height: 1.25rem;
    font-weight: 600;
    color: var(--_text);
  }
  @container head (max-width: 26rem) {
    .found {
      min-block-size: 2.5rem;
    }
    .clause {
      display: block;
      font-size: 0.8125rem;
      line-height: 1.125rem;
      font-weight: 400;
      color: var(--_muted);
    }
    .semicolon {
      display: none;
    }
    .clause > bdi {
      display: block;
    }
    .clause > bdi::first-letter {
      text-transform: uppercase;
    }
  }
`;
