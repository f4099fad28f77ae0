import type { ArrowType } from '../../query/arrow-table.js';
import { KIND, UNIT } from '../arrow/schema.js';
import type { ParquetElement } from './reader.js';

const UNITS: Readonly<Record<string, number>> = { MILLIS: UNIT.milli, MICROS: UNIT.micro, NANOS: UNIT.nano };
const TEXTS: readonly (string | undefined)[] = ['UTF8', 'ENUM', 'JSON', 'STRING', 'UUID'];

/** Returns the type of a column as an Arrow type, so both formats give the same columns. */
export function typeOf(element: ParquetElement): ArrowType {
  switch (element.type) {
    case 'BOOLEAN':
      return { typeId: KIND.bool };
    case 'INT32':
      return wholeType(element, 32);
    case 'INT64':
      return wholeType(element, 64);
    case 'INT96':
      return { typeId: KIND.timestamp, unit: UNIT.milli };
    case 'FLOAT':
      return { typeId: KIND.float, precision: 1 };
    case 'DOUBLE':
      return { typeId: KIND.float, precision: 2 };
    default:
      return bytesType(element);
  }
}

function wholeType(element: ParquetElement, bitWidth: number): ArrowType {
  const { converted_type: converted, logical_type: logical } = element;
  if (isDecimal(element)) return decimalType(element, bitWidth);
  if (converted === 'DATE' || logical?.type === 'DATE') return { typeId: KIND.date, unit: UNIT.day };
  if (logical?.type === 'TIMESTAMP') {
    return {
      typeId: KIND.timestamp,
      unit: UNITS[logical.unit] ?? UNIT.milli,
      timezone: logical.isAdjustedToUTC ? 'UTC' : null,
    };
  }
  if (logical?.type === 'TIME') return { typeId: KIND.time, unit: UNITS[logical.unit] ?? UNIT.milli, bitWidth };
  // The older type names; the format's specification defines their times as UTC.
  const [, kind, unit = ''] = /^(TIME|TIMESTAMP)_(MILLIS|MICROS)$/.exec(converted ?? '') ?? [];
  if (kind === 'TIMESTAMP') return { typeId: KIND.timestamp, unit: UNITS[unit] ?? UNIT.milli, timezone: 'UTC' };
  if (kind === 'TIME') return { typeId: KIND.time, unit: UNITS[unit] ?? UNIT.milli, bitWidth };
  const isSigned = logical?.type === 'INTEGER' ? logical.isSigned : !converted?.startsWith('UINT');
  return { typeId: KIND.int, bitWidth, isSigned };
}

function bytesType(element: ParquetElement): ArrowType {
  const { converted_type: converted, logical_type: logical, type_length: byteWidth = 0 } = element;
  if (isDecimal(element)) return decimalType(element, 128);
  if (TEXTS.includes(converted) || TEXTS.includes(logical?.type)) return { typeId: KIND.text };
  if (element.type === 'BYTE_ARRAY') return { typeId: KIND.binary };
  if (logical?.type === 'FLOAT16') return { typeId: KIND.float, precision: 0 };
  return { typeId: KIND.fixedBinary, byteWidth };
}

function isDecimal({ converted_type: converted, logical_type: logical }: ParquetElement): boolean {
  return converted === 'DECIMAL' || logical?.type === 'DECIMAL';
}

function decimalType({ scale, logical_type: logical }: ParquetElement, bitWidth: number): ArrowType {
  return { typeId: KIND.decimal, scale: (logical?.type === 'DECIMAL' ? logical.scale : scale) ?? 0, bitWidth };
}
