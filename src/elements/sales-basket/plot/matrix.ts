import { mirrored, type Box, type MarkDrawing, type MarkStep, type PlotFrame } from '../../../plot/drawing.js';
import { boxOf, placeAt, type GridGeometry } from '../../../plot/grid-geometry.js';
import { rectMark, textMarks, type Label, type Mark, type Span } from '../../../plot/mark.js';
import { redraw, render } from '../../../plot/svg.js';
import { nameWidth } from '../../../plot/name-width.js';
import { stepLegend } from '../../../plot/step-legend.js';
import { textWidth } from '../../../plot/text-width.js';
import { wrapText } from '../../../plot/wrap-text.js';
import { stepOf } from '../../../util/color-scale.js';
import { colourValue } from '../model/view.js';
import type { BasketPicture, PictureTexts } from '../model/view.js';

type MatrixDrawing = MarkDrawing<BasketPicture, PictureTexts>;

const TEXT_PX = 11;
const LINE_PX = 13;
const MIN_CELL = 24;
const MAX_CELL = 44;
const LEGEND_PX = 45;
/** Maximum number of text lines in a column heading; longer names are replaced by numbers. */
const MAX_HEAD_LINES = 3;

/** Geometry of the matrix, with the labels of its rows and columns. */
interface Layout extends GridGeometry {
  readonly rowLabels: readonly (readonly string[])[];
  readonly columnLabels: readonly (readonly string[])[];
  readonly hasValues: boolean;
  readonly legendTop: number;
  /** Name of the measure, wrapped into lines. */
  readonly caption: readonly string[];
}

interface Scene {
  readonly picture: BasketPicture;
  readonly texts: PictureTexts;
  readonly layout: Layout;
}

/** Draws a matrix of item pairs: row items, and the items bought with them. */
export function drawMatrix(picture: BasketPicture, texts: PictureTexts, frame: PlotFrame): MatrixDrawing {
  const scene = { picture, texts, layout: layOut(texts, frame) };
  return drawingOf(render(marksOf(scene), { ...frame, height: scene.layout.height, label: texts.label }), scene);
}

/** Returns the height of the matrix in px for a width. */
export function matrixHeight(texts: PictureTexts, width: number): number {
  return layOut(texts, { width, height: 0, rtl: false }).height;
}

function drawingOf(svg: SVGSVGElement, { picture, layout }: Scene): MatrixDrawing {
  const count = layout.rows;
  const markOf = (row: number, column: number): number | undefined =>
    row === column ? undefined : row * (count - 1) + column - (column > row ? 1 : 0);
  const boxAt = (mark: number): Box | undefined => {
    const at = picture.view.rows[mark]?.at;
    return at && boxOf(layout, { block: 0, ...at });
  };
  return {
    svg,
    markAt: (x, y) => {
      const found = placeAt(layout, x, y);
      return found && found.row >= 0 && found.column >= 0 ? markOf(found.row, found.column) : undefined;
    },
    boxOf: boxAt,
    tipOf: (mark) => {
      const box = boxAt(mark);
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2, clear: box.width / 2 + 8 };
    },
    stepFrom: (mark, step) => {
      const at = picture.view.rows[mark]?.at;
      const next = at && stepped(at, layout.rtl ? mirrored(step) : step, count);
      return next === undefined ? mark : (markOf(next.row, next.column) ?? mark);
    },
    redraw: (next, texts, frame) => {
      const moved = { picture: next, texts, layout: layOut(texts, frame) };
      if (moved.layout.height !== layout.height) return undefined;
      redraw(svg, marksOf(moved));
      svg.setAttribute('aria-label', texts.label);
      return drawingOf(svg, moved);
    },
  };
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Returns the cell that an arrow key moves to. The diagonal has no cells and is skipped. */
function stepped({ row, column }: Place, step: MarkStep, count: number): Place {
  if (step === 'first') return { row: 0, column: 1 };
  if (step === 'last') return { row: count - 1, column: count - 2 };
  const [down, right] = { left: [0, -1], right: [0, 1], up: [-1, 0], down: [1, 0] }[step] as [number, number];
  const isWithin = (index: number): boolean => index >= 0 && index < count;
  const next = { row: row + down, column: column + right };
  const over = next.row === next.column ? { row: next.row + down, column: next.column + right } : next;
  return isWithin(over.row) && isWithin(over.column) ? over : { row, column };
}

