import {
  cellsAt,
  cellsIn,
  fitted,
  GAP_MM,
  lineAt,
  LINE_MM,
  MARGIN_MM,
  sheetOf,
  sheetSvg,
  short,
  TEXT_MM,
  through,
  widthOf,
} from './page.js';
import { valueAxis } from '../axis.js';

/** Maximum number of lines on a sheet. Each has a panel, in which no other line comes near it. */
const MAX_PANELS = 3;
/** Length of the ticks of the value axis in mm, and of its labels in cells. */
const TICK_MM = 3;
const MAX_TICK = 8;

/** A line: its name and its values, NaN for a missing one. */
export interface TactileLine {
  readonly name: string;
  readonly values: readonly number[];
}

/** A chart over time. */
export interface TactileTrend {
  readonly heading: string;
  readonly lines: readonly TactileLine[];
  readonly nameOf: (bin: number) => string;
  /** Returns the texts of values at the ends of the axis. */
  readonly ticks: (values: readonly number[]) => readonly string[];
}

/**
 * Draws at most three lines on a sheet of A4, one below the other on one scale. Points are at least 3 mm apart: of more points than fit,
 * the sheet has the last, and the label of the first says with which one they start.
 */
export function tactileLines({ heading, lines: all, nameOf, ticks }: TactileTrend): string {
  const lines = all.slice(0, MAX_PANELS);
  const sheet = sheetOf(heading, 'across');
  const values = lines.flatMap((line) => line.values.filter((value) => !Number.isNaN(value)));
  const { from, to } = valueAxis(Math.min(...values), Math.max(...values), { zero: false, count: 2 });
  const bottom = sheet.height - MARGIN_MM - TEXT_MM - GAP_MM;
  const nameMm = lines.length > 1 ? LINE_MM : 0;
  const pitch = (bottom - sheet.top) / Math.max(1, lines.length);
  const plotMm = pitch - nameMm - 1.5 * TEXT_MM;
  const height = (value: number): number => ((value - from) / (to - from)) * plotMm;
  // Zero is labeled too where the labels of the ends leave room.
  const ends = [from, 0, to].filter((_, k) => k !== 1 || Math.min(height(0), plotMm - height(0)) >= LINE_MM);
  const labels = ticks(ends).map((text) => fitted(text, MAX_TICK));
  const start = MARGIN_MM + Math.max(...labels.map((cells) => widthOf(cells.length))) + GAP_MM + TICK_MM;
  const end = sheet.width - MARGIN_MM;
  const count = Math.max(0, ...lines.map((line) => line.values.length));
  const shown = Math.min(count, Math.floor((end - start) / GAP_MM));
  const step = (end - start) / Math.max(1, shown - 1);
  const panels = lines.flatMap((line, k) => {
    const top = sheet.top + k * pitch + nameMm + TEXT_MM / 2;
    const base = top + plotMm;
    const at = (value: number): number => base - height(value);
    const points = line.values.slice(count - shown).map((value, bin) => ({ x: start + bin * step, y: at(value) }));
    return [
      nameMm > 0 ? cellsAt(fitted(line.name, cellsIn(end - MARGIN_MM), String(k + 1)), MARGIN_MM, sheet.top + k * pitch) : '',
      lineAt(`M${short(start)},${short(top)}V${short(base)}H${short(end)}`, 0.75),
      ...ends.flatMap((value, tick) => labelAt(labels[tick] ?? '', start, at(value))),
      lineAt(through(points), 1.5),
    ];
  });
  return sheetSvg(sheet, heading, [
    ...panels,
    ...binLabels([count - shown, count - 1].map(nameOf), { start, end, y: bottom + GAP_MM }),
  ]);
}

/** Returns the label of a value in front of its tick. */
function labelAt(cells: string, start: number, y: number): readonly string[] {
  const x = start - TICK_MM - GAP_MM - widthOf(cells.length);
  return [cellsAt(cells, x, y - TEXT_MM / 2), lineAt(`M${short(start - TICK_MM)},${short(y)}H${short(start)}`, 0.75)];
}

/** Returns the names of the first and the last bin below their points. */
function binLabels(
  [first = '', last = '']: readonly string[],
  { start, end, y }: { readonly start: number; readonly end: number; readonly y: number },
): readonly string[] {
  const room = cellsIn((end - start - LINE_MM) / 2);
  const right = fitted(last, room);
  return [cellsAt(fitted(first, room), start, y), first === last ? '' : cellsAt(right, end - widthOf(right.length), y)];
}

/** Height of a bar in mm: fingers tell its two long sides apart. */
const BAR_MM = 6;
const ROW_MM = TEXT_MM + GAP_MM + BAR_MM + GAP_MM + 1;

/** A bar: its name, its value, and the value as text. */
export interface TactileRow {
  readonly label: string;
  readonly value: number;
  readonly text: string;
}

/** Draws bars as outlines, each below its name and value, on a sheet of A4. The heading says how many of the rows the sheet has. */
export function tactileBars(heading: string, all: readonly TactileRow[]): string {
  const known = all.filter(({ value }) => !Number.isNaN(value));
  const rows = known.slice(0, fitting(sheetOf(heading, 'upright').top));
  const title = rows.length < known.length ? `${heading}, ${rows.length}/${known.length}` : heading;
  const sheet = sheetOf(title, 'upright');
  const shown = rows.slice(0, fitting(sheet.top));
  const [from, to] = [Math.min(0, ...shown.map(({ value }) => value)), Math.max(0, ...shown.map(({ value }) => value))];
  const width = sheet.width - 2 * MARGIN_MM;
  const at = (value: number): number => MARGIN_MM + (to === from ? 0 : ((value - from) / (to - from)) * width);
  const parts = shown.flatMap(({ label, value, text }, k) => {
    const y = sheet.top + k * ROW_MM;
    const amount = fitted(text, cellsIn(width));
    const name = fitted(label, cellsIn(width - widthOf(amount.length) - LINE_MM), String(k + 1));
    const bar = outlineOf(at(Math.min(0, value)), at(Math.max(0, value)), y + TEXT_MM + GAP_MM);
    return [cellsAt(name, MARGIN_MM, y), cellsAt(amount, sheet.width - MARGIN_MM - widthOf(amount.length), y), lineAt(bar)];
  });
  return sheetSvg(sheet, title, parts);
}

/** Returns the number of rows on a sheet of A4 below `top`. */
function fitting(top: number): number {
  const { height } = sheetOf('', 'upright');
  return Math.floor((height - MARGIN_MM - top) / ROW_MM);
}

/** Returns the outline of a bar. One that is too short for two lines is a single line. */
function outlineOf(x1: number, x2: number, top: number): string {
  const start = `M${short(x1)},${short(top)}`;
  return x2 - x1 < GAP_MM ? `${start}v${BAR_MM}` : `${start}H${short(x2)}v${BAR_MM}H${short(x1)}Z`;
}
