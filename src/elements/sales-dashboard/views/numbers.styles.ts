import { css } from 'lit';

/** Styles of the key figures: one row on a wide page, two on a narrow one, and a row of tiles to swipe on a phone. */
export const numbersStyles = css`
  /* The periods of the key figures stand above them once; the line has its height before they are known. */
  .periods {
    min-block-size: 1.25rem;
    margin: 0 0 calc(var(--_space) * 2);
    color: var(--_muted);
    font-size: 0.8125rem;
    line-height: 1.25rem;
  }
  .periods b {
    margin-inline-end: var(--_space);
    color: var(--_text);
    font-size: 0.875rem;
    line-height: 1;
    font-weight: 600;
  }
  /* Key figures stand on the page itself: the first three have a chart, and more room. */
  .kpis {
    --_least: 5.25rem;
    display: flex;
    gap: calc(var(--_space) * 6);
    margin-block-end: calc(var(--_gap) * 1.25);
  }
  .kpis > * {
    flex: 1 1 0;
    min-block-size: 5.25rem;
    min-inline-size: 0;
  }
  .kpis > :nth-child(-n + 3) {
    flex-grow: 1.75;
  }
  @container dashboard (max-width: 1100px) {
    .kpis {
      flex-wrap: wrap;
    }
    .kpis > * {
      flex-basis: 26%;
    }
  }
  @container dashboard (max-width: 700px) {
    /* The periods fit into one line without their heading. */
    .periods b:has(+ :not(:empty)) {
      display: none;
    }
    /* Key figures in one row, to swipe: the row has one height for any number of them, and for their comparisons in two lines. Its padding has room for the outline of a focus. */
    .kpis {
      flex-wrap: nowrap;
      gap: calc(var(--_space) * 2);
      margin-block: -4px calc(var(--_gap) - 4px);
      padding-block: 4px;
      overflow-x: auto;
      scroll-snap-type: x proximity;
      scrollbar-width: none;
    }
    .kpis > :nth-child(n) {
      flex: 1 0 9.5rem;
      min-block-size: 7.5rem;
      scroll-snap-align: start;
    }
  }
  @media print {
    .kpis {
      flex-wrap: wrap;
      overflow: visible;
    }
    .kpis > :nth-child(n) {
      flex: 1 1 26%;
    }
  }
`;
