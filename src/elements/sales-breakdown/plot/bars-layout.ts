import type { PlotFrame } from '../../../plot/drawing.js';
import { textWidth, wrapText } from '../../../plot/text-width.js';
import type { BreakdownRow, BreakdownView } from '../model/view.js';
import { differenceOf, type BreakdownTexts } from '../model/texts.js';

/** Text sizes in px: names, and numbers next to bars. */
const NAME_PX = 13;
export const VALUE_PX = 12;
export const TITLE_PX = 11;

const ROW_PX = 22;
const MAX_ROW_PX = 60;
/** Lower rows in px, by which a short list does not end within a name. */
const DENSE_PX = [21, 20, 19];
/** Visible parts of a cut row: up to the first, nothing of it is drawn; from the second on, its name can be read. */
const [UNSEEN, READABLE] = [0.15, 0.7];
const NAME_LINE_PX = 17;
const CLASS_PX = 24;
/** Width factor of bold class names; text is measured at regular weight. */
const BOLD = 1.1;
const GAP_PX = 12;
/** Inset in px of a column title in front of its bar. */
export const TITLE_INSET_PX = 8;
/** Numbers end one pixel before the edge; otherwise the last letter would be clipped. */
const EDGE_PX = 1;
/** Minimum room for the bars of a column in px. */
const MIN_BAR_PX = 48;

/** Horizontal extent of a column, in px from the reading start. */
export type ColumnLayout = ReturnType<typeof columnsOf>[number];

export interface BarsColumns {
  readonly frame: PlotFrame;
  readonly columns: readonly ColumnLayout[];
  /** True when each row lists its columns one below the other, because the frame is narrow. */
  readonly listed: boolean;
}

/** Layout of a bar chart. Its frame is the space below the head. */
export type BarsLayout = ReturnType<typeof layoutOf>;

/** What a layout keeps of the one before it. */
interface Before {
  readonly columns: readonly Extent[];
  readonly listed: boolean;
  readonly namePx: number;
}

interface Extent {
  readonly least: number;
  readonly most: number;
}

interface BarsSpace {
  readonly frame: PlotFrame;
  /** The previous layout of the same gesture: columns and scales stay or grow. */
  readonly before?: Before | undefined;
  /** Returns the height of the head above the rows in px. */
  readonly headPx: (columns: BarsColumns) => number;
}

export function layoutOf(view: BreakdownView, texts: BreakdownTexts, { frame, before, headPx }: BarsSpace) {
  const several = view.columns.length > 1;
  const hasChanges =
    texts.changeOf !== undefined && view.rows.length > 0 && frame.width / view.columns.length >= (several ? 240 : 330);
  const widths = view.rows.map(({ label }) => textWidth(label, NAME_PX));
  const room = Math.min(frame.width * (frame.width < 300 ? 0.44 : 0.38), 260);
  // Where a little more room has all names next to their bars, no rows are taller than others.
  const longest = Math.max(0, ...widths);
  const most = !several && longest <= Math.min(frame.width * 0.46, 260) ? Math.max(room, longest) : room;
  const fitting = widths.filter((width) => width <= most);
  const isAbove = fitting.length * 2 < widths.length;
  const classes = texts.classes.map((text) => textWidth(text, TITLE_PX) * BOLD);
  const names = isAbove ? 0 : Math.max(0, ...fitting, ...classes) + GAP_PX;
  const previous = before?.columns.length === view.columns.length ? before : undefined;
  const side = sideOf(view, texts, hasChanges);
  const needed = names + side.reduce((sum, { value, change }) => sum + value + change, 0) + MIN_BAR_PX * view.columns.length;
  const listed = previous?.listed ?? (several && needed > frame.width);
  const namePx = Math.max(previous?.namePx ?? 0, listed ? titlesPx(view, frame) : names);
  const columns = columnsOf(view, side, { frame, namePx, listed, previous });
  const below = { ...frame, height: frame.height - headPx({ frame, columns, listed }) };
  const placed = rowsOf(view, texts, { frame: below, namePx, listed, fits: widths.map((width) => width <= most) });
  return { frame: below, columns, listed, namePx, hasChanges, ...placed };
}

interface Side {
  readonly value: number;
  readonly change: number;
}

