import { plotOf, type ScenePlot } from '../../../plot/chart.js';
import { listScene, type ListSpec } from '../../../plot/list.js';
import { isTotal } from '../model/steps.js';
import type { DriversPicture, PictureTexts } from '../model/view.js';
import { columnsWidth, toneOf, waterfall } from './columns.js';

/** Minimum width in px for columns. Narrower charts, and charts with overlapping amounts, use lines. */
const MIN_COLUMNS_PX = 420;

/** Draws a waterfall: columns with a table that adapt to the height, or a line for each step on narrow screens. */
export const driversPlot: ScenePlot<DriversPicture, PictureTexts> = /* @__PURE__ */ plotOf((picture, texts, frame) => {
  const isWide = texts.rows.length > 0 && frame.width >= Math.max(MIN_COLUMNS_PX, columnsWidth(texts));
  return isWide ? waterfall(picture, texts, frame) : listScene(listOf(picture, texts), frame);
});

function listOf({ view, chosen }: DriversPicture, texts: PictureTexts): ListSpec {
  return {
    label: texts.label,
    chosen,
    isLinked: true,
    none: texts.none,
    lines: view.steps.map((step, line) => ({
      ...texts.rows[line]!,
      isKept: isTotal(step),
      bar: { ...step, className: toneOf(step, view) },
    })),
  };
}
