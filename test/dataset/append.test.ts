import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Rows } from '../../src/dataset/dataset-input.js';
import type { Dataset } from '../../src/dataset/public-dataset.js';
import { openDataset } from '../../src/core.js';
import { between, pick, randomOf, seedOf } from '../random.js';
import { csv, open, total } from './few-orders.js';

describe('Dataset.append', () => {
  it('adds rows that the next question sees', async () => {
    const dataset = await open();
    await total(dataset);
    await dataset.append([{ 'Order ID': 'A3', 'Order Date': '2024-05-01', Sales: 5 }]);
    assert.deepEqual([dataset.rowCount, await total(dataset), await total(dataset, 'orders')], [4, 65.6, 3]);
    assert.equal(dataset.catalog.newest, 19_844);
    assert.deepEqual(
      dataset.columns.map(({ missing }) => missing),
      [0, 0, 1, 0, 1],
    );
    assert.equal(dataset.roles.revenue, 'Sales');
  });

  it('keeps what was detected, with its reasons', async () => {
    const dataset = await open();
    const { roles } = dataset.catalog;
    await dataset.append([{ Sales: 5 }]);
    assert.deepEqual(dataset.catalog.roles, roles);
  });

  it('adds batches in the order of the calls', async () => {
    const dataset = await open();
    const rowIn = (region: string): Rows => [{ 'Order Date': '2025-01-01', Region: region }];
    await Promise.all([dataset.append(rowIn('East')), dataset.append(rowIn('West')), dataset.append([])]);
    assert.deepEqual((await dataset.query({ measures: ['last = last(Region)'] })).rows(), [{ last: 'West' }]);
  });

  it('tells the first new text of a column from a missing one', async () => {
    const dataset = await openDataset(csv('Region,Sales', 'West,1', 'East,2'));
    await dataset.append([{ Region: 'North', Sales: 3 }, { Sales: 4 }]);
    assert.deepEqual((await dataset.query({ measures: ['sum(Sales)'], by: ['Region'] })).rows(), [
      { Region: 'East', 'sum(Sales)': 2 },
      { Region: 'North', 'sum(Sales)': 3 },
      { Region: 'West', 'sum(Sales)': 1 },
      { Region: null, 'sum(Sales)': 4 },
    ]);
  });

  it('joins the time of day in new rows too', async () => {
    const dataset = await open([{ Date: '2024-03-01', Time: '13:08', Total: 5 }]);
    await dataset.append([{ Date: '2024-03-01', Time: '14:10', Total: 6 }]);
    assert.deepEqual(
      (await dataset.query({ measures: ['revenue'], by: ['hour(date)'] })).rows().map((row) => row['hour(date)']),
      [13, 14],
    );
  });

  it('reads days and months in the order of the rows before', async () => {
    const dataset = await openDataset(csv('Date,Sales', '25/12/2023,1', '26/12/2023,1'), { timeZone: 'UTC' });
    await dataset.append([{ Date: '02/01/2024', Sales: 1 }]);
    assert.equal(dataset.catalog.newest, 19_724);
  });

  it('rejects unknown columns and wrong values, and stays as it was', async () => {
    const dataset = await open();
    await assert.rejects(dataset.append([{ Sale: 5 }]), { code: 'unknown-field', hint: /Sales/ });
    await assert.rejects(dataset.append([{ Sales: 'many' }]), { code: 'bad-type' });
    await assert.rejects(dataset.append('rows' as never), { code: 'not-tabular' });
    assert.equal(dataset.rowCount, 3);
    await dataset.append([{ Sales: 5 }]);
    assert.equal(dataset.rowCount, 4);
  });
});

const PLANS = [
  { measures: ['revenue', 'orders', 'customers', 'units', 'new-customers', 'count()'], by: ['region'] },
  { measures: ['revenue', 'orders', 'return-rate', 'customers'], by: ['month(date)', 'customer-type'] },
  { measures: ['revenue', 'orders'], by: ['product'], where: 'region: North, (blank)' },
  { measures: ['revenue', 'last(Product)'], where: 'product: !Product 7' },
];

async function answers(dataset: Dataset): Promise<unknown> {
  return Promise.all(PLANS.map(async (plan) => (await dataset.query(plan)).rows()));
}

