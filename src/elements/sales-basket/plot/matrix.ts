import { across, type PlotFrame } from '../../../plot/drawing.js';
import { boxOf, GRID_LINE_PX, stepClass, type GridLayout, type GridSpec } from '../../../plot/grid.js';
import { lineLabels, TICK_PX } from '../../../plot/labels.js';
import { textMarks, type Label, type Mark } from '../../../plot/mark.js';
import { stepLegend } from '../../../plot/legend.js';
import { nameWidth, wrapText } from '../../../plot/text-width.js';
import { colourValue } from '../model/view.js';
import type { BasketPicture, PictureTexts } from '../model/view.js';

const MIN_CELL = 24;
const MAX_CELL = 44;
const LEGEND_PX = 45;
/** Maximum number of text lines in a column heading; longer names are replaced by numbers. */
const MAX_HEAD_LINES = 3;

/** Returns the matrix of item pairs: row items, and the items bought with them. */
export function matrixOf({ view, chosen }: BasketPicture, texts: PictureTexts, { width }: PlotFrame): GridSpec {
  const { items } = texts;
  const { scale } = view.matrix!;
  const numbered = items.map((item, k) => `${k + 1}  ${item}`);
  const widest = Math.max(0, ...numbered.map((text) => nameWidth(text, TICK_PX)));
  const gutterPx = Math.ceil(Math.min(widest, Math.max(72, width * 0.36)) + 10);
  const cellWidth = (width - gutterPx) / Math.max(1, items.length);
  const wrapped = items.map((item) => wrapText(item, cellWidth - 4, TICK_PX));
  const isNamed = wrapped.every((lines, k) => lines.length <= MAX_HEAD_LINES && lines.join(' ') === items[k]);
  const columns = isNamed ? wrapped : items.map((_, k) => [String(k + 1)]);
  const rows = (isNamed ? items : numbered).map((text) => wrapText(text, gutterPx - 12, TICK_PX));
  const tallest = linesPx(rows) + 3;
  const caption = wrapText(texts.values, width, TICK_PX);
  return {
    label: texts.label,
    blocks: [{ columns: items.length, rows: items.length }],
    spots: view.rows.map(({ at }) => ({ block: 0, ...at! })),
    cellCount: view.rows.length,
    cellOf: (mark) => {
      const { value } = view.rows[mark]!;
      return {
        className: stepClass(scale, colourValue(value, view.value)),
        text: Number.isNaN(value) ? '' : texts.rows[mark]!.value,
        isGhost: chosen.length > 0 && !chosen.includes(mark),
      };
    },
    hasTexts: true,
    gutterPx,
    headPx: () => linesPx(columns) + 6,
    footPx: LEGEND_PX + caption.length * GRID_LINE_PX,
    rowPx: () => [Math.max(MIN_CELL, tallest), Math.max(MAX_CELL, tallest)],
    around: (grid) => [
      ...headMarks(grid, rows, columns),
      ...stepLegend({
        scale,
        bounds: texts.bounds,
        top: grid.bottom + 12,
        from: 0,
        frame: grid.frame,
        other: { className: 'cell none', text: texts.few },
        hasSteps: view.rows.some(({ value }) => !Number.isNaN(value)),
      }),
      ...textMarks(
        caption.map((text, k) => ({ x: across(grid.frame, 0), y: grid.bottom + 48 + k * GRID_LINE_PX, text, anchor: 'start' })),
        'tick',
      ),
    ],
  };
}

function linesPx(labels: readonly (readonly string[])[]): number {
  return Math.max(1, ...labels.map((lines) => lines.length)) * GRID_LINE_PX;
}

/** Returns the row and column headings: names, or numbers when names do not fit. */
function headMarks(
  grid: GridLayout,
  rows: readonly (readonly string[])[],
  columns: readonly (readonly string[])[],
): readonly Mark[] {
  const names = rows.flatMap((lines, row) => {
    const { y, height } = boxOf(grid, { block: 0, column: -1, row });
    return lineLabels(lines, { x: across(grid.frame, 0), y: y + height / 2, anchor: 'start' }, GRID_LINE_PX);
  });
  const heads = columns.flatMap((lines, column) => {
    const { x, width } = boxOf(grid, { block: 0, column, row: -1 });
    return lines.map((text, k): Label => ({
      x: x + width / 2,
      y: grid.headHeight - 8 - (lines.length - 1 - k) * GRID_LINE_PX,
      text,
      anchor: 'middle',
    }));
  });
  return textMarks([...names, ...heads], 'tick');
}
