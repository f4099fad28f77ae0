import { stepOf, type Scale } from '../util/color-scale.js';
import { grouped } from '../util/grouped.js';
import type { Scene, Targets } from './chart.js';
import { middleOf, mirrored, type Box, type MarkStep, type PlotFrame } from './drawing.js';
import { TICK_PX } from './labels.js';
import { rectMark, textMarks, type Label, type Mark, type Span } from './mark.js';
import { textWidth } from './text-width.js';

/** Height of a line of text in a grid, in px. */
export const GRID_LINE_PX = 13;

/** Returns the height of the label with the most lines. */
export function linesPx(labels: readonly (readonly string[])[]): number {
  return Math.max(1, ...labels.map((lines) => lines.length)) * GRID_LINE_PX;
}

/** A position in a grid. Column −1 holds the row headings, row −1 the column headings; both −1 is the title of a block. */
interface GridPlace {
  readonly block: number;
  readonly column: number;
  readonly row: number;
}

/** The position of a mark. A heading can span several columns. */
interface GridSpot extends GridPlace {
  readonly span?: number;
}

/** How a cell looks: its color class, its number, and whether it is faded because others are selected. */
interface GridCell {
  readonly className: string;
  readonly text: string;
  readonly isGhost: boolean;
}

/** Rows of cells, with a title in front of them. Blocks are below one another. */
interface GridBlock {
  readonly columns: number;
  readonly rows: number;
}

/** A grid of colored cells to draw. */
export interface GridSpec {
  readonly label: string;
  readonly blocks: readonly GridBlock[];
  /** Space between two blocks in px. */
  readonly blockGapPx?: number;
  /** The marks: the cells, then the headings that can be selected. */
  readonly spots: readonly GridSpot[];
  readonly cellCount: number;
  readonly cellOf: (cell: number) => GridCell;
  /** True when a drag selects the cells between two cells in their order, such as days. Default: the rectangle between them. */
  readonly isSequence?: boolean;
  /** True when rows have different lengths: keys lead to the last cell of a shorter row, and a row's name to its first cell. */
  readonly isRagged?: boolean;
  /** Width of all headings in front of the cells, and of block titles within it, in px. */
  readonly gutterPx: number;
  readonly titlePx?: number;
  /** Height of the column headings in px. */
  readonly headPx: (cellWidth: number) => number;
  /** Height of the legend in px. */
  readonly footPx: number;
  /** Minimum and maximum height of a row in px. */
  readonly rowPx: (cellWidth: number) => readonly [least: number, most: number];
  readonly mostCellWidth?: number;
  /** True when cells may contain their numbers; they do if all of them fit. */
  readonly hasTexts: boolean;
  /** Returns the outlines above the cells. */
  readonly outlines?: (grid: GridLayout) => readonly Mark[];
  /** Returns headings and legend. */
  readonly around: (grid: GridLayout) => readonly Mark[];
}

/** The layout of a grid in px, mirrored in right-to-left pages. */
export interface GridLayout {
  readonly frame: Pick<PlotFrame, 'width' | 'rtl'>;
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** Distance of the first cell from the inline start; the row headings are in front of it. */
  readonly gutter: number;
  /** The part of the gutter for the titles of blocks. */
  readonly titleWidth: number;
  /** Height of the column headings. */
  readonly headHeight: number;
  readonly blocks: readonly (GridBlock & { readonly top: number })[];
  /** Bottom of the last row. */
  readonly bottom: number;
}

/** Lays out a grid. Cells fill the width, and the height as far as their shape allows. */
export function gridScene(spec: GridSpec, frame: PlotFrame): Scene {
  const grid = layOut(spec, frame);
  const height = Math.ceil(grid.bottom + spec.footPx);
  return {
    label: spec.label,
    shape: 'grid',
    frame,
    height,
    leastHeight: height,
    marks: () => marksOf(spec, grid),
    targets: targetsIn(spec, grid),
  };
}

function marksOf(spec: GridSpec, grid: GridLayout): readonly Mark[] {
  const cells = Array.from({ length: spec.cellCount }, (_, cell) => spec.cellOf(cell));
  const isRoomy = grid.cellHeight > GRID_LINE_PX;
  const isNumbered =
    spec.hasTexts && isRoomy && cells.every(({ text }) => text === '' || textWidth(text, TICK_PX) + 5 <= grid.cellWidth);
  return [
    ...cellMarks(spec, { grid, cells, isNumbered }),
    ...(spec.outlines?.(grid) ?? []),
    ...(isNumbered ? numberMarks(spec, { grid, cells }) : []),
    ...spec.around(grid),
  ];
}

