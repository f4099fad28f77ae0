import { css } from 'lit';

/** Maximum number of rows printed below a chart with `print="table"`: a calendar has one for each day of years. */
export const PRINTED_ROWS = 60;

/** A card on paper: ink on white, also where the page is dark, without what is there to be pressed; a table that is shown as long as it is. */
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
