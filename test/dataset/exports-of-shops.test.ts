import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sumOf, total } from './account-helpers.js';
import { ask, codes, day, open, rows } from './joined-helpers.js';

describe('the name of goods next to their code', () => {
  for (const [name, code] of [
    ['name', 'sku'],
    ['Titel', 'EAN'],
    ['title', 'ean'],
  ] as const)
    it(`is no customer: ${name} and ${code}`, async () => {
      const sold = (names: number): Record<string, unknown>[] =>
        rows(60, (at) => ({
          ...{
            'order-id': `A${String(at)}`,
            date: day(at),
            [code]: `87${String(at % 8)}`,
            qty: 1 + (at % 2),
            price: 4.5 + (at % 8),
          },
          [name]: `Text ${String(at % names)}`,
        }));
      const { roles } = await open({ orders: sold(8) });
      assert.deepEqual([roles.product, roles.customer], [name, undefined]);
      assert.equal((await open({ orders: sold(11) })).roles.customer, name);
    });
});

describe('sales orders among invoices', () => {
  const TYPES = ['Sales Order', 'Invoice', 'Invoice', 'Credit Memo', 'Cash Sale'];
  const documents = (types: readonly string[]): Record<string, unknown>[] =>
    rows(90, (at) => ({
      ...{ Date: day(at), Type: types[at % 5], 'Document Number': `D${String(at)}`, Name: `C${String(at % 9)}` },
      Amount: (types[at % 5] === 'Credit Memo' ? -1 : 1) * (12.5 + at),
    }));

  it('are the same sales before they are invoiced', async () => {
    const all = documents(TYPES);
    const dataset = await open({ all });
    assert.equal(
      await ask(dataset, 'revenue'),
      sumOf(
        all.filter(({ Type }) => Type !== 'Sales Order'),
        'Amount',
      ),
    );
    assert.deepEqual(dataset.warnings.find(({ code }) => code === 'unsold-rows')?.params?.states, ['Sales Order']);
  });

  it('are sales where nothing is invoiced', async () => {
    const all = documents(TYPES.map((type) => (type === 'Invoice' ? 'Sales Order' : type)));
    assert.equal(await ask(await open({ all }), 'revenue'), sumOf(all, 'Amount'));
  });
});

describe('refunds without taxes', () => {
  it('are deducted under a name that says so', async () => {
    const orders = rows(80, (at) => ({
      ...{ 'Order ID': 400 + at, 'Order date': day(at), 'Sales (excl. tax)': 14.5 + at, 'Tax on sales': 1.25 },
      ...{ 'Refunds (excl. tax)': at % 9 === 4 ? -5.25 : 0, 'Tax on refunds': at % 9 === 4 ? -0.45 : 0 },
    }));
    const net = total([sumOf(orders, 'Sales (excl. tax)'), sumOf(orders, 'Refunds (excl. tax)')]);
    assert.equal(await ask(await open({ orders }), 'revenue'), net);
  });
});

describe('canceled orders of shops', () => {
  for (const [name, canceled, sold] of [
    ['Sipariş Statüsü', 'İptal Edildi', 'Teslim Edildi'],
    ['订单状态', '交易关闭', '交易成功'],
    ['statusName', 'Stornována', 'Vyřízena'],
  ] as const)
    it(`are stated: ${canceled}`, async () => {
      const orders = rows(60, (at) => ({ id: at, date: day(at), [name]: at % 4 ? sold : canceled, amount: 12.5 + at }));
      const { notes } = await (await open({ orders })).query({ measures: ['revenue'] });
      const note = notes.find(({ code }) => code === 'canceled-rows');
      assert.deepEqual([note?.count, note?.params?.states], [15, [canceled]]);
      assert.ok(!codes(await open({ orders })).includes('unsold-rows'));
    });
});

describe('rows of an order with what its shipment costs', () => {
  for (const [goods, shipping] of [
    ['product', 'shipping'],
    ['Artikel', 'Versandkosten'],
    ['商品', '送料'],
  ] as const)
    it(`are no sales: ${shipping} next to ${goods}`, async () => {
      const items = rows(120, (at) => ({
        ...{ code: 500 + (at >> 1), date: day(at >> 1), itemType: at % 2 ? shipping : goods },
        ...{ itemName: at % 2 ? 'Post' : `Item ${String(at % 7)}`, quantity: 1, total: at % 2 ? 4.9 : 12.5 + at },
      }));
      const dataset = await open({ items });
      assert.equal(
        await ask(dataset, 'revenue'),
        sumOf(
          items.filter((_, at) => at % 2 === 0),
          'total',
        ),
      );
      assert.deepEqual(dataset.warnings.find(({ code }) => code === 'unsold-rows')?.params?.states, [shipping]);
      const types = items.map((row) => ({ ...row, itemType: row.itemType === goods ? 'Express' : row.itemType }));
      assert.equal(await ask(await open({ types }), 'revenue'), sumOf(items, 'total'));
    });
});

describe('an amount that is the pieces of a total', () => {
  it('is the quantity, though its name says amount', async () => {
    const items = rows(90, (at) => ({
      ...{ code: 500 + (at >> 1), date: day(at >> 1), itemName: `Item ${String(at % 7)}`, itemAmount: at % 5 ? 2 : 1 },
      ...{ itemUnitPrice: 12.5 + (at % 7), itemTotalPrice: (at % 5 ? 2 : 1) * (12.5 + (at % 7)) },
    }));
    const dataset = await open({ items });
    assert.equal(await ask(dataset, 'revenue'), sumOf(items, 'itemTotalPrice'));
    assert.equal(await ask(dataset, 'units'), sumOf(items, 'itemAmount'));
  });
});
