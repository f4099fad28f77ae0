import { css } from 'lit';

/** A card on paper: ink on white, also where the page is dark, without what is there to be pressed; a table as long as it is. */
export const printStyles = css`
  @media print {
    .card {
      color-scheme: light;
    }
    .card .dots,
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
    .table:not(.vh) {
      position: static;
      overflow: visible;
    }
  }
`;
