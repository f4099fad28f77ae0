import type { MarkDrawing, PlotFrame } from '../../../plot/drawing.js';
import type { DriversPicture, PictureTexts } from '../model/view.js';
import { columnsWidth, drawColumns } from './columns.js';
import { drawLines, linesHeight } from './lines.js';

/** Minimum width in px for columns. Narrower charts, and charts with overlapping amounts, use lines. */
const MIN_COLUMNS_PX = 420;

function fits(texts: PictureTexts, width: number): boolean {
  return texts.rows.length > 0 && width >= Math.max(MIN_COLUMNS_PX, columnsWidth(texts));
}

/** Draws a waterfall: columns with a table, or lines on narrow screens. */
export function drawDrivers(
  picture: DriversPicture,
  texts: PictureTexts,
  frame: PlotFrame,
): MarkDrawing<DriversPicture, PictureTexts> {
  return fits(texts, frame.width) ? drawColumns(picture, texts, frame) : drawLines(picture, texts, frame);
}

/** Returns the minimum height of the chart in px for a width; columns adapt to the available height. */
export function leastHeight(picture: DriversPicture, texts: PictureTexts, width: number): number {
  return fits(texts, width) ? 0 : linesHeight(picture, texts, width);
}
