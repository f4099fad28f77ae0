import { boundTexts, columnFormat } from '../../../format/column.js';
import { fixed, numberFormat, tidy } from '../../../format/number.js';
import type { Messages } from '../../../messages/en.js';
import type { Scene } from '../../../plot/chart.js';
import { boxOf, cellSpan, GRID_LINE_PX, linesPx, stepClass, type GridLayout, type GridSpec } from '../../../plot/grid.js';
import { stepLegend, TICK_PX } from '../../../plot/labels.js';
import { rectMark, textMarks, type Label, type Mark } from '../../../plot/mark.js';
import { textWidth, wrapText } from '../../../plot/text-width.js';
import type { ChartInput, ChartKinds } from '../../base/define/widget-definition.js';
import type { HeatFacts, Layout, Spot } from '../model/layout.js';

type HeatPicture = ChartInput<HeatFacts, Messages['heatmap']>;

/** Height of the legend in px, and its distance from the cells. */
const LEGEND_PX = 46;
const LEGEND_GAP_PX = 12;
/** Minimum cell height (visible, or one line of text), and maximum cell height. */
const LEAST = { days: 9, months: 15, grid: 16, matrix: 22 } as const;
const MOST = { days: 27, months: 32, grid: 64, matrix: 56 } as const;

export function heatmapPlot(input: HeatPicture, { grid }: ChartKinds): Scene {
  return grid(gridOf(input));
}

export function gridOf(input: HeatPicture): Omit<GridSpec, 'label'> {
  const { facts, selected, frame } = input;
  const { kind, layout, colors, scale } = facts;
  const { blocks, rows, spots, cells } = layout;
  const titlePx = Math.ceil(Math.max(0, ...blocks.map(({ title }) => (title === '' ? 0 : textWidth(title, TICK_PX) + 8))));
  const widest = Math.max(0, ...rows.map(({ label }) => textWidth(label, TICK_PX)));
  const labelPx = Math.ceil(Math.min(widest, Math.max(60, frame.width * 0.34)) + 8);
  const rowLines = rows.map(({ label }) => wrapText(label, labelPx - 8, TICK_PX));
  const tallest = kind === 'grid' || kind === 'matrix' ? linesPx(rowLines) + 3 : 0;
  const least = Math.max(LEAST[kind], tallest);
  const chosen = new Set(selected);
  const textOf = valueTexts(input);
  return {
    blocks: blocks.map(({ columns }) => ({ columns, rows: rows.length })),
    blockGapPx: 8,
    spots,
    cellCount: cells,
    isSequence: kind === 'days',
    cellOf: (cell) => ({
      className: stepClass(scale, colors[cell]!),
      text: kind === 'days' || Number.isNaN(colors[cell]) ? '' : textOf(colors[cell]!),
      isGhost: chosen.size > 0 && !chosen.has(cell),
    }),
    hasTexts: kind !== 'days',
    gutterPx: titlePx + labelPx,
    titlePx,
    headPx: (cellWidth) => linesPx(columnLines(facts, cellWidth)) + 6,
    footPx: LEGEND_PX,
    rowPx: (cellWidth) => [least, Math.max(least, kind === 'days' ? Math.min(MOST.days, cellWidth * 1.8) : MOST[kind])],
    outlines: (grid) => (chosen.size > 0 ? [] : peakMarks(facts, grid)),
    around: (grid) => [...headMarks(facts, grid, { rowLines, chosen }), ...legendMarks(input, grid)],
  };
}

/** Returns what writes numbers in cells, in the unit of the legend. */
function valueTexts({ facts: { shows, unit, colors }, format, ...style }: HeatPicture): (value: number) => string {
  if (shows === 'correlation') return (value) => format(value, 'correlation', 'compact');
  const largest = colors.reduce((most, value) => (Math.abs(value) > most ? Math.abs(value) : most), 0);
  const isAmount = shows === 'values' || shows === 'gap';
  return columnFormat(largest, isAmount ? unit : 'percent', style, isAmount ? undefined : 0).bare;
}

