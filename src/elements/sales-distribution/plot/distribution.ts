import { type Scale, scaleOf, uprightLabels, uprightsOf, valueAxis } from '../../../plot/axis.js';
import { CLEAR_PX, plotOf, type Scene, type ScenePlot, targetsOf } from '../../../plot/chart.js';
import { type ColumnsLayout, columnsScene } from '../../../plot/columns.js';
import { across, type PlotFrame } from '../../../plot/drawing.js';
import { areApart, keptInside, LABEL_PX, lineLabels, TICK_PX } from '../../../plot/labels.js';
import { dotMark, type Label, type Mark, type Place, rectMark, ruleMark, type Span, textMarks } from '../../../plot/mark.js';
import { textWidth, wrapText } from '../../../plot/text-width.js';
import {
  type BoxPicture,
  type BoxTexts,
  type DistributionPicture,
  hasNumbers,
  type HistogramPicture,
  type HistogramView,
  type PictureTexts,
} from '../model/view.js';
import { scatterScene } from './scatter.js';

/** Height in px above the bars, for the axis title and the median. */
const TOP_PX = 42;
const BOTTOM_PX = 22;
/** Gap in px between an open bin and its neighbor. */
const OPEN_GAP_PX = 12;
/** The edges that may be labeled: every n-th. */
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500];

type Bars = Pick<HistogramPicture, 'view' | 'chosen' | 'most'>;

/** Bins in px, with their texts. */
interface Histogram {
  readonly view: HistogramView;
  readonly texts: PictureTexts;
  readonly columns: ColumnsLayout;
}

/** Returns a histogram. */
function histogramScene({ view, chosen, most }: Bars, texts: PictureTexts, frame: PlotFrame): Scene {
  const { bins } = view;
  const isFull = (bin: number): boolean => chosen.length === 0 || chosen.includes(bin);
  const title: Label = { x: across(frame, 0), y: 8, text: texts.counted, anchor: 'start' };
  return columnsScene(
    {
      label: texts.label,
      none: '',
      columns: bins.map(({ count }, bin) => ({ parts: [{ from: 0, to: count, className: isFull(bin) ? 's1' : 's1 ghosted' }] })),
      extent: [0, Math.max(most, 1)],
      isWhole: true,
      ticks: texts.counts,
      topPx: TOP_PX,
      bottomPx: () => BOTTOM_PX,
      columnPx: (pitch) => pitch - (pitch > 12 ? 2 : pitch > 4 ? 1 : 0),
      gapBefore: (bin) => {
        const gaps = Number(bin === 1 && bins[0]?.open === 'below') + Number(bin > 0 && bins[bin]?.open === 'above');
        return gaps * OPEN_GAP_PX;
      },
      behind: (columns) => [quartileBand({ view, texts, columns }), ...textMarks([title], 'tick')],
      over: (columns) => {
        const histogram = { view, texts, columns };
        return [...openCounts(histogram), ...textMarks(edgeLabels(histogram), 'tick'), ...medianMarks(histogram)];
      },
    },
    frame,
  );
}

/** True when each bin contains one whole number. Its label is then centered. */
function isCounted({ facts }: HistogramView): boolean {
  return facts.step >= 1 && facts.width === 1;
}

/** Returns the position of a number in px: the middle of its bar when each bin contains one whole number. */
function placeOf(value: number, { view, columns }: Histogram): number {
  const at = isCounted(view) ? value + 0.5 : value;
  const found = view.bins.findIndex(({ to }) => at < to);
  const bin = found < 0 ? view.bins.length - 1 : found;
  const { from = 0, to = 1 } = view.bins[bin] ?? {};
  return partOf(bin, Math.min(1, Math.max(0, (at - from) / (to - from || 1))) || 0, columns);
}

/** Returns a position within a bin, by its share from the inline start. */
function partOf(bin: number, share: number, { middles, pitch, frame }: ColumnsLayout): number {
  return middles[bin]! + (share - 0.5) * pitch * (frame.rtl ? -1 : 1);
}

function quartileBand(histogram: Histogram): Mark {
  const { facts } = histogram.view;
  const { top, bottom } = histogram.columns;
  return rectMark([{ x1: placeOf(facts.q1, histogram), x2: placeOf(facts.q3, histogram), y1: top - 6, y2: bottom }], 'half');
}

