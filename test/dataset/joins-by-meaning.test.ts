import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask, day, joinsOf, open, rows, type Tables } from './joined-helpers.js';
import { sql } from './rule-sql.js';

const CATEGORIES = ['beleza_saude', 'informatica', 'moveis', 'relogios', 'brinquedos', 'esporte'];
const ENGLISH = ['health', 'computers', 'furniture', 'watches', 'toys', 'sports'];

/** A shop whose categories and ways to pay have lists of their own. */
const SHOP: Tables = {
  items: rows(400, (index) => ({
    order_id: 1000 + (index >> 1),
    product_id: `P${String(index % 60)}`,
    price: 5 + (index % 9),
    quantity: 1 + (index % 3),
  })),
  orders: rows(200, (index) => ({
    order_id: 1000 + index,
    order_date: day(index),
    customer_id: `C${String(index % 50)}`,
    payment_method: `M${String(index % 4)}`,
  })),
  products: rows(60, (index) => ({
    product_id: `P${String(index)}`,
    product_category_name: CATEGORIES[index % 6],
    weight_g: 100 + index,
  })),
  translation: rows(6, (index) => ({ product_category_name: CATEGORIES[index], product_category_name_english: ENGLISH[index] })),
  methods: rows(4, (index) => ({
    payment_method: `M${String(index)}`,
    method_label: ['Card', 'Cash', 'Transfer', 'Voucher'][index],
  })),
  customers: rows(50, (index) => ({
    customer_id: `C${String(index)}`,
    birth_date: `19${String(50 + (index % 50))}-05-06`,
    country: ['DE', 'FR'][index % 2],
  })),
};

const JOINS = [
  ['items', 'order_id', 'orders', 'order_id'],
  ['items', 'product_id', 'products', 'product_id'],
  ['orders', 'customer_id', 'customers', 'customer_id'],
  ['orders', 'payment_method', 'methods', 'payment_method'],
  ['products', 'product_category_name', 'translation', 'product_category_name'],
] as const;

describe('lists of codes and translations', () => {
  it('are joined, and customers with birthdays are no events, under the names of files and under meaningless ones', async () => {
    const byCountry = await sql(
      SHOP,
      'SELECT country, SUM(price * quantity) FROM items JOIN orders USING (order_id) JOIN customers USING (customer_id) GROUP BY 1 ORDER BY 1',
    );
    const names = Object.keys(SHOP);
    for (const nameOf of [(name: string) => name, (name: string) => `export_${String(names.indexOf(name) + 1)}`]) {
      const dataset = await open(Object.fromEntries(names.map((name) => [nameOf(name), SHOP[name] ?? []])));
      const expected = JOINS.map(([from, key, to, other]) => `${nameOf(from)}.${key} = ${nameOf(to)}.${other}`);
      assert.deepEqual(joinsOf(dataset), expected.toSorted());
      assert.deepEqual(await ask(dataset, 'revenue', 'country'), byCountry);
      assert.equal(dataset.catalog.tables[0]?.name, nameOf('items'));
      dataset.close();
    }
  });
});
