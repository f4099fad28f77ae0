import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SalesError } from '../../src/core.js';
import type { Dataset } from '../../src/core.js';
import { ask, day, open, rows } from './joined-helpers.js';

type Row = Readonly<Record<string, unknown>>;

const sumOf = (data: readonly Row[], value: (row: Row) => number): number => data.reduce((sum, row) => sum + value(row), 0);

/** Lines whose amount grows with the quantity, and varies with options of the product. */
const DISHES: readonly Row[] = rows(120, (index) => {
  const quantity = 1 + (index % 4);
  return {
    order_id: 1 + (index >> 1),
    date: day(index >> 1),
    desk: `D${String(index % 7)}`,
    quantity,
    item_price: quantity * (6 + (index % 5)),
  };
});
const ITEM_PRICE = sumOf(DISHES, ({ item_price }) => Number(item_price));
const TIMES_QUANTITY = sumOf(DISHES, ({ item_price, quantity }) => Number(item_price) * Number(quantity));

async function questionOf(dataset: Dataset, measure = 'revenue'): Promise<SalesError> {
  try {
    await ask(dataset, measure);
  } catch (error) {
    assert.ok(error instanceof SalesError);
    return error;
  }
  return assert.fail(`${measure} is not asked`);
}

/** The readings of a figure as text, with their totals. */
async function readingsOf(data: readonly Row[], measure?: string): Promise<readonly unknown[]> {
  const error = await questionOf(await open({ sales: data }), measure);
  assert.equal(error.code, 'ambiguous');
  return error.readings.map(({ roles, total }) => [roles, total]);
}

describe('a figure with two readings', () => {
  it('is an error with both, each with its total', async () => {
    assert.deepEqual(await readingsOf(DISHES), [
      [{ revenue: 'item_price' }, ITEM_PRICE],
      [{ price: 'item_price' }, TIMES_QUANTITY],
    ]);
  });

  it('is the same for all figures that depend on it, and for no others', async () => {
    const dataset = await open({ sales: DISHES });
    for (const measure of ['aov', 'price', 'sum(price * quantity)']) {
      const { code, readings } = await questionOf(dataset, measure);
      assert.deepEqual([code, readings.map(({ total }) => total)], ['ambiguous', [ITEM_PRICE, TIMES_QUANTITY]], measure);
    }
    assert.equal(await ask(dataset, 'orders'), 60);
    assert.equal(
      await ask(dataset, 'units'),
      sumOf(DISHES, ({ quantity }) => Number(quantity)),
    );
    assert.equal(await ask(dataset, 'sum("item_price")'), ITEM_PRICE);
  });

  it('is settled by each of its readings', async () => {
    const { readings } = await questionOf(await open({ sales: DISHES }));
    for (const { roles, total } of readings) assert.equal(await ask(await open({ sales: DISHES }, { roles }), 'revenue'), total);
  });

  it('names the attribute of each reading', async () => {
    const { hint, message } = await questionOf(await open({ sales: DISHES }));
    assert.match(message, /measure 'revenue' .*item_price, item_price × quantity/u);
    assert.match(hint, /roles="revenue: item_price", roles="price: item_price"/u);
  });
});

describe('an amount that nothing explains', () => {
  const data = rows(60, (index): Row => {
    const quantity = 1 + (index % 3);
    return {
      date: day(index),
      product: `P${String(index % 9)}`,
      quantity,
      price: 10 + (index % 9),
      pay_amount: 7 + ((index * 37) % 50),
    };
  });

  it('is a question next to a price and a quantity', async () => {
    assert.deepEqual(await readingsOf(data), [
      [{ revenue: 'pay_amount' }, sumOf(data, (row) => Number(row.pay_amount))],
      [{ revenue: '' }, sumOf(data, ({ price, quantity }) => Number(price) * Number(quantity))],
    ]);
  });

  it('is the revenue next to a list price', async () => {
    const listed = data.map(({ price, ...row }) => ({ ...row, list_price: price }));
    const dataset = await open({ sales: listed });
    assert.equal(
      await ask(dataset, 'revenue'),
      sumOf(data, (row) => Number(row.pay_amount)),
    );
    assert.match(
      (await dataset.check()).roles.find(({ role }) => role === 'revenue')?.reason ?? '',
      /'list_price' is that of a list/u,
    );
  });

  it('is none if it is price × quantity', async () => {
    const explained = data.map((row) => ({ ...row, pay_amount: Number(row.price) * Number(row.quantity) }));
    assert.equal(
      await ask(await open({ sales: explained }), 'revenue'),
      sumOf(explained, ({ pay_amount }) => Number(pay_amount)),
    );
  });

  it('is none if its name is that of another amount', async () => {
    const taxed = data.map(({ pay_amount, ...row }) => ({ ...row, tax_amount: pay_amount }));
    assert.equal(
      await ask(await open({ sales: taxed }), 'revenue'),
      sumOf(data, ({ price, quantity }) => Number(price) * Number(quantity)),
    );
  });
});

