import assert from 'node:assert/strict';
import type { ResultColumn, ResultRecord } from '../../src/query/result/result.js';
import type { ResultRow, Value } from './reference.js';

function valueOf({ values, valid, dictionary }: ResultColumn, row: number): Value {
  if (valid?.[row] === 0) return null;
  const value = values[row]!;
  return dictionary === undefined ? value : dictionary[value]!;
}

/** A result as plain rows; dates are days, booleans 1 and 0. */
export function rowsOf({ columns, rowCount }: Pick<ResultRecord, 'columns' | 'rowCount'>): readonly ResultRow[] {
  return Array.from({ length: rowCount }, (_, row) =>
    Object.fromEntries(columns.map((column) => [column.name, valueOf(column, row)])),
  );
}

/** Checks rows one by one: texts, missing values and whole numbers exactly, others to 1e-12 of the sizes they are made of. */
export function assertSameRows(actual: readonly ResultRow[], expected: readonly ResultRow[], message: string): void {
  assert.equal(actual.length, expected.length, `${message}: rows`);
  expected.forEach((row, i) => {
    for (const [name, value] of Object.entries(row)) {
      const got = actual[i]![name] ?? null;
      if (!isNear(got, value, sizeOf(name, row))) assert.fail(`${message}: row ${i}, ${name}: got ${got}, expected ${value}`);
    }
  });
}

function isNear(got: Value, expected: Value, size: number): boolean {
  if (typeof got !== 'number' || typeof expected !== 'number') return got === expected;
  return got === expected || Math.abs(got - expected) <= 1e-12 * Math.max(size, Math.abs(expected));
}

/** What a difference or growth was made of, against which its rounding is to be seen. */
function sizeOf(name: string, row: ResultRow): number {
  const [measure = '', part] = name.split('.');
  const [now, before] = [Math.abs(Number(row[measure] ?? 0)), Math.abs(Number(row[`${measure}.previous`] ?? 0))];
  if (part === 'change') return now + before;
  return part === 'growth' ? (now + before) / (before || 1) : 0;
}
