import { across, stepAlong, type MarkDrawing, type PlotFrame } from './drawing.js';
import { rectMark, ruleMark, textMarks } from './mark.js';
import type { Label, Mark, Span } from './mark.js';
import { redraw } from './svg.js';
import { nameWidth } from './name-width.js';
import { textWidth } from './text-width.js';
import { wrapText } from './wrap-text.js';

/** A line of a list: names above a bar, and a value at the other end. */
export interface ListLine {
  readonly names: readonly string[];
  readonly value: string;
  /** A note in small, muted type. */
  readonly note: string;
  /** The bar, in px from the inline start, colored by its class. A `stroke` is a vertical line at `to` instead. */
  readonly bar: { readonly from: number; readonly to: number; readonly className: string; readonly isStroke?: boolean };
  /** True when the value is a loss. */
  readonly isLoss?: boolean;
  /** True when the line stays fully visible while other lines are selected. */
  readonly isKept?: boolean;
}

/** Lines of a list with their headings. */
export interface LineList {
  /** The accessible name of the list. */
  readonly label: string;
  readonly lines: readonly ListLine[];
  readonly chosen: readonly number[];
  /** The headings above the names and above the values. */
  readonly head?: { readonly names: string; readonly values: string };
  /** Where notes begin next to the bars, in px from the inline start. `undefined` when notes follow the names. */
  readonly noteStartPx?: number;
  /** True when thin lines connect the end of each bar to the next bar. */
  readonly isLinked?: boolean;
  /** A sentence shown when there are no lines. */
  readonly none?: string;
}

/** Converts a view to a list for the available space. */
export type ToLineList<View, Texts> = (view: View, messages: Texts, frame: PlotFrame) => LineList;

const NAME_PX = 12;
const NOTE_PX = 11;
const HEAD_PX = 22;
const GAP_PX = 12;
/** Values end one pixel before the edge; otherwise the last letter would be clipped. */
const EDGE_PX = 1;
/** Height of a line with one row of names and its bar. Each further row of names adds its own height. */
const PITCH_PX = 46;
const ROW_PX = 16;
const NAME_Y = 13;
const BAR_Y = 31;
const BAR_PX = 8;
const STROKE_PX = 14;

/** A laid-out line: its names in rows, its position, the space above and below its content, and its note. */
interface Laid {
  readonly line: ListLine;
  readonly rows: readonly string[];
  readonly top: number;
  readonly height: number;
  readonly inset: number;
  readonly note: { readonly start: number; readonly y: number; readonly text: string } | undefined;
}

/**
 * Returns the draw function of a list, given how to convert a view and how to render marks. Names wrap and are never cut, so
 * lines differ in height.
 */
export function drawLineList<View, Texts>(
  toList: ToLineList<View, Texts>,
  renderMarks: (marks: readonly Mark[], frame: PlotFrame & { readonly label: string }) => SVGSVGElement,
): (view: View, messages: Texts, frame: PlotFrame) => MarkDrawing<View, Texts> {
  return (view, messages, frame) => {
    const list = toList(view, messages, frame);
    const laid = layOut(list, frame);
    const height = heightOf(list, laid, frame);
    const svg = renderMarks(marksOf(list, laid, frame), { ...frame, height, label: list.label });
    return drawing({ svg, list, frame, toList });
  };
}

/** Returns a function that computes the height of all lines for a width. */
export function lineListHeight<View, Texts>(
  toList: ToLineList<View, Texts>,
): (view: View, messages: Texts, width: number) => number {
  return (view, messages, width) => {
    const frame = { width, height: 0, rtl: false };
    const list = toList(view, messages, frame);
    return heightOf(list, layOut(list, frame), frame);
  };
}

interface Drawn<View, Texts> {
  readonly svg: SVGSVGElement;
  readonly list: LineList;
  readonly frame: PlotFrame;
  readonly toList: ToLineList<View, Texts>;
}

