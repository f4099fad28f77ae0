import type { MarkDrawing, PlotFrame } from '../../../plot/drawing.js';
import { drawLineList, lineListHeight, type LineList } from '../../../plot/line-list.js';
import { render } from '../../../plot/svg.js';
import { isTotal } from '../model/steps.js';
import type { DriversPicture, PictureWords } from '../model/view.js';
import { amountsOf, toneOf } from './tone.js';

/** Draws the way from one amount to the other, a line for each step. */
export const drawLines: (
  picture: DriversPicture,
  words: PictureWords,
  frame: PlotFrame,
) => MarkDrawing<DriversPicture, PictureWords> = /* @__PURE__ */ drawLineList(toLines, render);

/** The height that all lines need in a width. */
export const linesHeight: (picture: DriversPicture, words: PictureWords, width: number) => number =
  /* @__PURE__ */ lineListHeight(toLines);

function toLines({ view, chosen }: DriversPicture, words: PictureWords, { width }: PlotFrame): LineList {
  const { from, to } = amountsOf(view);
  const place = (amount: number): number => ((amount - from) / (to - from || 1)) * width;
  return {
    label: words.label,
    chosen,
    isLinked: true,
    none: words.none,
    lines: view.steps.map((step, line) => ({
      ...words.rows[line]!,
      isKept: isTotal(step),
      bar: { from: place(step.from), to: place(step.to), className: toneOf(step, view) },
    })),
  };
}
