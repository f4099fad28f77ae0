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

/** Styles for user preferences: reduced motion, more contrast (as in the tokens, for pages that do not load them), forced colors. */
export const wishStyles = css`
  @media (prefers-reduced-motion: reduce) {
    .thin-bar::after {
      animation: none;
      inset-inline-start: 31%;
    }
  }
  @media (prefers-contrast: more) {
    section.card {
      --_grid: var(--sales-color-grid, light-dark(oklch(0.79 0.009 255), oklch(0.44 0.012 255)));
      --_border: var(--sales-color-border, light-dark(oklch(0.5 0.014 255), oklch(0.66 0.012 255)));
      --_zero: var(--sales-color-zero, var(--_text));
      --_previous: var(--sales-color-previous, var(--_muted));
      --_muted: var(--sales-color-muted, light-dark(oklch(0.33 0.015 255), oklch(0.88 0.006 255)));
      --_text: var(--sales-color-text, light-dark(oklch(0.1 0.01 255), oklch(1 0 0)));
      --_accent-set: var(--sales-color-accent, light-dark(oklch(0.4 0.15 258), oklch(0.82 0.1 256)));
      --_accent-fill-set: var(--sales-color-accent-fill, var(--_accent-set));
      --_positive: var(--sales-color-positive, light-dark(oklch(0.42 0.082 182), oklch(0.86 0.09 180)));
      --_negative: var(--sales-color-negative, light-dark(oklch(0.45 0.15 36), oklch(0.83 0.095 40)));
      --_line: var(--sales-line, 3px);
    }
  }
  @media (forced-colors: active) {
    .thin-bar::after {
      forced-color-adjust: none;
    }
    .chip {
      border: 1px solid ButtonText;
    }
  }
`;
