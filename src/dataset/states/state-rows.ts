import type { Join } from '../../query/catalog.js';
import type { TextColumn } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { isPresent, textAt } from '../describe/column-values.js';

/** True for a join of keys alone, without days or periods. */
export function isPlain({ from, to }: Pick<Join, 'from' | 'to'>): boolean {
  return [from, to].every(({ day, until }) => !day && until === undefined);
}

/** The keys of some rows that no other row has. */
export function keysIn(table: Table, columns: readonly string[], rows: ReadonlySet<number> = new Set()): ReadonlySet<string> {
  const keyOf = keyReader(table, columns);
  const found = new Set([...rows].map(keyOf));
  for (let row = 0; row < table.rowCount; row += 1) if (!rows.has(row)) found.delete(keyOf(row));
  found.delete('');
  return found;
}

/** Returns a function that gives the key of a row as text; empty for a missing one. */
export function keyReader({ columns }: Table, names: readonly string[]): (row: number) => string {
  const parts = names.flatMap((name) => columns.find((column) => column.name === name) ?? []);
  return (row) => {
    const texts = parts.map((column) => textAt(column, row));
    return texts.includes(undefined) ? '' : texts.join('\n');
  };
}

/** A column of states of a table, and some of its states. */
export interface StateRows {
  readonly table: Table;
  readonly column: TextColumn;
  readonly states: readonly string[];
}

/** Returns the rows with some states. */
export function rowsWith({ table, column, states }: StateRows): ReadonlySet<number> {
  const codes = new Set(states.map((state) => column.dictionary.indexOf(state)));
  const rows = new Set<number>();
  for (let row = 0; row < table.rowCount; row += 1)
    if (isPresent(column, row) && codes.has(column.codes[row] ?? -1)) rows.add(row);
  return rows;
}
