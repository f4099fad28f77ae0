import type { CellValue, WriteSheet } from 'hucre/xlsx';
import type { QueryResult } from '../../../query/result/result.js';
import type { Explanation, ExplanationFacts } from '../element/widget.js';
import { explanationLines, infoTexts } from '../menu/menu-info.js';
import { cardSheets, HEADER, isRightToLeft, type SheetSource } from './card-sheet.js';
import { loadWriter } from './load-writer.js';

export interface ExportedCard {
  readonly element: Element;
  readonly heading: string;
  /** The rows to save: all rows of the card, with names next to codes. */
  readonly result: QueryResult;
  readonly explanation: ExplanationFacts;
  /** The notes of users on the card. */
  readonly notes?: SheetSource['notes'];
}

export interface CardContent extends ExportedCard {
  readonly sheets: readonly WriteSheet[];
  /** How its numbers are calculated. */
  readonly lines: readonly Explanation[];
}

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Widths in characters. */
const TERM_WIDTH = 24;
const TEXT_WIDTH = 100;

/** Returns the contents of cards, whose sheets get the next names. */
export function contentsOf(
  cards: readonly ExportedCard[],
  names: { next: (heading: string) => string } = new SheetNames(),
): Promise<readonly CardContent[]> {
  return Promise.all(
    cards.map(async (card) => {
      const { explanation } = card;
      return {
        ...card,
        sheets: cardSheets({ ...card, context: explanation.context, base: document.baseURI }, (heading) => names.next(heading)),
        lines: await explanationLines(explanation),
      };
    }),
  );
}

/** Returns cards as an Excel workbook: a sheet for each card, and a last one with the filters and definitions of all. */
export async function workbookOf(cards: readonly ExportedCard[]): Promise<Blob> {
  const names = new SheetNames();
  const [{ writeXlsx }, contents] = await Promise.all([loadWriter(), contentsOf(cards, names)]);
  const sheets = contents.flatMap((content) => content.sheets);
  if (cards[0]) sheets.push(definitionSheet(contents, cards[0].explanation.context, names));
  const bytes = await writeXlsx({ sheets });
  return new Blob([bytes.slice()], { type: TYPE });
}

/** Returns the sheet that says how the numbers of each card are calculated. */
function definitionSheet(
  contents: readonly CardContent[],
  { messages, locale }: ExplanationFacts['context'],
  names: SheetNames,
): WriteSheet {
  const rows: CellValue[][] = [];
  const headers: number[] = [];
  for (const { heading, lines } of contents) {
    headers.push(rows.length);
    rows.push([heading], ...lines.map(({ term, text }) => [term, text]), []);
  }
  return {
    name: names.next(infoTexts(messages).sheet),
    columns: [{ width: TERM_WIDTH }, { width: TEXT_WIDTH, style: { alignment: { wrapText: true } } }],
    rows,
    cells: new Map(headers.map((row) => [`${String(row)},0`, { style: HEADER }])),
    view: { rightToLeft: isRightToLeft(locale) },
  };
}

const MAX_LENGTH = 31;

/** Names sheets after headings, within the rules of Excel: 31 characters, none of `: \\ / ? * [ ]`, no apostrophe at the ends, each name once in any case. */
export class SheetNames {
  readonly #taken = new Set<string>(['history']);

  /** Returns a name that no sheet has yet, and keeps it. */
  next(heading: string): string {
    const plain = heading
      .replaceAll(/[:\\/?*[\]\p{Cc}]+/gu, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim();
    for (let n = 1; ; n++) {
      const end = n === 1 ? '' : ` ${String(n)}`;
      const name = `${cut(plain, MAX_LENGTH - end.length) || 'Sheet'}${end}`;
      if (this.#taken.has(name.toLowerCase())) continue;
      this.#taken.add(name.toLowerCase());
      return name;
    }
  }
}

/** Returns the start of a text, without half a character at its end, and without apostrophes at both ends. */
function cut(text: string, length: number): string {
  const start = text.length <= length ? text : text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
  return start.replaceAll(/^[' ]+|[' ]+$/g, '');
}
