import { BatchReader, clipped, type ArrowData, type Known, type Unpackers } from './batches.js';
import { DICTIONARY_BATCH, RECORD_BATCH, type ArrowMessage } from './messages.js';
import { malformedArrow, type Metadata } from './metadata.js';
import { fieldsOf, type ArrowField, type ArrowType } from './schema.js';
import { poolFor, type TypedField, type ValuePool } from './texts.js';

interface ReadColumn {
  readonly field: ArrowField;
  /** Those that no pool takes. */
  readonly parts: ArrowData[];
  readonly pool: ValuePool | undefined;
}

/**
 * Reads messages of Arrow IPC, one after the other. Texts are told apart and numbers brought into their form as they come, which is most of
 * the work: it is done while more bytes are on their way.
 */
export class ArrowReader {
  /** Rows so far. */
  rowCount = 0;
  /** Whether nothing of a batch is looked at after it was added. */
  readonly keepsNoBytes: boolean;
  readonly #columns: readonly ReadColumn[];
  readonly #types: ReadonlyMap<number, ArrowType>;
  readonly #dictionaries = new Map<number, readonly ArrowData[]>();
  readonly #known: Known;

  /** `asTyped`: no column is to be read as anything but what its type says. @throws SalesError `malformed-arrow` where the schema is none */
  constructor(schema: Metadata, unpackers: Unpackers, asTyped: boolean) {
    const fields = fieldsOf(schema);
    this.#columns = fields.map((field) => ({ field, parts: [], pool: poolFor(field.type, asTyped) }));
    this.keepsNoBytes = this.#columns.every(({ pool }) => pool !== undefined);
    this.#types = dictionaryTypes(fields);
    this.#known = { dictionaries: this.#dictionaries, unpackers };
  }

  /** @throws SalesError `malformed-arrow`, `unsupported-format` */
  add(message: ArrowMessage): this {
    const { kind, header } = message;
    if (kind === RECORD_BATCH) this.#addRows(new BatchReader(message, header, this.#known), header.long(0));
    else if (kind === DICTIONARY_BATCH) this.#addDictionary(message);
    return this;
  }

  /** The columns of all rows so far. */
  finish(): TypedField[] {
    return this.#columns.map(({ field: { name, type }, parts, pool }) => ({
      name,
      type,
      parts,
      pool,
    }));
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
