import { valueAxis } from '../axis.js';
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
  /** Returns the name of a bin. */
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
