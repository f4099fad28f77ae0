import type { PlotFrame } from '../../../plot/drawing.js';
import { textWidth } from '../../../plot/text-width.js';
import { wrapText } from '../../../plot/wrap-text.js';
import type { BreakdownRow, BreakdownView } from '../model/view.js';
import type { BreakdownTexts } from '../model/words.js';

/** Sizes of text in px: names, and numbers beside bars. */
export const NAME_PX = 13;
export const VALUE_PX = 12;
export const TITLE_PX = 11;

const ROW_PX = 26;
const MOST_ROW_PX = 36;
const NAME_LINE_PX = 17;
const CLASS_PX = 24;
/** Names of classes are set bolder than what is measured. */
const BOLD = 1.1;
const GAP_PX = 12;
/** Where the name of a column begins that stands before its bar. */
export const TITLE_INSET_PX = 8;
/** Bars shorter than this say nothing. */
const LEAST_BAR_PX = 48;

/** A place for the bars of a column: distances from the reading start. */
export interface ColumnLayout {
  readonly start: number;
  readonly length: number;
  /** Where the numbers of the column end. */
  readonly valueEnd: number;
  readonly changeEnd: number | undefined;
  readonly least: number;
  readonly most: number;
}

/** The line of a bar: its column, and the middle of its height. */
export interface BarLine {
  readonly column: number;
  readonly y: number;
}

/** A row: its edges, its name in lines, and its bars. */
export interface RowLayout {
  readonly top: number;
  readonly bottom: number;
  readonly name: readonly { readonly text: string; readonly y: number }[];
  readonly bars: readonly BarLine[];
}

/** A class of a Pareto picture: where its name stands. */
export interface ClassLayout {
  readonly text: string;
  readonly y: number;
}

/** Bars laid out. */
export interface BarsLayout {
  readonly frame: PlotFrame;
  readonly columns: readonly ColumnLayout[];
  readonly rows: readonly RowLayout[];
  readonly classes: readonly ClassLayout[];
  readonly height: number;
  readonly barPx: number;
  /** Whether each row names its columns by itself, one below the other: on a phone. */
  readonly listed: boolean;
  /** Where names begin and end; 0 where all stand above their bars. */
  readonly namePx: number;
  readonly hasChanges: boolean;
}

/** Lays bars out. Where they follow a picture `before` within one gesture, columns and scales stay as they were, and at most grow. */
export function layoutOf(view: BreakdownView, texts: BreakdownTexts, frame: PlotFrame, before?: BarsLayout): BarsLayout {
  const several = view.columns.length > 1;
  const hasChanges = texts.changes.length > 0 && frame.width / view.columns.length >= (several ? 240 : 330);
  const widths = view.rows.map(({ label }) => textWidth(label, NAME_PX));
  const most = Math.min(frame.width * (frame.width < 300 ? 0.44 : 0.38), 260);
  const fitting = widths.filter((width) => width <= most);
  const isAbove = fitting.length * 2 < widths.length;
  const classes = texts.classes.map((text) => textWidth(text, TITLE_PX) * BOLD);
  const names = isAbove ? 0 : Math.max(0, ...fitting, ...classes) + GAP_PX;
  const held = before?.columns.length === view.columns.length ? before : undefined;
  const side = sideOf(view, texts, hasChanges);
  const needed = names + side.reduce((sum, { value, change }) => sum + value + change, 0) + LEAST_BAR_PX * view.columns.length;
  const listed = held?.listed ?? (several && needed > frame.width);
  const namePx = Math.max(held?.namePx ?? 0, listed ? titlesPx(view, frame) : names);
  const columns = columnsOf(view, side, { frame, namePx, listed, held });
  const placed = rowsOf(view, texts, { frame, namePx, listed, most });
  return { frame, columns, listed, namePx, hasChanges, ...placed };
}

interface Side {
  readonly value: number;
  readonly change: number;
}

/** How much room the numbers beside the bars of each column take. */
function sideOf(view: BreakdownView, texts: BreakdownTexts, hasChanges: boolean): readonly Side[] {
  return view.columns.map((_, c) => ({
    value: Math.max(24, ...texts.values.map((row) => textWidth(row[c] ?? '', VALUE_PX))) + GAP_PX,
    change: hasChanges
      ? Math.max(textWidth(texts.change, TITLE_PX), ...texts.changes.map((row) => textWidth(row[c]?.text ?? '', VALUE_PX))) +
        GAP_PX
      : 0,
  }));
}

/** The room for the names of columns where each row has its own. */
function titlesPx(view: BreakdownView, frame: PlotFrame): number {
  return Math.min(
    frame.width * 0.42,
    Math.max(...view.columns.map(({ title }) => textWidth(title, VALUE_PX))) + GAP_PX + TITLE_INSET_PX,
  );
}

