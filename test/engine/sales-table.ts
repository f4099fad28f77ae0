import { ColumnEngine } from '../../src/engine/columns/column-engine.js';
import { runPlan } from '../../src/engine/plan-runner.js';
import type { DayRange, BoundDimension, BoundPlan } from '../../src/query/plan.js';
import type { TimeGrain } from '../../src/query/time/time-grain.js';
import { aggregate, column, planOf, ref } from './random-plan.js';
import { tableOf, type Filling, type TestTable } from './random-table.js';
import type { ResultRow } from './reference.js';
import { rowsOf } from './same-rows.js';
import { RUN_PARTS, special } from '../plan-parts.js';

/** A date, an amount, a region and an order. */
export type Sale = readonly [string | undefined, number | undefined, (string | undefined)?, (string | undefined)?];

export const day = (text: string): number => Date.parse(text) / 86_400_000;
export const range = (from: string, to: string): DayRange => ({ from: day(from), to: day(to) });
export const SALES = aggregate('sum', column('sales'));
export const ORDERS = aggregate('distinct', column('order'));

export const byDate = (grain: TimeGrain): BoundDimension => ({
  name: 'date',
  dimension: { kind: 'bin-date', ref: ref('date'), grain },
});
export const by = (name: string): BoundDimension => ({ name, dimension: { kind: 'column', ref: ref(name) } });

/** A small table of sales. */
export function sales(rows: readonly Sale[]): TestTable {
  const fillings: Record<string, Filling> = {
    date: { kind: 'date', values: rows.map(([date]) => (date === undefined ? undefined : day(date))) },
    sales: {
      kind: 'decimal',
      scale: 2,
      values: rows.map(([, amount]) => (amount === undefined ? undefined : Math.round(amount * 100))),
    },
    region: { kind: 'text', values: rows.map(([, , region]) => region) },
    order: { kind: 'text', values: rows.map(([, , , order]) => order) },
  };
  return tableOf('t', fillings, rows.length);
}

/** The rows that answer a plan over a table. */
export async function answer(data: TestTable, parts: Partial<BoundPlan>): Promise<readonly ResultRow[]> {
  return rowsOf(await runPlan(planOf(parts), new ColumnEngine([data.table], undefined, special), RUN_PARTS));
}
