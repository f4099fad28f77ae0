import { stepAlong, type MarkDrawing, type PlotFrame } from '../../../plot/drawing.js';
import { rectMark, ruleMark, textMarks } from '../../../plot/mark.js';
import type { Label, Mark, Span } from '../../../plot/mark.js';
import { redraw, render } from '../../../plot/svg.js';
import { textWidth } from '../../../plot/text-width.js';
import { valueAxis } from '../../../plot/axis.js';
import type { HistogramPicture, HistogramView, PictureTexts } from '../model/view.js';

const TICK_PX = 11;
const LABEL_PX = 12;
/** Height in px above the bars, for the axis title and the median. */
const TOP_PX = 42;
const BOTTOM_PX = 22;
/** Gap in px between an open bin and its neighbor. */
const OPEN_GAP_PX = 12;

/** Content of the bars to draw. */
type Bars = Pick<HistogramPicture, 'view' | 'chosen' | 'most'>;
type HistogramDrawing = MarkDrawing<Bars, PictureTexts>;

/** Bars with their texts. */
interface Scene extends Bars {
  readonly texts: PictureTexts;
}

/** Draws a histogram. */
export function drawHistogram(picture: Bars, texts: PictureTexts, frame: PlotFrame): HistogramDrawing {
  const scene = { ...picture, texts };
  const layout = layoutOf(scene, frame);
  const svg = render(marksOf(scene, layout), { ...frame, label: texts.label });
  return drawingOf(svg, layout);
}

function drawingOf(svg: SVGSVGElement, layout: Layout): HistogramDrawing {
  const { columns, top, bottom, height, rtl } = layout;
  return {
    svg,
    markAt: (x, y) => {
      if (columns.length === 0 || y < 0 || y > height) return undefined;
      const away = (index: number): number => Math.abs((columns[index]!.x1 + columns[index]!.x2) / 2 - x);
      return columns.reduce((found, _, index) => (away(index) < away(found) ? index : found), 0);
    },
    boxOf: (index) => {
      const column = columns[index];
      return column && { x: column.x1, y: top - 4, width: column.x2 - column.x1, height: bottom - top + 4 };
    },
    tipOf: (index) => {
      const column = columns[index];
      if (!column) return undefined;
      const { x1, x2, y } = column;
      return { x: (x1 + x2) / 2, y, clear: (x2 - x1) / 2 + 8 };
    },
    stepFrom: (from, step) => {
      const isForth = step === 'up' || step === (rtl ? 'left' : 'right');
      return stepAlong(from, step === 'first' || step === 'last' ? step : isForth ? 'down' : 'up', columns.length);
    },
    redraw: (picture, texts, frame) => {
      const scene = { ...picture, texts };
      const next = layoutOf(scene, frame);
      redraw(svg, marksOf(scene, next));
      svg.setAttribute('aria-label', texts.label);
      return drawingOf(svg, next);
    },
  };
}

interface Layout {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  /** Extent of each bin; `y` is the top of its bar. */
  readonly columns: readonly { readonly x1: number; readonly x2: number; readonly y: number }[];
  readonly rtl: boolean;
  /** Ends of the value axis, from the reading start. */
  readonly start: number;
  readonly end: number;
  readonly ticks: readonly { readonly y: number; readonly text: string; readonly value: number }[];
  /** Converts a distance from the reading start to px from the left. */
  readonly across: (distance: number) => number;
  /** Returns the position of a number on the bottom axis, from the reading start. */
  readonly toX: (value: number) => number;
  readonly binPx: number;
}

