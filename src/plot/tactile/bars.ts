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
  widthOf,
} from './page.js';

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
