import type { ColumnBuffer } from '../../src/dataset/threads/shard-port.js';
import type { RowOf } from '../../src/engine/threads/merge-groups.js';
import type { Column } from '../../src/table/column.js';
import type { Table } from '../../src/table/table.js';
import type { Random } from './random.js';

/** A table whose rows were dealt out. */
interface Dealt {
  readonly tables: readonly Table[];
  readonly rowOf: RowOf;
}

/** Deals rows out to `count` tables, in stretches of any length, each in the order of the rows; columns know the bounds and dictionaries of all rows. */
export function dealTable(random: Random, table: Table, count: number): Dealt {
  const rows = Array.from({ length: count }, (): number[] => []);
  let own = rows[0]!;
  for (let row = 0; row < table.rowCount; row++) {
    if (random.chance(0.1)) own = random.pick(rows);
    own.push(row);
  }
  return { tables: rows.map((places) => rowsOfTable(table, places)), rowOf: (shard, row) => rows[shard]![row]! };
}

function rowsOfTable(table: Table, rows: readonly number[]): Table {
  return { ...table, rowCount: rows.length, columns: table.columns.map((column) => rowsOfColumn(column, rows)) };
}

function rowsOfColumn(column: Column, rows: readonly number[]): Column {
  const { valid: bits, ...rest } = column;
  const { length } = rows;
  const valid = new Uint8Array((length + 7) >> 3);
  let missing = 0;
  rows.forEach((row, i) => {
    if (bits !== undefined && ((bits[row >> 3]! >> (row & 7)) & 1) === 0) missing++;
    else valid[i >> 3]! |= 1 << (i & 7);
  });
  const part = column.type === 'text' ? { codes: picked(column.codes, rows) } : { values: picked(column.values, rows) };
  return { ...rest, ...part, length, missing, ...(bits === undefined ? {} : { valid }) } as Column;
}

function picked<Numbers extends ColumnBuffer>(numbers: Numbers, rows: readonly number[]): Numbers {
  const own = numbers.slice(0, rows.length) as Numbers;
  for (let i = 0; i < rows.length; i++) own[i] = numbers[rows[i]!]!;
  return own;
}
