import type { MarkDrawing, PlotFrame } from '../../../plot/drawing.js';
import { drawLineList, type LineList } from '../../../plot/line-list.js';
import { render } from '../../../plot/svg.js';
import { drawMatrix, matrixHeight } from './matrix.js';
import type { BasketPicture, PictureWords } from '../model/view.js';

const GAP_PX = 12;
/** The part of the width that the longest bar takes. */
const BAR_PART = 0.46;

/** Draws the lines of a basket, greatest first. */
const drawLines = /* @__PURE__ */ drawLineList(toLines, render);

type BasketDrawing = MarkDrawing<BasketPicture, PictureWords>;

/** Draws a basket as what it is: lines, or the cells of a matrix. */
export function drawBasket(picture: BasketPicture, words: PictureWords, frame: PlotFrame): BasketDrawing {
  const isMatrix = picture.view.matrix !== undefined;
  return general(
    isMatrix && picture.view.rows.length > 0 ? drawMatrix(picture, words, frame) : drawLines(picture, words, frame),
    isMatrix,
  );
}

/** The height that a picture needs in a width: of a list, which scrolls, none. */
export function leastHeight(picture: BasketPicture, words: PictureWords, width: number): number {
  return picture.view.matrix && picture.view.rows.length > 0 ? matrixHeight(words, width) : 0;
}

/** A picture that is drawn anew where one of the other kind follows. */
function general(drawing: BasketDrawing, isMatrix: boolean): BasketDrawing {
  return {
    ...drawing,
    redraw: (next, words, frame) => {
      const isSame = (next.view.matrix !== undefined) === isMatrix && next.view.rows.length > 0;
      const moved = isSame ? drawing.redraw(next, words, frame) : undefined;
      return moved && general(moved, isMatrix);
    },
  };
}

/** What was bought before, and what is bought together, has one colour, what is new another, losses a third. */
function toLines({ view, chosen }: BasketPicture, words: PictureWords, { width }: PlotFrame): LineList {
  const most = Math.max(...view.rows.map(({ value }) => Math.abs(value)), 0);
  const lengthOf = (value: number): number => (most > 0 ? (Math.abs(value) / most) * width * BAR_PART : 0);
  return {
    label: words.label,
    chosen,
    none: words.none,
    saidFrom: width * BAR_PART + GAP_PX,
    ...(view.rows.length > 0 && { head: words }),
    lines: view.rows.map(({ value, repeat }, line) => {
      const { items, value: shown, said } = words.rows[line]!;
      const className = value < 0 ? 'below' : repeat === false ? 's2' : 's1';
      return { names: items, value: shown, said, isLoss: value < 0, bar: { from: 0, to: lengthOf(value), className } };
    }),
  };
}
