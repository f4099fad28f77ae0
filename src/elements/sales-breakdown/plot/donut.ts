import { CLEAR_PX, type Scene, targetsOf } from '../../../plot/chart.js';
import { across, type PlotFrame, stepAlong } from '../../../plot/drawing.js';
import { arcMark, type Label, type Mark, rectMark, type Sector, textMarks } from '../../../plot/mark.js';
import { textWidth, wrapText } from '../../../plot/text-width.js';
import type { BreakdownTexts } from '../model/texts.js';
import type { BreakdownView } from '../model/view.js';

/** Minimum width in px of names next to the ring; with less room they are below the ring. */
const BESIDE_PX = 220;
/** Minimum and maximum radius in px of a ring with names next to it. */
const MIN_RADIUS_PX = 44;
const MAX_RADIUS_PX = 104;
const NAME_PX = 13;
const WHOLE_PX = 20;
const NUMBER_PX = 12;
const LINE_PX = 17;
/** Gaps in px between names and between numbers of a line; smaller when room is short. */
const ENTRY_GAP_PX = 12;
const MIN_GAP_PX = 3;
const NUMBER_GAP_PX = 8;
/** Indent in px of a name after its color swatch. */
const INDENT_PX = 18;

type RingLayout = ReturnType<typeof layoutOf>;

/** Slice of the ring: its angles, clockwise from the top in reading direction, and its entry in the list. */
type Slice = RingLayout['slices'][number];

/** Returns a donut with names, numbers and the total in its center. */
export function donutScene(view: BreakdownView, texts: BreakdownTexts, frame: PlotFrame): Scene {
  const layout = layoutOf(view, texts, frame);
  const { slices } = layout;
  const entries = targetsOf(frame, {
    as: 'tiles',
    boxes: slices.map(({ entry }) => entry),
    tipOf: (at) => ({ ...pointAt(layout, (slices[at]!.from + slices[at]!.to) / 2, layout.outer), clear: CLEAR_PX }),
  });
  return {
    label: texts.label,
    shape: 'donut',
    isElastic: true,
    frame,
    height: heightOf(layout),
    marks: () => marksOf(view, texts, layout),
    targets: {
      ...entries,
      markAt: (x, y) => {
        const at = slices.findIndex((slice) => isOn(layout, slice, x, y));
        return at < 0 ? entries.markAt(x, y) : at;
      },
      stepFrom: (at, step) => stepAlong(at, step, slices.length),
    },
  };
}

function layoutOf(view: BreakdownView, texts: BreakdownTexts, frame: PlotFrame) {
  const beside = frame.width >= BESIDE_PX;
  const outer = beside ? Math.max(MIN_RADIUS_PX, Math.min(MAX_RADIUS_PX, frame.height / 2 - 6, frame.width * 0.24)) : 52;
  const x = across(frame, beside ? outer + 2 : frame.width / 2);
  const y = beside ? Math.max(frame.height / 2, outer + 4) : outer + 4;
  const start = beside ? outer * 2 + 20 : 0;
  const width = frame.width - start;
  const entries = entriesOf(view, texts, { width, height: beside ? frame.height : Infinity });
  const { isFlat, gap } = entries;
  const heights = entries.names.map((lines) => (lines.length + (isFlat ? 0 : 1)) * LINE_PX);
  const all = heights.reduce((sum, height) => sum + height, 0) + gap * (heights.length - 1);
  let top = beside ? Math.max(0, y - all / 2) : y + outer + 16;
  let angle = 0;
  const whole = view.rows.reduce((sum, { values: [value = 0] }) => sum + (value || 0), 0);
  const slices = view.rows.map(({ values: [value = 0] }, at) => {
    const turn = whole > 0 ? ((value || 0) / whole) * 2 * Math.PI : 0;
    const height = heights[at] ?? 0;
    const entry = { x: frame.rtl ? 0 : start, y: top, width, height };
    const numberStartPx = isFlat ? entries.nameEnd : INDENT_PX;
    const lines = entries.names[at] ?? [];
    const slice = { from: angle, to: angle + turn, entry, lines, numbers: entries.numbers[at] ?? [], numberStartPx };
    angle += turn;
    top += height + gap;
    return slice;
  });
  return { frame, x, y, outer, inner: outer * 0.62, slices, isFlat };
}

/**
 * Lays out the entries next to a ring: wrapped names with the numbers that fit below them. If that is too tall, numbers share the line when all fit,
 * from the end of the names.
 */
