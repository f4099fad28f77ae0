import { DAY_MS } from '../../query/time/calendar-date.js';
import type { ArrowType } from '../../query/result/arrow-table.js';
import { SalesError } from '../../util/error.js';
import { KIND, UNIT } from '../arrow/metadata.js';
import { unsupportedFile } from '../open/open-errors.js';

/**
 * Loads the parts of hyparquet that decode pages: the footer, page headers, Snappy and the delta encodings. Their results are
 * plain numbers and bytes, as stored in the file.
 */
export async function loadReader() {
  // Separate imports by name, so bundlers can drop unused code.
  const { parquetMetadata } = await import('hyparquet/src/metadata.js');
  const { parquetHeader } = await import('hyparquet/src/column.js');
  const { decompressPage } = await import('hyparquet/src/datapage.js');
  const { deltaBinaryUnpack } = await import('hyparquet/src/delta.js');
  return { parquetMetadata, parquetHeader, decompressPage, deltaBinaryUnpack };
}

/** The functions of the library. */
export type ParquetReader = Awaited<ReturnType<typeof loadReader>>;

/** The contents of a file's footer. */
export type ParquetMetadata = ReturnType<ParquetReader['parquetMetadata']>;

/** A row of the schema: a column, or a group of columns. */
export type ParquetElement = ParquetMetadata['schema'][number];

/** A row group, stored column by column. */
type ParquetGroup = ParquetMetadata['row_groups'][number];

/** The position and encoding of one column in a row group. */
export type ParquetChunk = NonNullable<ParquetGroup['columns'][number]['meta_data']>;

export type ParquetPageHeader = ReturnType<ParquetReader['parquetHeader']>;

/** Returns the error for invalid Parquet bytes. */
export function malformedParquet(cause?: unknown): SalesError {
  return new SalesError('malformed-parquet', 'damaged-parquet', { cause });
}

/** Returns the error for a file whose columns are encrypted. */
export function encryptedParquet(): SalesError {
  return unsupportedFile('encrypted Parquet', 'decrypt');
}

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

type Statistics = NonNullable<ParquetChunk['statistics']>;

/** Returns the number of missing values in a column; `undefined` when a row group does not state it. */
export function missingIn(chunks: readonly ParquetChunk[]): number | undefined {
  let missing = 0;
  for (const { statistics } of chunks) {
    if (statistics?.null_count === undefined) return undefined;
    missing += Number(statistics.null_count);
  }
  return missing;
}

/**
 * Returns the bounds of a column of numbers or days as its row groups state them: numbers, or days since 1970-01-01. Empty when a
 * row group does not state both exactly, and for other types. NaN and infinite values are not in the statistics, so bounds that
 * are not finite are not used.
 */
export function boundsIn(
  chunks: readonly ParquetChunk[],
  element: ParquetElement,
): { readonly min?: number; readonly max?: number } {
  let [min, max] = [Infinity, -Infinity];
  for (const { statistics, num_values: count } of chunks) {
    if (statistics?.null_count !== undefined && statistics.null_count === count) continue;
    const bounds = statistics && exactBounds(statistics, element);
    if (!bounds) return {};
    min = Math.min(min, bounds.min);
    max = Math.max(max, bounds.max);
  }
  return Number.isFinite(min) && Number.isFinite(max) ? { min, max } : {};
}

/** Returns the bounds in one row group; `undefined` when they are not stated, rounded, or of another type. */
function exactBounds(statistics: Statistics, element: ParquetElement): { min: number; max: number } | undefined {
  const { min_value: low, max_value: high, is_min_value_exact: isLowExact, is_max_value_exact: isHighExact } = statistics;
  if (isLowExact === false || isHighExact === false) return undefined;
  const [min, max] = [numberOf(low, element), numberOf(high, element)];
  return Number.isFinite(min) && Number.isFinite(max) ? { min, max } : undefined;
}

/** Returns a bound as a number; NaN for types whose bounds are not used, and for whole numbers beyond 2^53. */
function numberOf(bound: Statistics['min_value'], element: ParquetElement): number {
  const { typeId, scale = 0 } = typeOf(element);
  if (bound instanceof Date) return typeId === KIND.date ? bound.getTime() / DAY_MS : NaN;
  const isWhole = element.type === 'INT32' || element.type === 'INT64';
  if (typeId === KIND.float && (element.type === 'FLOAT' || element.type === 'DOUBLE')) return Number(bound);
  if (!isWhole || (typeof bound !== 'number' && typeof bound !== 'bigint')) return NaN;
  if (typeId === KIND.int) return Number.isSafeInteger(Number(bound)) ? Number(bound) : NaN;
  if (typeId === KIND.date) return Number(bound);
  // The library scales the bounds of decimals only if they have the older type name, and with an error in the last digit.
  if (typeId !== KIND.decimal) return NaN;
  const stored = element.converted_type === 'DECIMAL' ? Math.round(Number(bound) * 10 ** scale) : Number(bound);
  return Number.isSafeInteger(stored) ? stored / 10 ** scale : NaN;
}
