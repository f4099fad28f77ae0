import type { MarkDrawing, PlotFrame } from '../../../plot/drawing.js';
import { drawLineList, lineListHeight, type LineList } from '../../../plot/line-list.js';
import { render } from '../../../plot/svg.js';
import type { DriversPicture, DriversView, PictureWords, Step } from '../model/view.js';

/** Room beside the amounts, as a share of what they span. */
const MARGIN = 0.06;

/** Draws the way from one amount to the other, a line for each step. */
export const drawWaterfall: (
  picture: DriversPicture,
  words: PictureWords,
  frame: PlotFrame,
) => MarkDrawing<DriversPicture, PictureWords> = /* @__PURE__ */ drawLineList(toLines, render);

/** The height that all of a waterfall needs in a width. */
export const leastHeight: (picture: DriversPicture, words: PictureWords, width: number) => number =
  /* @__PURE__ */ lineListHeight(toLines);

function toLines({ view, chosen }: DriversPicture, words: PictureWords, frame: PlotFrame): LineList {
  const place = placesOf(view, frame);
  return {
    label: words.label,
    chosen,
    isLinked: true,
    none: words.none,
    lines: view.steps.map((step, line) => {
      const className = step.to >= step.from ? 'rise' : 'below';
      const isTotal = isTotalStep(step);
      return {
        ...words.rows[line]!,
        isKept: isTotal,
        bar: { from: place(step.from), to: place(step.to), className, isStroke: isTotal },
      };
    }),
  };
}

function isTotalStep({ kind }: Step): boolean {
  return kind === 'before' || kind === 'after';
}

/** Where an amount lies, from the reading start. The scale spans what the steps go through, not zero: totals are marked, not drawn as bars, so that none is cut. */
function placesOf({ steps }: DriversView, { width }: PlotFrame): (amount: number) => number {
  const amounts = steps.flatMap((step) => (isTotalStep(step) ? [step.to] : [step.from, step.to]));
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)];
  const margin = (most - least) * MARGIN || 1;
  const [from, to] = [least - margin, most + margin];
  return (amount) => ((amount - from) / (to - from)) * width;
}
