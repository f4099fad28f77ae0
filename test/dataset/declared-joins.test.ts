import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseJoins } from '../../src/catalog/joins/declared-joins.js';
import { openDataset } from '../../src/core.js';
import type { Dataset, DatasetInput, DatasetOptions } from '../../src/core.js';

const rows = (count: number, row: (index: number) => Record<string, unknown>): Record<string, unknown>[] =>
  Array.from({ length: count }, (_, index) => row(index));
const day = (index: number): string => new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10);

const ORDERS = rows(24, (index) => ({
  nr: index,
  what: (index % 6) + 1,
  who: `K${String(index % 4)}`,
  placed: day(index),
  sent: day(index + 31),
  amount: 10,
}));
const PRODUCTS = rows(6, (index) => ({ id: index + 1, label: `P${String(index + 1)}` }));
const PEOPLE = rows(4, (index) => ({ code: `K${String(index)}`, town: `T${String(index % 2)}` }));
const CALENDAR = rows(100, (index) => ({ date: day(index), month: Math.floor(index / 31) + 1 }));
const TABLES = { orders: ORDERS, products: PRODUCTS, people: PEOPLE, calendar: CALENDAR };

const open = (joins: string | readonly string[], tables: Record<string, Record<string, unknown>[]> = TABLES): Promise<Dataset> =>
  openDataset({ tables, joins }, { timeZone: 'UTC' });

function joinsOf({ catalog }: Dataset): readonly string[] {
  return catalog.joins.map(({ from, to }) => `${from.table}.${from.columns.join('+')} = ${to.table}.${to.columns.join('+')}`);
}

async function revenueBy(dataset: Dataset, by: string): Promise<unknown> {
  return (await dataset.query({ measures: ['sum(amount)'], by: [by] })).rows().map((row) => Object.values(row));
}

describe('parseJoins', () => {
  it('reads pairs, several columns, quotes, second names, and lists', () => {
    assert.deepEqual(parseJoins('a.x = b.y; "Order; Lines"."is = no" = c.d.e AS "day ""two"""'), [
      {
        text: 'a.x = b.y',
        pairs: [
          [
            ['a', 'x'],
            ['b', 'y'],
          ],
        ],
      },
      {
        text: '"Order; Lines"."is = no" = c.d.e AS "day ""two"""',
        pairs: [
          [
            ['Order; Lines', 'is = no'],
            ['c', 'd', 'e'],
          ],
        ],
        as: 'day "two"',
      },
    ]);
    const [one] = parseJoins(['a.x = b.x and a.y = b.y']);
    assert.deepEqual(one?.pairs, [
      [
        ['a', 'x'],
        ['b', 'x'],
      ],
      [
        ['a', 'y'],
        ['b', 'y'],
      ],
    ]);
    assert.deepEqual(parseJoins(' ; '), []);
  });

  it('refuses what is no text', () => {
    for (const joins of [5, null, {}, [null], [['a.x', 'b.y']]] as unknown as string[]) {
      assert.throws(() => parseJoins(joins), { name: 'SalesError', code: 'bad-join' });
    }
  });

  it('says what it cannot read', () => {
    for (const text of [
      'a.x',
      'a.x = b',
      'a.x = b.y = c.z',
      'a. = b.y',
      'a.x = b.y as',
      'a.x = b.y and',
      'a.x = b.y as c as d',
    ]) {
      assert.throws(() => parseJoins(text), { code: 'bad-join', hint: /joins=/u }, text);
    }
  });
});

