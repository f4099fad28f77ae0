import { DataType, DateUnit, Precision, TimeUnit, type Data, type Table as ArrowTable, type Vector } from 'apache-arrow';
import type { Note } from '../query/schema.js';
import type { Column } from './column.js';
import { ColumnBuilder, type CellPool } from './column-builder.js';
import { uniqueNames } from './csv-header.js';
import { inferColumns, textOrDates, type InferContext } from './infer-table.js';
import { cellText } from './record-grid.js';
import { daysColumn, doublesColumn, millisecondsColumn, scaledColumn, truthColumn } from './typed-columns.js';

const MAX_STORED = 2 ** 53;

/** The columns of an Arrow table, typed as there; columns named in `read` are read as set, structs give a column per field. */
export function* arrowColumns(table: ArrowTable, context: InferContext, warnings: Note[]): Generator<Column> {
  const leaves = table.schema.fields.flatMap((field, index) => leavesOf(field.name, table.getChildAt(index)));
  const names = uniqueNames(
    leaves.map(({ name }) => name),
    [leaves.map(() => 'x')],
  );
  const wishes = new Set([...context.read.columns.keys()].map((name) => name.toLowerCase()));
  for (const [index, { vector }] of leaves.entries()) {
    const name = names[index] ?? '';
    if (wishes.has(name.toLowerCase())) yield inferred(poolOf(name, vector), context, warnings);
    else yield columnOf(name, vector, context, warnings);
  }
}

interface Leaf {
  readonly name: string;
  readonly vector: Vector;
}

