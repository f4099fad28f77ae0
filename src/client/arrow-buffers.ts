import type { ArrowData, ArrowTable } from '../query/result/arrow-table.js';
import type { TableSource } from '../query/source.js';

/** Tables with the buffers that are handed over to the worker. */
export interface SendableTables {
  readonly tables: readonly TableSource[];
  readonly buffers: readonly ArrayBuffer[];
}

/**
 * Copies the values of Arrow tables: the copies are transferred, and the page keeps its tables. Only the parts of
 * buffers that a table uses are copied. Other inputs are unchanged.
 */
export function copyArrow(sources: readonly TableSource[]): SendableTables {
  const copies = new Copies();
  const tables = sources.map((source): TableSource =>
    source.input.kind === 'arrow' ? { ...source, input: { kind: 'arrow', table: copies.tableOf(source.input.table) } } : source,
  );
  return { tables, buffers: copies.buffers };
}

/** The copies made so far: values that several batches share are copied once. */
class Copies {
  readonly buffers: ArrayBuffer[] = [];
  readonly #values = new Map<ArrayBufferView, ArrayBufferView>();
  readonly #dictionaries = new Map<object, NonNullable<ArrowData['dictionary']>>();

  tableOf({ columns, rowCount }: ArrowTable): ArrowTable {
    const copied = columns.map((column) => ({ ...column, parts: column.parts.map((part) => this.#dataOf(part)) }));
    return { columns: copied, rowCount };
  }

  #dataOf(data: ArrowData): ArrowData {
    return {
      ...data,
      nullBitmap: data.nullBitmap && this.#valuesOf(data.nullBitmap),
      values: data.values && this.#valuesOf(data.values),
      valueOffsets: data.valueOffsets && this.#valuesOf(data.valueOffsets),
      typeIds: data.typeIds && Int8Array.from(data.typeIds),
      variadicBuffers: data.variadicBuffers?.map((buffer) => this.#valuesOf(buffer)),
      children: data.children.map((child) => this.#dataOf(child)),
      dictionary: data.dictionary && this.#dictionaryOf(data.dictionary),
    };
  }

  #dictionaryOf(dictionary: NonNullable<ArrowData['dictionary']>): NonNullable<ArrowData['dictionary']> {
    const before = this.#dictionaries.get(dictionary);
    if (before) return before;
    const copied = { data: dictionary.data.map((part) => this.#dataOf(part)) };
    this.#dictionaries.set(dictionary, copied);
    return copied;
  }

  #valuesOf<Values extends ArrayBufferView>(values: Values): Values {
    const before = this.#values.get(values);
    if (before) return before as Values;
    const copy = (values as unknown as Uint8Array<ArrayBuffer>).slice();
    this.buffers.push(copy.buffer);
    this.#values.set(values, copy);
    return copy as unknown as Values;
  }
}
