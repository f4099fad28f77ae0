import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Dataset } from '../../src/core.js';
import { accountOf, othersOf, sumOf, total } from './account-helpers.js';
import { ask, day, open, rows } from './joined-helpers.js';

describe('money of an unknown kind', () => {
  const data = (extra: (at: number) => number): Record<string, unknown>[] =>
    rows(60, (at) => ({
      order_id: at,
      order_date: day(at),
      customer_id: at % 9,
      revenue: 20.25 + ((at * 13) % 57),
      'Amount X': extra(at),
    }));
  const noteOf = (dataset: Dataset): unknown => {
    const note = dataset.warnings.find(({ code }) => code === 'unknown-money');
    return note && [note.column, note.params?.amount];
  };

  it('is noted from 1% of the revenue, with its column and sum', async () => {
    const revenue = sumOf(
      data(() => 0),
      'revenue',
    );
    // Ten different amounts around a share of the revenue.
    const share = (percent: number): Record<string, unknown>[] =>
      data((at) => (at % 6 === 0 ? Math.round(percent * revenue) / 1000 + (at / 6 - 4.5) / 10 : 0));
    const dataset = await open({ sales: share(1.02) });
    assert.deepEqual(noteOf(dataset), ['Amount X', sumOf(share(1.02), 'Amount X')]);
    assert.equal((await dataset.account()).other[0]?.kind, 'unknown');
    assert.equal(noteOf(await open({ sales: share(0.98) })), undefined);
  });

  it('is none in a pivot table next to its rows, by one column or by several', async () => {
    const sales = data(() => 0);
    const pivot = (part: (at: number) => number): Record<string, unknown>[] =>
      rows(9, (customer) => ({
        'Row Labels': customer,
        'Sum of revenue': total(
          sales.flatMap((row, at) => (row.customer_id === customer ? [Number(row.revenue) * part(at)] : [])),
        ),
        'Sum of revenue_2': total(
          sales.flatMap((row, at) => (row.customer_id === customer ? [Number(row.revenue) * (1 - part(at))] : [])),
        ),
      }));
    assert.equal(noteOf(await open({ sales, pivot: pivot((at) => at % 2) })), undefined);
    const whole = pivot(() => 1).map(({ 'Sum of revenue_2': _, ...row }) => row);
    const dataset = await open({ sales, pivot: whole });
    assert.equal(noteOf(dataset), undefined);
    assert.deepEqual(
      (await dataset.account()).other.map(({ table, kind }) => [table, kind]),
      [
        ['sales', 'unknown'],
        ['pivot', 'sales'],
      ],
    );
    assert.ok(noteOf(await open({ sales, pivot: whole.slice(1) })));
  });

  it('is settled by the option roles', async () => {
    const sales = data((at) => 5 + (at % 7));
    assert.ok(noteOf(await open({ sales })));
    assert.equal(noteOf(await open({ sales }, { roles: { revenue: 'revenue' } })), undefined);
  });

  it('has the sum of all rows after some were added', async () => {
    const sales = data((at) => 5.5 + (at % 7));
    const dataset = await open({ sales });
    await dataset.append([{ order_id: 100, order_date: day(99), customer_id: 1, revenue: 10, 'Amount X': 1000.25 }]);
    assert.deepEqual(noteOf(dataset), ['Amount X', total([sumOf(sales, 'Amount X'), 1000.25])]);
  });

  it('is a total of orders that is not about the sum of their lines, and no other', async () => {
    const items = rows(120, (at) => ({
      item_id: at,
      order_id: at >> 1,
      product: `P${String(at % 5)}`,
      quantity: 1 + (at % 3),
      unit_price: 40.5 + (at % 5),
    }));
    const sold = (order: number): number =>
      total(items.filter((item) => item.order_id === order).map((item) => Number(item.quantity) * Number(item.unit_price)));
    const orders = (share: number): Record<string, unknown>[] =>
      rows(60, (at) => ({
        order_id: at,
        order_date: day(at),
        customer_id: at % 9,
        total_amount: Math.round(sold(at) * share * 100) / 100,
      }));
    for (const [share, kind] of [
      [1.1, 'sales'],
      [0.07, 'unknown'],
    ] as const) {
      const dataset = await open({ orders: orders(share), order_items: items });
      const sum = sumOf(orders(share), 'total_amount');
      assert.deepEqual(othersOf(await accountOf(dataset)), [[kind, 'orders.total_amount', 60, sum]]);
      assert.deepEqual(noteOf(dataset), kind === 'unknown' ? ['total_amount', sum] : undefined);
    }
  });

  it('is not what describes the members of a list', async () => {
    const customers = rows(9, (at) => ({ customer_id: at, customer_name: `C ${String(at)}`, revenue: 1e6 + at * 1000.5 }));
    const sales = rows(60, (at) => ({
      order_id: at,
      order_date: day(at),
      customer_id: at % 9,
      sales_amount: 20.25 + ((at * 13) % 57),
    }));
    const dataset = await open({ sales, customers });
    assert.equal(await ask(dataset, 'revenue'), sumOf(sales, 'sales_amount'));
    assert.equal(noteOf(dataset), undefined);
  });

  it('is none in a table named after costs', async () => {
    const costs = rows(24, (at) => ({ date: day(at * 2), cost_type: ['rent', 'support'][at % 2], amount: 15.5 + at }));
    const dataset = await open({ sales: data(() => 0), costs });
    assert.equal(noteOf(dataset), undefined);
    assert.deepEqual(
      (await dataset.account()).other.flatMap(({ table, kind }) => (table === 'costs' ? [kind] : [])),
      ['cost'],
    );
  });

  it('is in units of money where a name says cents, and so is all other money', async () => {
    const sales = data((at) => 101 + ((at * 29) % 97)).map(({ 'Amount X': cents, ...row }) => ({
      ...row,
      amount_x_cents: cents,
      fee_cents: Number(cents) + 7,
    }));
    const dataset = await open({ sales });
    assert.deepEqual(noteOf(dataset), ['amount_x_cents', sumOf(sales, 'amount_x_cents') / 100]);
    assert.deepEqual(
      (await dataset.account()).other.map(({ column, amount }) => [column, amount]),
      [
        ['fee_cents', sumOf(sales, 'fee_cents') / 100],
        ['amount_x_cents', sumOf(sales, 'amount_x_cents') / 100],
      ],
    );
  });
});
