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

/** Layout of a table, in px from the reading start and from the top. */
interface TableLayout {
  readonly start: number;
  /** End of the numbers in each column. */
  readonly ends: readonly number[];
  readonly heads: readonly (readonly string[])[];
  readonly headPx: number;
  readonly rows: readonly Row[];
}

interface Row {
  readonly lines: readonly string[];
  readonly cells: readonly string[];
  readonly top: number;
  readonly height: number;
}

/** Returns the table at the end of a frame, at most `room` px wide, with all columns or with the last one alone; `undefined` when it does not fit. */
export function tableOf(
  table: ChangesTable,
  place: { readonly room: number; readonly frame: PlotFrame },
): TableLayout | undefined {
  return layOut(table, 1, place) ?? layOut(table, table.head.length - 1, place);
}

function layOut(
  { head, rows }: ChangesTable,
  first: number,
  { room, frame }: { readonly room: number; readonly frame: PlotFrame },
): TableLayout | undefined {
  const columns = head.slice(first);
  const widths = columns.map((title, column) => {
    const ofCells = rows.map((cells) => textWidth(cells[first + column]!, CELL_PX));
    return Math.max(Math.min(MAX_HEAD_PX, textWidth(title, HEAD_PX)), ...ofCells);
  });
  const numbers = widths.reduce((sum, width) => sum + width + COLUMN_GAP_PX, 0);
  const wanted = Math.max(MIN_NAME_PX, ...rows.map(([name = '']) => textWidth(name, CELL_PX)));
  const nameWidth = Math.min(wanted, MAX_NAME_PX, room - numbers);
  if (nameWidth < MIN_NAME_PX) return undefined;
  const start = frame.width - numbers - nameWidth;
  let at = start + nameWidth;
  const ends = widths.map((width) => (at += COLUMN_GAP_PX + width));
  const heads = [head[0]!, ...columns].map((title, column) =>
    wrapText(title, column === 0 ? nameWidth : widths[column - 1]!, HEAD_PX),
  );
  const headPx = Math.max(...heads.map((lines) => lines.length)) * LINE_PX + 8;
  let top = headPx;
  const laid = rows.map((cells): Row => {
    const lines = wrapText(cells[0]!, nameWidth, CELL_PX);
    const row = { lines, cells: cells.slice(first), top, height: ROW_PX + (lines.length - 1) * LINE_PX };
    top += row.height;
    return row;
  });
  if (top > frame.height) return undefined;
  return { start, ends, heads, headPx, rows: laid };
}

/** Returns the marks of a table. */
export function tableMarks({ start, ends, heads, headPx, rows }: TableLayout, frame: PlotFrame): readonly Mark[] {
  const places = [start, ...ends];
  const anchorOf = (column: number): 'start' | 'end' => (column === 0 ? 'start' : 'end');
  const titles = heads.flatMap((lines, column) =>
    lines.map((text, row): Label => ({
      x: across(frame, places[column]!),
      y: headPx - 12 - (lines.length - 1 - row) * LINE_PX,
      text,
      anchor: anchorOf(column),
    })),
  );
  const names = rows.flatMap(({ lines, top }) =>
    lines.map((text, line): Label => ({ x: across(frame, start), y: top + ROW_PX / 2 + line * LINE_PX, text, anchor: 'start' })),
  );
  const last = ends.length - 1;
  const cells = (isLast: boolean): readonly Label[] =>
    rows.flatMap(({ cells: own, top }) =>
      own.flatMap((text, column): readonly Label[] =>
        (column === last) === isLast ? [{ x: across(frame, ends[column]!), y: top + ROW_PX / 2, text, anchor: 'end' }] : [],
      ),
    );
  const rules = rows.map(({ top }) => ({ x1: across(frame, start), x2: across(frame, frame.width), y1: top, y2: top }));
  return [
    ruleMark(rules, 'grid'),
    ...textMarks(titles, 'tick'),
    ...textMarks(names, 'cell'),
    ...textMarks(cells(false), 'cell'),
    ...textMarks(cells(true), 'amount'),
  ];
}
