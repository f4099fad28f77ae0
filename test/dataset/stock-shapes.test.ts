import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset, type Dataset, type DatasetOptions, type QueryPlan } from '../../src/core.js';
import { dayText, type Row } from './stock-tables.js';

const START = '2024-01-01';
const rows = (count: number, of: (index: number) => Row): readonly Row[] => Array.from({ length: count }, (_, n) => of(n));

/** Two units of each of three products a day, in January to March. */
const SALES = rows(3 * 91, (n) => ({
  order_id: `O${String(n)}`,
  date: dayText(START, Math.floor(n / 3)),
  sku: `A-${String(n % 3)}`,
  city: n % 2 === 0 ? 'Bonn' : 'Lyon',
  quantity: 2,
  unit_price: 5,
}));

const open = (tables: Readonly<Record<string, readonly Row[]>>, options: DatasetOptions = {}): Promise<Dataset> =>
  openDataset({ tables }, { timeZone: 'UTC', ...options });

/** Returns the rows of a query, and the codes of its notes. */
async function ask(dataset: Dataset, plan: QueryPlan): Promise<{ rows: readonly Row[]; notes: readonly string[] }> {
  const result = await dataset.query(plan);
  return { rows: result.rows() as readonly Row[], notes: result.notes.map(({ code }) => code) };
}

describe('stock without a date', () => {
  const stock = rows(6, (n) => ({ sku: `A-${String(n % 3)}`, warehouse: n < 3 ? 'East' : 'West', qty: 10 * (n + 1) }));

  it('is that of the newest day of sales', async () => {
    const dataset = await open({ sales: SALES, stock });
    assert.equal(dataset.roles.stock, 'qty');
    assert.deepEqual((await ask(dataset, { measures: ['stock', 'units'] })).rows, [{ stock: 210, units: 546 }]);
    assert.deepEqual((await ask(dataset, { measures: ['stock'], where: 'date: 2024-03' })).rows, [{ stock: 210 }]);
    assert.deepEqual((await ask(dataset, { measures: ['stock'], where: 'date: 2024-01' })).rows, [{ stock: null }]);
    assert.deepEqual((await ask(dataset, { measures: ['stock'], by: ['month(date)'] })).rows, [
      { 'month(date)': '2024-03-01', stock: 210 },
    ]);
  });

  it('is read again by a query that waited for an aborted one', async () => {
    const dataset = await open({ sales: SALES, stock });
    const asker = new AbortController();
    const aborted = dataset.query({ measures: ['stock'] }, { signal: asker.signal });
    const next = ask(dataset, { measures: ['stock'] });
    asker.abort();
    await assert.rejects(aborted, { name: 'AbortError' });
    assert.deepEqual((await next).rows, [{ stock: 210 }]);
  });

  it('has a cover by product, over all warehouses that the sales do not name', async () => {
    const dataset = await open({ sales: SALES, stock });
    const { rows: found } = await ask(dataset, { measures: ['stock', 'stock-cover'], by: ['product'] });
    assert.deepEqual(found, [
      { product: 'A-0', stock: 50, 'stock-cover': 25 },
      { product: 'A-1', stock: 70, 'stock-cover': 35 },
      { product: 'A-2', stock: 90, 'stock-cover': 45 },
    ]);
  });

  it('has no cover by warehouse, by which sales cannot be split', async () => {
    const dataset = await open({ sales: SALES, stock });
    for (const plan of [
      { measures: ['stock', 'stock-cover'], by: ['warehouse'] },
      { measures: ['stock', 'stock-cover'], where: 'warehouse: East' },
    ]) {
      const { rows: found, notes } = await ask(dataset, plan);
      assert.equal(found[0]!.stock, 60);
      assert.equal(found[0]!['stock-cover'], null);
      assert.ok(notes.includes('stock-unsplit'));
    }
  });

  it('may be a column of the products', async () => {
    const products = rows(4, (n) => ({
      product_id: `A-${String(n)}`,
      product_name: `Lamp ${String(n)}`,
      category: n < 2 ? 'Desk' : 'Floor',
      UnitsInStock: 7 * (n + 1),
      unit_cost: 2.5,
      ReorderLevel: 5,
    }));
    const sales = SALES.map(({ sku, ...row }) => ({ ...row, product_id: sku! }));
    const dataset = await open({ sales, products });
    assert.equal(dataset.roles.stock, 'UnitsInStock');
    const { rows: found } = await ask(dataset, { measures: ['stock', 'stock-value', 'stock-cover'], by: ['category'] });
    assert.deepEqual(found, [
      { category: 'Desk', stock: 21, 'stock-value': 52.5, 'stock-cover': 5.25 },
      { category: 'Floor', stock: 49, 'stock-value': 122.5, 'stock-cover': 24.5 },
    ]);
  });
});