/** Returns the width of the numbers next to the bars, per column. */
function sideOf(view: BreakdownView, texts: BreakdownTexts, hasChanges: boolean): readonly Side[] {
  return view.columns.map(({ kind }, c) => {
    const rows = widestRows(view, c);
    const changes = (): readonly number[] => rows.map((row) => textWidth(texts.changeOf?.(row, c).text ?? '', VALUE_PX));
    return {
      value: Math.max(24, ...rows.map((row) => textWidth(texts.value(row, c), VALUE_PX))) + GAP_PX,
      change: hasChanges && kind !== 'cumulative' ? Math.max(textWidth(texts.change, TITLE_PX), ...changes()) + GAP_PX : 0,
    };
  });
}

/** Lists up to this many rows are measured row by row. */
const MAX_MEASURED = 200;

/**
 * Returns the rows whose numbers can be the widest of a column: all rows of a short list, otherwise those with the smallest and the
 * largest value, difference and growth, and a row of each kind without an earlier value. Numbers of a column have the same unit and decimals,
 * so a number between two others is not longer than both.
 */
function widestRows(view: BreakdownView, c: number): readonly number[] {
  if (view.rows.length <= MAX_MEASURED) return view.rows.map((_, row) => row);
  const before = (row: BreakdownRow): number => row.previous?.[c] ?? Number.NaN;
  const facts: readonly ((row: BreakdownRow) => number)[] = [
    (row) => row.values[c] ?? Number.NaN,
    (row) => differenceOf(row, view, c),
    (row) => differenceOf(row, view, c) / before(row),
  ];
  const found = new Set(facts.flatMap((fact) => extremes(view.rows, fact)));
  const { arrivals } = view.compared ?? {};
  const known = [new Set<unknown>(arrivals?.new), new Set<unknown>(arrivals?.back)] as const;
  const isAbsent = (row: BreakdownRow): boolean => Number.isNaN(before(row)) && !Number.isNaN(row.values[c] ?? Number.NaN);
  for (const kind of known) found.add(view.rows.findIndex((row) => isAbsent(row) && kind.has(row.key)));
  found.add(view.rows.findIndex((row) => isAbsent(row) && !known.some((kind) => kind.has(row.key))));
  found.delete(-1);
  return [...found];
}

/** Returns the rows with the smallest and the largest finite value; −1 without one. */
function extremes(rows: readonly BreakdownRow[], fact: (row: BreakdownRow) => number): readonly [number, number] {
  let [least, most, smallest, largest] = [-1, -1, Infinity, -Infinity];
  rows.forEach((row, at) => {
    const value = fact(row);
    if (value < smallest) [least, smallest] = [at, value];
    if (value > largest && value < Infinity) [most, largest] = [at, value];
  });
  return [least, most];
}

/** Returns the width of the column names when each row lists its columns. */
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
  { frame, namePx, listed, previous }: Room & { readonly previous: Before | undefined },
) {
  const count = view.columns.length;
  const widest: Side = {
    value: Math.max(...side.map(({ value }) => value)),
    change: Math.max(...side.map(({ change }) => change)),
  };
  const sides = listed ? side.map(() => widest) : side;
  const taken = listed ? widest.value + widest.change : sides.reduce((sum, { value, change }) => sum + value + change, 0);
  const gaps = listed ? 0 : GAP_PX * (count - 1);
  const length = Math.max(24, (frame.width - EDGE_PX - namePx - taken - gaps) / (listed ? 1 : count));
  let start = namePx;
  return view.columns.map((column, c) => {
    const { value, change } = sides[c]!;
    const { least, most } = extentOf(view, column.scale, previous?.columns[c]);
    const valueEnd = start + length + value;
    const laid = { start, length, valueEnd, changeEnd: change > 0 ? valueEnd + change : undefined, least, most };
    if (!listed) start = valueEnd + change + GAP_PX;
    return laid;
  });
}

