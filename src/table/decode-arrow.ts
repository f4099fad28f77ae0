import { tableFromIPC, type Table as ArrowTable } from 'apache-arrow';
import type { Note } from '../query/schema.js';
import { isAbort, SalesError } from '../util/error.js';
import { checkData } from './arrow-check.js';
import { arrowColumns } from './arrow-columns.js';
import { checkedMessages, malformedArrow } from './arrow-messages.js';
import { collectBytes } from './bytes.js';
import type { Column } from './column.js';
import type { DecodeContext, Decoded } from './decode.js';

/**
 * Reads Arrow IPC, file or stream.
 * @throws SalesError `truncated`, `malformed-arrow`, `unsupported-format` for compressed buffers
 */
export async function decodeArrow(chunks: AsyncIterable<Uint8Array>, context: DecodeContext): Promise<Decoded> {
  const bytes = await collectBytes(chunks);
  const isFile = new TextDecoder().decode(bytes.subarray(0, 6)) === 'ARROW1';
  const messages = checkedMessages(bytes, isFile);
  return orMalformed(() => {
    const table = tableFromIPC(messages);
    for (const batch of table.batches) for (const child of batch.data.children) checkData(child);
    return arrowColumnsOf(table, context);
  });
}

/** The columns of an Arrow table that was handed over. @throws SalesError `malformed-arrow` */
export function arrowColumnsOf(table: ArrowTable, context: DecodeContext): Decoded {
  return orMalformed(() => {
    const warnings: Note[] = [];
    const columns: Column[] = [];
    for (const column of arrowColumns(table, context, warnings)) columns.push(column);
    return { columns, rowCount: table.numRows, warnings };
  });
}

/** The reader takes much on trust and throws whatever comes of it. */
function orMalformed(decode: () => Decoded): Decoded {
  try {
    return decode();
  } catch (error) {
    if (error instanceof SalesError || isAbort(error)) throw error;
    throw malformedArrow(error);
  }
}
