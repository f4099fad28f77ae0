import type { ArrowField, ArrowType } from '../../query/result/arrow-table.js';
import { isAbort, SalesError } from '../../util/error.js';
import { unsupportedFile } from '../open/open-errors.js';

/** Returns the error for invalid Arrow bytes. */
export function malformedArrow(cause?: unknown): SalesError {
  return new SalesError('malformed-arrow', 'damaged-arrow', { cause });
}

/** Runs `decode` and converts errors from reading outside a damaged buffer. @throws SalesError `malformed-arrow` */
export function orMalformed<T>(decode: () => T): T {
  try {
    return decode();
  } catch (error) {
    if (error instanceof SalesError || isAbort(error)) throw error;
    throw malformedArrow(error);
  }
}

/** Creates the error of a length beyond the bytes, as the platform throws it for positions. */
const outside = (): RangeError => new RangeError('a list is longer than the bytes');

/** Reads a table of a FlatBuffer, the format of Arrow's metadata. Reading outside the bytes throws a RangeError. */
export class Metadata {
  readonly #view: DataView;
  readonly #at: number;

  constructor(view: DataView, at = view.getUint32(0, true)) {
    this.#view = view;
    this.#at = at;
  }

  byte(field: number): number {
    const at = this.#field(field);
    return at === undefined ? 0 : this.#view.getUint8(at);
  }

  short(field: number, absent = 0): number {
    const at = this.#field(field);
    return at === undefined ? absent : this.#view.getInt16(at, true);
  }

  int(field: number, absent = 0): number {
    const at = this.#field(field);
    return at === undefined ? absent : this.#view.getInt32(at, true);
  }

  long(field: number): number {
    const at = this.#field(field);
    return at === undefined ? 0 : this.#longAt(at);
  }

