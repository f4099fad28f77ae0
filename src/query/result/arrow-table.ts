/** Fixed-width values of Arrow, as stored in a buffer. */
export type ArrowValues = ArrayLike<number | bigint> & ArrayBufferView;

/** An Arrow type. Property names and numbers are those of apache-arrow. */
export interface ArrowType {
  readonly typeId: number;
  readonly children?: readonly ArrowField[] | null | undefined;
  readonly bitWidth?: number | undefined;
  readonly isSigned?: boolean | undefined;
  readonly precision?: number | undefined;
  readonly scale?: number | undefined;
  readonly unit?: number | undefined;
  readonly timezone?: string | null | undefined;
  readonly byteWidth?: number | undefined;
  readonly listSize?: number | undefined;
  /** The mode of a union; 1 is dense. */
  readonly mode?: number | undefined;
  readonly typeIds?: ArrayLike<number> | undefined;
  /** The value type of a dictionary. */
  readonly dictionary?: ArrowType | undefined;
  readonly indices?: ArrowType | undefined;
  readonly id?: number | undefined;
}

/** A column of Arrow data, or a field of one. */
export interface ArrowField {
  readonly name: string;
  readonly type: ArrowType;
}

/** The values of one column in one batch. Property names are those of apache-arrow. */
export interface ArrowData {
  readonly type: ArrowType;
  readonly length: number;
  /** Offset of the first row in bits, within the validity bitmap and within the values of a boolean column. */
  readonly offset: number;
  readonly nullCount: number;
  readonly nullBitmap?: Uint8Array | null | undefined;
  readonly values?: ArrowValues | undefined;
  readonly valueOffsets?: ArrowValues | undefined;
  readonly typeIds?: ArrayLike<number> | undefined;
  readonly variadicBuffers?: readonly Uint8Array[] | undefined;
  readonly children: readonly ArrowData[];
  readonly dictionary?: { readonly data: readonly ArrowData[] } | undefined;
}

/** A column of an Arrow table: its name and type, and its values by batch. */
export interface ArrowColumn extends ArrowField {
  readonly parts: readonly ArrowData[];
}

/** An Arrow table as plain data, which can be sent between threads. Its typed arrays are those of the table it was made from. */
export interface ArrowTable {
  readonly columns: readonly ArrowColumn[];
  readonly rowCount: number;
}

/** A `Table` of apache-arrow, recognized by its properties, so any copy and version of that package works. */
export interface ApacheTable {
  readonly schema: object;
  readonly batches: readonly object[];
  readonly numRows: number;
}

/** A `RecordBatch` of apache-arrow. */
export interface ApacheBatch {
  readonly schema: object;
  readonly data: object;
  readonly numRows: number;
}

/** A `Table` of flechette. */
export interface FlechetteTable {
  readonly schema: object;
  readonly children: readonly object[];
  readonly numRows: number;
}

/** An Arrow table in memory. */
export type ArrowInput = ApacheTable | ApacheBatch | FlechetteTable;

/** A type of either library; where their properties differ, both names. */
interface ForeignType extends Omit<ArrowType, 'children' | 'dictionary' | 'indices'> {
  readonly children?: readonly ForeignField[] | null;
  readonly dictionary?: ForeignType;
  readonly indices?: ForeignType;
  readonly signed?: boolean;
  /** Flechette: bytes of a fixed binary value, or items of a fixed list. */
  readonly stride?: number;
}

interface ForeignField {
  readonly name: string;
  readonly type: ForeignType;
}

/** One column of one batch, of either library. */
interface ForeignData {
  readonly type: ForeignType;
  readonly length: number;
  readonly offset?: number;
  readonly nullCount: number;
  readonly nullBitmap?: Uint8Array | null;
  readonly validity?: Uint8Array;
  readonly values?: ArrowValues;
  readonly valueOffsets?: ArrowValues;
  readonly offsets?: ArrowValues;
  readonly typeIds?: ArrayLike<number>;
  readonly variadicBuffers?: readonly Uint8Array[];
  /** Flechette: the data buffers of views. */
  readonly data?: readonly Uint8Array[];
  readonly children?: readonly ForeignData[];
  readonly dictionary?: { readonly data: readonly ForeignData[] };
}

interface ForeignTable {
  readonly schema: { readonly fields: readonly ForeignField[] };
  readonly numRows: number;
  readonly batches?: readonly { readonly data: { readonly children: readonly ForeignData[] } }[];
  readonly data?: { readonly children: readonly ForeignData[] };
  readonly children?: readonly { readonly data: readonly ForeignData[] }[];
}

