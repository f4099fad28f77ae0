import type { ArrowData, ArrowType, ArrowValues } from '../../query/result/arrow-table.js';
import { isText, KIND, malformedArrow, type Metadata, UNIT } from './metadata.js';
import { unpackBuffer, type ArrowMessage } from './messages.js';
import { unsupportedFile } from '../open/open-errors.js';
import type { CodecName, Unpack } from '../unpack/frame-length.js';
import { hasBit } from '../../util/bits.js';

/** The decompression function for each codec that messages use. */
export type Unpackers = ReadonlyMap<CodecName, Unpack>;

/** Truncates data to `length` rows. @throws SalesError `malformed-arrow` if there are fewer rows */
export function clipped(data: ArrowData, length: number): ArrowData {
  if (data.length < length) throw malformedArrow();
  return data.length === length ? data : { ...data, length };
}

interface ArrayType {
  new (buffer: ArrayBufferLike, byteOffset: number, length: number): ArrowValues;
  readonly BYTES_PER_ELEMENT: number;
}

const SIGNED: Readonly<Record<number, ArrayType>> = { 8: Int8Array, 16: Int16Array, 32: Int32Array, 64: BigInt64Array };
const UNSIGNED: Readonly<Record<number, ArrayType>> = { 8: Uint8Array, 16: Uint16Array, 32: Uint32Array, 64: BigUint64Array };
const FLOATS: readonly ArrayType[] = [Uint16Array, Float32Array, Float64Array];
/** Number of 32-bit words in an interval, by its unit: months; days and milliseconds; months, days and 64-bit nanoseconds. */
const INTERVAL_WORDS = [1, 2, 4];

/** Returns the array type for fixed-width values, and how many array items form one value. */
function layoutOf(type: ArrowType): { array: ArrayType | undefined; items: number | undefined } {
  const { typeId, bitWidth = 64, unit = 0 } = type;
  switch (typeId) {
    case KIND.int:
      return { array: (type.isSigned ? SIGNED : UNSIGNED)[bitWidth], items: 1 };
    case KIND.float:
      return { array: FLOATS[type.precision ?? 0], items: 1 };
    case KIND.decimal:
      return { array: Uint32Array, items: bitWidth / 32 };
    case KIND.date:
      return { array: unit === UNIT.day ? Int32Array : BigInt64Array, items: 1 };
    case KIND.time:
    case KIND.timestamp:
    case KIND.duration:
      return { array: SIGNED[bitWidth], items: 1 };
    case KIND.interval:
      return { array: Int32Array, items: INTERVAL_WORDS[unit] };
    case KIND.fixedBinary:
      return { array: Uint8Array, items: type.byteWidth };
    case KIND.binaryView:
    case KIND.textView:
      return { array: Uint8Array, items: 16 };
    default:
      throw unsupportedFile(String(typeId), 'columns');
  }
}

/** What batches refer to: dictionaries read so far, and decompression functions by codec. */
export interface BatchReferences {
  readonly dictionaries: ReadonlyMap<number, readonly ArrowData[]>;
  readonly unpackers: Unpackers;
}

/**
 * Reads columns from the nodes and buffers of one batch, in schema order. All lengths, offsets and codes are validated: buffers
 * cover their declared lengths, offsets ascend, and codes are within their dictionary.
 */
export class BatchReader {
  readonly #body: Uint8Array;
  readonly #version: number;
  readonly #nodes: Iterator<[number, number]>;
  readonly #buffers: Iterator<[number, number]>;
  readonly #variadic: Iterator<number>;
  readonly #dictionaries: BatchReferences['dictionaries'];
  readonly #unpacked: (buffer: Uint8Array) => Uint8Array;

  constructor({ body, version, codec }: ArrowMessage, batch: Metadata, { dictionaries, unpackers }: BatchReferences) {
    this.#body = body;
    const unpack = codec && unpackers.get(codec);
    this.#unpacked = unpack ? (buffer) => unpackBuffer(buffer, codec, unpack) : (buffer) => buffer;
    this.#version = version;
    this.#nodes = batch.pairs(1).values();
    this.#buffers = batch.pairs(2).values();
    this.#variadic = batch.longs(4).values();
    this.#dictionaries = dictionaries;
  }