/** Returns column labels. Names wrap; times and ranges that do not fit are omitted. */
function columnLines({ kind, layout }: HeatFacts, cellWidth: number): readonly (readonly string[])[] {
  const { columns, spots, cells } = layout;
  const spans = kind === 'days' ? spots.slice(cells, cells + columns.length).map(({ span }) => span * cellWidth) : [];
  const room = (index: number): number => (spans[index] ?? cellWidth) - 2;
  const labels = columns.map(({ label, lines }, index) => {
    if (!lines) return [label];
    const [own, shared] = lines;
    return columns[index - 1]?.lines?.[1] === shared ? [own] : [own, shared];
  });
  const widest = Math.max(0, ...labels.map(([first = '']) => textWidth(first, TICK_PX)));
  if (labels.every(([first = ''], index) => textWidth(first, TICK_PX) <= room(index))) return labels;
  if (columns.every((column) => column.kind === 'member'))
    return columns.map(({ label }, index) => wrapText(label, room(index), TICK_PX));
  const every = Math.ceil((widest + 6) / Math.max(1, Math.min(...columns.map((_, index) => room(index) + 2))));
  return labels.map((label, index) => (index % every === 0 ? label : label.length > 1 ? ['', ...label.slice(1)] : []));
}

function peakMarks({ layout: { spots, cells }, peak, low }: HeatFacts, grid: GridLayout): readonly Mark[] {
  const ends = cells < 4 ? [] : [peak, low].filter((cell) => cell !== undefined);
  const outlines = ends.map((cell) => cellSpan(grid, spots[cell]!, 0));
  return [rectMark(outlines, 'peak', 2)];
}

function headMarks(
  facts: HeatFacts,
  grid: GridLayout,
  { rowLines, chosen }: { readonly rowLines: readonly (readonly string[])[]; readonly chosen: ReadonlySet<number> },
): readonly Mark[] {
  const { spots, cells } = facts.layout;
  const columns = columnLines(facts, grid.cellWidth);
  const every = Math.max(1, Math.ceil(GRID_LINE_PX / grid.cellHeight - 0.3));
  const plain: Label[] = [];
  const strong: Label[] = [];
  let column = 0;
  spots.slice(cells).forEach((spot, head) => {
    const rows = spot.kind === 'row' && spot.row % every === 0 ? rowLines[spot.row]! : [];
    const lines = spot.kind === 'column' ? columns[column++]! : spot.kind === 'row' ? rows : [spot.label];
    const labels = spot.kind === 'block' || chosen.has(cells + head) ? strong : plain;
    labels.push(...headLabels(facts, grid, spot, lines));
  });
  return [...textMarks(plain, 'tick'), ...textMarks(strong, 'tick strong')];
}

function headLabels(
  { kind, layout: { columns } }: { readonly kind: HeatFacts['kind']; readonly layout: Pick<Layout, 'columns'> },
  grid: GridLayout,
  spot: Spot,
  lines: readonly string[],
): readonly Label[] {
  const { frame, headHeight, cellHeight } = grid;
  const { x, y, width, height } = boxOf(grid, spot);
  const [start, end, towards] = frame.rtl ? [x + width, x, -1] : [x, x + width, 1];
  return lines.map((text, k): Label => {
    if (spot.kind === 'block') return { x: start, y: y + cellHeight / 2, text, anchor: 'start' };
    const middle = y + height / 2 + (k - (lines.length - 1) / 2) * GRID_LINE_PX;
    if (spot.kind === 'row') return { x: end - towards * 7, y: middle, text, anchor: 'end' };
    // Lines start at the top, which places each year below its first month.
    const isFromTop = columns.some((column) => column.lines);
    const line = isFromTop ? 9 + k * GRID_LINE_PX : headHeight - 10 - (lines.length - 1 - k) * GRID_LINE_PX;
    if (kind === 'days') return { x: start + towards, y: line, text, anchor: 'start' };
    // The heading of a narrow cell at an edge moves inward.
    const half = textWidth(text, TICK_PX) / 2;
    return { x: Math.max(half, Math.min(x + width / 2, frame.width - half)), y: line, text, anchor: 'middle' };
  });
}

/** Draws the steps of the scale, and the meaning of an empty cell. Only the last bound has the unit. */
function legendMarks({ facts, ...style }: HeatPicture, { bottom, frame, gutter }: GridLayout): readonly Mark[] {
  const { shows, unit, colors, scale, peak, noRows } = facts;
  const isAmount = shows === 'values' || shows === 'gap';
  const tenths = numberFormat(style.locale, { ...fixed(1), signDisplay: 'negative' });
  return stepLegend({
    scale,
    bounds:
      shows === 'correlation'
        ? scale.bounds.map((bound) => tidy(tenths.format(bound)))
        : boundTexts(scale.bounds, isAmount ? unit : 'percent', style),
    top: bottom + LEGEND_GAP_PX,
    from: Math.min(gutter, 8),
    frame,
    hasSteps: peak !== undefined || shows === 'correlation',
    other: colors.some(Number.isNaN) ? { className: 'cell none', text: noRows } : undefined,
  });
}
