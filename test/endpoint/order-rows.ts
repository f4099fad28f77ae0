import assert from 'node:assert/strict';
import type { QueryResult } from '../../src/query/result/result.js';

/** Number of rows of `ORDERS`: more than the 5,000 that a sample of a table has. */
export const ROWS = 6000;

/** Three years of orders, with missing regions, amounts and days. */
export const ORDERS = `SELECT
  'A' || (range // 2) AS "Order ID",
  CASE WHEN range % 97 > 0 THEN DATE '2021-01-01' + CAST((range // 2 * 7919) % 1000 AS INTEGER) END AS "Order Date",
  'K' || (hash(range // 2) % 400) AS "Customer ID",
  CASE WHEN hash(range) % 11 > 0 THEN ['North', 'South', 'East', 'Wëst'][CAST(1 + hash(range) % 4 AS INTEGER)] END AS Region,
  ['Chairs', 'Desks', 'Lamps', 'Rugs', 'Shelves'][CAST(1 + hash(range, 1) % 5 AS INTEGER)] AS Category,
  CAST(1 + hash(range, 2) % 9 AS INTEGER) AS Quantity,
  CASE WHEN hash(range, 3) % 23 > 0 THEN CAST((hash(range, 4) % 900000) / 100.0 - 1000 AS DECIMAL(12, 2)) END AS Sales,
  CAST((hash(range, 5) % 300000) / 100.0 AS DECIMAL(12, 2)) AS Cost,
  (hash(range, 6) % 100000) / 7.0 AS Weight
FROM range(${ROWS})`;

/** Sums of doubles may differ in their last bits. */
function near(a: unknown, b: unknown): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return a === b;
  return a === b || Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
}

/** Fails where two results differ by more than the last bits of doubles, or in what they say about the rows. */
export function assertSame(got: QueryResult, expected: QueryResult, about: string): void {
  const [rows, others] = [got.rows(), expected.rows()];
  assert.equal(rows.length, others.length, about);
  rows.forEach((row, r) => {
    for (const [name, value] of Object.entries(row))
      assert.ok(near(value, others[r]![name]), `${about}: ${name} is ${String(value)}, not ${String(others[r]![name])}`);
  });
  const facts = ({ columns, notes, facts: own, selected, total }: QueryResult): unknown => [
    columns.map(({ name, type, unit }) => [name, type, unit]),
    notes,
    own,
    selected,
    total,
  ];
  assert.deepEqual(facts(got), facts(expected), about);
}
