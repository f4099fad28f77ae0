import type { Note } from '../../query/schema.js';
import type { ArrowData } from './batches.js';
import { isText, KIND } from './schema.js';
import { poolOf, type TypedField } from './texts.js';
import type { Column, DecimalColumn } from '../column.js';
import type { CellPool } from '../cells/column-builder.js';
import { uniqueNames } from '../csv/header.js';
import { couldBeDates, datesFromNumbers, END_COMPACT } from '../infer/date-column.js';
import { inferColumns, textOrDates, type InferContext } from '../infer/infer-table.js';
import { readNumbers } from '../infer/number-column.js';
import { isNumeric, NumberPool } from '../cells/number-pool.js';
import { profileOf } from '../infer/profile.js';

const BYTES: readonly number[] = [KIND.binary, KIND.largeBinary, KIND.binaryView, KIND.fixedBinary];

/** There are no more days than these that are written as numbers. */
const MOST_DAYS = 110_000;

/** The columns of Arrow data, typed as there; structs give a column per field. */
export function arrowColumns(fields: readonly TypedField[], context: InferContext, warnings: Note[]): Column[] {
  return typedColumns(fields.flatMap(leavesOf), context, warnings);
}

/** Columns of values that have a type where they come from; those named in `read` are read as set. Names that repeat are numbered. */
export function typedColumns(fields: readonly TypedField[], context: InferContext, warnings: Note[]): Column[] {
  const names = uniqueNames(
    fields.map(({ name }) => name),
    [fields.map(() => 'x')],
  );
  const wishes = new Set([...context.read.columns.keys()].map((name) => name.toLowerCase()));
  return fields.map((field, index) => {
    const named = { ...field, name: names[index] ?? '' };
    return wishes.has(named.name.toLowerCase()) ? inferred(poolOf(named), context, warnings) : columnOf(named, context, warnings);
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

/** A column as it is typed; but whole numbers that are dates (20240131, epochs) are read as everywhere else. */
function columnOf(field: TypedField, context: InferContext, warnings: Note[]): Column {
  const column = typedColumn(field, context, warnings);
  return (column.type === 'number' && column.kind === 'decimal' ? datesOf(column, warnings) : undefined) ?? column;
}

function datesOf(column: DecimalColumn, warnings: Note[]): Column | undefined {
  if (column.scale > 0 || !couldBeDates(column.name, column)) return undefined;
  const pool = wholePool(column, column.max < END_COMPACT ? MOST_DAYS : Infinity);
  return pool && datesFromNumbers(readNumbers(profileOf(pool), '.'), warnings);
}

/** The cells of whole numbers as texts; undefined where more than `most` differ. */
function wholePool({ name, length, values, valid }: DecimalColumn, most: number): CellPool | undefined {
  const codeOf = new Map<number, number>();
  const codes = new Uint32Array(length);
  for (let row = 0; row < length; row++) {
    const value = valid && !((valid[row >> 3] as number) & (1 << (row & 7))) ? NaN : (values[row] as number);
    let code = codeOf.get(value);
    if (code === undefined) {
      code = codeOf.size;
      if (code > most) return undefined;
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
  // Text and bytes stay text where the file says so; other types are read by what their values look like.
  return textOrDates(poolOf(field), isText(type) || BYTES.includes(type.typeId), context, warnings);
}

function numbersOf({ type, parts, pool: filled }: TypedField): NumberPool {
  if (filled instanceof NumberPool) return filled;
  const pool = new NumberPool(type);
  for (const part of parts) pool.add(part);
  return pool;
}
