import assert from 'node:assert/strict';
import type { Account, Dataset } from '../../src/core.js';
import { ask } from './joined-helpers.js';

/** Millionths of an amount, which are whole numbers for all amounts of these tests. */
const units = (amount: number): bigint => BigInt(Math.round(amount * 1e6));

/** The exact sum of amounts. */
export const total = (amounts: readonly number[]): number => Number(amounts.map(units).reduce((a, b) => a + b, 0n)) / 1e6;

/** The account of a data set, which adds up to the revenue of its query. */
export async function accountOf(dataset: Dataset): Promise<Account> {
  const account = await dataset.account();
  assert.equal(account.total, await ask(dataset, 'revenue'));
  assert.equal(total(account.lines.map(({ amount }) => amount)), account.total);
  return account;
}

/** Kind, column, rows and amount of each line. */
export const linesOf = ({ lines }: Account): unknown =>
  lines.map(({ kind, column, rows: count, amount }) => [kind, column, count, amount]);

/** Kind, path, rows and sum of each column that is not counted. */
export const othersOf = ({ other }: Account): unknown =>
  other.map(({ kind, table, column, rows: count, amount }) => [kind, `${table}.${column}`, count, amount]);

/** The exact sum of a column. */
export const sumOf = (data: readonly Record<string, unknown>[], column: string): number =>
  total(data.map((row) => Number(row[column])));
