import { type Scene, CLEAR_PX, targetsOf } from '../../../plot/chart.js';
import type { ChartKinds } from '../../base/define/widget-definition.js';
import type { DistributionPicture, BoxChart, BoxGroup } from '../model/facts.js';
import { histogramColumns } from './histogram.js';
import { scatterScene } from './scatter.js';
import { axisTexts } from '../../../format/column.js';
import { type Scale, scaleOf, uprightLabels, uprightsOf, valueAxis } from '../../../plot/axis.js';
import { across, type PlotFrame } from '../../../plot/drawing.js';
import { lineLabels } from '../../../plot/labels.js';
import { dotMark, type Label, type Mark, rectMark, ruleMark, type Span, textMarks } from '../../../plot/mark.js';
import { textWidth, wrapText } from '../../../plot/text-width.js';

const MIN_PX = 192;

export function distributionPlot(picture: DistributionPicture, charts: ChartKinds): Scene {
  const { chart } = picture.facts;
  const scene =
    chart.kind === 'histogram'
      ? charts.columns(histogramColumns(picture, chart))
      : {
          ...charts.marks([], { as: 'tiles', boxes: [] }),
          ...(chart.kind === 'box' ? boxScene(picture, chart) : scatterScene(picture, chart)),
        };
  return { ...scene, leastHeight: Math.max(MIN_PX, chart.kind === 'box' ? (scene.height ?? 0) : 0) };
}

const NAME_PX = 13;

const LINE_PX = 15;

const AXIS_PX = 24;

const MIN_ROW_PX = 26;

const MAX_ROW_PX = 56;

const MAX_BOX_PX = 22;

/** Width in px at the end of a row for the number of outliers beyond the scale. */
const BEYOND_PX = 34;

/** True when a group has numbers to draw; during a drag a group may lose them. */
function hasNumbers({ count }: BoxGroup): boolean {
  return count > 0;
}

type Row = ReturnType<typeof rowsOf>[number];

interface Layout {
  readonly rows: readonly Row[];
  readonly scale: Scale;
}

/** Returns one box per group, on one scale. Each box has a row. */
function boxScene(picture: DistributionPicture, chart: BoxChart): Omit<Scene, 'label' | 'frame'> {
  const { frame } = picture;
  const { groups, extent, unit } = chart;
  const widest = Math.max(0, ...groups.map(({ name }) => textWidth(name, NAME_PX)));
  const labelPx = Math.ceil(Math.min(widest, frame.width * 0.36)) + 10;
  const rows = rowsOf(
    groups.map(({ name }) => wrapText(name, labelPx - 9, NAME_PX)),
    frame,
  );
  const end = frame.width - BEYOND_PX;
  const axis = valueAxis(...extent, { zero: false, count: Math.max(2, Math.min(6, Math.floor((end - labelPx) / 80))) });
  const scale = scaleOf(axis, axisTexts(axis.ticks, unit, picture), [across(frame, labelPx), across(frame, end)]);
  const height = Math.ceil(rows.at(-1)?.bottom ?? AXIS_PX);
  return {
    shape: 'box',
    height,
    marks: () => marksOf(picture, chart, { rows, scale }),
    targets: targetsOf(frame, {
      as: 'rows',
      boxes: rows.map(({ top, bottom }) => ({ x: 0, y: top, width: frame.width, height: bottom - top })),
      tipOf: (mark) => {
        const [{ top, bottom }, group] = [rows[mark]!, groups[mark]];
        const x = group && hasNumbers(group) ? scale.at(group.q3) : labelPx;
        return group && { x, y: (top + bottom) / 2, clear: CLEAR_PX };
      },
    }),
  };
}

function rowsOf(names: readonly (readonly string[])[], { height }: PlotFrame) {
  const rowPx = names.map((lines) => Math.max(MIN_ROW_PX, lines.length * LINE_PX + 8));
  const least = rowPx.reduce((sum, px) => sum + px, 0);
  const share = Math.max(1, Math.min(MAX_ROW_PX / MIN_ROW_PX, (height - AXIS_PX) / Math.max(1, least)));
  let bottom = AXIS_PX;
  return names.map((lines, k) => {
    const top = bottom;
    bottom += rowPx[k]! * share;
    return { top, bottom, lines };
  });
}