function drawing<View, Texts>({ svg, list, frame, toList }: Drawn<View, Texts>): MarkDrawing<View, Texts> {
  const laid = layOut(list, frame);
  return {
    svg,
    markAt: (_, y) => {
      const line = laid.findIndex(({ top, height }) => y >= top && y < top + height);
      return line < 0 ? undefined : line;
    },
    boxOf: (line) => laid[line] && { x: 0, y: laid[line].top, width: frame.width, height: laid[line].height },
    tipOf: (line) => {
      const one = laid[line];
      return one && { x: across(frame, one.line.bar.to), y: barY(one), clear: BAR_PX };
    },
    stepFrom: (line, step) => stepAlong(line, step, laid.length),
    redraw: (view, messages, room) => {
      const next = toList(view, messages, room);
      const places = layOut(next, room);
      // A list of another height has to be drawn again.
      if (heightOf(next, places, room) !== heightOf(list, laid, frame)) return undefined;
      redraw(svg, marksOf(next, places, room));
      svg.setAttribute('aria-label', next.label);
      return drawing({ svg, list: next, frame: room, toList });
    },
  };
}

function heightOf({ head }: LineList, laid: readonly Laid[], frame: PlotFrame): number {
  const last = laid.at(-1);
  return Math.max(frame.height, last ? last.top + last.height : head ? HEAD_PX : 0);
}

/** Lays out the lines. In a frame that is too low for all of them, they move apart until the last visible line is whole. */
function layOut(list: LineList, { width, height }: PlotFrame): readonly Laid[] {
  const close = stack(list, width, 0);
  const shown = close.filter((line) => line.top + line.height <= height).length;
  if (shown < 2 || shown === close.length) return close;
  const last = close[shown - 1]!;
  return stack(list, width, (height - last.top - last.height) / (2 * shown));
}

function stack({ lines, head, noteStartPx }: LineList, width: number, inset: number): readonly Laid[] {
  let top = head ? HEAD_PX : 0;
  return lines.map((line): Laid => {
    const room = width - textWidth(line.value, NAME_PX) - GAP_PX;
    const rows = nameRows(line.names, room);
    const start = noteStartPx ?? nameWidth(rows.at(-1)!, NAME_PX) + GAP_PX;
    const left = (noteStartPx === undefined ? room : width) - start;
    const below = top + inset + (rows.length - 1) * ROW_PX;
    const y = below + (noteStartPx === undefined ? NAME_Y : BAR_Y);
    // A text is never cut: without room for all of it, the tooltip and the table have it.
    const hasNote = line.note !== '' && nameWidth(line.note, NOTE_PX) <= left;
    const note = hasNote ? { start, y, text: line.note } : undefined;
    const laid = { line, rows, top, height: PITCH_PX + below - top + inset, inset, note };
    top += laid.height;
    return laid;
  });
}

/** Joins the names with plus signs and wraps them into rows. */
function nameRows(names: readonly string[], room: number): readonly string[] {
  const name = names.join(' + ');
  const wide = nameWidth(name, NAME_PX);
  return wrapText(name, Math.max(1, room * (wide > 0 ? textWidth(name, NAME_PX) / wide : 1)), NAME_PX);
}

function nameY({ top, inset }: Laid, row: number): number {
  return top + inset + NAME_Y + row * ROW_PX;
}

function barY({ top, inset, rows }: Laid): number {
  return top + inset + BAR_Y + (rows.length - 1) * ROW_PX;
}

function marksOf(list: LineList, laid: readonly Laid[], frame: PlotFrame): readonly Mark[] {
  const { chosen, isLinked = false, head } = list;
  if (laid.length === 0) return noneMarks(list.none ?? '', frame);
  const isFull = ({ line: { isKept } }: Laid, index: number): boolean =>
    chosen.length === 0 || chosen.includes(index) || isKept === true;
  const full = laid.filter(isFull);
  const ghosts = laid.filter((one, place) => !isFull(one, place));
  return [
    ...(head ? headMarks(head, frame) : []),
    ruleMark(
      laid.slice(1).map(({ top }) => ({ x1: 0, x2: frame.width, y1: top, y2: top })),
      'grid',
    ),
    ...(isLinked ? [ruleMark(linksOf(laid, frame), 'link')] : []),
    ...barMarks(ghosts, frame, ' ghosted'),
    ...barMarks(full, frame, ''),
    ...lineTexts(ghosts, frame, ' faded'),
    ...lineTexts(full, frame, ''),
  ];
}

function headMarks({ names, values }: NonNullable<LineList['head']>, frame: PlotFrame): readonly Mark[] {
  const room = frame.width - textWidth(values, NOTE_PX) - GAP_PX;
  const labels: Label[] = [
    { x: across(frame, 0), y: 8, text: nameWidth(names, NOTE_PX) <= room ? names : '', anchor: 'start' },
    { x: across(frame, frame.width - EDGE_PX), y: 8, text: values, anchor: 'end' },
  ];
  return textMarks(labels, 'tick');
}

