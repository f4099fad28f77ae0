import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { accountOf, total } from './account-helpers.js';
import { ask, codes, day, joinsOf, open, rows } from './joined-helpers.js';
import { cents, HEADERS, LINES } from './refund-data.js';

/** Lines of different products with a `price`, which is that of the line or of a piece. */
const linesWith = (priceOf: (line: Record<string, unknown>) => number): Record<string, unknown>[] =>
  LINES.map(({ unit_price: _, ...line }, at) => ({ ...line, product: `P${String(at)}`, price: priceOf(LINES[at]!) / 100 }));
const lineOf = (line: Record<string, unknown>): number => Number(line.quantity) * cents(line.unit_price);
const pieceOf = (line: Record<string, unknown>): number => cents(line.unit_price);

/** Orders with a total of their lines in cents. */
const ordersWith = (amountOf: (line: Record<string, unknown>) => number): Record<string, unknown>[] =>
  HEADERS.map((order) => ({
    ...order,
    total_amount: LINES.filter(({ order_id: id }) => id === order.order_id).reduce((sum, line) => sum + amountOf(line), 0) / 100,
  }));
const SOLD = total(LINES.map((line) => lineOf(line) / 100));

describe('a price next to a quantity', () => {
  it('is the amount of the line where the total of each order is the sum of the prices', async () => {
    const dataset = await open({ orders: ordersWith(lineOf), order_items: linesWith(lineOf) });
    assert.equal(await ask(dataset, 'revenue'), SOLD);
    const [line] = (await accountOf(dataset)).lines;
    assert.equal(line?.column, 'price');
    const revenue = dataset.catalog.roles.find(({ role }) => role === 'revenue');
    assert.deepEqual(revenue?.reasons.at(-1), { code: 'unit-sums', params: { column: 'total_amount', table: 'orders' } });
  });

  it('is that of a piece where the total is the sum of price × quantity, where nothing says so, and where the page says so', async () => {
    const pieces = linesWith(pieceOf);
    assert.equal(await ask(await open({ orders: ordersWith(lineOf), order_items: pieces }), 'revenue'), SOLD);
    assert.equal(await ask(await open({ orders: HEADERS, order_items: pieces }), 'revenue'), SOLD);
    const chosen = { roles: 'price: order_items.price' };
    const dataset = await open({ orders: ordersWith(pieceOf), order_items: pieces }, chosen);
    assert.equal(await ask(dataset, 'revenue'), SOLD);
  });

  it('is that of a piece where its name says so, whatever the total is', async () => {
    const lines = LINES.map((line) => ({ ...line }));
    assert.equal(await ask(await open({ orders: ordersWith(pieceOf), order_items: lines }), 'revenue'), SOLD);
  });
});

describe('a price that changes over time', () => {
  const sold = (isLine: boolean): Record<string, unknown>[] =>
    rows(300, (at) => {
      const quantity = at % 15 ? 1 : 2 + (at % 2);
      const price = 20 + 3 * (at % 4) + [0, 11, 45][Math.floor(at / 4) % 3]!;
      return {
        ...{ order_id: 500 + at, date: day(at % 90), sku: `A${String(at % 4)}`, quantity },
        price: isLine ? price * quantity : price,
      };
    });
  for (const isLine of [true, false])
    it(`is the amount of ${isLine ? 'the line where it is a multiple of other rows' : 'a piece where several pieces have it'}`, async () => {
      const orders = sold(isLine);
      const revenue = orders.reduce((sum, { price, quantity }) => sum + Number(price) * (isLine ? 1 : Number(quantity)), 0);
      assert.equal(await ask(await open({ orders }), 'revenue'), revenue);
    });
});

describe('a key that is named after a table', () => {
  it('joins the key that the end of the name of the table names', async () => {
    const variants = rows(40, (at) => ({ variant_id: 100 + at, product_id: at % 8, size: ['S', 'M', 'L'][at % 3] }));
    const products = rows(8, (at) => ({ product_id: at, product_name: `Shirt ${String(at)}` }));
    const lines = LINES.map(({ product: _, ...line }, at) => ({ ...line, product_variant_id: 100 + ((at * 7) % 40) }));
    const tables = {
      orders: HEADERS,
      order_items: lines,
      product_variant: variants,
      products,
      stock: variants.map(({ variant_id: id }) => ({ variant_id: id, shelf: 'A' })),
    };
    assert.ok(joinsOf(await open(tables)).includes('order_items.product_variant_id = product_variant.variant_id'));
  });
});

describe('prices that many lines lack', () => {
  const products = rows(6, (at) => ({
    product_id: `P${String(at)}`,
    product_name: `Product ${String(at)}`,
    unit_price: 2.5 + at,
  }));
  const sales = (priceOf: (at: number) => number | null): Record<string, unknown>[] =>
    rows(120, (at) => ({
      transaction_id: at,
      date: day(at),
      product_id: `P${String(at % 6)}`,
      quantity: 1 + (at % 3),
      unit_price: priceOf(at),
    }));
  const listed = (at: number): number => 2.5 + (at % 6);

  it('are those of the list of products where it has the same prices', async () => {
    const whole = await ask(await open({ sales: sales(listed), products }), 'revenue');
    const dataset = await open({ sales: sales((at) => (at % 4 === 0 ? listed(at) : null)), products });
    assert.deepEqual([await ask(dataset, 'revenue'), codes(dataset)], [whole, []]);
  });

  it('stay missing where the list has other prices', async () => {
    const reduced = sales((at) => (at % 4 === 0 ? listed(at) * 0.8 : null));
    const expected = reduced.reduce((sum, row) => sum + Number(row.quantity) * Number(row.unit_price ?? 0), 0);
    assert.ok(Math.abs(Number(await ask(await open({ sales: reduced, products }), 'revenue')) - expected) < 0.01);
  });
});
