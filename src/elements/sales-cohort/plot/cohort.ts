import type { Scene } from '../../../plot/chart.js';
import type { ListSpec } from '../../../plot/list.js';
import { textWidth } from '../../../plot/text-width.js';
import type { ChartKinds } from '../../base/define/widget-definition.js';
import type { CohortPicture, ListChart } from '../model/facts.js';
import { barsOf } from './bars.js';
import { triangleOf } from './triangle.js';

/** Length of the longest bar in a list, as a share of the width. */
const BAR_PART = 0.34;
const GAP_PX = 12;
/** Heights of a list in px: head and line, and the number of lines visible at once. */
const HEAD_PX = 22;
const LINE_PX = 46;
const MAX_LINES = 10;
const MIN_PX = 192;

/** Draws the chart by its kind. */
export function cohortPlot(input: CohortPicture, { columns, grid, list }: ChartKinds): Scene {
  const { chart } = input.facts;
  switch (chart.kind) {
    case 'triangle':
      return grid(triangleOf(input, chart));
    case 'bars':
      return { ...columns(barsOf(input, chart)), leastHeight: MIN_PX };
    case 'list': {
      const leastHeight = Math.max(MIN_PX, HEAD_PX + Math.min(MAX_LINES, chart.lines.length) * LINE_PX);
      return { ...list(listOf(input, chart)), leastHeight };
    }
  }
}

function listOf({ facts, cells, frame }: CohortPicture, { lines, values }: ListChart): Omit<ListSpec, 'label' | 'chosen'> {
  const count = partsThatFit(lines, frame.width * (1 - BAR_PART) - GAP_PX);
  return {
    barPart: BAR_PART,
    head: { names: facts.columns[0]!.label, values },
    lines: lines.map(({ value, bar, notes }, line) => ({
      names: [cells[line]![0]],
      value,
      note: joined(notes, count),
      bar: { from: 0, to: bar, className: 's1' },
    })),
  };
}

/** Returns how many notes fit in every line, at least one. Lines with different notes could not be compared. */
function partsThatFit(lines: ListChart['lines'], room: number): number {
  const most = Math.max(1, ...lines.map(({ notes }) => notes.length));
  for (let count = most; count > 1; count--)
    if (lines.every(({ notes }) => textWidth(joined(notes, count), 11) <= room)) return count;
  return 1;
}

function joined(parts: readonly string[], count: number): string {
  return parts.slice(0, count).join(' · ');
}