function layoutOf({ view, texts, most }: Scene, { width, height, rtl }: PlotFrame): Layout {
  const { bins } = view;
  const axis = valueAxis(0, Math.max(most, 1), { zero: true, whole: true });
  const counts = texts.counts(axis.ticks);
  const gutter = Math.max(22, ...counts.map((text) => Math.ceil(textWidth(text, TICK_PX)))) + 8;
  const [top, bottom] = [TOP_PX, height - BOTTOM_PX];
  const yOf = (count: number): number => bottom - (count / axis.to) * (bottom - top);
  const gapsBefore = (index: number): number =>
    Number(index > 0 && bins[0]?.open === 'below') + Number(bins[index]?.open === 'above' && index > 0);
  const gaps = gapsBefore(bins.length - 1);
  const binPx = (width - gutter - gaps * OPEN_GAP_PX) / Math.max(1, bins.length);
  const across = (distance: number): number => (rtl ? width - distance : distance);
  const startOf = (index: number): number => gutter + index * binPx + gapsBefore(index) * OPEN_GAP_PX;
  return {
    width,
    height,
    top,
    bottom,
    rtl,
    start: gutter,
    end: width,
    binPx,
    across,
    ticks: axis.ticks.map((value, i) => ({ value, y: yOf(value), text: counts[i] ?? '' })),
    toX: (value) => {
      const found = bins.findIndex(({ to }) => value < to);
      const index = found < 0 ? bins.length - 1 : found;
      const { from = 0, to = 1 } = bins[index] ?? {};
      return startOf(index) + (Math.min(1, Math.max(0, (value - from) / (to - from || 1))) || 0) * binPx;
    },
    columns: bins.map(({ count }, i) => {
      const [a, b] = [across(startOf(i)), across(startOf(i) + binPx)];
      return { x1: Math.min(a, b), x2: Math.max(a, b), y: yOf(count) };
    }),
  };
}

function marksOf(request: Scene, layout: Layout): readonly Mark[] {
  return [
    ...quartileBand(request, layout),
    ...axisMarks(request, layout),
    ...barMarks(request, layout),
    ...edgeMarks(request, layout),
    ...medianMarks(request, layout),
  ];
}

/** True when each bin contains one whole number. Its label is then centered. */
function isCounted({ facts }: HistogramView): boolean {
  return facts.step >= 1 && facts.width === 1;
}

/** Returns the position of a number: the center of its bar when each bin contains one whole number. */
function placeOf(value: number, view: HistogramView, layout: Layout): number {
  return layout.toX(isCounted(view) ? value + 0.5 : value);
}

function quartileBand({ view }: Scene, layout: Layout): readonly Mark[] {
  const [a, b] = [view.facts.q1, view.facts.q3].map((value) => layout.across(placeOf(value, view, layout))) as [number, number];
  return [rectMark([{ x1: Math.min(a, b), x2: Math.max(a, b), y1: layout.top - 6, y2: layout.bottom }], 'half')];
}

function axisMarks({ texts }: Scene, { start, end, across, ticks, rtl }: Layout): readonly Mark[] {
  const level = (y: number): Span => ({ x1: across(start), x2: across(end), y1: y, y2: y });
  const away = rtl ? 6 : -6;
  const labels = ticks.map(({ y, text }): Label => ({ x: across(start) + away, y, text, anchor: 'end' }));
  return [
    ruleMark(
      ticks.filter(({ value }) => value !== 0).map(({ y }) => level(y)),
      'grid',
    ),
    ...textMarks(labels, 'tick'),
    ...textMarks([{ x: across(0), y: 8, text: texts.counted, anchor: 'start' }], 'tick'),
  ];
}

function barMarks({ view, chosen, texts }: Scene, layout: Layout): readonly Mark[] {
  const gap = layout.binPx > 12 ? 1 : layout.binPx > 4 ? 0.5 : 0;
  const spans = layout.columns.map(({ x1, x2, y }): Span => ({ x1: x1 + gap, x2: x2 - gap, y1: y, y2: layout.bottom }));
  const isFull = (index: number): boolean => chosen.length === 0 || chosen.includes(index);
  const { across, start, end, bottom } = layout;
  const open = view.bins.flatMap((bin, i): Label[] => {
    const { x1, x2, y } = layout.columns[i]!;
    return bin.open
      ? [{ x: labelX((x1 + x2) / 2, texts.count(bin.count), layout), y: y - 9, text: texts.count(bin.count), anchor: 'middle' }]
      : [];
  });
  return [
    rectMark(
      spans.filter((_, i) => !isFull(i)),
      'fill s1 ghosted',
    ),
    rectMark(
      spans.filter((_, i) => isFull(i)),
      'fill s1',
    ),
    ruleMark([{ x1: across(start), x2: across(end), y1: bottom, y2: bottom }], 'zero'),
    ...textMarks(open, 'label'),
  ];
}

/** Returns the center of a text, moved to keep the text inside the chart. */
function labelX(x: number, text: string, { width }: Layout, size = LABEL_PX): number {
  const half = textWidth(text, size) / 2;
  return Math.max(half, Math.min(width - half, x));
}

