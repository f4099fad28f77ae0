import { plotOf, type ScenePlot } from '../../../plot/chart.js';
import { gridScene } from '../../../plot/grid.js';
import { listScene, type ListSpec } from '../../../plot/list.js';
import { matrixOf } from './matrix.js';
import type { BasketPicture, PictureTexts } from '../model/view.js';

/** Length of the longest bar, as a share of the width. */
const BAR_PART = 0.46;

/** Draws a basket as a matrix, or as a list that scrolls. */
export const basketPlot: ScenePlot<BasketPicture, PictureTexts> = /* @__PURE__ */ plotOf((picture, texts, frame) =>
  picture.view.matrix && picture.view.rows.length > 0
    ? gridScene(matrixOf(picture, texts, frame), frame)
    : { ...listScene(listOf(picture, texts), frame), leastHeight: 0 },
);

/** Returns lines, largest first. New items have the second series color, losses the color for negative values, all others the first. */
function listOf({ view, chosen }: BasketPicture, texts: PictureTexts): ListSpec {
  return {
    label: texts.label,
    chosen,
    none: texts.none,
    barPart: BAR_PART,
    ...(view.rows.length > 0 && { head: texts }),
    lines: view.rows.map(({ value, repeat }, line) => {
      const { items, value: shown, note } = texts.rows[line]!;
      const className = value < 0 ? 'below' : repeat === false ? 's2' : 's1';
      return { names: items, value: shown, note, isLoss: value < 0, bar: { from: 0, to: Math.abs(value), className } };
    }),
  };
}