/** Orders with gaps; later ones have regions and products that the first lack. */
function makeOrders(random: () => number, count: number): Record<string, unknown>[] {
  const maybe = <T>(value: T): T | null => (random() < 0.15 ? null : value);
  return Array.from({ length: count }, (_, i) => ({
    'Order ID': `A${String(1000 + (i >> 1))}`,
    'Order Date': `2024-0${String(between(random, 1, 9))}-1${String(between(random, 0, 9))}`,
    'Customer ID': maybe(`K${String(between(random, 100, 140))}`),
    Region: maybe(i < count / 2 ? pick(random, ['North', 'South']) : pick(random, ['North', 'East', 'Ost "x"'])),
    Product: maybe(`Product ${String(between(random, 0, 5 + i))}`),
    Quantity: i % 40 === 7 ? -1 : between(random, 1, 9),
    Sales: maybe(between(random, 0, 99_999) / 100),
  }));
}

describe('Dataset.append of many batches', () => {
  const seed = seedOf();

  it(`answers as if all rows had been there from the start (seed ${String(seed)})`, async () => {
    const random = randomOf(seed);
    for (let round = 0; round < 5; round += 1) {
      const rows: Rows = makeOrders(random, 1200);
      let at = 300;
      const dataset = await openDataset(rows.slice(0, at), { timeZone: 'UTC', roles: { order: 'Order ID' } });
      while (at < rows.length) {
        const to = at + between(random, 1, 200);
        await dataset.append(rows.slice(at, to));
        at = to;
        if (random() < 0.4) await answers(dataset);
      }
      const whole = await openDataset(rows, { timeZone: 'UTC', roles: { order: 'Order ID' } });
      assert.deepEqual(dataset.roles, whole.roles);
      assert.deepEqual(await answers(dataset), await answers(whole));
      const { oldest, newest, tables } = dataset.catalog;
      assert.deepEqual([oldest, newest, tables], [whole.catalog.oldest, whole.catalog.newest, whole.catalog.tables]);
      const counts = ({ columns }: Dataset): unknown => columns.map(({ name, missing, type }) => [name, missing, type]);
      assert.deepEqual(counts(dataset), counts(whole));
    }
  });

  it('answers a question with the rows that were there when it came', async () => {
    const dataset = await openDataset(
      [
        { Region: 'North', Sales: 1 },
        { Region: null, Sales: 2 },
      ],
      { timeZone: 'UTC' },
    );
    const sums = { measures: ['revenue'], by: ['region'] };
    const before = dataset.query(sums);
    const added = dataset.append([{ Region: 'South', Sales: 4 }]);
    const early = await before;
    await added;
    const north = { region: 'North', revenue: 1 };
    const blank = { region: null, revenue: 2 };
    assert.deepEqual(early.rows(), [north, blank]);
    assert.deepEqual((await dataset.query(sums)).rows(), [north, { region: 'South', revenue: 4 }, blank]);
    assert.deepEqual(early.columns[0]?.dictionary, ['North']);
  });

  it('adds rows as they were when they were given', async () => {
    const dataset = await openDataset([{ Region: 'North', Sales: 1 }], { timeZone: 'UTC' });
    const list = [{ Region: 'South', Sales: 2 }];
    const first = dataset.append(list);
    list[0]!.Sales = 4;
    const second = dataset.append(list);
    list.length = 0;
    await Promise.all([first, second]);
    assert.deepEqual((await dataset.query({ measures: ['revenue'] })).rows(), [{ revenue: 7 }]);
    assert.equal(dataset.rowCount, 3);
  });

  it('takes the first cancellation for what it is', async () => {
    const line = (order: string, sales: number): Rows[number] => ({ InvoiceNo: order, InvoiceDate: '2011-01-03', Sales: sales });
    const dataset = await openDataset([line('0536365', 1), line('0536366', 2), line('0536367', 2), line('0536368', 3)], {
      timeZone: 'UTC',
    });
    await dataset.append([line('C536369', 4)]);
    const [row] = (await dataset.query({ measures: ['return-rate', 'orders'] })).rows();
    assert.deepEqual(row, { 'return-rate': 0.2, orders: 5 });
  });

  it('takes away a currency that no longer holds for all rows', async () => {
    const sale = (currency: string): Rows[number] => ({ Date: '2024-01-01', Sales: 1, Currency: currency });
    const dataset = await openDataset([sale('EUR'), sale('EUR')], { timeZone: 'UTC' });
    assert.equal(dataset.catalog.currency, 'EUR');
    await dataset.append([sale('USD')]);
    assert.equal(dataset.catalog.currency, undefined);
  });
});
