import { namesMark } from '../query/return-status.js';
import { textCount, type BooleanColumn, type Column, type DecimalColumn, type TextColumn } from './column.js';
import type { ReadOptions } from './read-options.js';

/**
 * Returns the columns with those that mark returned or void sales as texts, `true` and `false` or `1` and `0`: they are states, by which people filter.
 * Columns with a type in the option `read` keep it.
 */
export function withMarksAsTexts(columns: readonly Column[], { columns: set }: Pick<ReadOptions, 'columns'>): readonly Column[] {
  return columns.map((column) => (isMark(column) && !set.has(column.name) ? asText(column) : column));
}

/** True for a column of both values that a name such as `is_returned` has. A name in the plural, such as `Returns`, counts units. */
function isMark(column: Column): column is BooleanColumn | DecimalColumn {
  const { type, name, length, missing } = column;
  if (type === 'boolean') {
    const marked = column.values.reduce((sum, value) => sum + value, 0);
    return marked > 0 && marked < length - missing && namesMark(name);
  }
  const isBinary = type === 'number' && column.kind === 'decimal' && column.scale === 0 && column.min === 0 && column.max === 1;
  return isBinary && !/s$/i.test(name) && namesMark(name);
}

/** Dictionaries of the texts. */
const BOOLEANS = ['false', 'true'] as const;
const DIGITS = ['0', '1'] as const;

/** Returns the text that is true in a column that was read in this way; `undefined` for other columns. */
export function trueTextOf(column: Column): string | undefined {
  if (column.type !== 'text' || textCount(column) !== 2 || !namesMark(column.name)) return undefined;
  return [BOOLEANS, DIGITS].find((texts) => texts.every((text) => column.dictionary.includes(text)))?.[1];
}

/** True for parts of a column of marks of sales: some have one mark in all rows, such as a year without returns. */
export function areMarks(parts: readonly Column[]): boolean {
  const kinds = new Set(parts.map((part) => trueTextOf(part) ?? loneMarkOf(part)));
  return kinds.size === 1 && !kinds.has(undefined) && parts.some(({ type }) => type === 'text');
}

/** Returns the text that is true in a column that may have one value alone. */
function loneMarkOf(column: Column): string | undefined {
  if (column.type === 'boolean') return BOOLEANS[1];
  const isBinary =
    column.type === 'number' && column.kind === 'decimal' && column.scale === 0 && column.min >= 0 && column.max <= 1;
  return isBinary ? DIGITS[1] : undefined;
}

function asText(column: BooleanColumn | DecimalColumn): TextColumn {
  const { name, length, missing, valid, type } = column;
  const codes = Uint8Array.from(column.values);
  const dictionary = type === 'boolean' ? BOOLEANS : DIGITS;
  return {
    name,
    type: 'text',
    length,
    missing,
    ...(valid && { valid }),
    codes,
    dictionary,
    guess: 'text: marks of sales',
  };
}
