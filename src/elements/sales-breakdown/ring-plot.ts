import { across, stepAlong, type Box, type MarkDrawing, type PlotFrame } from '../../plot/drawing.js';
import { lineMark, rectMark, textMarks, type Label, type Mark, type Place } from '../../plot/mark.js';
import { redraw } from '../../plot/redraw.js';
import { render } from '../../plot/render.js';
import { textWidth } from '../../plot/text-width.js';
import { wrapText } from '../../plot/wrap-text.js';
import type { BreakdownView } from './view-model.js';
import type { BreakdownTexts } from './words-model.js';

/** From this width on names stand beside the ring, else under it. */
const BESIDE_PX = 300;
const NAME_PX = 13;
const WHOLE_PX = 20;
const LINE_PX = 17;
const ENTRY_GAP_PX = 12;
/** A step along an arc: short enough to look round. */
const STEP = Math.PI / 90;

/** A part of the ring by its angles, clockwise from the top in reading direction, and its entry in the list of names. */
interface Slice {
  readonly from: number;
  readonly to: number;
  readonly entry: Box;
  readonly lines: readonly string[];
}

interface RingLayout {
  readonly frame: PlotFrame;
  readonly x: number;
  readonly y: number;
  readonly outer: number;
  readonly inner: number;
  readonly slices: readonly Slice[];
}

/** Draws a ring of parts, their names and numbers beside it or under it, and the whole in its middle. */
export function drawRing(
  view: BreakdownView,
  texts: BreakdownTexts,
  frame: PlotFrame,
): MarkDrawing<BreakdownView, BreakdownTexts> {
  const layout = layoutOf(view, frame);
  const svg = render(marksOf(view, texts, layout), { ...frame, height: heightOf(layout), label: texts.label });
  return drawing(view, svg, layout);
}

function drawing(view: BreakdownView, svg: SVGSVGElement, layout: RingLayout): MarkDrawing<BreakdownView, BreakdownTexts> {
  return {
    svg,
    head: undefined,
    headPx: 0,
    markAt: (x, y) => {
      const at = layout.slices.findIndex((slice) => isIn(slice.entry, x, y) || isOn(layout, slice, x, y));
      return at < 0 ? undefined : at;
    },
    boxOf: (index) => layout.slices[index]?.entry,
    tipOf: (index) => {
      const slice = layout.slices[index];
      return slice && { ...pointAt(layout, (slice.from + slice.to) / 2, layout.outer), clear: 16 };
    },
    stepFrom: (index, step) => stepAlong(index, step, view.rows.length),
    redraw: (next, texts, frame) => {
      const moved = layoutOf(next, frame);
      redraw(svg, marksOf(next, texts, moved));
      return drawing(next, svg, moved);
    },
  };
}

function layoutOf(view: BreakdownView, frame: PlotFrame): RingLayout {
  const beside = frame.width >= BESIDE_PX;
  const outer = beside ? Math.max(56, Math.min(104, frame.height / 2 - 6, frame.width * 0.24)) : 52;
  const x = across(frame, beside ? outer + 2 : frame.width / 2);
  const y = beside ? Math.max(frame.height / 2, outer + 4) : outer + 4;
  const start = beside ? outer * 2 + 20 : 0;
  const width = frame.width - start;
  const names = view.rows.map(({ label }) => wrapText(label, width - 20, NAME_PX));
  const heights = names.map((lines) => (lines.length + 1) * LINE_PX);
  const all = heights.reduce((sum, height) => sum + height, 0) + ENTRY_GAP_PX * (heights.length - 1);
  let top = beside ? Math.max(0, y - all / 2) : y + outer + 16;
  let angle = 0;
  const whole = view.rows.reduce((sum, { values: [value = 0] }) => sum + (value || 0), 0);
  const slices = view.rows.map(({ values: [value = 0] }, at) => {
    const turn = whole > 0 ? ((value || 0) / whole) * 2 * Math.PI : 0;
    const height = heights[at] ?? 0;
    const box = { x: frame.rtl ? 0 : start, y: top, width, height };
    const slice = { from: angle, to: angle + turn, entry: box, lines: names[at] ?? [] };
    angle += turn;
    top += height + ENTRY_GAP_PX;
    return slice;
  });
  return { frame, x, y, outer, inner: outer * 0.62, slices };
}

