import type { TimeTexts } from '../../format/time-names.js';
import type { BinNote } from '../../query/time/day-notes.js';
import { type ValueAxis, valueAxis } from '../axis.js';
import { across, type PlotFrame } from '../drawing.js';
import { LABEL_PX, TICK_PX } from '../labels.js';
import { type Label, type Mark, rectMark, ruleMark, type Span, textMarks } from '../mark.js';
import { textWidth } from '../text-width.js';
import type { PanelGeometry, StripGeometry, TimeSteps } from './geometry.js';
import { endsOf, legendOf, namingOf } from './line-names.js';
import {
  lastBin,
  type Naming,
  type NoteLayout,
  type TimeLayout,
  type TimeLine,
  type TimePanel,
  type TimePicture,
} from './picture.js';
import { bandOf, chartOf, lastWholeOf } from './places.js';

/** Height of a row of annotations above a chart. */
const NOTE_ROW_PX = 18;

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

const X_LABELS_PX = 34;
const STRIP_PX = 24;
const STRIP_LABELS_PX = 20;
const PANEL_GAP_PX = 30;
/** Charts narrower than this are laid out for a phone. */
const SMALL_PX = 520;

/** Maximum number of stacked or grouped bars next to each other; more are drawn as areas or as one outline. */
export const MAX_BARS = 60;

/**
 * Lays out a chart over time in a frame; all lengths are px. After `before`, the previous layout of the same gesture, axes and
 * gutters keep their size and at most grow, so users can compare.
 */
export function layoutOf(picture: TimePicture, texts: TimeTexts, frame: PlotFrame, before?: TimeLayout): TimeLayout {
  const small = frame.width < SMALL_PX;
  const previous = before?.panels.length === picture.panels.length ? before : undefined;
  const axes = picture.panels.map((panel, p) => axisOf(picture, panel, { small, previous: previous?.panels[p]?.axis }));
  const tickTexts = axes.map((axis, p) => texts.axis(axis.ticks, picture.panels[p]?.unit ?? 'number'));
  const widest = Math.max(22, Math.ceil(Math.max(...tickTexts.flat().map((text) => textWidth(text, TICK_PX)), 0))) + 8;
  const gutter = Math.max(widest, previous?.gutter ?? 0);
  const { naming, room } = namingOf(picture, texts, frame, previous);
  const inner = { from: gutter, to: frame.width - room };
  const across1 = across(frame, inner.from);
  const across2 = across(frame, inner.to);
  const steps = stepsOf(picture, frame, inner);
  const notes = notesOf(picture.notes ?? [], steps, {
    start: across1,
    end: naming === 'legend' ? across2 : across(frame, frame.width),
    rtl: frame.rtl,
    small,
  });
  const legend = picture.keys || naming === 'legend' ? legendOf(picture, texts, frame) : [];
  const rows = Math.max(0, ...notes.map(({ row = -1 }) => row + 1));
  const above = (legend.at(-1)?.y ?? -12) + 12 + rows * NOTE_ROW_PX;
  const strip = picture.windowed ? stripOf(picture, frame, { from: inner.from + 2, to: inner.to }) : undefined;
  const floor = (strip ? strip.top - 14 : frame.height) - X_LABELS_PX;
  const panels = panelsOf(picture.panels, axes, above + headOf(picture, naming, small), floor);
  return {
    width: frame.width,
    height: frame.height,
    ...steps,
    panels: panels.map((geometry, p) => {
      const panel = picture.panels[p] as TimePanel;
      const ends = endsOf(picture, texts, { panel, geometry, naming });
      return { ...geometry, panel, axis: axes[p] as ValueAxis, tickTexts: tickTexts[p] ?? [], ends };
    }),
    ...(strip && { strip }),
    frame,
    gutter,
    naming,
    room,
    legend,
    notes,
    notesY: above - NOTE_ROW_PX / 2,
    start: across1,
    end: across2,
    small,
  };
}

