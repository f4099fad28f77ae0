import type { ArrowData } from '../../query/result/arrow-table.js';
import type { Note } from '../../query/schema.js';
import { isText, KIND } from './metadata.js';
import { poolOf, type TypedField } from './texts.js';
import type { Column, DecimalColumn } from '../column.js';
import type { CellPool } from '../cells/column-builder.js';
import { uniqueNames } from '../csv/header.js';
import { couldBeDates, datesFromNumbers, END_COMPACT } from '../infer/date-column.js';
import { inferColumns, textOrDates, type InferContext } from '../infer/infer-table.js';
import { readNumbers } from '../infer/number-column.js';
import { isNumeric, NumberPool } from '../cells/number-pool.js';
import { profileOf } from '../infer/profile.js';
import { hasValue } from '../../util/bits.js';

const BYTES: readonly number[] = [KIND.binary, KIND.largeBinary, KIND.binaryView, KIND.fixedBinary];

/** Maximum number of distinct values in a column of dates written as numbers (about 300 years of days). */
const MAX_DAYS = 110_000;

/** Converts Arrow fields to columns, keeping their types. A struct becomes one column per field. */
export function arrowColumns(fields: readonly TypedField[], context: InferContext, warnings: Note[]): Column[] {
  return typedColumns(fields.flatMap(leavesOf), context, warnings);
}

/** Converts typed values to columns. Columns named in `read` are parsed as configured. Duplicate names are numbered. */
export function typedColumns(fields: readonly TypedField[], context: InferContext, warnings: Note[]): Column[] {
  const names = uniqueNames(
    fields.map(({ name }) => name),
    [fields.map(() => 'x')],
  );
  const configuredNames = new Set([...context.read.columns.keys()].map((name) => name.toLowerCase()));
  return fields.map((field, index) => {
    const named = { ...field, name: names[index] ?? '' };
    return configuredNames.has(named.name.toLowerCase())
      ? inferred(poolOf(named), context, warnings)
      : readColumn(named, context, warnings);
  });
}

function leavesOf(field: TypedField): TypedField[] {
  const { name, type, parts } = field;
  if (type.typeId !== KIND.struct || parts.some((part) => part.nullCount > 0)) return [field];
  return (type.children ?? []).flatMap((child, index) =>
    leavesOf({
      name: `${name}.${child.name}`,
      type: child.type,
      parts: parts.map(({ children }) => children[index] as ArrowData),
    }),
  );
}

function inferred(pool: CellPool, context: InferContext, warnings: Note[]): Column {
  const only = {
    ...context.read,
    columns: new Map([...context.read.columns].filter(([name]) => name.toLowerCase() === pool.name.toLowerCase())),
  };
  const { columns, warnings: notes } = inferColumns([pool], { ...context, read: only });
  warnings.push(...notes);
  return columns[0] as Column;
}

/** Converts a field by its type. Whole numbers that represent dates (20240131, epochs) become dates, as in untyped files. */
function readColumn(field: TypedField, context: InferContext, warnings: Note[]): Column {
  const column = typedColumn(field, context, warnings);
  return (column.type === 'number' && column.kind === 'decimal' ? datesOf(column, warnings) : undefined) ?? column;
}

function datesOf(column: DecimalColumn, warnings: Note[]): Column | undefined {
  if (column.scale > 0 || !couldBeDates(column.name, column)) return undefined;
  const pool = wholePool(column, column.max < END_COMPACT ? MAX_DAYS : Infinity);
  return pool && datesFromNumbers(readNumbers(profileOf(pool), '.'), warnings);
}

/** Returns the cells of whole numbers as texts; `undefined` when more than `maxDistinct` differ. */
function wholePool({ name, length, values, valid }: DecimalColumn, maxDistinct: number): CellPool | undefined {
  const codeOf = new Map<number, number>();
  const codes = new Uint32Array(length);
  for (let row = 0; row < length; row++) {
    const value = hasValue(valid, row) ? (values[row] as number) : NaN;
    let code = codeOf.get(value);
    if (code === undefined) {
      code = codeOf.size;
      if (code > maxDistinct) return undefined;
      codeOf.set(value, code);
    }
    codes[row] = code;
  }
  return { name, length, codes, texts: Array.from(codeOf.keys(), (value) => (value === value ? String(value) : '')) };
}

function typedColumn(field: TypedField, context: InferContext, warnings: Note[]): Column {
  const { name, type } = field;
  if (isNumeric(type)) {
    const numbers = numbersOf(field);
    return numbers.longs ? textOrDates(numbers.longs(name), true, context, warnings) : numbers.finish(name, warnings);
  }
  // Text and bytes stay text, as the file declares; other types are inferred from their values.
  return textOrDates(poolOf(field), isText(type) || BYTES.includes(type.typeId), context, warnings);
}

function numbersOf({ type, parts, pool: filled }: TypedField): NumberPool {
  if (filled instanceof NumberPool) return filled;
  const pool = new NumberPool(type);
  for (const part of parts) pool.add(part);
  return pool;
}