/**
 * Returns thin lines from the end of each bar to the start of the next. Where text is in the way, the line is interrupted and
 * continues below the text.
 */
function linksOf(laid: readonly Laid[], frame: PlotFrame): readonly Span[] {
  return laid.slice(0, -1).flatMap((one, i): readonly Span[] => {
    const next = laid[i + 1]!;
    const at = one.line.bar.to;
    const x = across(frame, at);
    const [from, to] = [barY(one) + BAR_PX / 2, barY(next) - BAR_PX / 2];
    if (!isWritten(next, at, frame)) return [{ x1: x, x2: x, y1: from, y2: to }];
    return [
      { x1: x, x2: x, y1: from, y2: next.top },
      { x1: x, x2: x, y1: nameY(next, next.rows.length - 1) + 10, y2: to },
    ];
  });
}

/** True when a line has text at this distance from the inline start. */
function isWritten(laid: Laid, at: number, { width }: PlotFrame): boolean {
  const { line, rows, note } = laid;
  const isBesideName = note !== undefined && note.y < barY(laid);
  const ends = [...rows.map((row) => nameWidth(row, NAME_PX)), isBesideName ? note.start + nameWidth(note.text, NOTE_PX) : 0];
  return at < Math.max(...ends) + 4 || at > width - textWidth(line.value, NAME_PX) - 4;
}

function barMarks(laid: readonly Laid[], frame: PlotFrame, ghost: string): readonly Mark[] {
  const bars = laid.filter(({ line }) => !line.bar.isStroke);
  const strokes = laid.filter(({ line }) => line.bar.isStroke);
  const classes = [...new Set(bars.map(({ line }) => line.bar.className))].sort();
  return [
    ...classes.map((className) =>
      rectMark(
        bars.filter(({ line }) => line.bar.className === className).map((one) => barSpan(one, frame)),
        `fill ${className}${ghost}`,
        1,
      ),
    ),
    ruleMark(
      strokes.map((one) => {
        const x = across(frame, one.line.bar.to);
        return { x1: x, x2: x, y1: barY(one) - STROKE_PX / 2, y2: barY(one) + STROKE_PX / 2 };
      }),
      'total',
    ),
  ];
}

/** Returns the rectangle of a bar, at least 1 px wide. */
function barSpan(laid: Laid, frame: PlotFrame): Span {
  const { from, to } = laid.line.bar;
  const [least, most] = [Math.min(from, to), Math.max(from, to)];
  const y = barY(laid);
  return { x1: across(frame, least), x2: across(frame, Math.max(least + 1, most)), y1: y - BAR_PX / 2, y2: y + BAR_PX / 2 };
}

function lineTexts(laid: readonly Laid[], frame: PlotFrame, tone: string): readonly Mark[] {
  const names = laid.flatMap((one) =>
    one.rows.map((text, row): Label => ({ x: across(frame, 0), y: nameY(one, row), text, anchor: 'start' })),
  );
  const values = (isLoss: boolean): readonly Label[] =>
    laid
      .filter(({ line }) => (line.isLoss ?? false) === isLoss)
      .map((one) => ({ x: across(frame, frame.width - EDGE_PX), y: nameY(one, 0), text: one.line.value, anchor: 'end' }));
  const notes = laid.flatMap(({ note: own }): readonly Label[] =>
    own ? [{ x: across(frame, own.start), y: own.y, text: own.text, anchor: 'start' }] : [],
  );
  return [
    ...textMarks(names, `name${tone}`),
    ...textMarks(values(false), `amount${tone}`),
    ...textMarks(values(true), `amount minus${tone}`),
    ...textMarks(notes, `tick${tone}`),
  ];
}

/** Returns a centered sentence, shown instead of lines. */
function noneMarks(none: string, { width, height }: PlotFrame): readonly Mark[] {
  const rows = wrapText(none, Math.min(width, 420), NAME_PX);
  const labels = rows.map((text, i): Label => ({
    x: width / 2,
    y: height / 2 + (i - (rows.length - 1) / 2) * 18,
    text,
    anchor: 'middle',
  }));
  return textMarks(labels, 'muted');
}
