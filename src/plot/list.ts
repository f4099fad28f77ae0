import { grouped } from '../util/grouped.js';
import { targetsOf, type Scene } from './chart.js';
import { across, type PlotFrame } from './drawing.js';
import { messageMarks } from './labels.js';
import { rectMark, ruleMark, textMarks, type Label, type Mark, type Span } from './mark.js';
import { nameWidth, textWidth, wrapText } from './text-width.js';

/** A line of a list: names above a bar, and a value at the other end. */
interface ListLine {
  readonly names: readonly string[];
  readonly value: string;
  /** A note in small, muted type. */
  readonly note: string;
  /** The bar from one value to another, colored by its class. Without one, the line is text alone. */
  readonly bar?: { readonly from: number; readonly to: number; readonly className: string };
  /** True when the value is a loss. */
  readonly isLoss?: boolean;
  /** True when the line stays fully visible while other lines are selected. */
  readonly isKept?: boolean;
}

/** A list to draw: lines with their headings. */
export interface ListSpec {
  /** The accessible name of the list. */
  readonly label: string;
  readonly lines: readonly ListLine[];
  readonly chosen: readonly number[];
  /** The headings above the names and above the values. */
  readonly head?: { readonly names: string; readonly values: string };
  /** Share of the width for the bars. Notes then follow the bars. By default bars have the whole width, and notes follow the names. */
  readonly barPart?: number;
  /** A sentence shown when there are no lines. */
  readonly none?: string;
}

const NAME_PX = 12;
const NOTE_PX = 11;
const HEAD_PX = 22;
const GAP_PX = 12;
/** Values end one pixel before the edge; otherwise the last letter would be clipped. */
const EDGE_PX = 1;
/** Heights of a line with one row of names, with its bar and without one. Each further row of names adds its own height. */
const PITCH_PX = 46;
const TEXT_PX = 28;
const ROW_PX = 16;
const NAME_Y = 13;
const BAR_Y = 31;
const BAR_PX = 8;
/** Maximum space in px above and below a line of a list that has room to spare. */
const MAX_INSET_PX = 12;

/** A laid-out line: its names in rows, its position, the space above and below its content, and its note. */
interface Laid {
  readonly line: ListLine;
  /** Start and end of the bar in px from the inline start. */
  readonly bar: { readonly from: number; readonly to: number } | undefined;
  readonly rows: readonly string[];
  readonly top: number;
  readonly height: number;
  readonly inset: number;
  readonly note: { readonly start: number; readonly y: number; readonly text: string } | undefined;
}

/** Lays out a list. Names wrap and are never cut, so lines differ in height. */
export function listScene(list: ListSpec, frame: PlotFrame): Scene {
  const close = stack(list, frame.width, 0);
  const laid = layOut(list, close, frame);
  const bottomOf = (lines: readonly Laid[]): number =>
    lines.reduce((_, { top, height }) => top + height, list.head ? HEAD_PX : 0);
  const leastHeight = bottomOf(close);
  return {
    label: list.label,
    shape: 'list',
    frame,
    height: Math.max(frame.height, bottomOf(laid)),
    leastHeight,
    marks: () => (laid.length === 0 ? messageMarks(list.none ?? '', frame) : marksOf(list, laid, frame)),
    targets: targetsOf(frame, {
      as: 'rows',
      boxes: laid.map(({ top, height }) => ({ x: 0, y: top, width: frame.width, height })),
      tipOf: (line) => ({ x: across(frame, laid[line]!.bar?.to ?? 0), y: barY(laid[line]!), clear: BAR_PX }),
    }),
  };
}

/** Lays out the lines. They move apart: in a frame that is too low for all of them, until the last visible line is whole, otherwise into its free room. */
function layOut(list: ListSpec, close: readonly Laid[], { width, height }: PlotFrame): readonly Laid[] {
  const shown = close.filter((line) => line.top + line.height <= height).length;
  const isWhole = shown === close.length;
  if (shown < (isWhole ? 1 : 2)) return close;
  const last = close[shown - 1]!;
  const inset = (height - last.top - last.height) / (2 * shown);
  return stack(list, width, isWhole ? Math.min(inset, MAX_INSET_PX) : inset);
}

function stack({ lines, head, barPart }: ListSpec, width: number, inset: number): readonly Laid[] {
  const noteStartPx = barPart === undefined ? undefined : width * barPart + GAP_PX;
  const toX = barScale(lines, width * (barPart ?? 1));
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
    const bar = line.bar && { from: toX(line.bar.from), to: toX(line.bar.to) };
    const pitch = bar ? PITCH_PX : TEXT_PX;
    const laid = { line, bar, rows, top, height: pitch + below - top + inset, inset, note };
    top += laid.height;
    return laid;
  });
}

/** Returns the scale of all bars, which includes zero. */
function barScale(lines: readonly ListLine[], width: number): (value: number) => number {
  const values = lines.flatMap(({ bar }) => (bar ? [bar.from, bar.to] : []));
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  return (value) => ((value - least) / (most - least || 1)) * width;
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

function marksOf(list: ListSpec, laid: readonly Laid[], frame: PlotFrame): readonly Mark[] {
  const { chosen, head } = list;
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
    ...barMarks(ghosts, frame, ' ghosted'),
    ...barMarks(full, frame, ''),
    ...lineTexts(ghosts, frame, ' faded'),
    ...lineTexts(full, frame, ''),
  ];
}

function headMarks({ names, values }: NonNullable<ListSpec['head']>, frame: PlotFrame): readonly Mark[] {
  const room = frame.width - textWidth(values, NOTE_PX) - GAP_PX;
  const labels: Label[] = [
    { x: across(frame, 0), y: 8, text: nameWidth(names, NOTE_PX) <= room ? names : '', anchor: 'start' },
    { x: across(frame, frame.width - EDGE_PX), y: 8, text: values, anchor: 'end' },
  ];
  return textMarks(labels, 'tick');
}

function barMarks(laid: readonly Laid[], frame: PlotFrame, ghost: string): readonly Mark[] {
  const classes = grouped(
    laid.flatMap((one) => (one.line.bar ? [[`fill ${one.line.bar.className}${ghost}`, barSpan(one, frame)] as const] : [])),
  );
  return [...classes].sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, parts]) => rectMark(parts, name, 1));
}

/** Returns the rectangle of a bar, at least 1 px wide. */
function barSpan(laid: Laid, frame: PlotFrame): Span {
  const { from, to } = laid.bar!;
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
