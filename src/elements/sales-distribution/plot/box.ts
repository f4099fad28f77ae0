import { across, stepAlong, type MarkDrawing, type PlotFrame } from '../../../plot/drawing.js';
import { dotMark, rectMark, ruleMark, textMarks, type Label, type Mark, type Span } from '../../../plot/mark.js';
import { redraw, render } from '../../../plot/svg.js';
import { textWidth } from '../../../plot/text-width.js';
import { valueAxis } from '../../../plot/axis.js';
import { wrapText } from '../../../plot/wrap-text.js';
import { hasNumbers, type BoxPicture, type BoxTexts } from '../model/view.js';

const TICK_PX = 11;
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
type BoxDrawing = MarkDrawing<Boxes, BoxTexts>;

interface Row {
  readonly top: number;
  readonly bottom: number;
  readonly lines: readonly string[];
}

interface Layout {
  readonly frame: PlotFrame;
  readonly height: number;
  readonly start: number;
  readonly end: number;
  readonly rows: readonly Row[];
  readonly ticks: readonly { readonly at: number; readonly text: string; readonly value: number }[];
  readonly from: number;
  readonly to: number;
  /** Returns the position of a number in px from the left. */
  readonly xOf: (value: number) => number;
}

interface Scene extends Boxes {
  readonly texts: BoxTexts;
  readonly layout: Layout;
}

/** Returns the height of the boxes in px for a width. */
export function boxHeight(texts: BoxTexts, width: number): number {
  return AXIS_PX + linesOf(texts, width).reduce((sum, lines) => sum + rowPx(lines), 0);
}

/** Draws one box per group, on one scale. */
export function drawBoxes(boxes: Boxes, texts: BoxTexts, frame: PlotFrame): BoxDrawing {
  const scene: Scene = { ...boxes, texts, layout: layoutOf(boxes, texts, frame) };
  const svg = render(marksOf(scene), { ...frame, height: scene.layout.height, label: texts.label });
  return drawingOf(svg, scene);
}

function drawingOf(svg: SVGSVGElement, { view, layout }: Scene): BoxDrawing {
  const { rows, frame, height, xOf } = layout;
  return {
    svg,
    markAt: (_, y) => {
      const at = rows.findIndex(({ top, bottom }) => y >= top && y < bottom);
      return at < 0 ? undefined : at;
    },
    boxOf: (mark) => {
      const row = rows[mark];
      return row && { x: 0, y: row.top, width: frame.width, height: row.bottom - row.top };
    },
    tipOf: (mark) => {
      const [row, group] = [rows[mark], view.groups[mark]];
      return row && group && { x: hasNumbers(group) ? xOf(group.q3) : layout.start, y: (row.top + row.bottom) / 2, clear: 16 };
    },
    stepFrom: (mark, step) => stepAlong(mark, step, rows.length),
    redraw: (boxes, texts, room) => {
      const scene: Scene = { ...boxes, texts, layout: layoutOf(boxes, texts, room) };
      if (scene.layout.height !== height) return undefined;
      redraw(svg, marksOf(scene));
      svg.setAttribute('aria-label', texts.label);
      return drawingOf(svg, scene);
    },
  };
}

function labelPx(texts: BoxTexts, width: number): number {
  const widest = Math.max(0, ...texts.names.map((name) => textWidth(name, NAME_PX)));
  return Math.ceil(Math.min(widest, width * 0.36)) + 10;
}

function linesOf(texts: BoxTexts, width: number): readonly (readonly string[])[] {
  const room = labelPx(texts, width) - 10;
  return texts.names.map((name) => wrapText(name, room + 1, NAME_PX));
}

function rowPx(lines: readonly string[]): number {
  return Math.max(MIN_ROW_PX, lines.length * LINE_PX + 8);
}

function layoutOf({ extent }: Boxes, texts: BoxTexts, frame: PlotFrame): Layout {
  const { width } = frame;
  const lines = linesOf(texts, width);
  const least = lines.reduce((sum, one) => sum + rowPx(one), 0);
  const share = Math.max(1, Math.min(MAX_ROW_PX / MIN_ROW_PX, (frame.height - AXIS_PX) / Math.max(1, least)));
  let top = AXIS_PX;
  const rows = lines.map((one): Row => {
    const row = { top, bottom: top + rowPx(one) * share, lines: one };
    top = row.bottom;
    return row;
  });
  const [start, end] = [labelPx(texts, width), width - BEYOND_PX];
  const { from, to, ticks } = valueAxis(...extent, {
    zero: false,
    count: Math.max(2, Math.min(6, Math.floor((end - start) / 80))),
  });
  const xOf = (value: number): number => across(frame, start + ((value - from) / (to - from)) * (end - start));
  const labels = texts.ticks(ticks);
  return {
    frame,
    height: Math.ceil(top),
    start,
    end,
    rows,
    ticks: ticks.map((value, k) => ({ value, at: xOf(value), text: labels[k] ?? '' })),
    from,
    to,
    xOf,
  };
}

