import { css } from 'lit';

/** Maximum number of rows printed below a chart with `print="table"`. A calendar has a row per day over several years. */
export const PRINTED_ROWS = 60;

/** Print styles of a card: dark text on white even on a dark page, no controls, and tables in their full length. */
export const printStyles = css`
  .paper {
    display: none;
  }
  @media print {
    .card {
      color-scheme: light;
    }
    header {
      break-after: avoid;
    }
    /* A card that fits on a sheet is on one. */
    :host(:not([print='table'])) .card:not(.tabled) {
      break-inside: avoid;
    }
    .chip {
      padding: 0;
      background: none;
    }
    .card .dots,
    .chip svg,
    .acts,
    .tabled .frame,
    details {
      display: none;
    }
    .card.tabled {
      block-size: auto;
    }
    .tabled .body {
      display: block;
    }
    .table.vh tbody tr:nth-child(n + ${PRINTED_ROWS + 1}),
    .table.vh .cap {
      display: none;
    }
    .table.vh .paper {
      display: block;
    }
    .table:not(.vh) {
      position: static;
      overflow: visible;
    }
  }
`;
