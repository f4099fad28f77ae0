import { plotOf, type Scene, type ScenePlot } from '../../../plot/chart.js';
import type { PlotFrame } from '../../../plot/drawing.js';
import { listScene, type ListSpec } from '../../../plot/list.js';
import { textWidth } from '../../../plot/text-width.js';
import { barsScene } from './bars.js';
import type { CohortPicture, ListPicture } from '../model/shown.js';
import { triangleScene } from './triangle.js';

/** Length of the longest bar in a list, as a share of the width. */
const BAR_PART = 0.34;
const GAP_PX = 12;
/** Heights of a list in px: head and line, and the number of lines visible at once. */
const HEAD_PX = 22;
const LINE_PX = 46;
const MAX_LINES = 10;
const MIN_PX = 192;

/** Draws the chart by its type. The texts are its accessible name. */
export const cohortPlot: ScenePlot<CohortPicture, string> = /* @__PURE__ */ plotOf((picture, label, frame): Scene => {
  switch (picture.chart) {
    case 'triangle':
      return triangleScene(picture, label, frame);
    case 'bars':
      return { ...barsScene(picture, label, frame), leastHeight: MIN_PX };
    case 'list': {
      const leastHeight = Math.max(MIN_PX, HEAD_PX + Math.min(MAX_LINES, picture.lines.length) * LINE_PX);
      return { ...listScene(listOf(picture, label, frame), frame), leastHeight };
    }
  }
});

function listOf({ lines, chosen, names, values, none }: ListPicture, label: string, { width }: PlotFrame): ListSpec {
  const count = partsThatFit(lines, width * (1 - BAR_PART) - GAP_PX);
  return {
    label,
    chosen,
    none,
    barPart: BAR_PART,
    ...(lines.length > 0 && { head: { names, values } }),
    lines: lines.map(({ name, value, bar, notes }) => ({
      names: [name],
      value,
      note: joined(notes, count),
      bar: { from: 0, to: bar, className: 's1' },
    })),
  };
}

/** Returns how many notes fit in every line, at least one. Lines with different notes could not be compared. */
function partsThatFit(lines: ListPicture['lines'], room: number): number {
  const most = Math.max(1, ...lines.map(({ notes }) => notes.length));
  for (let count = most; count > 1; count--)
    if (lines.every(({ notes }) => textWidth(joined(notes, count), 11) <= room)) return count;
  return 1;
}

function joined(parts: readonly string[], count: number): string {
  return parts.slice(0, count).join(' · ');
}
