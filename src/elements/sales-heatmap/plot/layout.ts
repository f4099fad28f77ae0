import type { GridGeometry } from '../../../plot/grid-geometry.js';
import type { PlotFrame } from '../../../plot/drawing.js';
import { textWidth } from '../../../plot/text-width.js';
import { wrapText } from '../../../plot/wrap-text.js';
import type { HeatTexts } from '../model/texts.js';
import type { HeatView } from '../model/view.js';

/** Positions of a heatmap, and the texts that fit. */
export interface HeatLayout extends GridGeometry {
  /** Label lines of each column, or of each month in a calendar of days. Empty without room. */
  readonly columnLabels: readonly (readonly string[])[];
  readonly rowLabels: readonly (readonly string[])[];
  /** True when cells contain numbers. */
  readonly hasValues: boolean;
  readonly legendTop: number;
}

/** Font size of labels and of numbers in cells. */
const TEXT_PX = 11;
const LINE_PX = 13;
const BLOCK_GAP = 8;
const LEGEND_PX = 46;
/** Minimum cell height (visible, or one line of text), and maximum cell height. */
const LEAST = { days: 9, months: 15, grid: 16, matrix: 22 } as const;
const MOST = { days: 27, months: 32, grid: 64, matrix: 56 } as const;

/** Returns the minimum height of a heatmap for a width. */
export function leastHeight(view: HeatView, texts: HeatTexts, width: number): number {
  const { height } = layoutOf(view, texts, { width, height: 0, rtl: false });
  return height;
}

/** Computes the layout. Cells fill the width, and the height as far as their shape allows. */
export function layoutOf(view: HeatView, texts: HeatTexts, { width, height: frameHeight, rtl }: PlotFrame): HeatLayout {
  const { kind, blocks, rows } = view;
  const columns = Math.max(1, ...blocks.map((block) => block.columns));
  const titleWidth = Math.ceil(Math.max(0, ...blocks.map(({ title }) => (title === '' ? 0 : textWidth(title, TEXT_PX) + 8))));
  const widest = Math.max(0, ...rows.map(({ label }) => textWidth(label, TEXT_PX)));
  const labelWidth = Math.ceil(Math.min(widest, Math.max(60, width * 0.34)) + 8);
  const gutter = titleWidth + labelWidth;
  const cellWidth = Math.max(1, (width - gutter) / columns);
  const columnLabels = labelsOf(view, cellWidth);
  const lines = Math.max(1, ...columnLabels.map((label) => label.length));
  const headHeight = lines * LINE_PX + 6;
  const wrapped = rows.map(({ label }) => wrapText(label, labelWidth - 8, TEXT_PX));
  const tallest = kind === 'grid' || kind === 'matrix' ? Math.max(...wrapped.map((label) => label.length), 1) * LINE_PX + 3 : 0;
  const least = Math.max(LEAST[kind], tallest);
  const most = Math.max(least, kind === 'days' ? Math.min(MOST.days, cellWidth * 1.8) : MOST[kind]);
  const gaps = (blocks.length - 1) * BLOCK_GAP;
  const room = (frameHeight - headHeight - LEGEND_PX - gaps) / Math.max(1, blocks.length * rows.length);
  const cellHeight = Math.floor(Math.min(most, Math.max(least, room)) * 4) / 4;
  const blockHeight = rows.length * cellHeight;
  const every = Math.max(1, Math.ceil(LINE_PX / cellHeight - 0.3));
  const legendTop = headHeight + blocks.length * blockHeight + gaps + 12;
  return {
    width,
    height: Math.ceil(legendTop + LEGEND_PX - 12),
    rtl,
    cellWidth,
    cellHeight,
    gutter,
    titleWidth,
    headHeight,
    rows: rows.length,
    blocks: blocks.map((block, k) => ({ top: headHeight + k * (blockHeight + BLOCK_GAP), columns: block.columns })),
    columnLabels,
    rowLabels: wrapped.map((label, row) => (row % every === 0 ? label : [])),
    hasValues: kind !== 'days' && valuesFit(view, texts, cellWidth, cellHeight),
    legendTop,
  };
}

/** Returns column labels. Names wrap; times and ranges that do not fit are omitted. */
function labelsOf({ kind, columns, spots, cells }: HeatView, cellWidth: number): readonly (readonly string[])[] {
  const spans = kind === 'days' ? spots.slice(cells, cells + columns.length).map(({ span }) => span * cellWidth) : [];
  const room = (index: number): number => (spans[index] ?? cellWidth) - 2;
  const labels = columns.map(({ label, lines }, index) => {
    if (!lines) return [label];
    const [own, shared] = lines;
    return columns[index - 1]?.lines?.[1] === shared ? [own] : [own, shared];
  });
  const widest = Math.max(0, ...labels.map(([first = '']) => textWidth(first, TEXT_PX)));
  if (labels.every(([first = ''], index) => textWidth(first, TEXT_PX) <= room(index))) return labels;
  if (columns.every(({ kind }) => kind === 'member'))
    return columns.map(({ label }, index) => wrapText(label, room(index), TEXT_PX));
  const every = Math.ceil((widest + 6) / Math.max(1, Math.min(...columns.map((_, index) => room(index) + 2))));
  return labels.map((label, index) => (index % every === 0 ? label : label.length > 1 ? ['', ...label.slice(1)] : []));
}

function valuesFit(view: HeatView, texts: HeatTexts, cellWidth: number, cellHeight: number): boolean {
  if (cellHeight < LINE_PX + 1) return false;
  const values = view[view.shows] ?? view.values;
  let widest = 0;
  for (const value of values) if (!Number.isNaN(value)) widest = Math.max(widest, textWidth(texts.value(value), TEXT_PX));
  return widest + 5 <= cellWidth;
}