/** Returns a centered label, moved to keep the text inside the chart. */
function centered({ x, y }: Place, text: string, { frame: { width } }: ColumnsLayout, sizePx: number): Label {
  return { x: keptInside(x, text, { width, sizePx }), y, text, anchor: 'middle' };
}

/** Returns the counts above open bins, which have no width to compare. */
function openCounts({ view, texts, columns }: Histogram): readonly Mark[] {
  const { middles, scale } = columns;
  const labels = view.bins.flatMap(({ open, count }, bin) =>
    open ? [centered({ x: middles[bin]!, y: scale.at(count) - 9 }, texts.count(count), columns, LABEL_PX)] : [],
  );
  return textMarks(labels, 'label');
}

/** Returns the labels of the bottom axis: every n-th edge that fits, and the limits of open bins. */
function edgeLabels({ view, texts, columns }: Histogram): readonly Label[] {
  const y = columns.bottom + 12;
  const open = view.bins.flatMap((bin, k) =>
    bin.open ? [centered({ x: columns.middles[k]!, y }, texts.open(bin), columns, TICK_PX)] : [],
  );
  const taken = open.map(extentOf);
  const edges = edgesOf(view);
  const everyNth = (step: number): readonly { readonly x: number; readonly text: string }[] => {
    const named = edges.filter((edge) => Math.round(edge / view.facts.width) % step === 0);
    const labels = texts.edges(named);
    return named.map((edge, k) => ({ x: edgeX(edge, { view, texts, columns }), text: labels[k] ?? '' }));
  };
  const labels = (STEPS.map(everyNth).find(areApart) ?? []).map(({ x, text }) => centered({ x, y }, text, columns, TICK_PX));
  const isFree = (label: Label): boolean => {
    const [from, to] = extentOf(label);
    return taken.every(([start, end]) => to < start || from > end);
  };
  return [...labels.filter(isFree), ...open];
}

/** Returns the edges to label: lower edges, and the upper edge of the last bin. Open bins have only their inner edge. */
function edgesOf(view: HistogramView): readonly number[] {
  const inner = view.bins.filter(({ open }) => open === undefined);
  const lower = inner.map(({ from }) => from);
  const last = inner.at(-1);
  return isCounted(view) || !last ? lower : [...lower, last.to];
}

/** Returns the position of an edge. The last closed bin ends at its upper edge, before the gap to the open bin. */
function edgeX(edge: number, histogram: Histogram): number {
  const { view, columns } = histogram;
  const ending = isCounted(view) ? -1 : view.bins.findIndex(({ to, open }) => to === edge && open === undefined);
  return ending < 0 ? placeOf(edge, histogram) : partOf(ending, 1, columns);
}

function extentOf({ x, text }: Label): readonly [number, number] {
  const half = textWidth(text, TICK_PX) / 2 + 6;
  return [x - half, x + half];
}

/** Returns the median line with its value, and the middle half next to it if it fits. */
function medianMarks(histogram: Histogram): readonly Mark[] {
  const { view, texts, columns } = histogram;
  const { top, bottom, frame } = columns;
  const x = placeOf(view.facts.median, histogram);
  const line = [{ x1: x, x2: x, y1: top - 8, y2: bottom }];
  const median = centered({ x, y: top - 16 }, texts.median, columns, LABEL_PX);
  const away = frame.rtl ? -1 : 1;
  const beside = median.x + away * (textWidth(texts.median, LABEL_PX) / 2 + 14);
  const end = beside + away * textWidth(texts.middleHalf, LABEL_PX);
  const middleHalf: Label = { ...median, x: beside, text: texts.middleHalf, anchor: 'start' };
  return [
    ruleMark(line, 'median-halo'),
    ruleMark(line, 'median'),
    ...textMarks([median], 'label strong'),
    ...(end >= 0 && end <= frame.width ? textMarks([middleHalf], 'label muted') : []),
  ];
}

const NAME_PX = 13;
const LINE_PX = 15;
const AXIS_PX = 24;
/** Minimum and maximum row height in px. */
const MIN_ROW_PX = 26;
const MAX_ROW_PX = 56;
/** Maximum thickness of a box in px. */
const MAX_BOX_PX = 22;
/** Width in px at the end of a row for the number of outliers beyond the scale. */
const BEYOND_PX = 34;

/** Content of the boxes to draw. */
type Boxes = Omit<BoxPicture, 'chart' | 'texts'>;

interface Row {
  readonly top: number;
  readonly bottom: number;
  readonly lines: readonly string[];
}