interface Room {
  readonly frame: PlotFrame;
  readonly namePx: number;
  readonly listed: boolean;
}

function columnsOf(
  view: BreakdownView,
  side: readonly Side[],
  { frame, namePx, listed, held }: Room & { readonly held: BarsLayout | undefined },
): readonly ColumnLayout[] {
  const count = view.columns.length;
  const widest: Side = {
    value: Math.max(...side.map(({ value }) => value)),
    change: Math.max(...side.map(({ change }) => change)),
  };
  const sides = listed ? side.map(() => widest) : side;
  const taken = listed ? widest.value + widest.change : sides.reduce((sum, { value, change }) => sum + value + change, 0);
  const gaps = listed ? 0 : GAP_PX * (count - 1);
  const length = Math.max(24, (frame.width - namePx - taken - gaps) / (listed ? 1 : count));
  let start = namePx;
  return view.columns.map((column, c) => {
    const { value, change } = sides[c]!;
    const { least, most } = extentOf(view, column.scale, held?.columns[c]);
    const valueEnd = start + length + value;
    const laid = { start, length, valueEnd, changeEnd: change > 0 ? valueEnd + change : undefined, least, most };
    if (!listed) start = valueEnd + change + GAP_PX;
    return laid;
  });
}

/** The least and the greatest value on a scale, zero always among them. */
function extentOf(view: BreakdownView, scale: number, held: ColumnLayout | undefined): { least: number; most: number } {
  let least = Math.min(0, held?.least ?? 0);
  let most = Math.max(0, held?.most ?? 0);
  const take = (value: number | undefined): void => {
    if (value !== undefined && value < least) least = value;
    if (value !== undefined && value > most) most = value;
  };
  if (view.chart === 'share') return { least: 0, most: 1 };
  view.columns.forEach((column, c) => {
    if (column.scale !== scale) return;
    if (column.kind === 'cumulative') most = 1;
    for (const row of scaledRows(view)) {
      take(row.values[c]);
      take(row.previous?.[c]);
      if (row.parts) [1, -1].forEach((sign) => take(sumOf(row.parts!, sign)));
    }
  });
  return least === most ? { least: 0, most: 1 } : { least, most };
}

/** The rows that scales are made for: what the members shown leave over may be many times as much, and would leave no bars of theirs. */
export function scaledRows({ rows }: BreakdownView): readonly BreakdownRow[] {
  const members = rows.filter(({ key }) => key !== undefined);
  return members.length > 0 ? members : rows;
}

/** The sum of the parts above zero (`sign` 1) or below it (−1). */
export function sumOf(parts: readonly number[], sign: number): number {
  return parts.reduce((sum, value) => (value * sign > 0 ? sum + value : sum), 0);
}

function rowsOf(
  view: BreakdownView,
  texts: BreakdownTexts,
  { frame, namePx, listed, most }: Room & { readonly most: number },
): Pick<BarsLayout, 'rows' | 'classes' | 'height' | 'barPx'> {
  const names = view.rows.map(({ label }) => {
    const isBeside = !listed && namePx > 0 && textWidth(label, NAME_PX) <= most;
    return { isBeside, lines: isBeside ? [label] : wrapText(label, frame.width, NAME_PX) };
  });
  const lineCount = listed ? view.columns.length : 1;
  const extra = names.reduce((sum, { isBeside, lines }) => sum + (isBeside ? 0 : lines.length * NAME_LINE_PX + 4), 0);
  const classes = view.classes ? [0, view.classes.a, view.classes.a + view.classes.b] : [];
  const taken = extra + texts.classes.length * CLASS_PX;
  const spread = (frame.height - taken - 4) / Math.max(1, view.rows.length * lineCount);
  const rowPx = Math.max(ROW_PX, Math.min(MOST_ROW_PX, Math.floor(spread)));
  const rows: RowLayout[] = [];
  const found: ClassLayout[] = [];
  let y = 2;
  names.forEach(({ isBeside, lines }, at) => {
    classes.forEach((first, k) => {
      const next = classes[k + 1] ?? view.rows.length;
      if (first !== at || next === first) return;
      found.push({ text: texts.classes[k] ?? '', y: y + CLASS_PX / 2 });
      y += CLASS_PX;
    });
    const top = y;
    if (!isBeside) y += lines.length * NAME_LINE_PX + 4;
    const bars = view.columns.map((_, column) => ({ column, y: y + rowPx * ((listed ? column : 0) + 0.5) }));
    const name = lines.map((text, k) => ({ text, y: isBeside ? y + rowPx / 2 : top + 4 + (k + 0.5) * NAME_LINE_PX }));
    y += rowPx * lineCount;
    rows.push({ top, bottom: y, name, bars });
  });
  return { rows, classes: found, height: Math.ceil(y + 2), barPx: Math.min(18, Math.round(rowPx * 0.58)) };
}
