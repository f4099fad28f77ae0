import { typeOf } from './types.js';
import { KIND } from '../arrow/schema.js';
import type { ParquetChunk, ParquetElement } from './reader.js';

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

const DAY_MS = 86_400_000;

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
