import type { Note } from '../../query/schema.js';
import type { ArrowData } from './batches.js';
import { arrowColumns } from './columns.js';
import { readMessages } from './messages.js';
import { malformedArrow, orMalformed } from './metadata.js';
import { ArrowReader } from './reader.js';
import type { ArrowField } from './schema.js';
import type { TypedField } from './texts.js';
import type { CodecName, Unpack } from '../unpack/codec.js';
import type { DecodeContext, Decoded } from '../decode.js';
import type { PartSource } from '../part.js';

/** What is read of a Table of apache-arrow that was handed over; it may be of any version. */
interface ArrowTable {
  readonly schema: { readonly fields: readonly ArrowField[] };
  readonly batches: readonly { readonly data: { readonly children: readonly ArrowData[] } }[];
  readonly numRows: number;
}

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
    // Few files are packed, so what unpacks them is loaded only then.
    if (codec && !unpackers.has(codec)) unpackers.set(codec, await context.unpacker(codec));
    reader = orMalformed(() => (reader ? reader.add(message) : new ArrowReader(header, unpackers, asTyped)));
    await context.turn(reader.rowCount);
  }
  if (!reader) throw malformedArrow();
  const { rowCount } = reader;
  const fields = reader.finish();
  return orMalformed(() => decoded(fields, rowCount, context));
}

/** The columns of an Arrow table that was handed over. @throws SalesError `malformed-arrow` */
export function columnsOf(table: object, context: DecodeContext): Decoded {
  const { schema, batches, numRows } = table as ArrowTable;
  return orMalformed(() => {
    const partsOf = (index: number): ArrowData[] => batches.map(({ data }) => data.children[index] as ArrowData);
    const fields = schema.fields.map(({ name, type }, index) => ({ name, type, parts: partsOf(index) }));
    return decoded(fields, numRows, context);
  });
}

function decoded(fields: readonly TypedField[], rowCount: number, context: DecodeContext): Decoded {
  const warnings: Note[] = [];
  const columns = arrowColumns(fields, context, warnings);
  return { columns, rowCount, warnings };
}
