import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SalesError } from '../../src/core.js';
import { ask, day, open, rows } from './joined-helpers.js';

const cents = (value: number): number => Math.round(value * 100) / 100;

/** The amount of a line. */
const amountOf = (line: number): number => cents((1 + (line % 5)) * (10.5 + ((line * 13) % 17)) * (1 - [0, 0.1, 0.2][line % 3]!));

const LINES = rows(120, (at) => ({
  order_id: 1 + (at >> 1),
  product: `P${String(at % 7)}`,
  quantity: 1 + (at % 5),
  unit_price: 10.5 + ((at * 13) % 17),
  discount_pct: [0, 0.1, 0.2][at % 3],
  subtotal: amountOf(at),
}));

/** Orders with a net total: the sum of their lines, times a factor. */
const ordersBy = (factor: (order: number) => number): Record<string, unknown>[] =>
  rows(60, (at) => {
    const gross = cents((amountOf(2 * at) + amountOf(2 * at + 1)) * factor(at));
    const discount = [0, 0.05, 0.1, 0.2][at % 4]!;
    const order = { order_id: 1 + at, order_date: day(at), customer_id: at % 9 };
    return { ...order, total_gross: gross, discount_pct: discount, total_net: cents(gross * (1 - discount)) };
  });

const revenueBy = async (factor: (order: number) => number): Promise<unknown> =>
  ask(await open({ orders: ordersBy(factor), order_items: LINES }), 'revenue');

const sumOf = (data: readonly Record<string, unknown>[], name: string): number =>
  cents(data.reduce((sum, row) => sum + Number(row[name]), 0));

describe('totals of orders that are not the sums of their lines', () => {
  it('are a question: the total, or the amounts of the lines', async () => {
    const factor = (at: number): number => [0.1, 0.3, 4, 9][at % 4]!;
    await assert.rejects(revenueBy(factor), (error) => {
      assert.ok(error instanceof SalesError);
      assert.deepEqual(
        error.readings.map(({ roles, total }) => [roles.revenue, cents(total!)]),
        [
          ['orders.total_net', sumOf(ordersBy(factor), 'total_net')],
          ['order_items.subtotal', sumOf(LINES, 'subtotal')],
        ],
      );
      return error.code === 'ambiguous';
    });
  });

  it('are none where taxes, freight or one rate explain the difference', async () => {
    for (const factor of [(at: number): number => [0.8, 1, 1.3, 1.5][at % 4]!, (): number => 1 / 7.45])
      assert.equal(cents(Number(await revenueBy(factor))), sumOf(ordersBy(factor), 'total_net'));
  });
});
