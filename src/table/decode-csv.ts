import type { Note } from '../query/schema.js';
import { SalesError } from '../util/error.js';
import { detectDelimiter } from './csv-dialect.js';
import { CsvGrid } from './csv-grid.js';
import { csvRows } from './csv-rows.js';
import { withoutTotalRow } from './csv-total.js';
import { decodeText, type TextReport } from './decode-text.js';
import type { DecodeContext, Decoded } from './decode.js';
import { inferColumns } from './infer-table.js';

const HEAD_LENGTH = 1 << 16;

/**
 * Reads CSV with whatever delimiter, encoding and header the text has, while the bytes arrive.
 * @throws SalesError `empty-input` without any text, `malformed-csv` where a quote is never closed
 */
export async function decodeCsv(chunks: AsyncIterable<Uint8Array>, context: DecodeContext, delimiter?: string): Promise<Decoded> {
  const report: TextReport = { encoding: 'utf-8', warnings: [] };
  const { head, all } = await peekText(decodeText(chunks, context.read.encoding, report));
  if (head.trim() === '') {
    throw new SalesError('empty-input', 'The data are empty: there is not one line of text', {
      hint: 'Check the address and whether the export is finished.',
    });
  }
  const detected = detectDelimiter(head);
  const sign = context.read.delimiter ?? delimiter ?? detected.sign;
  const grid = new CsvGrid(context.read.header, detected.declared);
  for await (const batch of csvRows(all, sign)) {
    grid.add(batch);
    await context.turn(grid.rowCount);
  }
  return finish(grid, { ...context, delimiter: sign }, report.warnings);
}

function finish(grid: CsvGrid, context: DecodeContext, textWarnings: readonly Note[]): Decoded {
  const { pools, warnings, lastRow } = grid.finish();
  const inferred = inferColumns(pools, context);
  const { columns, rowCount, notes } = withoutTotalRow({ pools, lastRow, inferred, context });
  return { columns, rowCount, warnings: [...textWarnings, ...warnings, ...notes] };
}

async function peekText(texts: AsyncGenerator<string>): Promise<{ head: string; all: AsyncGenerator<string> }> {
  let head = '';
  while (head.length < HEAD_LENGTH) {
    const next = await texts.next();
    if (next.done) break;
    head += next.value;
  }
  return { head: wholeLines(head), all: resume(head, texts) };
}

/** The head without its last, perhaps unfinished line. */
function wholeLines(head: string): string {
  if (head.length < HEAD_LENGTH) return head;
  const text = head.slice(0, HEAD_LENGTH);
  const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
  return end > 0 ? text.slice(0, end) : text;
}

async function* resume(head: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  if (head !== '') yield head;
  yield* rest;
}
