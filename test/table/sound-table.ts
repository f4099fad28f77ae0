import assert from 'node:assert/strict';
import type { Column } from '../../src/table/column.js';
import type { Table } from '../../src/table/table.js';
import { isValid } from './helpers.js';
import { englishNote } from '../../src/messages/english.js';

/** Whether a table keeps all that its readers rely on: lengths, codes within the dictionary, counts of the missing, finite values in bounds. */
export function assertSound(table: Table): void {
  assert.ok(Number.isInteger(table.rowCount) && table.rowCount >= 0, `${table.rowCount} rows`);
  const names = table.columns.map(({ name }) => name);
  assert.equal(new Set(names).size, names.length, `names repeat: ${names.join(', ')}`);
  for (const column of table.columns) assertColumn(column, table.rowCount);
  for (const note of table.warnings) {
    assert.match(note.code, /^[a-z]+(?:-[a-z]+)*$/);
    assert.notEqual(englishNote(note), note.code, 'a note has a text');
  }
}

function assertColumn(column: Column, rowCount: number): void {
  const at = `column '${column.name.slice(0, 30)}' (${column.type})`;
  assert.equal(column.length, rowCount, at);
  if (column.valid) assert.ok(column.valid.length >= Math.ceil(rowCount / 8), `${at}: a short bitmap`);
  const values = column.type === 'text' ? column.codes : column.values;
  assert.equal(values.length, rowCount, at);
  let missing = 0;
  for (let row = 0; row < rowCount; row++) {
    if (!isValid(column, row)) missing++;
    else assertValue(column, values[row], `${at}, row ${row}`);
  }
  assert.equal(column.missing, missing, `${at}: the count of the missing`);
}

function assertValue(column: Column, value: number | undefined, at: string): void {
  assert.ok(Number.isFinite(value), `${at}: ${value}`);
  const found = value ?? NaN;
  if (column.type === 'text') {
    assert.equal(typeof column.dictionary[found], 'string', `${at}: code ${found} of ${column.dictionary.length}`);
    return;
  }
  if (column.type === 'boolean') {
    assert.ok(found === 0 || found === 1, `${at}: ${found}`);
    return;
  }
  assert.ok(found >= column.min && found <= column.max, `${at}: ${found} is not within ${column.min} and ${column.max}`);
  if (column.type === 'number' && column.kind === 'decimal') {
    assert.ok(
      Number.isInteger(found) && Math.abs(found) <= 2 ** 53 && column.scale >= 0 && column.scale <= 400,
      `${at}: ${found} / 10^${column.scale}`,
    );
  }
}
