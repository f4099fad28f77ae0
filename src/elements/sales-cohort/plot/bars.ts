import { across, stepAlong, type MarkDrawing, type PlotFrame } from '../../../plot/drawing.js';
import { asLegend, rectMark, ruleMark, textMarks, type Label, type Mark, type Span } from '../../../plot/mark.js';
import { redraw, render } from '../../../plot/svg.js';
import { textWidth } from '../../../plot/text-width.js';
import { timeLabels } from '../../../plot/time/axis.js';
import { valueAxis } from '../../../plot/value-axis.js';
import { wrapText } from '../../../plot/wrap-text.js';
import type { BarsPicture } from '../model/shown.js';

const TICK_PX = 11;
const LABEL_PX = 12;
/** Heights above the bars in px: legend, name of the measure, and label of the line. */
const LEGEND_PX = 24;
const HEAD_PX = 26;
const LINE_PX = 16;
/** Heights below the bars in px: one row of edge labels, or two rows of periods. */
const EDGES_PX = 22;
const TIME_PX = 36;
/** Extra width in px for signs such as ≥, which `textWidth` underestimates. */
const EDGE_PX = 3;
/** Maximum bar width in px. Very few bars are wider and take a share of their slot. */
const WIDEST_PX = 64;
const WIDE_PART = 0.6;

type BarsDrawing = MarkDrawing<BarsPicture, string>;

interface Layout {
  readonly frame: PlotFrame;
  readonly top: number;
  readonly bottom: number;
  readonly gutter: number;
  /** Distance between bar centers in px. */
  readonly pitch: number;
  readonly ticks: readonly { readonly value: number; readonly y: number; readonly text: string }[];
  readonly yOf: (value: number) => number;
}

/** Draws bars with one or several parts. */
export function drawBars(picture: BarsPicture, label: string, frame: PlotFrame): BarsDrawing {
  const layout = layoutOf(picture, frame);
  return drawingOf(render(marksOf(picture, layout), { ...frame, label }), picture, layout);
}

function drawingOf(svg: SVGSVGElement, picture: BarsPicture, layout: Layout): BarsDrawing {
  const { frame, top, bottom, gutter, pitch } = layout;
  const count = picture.bars.length;
  const isThere = (mark: number): boolean => mark >= 0 && mark < count;
  return {
    svg,
    markAt: (x) => {
      const mark = Math.floor(((frame.rtl ? frame.width - x : x) - gutter) / pitch);
      return isThere(mark) ? mark : undefined;
    },
    boxOf: (mark) => {
      if (!isThere(mark)) return undefined;
      const { x1, x2 } = bandOf(mark, layout, pitch);
      return { x: x1, y: top - 4, width: x2 - x1, height: bottom - top + 4 };
    },
    tipOf: (mark) => {
      if (!isThere(mark)) return undefined;
      const { x1, x2 } = bandOf(mark, layout, pitch);
      return { x: (x1 + x2) / 2, y: layout.yOf(heightsOf(picture.bars[mark]!.parts).up), clear: pitch / 2 + 8 };
    },
    stepFrom: (mark, step) => {
      const isForth = step === 'up' || step === (frame.rtl ? 'left' : 'right');
      return stepAlong(mark, step === 'first' || step === 'last' ? step : isForth ? 'down' : 'up', count);
    },
    redraw: (next, label, room) => {
      const moved = layoutOf(next, room);
      redraw(svg, marksOf(next, moved));
      svg.setAttribute('aria-label', label);
      return drawingOf(svg, next, moved);
    },
  };
}

/** Returns the sums of a bar's positive and negative parts. */
function heightsOf(parts: readonly number[]): { readonly up: number; readonly down: number } {
  const sum = (some: readonly number[]): number => some.reduce((all, part) => all + part, 0);
  return { up: sum(parts.filter((part) => part > 0)), down: sum(parts.filter((part) => part < 0)) };
}