function layOut(texts: PictureTexts, { width, height: seen, rtl }: PlotFrame): Layout {
  const { items } = texts;
  const numbered = items.map((item, k) => `${k + 1}  ${item}`);
  const widest = Math.max(0, ...numbered.map((text) => nameWidth(text, TEXT_PX)));
  const gutter = Math.ceil(Math.min(widest, Math.max(72, width * 0.36)) + 10);
  const cellWidth = (width - gutter) / Math.max(1, items.length);
  const heads = items.map((item) => wrapText(item, cellWidth - 4, TEXT_PX));
  const isNamed = heads.every((head, k) => head.length <= MAX_HEAD_LINES && head.join(' ') === items[k]);
  const columnLabels = isNamed ? heads : items.map((_, k) => [String(k + 1)]);
  const rowLabels = (isNamed ? items : numbered).map((text) => wrapText(text, gutter - 12, TEXT_PX));
  const headHeight = Math.max(1, ...columnLabels.map((lines) => lines.length)) * LINE_PX + 6;
  const tallest = Math.max(1, ...rowLabels.map((lines) => lines.length)) * LINE_PX + 3;
  const caption = wrapText(texts.values, width, TEXT_PX);
  const legend = LEGEND_PX + caption.length * LINE_PX;
  const room = (seen - headHeight - legend) / Math.max(1, items.length);
  const cellHeight = Math.floor(Math.max(MIN_CELL, tallest, Math.min(MAX_CELL, room)));
  const bottom = headHeight + items.length * cellHeight;
  const widestValue = Math.max(0, ...texts.rows.map(({ value }) => textWidth(value, TEXT_PX)));
  return {
    width,
    height: bottom + legend,
    rtl,
    cellWidth,
    cellHeight,
    gutter,
    titleWidth: 0,
    headHeight,
    rows: items.length,
    blocks: [{ top: headHeight, columns: items.length }],
    rowLabels,
    columnLabels,
    hasValues: widestValue <= cellWidth - 3,
    legendTop: bottom + 12,
    caption,
  };
}

function marksOf(scene: Scene): readonly Mark[] {
  const { view } = scene.picture;
  const { layout, texts } = scene;
  const { scale } = view.matrix!;
  return [
    ...cellMarks(scene),
    ...(layout.hasValues ? valueMarks(scene) : []),
    ...headMarks(scene),
    ...stepLegend({
      scale,
      bounds: texts.bounds,
      top: layout.legendTop,
      from: 0,
      width: layout.width,
      rtl: layout.rtl,
      other: { className: 'cell none', text: texts.few },
      hasSteps: view.rows.some(({ value }) => !Number.isNaN(value)),
    }),
    ...textMarks(
      layout.caption.map((text, k) => ({
        x: layout.rtl ? layout.width : 0,
        y: layout.legendTop + 36 + k * LINE_PX,
        text,
        anchor: 'start',
      })),
      'tick',
    ),
  ];
}

/** Returns the color class of a cell; `none` when too few orders contain both items. */
function colourOf({ view }: BasketPicture, mark: number): string {
  const { value } = view.rows[mark]!;
  const { scale } = view.matrix!;
  if (Number.isNaN(value)) return 'none';
  return `${scale.way === 'both' ? 'd' : 'q'}${scale.colours[stepOf(scale, colourValue(value, view.value))]!}`;
}

function isGhost({ chosen }: BasketPicture, mark: number): boolean {
  return chosen.length > 0 && !chosen.includes(mark);
}

/** Returns the cells, one mark per color. */
function cellMarks({ picture, layout }: Scene): readonly Mark[] {
  const groups = new Map<string, Span[]>();
  picture.view.rows.forEach(({ at }, mark) => {
    const colour = colourOf(picture, mark);
    const name = `cell ${colour}${isGhost(picture, mark) ? ' ghosted' : ''}`;
    const { x, y, width, height } = boxOf(layout, { block: 0, ...at! });
    const inset = colour === 'none' ? 1.25 : 0.75;
    const parts = groups.get(name) ?? [];
    groups.set(name, parts);
    parts.push({ x1: x + inset, y1: y + inset, x2: x + width - inset, y2: y + height - inset });
  });
  return [...groups].map(([name, parts]) => rectMark(parts, name, 2));
}

function valueMarks({ picture, layout, texts }: Scene): readonly Mark[] {
  const groups = new Map<string, Label[]>();
  picture.view.rows.forEach(({ at, value }, mark) => {
    if (Number.isNaN(value) || isGhost(picture, mark)) return;
    const { x, y, width, height } = boxOf(layout, { block: 0, ...at! });
    const name = `value ${colourOf(picture, mark)}`;
    const labels = groups.get(name) ?? [];
    groups.set(name, labels);
    labels.push({ x: x + width / 2, y: y + height / 2, text: texts.rows[mark]!.value, anchor: 'middle' });
  });
  return [...groups].flatMap(([name, labels]) => textMarks(labels, name));
}

/** Returns the row and column headings: names, or numbers when names do not fit. */
function headMarks({ layout }: Scene): readonly Mark[] {
  const { rtl, width, headHeight } = layout;
  const rows = layout.rowLabels.flatMap((lines, row) => {
    const { y, height } = boxOf(layout, { block: 0, column: -1, row });
    return lines.map((text, k): Label => ({
      x: rtl ? width : 0,
      y: y + height / 2 + (k - (lines.length - 1) / 2) * LINE_PX,
      text,
      anchor: 'start',
    }));
  });
  const columns = layout.columnLabels.flatMap((lines, column) => {
    const box = boxOf(layout, { block: 0, column, row: -1 });
    return lines.map((text, k): Label => ({
      x: box.x + box.width / 2,
      y: headHeight - 8 - (lines.length - 1 - k) * LINE_PX,
      text,
      anchor: 'middle',
    }));
  });
  return textMarks([...rows, ...columns], 'tick');
}
