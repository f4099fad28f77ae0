import type { Note } from '../query/schema.js';
import { isValid, type ArrowBatches, type ArrowData } from './arrow-batches.js';
import { KIND, type ArrowType } from './arrow-schema.js';
import { dayAt, doubleAt, integerAt, millisecondsAt, numberAt, textAt, truthAt } from './arrow-values.js';
import type { Column } from './column.js';
import { ColumnBuilder, type CellPool } from './column-builder.js';
import { uniqueNames } from './csv-header.js';
import { inferColumns, textOrDates, type InferContext } from './infer-table.js';
import { daysColumn, doublesColumn, millisecondsColumn, scaledColumn, truthColumn } from './typed-columns.js';

const MAX_STORED = 2 ** 53;
const TEXTS: readonly number[] = [KIND.text, KIND.largeText, KIND.textView];

/** The columns of an Arrow table, typed as there; columns named in `read` are read as set, structs give a column per field. */
export function arrowColumns({ fields, batches }: ArrowBatches, context: InferContext, warnings: Note[]): Column[] {
  const leaves = fields.flatMap(({ name, type }, index) =>
    leavesOf({ name, type, parts: batches.map((batch) => batch[index] as ArrowData) }),
  );
  const names = uniqueNames(
    leaves.map(({ name }) => name),
    [leaves.map(() => 'x')],
  );
  const wishes = new Set([...context.read.columns.keys()].map((name) => name.toLowerCase()));
  return leaves.map((leaf, index) => {
    const column = { ...leaf, name: names[index] ?? '' };
    return wishes.has(column.name.toLowerCase())
      ? inferred(poolOf(column), context, warnings)
      : columnOf(column, context, warnings);
  });
}

/** One column over all batches. */
interface Leaf {
  readonly name: string;
  readonly type: ArrowType;
  readonly parts: readonly ArrowData[];
}

function leavesOf(leaf: Leaf): Leaf[] {
  const { name, type, parts } = leaf;
  if (type.typeId !== KIND.struct || parts.some((part) => part.nullCount > 0)) return [leaf];
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

function columnOf(leaf: Leaf, context: InferContext, warnings: Note[]): Column {
  const { name, type } = leaf;
  const read = (at: (data: ArrowData, row: number) => number): { name: string; values: Float64Array } => ({
    name,
    values: doubles(leaf, at),
  });
  switch (type.typeId) {
    case KIND.bool:
      return truthColumn(read((data, row) => (truthAt(data, row) ? 1 : 0)));
    case KIND.int:
      return wholeColumn(leaf, context, warnings);
    case KIND.float:
      return doublesColumn(read(doubleAt), warnings);
    case KIND.decimal:
      return decimalColumn(leaf, warnings);
    case KIND.date:
      return daysColumn(read(dayAt));
    case KIND.timestamp:
      return millisecondsColumn(read(millisecondsAt), Boolean(type.timezone));
    default:
      return textOrDates(poolOf(leaf), declaredText(type), context, warnings);
  }
}

/** Text stays text where the file says text; other types are read by what their values look like. */
function declaredText(type: ArrowType): boolean {
  return TEXTS.includes((type.dictionary ?? type).typeId);
}

/** One double per row, NaN where the row has no value. */
function doubles({ parts }: Leaf, read: (data: ArrowData, row: number) => number): Float64Array {
  const values = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const data of parts) {
    const isWhole = data.nullCount === 0;
    for (let row = 0; row < data.length; row++) values[at++] = isWhole || isValid(data, row) ? read(data, row) : NaN;
  }
  return values;
}

/** Whole numbers beyond 2^53 would be rounded to their neighbours: such a column is text. */
function wholeColumn(leaf: Leaf, context: InferContext, warnings: Note[]): Column {
  const values = doubles(leaf, numberAt);
  if (values.every((value) => !(Math.abs(value) >= MAX_STORED))) return scaledColumn({ name: leaf.name, values }, 0);
  return textOrDates(poolOf(leaf), true, context, warnings);
}

function decimalColumn({ name, type: { scale = 0 }, parts }: Leaf, warnings: Note[]): Column {
  const stored: (bigint | undefined)[] = [];
  for (const data of parts) {
    for (let row = 0; row < data.length; row++) stored.push(isValid(data, row) ? integerAt(data, row) : undefined);
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

/** The cells of a column as texts; those of a dictionary, which may change from batch to batch, are made once each. */
function poolOf({ name, parts }: Leaf): CellPool {
  const builder = new ColumnBuilder(name);
  const known = new Map<ArrowData, readonly string[]>();
  const textsOf = (part: ArrowData): readonly string[] => {
    const texts = known.get(part) ?? Array.from({ length: part.length }, (_, row) => textAt(part, row));
    known.set(part, texts);
    return texts;
  };
  for (const data of parts) {
    const texts = data.dictionary?.data.flatMap(textsOf);
    for (let row = 0; row < data.length; row++) {
      builder.add(texts === undefined ? textAt(data, row) : isValid(data, row) ? (texts[numberAt(data, row)] ?? '') : '');
    }
  }
  return builder.finish();
}
