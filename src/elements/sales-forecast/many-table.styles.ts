import { css } from 'lit';

export const manyStyles = css`
  .card:has(.many, .many-bones) {
    --_min: 0;
  }
  .many {
    max-block-size: 32rem;
    overflow: auto;
    scrollbar-width: thin;
  }
  .many table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    font-size: 0.8125rem;
    font-variant-numeric: tabular-nums;
  }
  .many :is(th, td) {
    padding-block: 6px;
    padding-inline: 0 16px;
    border-block-end: 1px solid var(--_grid);
    text-align: start;
    vertical-align: middle;
    white-space: nowrap;
  }
  .many tr > :last-child {
    padding-inline-end: 4px;
  }
  .many .n,
  .many .n button {
    text-align: end;
  }
  .many thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--_surface);
    font-size: 0.75rem;
    font-weight: 500;
    color: var(--_muted);
    vertical-align: bottom;
  }
  .many thead small {
    display: block;
    font-size: 0.6875rem;
    font-weight: 400;
  }
  .many tbody th {
    font-weight: 400;
    min-inline-size: 6rem;
    max-inline-size: 16rem;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .many tr > :first-child {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    background: var(--_surface);
  }
  .many thead th:first-child,
  .many tfoot th:first-child {
    z-index: 2;
  }
  .many tfoot > tr > * {
    position: sticky;
    inset-block-end: 0;
    border-block: 1px solid var(--_border);
    border-block-end: 0;
    background: var(--_surface);
    font-weight: 600;
  }
  .many .others > * {
    color: var(--_muted);
  }
  .mini {
    display: block;
  }
  .mini.rtl {
    transform: scaleX(-1);
  }
  .mini path {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 1.5px;
    stroke-linejoin: round;
  }
  .mini .next {
    stroke-dasharray: 4 3;
  }
  .mini .limits {
    stroke: none;
    fill: var(--_accent);
    fill-opacity: 0.18;
  }
  .rely:is(.no-better, .few-values) {
    color: var(--_muted);
  }
  .many-bones {
    display: grid;
    gap: 14px;
    padding-block: 8px;
  }
  .many-bones p {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 0;
    font-size: 0.8125rem;
    color: var(--_muted);
  }
  .many-bones progress {
    inline-size: 8rem;
    accent-color: var(--_accent);
  }
  .many-bones .sk {
    block-size: 0.75rem;
  }
  .many.narrow tbody th {
    min-inline-size: 5rem;
    max-inline-size: 7rem;
  }
  .many.narrow .mini {
    inline-size: 4.5rem;
  }
  @media print {
    .many {
      container-type: inline-size;
      max-block-size: none;
      overflow: visible;
    }
    .many table {
      font-size: 0.6875rem;
    }
    .many tr > :is(th, td),
    .many tr > :first-child {
      position: static;
      padding-inline-end: 8px;
      white-space: normal;
    }
    .many thead :is(th, button, small) {
      font-size: 0.625rem;
      overflow-wrap: normal;
    }
    .many tbody th {
      min-inline-size: 4.5rem;
    }
    .many small {
      display: block;
    }
    .many .mini {
      inline-size: 4.5rem;
    }
    @container (max-width: 34rem) {
      .many .wide {
        display: none;
      }
    }
  }
  @media (forced-colors: active) {
    .mini path {
      stroke: CanvasText;
    }
    .mini .limits {
      fill: none;
      stroke: CanvasText;
      stroke-width: 0.5px;
    }
  }
`;