function entriesOf(
  { rows }: BreakdownView,
  texts: BreakdownTexts,
  { width, height }: { readonly width: number; readonly height: number },
) {
  const names = rows.map(({ label }) => wrapText(label, width - INDENT_PX - 2, NAME_PX));
  const numbers = rows.map((_, at) =>
    [texts.share(at), texts.value(at, 0), texts.changeOf?.(at, 0).text ?? ''].filter((text) => text !== ''),
  );
  const gapIn = (lines: number): number => (height - 8 - lines * LINE_PX) / Math.max(1, rows.length - 1);
  const lines = names.reduce((sum, own) => sum + own.length + 1, 0);
  const nameEnd = INDENT_PX + Math.max(0, ...rows.map(({ label }) => textWidth(label, NAME_PX))) + ENTRY_GAP_PX;
  const isFlat = gapIn(lines) < MIN_GAP_PX && numbers.every(([first = '']) => nameEnd + textWidth(first, NUMBER_PX) <= width);
  const room = width - (isFlat ? nameEnd : INDENT_PX);
  const gap = Math.max(MIN_GAP_PX, Math.min(ENTRY_GAP_PX, gapIn(isFlat ? rows.length : lines)));
  const shownNumbers = numbers.map((own) => fitting(own, room));
  return { names: isFlat ? rows.map(({ label }) => [label]) : names, numbers: shownNumbers, isFlat, gap, nameEnd };
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
      x: across(frame, edge + INDENT_PX),
      y: entry.y + (k + 0.5) * LINE_PX,
      text,
      anchor: 'start',
    }));
    const line = entry.y + (lines.length + (layout.isFlat ? -0.5 : 0.5)) * LINE_PX;
    const [share, ...more] = numberLabels(slice, (px) => across(frame, edge + px), line);
    return [
      arcMark([sectorOf(layout, slice)], `slice s${slot}${ghost}`),
      rectMark([swatch], `fill s${slot}${ghost}`, 2),
      ...textMarks(name, `name${ghost === '' ? '' : ' faded'}`),
      ...textMarks(share ? [share] : [], ghost === '' ? 'share' : 'muted'),
      ...textMarks(more, 'muted'),
    ];
  });
  const isRoomy = textWidth(texts.total, WHOLE_PX) < layout.inner * 1.8;
  return [
    ...marks,
    ...textMarks([{ x, y: y - 6, text: texts.total, anchor: 'middle' }], isRoomy ? 'whole' : 'whole small'),
    ...textMarks([{ x, y: y + 14, text: texts.titles[0] ?? '', anchor: 'middle' }], 'tick'),
  ];
}

/** Returns as many texts as fit on a line, in order. */
function fitting(texts: readonly string[], widthPx: number): readonly string[] {
  let end = -NUMBER_GAP_PX;
  return texts.filter((text, k) => {
    end += NUMBER_GAP_PX + textWidth(text, NUMBER_PX);
    return k === 0 || end <= widthPx;
  });
}

function numberLabels({ numbers, numberStartPx }: Slice, xOf: (px: number) => number, y: number): readonly Label[] {
  let at = numberStartPx;
  return numbers.map((text): Label => {
    const x = xOf(at);
    at += textWidth(text, NUMBER_PX) + NUMBER_GAP_PX;
    return { x, y, text, anchor: 'start' };
  });
}

/** Returns a slice as a sector of the ring. From right to left, the ring turns counterclockwise. */
function sectorOf({ x, y, inner, outer, frame }: RingLayout, { from, to }: Slice): Sector {
  const turn = frame.rtl ? -1 : 1;
  return { x, y, inner, outer, from: from * turn, to: to * turn };
}

function pointAt({ x, y, frame }: RingLayout, angle: number, radius: number): { readonly x: number; readonly y: number } {
  return { x: x + Math.sin(angle) * radius * (frame.rtl ? -1 : 1), y: y - Math.cos(angle) * radius };
}

function isOn({ x, y, outer, inner, frame }: RingLayout, { from, to }: Slice, px: number, py: number): boolean {
  const [dx, dy] = [(px - x) * (frame.rtl ? -1 : 1), py - y];
  const radius = Math.hypot(dx, dy);
  const angle = (Math.atan2(dx, -dy) + 2 * Math.PI) % (2 * Math.PI);
  return radius >= inner && radius <= outer && angle >= from && angle < to;
}