function layoutOf({ bars, parts, axis, line, ticks: textsOf, isWhole }: BarsPicture, frame: PlotFrame): Layout {
  const heights = bars.map((bar) => heightsOf(bar.parts));
  const most = Math.max(0, ...heights.map(({ up }) => up));
  const least = Math.min(0, ...heights.map(({ down }) => down));
  const scale = valueAxis(least, most, { zero: true, whole: isWhole });
  const texts = textsOf(scale.ticks);
  const gutter = Math.max(22, ...texts.map((text) => Math.ceil(textWidth(text, TICK_PX)))) + 8;
  const top = HEAD_PX + (parts.length > 1 ? LEGEND_PX : 0) + (line ? LINE_PX : 0);
  const bottom = frame.height - (axis.kind === 'time' ? TIME_PX : EDGES_PX);
  const yOf = (value: number): number => bottom - ((value - scale.from) / (scale.to - scale.from)) * (bottom - top);
  return {
    frame,
    top,
    bottom,
    gutter,
    yOf,
    pitch: (frame.width - gutter) / Math.max(1, bars.length),
    ticks: scale.ticks.map((value, k) => ({ value, y: yOf(value), text: texts[k] ?? '' })),
  };
}

/** Returns the horizontal extent of a bar, centered in its slot. */
function bandOf(mark: number, { frame, gutter, pitch }: Layout, width: number): { readonly x1: number; readonly x2: number } {
  const start = gutter + mark * pitch + (pitch - width) / 2;
  const [a, b] = [across(frame, start), across(frame, start + width)];
  return { x1: Math.min(a, b), x2: Math.max(a, b) };
}

function marksOf(picture: BarsPicture, layout: Layout): readonly Mark[] {
  if (picture.bars.length === 0) return noneMarks(picture, layout);
  return [
    ...headMarks(picture, layout),
    ...axisMarks(layout),
    ...barMarks(picture, layout),
    ...belowMarks(picture, layout),
    ...lineMarks(picture, layout),
  ];
}

/** Returns the marks above the bars: name of the measure, and the legend of the parts. */
function headMarks({ parts, counted }: BarsPicture, { frame }: Layout): readonly Mark[] {
  const y = parts.length > 1 ? LEGEND_PX + 8 : 8;
  const title = textMarks([{ x: across(frame, 0), y, text: counted, anchor: 'start' }], 'tick');
  if (parts.length < 2) return title;
  let start = 0;
  const keys = parts.flatMap(({ className, name }): readonly Mark[] => {
    const [a, b] = [across(frame, start), across(frame, start + 10)];
    const text: Label = { x: across(frame, start + 16), y: 8, text: name, anchor: 'start' };
    start += 16 + textWidth(name, LABEL_PX) + 20;
    return [
      rectMark([{ x1: Math.min(a, b), x2: Math.max(a, b), y1: 3, y2: 13 }], `fill ${className} key`, 2),
      ...textMarks([text], 'name'),
    ];
  });
  return [...asLegend(keys), ...title];
}

function axisMarks({ frame, gutter, ticks }: Layout): readonly Mark[] {
  const level = (y: number): Span => ({ x1: across(frame, gutter), x2: across(frame, frame.width), y1: y, y2: y });
  const away = frame.rtl ? 6 : -6;
  const labels = ticks.map(({ y, text }): Label => ({ x: across(frame, gutter) + away, y, text, anchor: 'end' }));
  return [
    ruleMark(
      ticks.filter(({ value }) => value !== 0).map(({ y }) => level(y)),
      'grid',
    ),
    ...textMarks(labels, 'tick'),
  ];
}

function barWidth(pitch: number): number {
  const gap = pitch > 12 ? 2 : pitch > 4 ? 1 : 0;
  return Math.min(pitch - gap, Math.max(WIDEST_PX, pitch * WIDE_PART));
}

