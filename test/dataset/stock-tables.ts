import assert from 'node:assert/strict';
import type { Duck } from '../oracle/duck.js';

export type Row = Readonly<Record<string, string | number>>;

/** The day a number of days after another one. */
export const dayText = (from: string, days: number): string =>
  new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);

/** Creates a table in DuckDB. Its date is the column `day`. */
export async function load(
  duck: Duck,
  name: string,
  rows: readonly Row[],
  types: Readonly<Record<string, string>>,
): Promise<void> {
  const names = Object.keys(rows[0]!);
  const columns = names.map((one) => (types[one] === 'DATE' ? 'day DATE' : `${one} ${types[one] ?? 'VARCHAR'}`));
  const values = rows.map(
    (row) => `(${names.map((one) => (typeof row[one] === 'number' ? row[one] : `'${row[one]!}'`)).join(', ')})`,
  );
  await duck.rows(`CREATE TABLE ${name} (${columns.join(', ')})`);
  await duck.rows(`INSERT INTO ${name} VALUES ${values.join(', ')}`);
}

export function assertNear(actual: unknown, expected: unknown, message: string): void {
  if (typeof expected !== 'number' || typeof actual !== 'number') assert.equal(actual, expected, message);
  else assert.ok(Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected)), `${message}: ${actual} for ${expected}`);
}
