import { SalesError } from '../util/error.js';
import { splitCells, withoutCr, type CsvCells } from './csv-cells.js';

/** Rows of cells, and what the parser stumbled over. */
export interface RowBatch {
  readonly rows: readonly string[][];
  /** Index in `rows` of rows with a quote in the wrong place. */
  readonly badQuotes: readonly number[];
}

/** Texts longer than this are parsed in parts, so that quotes in one part leave the others on the fast path. */
const PART_LENGTH = 1 << 17;

/**
 * Splits text chunks into rows of cells. Line ends may be LF, CRLF, CR or mixed; quoted cells may hold any of them.
 * Parts without a quote are split at once (3 times as fast). A blank line is a row of one empty cell.
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
  // A line end after the last row ends that row and begins no other.
  const last = splitAll(normaliseLineEnds(rest).replace(/\r?\n$/, ''), delimiter);
  if (last.unclosed !== undefined) throw unclosedQuote(lines + last.unclosed + 1);
  yield last;
}

function wholeRows(text: string, delimiter: string): { batch: RowBatch; end: number } {
  // A CR at the very end may be half of a CRLF: it waits for the next text.
  const held = text.endsWith('\r') ? text.slice(0, -1) : text;
  const normal = normaliseLineEnds(held);
  if (!normal.includes('"')) {
    const end = normal.lastIndexOf('\n') + 1;
    return { batch: end === 0 ? { rows: [], badQuotes: [] } : splitAll(normal.slice(0, end - 1), delimiter), end };
  }
  const cells = splitCells(normal, delimiter, { more: true });
  return { batch: cells, end: cells.end };
}

/** Makes a lone CR a LF, outside quotes; the length stays the same, and CRLF is left to `splitAll`. */
function normaliseLineEnds(text: string): string {
  if (!text.includes('\r') || !/\r(?!\n)/.test(text)) return text;
  if (!text.includes('"')) return text.replace(/\r(?!\n)/g, '\n');
  return text.replace(/"[^"]*"|\r(?!\n)/g, (match) => (match === '\r' ? '\n' : match));
}

function splitAll(text: string, delimiter: string): CsvCells {
  if (text.includes('"')) return splitCells(text, delimiter);
  return { rows: text.split('\n').map((line) => withoutCr(line).split(delimiter)), badQuotes: [], end: text.length };
}

function unclosedQuote(line: number): SalesError {
  return new SalesError('malformed-csv', `The quote opened in row ${line} is never closed`, {
    hint: 'Close the quote, or double it where it is part of the text.',
    params: { line },
  });
}