/** Returns the minimum and maximum of a scale, which has zero and all members. The remaining members have no bar, and so no say. */
function extentOf(view: BreakdownView, scale: number, previous: Extent | undefined): Extent {
  let least = Math.min(0, previous?.least ?? 0);
  let most = Math.max(0, previous?.most ?? 0);
  const take = (value: number | undefined): void => {
    if (value !== undefined && value < least) least = value;
    if (value !== undefined && value > most) most = value;
  };
  if (view.chart === 'share') return { least: 0, most: 1 };
  view.columns.forEach((column, c) => {
    if (column.scale !== scale) return;
    if (column.kind === 'cumulative') most = 1;
    for (const row of view.rows.filter(hasBar)) {
      take(row.values[c]);
      take(row.previous?.[c]);
      if (row.parts) [1, -1].forEach((sign) => take(sumOf(row.parts!, sign)));
    }
  });
  return least === most ? { least: 0, most: 1 } : { least, most };
}

/** True for a member. The sum of the remaining members is a line of text: next to it, the bars of members would say nothing. */
export function hasBar({ key }: BreakdownRow): boolean {
  return key !== undefined;
}

/** Returns the sum of the positive (`sign` 1) or negative (−1) parts. */
export function sumOf(parts: readonly number[], sign: number): number {
  return parts.reduce((sum, value) => (value * sign > 0 ? sum + value : sum), 0);
}

const barPxOf = (rowPx: number): number => Math.min(18, Math.round(rowPx * 0.58));

function rowsOf(
  view: BreakdownView,
  texts: BreakdownTexts,
  { frame, namePx, listed, fits }: Room & { readonly fits: readonly boolean[] },
) {
  const names = view.rows.map(({ label }, at) => {
    const isBeside = !listed && namePx > 0 && fits[at] === true;
    return { isBeside, lines: isBeside ? [label] : wrapText(label, frame.width, NAME_PX) };
  });
  const lineCount = listed ? view.columns.length : 1;
  const extra = names.reduce((sum, { isBeside, lines }) => sum + (isBeside ? 0 : lines.length * NAME_LINE_PX + 4), 0);
  const classes = view.classes ? [0, view.classes.a, view.classes.a + view.classes.b] : [];
  const taken = extra + texts.classes.length * CLASS_PX;
  const spread = (frame.height - taken - 4) / Math.max(1, view.rows.length * lineCount);
  const rowPx = Math.max(ROW_PX, Math.min(MAX_ROW_PX, Math.floor(spread)));
  /** Returns rows with their edges, wrapped names and bars, and the classes of a Pareto chart above their first rows. */
  const place = (linePx: number) => {
    const found: { text: string; y: number }[] = [];
    let y = 2;
    const rows = names.map(({ isBeside, lines }, at) => {
      classes.forEach((first, k) => {
        const next = classes[k + 1] ?? view.rows.length;
        if (first !== at || next === first) return;
        found.push({ text: texts.classes[k] ?? '', y: y + CLASS_PX / 2 });
        y += CLASS_PX;
      });
      const top = y;
      if (!isBeside) y += lines.length * NAME_LINE_PX + 4;
      const bars = view.columns.map((_, column) => ({ column, y: y + linePx * ((listed ? column : 0) + 0.5) }));
      const name = lines.map((text, k) => ({ text, y: isBeside ? y + linePx / 2 : top + 4 + (k + 0.5) * NAME_LINE_PX }));
      y += linePx * lineCount;
      return { top, bottom: y, name, bars };
    });
    return { rows, classes: found, height: Math.ceil(y + 2) };
  };
  const close = place(rowPx);
  const shown = close.rows.filter(({ bottom }) => bottom <= frame.height).length;
  const isShort = 2 * shown >= close.rows.length;
  if (!isShort && shown > 0) {
    // The rows of a long list move apart until the last visible row is whole.
    const more = (frame.height - close.rows[shown - 1]!.bottom) / (shown * lineCount);
    return { ...place(rowPx + more), barPx: barPxOf(rowPx) };
  }
  // In a short list, a cut row shows that there are more, with its name. Where slightly lower rows are enough, all are whole.
  const lower = DENSE_PX.filter((px) => px < rowPx).map((px) => ({ ...place(px), barPx: barPxOf(px) }));
  const isReadable = ({ rows }: typeof close): boolean => {
    const cut = rows.find(({ bottom }) => bottom > frame.height);
    const visible = cut === undefined ? 1 : (frame.height - cut.top) / (cut.bottom - cut.top);
    return visible <= UNSEEN || visible >= READABLE;
  };
  const whole = { ...close, barPx: barPxOf(rowPx) };
  return isReadable(close) ? whole : (lower.find(isReadable) ?? whole);
}