/** Returns the positions of the main chart's bins. Bars need a full bin width at either end; lines need a small inset. */
function stepsOf(
  picture: TimePicture,
  frame: PlotFrame,
  inner: { readonly from: number; readonly to: number },
): TimeSteps & Pick<TimeLayout, 'last'> {
  const { from, to } = picture.shown;
  const last = lastBin(picture);
  const count = last - from + 1;
  const charts = picture.panels.map((panel) => chartOf(picture, panel));
  const banded = charts.includes('bar') || (charts.includes('stacked') && count <= MAX_BARS) || count === 1;
  const width = inner.to - inner.from;
  const inset = banded ? width / count / 2 : 10;
  const stepPx = banded ? width / count : (width - inset) / Math.max(1, count - 1);
  return { from, to, last, x0: across(frame, inner.from + inset), stepPx: frame.rtl ? -stepPx : stepPx };
}

function axisOf(
  picture: TimePicture,
  panel: TimePanel,
  { small, previous }: { readonly small: boolean; readonly previous: ValueAxis | undefined },
): ValueAxis {
  let least = previous?.from ?? Number.POSITIVE_INFINITY;
  let most = previous?.to ?? Number.NEGATIVE_INFINITY;
  const take = (values: Float64Array | undefined, to = picture.shown.to) => {
    for (let index = picture.shown.from; values && index <= to; index++) {
      const value = values[index] ?? Number.NaN;
      if (value < least) least = value;
      if (value > most) most = value;
    }
  };
  const takeAll = (all: readonly (Float64Array | undefined)[], to?: number) => all.forEach((values) => take(values, to));
  const bandsOf = ({ bands = [] }: TimeLine) => bands.flatMap(({ y1, y2 }) => [y1, y2]);
  takeAll(panel.also ?? []);
  for (const line of panel.lines)
    takeAll(line.stack ? [line.stack.y1, line.stack.y2] : [line.values, line.previous, line.average, ...bandsOf(line)]);
  const ahead = panel === picture.panels[0] ? picture.ahead?.line : undefined;
  if (ahead) takeAll([ahead.values, ...bandsOf(ahead)], lastBin(picture));
  if (previous?.from === least && previous.to === most) return previous;
  const zero = chartOf(picture, panel) !== 'line' || panel.unit === 'money' || panel.unit === 'count';
  return valueAxis(least, most, { zero, count: small || picture.panels.length > 1 ? 3 : 4, whole: panel.unit === 'count' });
}

/** True when the best point is labeled: not if the label at the line's end already shows its value. */
export function hasBest(picture: TimePicture, naming: Naming): boolean {
  const last = lastWholeOf(picture, picture.panels[0]?.lines[0]?.values)?.index;
  return picture.best !== undefined && !(picture.best.index === last && naming === 'full' && !picture.ahead);
}

/** Returns the space above the first panel, for its title and for the label at the best point. */
function headOf(picture: TimePicture, naming: Naming, small: boolean): number {
  const title = picture.panels[0]?.title === undefined ? 0 : 22;
  return Math.max(title, hasBest(picture, naming) ? (small ? 26 : 44) : 14);
}

/** Returns panels below one another, with heights in proportion to their shares. */
function panelsOf(
  panels: readonly TimePanel[],
  axes: readonly ValueAxis[],
  top: number,
  bottom: number,
): readonly PanelGeometry[] {
  const shares = panels.map(({ share = 1 }) => share);
  const unit = (bottom - top - PANEL_GAP_PX * (panels.length - 1)) / shares.reduce((sum, share) => sum + share, 0);
  let upper = top;
  return axes.map((axis, p) => {
    const lower = upper + unit * (shares[p] ?? 1);
    const perUnit = (upper - lower) / (axis.to - axis.from);
    const panel = { top: upper, bottom: lower, y0: lower - axis.from * perUnit, perUnit };
    upper = lower + PANEL_GAP_PX;
    return panel;
  });
}

function stripOf(picture: TimePicture, frame: PlotFrame, inner: { readonly from: number; readonly to: number }): StripGeometry {
  const bottom = frame.height - STRIP_LABELS_PX;
  const stepPx = (inner.to - inner.from) / picture.bins.length;
  return {
    top: bottom - STRIP_PX,
    bottom,
    x0: across(frame, inner.from),
    stepPx: frame.rtl ? -stepPx : stepPx,
    count: picture.bins.length,
  };
}
