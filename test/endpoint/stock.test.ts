import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openDataset, type Dataset, type QueryPlan } from '../../src/core.js';
import { planHandler, type PlanHandler } from '../../src/endpoint.js';
import { between, pick, randomOf } from '../random.js';
import { openAt } from './serve-handler.js';

const PRODUCTS = ['Tea', 'Coffee', 'Cocoa', 'Mate'];
const STORES = ['North', 'South'];
const dayOf = (n: number): string => new Date(Date.UTC(2024, 0, n)).toISOString().slice(0, 10);

/** The files of sales, and of stock by day, product and store. */
function stockFiles(): Readonly<Record<'orders' | 'stock', readonly string[]>> {
  const random = randomOf(20);
  const orders = ['order_id,order_date,store,product,category,quantity,amount'];
  for (let order = 1; order <= 1500; order++) {
    const product = pick(random, PRODUCTS.slice(0, 3));
    const amount = (between(random, 100, 9000) / 100).toFixed(2);
    const category = product === 'Cocoa' ? 'Cold' : 'Hot';
    orders.push(
      [order, dayOf(between(random, 1, 100)), pick(random, STORES), product, category, between(random, 1, 4), amount].join(),
    );
  }
  const stock = ['date,product,store,on_hand,unit_cost'];
  for (let day = 1; day <= 100; day++)
    for (const [at, product] of PRODUCTS.entries())
      for (const store of STORES) {
        const level = Math.max(0, between(random, 0, 60) - 10);
        if (day < 95 || product !== 'Tea') stock.push([dayOf(day), product, store, level, 2 + at / 4].join());
      }
  return { orders, stock };
}

const ALL = ['stock', 'stock-value', 'stock-cover', 'stockout-days', 'lost-units', 'days-since-sale'];
const PLANS: readonly QueryPlan[] = [
  { measures: ALL },
  { measures: ALL, by: ['product', 'store'], where: 'date: 2024-02' },
  { measures: ['stock', 'revenue'], by: ['month(date)', 'store'] },
  { measures: ALL, by: ['category'], where: 'store: North' },
  { measures: ['stock', 'units'], by: ['product'], where: 'date: 2024-03', compare: 'previous-period', orderBy: ['-stock'] },
  { measures: ['stock'], by: ['week(date)'], compare: 'previous-period' },
  { measures: ['stock', 'rank(stock)'], by: ['product'], filters: ['category: Hot'] },
  { measures: ['stock'], where: 'order: 12' },
];

describe('stock on a server', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sales-stock-'));
  let handler: PlanHandler;
  let server: Dataset;
  let local: Dataset;

  before(async () => {
    const files = Object.entries(stockFiles());
    for (const [name, lines] of files) writeFileSync(path.join(folder, `${name}.csv`), lines.join('\n'));
    handler = planHandler({ data: folder, limits: { threads: 1 } });
    server = await openAt(handler, { timeZone: 'UTC' });
    const tables = Object.fromEntries(files.map(([name, lines]) => [name, new TextEncoder().encode(lines.join('\n'))]));
    local = await openDataset({ tables }, { timeZone: 'UTC' });
  });
  after(async () => {
    await handler.close();
    rmSync(folder, { recursive: true });
  });

  it('has the same column', () => {
    assert.deepEqual([server.roles.stock, local.roles.stock], ['on_hand', 'on_hand']);
  });

  for (const plan of PLANS) {
    it(`gives the same rows and notes: ${JSON.stringify(plan)}`, async () => {
      const [found, expected] = await Promise.all([server.query(plan), local.query(plan)]);
      assert.deepEqual(found.rows(), expected.rows());
      assert.ok(expected.rowCount > 0);
      assert.deepEqual(found.notes, expected.notes);
      assert.deepEqual(found.measures, expected.measures);
    });
  }
});
