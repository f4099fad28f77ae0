import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';
import type { Dataset } from '../../src/core.js';

const ROWS = 120;

function csv(names: string, row: (index: number) => readonly (string | number)[], rows = ROWS): Blob {
  return new Blob([[names, ...Array.from({ length: rows }, (_, index) => row(index).join(','))].join('\n')]);
}

function day(index: number): string {
  return new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10);
}

async function valueOf(dataset: Dataset, measure: string): Promise<unknown> {
  return (await dataset.query({ measures: [measure] })).rows()[0]?.[measure];
}

async function codeOf(dataset: Dataset, measure: string): Promise<string> {
  return valueOf(dataset, measure).then(
    () => 'answered',
    (error: unknown) => (error as { code: string }).code,
  );
}

const amountAt = (index: number): number => 100 + ((index * 37) % 400);
const TOTAL = Array.from({ length: ROWS }, (_, index) => amountAt(index)).reduce((sum, amount) => sum + amount, 0);

describe('values that contradict an amount', () => {
  const DECOYS: Readonly<Record<string, (index: number) => number>> = {
    sales_hour: (index) => index % 24,
    sales_epoch: (index) => 1_704_067_200 + index * 86_400,
    sales_year: (index) => 2023 + (index % 2),
    sales_org: (index) => 1000 * (1 + (index % 3)),
    sales_terminal: (index) => 1 + (index % 6),
  };
  for (const [name, decoy] of Object.entries(DECOYS)) {
    it(`leave the amount to another column: ${name}`, async () => {
      const file = csv(`date,order_id,${name},amount`, (index) => [day(index), 1000 + index, decoy(index), amountAt(index)]);
      assert.equal(await valueOf(await openDataset(file), 'revenue'), TOTAL);
    });
  }

  it('refuse revenue where no other column has amounts', async () => {
    const file = csv('Order No,Order Date,Sales Organization', (index) => [1000 + index, day(index), 1000 * (1 + (index % 3))]);
    assert.equal(await codeOf(await openDataset(file), 'revenue'), 'missing-role');
  });

  it('keep small whole amounts under a name that says so', async () => {
    const dataset = await openDataset(csv('date,order_id,amount', (index) => [day(index), 1000 + index, 2 + (index % 3)]));
    assert.equal(await valueOf(dataset, 'revenue'), 360);
  });

  it('keep installments out of the quantity', async () => {
    const file = csv('Data da Compra,Produto,Vendedor,Preço,Quantidade de parcelas', (index) => [
      day(index),
      `P${String(index % 5)}`,
      `V${String(index % 4)}`,
      amountAt(index),
      1 + (index % 10),
    ]);
    const dataset = await openDataset(file);
    assert.equal(await valueOf(dataset, 'revenue'), TOTAL);
    assert.equal(await codeOf(dataset, 'units'), 'missing-role');
  });

  it('keep a price next to an unexplained count a price', async () => {
    const file = csv('date,order_id,price,gwerz', (index) => [day(index), 1000 + index, amountAt(index), 1 + (index % 6)]);
    assert.equal(await codeOf(await openDataset(file), 'revenue'), 'missing-role');
  });
});

describe('tables that only values connect', () => {
  for (const key of ['sale_id', 'VBELN', 'Beleg', 'k7', 'DocEntry', '伝票']) {
    it(`lead lines to their header by ${key}`, async () => {
      const headers = csv(`${key},date,customer`, (index) => [4001 + index, day(index), `C${String(index % 30)}`], 60);
      const lines = csv(`${key},product,quantity,unit_price`, (index) => [
        4001 + (index % 60),
        `P${String(index % 7)}`,
        1 + (index % 3),
        (amountAt(index) + 0.5).toFixed(2),
      ]);
      const dataset = await openDataset({ tables: { head: headers, detail: lines } });
      assert.equal(await valueOf(dataset, 'orders'), 60);
      assert.equal(await valueOf(dataset, 'customers'), 30);
      assert.equal((await dataset.query({ measures: ['revenue'], by: ['month(date)'] })).rows().length, 2);
    });
  }

  it('do not join attributes that happen to be contained', async () => {
    const products = csv('product_id,size', (index) => [`P${String(index)}`, index + 1], 20);
    const stores = csv('store_id,size', (index) => [`S${String(index)}`, index % 9], 20);
    const dataset = await openDataset({ tables: { products, stores } });
    assert.deepEqual((await dataset.check()).joins, []);
  });

  it('take sales before purchases with more rows', async () => {
    const orders = csv('Order ID,Date,Product,Amount', (index) => [
      1000 + index,
      day(index),
      `P${String(index % 5)}`,
      amountAt(index),
    ]);
    const purchases = csv(
      'Purchase ID,Date,Product,Amount',
      (index) => [index, day(index % 90), `P${String(index % 5)}`, 9000],
      400,
    );
    assert.equal(await valueOf(await openDataset({ tables: { orders, purchases } }), 'revenue'), TOTAL);
  });
});

