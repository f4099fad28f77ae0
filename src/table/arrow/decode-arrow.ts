import type { ArrowTable, ArrowData, ArrowField, ArrowType } from '../../query/result/arrow-table.js';
import type { Note } from '../../query/schema.js';
import { expandRuns, BatchReader, clipped, type BatchReferences, type Unpackers } from './batches.js';
import { arrowColumns } from './columns.js';
import { readMessages, DICTIONARY_BATCH, RECORD_BATCH, type ArrowMessage } from './messages.js';
import { checkType, fieldsOf, malformedArrow, type Metadata, orMalformed } from './metadata.js';
import { type TypedField, poolFor, type ValuePool } from './texts.js';
import type { CodecName, Unpack } from '../unpack/frame-length.js';
import type { DecodeContext, Decoded } from '../part.js';
import type { PartSource } from '../open/input.js';

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

interface ReadColumn {
  readonly field: ArrowField;
  /** The parts read so far, for a column without a pool. */
  readonly parts: ArrowData[];
  readonly pool: ValuePool | undefined;
}

/**
 * Reads Arrow IPC messages one after the other. Most of the work, deduplicating texts and converting numbers, happens while more
 * bytes arrive.
 */
export class ArrowReader {
  /** Number of rows read so far. */
  rowCount = 0;
  /** True when no bytes of a batch are needed after it was added. */
  readonly keepsNoBytes: boolean;
  readonly #columns: readonly ReadColumn[];
  readonly #types: ReadonlyMap<number, ArrowType>;
  readonly #dictionaries = new Map<number, readonly ArrowData[]>();
  readonly #known: BatchReferences;

  /**
   * Creates a reader. With `asTyped`, every column keeps the type of the schema.
   * @throws SalesError `malformed-arrow` for an invalid schema
   */
  constructor(schema: Metadata, unpackers: Unpackers, asTyped: boolean) {
    const fields = fieldsOf(schema);
    this.#columns = fields.map((field) => ({ field, parts: [], pool: poolFor(field.type, asTyped) }));
    this.keepsNoBytes = this.#columns.every(({ pool }) => pool !== undefined);
    this.#types = dictionaryTypes(fields);
    this.#known = { dictionaries: this.#dictionaries, unpackers };
  }

  /** Adds a batch of rows or a dictionary. @throws SalesError `malformed-arrow`, `unsupported-format` */
  add(message: ArrowMessage): this {
    const { kind, header } = message;
    if (kind === RECORD_BATCH) this.#addRows(new BatchReader(message, header, this.#known), header.long(0));
    else if (kind === DICTIONARY_BATCH) this.#addDictionary(message);
    return this;
  }

  /** Returns the columns of all rows read. */
  finish(): TypedField[] {
    return this.#columns.map(({ field: { name, type }, parts, pool }) => ({ name, type, parts, pool }));
  }

  #addRows(batch: BatchReader, length: number): void {
    for (const { field, parts, pool } of this.#columns) {
      const data = clipped(batch.read(field.type), length);
      if (pool) pool.add(data);
      else parts.push(data);
    }
    this.rowCount += length;
  }

  #addDictionary(message: ArrowMessage): void {
    const id = message.header.long(0);
    const type = this.#types.get(id);
    const header = message.header.table(1);
    if (!type || !header) throw malformedArrow();
    const before = message.header.byte(2) !== 0 ? (this.#dictionaries.get(id) ?? []) : [];
    this.#dictionaries.set(id, [...before, new BatchReader(message, header, this.#known).read(type)]);
  }
}

function dictionaryTypes(fields: readonly ArrowField[]): Map<number, ArrowType> {
  const types = new Map<number, ArrowType>();
  const collect = ({ id, dictionary, children }: ArrowType): void => {
    if (id !== undefined && dictionary) types.set(id, dictionary);
    for (const { type } of dictionary?.children ?? children ?? []) collect(type);
  };
  for (const { type } of fields) collect(type);
  return types;
}
