import type { CellValue, WriteSheet } from 'hucre/xlsx';
import type { QueryResult } from '../../../query/result/result.js';
import type { Explanation, ExplanationFacts } from '../element/widget.js';
import { explanationLines, infoTexts } from '../menu/menu-info.js';
import { cardSheets, HEADER, isRightToLeft } from './card-sheet.js';
import { loadWriter } from './load-writer.js';
import { SheetNames } from './sheet-names.js';

/** A card to save. */
export interface ExportedCard {
  readonly heading: string;
  /** The rows to save: all rows of the card, with names next to codes. */
  readonly result: QueryResult;
  /** The input of “How is this calculated?”. */
  readonly explanation: ExplanationFacts;
}

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Widths in characters. */
const TERM_WIDTH = 24;
const TEXT_WIDTH = 100;

/** Returns cards as an Excel workbook: a sheet for each card, and a last one with the filters and definitions of all. */
export async function workbookOf(cards: readonly ExportedCard[]): Promise<Blob> {
  const [{ writeXlsx }, lines] = await Promise.all([
    loadWriter(),
    Promise.all(cards.map(async ({ explanation }) => explanationLines(explanation))),
  ]);
  const names = new SheetNames();
  const nameOf = (heading: string): string => names.next(heading);
  const sheets = cards.flatMap(({ heading, result, explanation: { context } }) =>
    cardSheets({ heading, result, context, base: document.baseURI }, nameOf),
  );
  const definitions = cards.slice(0, 1).map(({ explanation: { context } }) => definitionSheet(cards, lines, context, nameOf));
  const bytes = await writeXlsx({ sheets: [...sheets, ...definitions] });
  return new Blob([new Uint8Array(bytes)], { type: TYPE });
}

/** Returns the sheet that says how the numbers of each card are calculated. */
function definitionSheet(
  cards: readonly ExportedCard[],
  lines: readonly (readonly Explanation[])[],
  { messages, locale }: ExplanationFacts['context'],
  nameOf: (heading: string) => string,
): WriteSheet {
  const rows: CellValue[][] = [];
  const headers: number[] = [];
  for (const [at, { heading }] of cards.entries()) {
    headers.push(rows.length);
    rows.push([heading], ...lines[at]!.map(({ term, text }) => [term, text]), []);
  }
  return {
    name: nameOf(infoTexts(messages).sheet),
    columns: [{ width: TERM_WIDTH }, { width: TEXT_WIDTH, style: { alignment: { wrapText: true } } }],
    rows,
    cells: new Map(headers.map((row) => [`${String(row)},0`, { style: HEADER }])),
    view: { rightToLeft: isRightToLeft(locale) },
  };
}