describe('stock in the list of products', () => {
  const list = (dateOf: (n: number) => string): readonly Row[] =>
    rows(3, (n) => ({ sku: `A-${String(n)}`, cost_price: 2 + n, stock_quantity: 10 * (n + 1), creation_date: dateOf(n) }));

  it('is that of the newest day of sales, and leaves the profit to the sales', async () => {
    const measures = ['stock', 'stock-value', 'profit'];
    for (const dateOf of [(n: number) => dayText(START, 20 * n - 300), () => '2024-03-31']) {
      const dataset = await open({ sales: SALES, products: list(dateOf) });
      const found = await ask(dataset, { measures });
      assert.deepEqual(found.rows, [{ stock: 60, 'stock-value': 200, profit: 91 * 2 * (3 + 2 + 1) }]);
    }
  });
});

describe('stock by a field that only sales have', () => {
  const sales = SALES.map((row) => ({ ...row, category: row.sku === 'A-0' ? 'Desk' : 'Floor' }));
  const stock = rows(4 * 91, (n) => ({
    date: dayText(START, Math.floor(n / 4)),
    sku: `A-${String(n % 4)}`,
    on_hand: 10 + (n % 4),
  }));

  it('is counted where each product has one member', async () => {
    const dataset = await open({ sales, stock });
    const { rows: found } = await ask(dataset, { measures: ['stock', 'stock-cover'], by: ['category'] });
    assert.deepEqual(found, [
      { category: 'Desk', stock: 10, 'stock-cover': 5 },
      { category: 'Floor', stock: 23, 'stock-cover': 5.75 },
      { category: null, stock: 13, 'stock-cover': null },
    ]);
    assert.deepEqual((await ask(dataset, { measures: ['stock', 'units'], where: 'category: Floor' })).rows, [
      { stock: 23, units: 364 },
    ]);
    assert.deepEqual((await ask(dataset, { measures: ['stock'], filters: ['category: Desk'] })).rows, [{ stock: 10 }]);
  });

  it('is not known where products have several', async () => {
    const { rows: found, notes } = await ask(await open({ sales, stock }), { measures: ['stock'], by: ['city'] });
    assert.deepEqual(found, []);
    assert.ok(notes.includes('stock-lacks'));
  });

  it('is compared by product and month', async () => {
    const { rows: found } = await ask(await open({ sales, stock }), {
      measures: ['stock'],
      by: ['product', 'month(date)'],
      compare: 'previous-year',
      where: 'product: A-1; date: 2024-02',
    });
    assert.deepEqual(found, [
      {
        product: 'A-1',
        'month(date)': '2024-02-01',
        stock: 11,
        'stock.previous': null,
        'stock.change': null,
        'stock.growth': null,
      },
    ]);
  });
});

describe('stock in snapshots of months', () => {
  const months = ['2023-12-31', '2024-01-31', '2024-02-29', '2024-03-31'];
  const stock = rows(12, (n) => ({
    date: months[Math.floor(n / 3)]!,
    sku: `A-${String(n % 3)}`,
    closing_stock: n % 3 === 0 ? 0 : 10 * n,
    stock_value: 25 * n,
  }));

  it('holds until the next snapshot', async () => {
    const dataset = await open({ sales: SALES, stock });
    assert.deepEqual((await ask(dataset, { measures: ['stock', 'stock-value'], by: ['month(date)'] })).rows, [
      { 'month(date)': '2023-12-01', stock: 30, 'stock-value': 75 },
      { 'month(date)': '2024-01-01', stock: 90, 'stock-value': 300 },
      { 'month(date)': '2024-02-01', stock: 150, 'stock-value': 525 },
      { 'month(date)': '2024-03-01', stock: 210, 'stock-value': 750 },
    ]);
    assert.deepEqual((await ask(dataset, { measures: ['stock'], where: 'date: 2024-02-10' })).rows, [{ stock: 90 }]);
  });

  it('does not say on which days there was none', async () => {
    const dataset = await open({ sales: SALES, stock });
    const { rows: found, notes } = await ask(dataset, { measures: ['stockout-days', 'lost-units'] });
    assert.deepEqual(found, [{ 'stockout-days': null, 'lost-units': null }]);
    assert.ok(notes.includes('stock-coarse'));
  });

  it('has no level after its end', async () => {
    const dataset = await open({ sales: SALES, stock: stock.slice(0, 6) });
    const { rows: found, notes } = await ask(dataset, { measures: ['stock'], where: 'date: 2024-03' });
    assert.deepEqual(found, [{ stock: null }]);
    assert.ok(notes.includes('stock-covers'));
  });
});