/** Returns the parts of all bars, one mark per color. Positive parts stack upward from zero, negative parts downward. */
function barMarks({ bars, parts, chosen }: BarsPicture, layout: Layout): readonly Mark[] {
  const { pitch, frame, gutter, yOf } = layout;
  const width = barWidth(pitch);
  const groups = new Map<string, Span[]>();
  bars.forEach(({ parts: values, running }, mark) => {
    const { x1, x2 } = bandOf(mark, layout, width);
    const ghost = chosen.length > 0 && !chosen.includes(mark) ? ' ghosted' : running ? ' running' : '';
    let [up, down] = [0, 0];
    values.forEach((value, k) => {
      if (value === 0) return;
      const from = value > 0 ? up : down;
      const to = from + value;
      if (value > 0) up = to;
      else down = to;
      const name = `fill ${parts[k]!.className}${ghost}`;
      const spans = groups.get(name) ?? [];
      groups.set(name, spans);
      spans.push({ x1, x2, y1: Math.min(yOf(from), yOf(to)), y2: Math.max(yOf(from), yOf(to)) });
    });
  });
  const zero = yOf(0);
  return [
    ...[...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, spans]) => rectMark(spans, name)),
    ruleMark([{ x1: across(frame, gutter), x2: across(frame, frame.width), y1: zero, y2: zero }], 'zero'),
  ];
}

function belowMarks({ axis }: BarsPicture, layout: Layout): readonly Mark[] {
  const { frame, gutter, pitch, bottom } = layout;
  if (axis.kind === 'time') {
    const { grain, days: bins, fiscalStart, nameOf } = axis;
    const labels = timeLabels({ grain, bins, stepPx: pitch, fiscalStart, nameOf, sizePx: TICK_PX });
    return textMarks(
      labels.map(({ text, index, level, anchor }): Label => ({
        x: across(frame, gutter + (index + 0.5) * pitch - (anchor === 'middle' ? 0 : barWidth(pitch) / 2)),
        y: bottom + (level === 1 ? 11 : 26),
        text,
        anchor,
      })),
      'tick',
    );
  }
  const labels = axis.labels.map(({ at, text }): Label => {
    const half = textWidth(text, TICK_PX) / 2 + EDGE_PX;
    const x = across(frame, gutter + at * pitch);
    return { x: Math.max(half, Math.min(frame.width - half, x)), y: bottom + 12, text, anchor: 'middle' };
  });
  const fitting = [1, 2, 5, 10, 20].map((every) => labels.filter((_, k) => k % every === 0 || k === labels.length - 1));
  return textMarks(fitting.find(areApart) ?? labels.slice(0, 1), 'tick');
}

function areApart(labels: readonly Label[]): boolean {
  return labels.every(({ x, text }, k) => {
    const before = labels[k - 1];
    return !before || Math.abs(x - before.x) >= (textWidth(text, TICK_PX) + textWidth(before.text, TICK_PX)) / 2 + 10;
  });
}

/** Returns the vertical line with its label. */
function lineMarks({ line }: BarsPicture, { frame, gutter, pitch, top, bottom }: Layout): readonly Mark[] {
  if (!line) return [];
  const x = across(frame, gutter + line.at * pitch);
  const half = textWidth(line.text, LABEL_PX) / 2;
  const span = { x1: x, x2: x, y1: top - 6, y2: bottom };
  return [
    ruleMark([span], 'median-halo'),
    ruleMark([span], 'median'),
    ...textMarks(
      [{ x: Math.max(half, Math.min(frame.width - half, x)), y: top - 14, text: line.text, anchor: 'middle' }],
      'label strong',
    ),
  ];
}

/** Returns a centered message in place of bars. */
function noneMarks({ none }: BarsPicture, { frame: { width, height } }: Layout): readonly Mark[] {
  const lines = wrapText(none, Math.min(width, 420), LABEL_PX);
  const labels = lines.map((text, i): Label => ({
    x: width / 2,
    y: height / 2 + (i - (lines.length - 1) / 2) * 18,
    text,
    anchor: 'middle',
  }));
  return textMarks(labels, 'muted');
}
