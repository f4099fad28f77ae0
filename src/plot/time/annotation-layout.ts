import type { TimeSteps } from './geometry.js';
import { rectMark, ruleMark, textMarks, type Label, type Mark, type Span } from '../mark.js';
import { textWidth } from '../text-width.js';
import { LABEL_PX } from '../labels.js';
import { bandOf } from './places.js';
import type { BinNote } from '../../query/time/day-notes.js';
import type { NoteLayout, TimeLayout } from './picture.js';

/** Height of a row of annotations above a chart. */
export const NOTE_ROW_PX = 18;

/** Distance between an annotation's rule and its label, and between two labels in a row. */
const LEAD_PX = 5;
const GAP_PX = 10;

/** The plot area's edge at the inline start, the limit for labels, the direction, and whether the chart has a phone's width. */
interface NoteFrame {
  readonly start: number;
  readonly end: number;
  readonly rtl: boolean;
  readonly small: boolean;
}

interface Placed {
  readonly row: number;
  /** The x position of the rule. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Positions annotations above a chart. Each label goes into the lowest row where it covers no other label and no rule cuts it.
 * Labels are after their rules, or before them if that fits more labels. An annotation without space in any row appears in the
 * tooltip only.
 */
export function notesOf(notes: readonly BinNote[], steps: TimeSteps, frame: NoteFrame): readonly NoteLayout[] {
  const shown = notes.filter(({ from, to }) => to >= steps.from && from <= steps.to);
  const [after, before] = [false, true].map((isBefore) => placed(shown, steps, frame, isBefore)) as [NoteLayout[], NoteLayout[]];
  return countPlaced(before) > countPlaced(after) ? before : after;
}

function countPlaced(notes: readonly NoteLayout[]): number {
  return notes.filter(({ row }) => row !== undefined).length;
}

/**
 * Positions annotations with their labels on one side of the rules. The order matters: of two labels next to each other, the
 * later one takes the higher row.
 */
function placed(notes: readonly BinNote[], steps: TimeSteps, frame: NoteFrame, isBefore: boolean): NoteLayout[] {
  const sign = frame.rtl ? -1 : 1;
  const [start, end] = [frame.start * sign, frame.end * sign];
  const rows = Array.from({ length: frame.small ? 2 : 3 }, (_, k) => k);
  const taken: Placed[] = [];
  const ordered = [...notes].sort((a, b) => (isBefore ? a.from - b.from : b.from - a.from));
  return ordered.map((note) => {
    const at = ruleX(note, steps) * sign;
    const width = textWidth(note.text, LABEL_PX) + LEAD_PX;
    const before = isBefore ? at - width >= start : at + width > end;
    const box = before ? { from: at - width, to: at } : { from: at, to: at + width };
    const isFree = (row: number): boolean => taken.every((other) => !touch({ row, at, ...box }, other));
    const row = rows.find(isFree);
    if (row === undefined || box.from < start - 1 || box.to > end + 1) return { ...note, before };
    taken.push({ row, at, ...box });
    return { ...note, row, before };
  });
}

/** True when two labels in a row are too close, or the rule of the higher label cuts the lower one. */
function touch(one: Placed, other: Placed): boolean {
  if (one.row === other.row) return one.to + GAP_PX > other.from && one.from < other.to + GAP_PX;
  const [upper, lower] = one.row > other.row ? [one, other] : [other, one];
  return upper.at > lower.from && upper.at < lower.to;
}

/** Returns the x position of an annotation's rule: the middle of its bin, or the start of the first of several bins. */
function ruleX({ from, to }: BinNote, steps: TimeSteps): number {
  const { x1, x2 } = bandOf(steps, Math.max(from, steps.from), Math.max(from, steps.from));
  return from === to ? (x1 + x2) / 2 : x1;
}

/**
 * Returns the rules of annotations, from their labels down, and bands over the bins of those that span several. They are drawn
 * behind the lines.
 */
export function noteMarks(layout: TimeLayout): readonly Mark[] {
  const bottom = layout.panels.at(-1)?.bottom ?? 0;
  const top = layout.panels[0]?.top ?? 0;
  const rowY = (row: number | undefined): number => (row === undefined ? top - 4 : layout.notesY - row * NOTE_ROW_PX);
  const bands = layout.notes.filter(({ from, to }) => from < to);
  const band = ({ from, to }: BinNote): Span => ({
    ...bandOf(layout, Math.max(from, layout.from), Math.min(to, layout.to)),
    y1: top,
    y2: bottom,
  });
  const rules = layout.notes.map((note): Span => {
    const x = ruleX(note, layout);
    return { x1: x, x2: x, y1: rowY(note.row) - (note.row === undefined ? 0 : 6), y2: bottom };
  });
  const away = layout.frame.rtl ? -LEAD_PX : LEAD_PX;
  const labels = layout.notes
    .filter(({ row }) => row !== undefined)
    .map((note): Label => ({
      x: ruleX(note, layout) + (note.before ? -away : away),
      y: rowY(note.row),
      text: note.text,
      anchor: note.before ? 'end' : 'start',
    }));
  return [rectMark(bands.map(band), 'note-band'), ruleMark(rules, 'note'), ...textMarks(labels, 'label note-label')];
}
