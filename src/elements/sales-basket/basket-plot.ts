import type { MarkDrawing, PlotFrame } from '../../plot/drawing.js';
import { drawLineList, type LineList } from '../../plot/line-list.js';
import { render } from '../../plot/render.js';
import type { BasketPicture, PictureWords } from './view-model.js';

const GAP_PX = 12;
/** The part of the width that the longest bar takes. */
const BAR_PART = 0.46;

/** Draws the lines of a basket, greatest first. */
export const drawBasket: (
  picture: BasketPicture,
  words: PictureWords,
  frame: PlotFrame,
) => MarkDrawing<BasketPicture, PictureWords> = /* @__PURE__ */ drawLineList(toLines, render);

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