interface Layout {
  readonly frame: PlotFrame;
  readonly rows: readonly Row[];
  readonly scale: Scale;
}

/** Returns one box per group, on one scale. Each box has a row. */
function boxScene(boxes: Boxes, texts: BoxTexts, frame: PlotFrame): Scene {
  const { view, extent } = boxes;
  const labelPx =
    Math.ceil(Math.min(Math.max(0, ...texts.names.map((name) => textWidth(name, NAME_PX))), frame.width * 0.36)) + 10;
  const rows = rowsOf(
    texts.names.map((name) => wrapText(name, labelPx - 9, NAME_PX)),
    frame,
  );
  const end = frame.width - BEYOND_PX;
  const axis = valueAxis(...extent, { zero: false, count: Math.max(2, Math.min(6, Math.floor((end - labelPx) / 80))) });
  const scale = scaleOf(axis, texts.ticks(axis.ticks), [across(frame, labelPx), across(frame, end)]);
  const height = Math.ceil(rows.at(-1)?.bottom ?? AXIS_PX);
  const layout = { frame, rows, scale };
  return {
    label: texts.label,
    shape: 'box',
    frame,
    height,
    leastHeight: height,
    marks: () => marksOf(boxes, texts, layout),
    targets: targetsOf(frame, {
      as: 'rows',
      boxes: rows.map(({ top, bottom }) => ({ x: 0, y: top, width: frame.width, height: bottom - top })),
      tipOf: (mark) => {
        const [{ top, bottom }, group] = [rows[mark]!, view.groups[mark]];
        const x = group && hasNumbers(group) ? scale.at(group.q3) : labelPx;
        return group && { x, y: (top + bottom) / 2, clear: CLEAR_PX };
      },
    }),
  };
}

/** Returns rows as high as the frame allows. */
function rowsOf(names: readonly (readonly string[])[], { height }: PlotFrame): readonly Row[] {
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

function marksOf(boxes: Boxes, texts: BoxTexts, layout: Layout): readonly Mark[] {
  const { view, chosen } = boxes;
  const { frame, rows, scale } = layout;
  const isFull = (at: number): boolean => chosen.length === 0 || chosen.includes(at);
  const known = view.groups.flatMap((group, at) => (hasNumbers(group) ? [at] : []));
  const { grid, zero } = uprightsOf(scale, AXIS_PX - 4, Math.ceil(rows.at(-1)?.bottom ?? AXIS_PX));
  const names = (shown: boolean): readonly Label[] =>
    rows.flatMap(({ top, bottom, lines }, at) =>
      isFull(at) === shown ? lineLabels(lines, { x: across(frame, 0), y: (top + bottom) / 2, anchor: 'start' }, LINE_PX) : [],
    );
  const boxesOf = (shown: boolean): readonly Mark[] => {
    const marks = known.filter((at) => isFull(at) === shown);
    return boxMarks(boxes, texts, layout, { marks, tone: shown ? '' : ' ghosted' });
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

/** Returns the marks of boxes: whiskers, boxes, medians and outliers. */
function boxMarks(
  { view }: Boxes,
  texts: BoxTexts,
  { frame, rows, scale: { at, from, to } }: Layout,
  { marks, tone }: { readonly marks: readonly number[]; readonly tone: string },
): readonly Mark[] {
  const clamp = (value: number): number => at(Math.min(to, Math.max(from, value)));
  const facts = marks.map((mark) => {
    const { top, bottom } = rows[mark]!;
    return { group: view.groups[mark]!, y: (top + bottom) / 2, half: Math.min(MAX_BOX_PX, (bottom - top) * 0.56) / 2 };
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
    return count > 0 ? [{ x: across(frame, frame.width), y, text: texts.beyond(count), anchor: 'end' }] : [];
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

const MIN_PX = 192;

/** Draws the chart by its type. The texts are its accessible name. */
export const distributionPlot: ScenePlot<DistributionPicture, string> = /* @__PURE__ */ plotOf((picture, label, frame): Scene => {
  switch (picture.chart) {
    case 'histogram':
      return { ...histogramScene(picture, picture.texts(label), frame), leastHeight: MIN_PX };
    case 'scatter':
      return { ...scatterScene(picture, picture.texts(label), frame), leastHeight: MIN_PX };
    case 'box': {
      const scene = boxScene(picture, picture.texts(label), frame);
      return { ...scene, leastHeight: Math.max(MIN_PX, scene.leastHeight ?? 0) };
    }
  }
});
