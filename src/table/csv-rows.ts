import Papa from 'papaparse';
import { SalesError } from '../util/error.js';

/** Rows of cells, and what the parser stumbled over. */
export interface RowBatch {
  readonly rows: readonly string[][];
  /** Index in `rows` of rows with a quote in the wrong place. */
  readonly badQuotes: readonly number[];
}

interface ParserAnswer {
  data: string[][];
  errors: { code: string; row?: number; index?: number }[];
  meta: { cursor: number };
}

/** Texts longer than this are parsed in parts, so that quotes in one part leave the others on the fast path. */
const PART_LENGTH = 1 << 17;

/**
 * Splits text chunks into rows of cells. Line ends may be LF, CRLF, CR or mixed; quoted cells may hold any of them.
 * Parts without a quote take the parser's split path (3 times as fast). A blank line is a row of one empty cell.
 * @throws SalesError `malformed-csv` where a quote is never closed
 */
export async function* csvRows(texts: AsyncIterable<string>, delimiter: string): AsyncGenerator<RowBatch> {
  let rest = '';
  let lines = 0;
  let wanted = 0;
  for await (const text of texts) {
    for (let at = 0; at < text.length; at += PART_LENGTH) {
      rest += text.length <= PART_LENGTH ? text : text.slice(at, at + PART_LENGTH);
      if (rest.length < wanted) continue;
      const part = wholeRows(rest, delimiter);
      // A quoted cell that spans parts is tried again only when the text has doubled, which keeps the time linear.
      wanted = part.end === 0 ? rest.length * 2 : 0;
      if (part.end === 0) continue;
      lines += part.batch.rows.length;
      rest = rest.slice(part.end);
      yield part.batch;
    }
  }
  if (rest === '') return;
  const last = parse(normaliseLineEnds(rest), delimiter, false);
  const unclosed = last.errors.find((error) => error.code === 'MissingQuotes');
  if (unclosed) throw unclosedQuote(lines + (unclosed.row ?? 0) + 1);
  yield batchOf(last);
}

function wholeRows(text: string, delimiter: string): { batch: RowBatch; end: number } {
  // A CR at the very end may be half of a CRLF: it waits for the next text.
  const held = text.endsWith('\r') ? text.slice(0, -1) : text;
  const normal = normaliseLineEnds(held);
  if (!normal.includes('"')) {
    const end = normal.lastIndexOf('\n') + 1;
    return { batch: end === 0 ? { rows: [], badQuotes: [] } : batchOf(parse(normal.slice(0, end - 1), delimiter, false)), end };
  }
  const answer = parse(normal, delimiter, true);
  return { batch: batchOf(answer), end: answer.data.length === 0 ? 0 : answer.meta.cursor };
}

/** Makes a lone CR a LF, outside quotes; the length stays the same, and CRLF is left to `batchOf`. */
function normaliseLineEnds(text: string): string {
  if (!text.includes('\r') || !/\r(?!\n)/.test(text)) return text;
  if (!text.includes('"')) return text.replace(/\r(?!\n)/g, '\n');
  return text.replace(/"[^"]*"|\r(?!\n)/g, (match) => (match === '\r' ? '\n' : match));
}

function parse(text: string, delimiter: string, more: boolean): ParserAnswer {
  const config = { delimiter, newline: '\n', ...(text.includes('"') ? {} : { fastMode: true }) } as const;
  return new Papa.Parser(config).parse(text, 0, more) as ParserAnswer;
}

function batchOf({ data, errors }: ParserAnswer): RowBatch {
  for (const row of data) {
    const last = row.length - 1;
    const cell = row[last];
    if (cell?.endsWith('\r')) row[last] = cell.slice(0, -1);
  }
  const badQuotes = errors.flatMap((error) => (error.code === 'InvalidQuotes' && error.row !== undefined ? [error.row] : []));
  return { rows: data, badQuotes };
}

function unclosedQuote(line: number): SalesError {
  return new SalesError('malformed-csv', `The quote opened in row ${line} is never closed`, {
    hint: 'Close the quote, or double it where it is part of the text.',
    params: { line },
  });
}
