import { malformedArrow, type Metadata } from './metadata.js';

const MAX_FIELDS = 20_000;
const MAX_DEPTH = 40;

/** The kinds of Arrow types, by the numbers that the format gives them; a dictionary is none there but -1 here, as in apache-arrow. */
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

/** Units of dates, times and timestamps as numbers of the format: a date is in days or milliseconds, the others from seconds down. */
export const UNIT = { day: 0, second: 0, milli: 1, micro: 2, nano: 3 } as const;

/** An Arrow type: named and numbered as in apache-arrow, so that tables of that package are read as they are. */
export interface ArrowType {
  readonly typeId: number;
  readonly children?: readonly ArrowField[] | null;
  readonly bitWidth?: number;
  readonly isSigned?: boolean;
  readonly precision?: number;
  readonly scale?: number;
  readonly unit?: number;
  readonly timezone?: string | null;
  readonly byteWidth?: number;
  readonly listSize?: number;
  /** Of a union: 1 is dense. */
  readonly mode?: number;
  readonly typeIds?: ArrayLike<number>;
  /** Of a dictionary: the type of its values. */
  readonly dictionary?: ArrowType;
  readonly indices?: ArrowType;
  readonly id?: number;
}

/** A column of Arrow data, or a part of one. */
export interface ArrowField {
  readonly name: string;
  readonly type: ArrowType;
}

const TEXTS: readonly number[] = [KIND.text, KIND.largeText, KIND.textView];

/** Whether values are texts, codes of texts, or runs of one text each. */
export function isText({ typeId, dictionary, children }: ArrowType): boolean {
  if (typeId === KIND.runs) return children?.[1] !== undefined && isText(children[1].type);
  return TEXTS.includes(dictionary?.typeId ?? typeId);
}

/** The fields that a schema describes. @throws SalesError `malformed-arrow` where there are too many, or too deep */
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
