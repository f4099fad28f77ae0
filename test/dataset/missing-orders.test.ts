import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { SalesError } from '../../src/core.js';
import type { Dataset } from '../../src/core.js';
import { planHandler } from '../../src/endpoint.js';
import { openAt } from '../endpoint/serve-handler.js';
import { ask, day, open, rows } from './joined-helpers.js';

/** The message of the error of a measure. */
async function refusal(dataset: Dataset, measure: string): Promise<string> {
  try {
    return String(await ask(dataset, measure));
  } catch (error) {
    assert.ok(error instanceof SalesError);
    assert.equal(error.code, 'missing-role');
    return error.message;
  }
}

/** Lines of three per order, of which one order in three has no number: names of order, date, product, quantity and amount. */
const linesOf = ([order, date, product, quantity, amount]: readonly string[], missing = 3): Record<string, unknown>[] =>
  rows(180, (at) => ({
    [order!]: Math.floor(at / 3) % missing === 1 ? '' : `A-${String(100 + Math.floor(at / 3))}`,
    [date!]: day(Math.floor(at / 3)),
    [product!]: `P${String((at * 7) % 11)}`,
    [quantity!]: 1 + (at % 4),
    [amount!]: 10.5 + (at % 13),
  }));

const NAMES = [
  ['Order ID', 'Order Date', 'Product', 'Quantity', 'Sales'],
  ['Bestellnummer', 'Bestelldatum', 'Artikel', 'Menge', 'Umsatz'],
  ['invoice_no', 'invoice_date', 'sku', 'qty', 'amount'],
  ['numero_pedido', 'fecha', 'producto', 'cantidad', 'importe'],
  ['transaction_id', 'date', 'item', 'units', 'revenue'],
] as const;

describe('an order that is empty in a third of the rows', () => {
  for (const names of NAMES)
    it(`is no denominator: ${names[0]}`, async () => {
      const dataset = await open({ lines: linesOf(names) });
      for (const measure of ['orders', 'aov', 'units-per-order', 'return-rate'])
        assert.match(await refusal(dataset, measure), new RegExp(`'${names[0]}' is empty in 33% of the rows`, 'u'));
      assert.equal(typeof (await ask(dataset, 'revenue')), 'number');
    });

  it('is no denominator where it leads to a header, or stands in the first row of each order alone', async () => {
    const lines = rows(180, (at) => ({
      line: at,
      order_id: at % 3 === 1 ? '' : 1 + Math.floor(at / 6),
      product: `P${String(at % 7)}`,
      quantity: 1,
      amount: 5.5 + (at % 7),
    }));
    const orders = rows(30, (at) => ({ order_id: 1 + at, order_date: day(at), customer_id: at % 9 }));
    assert.match(await refusal(await open({ order_lines: lines, orders }), 'orders'), /is empty in 33% of the rows/u);
    const firsts = linesOf(NAMES[0]).map((row, at) => ({ ...row, 'Order ID': at % 3 === 0 ? `A-${String(at)}` : '' }));
    assert.match(await refusal(await open({ firsts }), 'aov'), /is empty in 67% of the rows/u);
  });

  it('is replaced by another key that has it, but not by the number of a line', async () => {
    const lines = linesOf(NAMES[0]).map((row, at) => ({ ...row, receipt_no: 500 + Math.floor(at / 3) }));
    assert.equal(await ask(await open({ lines }), 'orders'), 60);
    const numbered = linesOf(NAMES[0]).map((row, at) => ({ order_line_id: at, ...row }));
    assert.match(await refusal(await open({ lines: numbered }), 'orders'), /33%/u);
  });

  it('stays where a few rows lack it, where those rows have no amount, and where the page sets it', async () => {
    const few = await open({ lines: linesOf(NAMES[0], 6) });
    assert.equal(await ask(few, 'orders'), 50);
    const visits = linesOf(NAMES[0]).map((row) => (row['Order ID'] === '' ? { ...row, Sales: '', Quantity: '' } : row));
    assert.equal(await ask(await open({ visits }), 'orders'), 40);
    const chosen = await open({ lines: linesOf(NAMES[0]) }, { roles: { order: 'Order ID' } });
    assert.equal(await ask(chosen, 'orders'), 40);
  });
});

describe('rows without goods, a third of which lack the number of their order', () => {
  const orders = rows(120, (at) => ({
    order_no: at % 3 === 1 ? '' : `A-${String(100 + at)}`,
    order_date: day(at),
    customer: `C${String(at % 17)}`,
    amount: 10 + (at % 5),
  }));

  it('are not counted as orders: no figure comes from a substitute', async () => {
    const dataset = await open({ orders });
    for (const measure of ['orders', 'aov', 'repeat-rate'])
      assert.match(await refusal(dataset, measure), /'order_no' is empty in 33% of the rows; orders are not counted/u);
    assert.equal(await ask(dataset, 'revenue'), 1440);
  });

  it('are refused by a server alike @release', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'sales-orders-'));
    for (const [table, key] of [
      [orders, 'order_no'],
      [linesOf(NAMES[2]), 'invoice_no'],
    ] as const) {
      const file = path.join(folder, 'data.csv');
      const names = Object.keys(table[0] ?? {});
      writeFileSync(file, [names, ...table.map((row) => names.map((name) => row[name]))].map((row) => row.join(',')).join('\n'));
      const handler = planHandler({ data: file, limits: { threads: 1 } });
      const remote = await openAt(handler);
      assert.ok((await refusal(remote, 'orders')).includes(`'${key}' is empty in 33% of the rows`));
      remote.close();
      await handler.close();
    }
    rmSync(folder, { recursive: true });
  });
});
