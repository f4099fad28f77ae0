import type { ArrowTable } from '../../query/arrow-table.js';
import type { Note } from '../../query/schema.js';
import { expandRuns } from './batches.js';
import { arrowColumns } from './columns.js';
import { readMessages } from './messages.js';
import { malformedArrow, orMalformed } from './malformed.js';
import { ArrowReader } from './reader.js';
import { checkType } from './schema.js';
import type { TypedField } from './texts.js';
import type { CodecName, Unpack } from '../unpack/codec.js';
import type { DecodeContext, Decoded } from '../decode.js';
import type { PartSource } from '../part.js';

/**
 * Reads Arrow IPC, file or stream, batch by batch while the bytes arrive.
 * @throws SalesError `truncated`, `malformed-arrow`, `unsupported-format`
 */
export async function decode(source: PartSource, context: DecodeContext): Promise<Decoded> {
  const unpackers = new Map<CodecName, Unpack>();
  let reader: ArrowReader | undefined;
  const asTyped = context.read.columns.size === 0;
  for await (const message of readMessages(source, () => reader?.keepsNoBytes === true)) {
    const { codec, header } = message;
    // Few files are compressed, so decompression code is loaded on demand.
    if (codec && !unpackers.has(codec)) unpackers.set(codec, await context.unpacker(codec));
    reader = orMalformed(() => (reader ? reader.add(message) : new ArrowReader(header, unpackers, asTyped)));
    await context.turn(reader.rowCount);
  }
  if (!reader) throw malformedArrow();
  const { rowCount } = reader;
  const fields = reader.finish();
  return orMalformed(() => decoded(fields, rowCount, context));
}

/** Returns the columns of an Arrow table in memory. @throws SalesError `malformed-arrow`, `unsupported-format` */
export function columnsOf({ columns, rowCount }: ArrowTable, context: DecodeContext): Decoded {
  return orMalformed(() => {
    const fields = columns.map(({ name, type, parts }) => {
      checkType(type);
      return { name, type, parts: parts.map(expandRuns) };
    });
    return decoded(fields, rowCount, context);
  });
}

function decoded(fields: readonly TypedField[], rowCount: number, context: DecodeContext): Decoded {
  const warnings: Note[] = [];
  const columns = arrowColumns(fields, context, warnings);
  return { columns, rowCount, warnings };
}