function marksOf(picture: DistributionPicture, { groups }: BoxChart, layout: Layout): readonly Mark[] {
  const { selected, frame } = picture;
  const { rows, scale } = layout;
  const isFull = (at: number): boolean => selected.length === 0 || selected.includes(at);
  const known = groups.flatMap((group, at) => (hasNumbers(group) ? [at] : []));
  const { grid, zero } = uprightsOf(scale, AXIS_PX - 4, Math.ceil(rows.at(-1)?.bottom ?? AXIS_PX));
  const names = (shown: boolean): readonly Label[] =>
    rows.flatMap(({ top, bottom, lines }, at) =>
      isFull(at) === shown ? lineLabels(lines, { x: across(frame, 0), y: (top + bottom) / 2, anchor: 'start' }, LINE_PX) : [],
    );
  const boxesOf = (shown: boolean): readonly Mark[] => {
    const marks = known.filter((at) => isFull(at) === shown);
    const facts = marks.map((mark) => ({ group: groups[mark]!, row: rows[mark]! }));
    return boxMarks(facts, picture, scale, shown ? '' : ' ghosted');
  };
  return [
    grid,
    zero,
    ...textMarks(uprightLabels(scale, frame, 9), 'tick'),
    ...boxesOf(false),
    ...boxesOf(true),
    ...textMarks(names(true), 'group-name'),
    ...textMarks(names(false), 'group-name muted'),
  ];
}

function boxMarks(
  marks: readonly { readonly group: BoxGroup; readonly row: Row }[],
  { format, texts, frame }: DistributionPicture,
  { at, from, to }: Scale,
  tone: string,
): readonly Mark[] {
  const clamp = (value: number): number => at(Math.min(to, Math.max(from, value)));
  const facts = marks.map(({ group, row: { top, bottom } }) => {
    return { group, y: (top + bottom) / 2, half: Math.min(MAX_BOX_PX, (bottom - top) * 0.56) / 2 };
  });
  const level = (y: number, one: number, other: number): Span => ({ x1: clamp(one), x2: clamp(other), y1: y, y2: y });
  const upright = (value: number, y: number, half: number): Span => {
    const x = clamp(value);
    return { x1: x, x2: x, y1: y - half, y2: y + half };
  };
  const whiskers = facts.flatMap(({ group: { lower, q1, q3, upper }, y, half }) => [
    level(y, lower, q1),
    level(y, q3, upper),
    upright(lower, y, half / 2),
    upright(upper, y, half / 2),
  ]);
  const boxes = facts.map(({ group: { q1, q3 }, y, half }): Span => {
    const [x1, x2] = [Math.min(clamp(q1), clamp(q3)), Math.max(clamp(q1), clamp(q3))];
    return { x1, x2: Math.max(x2, x1 + 1), y1: y - half, y2: y + half };
  });
  const medians = facts.map(({ group: { median }, y, half }) => upright(median, y, half + 3));
  const isNear = ({ value }: { readonly value: number }): boolean => value >= from && value <= to;
  const dots = facts.flatMap(({ group: { outliers }, y }) => outliers.filter(isNear).map(({ value }) => ({ x: at(value), y })));
  const beyond = facts.flatMap(({ group, y }): readonly Label[] => {
    const count = group.outliers.filter(isNear).reduce((rest, one) => rest - one.count, group.beyond);
    const text = texts.beyondScale({ n: format(count, 'count') });
    return count > 0 ? [{ x: across(frame, frame.width), y, text, anchor: 'end' }] : [];
  });
  return [
    ruleMark(whiskers, `whisker${tone}`),
    dotMark(dots, `dot outlier${tone}`, 2.5),
    rectMark(boxes, `fill s1${tone}`, 2),
    ruleMark(medians, 'median-halo'),
    ruleMark(medians, `median${tone}`),
    ...textMarks(beyond, 'tick'),
  ];
}
