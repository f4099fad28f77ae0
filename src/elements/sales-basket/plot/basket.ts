import type { MarkDrawing, PlotFrame } from '../../../plot/drawing.js';
import { drawLineList, type LineList } from '../../../plot/ranked-list.js';
import { render } from '../../../plot/svg.js';
import { drawMatrix, matrixHeight } from './matrix.js';
import type { BasketPicture, PictureTexts } from '../model/view.js';

const GAP_PX = 12;
/** Length of the longest bar, as a share of the width. */
const BAR_PART = 0.46;

/** Draws the lines of a basket, largest first. */
const drawLines = /* @__PURE__ */ drawLineList(toLines, render);

type BasketDrawing = MarkDrawing<BasketPicture, PictureTexts>;

/** Draws a basket as a list or as a matrix. */
export function drawBasket(picture: BasketPicture, texts: PictureTexts, frame: PlotFrame): BasketDrawing {
  const isMatrix = picture.view.matrix !== undefined;
  return general(
    isMatrix && picture.view.rows.length > 0 ? drawMatrix(picture, texts, frame) : drawLines(picture, texts, frame),
    isMatrix,
  );
}

/** Returns the minimum height of a chart in px. A list scrolls and needs none. */
export function leastHeight(picture: BasketPicture, texts: PictureTexts, width: number): number {
  return picture.view.matrix && picture.view.rows.length > 0 ? matrixHeight(texts, width) : 0;
}

/** Wraps a drawing: switching between list and matrix redraws the chart from scratch. */
function general(drawing: BasketDrawing, isMatrix: boolean): BasketDrawing {
  return {
    ...drawing,
    redraw: (next, texts, frame) => {
      const isSame = (next.view.matrix !== undefined) === isMatrix && next.view.rows.length > 0;
      const moved = isSame ? drawing.redraw(next, texts, frame) : undefined;
      return moved && general(moved, isMatrix);
    },
  };
}

/** Lays out lines. Colors: new items have the second series color, losses the color for negative values, all others the first. */
function toLines({ view, chosen }: BasketPicture, texts: PictureTexts, { width }: PlotFrame): LineList {
  const most = Math.max(...view.rows.map(({ value }) => Math.abs(value)), 0);
  const lengthOf = (value: number): number => (most > 0 ? (Math.abs(value) / most) * width * BAR_PART : 0);
  return {
    label: texts.label,
    chosen,
    none: texts.none,
    noteStartPx: width * BAR_PART + GAP_PX,
    ...(view.rows.length > 0 && { head: texts }),
    lines: view.rows.map(({ value, repeat }, line) => {
      const { items, value: shown, note } = texts.rows[line]!;
      const className = value < 0 ? 'below' : repeat === false ? 's2' : 's1';
      return { names: items, value: shown, note, isLoss: value < 0, bar: { from: 0, to: lengthOf(value), className } };
    }),
  };
}
