import { css } from 'lit';
import { iconDeclarations } from '../base/styles/host.styles.js';

/** Styles of the rows: fixed header and totals, bars and sparklines in cells, selected rows. */
export const gridStyles = css`
  .box {
    position: relative;
    flex: 1 1 0;
    min-block-size: calc(var(--_rows, 10) * 2.1875rem + 1.875rem);
    overflow: auto;
    scrollbar-width: thin;
    overscroll-behavior-inline: contain;
  }
  /* When all rows are loaded, names get the room that numbers leave. Otherwise columns would move during scrolling. */
  .box.whole {
    --_name: auto;
    flex: 1 0 auto;
  }
  .box table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    font-variant-numeric: tabular-nums;
  }
  .box:has(table:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 2px;
  }
  .box table:focus-visible {
    outline: none;
  }
  .box tr > * {
    padding: 8px 12px 8px 0;
    padding-inline: 0 16px;
    border-block-end: 1px solid var(--_grid);
    line-height: 1.125rem;
    vertical-align: middle;
  }
  .box tr > :last-child {
    padding-inline-end: 4px;
  }
  .box tr > :first-child {
    padding-inline-start: 4px;
  }
  .box thead {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
  }
  .box thead tr > * {
    padding-block: 0;
    border-block-end-color: var(--_border);
    background: var(--_surface);
    font-size: 0.75rem;
    font-weight: 500;
    color: var(--_muted);
    white-space: nowrap;
  }
  .box .groups > * {
    padding-block-start: 8px;
    border-block-end: 0;
  }
  .box thead button {
    min-block-size: 1.875rem;
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    text-align: inherit;
  }
  .box thead button:hover,
  .box thead .sorted button {
    color: var(--_text);
  }
  .dir {
    display: inline-block;
    min-inline-size: 0.75rem;
    padding-inline-start: 3px;
    text-align: end;
  }
  .n .dir:empty {
    display: none;
  }
  .box tbody tr:last-child > * {
    border-block-end: 0;
  }
  .box tbody th {
    inline-size: var(--_name, auto);
    min-inline-size: 6rem;
    font-weight: 400;
    text-align: start;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  .box .n {
    text-align: end;
    white-space: nowrap;
  }
  .box.sideways td,
  .box.sideways tbody th {
    white-space: nowrap;
  }
  :where(.pins tr:not(.space)) > :first-child {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    background: var(--_surface);
  }
  .box.fixed tbody tr:not(.space) {
    block-size: calc(var(--_lines, 1) * 1.125rem + 17px);
  }
  .box .space td {
    padding: 0;
    border: 0;
  }
  .box tbody {
    touch-action: pan-x pan-y;
    user-select: none;
    -webkit-user-select: none;
    cursor: default;
  }
  .box .waiting .sk {
    block-size: 0.625rem;
    max-inline-size: 6rem;
  }
  .nm {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 4px;
  }
  /* On a narrow page a name takes two lines; it is whole in a chosen row, and where the keyboard is. */
  .list.whole tbody tr:not(.keyed, [aria-selected='true']) .nm > span > bdi {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .under {
    display: flex;
    flex-wrap: wrap;
    gap: 0 10px;
    font-size: 0.75rem;
    line-height: 1rem;
    color: var(--_muted);
    overflow-wrap: normal;
  }
  thead .under {
    inline-size: min-content;
    min-inline-size: 100%;
    white-space: normal;
  }
  .box.list tr > :not(:last-child) {
    padding-inline-end: 10px;
  }
  .sub {
    font-size: 0.75rem;
    color: var(--_muted);
  }
  .neg,
  .under .neg {
    color: var(--_negative);
  }
  .nm:is(.depth-1, .depth-2, .depth-3, .depth-4) {
    justify-content: start;
  }
  .nm.depth-2 {
    padding-inline-start: 20px;
  }
  .nm.depth-3 {
    padding-inline-start: 40px;
  }
  .nm.depth-4 {
    padding-inline-start: 60px;
  }
  tr:not(.group) > th > .nm:is(.depth-2, .depth-3, .depth-4)::before {
    content: '';
    flex: none;
    inline-size: 4px;
  }
  .box .group > *,
  .box tbody .group > th {
    font-weight: 600;
  }
  .group[aria-expanded='true'] .expander svg {
    rotate: 90deg;
  }
  .expander,
  .open {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin-block: -4px;
    padding: 0;
    border: 0;
    border-radius: 4px;
    background: none;
  }
  .open {
    opacity: 0;
  }
  :is(.expander, .open) svg {
    ${iconDeclarations}
    stroke-linejoin: round;
  }
  :is(.expander, .open):hover {
    background: var(--_grid);
  }
  tr:hover .open,
  tr.cursor .open,
  .open:focus-visible {
    opacity: 1;
  }
  @media (hover: none) {
    .open {
      opacity: 1;
    }
  }
  .pair {
    display: grid;
    grid-template-columns: 1fr var(--_bar, 6rem);
    gap: 8px;
    align-items: center;
  }
  .box thead th.ib {
    padding-inline-end: calc(var(--_bar, 6rem) + 24px);
  }
  .bar {
    display: block;
    inline-size: var(--_bar, 6rem);
    block-size: 0.75rem;
    overflow: visible;
  }
  [dir='rtl'] :is(.bar, .cols) {
    scale: -1 1;
  }
  .bar rect {
    fill: var(--_accent-fill);
  }
  .bar .below {
    fill: var(--_negative-fill);
  }
  .bar path {
    stroke: var(--_zero);
    stroke-width: 1px;
    vector-effect: non-scaling-stroke;
  }
  .cols {
    display: block;
    inline-size: 6rem;
    block-size: 1.25rem;
    /* Rows with and without a sparkline have one height. */
    margin-block: -1px;
    overflow: visible;
  }
  .cols .all {
    fill: var(--_quiet);
  }
  .cols .peak {
    fill: var(--_accent-fill);
  }
  .cols.line .all {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 1.25px;
    stroke-linejoin: round;
  }
  .cols.line .peak {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 4px;
    stroke-linecap: round;
  }
  .cols .zero {
    stroke: var(--_border);
  }
  .box .course {
    inline-size: 6rem;
  }
  .box tr.cursor > * {
    background: var(--_hover);
  }
  .box tr.keyed {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  .box tr[aria-selected='true'] > * {
    background: var(--_accent-soft);
  }
  .box.some tbody tr[aria-selected='false'] :is(bdi, .delta) {
    color: var(--_muted);
  }
  .box.some tbody tr[aria-selected='false'] .mark {
    opacity: var(--_ghost);
  }
  .box tfoot {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
  }
  .box tfoot > tr > * {
    border-block-end: 0;
    background: var(--_surface);
    font-weight: 600;
    text-align: start;
  }
  .box tfoot > tr:is(:first-child, :last-child) > * {
    border-block-start: 1px solid var(--_border);
  }
  .box tfoot > tr:not(:last-child) > * {
    font-weight: 400;
  }
  .box tfoot > tr > .n {
    text-align: end;
  }
  .none {
    padding: 16px 4px;
    color: var(--_muted);
  }
  @media (forced-colors: active) {
    .bar rect,
    .cols :is(.all, .peak) {
      fill: CanvasText;
    }
    .bar .below {
      fill: none;
      stroke: CanvasText;
    }
    .cols.line :is(.all, .peak) {
      fill: none;
      stroke: CanvasText;
    }
    .box tr[aria-selected='true'] > * {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .box tr[aria-selected='true'] :is(bdi, .delta, .under, .sub) {
      color: HighlightText;
    }
    .box tr[aria-selected='true'] .bar rect {
      fill: HighlightText;
    }
  }
`;