function leavesOf(name: string, vector: Vector | null): Leaf[] {
  if (vector === null) return [];
  const type = vector.type as DataType;
  if (!DataType.isStruct(type) || vector.data.some((part) => part.nullCount > 0)) return [{ name, vector }];
  return type.children.flatMap((child, index) => leavesOf(`${name}.${child.name}`, vector.getChildAt(index)));
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

function columnOf(name: string, vector: Vector, context: InferContext, warnings: Note[]): Column {
  const type = vector.type as DataType;
  if (DataType.isBool(type)) return truthColumn({ name, values: doubles(vector, (data, row) => (bit(data, row) ? 1 : 0)) });
  if (DataType.isInt(type))
    return type.bitWidth === 64
      ? longColumn(name, vector, context, warnings)
      : scaledColumn({ name, values: doubles(vector, numberAt) }, 0);
  if (DataType.isFloat(type)) {
    // Half floats are bit patterns in the buffer; the reader converts them.
    const values = type.precision === Precision.HALF ? gotten(vector) : doubles(vector, numberAt);
    return doublesColumn({ name, values }, warnings);
  }
  if (DataType.isDecimal(type)) return decimalColumn(name, vector, type.scale, warnings);
  if (DataType.isDate(type)) {
    const values =
      type.unit === DateUnit.DAY
        ? doubles(vector, numberAt)
        : doubles(vector, (data, row) => Math.floor(numberAt(data, row) / 86_400_000));
    return daysColumn({ name, values });
  }
  if (DataType.isTimestamp(type)) {
    const values = doubles(vector, millisecondsOf(type.unit));
    return millisecondsColumn({ name, values }, Boolean(type.timezone));
  }
  return textOrDates(
    DataType.isDictionary(type) ? dictionaryPool(name, vector) : poolOf(name, vector),
    declaredText(type),
    context,
    warnings,
  );
}

/** Text stays text where the file says text; other types are read by what their values look like. */
function declaredText(type: DataType): boolean {
  const inner = DataType.isDictionary(type) ? (type.dictionary as DataType) : type;
  return DataType.isUtf8(inner) || DataType.isLargeUtf8(inner) || DataType.isUtf8View(inner);
}

/** One double per row, NaN where the row has no value. */
function doubles(vector: Vector, read: (data: Data, row: number) => number): Float64Array {
  const values = new Float64Array(vector.length);
  let at = 0;
  for (const data of vector.data) {
    const whole = data.nullCount === 0;
    for (let row = 0; row < data.length; row++) values[at++] = whole || data.getValid(row) ? read(data as Data, row) : NaN;
  }
  return values;
}

/** Nanoseconds pass 2^53, so they are divided before they become doubles. */
function millisecondsOf(unit: TimeUnit): (data: Data, row: number) => number {
  if (unit === TimeUnit.SECOND) return (data, row) => numberAt(data, row) * 1000;
  if (unit === TimeUnit.MILLISECOND) return numberAt;
  if (unit === TimeUnit.MICROSECOND) return (data, row) => Math.floor(numberAt(data, row) / 1000);
  return (data, row) => Math.floor(Number(BigInt((data.values as ArrayLike<number | bigint>)[row] ?? 0) / 1000n) / 1000);
}

function numberAt(data: Data, row: number): number {
  return Number((data.values as ArrayLike<number | bigint>)[row]);
}

function bit(data: Data, row: number): boolean {
  const at = data.offset + row;
  return (((data.values as Uint8Array)[at >> 3] ?? 0) & (1 << (at & 7))) !== 0;
}

function gotten(vector: Vector): Float64Array {
  return Float64Array.from({ length: vector.length }, (_, row) => Number(vector.get(row) ?? NaN));
}

/** Whole numbers beyond 2^53 would be rounded to their neighbours: such a column is text. */
function longColumn(name: string, vector: Vector, context: InferContext, warnings: Note[]): Column {
  const values = doubles(vector, numberAt);
  if (values.every((value) => !(Math.abs(value) >= MAX_STORED))) return scaledColumn({ name, values }, 0);
  return textOrDates(poolOf(name, vector), true, context, warnings);
}

function decimalColumn(name: string, vector: Vector, scale: number, warnings: Note[]): Column {
  const stored: (bigint | undefined)[] = [];
  for (const data of vector.data) {
    for (let row = 0; row < data.length; row++) stored.push(data.getValid(row) ? bigAt(data as Data, row) : undefined);
  }
  let places = scale;
  let factor = 1n;
  while (places > 0 && stored.every((value) => value === undefined || value % (factor * 10n) === 0n)) {
    factor *= 10n;
    places--;
  }
  const values = Float64Array.from(stored, (value) => (value === undefined ? NaN : Number(value / factor)));
  if (places >= 0 && values.every((value) => !(Math.abs(value) > MAX_STORED))) return scaledColumn({ name, values }, places);
  return doublesColumn(
    { name, values: Float64Array.from(stored, (value) => (value === undefined ? NaN : Number(`${value}e${-scale}`))) },
    warnings,
  );
}

/** A decimal's stored integer, from its words of 32 bits, least significant first. */
function bigAt({ values, stride }: Data, row: number): bigint {
  const words = values as Uint32Array;
  let value = 0n;
  for (let word = stride - 1; word >= 0; word--) value = (value << 32n) | BigInt((words[row * stride + word] ?? 0) >>> 0);
  return BigInt.asIntN(stride * 32, value);
}

function poolOf(name: string, vector: Vector): CellPool {
  const builder = new ColumnBuilder(name);
  for (let row = 0; row < vector.length; row++) builder.add(arrowText(vector.get(row)));
  return builder.finish();
}

/** Codes of the file's own dictionaries, which may change from batch to batch, as codes into one. */
function dictionaryPool(name: string, vector: Vector): CellPool {
  const builder = new ColumnBuilder(name);
  for (const data of vector.data) {
    const texts = Array.from({ length: data.dictionary?.length ?? 0 }, (_, index) => arrowText(data.dictionary?.get(index)));
    const codes = data.values as ArrayLike<number | bigint>;
    for (let row = 0; row < data.length; row++) builder.add(data.getValid(row) ? (texts[Number(codes[row])] ?? '') : '');
  }
  return builder.finish();
}

/** A value of any Arrow type as the text of a cell: bytes in hexadecimal, lists and maps as JSON. */
function arrowText(value: unknown): string {
  if (value instanceof Uint8Array) return Array.from(value, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hasJson(value) ? cellText(value.toJSON()) : cellText(value);
}

function hasJson(value: unknown): value is { toJSON(): unknown } {
  return (
    typeof value === 'object' &&
    value !== null &&
    !(value instanceof Date) &&
    'toJSON' in value &&
    typeof value.toJSON === 'function'
  );
}
