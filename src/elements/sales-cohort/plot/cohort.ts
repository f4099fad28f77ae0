import type { Scene } from '../../../plot/chart.js';
import type { ListSpec } from '../../../plot/list.js';
import { textWidth } from '../../../plot/text-width.js';
import type { ChartKinds } from '../../base/define/widget-definition.js';
import type { CohortPicture, ListChart, BarsChart } from '../model/facts.js';
import { triangleOf } from './triangle.js';
import { axisTexts } from '../../../format/column.js';
import { axisName } from '../../../format/time-names.js';
import { stackedParts, type ColumnsLayout, type ColumnsSpec } from '../../../plot/columns.js';
import { across, type PlotFrame } from '../../../plot/drawing.js';
import { areApart, keptInside, keyMarks, LABEL_PX, placeKeys, TICK_PX } from '../../../plot/labels.js';
import { ruleMark, textMarks, type Label, type Mark } from '../../../plot/mark.js';
import { timeLabels } from '../../../plot/time/axis.js';

/** Length of the longest bar in a list, as a share of the width. */
const BAR_PART = 0.34;
const GAP_PX = 12;
/** Heights of a list in px: head and line, and the number of lines visible at once. */
const HEAD_PX = 22;
const LINE_PX = 46;
const MAX_LINES = 10;
const MIN_PX = 192;

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

/** Heights above the bars in px: legend, name of the measure, and label of the line. */
const LEGEND_PX = 24;
const TITLE_PX = 26;
const RULE_PX = 16;

/** Heights below the bars in px: one row of edge labels, or two rows of periods. */
const EDGES_PX = 22;
const TIME_PX = 36;

/** Extra width in px for signs such as ≥, which `textWidth` underestimates. */
const EDGE_PX = 3;

/** Maximum bar width in px. Very few bars are wider and take a share of their slot. */
const WIDEST_PX = 64;
const WIDE_PART = 0.6;

function barsOf({ facts, selected, frame, ...style }: CohortPicture, chart: BarsChart): Omit<ColumnsSpec, 'label'> {
  const { bars, parts, axis, line, unit } = chart;
  return {
    none: facts.none!,
    columns: bars.map(({ parts: values, running }, mark) => {
      const ghost = selected.length > 0 && !selected.includes(mark) ? ' ghosted' : running ? ' running' : '';
      const classes = parts.map(({ className }) => `${className}${ghost}`);
      return { parts: stackedParts(values, classes) };
    }),
    ticks: (ticks) => axisTexts(ticks, unit, style),
    isWhole: unit === 'count',
    topPx: TITLE_PX + (parts.length > 1 ? LEGEND_PX : 0) + (line ? RULE_PX : 0),
    bottomPx: () => (axis.kind === 'time' ? TIME_PX : EDGES_PX),
    columnPx: (pitch) => Math.min(pitch - (pitch > 12 ? 2 : pitch > 4 ? 1 : 0), Math.max(WIDEST_PX, pitch * WIDE_PART)),
    behind: () => headMarks(chart, frame),
    over: (columns) => [...textMarks(labelsBelow(chart, columns, style.locale), 'tick'), ...lineMarks(chart, columns)],
  };
}

/** Returns the marks above the bars: the legend of the parts, and the name of the measure. */
function headMarks({ parts, counted }: BarsChart, frame: PlotFrame): readonly Mark[] {
  const hasKeys = parts.length > 1;
  const keys = parts.map(({ className, name }) => ({ className: `fill ${className} key`, text: name }));
  const placed = hasKeys ? placeKeys(keys, Infinity, { gapPx: 20 }) : [];
  return [
    ...keyMarks(placed, frame, 'name'),
    ...textMarks([{ x: across(frame, 0), y: hasKeys ? LEGEND_PX + 8 : 8, text: counted, anchor: 'start' }], 'tick'),
  ];
}

/** Returns the position of a number of bars, from the left. */
function placeAt(at: number, { frame, start, pitch }: ColumnsLayout): number {
  return across(frame, start + at * pitch);
}

/** Returns the labels below the bars: periods, or every n-th edge that fits. */
function labelsBelow({ axis }: BarsChart, columns: ColumnsLayout, locale: string): readonly Label[] {
  const { frame, pitch, columnPx, bottom } = columns;
  if (axis.kind === 'time') {
    const { days: bins, ...time } = axis;
    const nameOf: Parameters<typeof timeLabels>[0]['nameOf'] = (day, part) => axisName(day, part, { locale, calendar: axis });
    const labels = timeLabels({ ...time, bins, nameOf, stepPx: pitch, sizePx: TICK_PX });
    const half = columnPx / 2 / pitch;
    return labels.map(({ text, index, level, anchor }) => ({
      x: placeAt(index + 0.5 - (anchor === 'middle' ? 0 : half), columns),
      y: bottom + (level === 1 ? 11 : 26),
      text,
      anchor,
    }));
  }
  const labels = axis.labels.map(({ at, text }): Label => {
    const half = textWidth(text, TICK_PX) / 2 + EDGE_PX;
    return { x: Math.max(half, Math.min(frame.width - half, placeAt(at, columns))), y: bottom + 12, text, anchor: 'middle' };
  });
  const fitting = [1, 2, 5, 10, 20].map((every) => labels.filter((_, k) => k % every === 0 || k === labels.length - 1));
  return fitting.find(areApart) ?? labels.slice(0, 1);
}

function lineMarks({ line }: BarsChart, columns: ColumnsLayout): readonly Mark[] {
  if (!line) return [];
  const { frame, top, bottom } = columns;
  const x = placeAt(line.at, columns);
  const span = { x1: x, x2: x, y1: top - 6, y2: bottom };
  const label: Label = {
    x: keptInside(x, line.text, { width: frame.width, sizePx: LABEL_PX }),
    y: top - 14,
    text: line.text,
    anchor: 'middle',
  };
  return [ruleMark([span], 'median-halo'), ruleMark([span], 'median'), ...textMarks([label], 'label strong')];
}
