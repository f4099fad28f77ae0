import type { MarkDrawing, PlotFrame } from '../../../plot/drawing.js';
import { drawLineList, lineListHeight, type LineList } from '../../../plot/ranked-list.js';
import { render } from '../../../plot/svg.js';
import { isTotal } from '../model/steps.js';
import type { DriversPicture, PictureTexts } from '../model/view.js';
import { amountsOf, toneOf } from './tone.js';

/** Draws a waterfall with one line per step. */
export const drawLines: (
  picture: DriversPicture,
  texts: PictureTexts,
  frame: PlotFrame,
) => MarkDrawing<DriversPicture, PictureTexts> = /* @__PURE__ */ drawLineList(toLines, render);

/** Returns the height of all lines in px for a width. */
export const linesHeight: (picture: DriversPicture, texts: PictureTexts, width: number) => number =
  /* @__PURE__ */ lineListHeight(toLines);

function toLines({ view, chosen }: DriversPicture, texts: PictureTexts, { width }: PlotFrame): LineList {
  const { from, to } = amountsOf(view);
  const toX = (amount: number): number => ((amount - from) / (to - from || 1)) * width;
  return {
    label: texts.label,
    chosen,
    isLinked: true,
    none: texts.none,
    lines: view.steps.map((step, line) => ({
      ...texts.rows[line]!,
      isKept: isTotal(step),
      bar: { from: toX(step.from), to: toX(step.to), className: toneOf(step, view) },
    })),
  };
}
