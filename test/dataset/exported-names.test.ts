import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset, type Dataset } from '../../src/core.js';
import { ask, day, open, rows } from './joined-helpers.js';

const NAMES = ['Anna Berg', 'Ben Lind', 'Cara Holm', 'Dan Falk', 'Eva Strand', 'Finn Dahl', 'Gry Moen'];

const buyer = (index: number): string => NAMES[(index * 3) % NAMES.length] ?? '';

const figures = async (dataset: Dataset, ...measures: readonly string[]): Promise<readonly unknown[]> => {
  const found = await Promise.all(measures.map((measure) => ask(dataset, measure)));
  dataset.close();
  return found;
};

describe('orders of a shop that calls their number a name', () => {
  const ordersNamed = (numberOf: (index: number) => string, email: (index: number) => string): Promise<Dataset> => {
    const line = (index: number): string =>
      [numberOf(index), email(index), day(index % 20), 10 + index, 1 + (index % 3), 'Mug', buyer(index)].join(',');
    const lines = Array.from({ length: 40 }, (_, index) => line(index));
    const head = 'Name,Email,Created at,Subtotal,Lineitem quantity,Lineitem name,Billing Name';
    return openDataset(new Blob([[head, ...lines].join('\n')]), { timeZone: 'UTC' });
  };

  for (const prefix of ['#', '#glow', '#GN', 'Her'])
    it(`have the number ${prefix}1001, and the customer of the bill where no e-mail address is known`, async () => {
      const dataset = await ordersNamed(
        (index) => `${prefix}${String(1001 + index)}`,
        () => '',
      );
      assert.deepEqual(await figures(dataset, 'orders', 'customers', 'revenue'), [40, 7, 1180]);
    });

  it('have the customers of e-mail addresses if there are any', async () => {
    const dataset = await ordersNamed(
      (index) => `#${String(1001 + index)}`,
      (index) => `${String(index % 9)}@mail.test`,
    );
    assert.deepEqual(await figures(dataset, 'customers'), [9]);
  });
});

describe('names next to words for customers', () => {
  it('are those of goods in the rows with a price, below rows of orders with the buyer', async () => {
    const lines = Array.from({ length: 30 }, (_, index) => {
      const order = `o${String(index)}`;
      return [
        `order,${order},${day(index)},buyer${String(index % 6)}@mail.test,${String(20 + index)},,,`,
        `lineItem,${order},,,,${['Lamp', 'Clock', 'Chair'][index % 3] ?? ''},1,${String(15 + index)}`,
        `lineItem,${order},,,,Cup,1,5`,
      ].join('\n');
    });
    const head = 'Type,OrderId,OrderDate,BuyerEmail,TotalToPay,Name,Quantity,Price';
    const dataset = await openDataset(new Blob([[head, ...lines].join('\n')]), { timeZone: 'UTC' });
    assert.deepEqual(await figures(dataset, 'orders', 'customers', 'units', 'revenue'), [30, 6, 60, 1035]);
  });

  it('are not those of customers where only prices and currencies are for customers', async () => {
    const dataset = await open({
      sales: rows(60, (index) => ({
        Title: ['Notes', 'Timer', 'Draw', 'Maps'][index % 4],
        'Begin Date': day(index),
        Units: 1 + (index % 4),
        'Customer Price': 4.99,
        'Customer Currency': 'USD',
        'Net Sales': 3.5 * (1 + (index % 4)),
      })),
    });
    await assert.rejects(ask(dataset, 'customers'), { code: 'missing-role' });
    dataset.close();
  });
});

describe('gross earnings above the amount that is left after fees', () => {
  it('are no profit', async () => {
    const dataset = await open({
      earnings: rows(60, (index) => ({
        Date: day(index),
        Guest: buyer(index),
        Amount: 97 + index,
        'Service fee': 3,
        'Gross earnings': 100 + index,
      })),
    });
    await assert.rejects(ask(dataset, 'profit'), { code: 'missing-role' });
    dataset.close();
  });
});

describe('rows of returns with a price and a quantity', () => {
  const tickets = rows(60, (index) => ({
    date: day(index),
    type: index % 10 === 3 ? 'Return' : 'Sale',
    price: 5 + (index % 7),
    quantity: 1 + (index % 3),
    'unit cost': 2,
  }));
  const sum = (of: (row: Record<string, unknown>) => number): number =>
    tickets.reduce((total, row) => total + (row.type === 'Return' ? -1 : 1) * of(row), 0);

  it('are deducted without a column of revenue, with their cost', async () => {
    const dataset = await open({ tickets });
    const revenue = sum(({ price, quantity }) => Number(price) * Number(quantity));
    const cost = sum(({ quantity }) => 2 * Number(quantity));
    const units = sum(({ quantity }) => Number(quantity));
    assert.deepEqual(await figures(dataset, 'revenue', 'units', 'profit'), [revenue, units, revenue - cost]);
  });

  it('are deducted in Russian', async () => {
    const dataset = await open({
      продажи: tickets.map(({ date, type, price, quantity }) => ({
        'Дата продажи': date,
        'Тип документа': type === 'Return' ? 'Возврат' : 'Продажа',
        Цена: price,
        'Кол-во': quantity,
      })),
    });
    assert.deepEqual(await figures(dataset, 'revenue'), [sum(({ price, quantity }) => Number(price) * Number(quantity))]);
  });
});

describe('a cost that is what the shop charges', () => {
  it('is the price of an item, so no profit is calculated', async () => {
    const dataset = await open({
      orders: rows(60, (index) => ({
        'Order Number': 1000 + index,
        'Order Date': day(index),
        'Order Subtotal Amount': (1 + (index % 3)) * (9.5 + (index % 4)),
        Quantity: 1 + (index % 3),
        'Item Cost': 9.5 + (index % 4),
      })),
    });
    await assert.rejects(ask(dataset, 'profit'), { code: 'missing-role' });
    assert.equal(dataset.roles.price, 'Item Cost');
    dataset.close();
  });
});
