import type { Column } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { isPresent, numberAt } from '../describe/column-values.js';

/** True when two tables are copies: the same columns in any order, with the same rows, and at least one row. */
export function haveSameRows(one: Table, other: Table): boolean {
  return (
    one.rowCount > 0 &&
    one.rowCount === other.rowCount &&
    one.columns.every((column) => other.columns.some((copy) => copy.name === column.name && isSameColumn(column, copy)))
  );
}

/** True when two columns have the same name, type and values. */
export function isSameColumn(one: Column, other: Column): boolean {
  if (one.name !== other.name || one.type !== other.type || one.missing !== other.missing) return false;
  const code = one.type === 'text' && other.type === 'text' ? codesIn(one.dictionary, other.dictionary) : undefined;
  for (let row = 0; row < one.length; row += 1) {
    const present = isPresent(one, row);
    if (present !== isPresent(other, row)) return false;
    if (!present) continue;
    const value = numberAt(one, row);
    if ((code ? code[value] : value) !== numberAt(other, row)) return false;
  }
  return true;
}

/** Returns the codes of texts in another dictionary. */
function codesIn(texts: readonly string[], other: readonly string[]): readonly (number | undefined)[] {
  const codeOf = new Map(other.map((text, code) => [text, code]));
  return texts.map((text) => codeOf.get(text));
}