/** Arrow's ids of the types whose values the two libraries store in arrays of different kinds. */
const DECIMAL = 7;
const INTERVAL = 11;

/** The tables created, by input: the same input always gives the same table. */
const known = new WeakMap<object, ArrowTable>();

/** True for a table or a record batch of apache-arrow, and a table of flechette. */
export function isArrow(input: unknown): input is ArrowInput {
  if (typeof input !== 'object' || input === null) return false;
  const { schema, numRows, batches, data, children } = input as Partial<Record<keyof ForeignTable, unknown>>;
  const hasFields = typeof schema === 'object' && schema !== null && 'fields' in schema && Array.isArray(schema.fields);
  if (!hasFields || typeof numRows !== 'number') return false;
  return Array.isArray(batches) || Array.isArray(children) || (typeof data === 'object' && data !== null && 'children' in data);
}

/** Returns a table of apache-arrow or flechette as plain data, without copying values. The same input gives the same object. */
export function arrowTableOf(input: ArrowInput): ArrowTable {
  const before = known.get(input);
  if (before) return before;
  const { schema, numRows, batches, data, children } = input as ForeignTable;
  const parts = batches ?? (data ? [{ data }] : []);
  const plain = new PlainData();
  const partsOf = (index: number): readonly ForeignData[] =>
    !batches && children ? (children[index]?.data ?? []) : parts.map((part) => part.data.children[index]!);
  const columns = schema.fields.map(({ name, type }, index) => ({
    name,
    type: plain.typeOf(type),
    parts: partsOf(index).map((part) => plain.dataOf(part)),
  }));
  const table: ArrowTable = { columns, rowCount: numRows };
  known.set(input, table);
  return table;
}

/** Converts types and data of one table. What several batches share stays shared. */
class PlainData {
  readonly #types = new Map<ForeignType, ArrowType>();
  readonly #dictionaries = new Map<readonly ForeignData[], NonNullable<ArrowData['dictionary']>>();

  typeOf(type: ForeignType): ArrowType {
    const before = this.#types.get(type);
    if (before) return before;
    const { typeId, bitWidth, precision, scale, unit, timezone, mode, typeIds, id, stride } = type;
    const { isSigned = type.signed, byteWidth = stride, listSize = stride, children, dictionary, indices } = type;
    const plain: ArrowType = {
      ...{ typeId, bitWidth, precision, scale, unit, timezone, mode, typeIds, id, isSigned, byteWidth, listSize },
      children: children?.map((child) => ({ name: child.name, type: this.typeOf(child.type) })),
      dictionary: dictionary && this.typeOf(dictionary),
      indices: indices && this.typeOf(indices),
    };
    this.#types.set(type, plain);
    return plain;
  }

  dataOf(one: ForeignData): ArrowData {
    const type = this.typeOf(one.type);
    return {
      type,
      length: one.length,
      offset: one.offset ?? 0,
      nullCount: one.nullCount,
      nullBitmap: one.nullBitmap ?? one.validity,
      values: valuesOf(type, one.values),
      valueOffsets: one.valueOffsets ?? one.offsets,
      typeIds: one.typeIds,
      variadicBuffers: one.variadicBuffers ?? (Array.isArray(one.data) ? one.data : undefined),
      children: (one.children ?? []).map((child) => this.dataOf(child)),
      dictionary: one.dictionary && this.#dictionaryOf(one.dictionary.data),
    };
  }

  #dictionaryOf(data: readonly ForeignData[]): NonNullable<ArrowData['dictionary']> {
    const before = this.#dictionaries.get(data);
    if (before) return before;
    const dictionary = { data: data.map((part) => this.dataOf(part)) };
    this.#dictionaries.set(data, dictionary);
    return dictionary;
  }
}

/** Returns decimals and intervals as 32-bit words, which is how apache-arrow stores them. */
function valuesOf({ typeId }: ArrowType, values: ArrowValues | undefined): ArrowValues | undefined {
  if (!values || (typeId !== DECIMAL && typeId !== INTERVAL)) return values;
  const { buffer, byteOffset, byteLength } = values;
  const isAligned = byteOffset % 4 === 0;
  const aligned = isAligned ? buffer : buffer.slice(byteOffset, byteOffset + byteLength);
  const start = isAligned ? byteOffset : 0;
  return typeId === DECIMAL ? new Uint32Array(aligned, start, byteLength >> 2) : new Int32Array(aligned, start, byteLength >> 2);
}
