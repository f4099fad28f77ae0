import type { Note } from '../query/schema.js';
import { isAbort, SalesError } from '../util/error.js';
import { readArrow, type ArrowBatches, type ArrowData, type Unpackers } from './arrow-batches.js';
import { arrowColumns } from './arrow-columns.js';
import { readMessages, type ArrowMessages } from './arrow-messages.js';
import { malformedArrow } from './arrow-metadata.js';
import type { ArrowField } from './arrow-schema.js';
import { collectBytes } from './bytes.js';
import type { DecodeContext, Decoded } from './decode.js';
import type { PartSource } from './part.js';

/** What is read of a Table of apache-arrow that was handed over; it may be of any version. */
interface ArrowTable {
  readonly schema: { readonly fields: readonly ArrowField[] };
  readonly batches: readonly { readonly data: { readonly children: readonly ArrowData[] } }[];
  readonly numRows: number;
}

/**
 * Reads Arrow IPC, file or stream.
 * @throws SalesError `truncated`, `malformed-arrow`, `unsupported-format`
 */
export async function decode({ chunks }: PartSource, context: DecodeContext): Promise<Decoded> {
  const bytes = await collectBytes(chunks);
  const isFile = new TextDecoder().decode(bytes.subarray(0, 6)) === 'ARROW1';
  const messages = orMalformed(() => readMessages(bytes, isFile));
  const unpackers = await unpackersFor(messages, context);
  return orMalformed(() => decoded(readArrow(messages, unpackers), context));
}

/** Few files are packed, so what unpacks them is loaded only then. */
async function unpackersFor({ messages }: ArrowMessages, { unpacker }: DecodeContext): Promise<Unpackers> {
  const codecs = new Set(messages.flatMap(({ codec }) => codec ?? []));
  return new Map(await Promise.all([...codecs].map(async (codec) => [codec, await unpacker(codec)] as const)));
}

/** The columns of an Arrow table that was handed over. @throws SalesError `malformed-arrow` */
export function columnsOf(table: object, context: DecodeContext): Decoded {
  const { schema, batches, numRows } = table as ArrowTable;
  return orMalformed(() =>
    decoded({ fields: schema.fields, batches: batches.map(({ data }) => data.children), rowCount: numRows }, context),
  );
}

function decoded(batches: ArrowBatches, context: DecodeContext): Decoded {
  const warnings: Note[] = [];
  const columns = arrowColumns(batches, context, warnings);
  return { columns, rowCount: batches.rowCount, warnings };
}

/** What reading past a damaged buffer throws is said in our words. */
function orMalformed<T>(decode: () => T): T {
  try {
    return decode();
  } catch (error) {
    if (error instanceof SalesError || isAbort(error)) throw error;
    throw malformedArrow(error);
  }
}