  text(field: number): string {
    const { start, count } = this.#vector(field, 1);
    return new TextDecoder().decode(new Uint8Array(this.#view.buffer, this.#view.byteOffset + start, count));
  }

  table(field: number): Metadata | undefined {
    const at = this.#field(field);
    return at === undefined ? undefined : this.#tableAt(at);
  }

  tables(field: number): Metadata[] {
    return this.#list(field, 4, (at) => this.#tableAt(at));
  }

  ints(field: number): number[] {
    return this.#list(field, 4, (at) => this.#view.getInt32(at, true));
  }

  longs(field: number): number[] {
    return this.#list(field, 8, (at) => this.#longAt(at));
  }

  /** Returns a vector of structs with two 64-bit numbers each. */
  pairs(field: number): [number, number][] {
    return this.#list(field, 16, (at) => [this.#longAt(at), this.#longAt(at + 8)]);
  }

  #longAt(at: number): number {
    return Number(this.#view.getBigInt64(at, true));
  }

  #tableAt(at: number): Metadata {
    return new Metadata(this.#view, at + this.#view.getUint32(at, true));
  }

  #list<T>(field: number, size: number, read: (at: number) => T): T[] {
    const { start, count } = this.#vector(field, size);
    return Array.from({ length: count }, (_, index) => read(start + index * size));
  }

  #vector(field: number, size: number): { start: number; count: number } {
    const at = this.#field(field);
    if (at === undefined) return { start: 0, count: 0 };
    const start = at + this.#view.getUint32(at, true);
    const count = this.#view.getUint32(start, true);
    if (start + 4 + count * size > this.#view.byteLength) throw outside();
    return { start: start + 4, count };
  }

  #field(field: number): number | undefined {
    const layout = this.#at - this.#view.getInt32(this.#at, true);
    const slot = 4 + field * 2;
    if (slot >= this.#view.getUint16(layout, true)) return undefined;
    const offset = this.#view.getUint16(layout + slot, true);
    return offset === 0 ? undefined : this.#at + offset;
  }
}

const MAX_FIELDS = 20_000;
const MAX_DEPTH = 40;

/** Arrow type ids as in the format. A dictionary has no id there; it is −1, as in apache-arrow. */
export const KIND = {
  dictionary: -1,
  nothing: 1,
  int: 2,
  float: 3,
  binary: 4,
  text: 5,
  bool: 6,
  decimal: 7,
  date: 8,
  time: 9,
  timestamp: 10,
  interval: 11,
  list: 12,
  struct: 13,
  union: 14,
  fixedBinary: 15,
  fixedList: 16,
  map: 17,
  duration: 18,
  largeBinary: 19,
  largeText: 20,
  largeList: 21,
  runs: 22,
  binaryView: 23,
  textView: 24,
} as const;

/** Enum values of time units in the format. A date is in days or milliseconds; other types use seconds or smaller units. */
export const UNIT = { day: 0, second: 0, milli: 1, micro: 2, nano: 3 } as const;

const KINDS: ReadonlySet<number> = /* @__PURE__ */ new Set(Object.values(KIND));

/** Checks the type of a column in memory. @throws SalesError `unsupported-format` for a type that files cannot have either */
export function checkType({ typeId, children, dictionary }: ArrowType): void {
  if (!KINDS.has(typeId)) throw unsupportedFile(String(typeId), 'columns');
  for (const child of children ?? []) checkType(child.type);
  if (dictionary) checkType(dictionary);
}

const TEXTS: readonly number[] = [KIND.text, KIND.largeText, KIND.textView];

/** True for texts, text dictionaries and run-end encoded texts. */
export function isText({ typeId, dictionary, children }: ArrowType): boolean {
  if (typeId === KIND.runs) return children?.[1] !== undefined && isText(children[1].type);
  return TEXTS.includes(dictionary?.typeId ?? typeId);
}

/**
 * Returns the fields that a schema describes.
 * @throws SalesError `malformed-arrow` if there are too many or they are nested too deep
 */
export function fieldsOf(schema: Metadata): readonly ArrowField[] {
  let count = 0;
  const toField = (field: Metadata, depth: number): ArrowField => {
    if (depth > MAX_DEPTH || ++count > MAX_FIELDS) throw malformedArrow();
    const children = field.tables(5).map((child) => toField(child, depth + 1));
    const type = toType(field.byte(2), field.table(3), children);
    const encoding = field.table(4);
    return { name: field.text(0), type: encoding ? encoded(type, encoding) : type };
  };
  return schema.tables(1).map((field) => toField(field, 0));
}

function encoded(dictionary: ArrowType, encoding: Metadata): ArrowType {
  const index = encoding.table(1);
  const indices = index ? toType(KIND.int, index, []) : { typeId: KIND.int, bitWidth: 32, isSigned: true };
  return { typeId: KIND.dictionary, dictionary, indices, id: encoding.long(0) };
}

function toType(typeId: number, type: Metadata | undefined, children: readonly ArrowField[]): ArrowType {
  if (!type) throw malformedArrow();
  return { typeId, children, ...detailsOf(typeId, type) };
}

function detailsOf(typeId: number, type: Metadata): Partial<ArrowType> {
  switch (typeId) {
    case KIND.int:
      return { bitWidth: type.int(0), isSigned: type.byte(1) !== 0 };
    case KIND.float:
      return { precision: type.short(0) };
    case KIND.decimal:
      return { scale: type.int(1), bitWidth: type.int(2, 128) };
    case KIND.time:
      return { unit: type.short(0, UNIT.milli), bitWidth: type.int(1, 32) };
    case KIND.timestamp:
      return { unit: type.short(0), timezone: type.text(1) };
    case KIND.interval:
      return { unit: type.short(0) };
    case KIND.date:
    case KIND.duration:
      return { unit: type.short(0, UNIT.milli) };
    case KIND.union:
      return { mode: type.short(0), typeIds: type.ints(1) };
    case KIND.fixedBinary:
      return { byteWidth: type.int(0) };
    case KIND.fixedList:
      return { listSize: type.int(0) };
    default:
      return {};
  }
}