function layOut(spec: GridSpec, frame: PlotFrame): GridLayout {
  const { blocks, blockGapPx = 0, gutterPx, footPx } = spec;
  const columns = Math.max(1, ...blocks.map((block) => block.columns));
  const cellWidth = Math.min(spec.mostCellWidth ?? Infinity, Math.max(1, (frame.width - gutterPx) / columns));
  const headHeight = spec.headPx(cellWidth);
  const rows = blocks.reduce((sum, block) => sum + block.rows, 0);
  const room = (frame.height - headHeight - footPx - (blocks.length - 1) * blockGapPx) / Math.max(1, rows);
  const [least, most] = spec.rowPx(cellWidth);
  const cellHeight = Math.floor(Math.min(most, Math.max(least, room)) * 4) / 4;
  let bottom = headHeight - blockGapPx;
  const placed = blocks.map((block) => {
    const top = bottom + blockGapPx;
    bottom = top + block.rows * cellHeight;
    return { ...block, top };
  });
  return { frame, cellWidth, cellHeight, gutter: gutterPx, titleWidth: spec.titlePx ?? 0, headHeight, blocks: placed, bottom };
}

/** Returns the grid position at a point of the chart; `undefined` outside of cells and headings. */
export function placeAt(grid: GridLayout, x: number, y: number): GridPlace | undefined {
  const { frame, cellWidth, cellHeight, gutter, titleWidth, headHeight, blocks } = grid;
  const across = frame.rtl ? frame.width - x : x;
  const column = Math.floor((across - gutter) / cellWidth);
  if (across < 0 || y < 0) return undefined;
  if (y < headHeight) return column >= 0 && column < (blocks[0]?.columns ?? 0) ? { block: 0, column, row: -1 } : undefined;
  const block = blocks.findIndex(({ top, rows }) => y >= top && y < top + rows * cellHeight);
  const found = blocks[block];
  if (!found || column >= found.columns) return undefined;
  if (across < titleWidth) return { block, column: -1, row: -1 };
  return { block, column: Math.max(-1, column), row: Math.floor((y - found.top) / cellHeight) };
}

/** Returns the rectangle of a grid position. */
export function boxOf(grid: GridLayout, { block, column, row, span = 1 }: GridSpot): Box {
  const { frame, cellWidth, cellHeight, gutter, titleWidth, headHeight } = grid;
  const { top = 0, rows = 0 } = grid.blocks[block] ?? {};
  const isBlock = isTitle({ block, column, row });
  const start = isBlock ? 0 : column < 0 ? titleWidth : gutter + column * cellWidth;
  const width = isBlock ? titleWidth : column < 0 ? gutter - titleWidth : span * cellWidth;
  const x = frame.rtl ? frame.width - start - width : start;
  if (isBlock) return { x, y: top, width, height: rows * cellHeight };
  return row < 0 ? { x, y: 0, width, height: headHeight } : { x, y: top + row * cellHeight, width, height: cellHeight };
}

/** Returns the rectangle of a cell without its gap to other cells. */
export function cellSpan(grid: GridLayout, spot: GridSpot, insetPx: number): Span {
  const { x, y, width, height } = boxOf(grid, spot);
  return { x1: x + insetPx, y1: y + insetPx, x2: x + width - insetPx, y2: y + height - insetPx };
}

/** Returns the color class of a value: that of its step, or `none` for a missing value. */
export function stepClass(scale: Scale, value: number): string {
  return Number.isNaN(value) ? 'none' : `${scale.way === 'both' ? 'd' : 'q'}${scale.colours[stepOf(scale, value)]!}`;
}

/** Cells that have an outline: they have no step, or a step that hardly differs from the card. */
const OUTLINED = /^(none|running)$/;
const PALE = /^(q[1-4]|d[2-6])$/;

interface Cells {
  readonly grid: GridLayout;
  readonly cells: readonly GridCell[];
}

/** Returns the cells, one mark per color. */
function cellMarks({ spots }: GridSpec, { grid, cells, isNumbered }: Cells & { readonly isNumbered: boolean }): readonly Mark[] {
  const size = Math.min(grid.cellWidth, grid.cellHeight);
  const inset = size < 9 ? 0.5 : 0.75;
  const parts = cells.map(({ className, isGhost }, cell) => {
    // Half of an outline is outside of its rectangle.
    const isOutlined = OUTLINED.test(className) || (!isNumbered && PALE.test(className));
    const span = cellSpan(grid, spots[cell]!, isOutlined ? inset + 0.5 : inset);
    return [`cell ${className}${isGhost ? ' ghosted' : ''}`, span] as const;
  });
  return [...grouped(parts)].map(([name, spans]) => ({ ...rectMark(spans, name, size < 7 ? 1 : 2), isMany: true }) as Mark);
}

