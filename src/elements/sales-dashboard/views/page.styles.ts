import { css } from 'lit';
import { hiddenDeclarations } from '../../base/styles/host.styles.js';

/**
 * Styles of the line of questions and of the buttons next to the heading, and of the text below it: its height is known before the text is, and the headline fits into its lines.
 */
export const leadStyles = css`
  .spoken {
    ${hiddenDeclarations}
    margin: 0;
  }
  .side {
    display: flex;
    grid-area: 1 / 2;
    align-items: center;
    gap: calc(var(--_space) * 4);
  }
  .lead {
    --_lines: 1;
    --_line: 2.125rem;
    --_filled: 93cqi;
    grid-area: 2 / 1 / 3 / -1;
    min-block-size: calc(var(--_lines) * var(--_line) + 1.25rem);
    color: var(--_muted);
    font-size: 0.9375rem;
    line-height: 1.25rem;
    text-wrap: pretty;
  }
  /* The size in which the headline fits into its lines: a letter is at most 0.64 em wide, as in DejaVu Sans, and lines that wrap are not full. */
  .lead bdi > b {
    display: block;
    color: var(--_text);
    font-size: clamp(1.0625rem, var(--_filled) * var(--_lines) / (0.64 * var(--_letters, 80)), var(--_line) - 0.375rem);
    line-height: var(--_line);
    font-weight: 600;
    letter-spacing: -0.018em;
    overflow-wrap: anywhere;
  }
  /* As cards do, the text waits a moment before it is muted. */
  .lead.stale :is(b, em) {
    color: var(--_muted);
    transition: color 0s 150ms;
  }
  [dir='rtl'] .lead bdi > b {
    letter-spacing: 0;
  }
  .questions {
    margin: 0;
    font-size: 0.8125rem;
    line-height: 1.4;
  }
  /* The line is next to the heading, and its list lies over the page: nothing moves when they load. */
  .questions summary {
    display: grid;
    align-items: center;
    min-block-size: 2rem;
    max-inline-size: 24ch;
    font-size: 0.75rem;
    line-height: 1rem;
    cursor: pointer;
    text-decoration: underline dotted;
    text-underline-offset: 3px;
  }
  .questions summary span {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  @container dashboard (max-width: 700px) {
    .questions summary {
      max-inline-size: 16ch;
    }
  }
  .questions.asked summary {
    font-weight: 600;
  }
  .lead .nb {
    white-space: nowrap;
  }
  .lead em {
    color: var(--_accent);
    font-style: normal;
  }
`;

/** Styles of the key figures: one row on a wide page, rows of three on a narrow one, and on a phone rows of two where there are at most four. */
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
  /* Key figures stand on the page itself, with their numbers at one height: the first three have a chart, and more room. */
  .kpis {
    --_least: 5.25rem;
    display: flex;
    align-items: baseline;
    gap: calc(var(--_space) * 6);
    min-block-size: 5.25rem;
    margin-block-end: calc(var(--_gap) * 1.25);
  }
  .kpis > * {
    flex: 1 1 0;
    min-inline-size: 0;
  }
  .kpis > :nth-child(-n + 3) {
    flex-grow: 1.75;
  }
  /* A border would take room from the others: they would move when a key figure, which has none, takes the place. */
  .kpis > .sk {
    align-self: stretch;
    min-block-size: 0;
    border: 0;
    outline: 1px solid var(--_border);
    outline-offset: -1px;
  }
  @container dashboard (max-width: 1100px) {
    .kpis {
      display: grid;
      grid-template-columns: repeat(3, minmax(0, 1fr));
      grid-auto-rows: minmax(5.25rem, auto);
    }
  }
  @container dashboard (max-width: 700px) {
    /* The periods fit into one line without their heading. */
    .periods b:has(+ :not(:empty)) {
      display: none;
    }
    /* Two rows for three figures and more, with room for labels of two lines: cards below stay where they are when figures replace the skeleton. */
    .kpis {
      gap: calc(var(--_space) * 3);
      --_least: 4.75rem;
      grid-auto-rows: minmax(6rem, auto);
    }
    .kpis:not(:has(> :nth-child(5))) {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
`;
