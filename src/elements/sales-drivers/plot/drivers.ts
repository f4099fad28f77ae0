import { plotOf, type ScenePlot } from '../../../plot/chart.js';
import { listScene, type ListSpec } from '../../../plot/list.js';
import { isTotal } from '../model/steps.js';
import type { DriversPicture, PictureTexts } from '../model/view.js';
import { contributions, toneOf } from './contributions.js';

/** Minimum width in px for bars next to their names. In narrower charts, names stand above them. */
const MIN_BESIDE_PX = 420;

/** Draws the contributions to a change as bars around zero, with their names next to them or, on narrow screens, above them. */
export const driversPlot: ScenePlot<DriversPicture, PictureTexts> = /* @__PURE__ */ plotOf((picture, texts, frame) => {
  const beside = frame.width < MIN_BESIDE_PX ? undefined : contributions(picture, texts, frame);
  return beside ?? listScene(listOf(picture, texts), frame);
});

function listOf({ view, chosen }: DriversPicture, texts: PictureTexts): ListSpec {
  return {
    label: texts.label,
    chosen,
    none: texts.none,
    lines: view.steps.map((step, line) => ({
      ...texts.rows[line]!,
      ...(isTotal(step) ? { isKept: true } : { bar: { from: 0, to: step.to - step.from, className: toneOf(step, view) } }),
    })),
  };
}
