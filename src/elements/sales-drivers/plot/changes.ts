import { across, type PlotFrame } from '../../../plot/drawing.js';
import { ruleMark, textMarks, type Label, type Mark } from '../../../plot/mark.js';
import { textWidth, wrapText } from '../../../plot/text-width.js';
import type { ChangesTable } from '../model/view.js';

const HEAD_PX = 11;
const CELL_PX = 12;
const LINE_PX = 14;
const ROW_PX = 26;
const COLUMN_GAP_PX = 16;
/** Maximum width of a column heading in px; longer headings wrap. */
const MAX_HEAD_PX = 76;
const MIN_NAME_PX = 84;
const MAX_NAME_PX = 190;

/**
 * Lays out a table at the end of a frame, at most `room` px wide, with all columns or with the last one alone; `undefined` when it does not fit.
 * `start` is in px from the reading start.
 */
export function tableIn(frame: PlotFrame, table: ChangesTable, room: number): ReturnType<typeof layOut> {
  return layOut(frame, table, room, 1) ?? layOut(frame, table, room, table.head.length - 1);
}

/** Lays out the names and the amounts from column `first` on. */
function layOut(frame: PlotFrame, { head, rows }: ChangesTable, room: number, first: number) {
  const widths = head.slice(first).map((title, column) => {
    const ofCells = rows.map((cells) => textWidth(cells[first + column]!, CELL_PX));
    return Math.max(Math.min(MAX_HEAD_PX, textWidth(title, HEAD_PX)), ...ofCells);
  });
  const numbers = widths.reduce((sum, width) => sum + width + COLUMN_GAP_PX, 0);
  const wanted = Math.max(MIN_NAME_PX, ...rows.map(([name = '']) => textWidth(name, CELL_PX)));
  const nameWidth = Math.min(wanted, MAX_NAME_PX, room - numbers);
  if (nameWidth < MIN_NAME_PX) return undefined;
  const start = frame.width - numbers - nameWidth;
  let end = start + nameWidth;
  const ends = widths.map((width) => (end += COLUMN_GAP_PX + width));
  const titles = [head[0]!, ...head.slice(first)].map((text, column) => {
    return wrapText(text, column === 0 ? nameWidth : widths[column - 1]!, HEAD_PX);
  });
  const headPx = Math.max(...titles.map((lines) => lines.length)) * LINE_PX + 8;
  let bottom = headPx;
  const laid = rows.map(([name = '', ...cells]) => {
    const lines = wrapText(name, nameWidth, CELL_PX);
    const top = bottom;
    bottom += ROW_PX + (lines.length - 1) * LINE_PX;
    return { lines, cells: cells.slice(first - 1), top };
  });
  const labelAt = (x: number, y: number, text: string): Label => ({
    ...{ x: across(frame, x), y, text },
    anchor: x === start ? 'start' : 'end',
  });
  const marks = (): readonly Mark[] => {
    const heads = titles.flatMap((lines, column) =>
      lines.map((text, k) => labelAt(ends[column - 1] ?? start, headPx - 12 - (lines.length - 1 - k) * LINE_PX, text)),
    );
    const names = laid.flatMap(({ lines, top }) => lines.map((text, k) => labelAt(start, top + ROW_PX / 2 + k * LINE_PX, text)));
    const amounts = laid.flatMap(({ cells, top }) =>
      cells.slice(0, -1).map((text, k) => labelAt(ends[k]!, top + ROW_PX / 2, text)),
    );
    const totals = laid.map(({ cells, top }) => labelAt(ends.at(-1)!, top + ROW_PX / 2, cells.at(-1)!));
    const rules = laid.map(({ top }) => ({ x1: across(frame, start), x2: across(frame, frame.width), y1: top, y2: top }));
    return [
      ruleMark(rules, 'grid'),
      ...textMarks(heads, 'tick'),
      ...textMarks(names, 'cell'),
      ...textMarks(amounts, 'cell'),
      ...textMarks(totals, 'amount'),
    ];
  };
  return bottom > frame.height ? undefined : { start, marks };
}