describe('stock in snapshots without empty products', () => {
  it('is 0 where a product is not listed', async () => {
    const stock = rows(3 * 91, (n) => ({
      date: dayText(START, Math.floor(n / 3)),
      sku: `A-${String(n % 3)}`,
      on_hand: 20,
    })).filter(({ sku, date }) => sku !== 'A-1' || date! < '2024-03-20');
    const dataset = await open({ sales: SALES, stock });
    const { rows: found } = await ask(dataset, { measures: ['stock', 'stockout-days'], by: ['product'] });
    assert.deepEqual(found, [
      { product: 'A-0', stock: 20, 'stockout-days': 0 },
      { product: 'A-1', stock: 0, 'stockout-days': 12 },
      { product: 'A-2', stock: 20, 'stockout-days': 0 },
    ]);
  });

  it('is the last level in a list of changes', async () => {
    const stock = rows(30, (n) => ({ date: dayText(START, 3 * n), sku: `A-${String(n % 3)}`, on_hand: 1 + n }));
    const dataset = await open({ sales: SALES, stock });
    const { rows: found } = await ask(dataset, { measures: ['stock'], by: ['product'] });
    assert.deepEqual(
      found.map(({ stock: level }) => level),
      [28, 29, 30],
    );
  });
});

describe('stock in the rows of sales', () => {
  it('counts once per product, place and day', async () => {
    const sales = SALES.flatMap((row) => [
      { ...row, inventory_level: 40 },
      { ...row, order_id: `${String(row.order_id)}b`, inventory_level: 30 },
    ]);
    const dataset = await openDataset(sales, { timeZone: 'UTC' });
    assert.equal(dataset.roles.stock, 'inventory_level');
    const { rows: found } = await ask(dataset, { measures: ['stock', 'stock-cover', 'units'], by: ['product'] });
    assert.deepEqual(
      found.map(({ stock }) => stock),
      [30, 30, 30],
    );
    assert.equal(found[0]!['stock-cover'], 7.5);
  });
});

describe('the places of stock', () => {
  it('are those of single levels in a list of changes', async () => {
    const stock = rows(30, (n) => ({
      date: dayText(START, 3 * n),
      sku: `A-${String(n % 3)}`,
      city: n % 2 === 0 ? 'Bonn' : 'Lyon',
      on_hand: 1 + n,
    }));
    const { rows: found } = await ask(await open({ sales: SALES, stock }), { measures: ['stock'], by: ['product'] });
    assert.deepEqual(
      found.map(({ stock: level }) => level),
      [25 + 28, 26 + 29, 27 + 30],
    );
  });

  it('are not where a snapshot has each product once', async () => {
    const stock = rows(60, (n) => ({
      date: dayText('2024-03-12', Math.floor(n / 3)),
      sku: `A-${String(n % 3)}`,
      city: n % 2 === 0 ? 'Bonn' : 'Lyon',
      on_hand: n,
    }));
    assert.deepEqual((await ask(await open({ sales: SALES, stock }), { measures: ['stock'] })).rows, [{ stock: 57 + 58 + 59 }]);
  });

  it('are not the sources that counted an item', async () => {
    const stock = rows(120, (n) => ({
      date: dayText('2024-03-01', Math.floor(n / 4)),
      sku: `A-${String(n === 7 ? 2 : n % 4)}`,
      source: n === 7 || n % 5 === 0 ? 'Count' : 'System',
      on_hand: 10,
    }));
    assert.deepEqual((await ask(await open({ sales: SALES, stock }), { measures: ['stock'] })).rows, [{ stock: 40 }]);
  });
});

