import { plotOf, type ScenePlot } from '../../../plot/chart.js';
import {
  boxOf,
  cellSpan,
  GRID_LINE_PX,
  gridScene,
  linesPx,
  stepClass,
  type GridLayout,
  type GridSpec,
} from '../../../plot/grid.js';
import { stepLegend, TICK_PX } from '../../../plot/labels.js';
import { rectMark, textMarks, type Label, type Mark } from '../../../plot/mark.js';
import { textWidth, wrapText } from '../../../plot/text-width.js';
import type { HeatView, Spot } from '../model/view.js';
import type { HeatTexts } from '../model/texts.js';

/** Height of the legend in px, and its distance from the cells. */
const LEGEND_PX = 46;
const LEGEND_GAP_PX = 12;
/** Minimum cell height (visible, or one line of text), and maximum cell height. */
const LEAST = { days: 9, months: 15, grid: 16, matrix: 22 } as const;
const MOST = { days: 27, months: 32, grid: 64, matrix: 56 } as const;

/** Draws a heatmap. */
export const heatmapPlot: ScenePlot<HeatView, HeatTexts> = /* @__PURE__ */ plotOf((view, texts, frame) =>
  gridScene(gridOf(view, texts, frame.width), frame),
);

/** Returns the grid of a heatmap for a width. */
export function gridOf(view: HeatView, texts: HeatTexts, width: number): GridSpec {
  const { kind, blocks, rows, spots, cells } = view;
  const titlePx = Math.ceil(Math.max(0, ...blocks.map(({ title }) => (title === '' ? 0 : textWidth(title, TICK_PX) + 8))));
  const widest = Math.max(0, ...rows.map(({ label }) => textWidth(label, TICK_PX)));
  const labelPx = Math.ceil(Math.min(widest, Math.max(60, width * 0.34)) + 8);
  const rowLines = rows.map(({ label }) => wrapText(label, labelPx - 8, TICK_PX));
  const tallest = kind === 'grid' || kind === 'matrix' ? linesPx(rowLines) + 3 : 0;
  const least = Math.max(LEAST[kind], tallest);
  const values = view[view.shows] ?? view.values;
  return {
    label: texts.label,
    blocks: blocks.map(({ columns }) => ({ columns, rows: rows.length })),
    blockGapPx: 8,
    spots,
    cellCount: cells,
    cellOf: (cell) => ({
      className: stepClass(view.scale, values[cell]!),
      text: kind === 'days' || Number.isNaN(values[cell]) ? '' : texts.value(values[cell]!),
      isGhost: view.marked?.[cell] === 0,
    }),
    hasTexts: kind !== 'days',
    gutterPx: titlePx + labelPx,
    titlePx,
    headPx: (cellWidth) => linesPx(columnLines(view, cellWidth)) + 6,
    footPx: LEGEND_PX,
    rowPx: (cellWidth) => [least, Math.max(least, kind === 'days' ? Math.min(MOST.days, cellWidth * 1.8) : MOST[kind])],
    outlines: (grid) => peakMarks(view, grid),
    around: (grid) => [...headMarks(view, grid, rowLines), ...legendMarks(view, texts, grid)],
  };
}

/** Returns column labels. Names wrap; times and ranges that do not fit are omitted. */
function columnLines({ kind, columns, spots, cells }: HeatView, cellWidth: number): readonly (readonly string[])[] {
  const spans = kind === 'days' ? spots.slice(cells, cells + columns.length).map(({ span }) => span * cellWidth) : [];
  const room = (index: number): number => (spans[index] ?? cellWidth) - 2;
  const labels = columns.map(({ label, lines }, index) => {
    if (!lines) return [label];
    const [own, shared] = lines;
    return columns[index - 1]?.lines?.[1] === shared ? [own] : [own, shared];
  });
  const widest = Math.max(0, ...labels.map(([first = '']) => textWidth(first, TICK_PX)));
  if (labels.every(([first = ''], index) => textWidth(first, TICK_PX) <= room(index))) return labels;
  if (columns.every(({ kind }) => kind === 'member'))
    return columns.map(({ label }, index) => wrapText(label, room(index), TICK_PX));
  const every = Math.ceil((widest + 6) / Math.max(1, Math.min(...columns.map((_, index) => room(index) + 2))));
  return labels.map((label, index) => (index % every === 0 ? label : label.length > 1 ? ['', ...label.slice(1)] : []));
}

/** Outlines the highlighted cells, unless there is a selection. */
function peakMarks(view: HeatView, grid: GridLayout): readonly Mark[] {
  if (view.marked || view.cells < 4) return [];
  const ends = [view.peak, view.low].filter((cell) => cell !== undefined);
  return [
    rectMark(
      ends.map((cell) => cellSpan(grid, view.spots[cell]!, 0)),
      'peak',
      2,
    ),
  ];
}

function headMarks(view: HeatView, grid: GridLayout, rowLines: readonly (readonly string[])[]): readonly Mark[] {
  const columns = columnLines(view, grid.cellWidth);
  const every = Math.max(1, Math.ceil(GRID_LINE_PX / grid.cellHeight - 0.3));
  const plain: Label[] = [];
  const strong: Label[] = [];
  const chosen = new Set(view.chosen);
  let column = 0;
  view.spots.slice(view.cells).forEach((spot, head) => {
    const rows = spot.kind === 'row' && spot.row % every === 0 ? rowLines[spot.row]! : [];
    const lines = spot.kind === 'column' ? columns[column++]! : spot.kind === 'row' ? rows : [spot.label];
    const labels = spot.kind === 'block' || chosen.has(view.cells + head) ? strong : plain;
    labels.push(...headLabels(view, grid, spot, lines));
  });
  return [...textMarks(plain, 'tick'), ...textMarks(strong, 'tick strong')];
}

function headLabels(view: HeatView, grid: GridLayout, spot: Spot, lines: readonly string[]): readonly Label[] {
  const { frame, headHeight, cellHeight } = grid;
  const { x, y, width, height } = boxOf(grid, spot);
  const [start, end, towards] = frame.rtl ? [x + width, x, -1] : [x, x + width, 1];
  return lines.map((text, k): Label => {
    if (spot.kind === 'block') return { x: start, y: y + cellHeight / 2, text, anchor: 'start' };
    const middle = y + height / 2 + (k - (lines.length - 1) / 2) * GRID_LINE_PX;
    if (spot.kind === 'row') return { x: end - towards * 7, y: middle, text, anchor: 'end' };
    // Lines start at the top, which places each year below its first month.
    const isFromTop = view.columns.some((column) => column.lines);
    const line = isFromTop ? 9 + k * GRID_LINE_PX : headHeight - 10 - (lines.length - 1 - k) * GRID_LINE_PX;
    if (view.kind === 'days') return { x: start + towards, y: line, text, anchor: 'start' };
    return { x: x + width / 2, y: line, text, anchor: 'middle' };
  });
}

/** Draws the steps of the scale, and the meaning of an empty cell. */
function legendMarks(view: HeatView, texts: HeatTexts, { bottom, frame, gutter }: GridLayout): readonly Mark[] {
  const hasGaps = (view[view.shows] ?? view.values).some(Number.isNaN);
  return stepLegend({
    scale: view.scale,
    bounds: texts.bounds,
    top: bottom + LEGEND_GAP_PX,
    from: Math.min(gutter, 8),
    frame,
    hasSteps: view.peak !== undefined || view.pairs !== undefined,
    other: hasGaps ? { className: 'cell none', text: texts.noRows } : undefined,
  });
}
