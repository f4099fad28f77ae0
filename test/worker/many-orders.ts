import { DateDay, makeData, makeVector, Table, tableToIPC, Vector } from 'apache-arrow';
import type { QueryPlan } from '../../src/query/plan.js';
import type { TableSource } from '../../src/query/source.js';
import type { DatasetHandle } from '../../src/client/client.js';

/** More than stay on one thread. */
export const ROWS = 2_100_000;
/** How many workers help. */
export const HELPERS = Math.min(navigator.hardwareConcurrency - 1, 3);

/** Orders of which row n is a line of order n ÷ 2 and sells for n mod 100. */
export function arrowFile(): TableSource[] {
  const days = Int32Array.from({ length: ROWS }, (_, row) => 19_000 + ((row >> 1) % 700));
  const table = new Table({
    'Order ID': makeVector(Int32Array.from({ length: ROWS }, (_, row) => row >> 1)),
    'Order Date': new Vector([makeData({ type: new DateDay(), data: days, length: ROWS })]),
    'Customer ID': makeVector(Float64Array.from({ length: ROWS }, (_, row) => 1e10 + ((row >> 1) % 3001) * 1_000_003)),
    Sales: makeVector(Int32Array.from({ length: ROWS }, (_, row) => row % 100)),
  });
  return [{ name: 'orders', input: { kind: 'blob', blob: new Blob([tableToIPC(table).slice()]), fileName: 'orders.arrow' } }];
}

/** What all rows bring of which a test holds. */
export function sales(test: (row: number) => boolean): number {
  let sum = 0;
  for (let row = 0; row < ROWS; row++) if (test(row)) sum += row % 100;
  return sum;
}

/** The numbers of an answer, column by column. */
export async function numbersOf(handle: DatasetHandle, plan: QueryPlan): Promise<readonly (readonly number[])[]> {
  const { columns } = await handle.ask(plan);
  return columns.map(({ values }) => Array.from(values));
}

/** The n-th of some questions, of which each asks all rows anew. */
export function question(n: number): QueryPlan {
  return { measures: ['revenue', 'customers'], where: `"Order ID": ..${String(n * 20_000)}` };
}

/** Its answer. */
export function answerOf(n: number): readonly (readonly number[])[] {
  return [[sales((row) => row >> 1 <= n * 20_000)], [3001]];
}