describe('what was ordered and what was paid', () => {
  const isPaid = (index: number): boolean => index % 8 !== 3;
  const ordered = (index: number): number => 20 + ((index * 13) % 70);
  const orders = (more: (index: number) => Row): readonly Row[] =>
    rows(80, (index) => ({ order_id: index + 1, order_date: day(index), 'Total Amount': ordered(index), ...more(index) }));
  const paid = (index: number): number => (isPaid(index) ? ordered(index) : 0);
  const ORDERED = sumOf(
    rows(80, (index) => ({ value: ordered(index) })),
    ({ value }) => Number(value),
  );
  const PAID = sumOf(
    rows(80, (index) => ({ value: paid(index) })),
    ({ value }) => Number(value),
  );

  it('is what was paid where a date of payment says what was sold', async () => {
    const dataset = await open({
      orders: orders((index) => ({ 'Amount Paid': paid(index), 'Payment Date': isPaid(index) ? day(index) : null })),
    });
    assert.equal(await ask(dataset, 'revenue'), PAID);
    assert.equal(dataset.roles.revenue, 'Amount Paid');
  });

  it('is a question without such a date', async () => {
    assert.deepEqual(await readingsOf(orders((index) => ({ 'Amount Paid': paid(index) }))), [
      [{ revenue: 'Total Amount' }, ORDERED],
      [{ revenue: 'Amount Paid' }, PAID],
    ]);
  });

  it('is a question next to a date that is missing elsewhere', async () => {
    const data = orders((index) => ({ 'Amount Paid': paid(index), 'Payment Date': index % 9 === 0 ? null : day(index) }));
    assert.equal((await readingsOf(data)).length, 2);
  });

  it('is no question if everything was paid, or parts of it were', async () => {
    for (const part of [1, 0.5]) {
      const data = orders((index) => ({ 'Amount Paid': part * ordered(index) }));
      assert.equal(await ask(await open({ orders: data }), 'revenue'), ORDERED);
    }
  });
});

describe('two columns with equally good names', () => {
  const data = rows(50, (index): Row => ({ date: day(index), value1: 5 + (index % 7), value2: 9 + ((index * 3) % 11) }));

  it('are a question', async () => {
    assert.deepEqual(await readingsOf(data), [
      [{ revenue: 'value1' }, sumOf(data, ({ value1 }) => Number(value1))],
      [{ revenue: 'value2' }, sumOf(data, ({ value2 }) => Number(value2))],
    ]);
  });

  it('are none if their values are the same', async () => {
    const same = data.map((row) => ({ ...row, value2: row.value1 }));
    assert.equal(
      await ask(await open({ sales: same }), 'revenue'),
      sumOf(data, ({ value1 }) => Number(value1)),
    );
  });
});

describe('an amount with an unknown name next to a list price', () => {
  const parts = (share: (at: number) => number): readonly Row[] =>
    rows(90, (index) => {
      const quantity = 1 + (index % 4);
      const listPrice = 7.25 + (index % 6) * 3;
      const zorp = (quantity * listPrice * share(index)).toFixed(2);
      return { order_id: 1 + (index >> 1), date: day(index >> 1), quantity, list_price: listPrice, zorp };
    });

  it('is asked if it may be what was charged', async () => {
    const data = parts((at) => 0.8 + (at % 3) * 0.05);
    const charged = sumOf(data, ({ zorp }) => Number(zorp));
    const listed = sumOf(data, ({ list_price, quantity }) => Number(list_price) * Number(quantity));
    assert.deepEqual(
      (await readingsOf(data)).map((one) => (one as readonly [unknown, number])[1].toFixed(2)),
      [charged.toFixed(2), listed.toFixed(2)],
    );
  });

  it('is asked if it may be the price that was charged', async () => {
    const data = parts((at) => 0.8 + (at % 3) * 0.05).map(({ zorp, ...row }) => ({
      ...row,
      zorp: (Number(zorp) / Number(row.quantity)).toFixed(2),
    }));
    const charged = sumOf(data, ({ zorp, quantity }) => Number(zorp) * Number(quantity));
    const listed = sumOf(data, (row: Row) => Number(row.list_price) * Number(row.quantity));
    assert.deepEqual(
      (await readingsOf(data)).map((one) => (one as readonly [unknown, number])[1].toFixed(2)),
      [charged.toFixed(2), listed.toFixed(2)],
    );
  });

  it('is not asked if its values are no share of it', async () => {
    const data = parts((at) => 0.1 + (at % 30) * 0.07);
    const listed = sumOf(data, ({ list_price, quantity }) => Number(list_price) * Number(quantity));
    assert.equal(await ask(await open({ sales: data }), 'revenue'), listed);
  });
});
