import type { ArrowField, ArrowType } from '../../query/result/arrow-table.js';
import { unsupportedFile } from '../open/unsupported.js';
import { malformedArrow, type Metadata } from './metadata.js';

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
