import type { Column, TextColumn } from '../column.js';
import { TextList } from '../cells/text-list.js';
import type { Table } from '../table.js';

/** Texts of a column as they are stored: the records of a `TextList`, or joined into one text, where text `k` ends before `ends[k]`. */
type PackedTexts =
  | { readonly size: number; readonly records: Int32Array }
  | { readonly text: string; readonly ends: Uint32Array };

type PackedColumn = Exclude<Column, TextColumn> | (Omit<TextColumn, 'dictionary' | 'list'> & { readonly texts: PackedTexts });

/** A table without functions, getters and shared memory, which a browser can store. */
export interface PackedTable {
  readonly rowCount: number;
  readonly columns: readonly PackedColumn[];
  readonly warnings: Table['warnings'];
}

/** Returns a table for storing; `undefined` when columns are still in the file, or their memory was moved to another thread. */
export function packTable({ rowCount, columns, warnings, later }: Table): PackedTable | undefined {
  const isThere = columns.every((column) => ('codes' in column ? column.codes : column.values).length === column.length);
  return later || !isThere ? undefined : { rowCount, columns: columns.map(packColumn), warnings };
}

/** Returns the table of a stored copy. */
export function unpackTable(name: string, { rowCount, columns, warnings }: PackedTable): Table {
  return { name, rowCount, columns: columns.map(unpackColumn), warnings };
}

/** Returns the size of a stored table in bytes, without its plain fields. */
export function packedBytes({ columns }: PackedTable): number {
  return columns.reduce((sum, column) => {
    const { valid } = column;
    const own = 'codes' in column ? column.codes.byteLength + textBytes(column.texts) : column.values.byteLength;
    return sum + own + (valid?.byteLength ?? 0);
  }, 0);
}

function textBytes(texts: PackedTexts): number {
  return 'records' in texts ? texts.records.byteLength : texts.text.length * 2 + texts.ends.byteLength;
}

function packColumn(column: Column): PackedColumn {
  const { valid } = column;
  const common = valid && { valid: own(valid) };
  if (column.type !== 'text') return { ...column, ...common, values: own(column.values) } as PackedColumn;
  const { name, type, length, missing, guess } = column;
  return { name, type, length, missing, guess, ...common, codes: own(column.codes), texts: packTexts(column) };
}

function packTexts(column: TextColumn): PackedTexts {
  const { list } = column;
  if (list && list.records.length > 0) return { size: list.size, records: own(list.records) };
  const { dictionary } = column;
  let end = 0;
  return { text: dictionary.join(''), ends: Uint32Array.from(dictionary, ({ length }) => (end += length)) };
}

function unpackColumn(column: PackedColumn): Column {
  if (column.type !== 'text') return column;
  const { texts, ...rest } = column;
  if (!('records' in texts)) return { ...rest, dictionary: dictionaryOf(texts) };
  const list = new TextList(texts.size, texts.records);
  return {
    ...rest,
    list,
    get dictionary() {
      return list.all;
    },
  };
}

function dictionaryOf({ text, ends }: { readonly text: string; readonly ends: Uint32Array }): readonly string[] {
  return Array.from(ends, (end, k) => text.slice(k === 0 ? 0 : ends[k - 1], end));
}

/** Returns an array that stores no more than its own values: views of larger or shared memory are copied. */
function own<Values extends Int8Array | Int16Array | Int32Array | Uint8Array | Uint16Array | Uint32Array | Float64Array>(
  values: Values,
): Values {
  const { buffer, byteLength } = values;
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? values : (values.slice() as Values);
}