function numberMarks({ spots }: GridSpec, { grid, cells }: Cells): readonly Mark[] {
  const labels = cells.flatMap(({ className, isGhost, text }, cell): readonly (readonly [string, Label])[] => {
    if (className === 'none') return [];
    const label = { ...middleOf(boxOf(grid, spots[cell]!)), text, anchor: 'middle' } as const;
    return [[isGhost ? 'value ghost' : `value ${className}`, label]];
  });
  return [...grouped(labels)].flatMap(([name, parts]) => textMarks(parts, name));
}

/** Maximum distance in px between a tooltip and the middle of a wide cell. */
const MAX_CLEAR_PX = 38;

function targetsIn(spec: GridSpec, grid: GridLayout): Targets {
  const { spots, isRagged = false } = spec;
  let places: Places | undefined;
  const at: Places = (place) => (places ??= placesOf(spots))(place);
  return {
    boxOf: (mark) => spots[mark] && boxOf(grid, spots[mark]),
    tipOf: (mark) => {
      const box = spots[mark] && boxOf(grid, spots[mark]);
      return box && { ...middleOf(box), clear: Math.min(MAX_CLEAR_PX, box.width / 2 + 8) };
    },
    markAt: (x, y) => {
      const place = placeAt(grid, x, y);
      return place && at(isRagged && place.row >= 0 ? { ...place, column: Math.max(0, place.column) } : place);
    },
    ...(spec.isSequence ? {} : { between: (one, other) => marksBetween(spec, one, other) }),
    stepFrom: (mark, step) => stepIn(spec, at, mark, grid.frame.rtl ? mirrored(step) : step),
  };
}

/** Returns the cells of a rectangle between two marks. Two headings in a line give the headings between them. */
function marksBetween({ spots, cellCount }: GridSpec, one: number, other: number): readonly number[] {
  const [p, q] = [spots[one]!, spots[other]!];
  const isBetween = (value: number, from: number, to: number): boolean =>
    value >= Math.min(from, to) && value <= Math.max(from, to);
  const isWithin = (spot: GridSpot): boolean =>
    (['block', 'column', 'row'] as const).every((side) => isBetween(spot[side], p[side], q[side]));
  const areHeads = one >= cellCount && other >= cellCount;
  const marks = spots.flatMap((spot, mark) => (mark >= cellCount === areHeads && isWithin(spot) ? [mark] : []));
  return marks.length > 0 ? marks : [one];
}

/** Returns the mark at a place of a grid; `undefined` when there is none. */
type Places = (place: GridPlace) => number | undefined;

function placesOf(spots: readonly GridSpot[]): Places {
  const key = ({ block, column, row }: GridPlace): string => `${block} ${column} ${row}`;
  const places = new Map<string, number>();
  spots.forEach((spot, mark) => {
    for (let k = 0; k < (spot.span ?? 1); k++) {
      const place = key({ ...spot, column: spot.column + k });
      if (!places.has(place)) places.set(place, mark);
    }
  });
  return (place) => places.get(key(place));
}

/**
 * Returns the next mark in a direction, in reading order. It skips holes, moves between blocks, and reaches headings at the edges.
 * Without a next mark it returns the same mark.
 */
function stepIn(spec: GridSpec, at: Places, from: number, step: MarkStep): number {
  if (step === 'first') return 0;
  if (step === 'last') return spec.cellCount - 1;
  const spot = spec.spots[from];
  if (!spot || isTitle(spot)) return from;
  const places = step === 'left' || step === 'right' ? alongRow(spec, spot, step) : alongColumn(spec, spot, step);
  const next = places.find((place) => !isTitle(place) && at(place) !== undefined);
  return (next && at(next)) ?? from;
}

function isTitle({ column, row }: GridPlace): boolean {
  return column < 0 && row < 0;
}

function alongRow(
  { blocks }: GridSpec,
  { block, column, row, span = 1 }: GridSpot,
  step: 'left' | 'right',
): readonly GridPlace[] {
  const { columns = 0 } = blocks[block] ?? {};
  const [first, by, count] = step === 'left' ? [column - 1, -1, column + 1] : [column + span, 1, columns - column - span];
  return Array.from({ length: Math.max(0, count) }, (_, k) => ({ block, row, column: first + k * by }));
}

/** Returns the places of a column through all blocks. Column headings are above the first block. */
function alongColumn({ blocks, isRagged = false }: GridSpec, spot: GridSpot, step: 'up' | 'down'): readonly GridPlace[] {
  const rows = blocks.flatMap(({ rows: count }, block) => Array.from({ length: count }, (_, row) => ({ block, row })));
  const all = [{ block: 0, row: -1 }, ...rows];
  const own = all.findIndex(({ block, row }) => block === spot.block && row === spot.row);
  const ahead = step === 'up' ? all.slice(0, own).reverse() : all.slice(own + 1);
  const columns = isRagged ? Array.from({ length: spot.column + 1 }, (_, k) => spot.column - k) : [spot.column];
  return ahead.flatMap((place) => columns.map((column) => ({ ...place, column })));
}