describe('declared joins', () => {
  it('are many-to-one whichever way they are written, where names say nothing', async () => {
    const joins = ['products.id = orders.what', 'orders.who = people.code'];
    for (const declared of [joins, joins.join('; ')]) {
      const dataset = await open(declared);
      assert.deepEqual(joinsOf(dataset).slice(0, 2), ['orders.what = products.id', 'orders.who = people.code']);
      assert.match(dataset.catalog.joins[0]?.reason ?? '', /^Declared by the page\. All keys match\.$/u);
      assert.deepEqual(await revenueBy(dataset, 'town'), [
        ['T0', 120],
        ['T1', 120],
      ]);
    }
  });

  it('leave the other joins to be found', async () => {
    const dataset = await open('orders.what = products.id');
    assert.ok(joinsOf(dataset).includes('orders.placed = calendar.date'));
  });

  it('take the place of those that were found between the same tables', async () => {
    const products = rows(6, (index) => ({ product_id: index + 1, old_no: 6 - index, label: `P${String(index + 1)}` }));
    const sales = rows(24, (index) => ({ date: day(index), product_id: (index % 6) + 1, amount: index % 6 === 0 ? 7 : 1 }));
    const found = await open('', { sales, products });
    assert.deepEqual(joinsOf(found), ['sales.product_id = products.product_id']);
    const declared = await open('sales.product_id = products.old_no', { sales, products });
    assert.deepEqual(joinsOf(declared), ['sales.product_id = products.old_no']);
    assert.deepEqual(await revenueBy(declared, 'label'), [
      ['P1', 4],
      ['P2', 4],
      ['P3', 4],
      ['P4', 4],
      ['P5', 4],
      ['P6', 28],
    ]);
  });

  it('give a table a second name', async () => {
    const dataset = await open('orders.placed = calendar.date; orders.sent = calendar.date as sent_on');
    assert.deepEqual(dataset.catalog.tables.at(-1), { name: 'sent_on', rowCount: 100, sameAs: 'calendar' });
    assert.deepEqual(await revenueBy(dataset, 'calendar.month'), [[1, 240]]);
    assert.deepEqual(await revenueBy(dataset, 'sent_on.month'), [[2, 240]]);
    const first = await open('orders.sent = calendar.date as sent_on');
    assert.ok(joinsOf(first).includes('orders.placed = calendar.date'));
    assert.equal(joinsOf(first).filter((join) => join.startsWith('orders.sent')).length, 1);
  });

  it('may be of several columns', async () => {
    const stock = rows(24, (index) => ({
      what: (index % 6) + 1,
      who: `K${String(Math.floor(index / 6))}`,
      rate: (index % 6) + 1,
    }));
    const dataset = await open('orders.what = stock.what and stock.who = orders.who', { orders: ORDERS, stock });
    assert.deepEqual(joinsOf(dataset), ['orders.what+who = stock.what+who']);
    assert.deepEqual((await dataset.query({ measures: ['n = sum(rate * amount)'] })).rows(), [{ n: 840 }]);
  });

  it('name tables and columns that have points, by the name of a file of several too', async () => {
    const tables = { 'shop.orders': ORDERS, 'main.products': rows(6, (index) => ({ 'the.id': index + 1, label: 'x' })) };
    assert.deepEqual(joinsOf(await open('shop.orders.what = main.products.the.id', tables)), [
      'shop.orders.what = main.products.the.id',
    ]);
    const years = { orders_2023: ORDERS, orders_2024: ORDERS, products: PRODUCTS };
    const dataset = await open('orders_2024.what = products.id', years);
    assert.deepEqual(joinsOf(dataset), ['orders.what = products.id']);
    assert.equal(dataset.rowCount, 48);
  });

  it('may be written twice, in either direction and by the names of several files', async () => {
    const twice = await open('orders.what = products.id; products.id = orders.what');
    assert.equal(joinsOf(twice).filter((join) => join.startsWith('orders.what')).length, 1);
    const years = { orders_2023: ORDERS, orders_2024: ORDERS.slice(1), products: PRODUCTS };
    const dataset = await open(['orders_2023.what = products.id', 'orders_2024.what = products.id'], years);
    assert.deepEqual([joinsOf(dataset), dataset.rowCount], [['orders.what = products.id'], 47]);
  });

  it('say which table or column is not there, and what is near', async () => {
    await assert.rejects(open('orders.what = product.id'), {
      code: 'bad-join',
      message: /unknown table 'product'/u,
      hint: /'products'/u,
      params: {
        option: 'joins',
        value: 'orders.what = product.id',
        table: 'product',
        expected: Object.keys(TABLES),
        nearest: 'products',
      },
    });
    await assert.rejects(open('orders.wat = products.id'), { code: 'bad-join', message: /'wat'.*'orders'/u, hint: /'what'/u });
  });

  it('say where both sides repeat, how often, and with which key', async () => {
    const pairs = rows(12, (index) => ({ what: (index % 6) + 1, tag: index % 5 }));
    await assert.rejects(open('orders.what = pairs.what', { orders: ORDERS, pairs }), {
      code: 'bad-join',
      message:
        /multiply rows: in 'orders' 18 rows repeat a key \('1' occurs 4 times\), and in 'pairs' 6 rows repeat a key \('1' occurs 2 times\)/u,
    });
  });

  it('refuse circles, second names that are taken, and pairs of more than two tables', async () => {
    const a = rows(3, (index) => ({ x: index, y: index }));
    const b = rows(3, (index) => ({ u: index, v: index, w: index }));
    const circle = open('a.x = b.u; b.v = a.y', { a, b });
    await assert.rejects(circle, { code: 'bad-join', message: /cycle/u, hint: /as v/u });
    await assert.rejects(open('orders.sent = calendar.date as people'), { code: 'bad-join', message: /'people'/u });
    await assert.rejects(open('orders.what = products.id and orders.who = people.code'), { code: 'bad-join' });
    await assert.rejects(open('orders.what = orders.nr'), { code: 'bad-join' });
  });
});

