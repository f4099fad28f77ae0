import { peekBytes } from '../open/bytes.js';
import type { CellPool } from '../cells/column-builder.js';
import { emptyInput, unclosedQuote } from '../sniff/sniff.js';
import { withoutTotals } from './totals.js';
import { detectDelimiter, otherDelimiter } from './dialect.js';
import { CsvGrid } from './grid.js';
import { CsvScanner, isBlank, type CsvRows } from './scanner.js';
import { withoutUniformRows } from './uniform-rows.js';
import type { DecodeContext, Decoded } from '../decode.js';
import type { PartSource } from '../open/input.js';
import { inferColumns, type InferContext } from '../infer/infer-table.js';
import type { SharedColumns } from '../cells/shared-columns.js';
import { utf8Bytes, type TextReport } from './utf8-bytes.js';

const HEAD_BYTES = 1 << 16;

type CsvSource = Pick<PartSource, 'chunks' | 'recycle'>;

/** Context of the CSV decoder. */
type CsvContext = InferContext & Pick<DecodeContext, 'turn' | 'charset' | 'share'>;

/**
 * Reads CSV with any delimiter, encoding and header, while the bytes arrive.
 * @throws SalesError `empty-input` without any text, `malformed-csv` where a quote is never closed
 */
export async function decodeCsv({ chunks, recycle }: CsvSource, context: CsvContext, delimiter?: string): Promise<Decoded> {
  const report: TextReport = { encoding: 'utf-8', charset: context.charset, warnings: [] };
  const { head, all } = await peekBytes(utf8Bytes(chunks, context.read.encoding, report), HEAD_BYTES);
  if (isBlank(head, 0, head.length)) {
    throw emptyInput('lines');
  }
  const detected = detectDelimiter(wholeLines(head));
  const { delimiter: configured } = context.read;
  const sign = configured ?? delimiter ?? detected.sign;
  // Reading may overwrite the head’s memory, so the check is prepared here.
  const otherSign = sign === detected.sign ? undefined : otherDelimiter(head, { set: sign, found: detected.sign });
  const scanner = new CsvScanner(sign);
  const grid = new CsvGrid(context.read.header, detected.declared);
  const collected = await fill(grid, scanner, { chunks: all, recycle }, context);
  const { pools: read, warnings, lastRows } = grid.finish(collected);
  const { pools, notes: uniform } = withoutUniformRows(read);
  const infer = (cells: readonly CellPool[]): ReturnType<typeof inferColumns> =>
    inferColumns(cells, { ...context, delimiter: sign });
  const inferred = infer(pools);
  const { columns, rowCount, notes } =
    pools.length > 0
      ? withoutTotals({ pools, lastRows, inferred, infer })
      : { columns: inferred.columns, rowCount: grid.rowCount, notes: inferred.warnings };
  const odd = otherSign?.(columns.length) ?? [];
  return { columns, rowCount, warnings: [...report.warnings, ...odd, ...warnings, ...uniform, ...notes] };
}

/** Adds all rows to the grid. Returns the cells of all columns when other threads built some of them; `undefined` otherwise. */
async function fill(
  grid: CsvGrid,
  scanner: CsvScanner,
  { chunks, recycle }: CsvSource,
  { turn, share }: CsvContext,
): Promise<readonly CellPool[] | undefined> {
  let sharing: ReturnType<NonNullable<typeof share>>;
  let shared: SharedColumns | undefined;
  const add = async (rows: CsvRows): Promise<void> => {
    const cells = grid.add(rows);
    if (cells) await shared?.add(cells, grid.columns, scanner);
  };
  try {
    for await (const bytes of chunks) {
      sharing ??= share?.()?.then((found) => (shared = found));
      for (const rows of scanner.add(bytes)) {
        await add(rows);
        await turn(grid.rowCount);
      }
      recycle?.(bytes);
    }
    await add(scanner.finish());
    if (scanner.unclosedRow !== undefined) throw unclosedQuote(scanner.unclosedRow + 1);
    return await shared?.finish(grid.columns);
  } finally {
    void sharing?.then((found) => found?.stop());
  }
}

/** Returns the head without its last line, which may be incomplete. */
function wholeLines(head: Uint8Array): Uint8Array {
  if (head.length < HEAD_BYTES) return head;
  const end = Math.max(head.lastIndexOf(10), head.lastIndexOf(13));
  return end > 0 ? head.subarray(0, end) : head;
}
