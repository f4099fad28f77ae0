import type { MarkDrawing, PlotFrame } from '../../../plot/drawing.js';
import { drawLineList, type LineList } from '../../../plot/ranked-list.js';
import { render } from '../../../plot/svg.js';
import { textWidth } from '../../../plot/text-width.js';
import { drawBars } from './bars.js';
import type { CohortPicture, ListPicture } from '../model/shown.js';
import { drawTriangle, triangleHeight } from './triangle.js';

type Picture<Chart extends CohortPicture['chart']> = Extract<CohortPicture, { readonly chart: Chart }>;

/** Length of the longest bar in a list, as a share of the width. */
const BAR_PART = 0.34;
const GAP_PX = 12;
/** Heights of a list in px: head and line, and the number of lines visible at once. */
const HEAD_PX = 22;
const LINE_PX = 46;
const MAX_LINES = 10;
const MIN_PX = 192;

/** Draws the chart by its type. `label` is its accessible name. */
export function drawCohort(picture: CohortPicture, label: string, frame: PlotFrame): MarkDrawing<CohortPicture, string> {
  switch (picture.chart) {
    case 'triangle':
      return general(picture.chart, drawTriangle(picture, label, frame));
    case 'bars':
      return general(picture.chart, drawBars(picture, label, frame));
    case 'list':
      return general(picture.chart, drawList(picture, label, frame));
  }
}

/** Returns the minimum height of a chart in px. Lists show up to ten lines at once. */
export function leastHeight(picture: CohortPicture, _label: string, width: number): number {
  if (picture.chart === 'triangle') return triangleHeight(picture, width);
  if (picture.chart === 'bars') return MIN_PX;
  return Math.max(MIN_PX, HEAD_PX + Math.min(MAX_LINES, picture.lines.length) * LINE_PX);
}

const drawList = /* @__PURE__ */ drawLineList(toLines, render);

function toLines({ lines, chosen, names, values, none }: ListPicture, label: string, { width }: PlotFrame): LineList {
  const most = Math.max(...lines.map(({ bar }) => bar), 0);
  const start = width * BAR_PART + GAP_PX;
  const count = partsThatFit(lines, width - start);
  return {
    label,
    chosen,
    none,
    noteStartPx: start,
    ...(lines.length > 0 && { head: { names, values } }),
    lines: lines.map(({ name, value, bar, notes }) => ({
      names: [name],
      value,
      note: joined(notes, count),
      bar: { from: 0, to: most > 0 ? (bar / most) * width * BAR_PART : 0, className: 's1' },
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

/** Wraps a drawing: switching to another chart type redraws it from scratch. */
function general<Chart extends CohortPicture['chart']>(
  chart: Chart,
  drawing: MarkDrawing<Picture<Chart>, string>,
): MarkDrawing<CohortPicture, string> {
  const isSame = (picture: CohortPicture): picture is Picture<Chart> => picture.chart === chart;
  return {
    ...drawing,
    redraw: (next, label, frame) => {
      const moved = isSame(next) ? drawing.redraw(next, label, frame) : undefined;
      return moved && general(chart, moved);
    },
  };
}