function heightOf({ slices, y, outer, frame }: RingLayout): number {
  const { entry } = slices.at(-1) ?? {};
  return Math.ceil(Math.max(Math.min(frame.height, y + outer + 4), y + outer + 4, entry ? entry.y + entry.height + 4 : 0));
}

function marksOf(view: BreakdownView, texts: BreakdownTexts, layout: RingLayout): readonly Mark[] {
  const { frame, x, y, slices } = layout;
  const marks = slices.flatMap((slice, at): readonly Mark[] => {
    const { slot = 0 } = view.rows[at] ?? {};
    const ghost = view.chosen.length > 0 && !view.chosen.includes(at) ? ' ghosted' : '';
    const { entry, lines } = slice;
    const edge = frame.rtl ? frame.width - entry.x - entry.width : entry.x;
    const swatch = { x1: across(frame, edge), x2: across(frame, edge + 10), y1: entry.y + 4, y2: entry.y + 14 };
    const name = lines.map((text, k): Label => ({
      x: across(frame, edge + 18),
      y: entry.y + (k + 0.5) * LINE_PX,
      text,
      anchor: 'start',
    }));
    const change = texts.changes[at]?.[0]?.text ?? '';
    const said = fitting([texts.shares[at] ?? '', texts.values[at]?.[0] ?? '', change], entry.width - 18);
    const under = {
      x: across(frame, edge + 18),
      y: entry.y + (lines.length + 0.5) * LINE_PX,
      text: said,
      anchor: 'start',
    } as const;
    return [
      lineMark(outlineOf(layout, slice), `slice s${slot}${ghost}`),
      rectMark([swatch], `fill s${slot}${ghost}`, 2),
      ...textMarks(name, `name${ghost === '' ? '' : ' faded'}`),
      ...textMarks([under], 'muted'),
    ];
  });
  const isRoomy = textWidth(texts.total, WHOLE_PX) < layout.inner * 1.8;
  return [
    ...marks,
    ...textMarks([{ x, y: y - 6, text: texts.total, anchor: 'middle' }], isRoomy ? 'whole' : 'whole small'),
    ...textMarks([{ x, y: y + 14, text: texts.titles[0] ?? '', anchor: 'middle' }], 'tick'),
  ];
}

/** As many texts as fit on a line, the first of them first. */
function fitting(texts: readonly string[], widthPx: number): string {
  return texts
    .filter((text) => text !== '')
    .reduce((line, text) => {
      const longer = line === '' ? text : `${line}  ${text}`;
      return line === '' || textWidth(longer, 12) <= widthPx ? longer : line;
    }, '');
}

/** The outline of a part as a closed line: along the outer arc, and back along the inner one. */
function outlineOf(layout: RingLayout, { from, to }: Slice): readonly Place[] {
  if (to <= from) return [];
  const steps = Math.max(2, Math.ceil((to - from) / STEP));
  const along = (radius: number, back: boolean): readonly Place[] =>
    Array.from({ length: steps + 1 }, (_, k) => pointAt(layout, from + ((to - from) * (back ? steps - k : k)) / steps, radius));
  const outline = [...along(layout.outer, false), ...along(layout.inner, true)];
  return [...outline, ...outline.slice(0, 1)];
}

function pointAt({ x, y, frame }: RingLayout, angle: number, radius: number): { readonly x: number; readonly y: number } {
  return { x: x + Math.sin(angle) * radius * (frame.rtl ? -1 : 1), y: y - Math.cos(angle) * radius };
}

function isIn({ x, y, width, height }: Box, px: number, py: number): boolean {
  return px >= x && px <= x + width && py >= y && py <= y + height;
}

function isOn({ x, y, outer, inner, frame }: RingLayout, { from, to }: Slice, px: number, py: number): boolean {
  const [dx, dy] = [(px - x) * (frame.rtl ? -1 : 1), py - y];
  const radius = Math.hypot(dx, dy);
  const angle = (Math.atan2(dx, -dy) + 2 * Math.PI) % (2 * Math.PI);
  return radius >= inner && radius <= outer && angle >= from && angle < to;
}