describe('dates in parts', () => {
  const PARTS: Readonly<Record<string, readonly [names: string, parts: (month: number) => readonly (string | number)[]]>> = {
    'year and month': ['ANO,MÊS', (month) => [2024, month]],
    'year, month and day': ['Jahr,Monat,Tag', (month) => [2024, month, 15]],
    'year and month name': ['year,month', (month) => [2024, ['January', 'February', 'March', 'April'][month - 1] ?? '']],
    'quarter of a year': ['period', (month) => [`2024Q${String(month)}`]],
    'week of a year': ['week', (month) => [`2024-W${String(month * 5).padStart(2, '0')}`]],
  };
  for (const [title, [names, parts]] of Object.entries(PARTS)) {
    it(`are read: ${title}`, async () => {
      const dataset = await openDataset(
        csv(`${names},product,revenue`, (index) => [...parts(1 + (index % 4)), `P${String(index % 5)}`, 10.5]),
      );
      const rows = (await dataset.query({ measures: ['revenue'], by: ['month(date)'] })).rows();
      assert.deepEqual(
        rows.map(({ revenue }) => revenue),
        [315, 315, 315, 315],
      );
      const { message = '' } = dataset.warnings.find(({ code }) => code === 'date-in-parts') ?? {};
      assert.equal(message.includes('each date is the first day of its period'), names.split(',').length < 3, message);
    });
  }

  it('in the names of columns become rows', async () => {
    const file = csv('Product,Sales Jan 2024,Sales Feb 2024,Sales Mar 2024', (index) => [`P${String(index)}`, 1, 2, 3], 9);
    const dataset = await openDataset(file);
    const rows = (await dataset.query({ measures: ['revenue'], by: ['month(date)'] })).rows();
    assert.deepEqual(
      rows.map((row) => [row['month(date)'], row.revenue]),
      [
        ['2024-01-01', 9],
        ['2024-02-01', 18],
        ['2024-03-01', 27],
      ],
    );
  });
});

describe('JSON with several tables', () => {
  const ORDERS = Array.from({ length: 40 }, (_, index) => ({
    id: index + 1,
    created_at: day(index),
    customer: { id: index % 15 },
    line_items: [
      { title: `A${String(index % 4)}`, quantity: 2, price: '3.00' },
      { title: 'B', quantity: 1, price: '4.00' },
    ],
  }));
  const json = (value: unknown): Blob => new Blob([JSON.stringify(value)], { type: 'application/json' });

  it('has the list in each row as lines of that row', async () => {
    for (const value of [ORDERS, { orders: ORDERS }]) {
      const dataset = await openDataset(json(value));
      for (const [measure, expected] of Object.entries({ revenue: 400, units: 120, orders: 40, customers: 15, products: 5 }))
        assert.equal(await valueOf(dataset, measure), expected, measure);
    }
  });

  it('has each array of an object as a table', async () => {
    const lines = ORDERS.flatMap(({ id, line_items }) => line_items.map((line) => ({ order_id: id, ...line })));
    const orders = ORDERS.map(({ id, created_at }) => ({ order_id: id, created_at }));
    const dataset = await openDataset(json({ orders, lines }));
    assert.deepEqual(
      (await dataset.check()).tables.map(({ name }) => name),
      ['lines', 'orders'],
    );
    assert.equal((await dataset.query({ measures: ['revenue'], by: ['month(date)'] })).rows().length, 2);
  });

  it('has the options of lines as a table of their own, which adds nothing to the lines', async () => {
    const options = [
      { option: 'milk', price: '0.50', quantity: 1 },
      { option: 'sugar', price: '0.25', quantity: 2 },
    ];
    const data = ORDERS.map((order, index) => ({
      ...order,
      line_items: order.line_items.map((line, at) => ({ ...line, options: options.slice(0, (index + at) % 3) })),
    }));
    const dataset = await openDataset(json(data));
    for (const [measure, expected] of Object.entries({ revenue: 400, units: 120, orders: 40, products: 5 }))
      assert.equal(await valueOf(dataset, measure), expected, measure);
    const prices = data.flatMap(({ line_items }) => line_items.flatMap((line) => line.options.map(({ price }) => Number(price))));
    assert.equal(
      await valueOf(dataset, 'sum(options.price)'),
      prices.reduce((all, one) => all + one, 0),
    );
    // A line with two options would count twice.
    await assert.rejects(dataset.query({ measures: ['revenue'], by: ['option'] }), { code: 'not-related' });
  });

  it('keeps lists in rows without a key', async () => {
    const dataset = await openDataset(
      json([
        { day: day(0), amount: 2, tags: [{ a: 1 }] },
        { day: day(0), amount: 2, tags: [{ a: 1 }] },
      ]),
    );
    assert.equal(await valueOf(dataset, 'revenue'), 4);
  });
});

describe('states in which no sale happened', () => {
  const states = (names: readonly string[]): Blob =>
    csv('id,date,customer,amount,stage', (index) => [
      `D${String(index)}`,
      day(index),
      `C${String(index % 9)}`,
      10,
      names[index % names.length] ?? '',
    ]);

  const SETS: Readonly<Record<string, readonly [states: readonly string[], sold: number]>> = {
    'deals that are not won': [['Closed Won', 'Closed Lost', 'Proposal'], 40],
    'deals in German': [['Gewonnen', 'Verloren'], 60],
    'failed payments': [['Paid', 'Failed'], 60],
    'drafts and tests in Spanish': [['Pagado', 'Borrador', 'Rechazado'], 40],
    'drafts in Polish': [['Opłacone', 'Szkic'], 60],
    'canceled orders': [['Complete', 'Cancelled'], 120],
    'open orders': [['Open', 'Delivered'], 120],
  };
  for (const [title, [names, sold]] of Object.entries(SETS)) {
    it(`leave sales: ${title}`, async () => {
      const dataset = await openDataset(states(names));
      assert.equal(await valueOf(dataset, 'revenue'), sold * 10);
      assert.equal(
        dataset.warnings.some(({ code }) => code === 'unsold-rows'),
        sold < ROWS,
      );
      const all = await openDataset(states(names), { status: 'all' });
      assert.equal(await valueOf(all, 'revenue'), ROWS * 10);
    });
  }
});