interface EdgeLabel {
  readonly at: number;
  readonly text: string;
}

/** Returns the labels of the bottom axis: every n-th edge that fits, and the limits of open bins. */
function edgeMarks({ view, texts }: Scene, layout: Layout): readonly Mark[] {
  const y = layout.bottom + 12;
  const openLabels = view.bins.flatMap((bin, i): readonly Label[] => {
    if (!bin.open) return [];
    const { x1, x2 } = layout.columns[i]!;
    const text = texts.open(bin);
    return [{ x: labelX((x1 + x2) / 2, text, layout, TICK_PX), y, text, anchor: 'middle' }];
  });
  const taken = openLabels.map(({ x, text }) => spanAround(x, text));
  const own = edgesOf(view);
  const fitting = STEPS.map((step) => labelsEvery(step, own, { view, texts, layout })).find((labels) => areApart(labels)) ?? [];
  const labels = fitting
    .map(({ at, text }): Label => ({ x: labelX(layout.across(at), text, layout, TICK_PX), y, text, anchor: 'middle' }))
    .filter(({ x, text }) => taken.every(([from, to]) => spanAround(x, text)[1] < from || spanAround(x, text)[0] > to));
  return textMarks([...labels, ...openLabels], 'tick');
}

const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500];

/** Returns the edges to label: lower edges, and the upper edge of the last bin. Open bins have only their inner edge. */
function edgesOf(view: HistogramView): readonly number[] {
  const inner = view.bins.filter(({ open }) => open === undefined);
  const lower = inner.map(({ from }) => from);
  const last = inner.at(-1);
  return isCounted(view) || !last ? lower : [...lower, last.to];
}

function labelsEvery(
  step: number,
  edges: readonly number[],
  { view, texts, layout }: Pick<Scene, 'view' | 'texts'> & { readonly layout: Layout },
): readonly EdgeLabel[] {
  const named = edges.filter((edge) => Math.round(edge / view.facts.width) % step === 0);
  const labels = texts.edges(named);
  return named.map((edge, i) => ({ at: edgeAt(edge, view, layout), text: labels[i] ?? '' }));
}

/** Returns the position of an edge. The last closed bin ends at its upper edge, before the gap to the open bin. */
function edgeAt(edge: number, view: HistogramView, layout: Layout): number {
  if (isCounted(view)) return layout.toX(edge + 0.5);
  const ending = view.bins.findIndex(({ to, open }) => to === edge && open === undefined);
  if (ending < 0) return layout.toX(edge);
  const { x1, x2 } = layout.columns[ending]!;
  return layout.rtl ? layout.width - x1 : x2;
}

function areApart(labels: readonly EdgeLabel[]): boolean {
  return labels.every(({ at, text }, i) => {
    const before = labels[i - 1];
    return !before || at - before.at >= (textWidth(text, TICK_PX) + textWidth(before.text, TICK_PX)) / 2 + 10;
  });
}

function spanAround(x: number, text: string): readonly [number, number] {
  const half = textWidth(text, TICK_PX) / 2 + 6;
  return [x - half, x + half];
}

/** Returns the median line with its value, and the middle half next to it if it fits. */
function medianMarks({ view, texts }: Scene, layout: Layout): readonly Mark[] {
  const { across, top, bottom, width } = layout;
  const x = across(placeOf(view.facts.median, view, layout));
  const middle = labelX(x, texts.median, layout);
  const half = textWidth(texts.median, LABEL_PX) / 2;
  const room = textWidth(texts.middleHalf, LABEL_PX);
  const away = layout.rtl ? -1 : 1;
  const beside = middle + away * (half + 14);
  const fits = beside + away * room >= 0 && beside + away * room <= width;
  const y = top - 16;
  return [
    ruleMark([{ x1: x, x2: x, y1: top - 8, y2: bottom }], 'median-halo'),
    ruleMark([{ x1: x, x2: x, y1: top - 8, y2: bottom }], 'median'),
    ...textMarks([{ x: middle, y, text: texts.median, anchor: 'middle' }], 'label strong'),
    ...(fits ? textMarks([{ x: beside, y, text: texts.middleHalf, anchor: 'start' }], 'label muted') : []),
  ];
}