describe('several levels of an item on a day', () => {
  const lots = (count: number): readonly Row[] =>
    rows(300, (n) => ({
      date: dayText('2024-03-02', Math.floor(n / 10)),
      sku: `A-${String(Math.floor((n % 10) / count))}`,
      on_hand: 1 + (n % 2),
    }));

  it('are added up where they are parts, such as lots', async () => {
    assert.deepEqual((await ask(await open({ sales: SALES, stock: lots(2) }), { measures: ['stock'] })).rows, [{ stock: 15 }]);
  });

  it('are one level where few items have them: they were counted twice', async () => {
    const stock = [...lots(1), ...lots(1).slice(-3)];
    assert.deepEqual((await ask(await open({ sales: SALES, stock }), { measures: ['stock'] })).rows, [{ stock: 15 }]);
  });
});

describe('stock with several dates', () => {
  it('has that of the snapshot', async () => {
    const stock = rows(60, (n) => ({
      snapshot_date: dayText('2024-03-12', Math.floor(n / 3)),
      sku: `A-${String(n % 3)}`,
      on_hand: n,
      updated_at: dayText('2024-03-13', Math.floor(n / 2)),
    }));
    const dataset = await open({ sales: SALES, stock });
    assert.deepEqual((await ask(dataset, { measures: ['stock'] })).rows, [{ stock: 57 + 58 + 59 }]);
  });
});

describe('stock without sales', () => {
  it('is measured in a file of its own', async () => {
    const file = rows(60, (n) => ({
      day: dayText(START, Math.floor(n / 2)),
      item: `I${String(n % 2)}`,
      depot: 'Main',
      quantity: n,
    }));
    const text = [Object.keys(file[0]!).join(','), ...file.map((row) => Object.values(row).join(','))].join('\n');
    const dataset = await openDataset(new File([text], 'inventory.csv'), { timeZone: 'UTC' });
    assert.equal(dataset.roles.stock, 'quantity');
    assert.deepEqual((await ask(dataset, { measures: ['stock'] })).rows, [{ stock: 117 }]);
    assert.deepEqual((await ask(dataset, { measures: ['stock'], by: ['week(date)'] })).rows.length, 5);
    await assert.rejects(dataset.query({ measures: ['stock-cover'] }));
  });
});

describe('the role of stock', () => {
  const first = async (of: Row, options: DatasetOptions = {}): Promise<string | undefined> => {
    const stock = rows(40, (n) => ({
      date: dayText(START, Math.floor(n / 2)),
      sku: `A-${String(n % 2)}`,
      ...Object.fromEntries(Object.entries(of).map(([name, value]) => [name, Number(value) + (n % 7)])),
    }));
    return (await open({ sales: SALES, levels: stock }, options)).roles.stock;
  };

  it('is found by names in several languages @release', async () => {
    const names =
      'stock,Stock Level,inventory,qty_on_hand,QOH,units in stock,Closing Stock,Lagerbestand,Bestand,existencias,estoque,giacenza,voorraad,lagersaldo,stok miktarı,zapas,在庫数,库存数量,재고수량,المخزون';
    const missed: string[] = [];
    for (const name of names.split(',')) if ((await first({ [name]: 20 })) !== name) missed.push(name);
    assert.deepEqual(missed, []);
  });

  it('is not that of limits, places, movements and marks', async () => {
    for (const name of [
      'reorder_level',
      'safety_stock',
      'min stock',
      'max_stock',
      'warehouse',
      'stock_in',
      'stock out',
      'units_on_order',
    ])
      assert.equal(await first({ [name]: 20 }), undefined, name);
    const moved = rows(40, (n) => ({ date: dayText(START, n), sku: 'A-1', stock_change: n % 2 === 0 ? 5 : -5, in_stock: n % 2 }));
    assert.equal((await open({ sales: SALES, moved })).roles.stock, undefined);
  });

  it('is set and removed by the page', async () => {
    assert.equal(await first({ lvl: 20 }), undefined);
    assert.equal(await first({ lvl: 20 }, { roles: { stock: 'lvl' } }), 'lvl');
    assert.equal(await first({ stock: 20 }, { roles: { stock: '' } }), undefined);
  });
});
