import type { MarkDrawing, PlotFrame } from '../../../plot/drawing.js';
import type { DriversPicture, PictureWords } from '../model/view.js';
import { columnsWidth, drawColumns } from './columns.js';
import { drawLines, linesHeight } from './lines.js';

/** In less width, and where the amounts do not fit next to each other, the steps are lines below one another. */
const MIN_COLUMNS_PX = 420;

function fits(words: PictureWords, width: number): boolean {
  return words.rows.length > 0 && width >= Math.max(MIN_COLUMNS_PX, columnsWidth(words));
}

/** Draws the way from one amount to the other: in columns with the largest changes next to them, in a narrow place in lines. */
export function drawDrivers(
  picture: DriversPicture,
  words: PictureWords,
  frame: PlotFrame,
): MarkDrawing<DriversPicture, PictureWords> {
  return fits(words, frame.width) ? drawColumns(picture, words, frame) : drawLines(picture, words, frame);
}

/** The height that all of it needs in a width; columns take the height that there is. */
export function leastHeight(picture: DriversPicture, words: PictureWords, width: number): number {
  return fits(words, width) ? 0 : linesHeight(picture, words, width);
}