function marksOf(scene: Scene): readonly Mark[] {
  const { view, chosen } = scene;
  const all = view.groups.flatMap((group, at) => (hasNumbers(group) ? [at] : []));
  const isFull = (at: number): boolean => chosen.length === 0 || chosen.includes(at);
  return [
    ...axisMarks(scene),
    ...boxMarks(
      scene,
      all.filter((at) => !isFull(at)),
      ' ghosted',
    ),
    ...boxMarks(scene, all.filter(isFull), ''),
    ...nameMarks(scene),
  ];
}

function axisMarks({ layout }: Scene): readonly Mark[] {
  const { ticks, height, frame } = layout;
  const upright = ({ at }: { readonly at: number }): Span => ({ x1: at, x2: at, y1: AXIS_PX - 4, y2: height });
  const half = (text: string): number => textWidth(text, TICK_PX) / 2;
  const labels = ticks.map(({ at, text }): Label => ({
    x: Math.max(half(text), Math.min(frame.width - half(text), at)),
    y: 9,
    text,
    anchor: 'middle',
  }));
  return [
    ruleMark(ticks.filter(({ value }) => value !== 0).map(upright), 'grid'),
    ruleMark(ticks.filter(({ value }) => value === 0).map(upright), 'zero'),
    ...textMarks(labels, 'tick'),
  ];
}

/** Returns the marks of boxes: whiskers, boxes, medians and outliers. */
function boxMarks({ view, layout, texts }: Scene, marks: readonly number[], tone: string): readonly Mark[] {
  const { xOf, rows, from, to, frame } = layout;
  const clamp = (value: number): number => xOf(Math.min(to, Math.max(from, value)));
  const facts = marks.map((at) => {
    const { top, bottom } = rows[at]!;
    const half = Math.min(MAX_BOX_PX, (bottom - top) * 0.56) / 2;
    return { group: view.groups[at]!, y: (top + bottom) / 2, half };
  });
  const level = (y: number, one: number, other: number): Span => ({ x1: clamp(one), x2: clamp(other), y1: y, y2: y });
  const upright = (value: number, y: number, half: number): Span => ({
    x1: clamp(value),
    x2: clamp(value),
    y1: y - half,
    y2: y + half,
  });
  const whiskers = facts.flatMap(({ group: { lower, q1, q3, upper }, y, half }) => [
    level(y, lower, q1),
    level(y, q3, upper),
    upright(lower, y, half / 2),
    upright(upper, y, half / 2),
  ]);
  const boxes = facts.map(({ group: { q1, q3 }, y, half }): Span => {
    const [one, other] = [clamp(q1), clamp(q3)];
    return { x1: Math.min(one, other), x2: Math.max(one, other, Math.min(one, other) + 1), y1: y - half, y2: y + half };
  });
  const medians = facts.map(({ group: { median }, y, half }) => upright(median, y, half + 3));
  const isNear = ({ value }: { readonly value: number }): boolean => value >= from && value <= to;
  const dots = facts.flatMap(({ group: { outliers }, y }) => outliers.filter(isNear).map(({ value }) => ({ x: xOf(value), y })));
  const left = facts.flatMap(({ group: { beyond, outliers }, y }): readonly Label[] => {
    const count = outliers.filter(isNear).reduce((rest, one) => rest - one.count, beyond);
    return count > 0 ? [{ x: across(frame, frame.width), y, text: texts.beyond(count), anchor: 'end' }] : [];
  });
  return [
    ruleMark(whiskers, `whisker${tone}`),
    dotMark(dots, `dot outlier${tone}`, 2.5),
    rectMark(boxes, `fill s1${tone}`, 2),
    ruleMark(medians, 'median-halo'),
    ruleMark(medians, `median${tone}`),
    ...textMarks(left, 'tick'),
  ];
}

function nameMarks({ layout, chosen }: Scene): readonly Mark[] {
  const { rows, frame } = layout;
  const label = ({ top, bottom, lines }: Row): readonly Label[] =>
    lines.map((text, k) => ({
      x: across(frame, 0),
      y: (top + bottom) / 2 + (k - (lines.length - 1) / 2) * LINE_PX,
      text,
      anchor: 'start',
    }));
  const isMuted = (at: number): boolean => chosen.length > 0 && !chosen.includes(at);
  return [
    ...textMarks(
      rows.flatMap((row, at) => (isMuted(at) ? [] : label(row))),
      'group-name',
    ),
    ...textMarks(
      rows.flatMap((row, at) => (isMuted(at) ? label(row) : [])),
      'group-name muted',
    ),
  ];
}