describe('roles in several tables', () => {
  const sales = rows(20, (index) => ({ date: day(index), billed: day(index + 5), product_id: (index % 6) + 1, amount: 1 }));
  const products = rows(6, (index) => ({
    product_id: index + 1,
    name: `P${String(index)}`,
    kind: `A${String(index % 2)}`,
    line: `B${String(index % 3)}`,
  }));

  const openWith = (roles: string): Promise<Dataset> => openDataset({ tables: { products, sales } }, { timeZone: 'UTC', roles });

  it('are set by table and column, or by a column that one has', async () => {
    const dataset = await openWith('date: sales.billed; category: line; product: sales.product_id');
    assert.equal(dataset.roles.date, 'billed');
    assert.equal(dataset.roles.category, 'line');
    assert.equal(dataset.roles.product, 'sales.product_id');
    assert.deepEqual(await revenueBy(dataset, 'category'), [
      ['B0', 7],
      ['B1', 7],
      ['B2', 6],
    ]);
  });

  it('name the nearest column where there is none', async () => {
    await assert.rejects(openWith('date: sales.biled'), { code: 'unknown-field' });
    await assert.rejects(openWith('date: name'), { code: 'bad-type' });
  });
});

describe('files of several tables', () => {
  const csv = (text: string): Blob => new Blob([text]);
  const file = (name: string, text: string): File => new File([text], name);

  const names = async (files: DatasetInput, options: DatasetOptions = {}): Promise<readonly string[]> =>
    (await openDataset(files, options)).catalog.tables.map(({ name, rowCount }) => `${name} ${String(rowCount)}`);

  it('are one where they have the same columns, by what their names have in common', async () => {
    const year = (name: string): File => file(name, 'date,product_id,amount\n2024-01-01,1,2\n');
    const products = file('products.csv', 'product_id,label\n1,a\n2,b\n');
    assert.deepEqual(await names([year('sales_2023.csv'), products, year('sales_2024.csv')]), ['sales 2', 'products 2']);
    assert.deepEqual(await names([year('2023-sales.csv'), products, year('2024-sales.csv')]), ['sales 2', 'products 2']);
    assert.deepEqual(await names([year('jan.csv'), products, year('feb.csv')]), ['jan 2', 'products 2']);
  });

  it('stay apart where they list different things under the same headers', async () => {
    const list = (name: string): File => file(name, 'id,name\n1,a\n2,b\n');
    const sales = file('sales.csv', 'date,brand_id,category_id,amount\n2024-01-01,1,2,3\n2024-01-02,2,1,3\n2024-01-02,2,1,4\n');
    assert.deepEqual(await names([list('brands.csv'), sales, list('categories.csv')]), ['sales 3', 'brands 2', 'categories 2']);
    assert.deepEqual(await names([list('dim_brands.csv'), sales, list('dim_categories.csv')]), [
      'sales 3',
      'dim_brands 2',
      'dim_categories 2',
    ]);
  });

  it('are told apart by a number where they have one name', async () => {
    assert.deepEqual(await names([csv('date,amount\n2024-01-01,1\n'), csv('id,label\n1,a\n')]), ['data 1', 'data_2 1']);
  });

  it('say which of them could not be read', async () => {
    const broken = openDataset([file('sales.csv', 'date,amount\n2024-01-01,1\n'), file('products.json', '[{"id": 1')]);
    await assert.rejects(broken, { message: /^products: /u });
  });
});
