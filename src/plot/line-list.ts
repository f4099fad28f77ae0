import { across, stepAlong, type MarkDrawing, type PlotFrame } from './drawing.js';
import { rectMark, ruleMark, textMarks } from './mark.js';
import type { Label, Mark, Span } from './mark.js';
import { redraw } from './svg.js';
import { nameWidth, shortenText } from './shorten-text.js';
import { textWidth } from './text-width.js';
import { wrapText } from './wrap-text.js';

/** A line of a list: names above a bar, a value at the other end. */
export interface ListLine {
  readonly names: readonly string[];
  readonly value: string;
  /** What is said of it in small, muted letters. */
  readonly said: string;
  /** The bar, in px from the reading start, coloured by its class; a `stroke` stands upright at `to` instead. */
  readonly bar: { readonly from: number; readonly to: number; readonly className: string; readonly isStroke?: boolean };
  /** Whether the value is a loss. */
  readonly isLoss?: boolean;
  /** Whether it stays as it is while others are chosen. */
  readonly isKept?: boolean;
}

/** Lines one below the other, with what stands over them. */
export interface LineList {
  /** What assistive technology calls it. */
  readonly label: string;
  readonly lines: readonly ListLine[];
  readonly chosen: readonly number[];
  /** What stands over the names, and over the values. */
  readonly head?: { readonly names: string; readonly values: string };
  /** Where, in px from the reading start, words begin behind bars; else they follow the names. */
  readonly saidFrom?: number;
  /** Whether thin lines lead from where a bar ends to the next. */
  readonly isLinked?: boolean;
  /** A sentence in place of lines, where there are none. */
  readonly none?: string;
}

/** What makes a list of a view, in a room. */
export type ToLineList<View, Words> = (view: View, words: Words, frame: PlotFrame) => LineList;

const NAME_PX = 12;
const SAID_PX = 11;
const HEAD_PX = 22;
const GAP_PX = 12;
/** Values end a little before the edge, or the last letter would lose a part of its stroke there. */
const EDGE_PX = 1;
/** A line of a name in one row, and its bar; each further row of names adds its own height. */
const PITCH_PX = 46;
const ROW_PX = 16;
const NAME_Y = 13;
const BAR_Y = 31;
const BAR_PX = 8;
const STROKE_PX = 14;
/** Narrower words are not worth it. */
const LEAST_SAID_PX = 40;

/** A line as it is laid out: its names in rows, where it lies, and the stretch that its texts take. */
interface Laid {
  readonly line: ListLine;
  readonly rows: readonly string[];
  readonly top: number;
  readonly height: number;
  readonly said: { readonly start: number; readonly y: number; readonly text: string } | undefined;
}

/** How lists of lines are drawn, once it is known what makes one of a view and what renders it: names are never cut but wrap, so that lines differ in height. */
export function drawLineList<View, Words>(
  toList: ToLineList<View, Words>,
  renderMarks: (marks: readonly Mark[], frame: PlotFrame & { readonly label: string }) => SVGSVGElement,
): (view: View, words: Words, frame: PlotFrame) => MarkDrawing<View, Words> {
  return (view, words, frame) => {
    const list = toList(view, words, frame);
    const laid = layOut(list, frame);
    const height = heightOf(list, laid, frame);
    const svg = renderMarks(marksOf(list, laid, frame), { ...frame, height, label: list.label });
    return drawing({ svg, list, frame, toList });
  };
}

/** The height that all lines need in a width. */
export function lineListHeight<View, Words>(
  toList: ToLineList<View, Words>,
): (view: View, words: Words, width: number) => number {
  return (view, words, width) => {
    const frame = { width, height: 0, rtl: false };
    const list = toList(view, words, frame);
    return heightOf(list, layOut(list, frame), frame);
  };
}

interface Drawn<View, Words> {
  readonly svg: SVGSVGElement;
  readonly list: LineList;
  readonly frame: PlotFrame;
  readonly toList: ToLineList<View, Words>;
}

function drawing<View, Words>({ svg, list, frame, toList }: Drawn<View, Words>): MarkDrawing<View, Words> {
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
    redraw: (view, words, room) => {
      const next = toList(view, words, room);
      const places = layOut(next, room);
      // A picture of another height is one of its own.
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

function layOut({ lines, head, saidFrom }: LineList, { width }: PlotFrame): readonly Laid[] {
  let top = head ? HEAD_PX : 0;
  return lines.map((line): Laid => {
    const room = width - textWidth(line.value, NAME_PX) - GAP_PX;
    const rows = nameRows(line.names, room);
    const start = saidFrom ?? nameWidth(rows.at(-1)!, NAME_PX) + GAP_PX;
    const left = (saidFrom === undefined ? room : width) - start;
    const below = top + (rows.length - 1) * ROW_PX;
    const y = below + (saidFrom === undefined ? NAME_Y : BAR_Y);
    const isSaid = line.said !== '' && left > LEAST_SAID_PX;
    const said = isSaid ? { start, y, text: shortenText(line.said, left, SAID_PX) } : undefined;
    const laid = { line, rows, top, height: PITCH_PX + below - top, said };
    top += laid.height;
    return laid;
  });
}

/** Names with a plus between them, in as many rows as they need. */
function nameRows(names: readonly string[], room: number): readonly string[] {
  const name = names.join(' + ');
  const wide = nameWidth(name, NAME_PX);
  return wrapText(name, Math.max(1, room * (wide > 0 ? textWidth(name, NAME_PX) / wide : 1)), NAME_PX);
}

function nameY({ top }: Laid, row: number): number {
  return top + NAME_Y + row * ROW_PX;
}

function barY({ top, rows }: Laid): number {
  return top + BAR_Y + (rows.length - 1) * ROW_PX;
}

function marksOf(list: LineList, laid: readonly Laid[], frame: PlotFrame): readonly Mark[] {
  const { chosen, isLinked = false, head } = list;
  if (laid.length === 0) return noneMarks(list.none ?? '', frame);
  const isFull = ({ line: { isKept } }: Laid, place: number): boolean =>
    chosen.length === 0 || chosen.includes(place) || isKept === true;
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
  const room = frame.width - textWidth(values, SAID_PX) - GAP_PX;
  const labels: Label[] = [
    { x: across(frame, 0), y: 8, text: shortenText(names, room, SAID_PX), anchor: 'start' },
    { x: across(frame, frame.width - EDGE_PX), y: 8, text: values, anchor: 'end' },
  ];
  return textMarks(labels, 'tick');
}

/** Thin lines from where a bar ends to where the next begins; where words stand in their way, they end with their line and go on below the words. */
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

/** Whether the texts of a line stand at a distance from the reading start. */
function isWritten({ line, rows, top, said }: Laid, at: number, { width }: PlotFrame): boolean {
  const isBesideName = said !== undefined && said.y < top + BAR_Y + (rows.length - 1) * ROW_PX;
  const ends = [...rows.map((row) => nameWidth(row, NAME_PX)), isBesideName ? said.start + nameWidth(said.text, SAID_PX) : 0];
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

/** A bar is seen, however short it is. */
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
  const said = laid.flatMap(({ said: own }): readonly Label[] =>
    own ? [{ x: across(frame, own.start), y: own.y, text: own.text, anchor: 'start' }] : [],
  );
  return [
    ...textMarks(names, `name${tone}`),
    ...textMarks(values(false), `amount${tone}`),
    ...textMarks(values(true), `amount minus${tone}`),
    ...textMarks(said, `tick${tone}`),
  ];
}

/** A sentence in the middle, in place of lines. */
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