  read(type: ArrowType): ArrowData {
    const [length, nullCount] = next(this.#nodes);
    const base = { type, length, offset: 0, nullCount, children: [] };
    if (type.typeId === KIND.nothing) return base;
    if (type.typeId === KIND.runs) return codesOfRuns(this.#children(type), length);
    if (type.typeId === KIND.union) return { ...base, nullCount: 0, ...this.#union(type, length) };
    const nullBitmap = this.#array(Uint8Array, 0) as Uint8Array;
    if (nullBitmap.length > 0 && nullBitmap.length * 8 < length) throw malformedArrow();
    const data = { ...base, nullBitmap, ...this.#content(type, length) };
    // Codes of text dictionaries are checked at lookup.
    if (type.typeId === KIND.dictionary && !isText(type)) checkCodes(data);
    return data;
  }

  #content(type: ArrowType, length: number): Partial<ArrowData> {
    switch (type.typeId) {
      case KIND.bool:
        return { values: this.#array(Uint8Array, Math.ceil(length / 8)) };
      case KIND.text:
      case KIND.binary:
        return this.#bytes(Int32Array, length);
      case KIND.largeText:
      case KIND.largeBinary:
        return this.#bytes(BigInt64Array, length);
      case KIND.list:
      case KIND.map:
        return this.#lists(Int32Array, type, length);
      case KIND.largeList:
        return this.#lists(BigInt64Array, type, length);
      case KIND.struct:
        return { children: this.#children(type).map((child) => clipped(child, length)) };
      case KIND.fixedList:
        return { children: this.#children(type).map((child) => clipped(child, length * (type.listSize ?? 0))) };
      case KIND.dictionary:
        return {
          values: this.#fixed(type.indices ?? type, length),
          dictionary: { data: this.#dictionaries.get(type.id ?? -1) ?? [] },
        };
      case KIND.textView:
      case KIND.binaryView:
        return {
          values: this.#fixed(type, length),
          variadicBuffers: Array.from({ length: this.#viewed() }, () => this.#array(Uint8Array, 0) as Uint8Array),
        };
      default:
        return { values: this.#fixed(type, length) };
    }
  }

  /** Returns the number of data buffers of a view column. */
  #viewed(): number {
    const count = next(this.#variadic);
    if (count < 0 || count > this.#body.length) throw malformedArrow();
    return count;
  }

  #fixed(type: ArrowType, length: number): ArrowValues {
    const { array, items } = layoutOf(type);
    if (!array || items === undefined || !(items >= 0)) throw malformedArrow();
    return this.#array(array, length * items);
  }

  #bytes(array: ArrayType, length: number): Partial<ArrowData> {
    const valueOffsets = this.#array(array, length === 0 ? 0 : length + 1);
    const values = this.#array(Uint8Array, 0);
    checkOffsets(valueOffsets, length, values.length);
    return { valueOffsets, values };
  }

  #lists(array: ArrayType, type: ArrowType, length: number): Partial<ArrowData> {
    const valueOffsets = this.#array(array, length === 0 ? 0 : length + 1);
    const children = this.#children(type);
    checkOffsets(valueOffsets, length, children[0]?.length ?? 0);
    return { valueOffsets, children };
  }

  #union(type: ArrowType, length: number): Partial<ArrowData> {
    // Up to metadata version V4, a union had its own validity bitmap.
    if (this.#version < 4) this.#array(Uint8Array, 0);
    const typeIds = this.#array(Int8Array, length) as Int8Array;
    if (type.mode !== 1) return { typeIds, children: this.#children(type).map((child) => clipped(child, length)) };
    return { typeIds, valueOffsets: this.#array(Int32Array, length), children: this.#children(type) };
  }

  #children(type: ArrowType): ArrowData[] {
    return (type.children ?? []).map((child) => this.read(child.type));
  }

  /** Returns the next buffer as an array with at least `minLength` items. */
  #array(array: ArrayType, minLength: number): ArrowValues {
    const [start, packedLength] = next(this.#buffers);
    const packed = this.#body.subarray(start, start + packedLength);
    const { buffer, byteOffset, byteLength } = this.#unpacked(packed);
    const size = array.BYTES_PER_ELEMENT;
    const length = Math.floor(byteLength / size);
    if (length < minLength) throw malformedArrow();
    // A typed array must begin at a multiple of its item size, but writers do not guarantee such alignment.
    return byteOffset % size === 0
      ? new array(buffer, byteOffset, length)
      : new array(buffer.slice(byteOffset, byteOffset + byteLength), 0, length);
  }
}

/** Converts a run-end encoded column (the rows where runs end, and their values) to dictionary codes. */
function codesOfRuns([ends, values]: readonly ArrowData[], length: number): ArrowData {
  if (!ends || !values || values.length < ends.length) throw malformedArrow();
  const codes = new Uint32Array(length);
  let row = 0;
  for (let run = 0; run < ends.length; run++) {
    const end = Number(ends.values?.[run]);
    if (!(end > row)) throw malformedArrow();
    codes.fill(run, row, end);
    row = end;
  }
  if (row < length) throw malformedArrow();
  const coded = { typeId: KIND.dictionary, dictionary: values.type };
  return { type: coded, length, offset: 0, nullCount: 0, children: [], values: codes, dictionary: { data: [values] } };
}

/** Returns data of a table in memory with run-end encoded columns as dictionary codes, as they are read from files. */
export function expandRuns(data: ArrowData): ArrowData {
  const children = data.children.map(expandRuns);
  return data.type.typeId === KIND.runs ? codesOfRuns(children, data.length) : { ...data, children };
}

function next<T>(items: Iterator<T>): T {
  const { done, value } = items.next() as IteratorResult<T, undefined>;
  if (done) throw malformedArrow();
  return value;
}

function checkOffsets(offsets: ArrowValues, length: number, end: number): void {
  let last = offsets instanceof BigInt64Array ? 0n : 0;
  for (let row = 0; length > 0 && row <= length; row++) {
    const offset = offsets[row] as number;
    if (offset < last) throw malformedArrow();
    last = offset;
  }
  if (last > end) throw malformedArrow();
}

function checkCodes(data: ArrowData): void {
  const size = data.dictionary?.data.reduce((sum, part) => sum + part.length, 0) ?? 0;
  const { length } = data;
  const values = data.values as ArrowValues;
  for (let row = 0; row < length; row++) {
    const code = values[row] as number;
    if ((code < 0 || code >= size) && isValid(data, row)) throw malformedArrow();
  }
}

/** Returns values that are stored as bytes: texts, binary values and bits. */
export function bytesIn({ values }: ArrowData): Uint8Array {
  return values as unknown as Uint8Array;
}

/** True when the row has a value. */
export function isValid({ nullCount, nullBitmap, offset }: ArrowData, row: number): boolean {
  if (nullCount === 0 || !nullBitmap || nullBitmap.length === 0) return true;
  const at = offset + row;
  return hasBit(nullBitmap, at);
}
