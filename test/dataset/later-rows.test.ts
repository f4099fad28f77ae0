import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SalesError, type Dataset } from '../../src/core.js';
import { day, open, rows } from './joined-helpers.js';

type Row = Readonly<Record<string, unknown>>;

/** Sales with a state each. */
const salesOf = (count: number, states: readonly string[], from = 0): readonly Row[] =>
  rows(count, (index) => ({
    order_id: `O${String(1000 + from + index)}`,
    order_date: day(from + index),
    customer_id: `C${String(index % 13)}`,
    product: `P${String(index % 7)}`,
    quantity: 1 + (index % 3),
    unit_price: 5 + (index % 7),
    order_status: states[index % states.length],
  }));

/** The revenue of rows in states that are not listed. */
const amountOf = (data: readonly Row[], ...without: readonly string[]): number =>
  data
    .filter(({ order_status: state }) => !without.includes(String(state)))
    .reduce((sum, { quantity, unit_price: price }) => sum + Number(quantity) * Number(price), 0);

async function revenueOf(dataset: Dataset): Promise<unknown> {
  return (await dataset.query({ measures: ['revenue'] })).rows()[0]?.revenue;
}

const noteOf = ({ warnings }: Dataset, code: string): Dataset['warnings'][number] | undefined =>
  warnings.find((note) => note.code === code);

describe('states of rows that are added later', () => {
  const before = salesOf(60, ['Complete', 'Failed', 'Shipped']);
  const more = salesOf(30, ['Failed', 'Complete', 'Void'], 60);

  it('count as those of the file, with the rows and the amount of all', async () => {
    const dataset = await open({ sales: before });
    await dataset.append(more);
    assert.equal(await revenueOf(dataset), amountOf([...before, ...more], 'Failed', 'Void'));
    const note = noteOf(dataset, 'unsold-rows');
    const out = [...before, ...more].filter(({ order_status: state }) => state === 'Failed' || state === 'Void');
    assert.deepEqual([note?.count, note?.params?.amount, note?.params?.states], [out.length, amountOf(out), ['Failed', 'Void']]);
    await dataset.append(salesOf(3, ['Failed'], 200));
    assert.equal(await revenueOf(dataset), amountOf([...before, ...more], 'Failed', 'Void'));
    assert.equal(noteOf(dataset, 'unsold-rows')?.count, out.length + 3);
  });

  it('count where the file had none that fails', async () => {
    const whole = salesOf(60, ['Complete', 'Shipped']);
    const dataset = await open({ sales: whole });
    await dataset.append(more);
    assert.equal(await revenueOf(dataset), amountOf([...whole, ...more], 'Failed', 'Void'));
    assert.equal(noteOf(dataset, 'unsold-rows')?.count, 20);
  });

  it('decide about the rows before: a deal in another stage is none once deals are won and lost', async () => {
    const deals = salesOf(60, ['Won', 'Reviewed']);
    const dataset = await open({ sales: deals });
    assert.equal(await revenueOf(dataset), amountOf(deals));
    const lost = salesOf(4, ['Lost'], 60);
    await dataset.append(lost);
    assert.equal(await revenueOf(dataset), amountOf(deals, 'Reviewed'));
    const note = noteOf(dataset, 'unsold-rows');
    assert.deepEqual([note?.count, note?.params?.amount], [34, amountOf(deals, 'Won') + amountOf(lost)]);
  });

  it('are all counted, or those that the page lists', async () => {
    for (const [status, ...without] of [['all'], ['Complete, Shipped', 'Failed', 'Void', 'New']] as const) {
      const dataset = await open({ sales: before }, { status });
      const added = [...more, ...salesOf(2, ['New'], 90)];
      await dataset.append(added);
      assert.equal(await revenueOf(dataset), amountOf([...before, ...added], ...without), status);
    }
  });

  it('that are canceled for the first time are stated next to the figure', async () => {
    const dataset = await open({ sales: salesOf(60, ['Complete', 'Shipped', 'Packed']) });
    await revenueOf(dataset);
    const canceled = salesOf(5, ['Cancelled'], 60);
    await dataset.append(canceled);
    const { notes } = await dataset.query({ measures: ['revenue'] });
    const note = notes.find(({ code }) => code === 'canceled-rows');
    assert.deepEqual([note?.count, note?.params?.amount], [5, amountOf(canceled)]);
  });
});

describe('documents and lines that are added later', () => {
  const orders = (from: number, count: number, states: readonly string[]): readonly Row[] =>
    rows(count, (index) => ({
      order_id: `O${String(from + index)}`,
      order_date: day(index),
      customer_id: `C${String(index % 7)}`,
      order_status: states[index % states.length],
    }));
  const lines = (from: number, count: number): readonly Row[] =>
    rows(count, (index) => ({
      line_id: from * 10 + index,
      order_id: `O${String(from + (index >> 1))}`,
      product: `P${String(index % 5)}`,
      quantity: 1 + (index % 2),
      unit_price: 4 + (index % 6),
    }));
  const total = (data: readonly Row[], isCounted: (line: Row) => boolean): number =>
    data.filter(isCounted).reduce((sum, { quantity, unit_price: price }) => sum + Number(quantity) * Number(price), 0);
  const openBoth = (): Promise<Dataset> =>
    open({ orders: orders(1000, 40, ['Complete', 'Shipped', 'Failed', 'Complete']), order_items: lines(1000, 80) });
  const isSold = ({ order_id: id }: Row): boolean => Number(String(id).slice(1)) % 4 !== 2;

  it('leave out lines of a failed order, in whichever order they come', async () => {
    for (const isHeaderFirst of [true, false]) {
      const dataset = await openBoth();
      const header = orders(2000, 4, ['Complete', 'Shipped', 'Failed', 'Complete']);
      const added = lines(2000, 8);
      if (isHeaderFirst) await dataset.append(header, { table: 'orders' });
      await dataset.append(added, { table: 'order_items' });
      if (!isHeaderFirst) await dataset.append(header, { table: 'orders' });
      assert.equal(await revenueOf(dataset), total([...lines(1000, 80), ...added], isSold), `header first: ${isHeaderFirst}`);
      const note = noteOf(dataset, 'unsold-rows');
      assert.deepEqual([note?.count, note?.params?.amount], [11, total([...lines(1000, 80), ...added], (line) => !isSold(line))]);
    }
  });

  it('leave out orders whose payment fails, whether payments or orders come first', async () => {
    const header = orders(1000, 44, ['New']).map((order, index) => ({ ...order, total_amount: 10.5 + index }));
    const payments = header.map((_, index) => ({
      payment_id: `P${String(index)}`,
      order_id: `O${String(1000 + index)}`,
      payment_status: index % 4 === 2 ? 'Failed' : 'Paid',
    }));
    const paid = header.reduce((sum, { total_amount: amount }, index) => (index % 4 === 2 ? sum : sum + amount), 0);
    for (const isPaymentFirst of [true, false]) {
      const dataset = await open({ orders: header.slice(0, 40), payments: payments.slice(0, 40) });
      if (isPaymentFirst) await dataset.append(payments.slice(40), { table: 'payments' });
      await dataset.append(header.slice(40), { table: 'orders' });
      if (!isPaymentFirst) await dataset.append(payments.slice(40), { table: 'payments' });
      assert.equal(await revenueOf(dataset), paid, `payment first: ${isPaymentFirst}`);
    }
  });

  it('leave out later lines of an order that had failed in the file', async () => {
    const dataset = await openBoth();
    const sold = await revenueOf(dataset);
    await dataset.append([{ line_id: 99_999, order_id: 'O1002', product: 'P1', quantity: 1, unit_price: 5 }], {
      table: 'order_items',
    });
    assert.equal(await revenueOf(dataset), sold);
  });
});

describe('copies in rows that are added later', () => {
  const before = salesOf(60, ['Complete']);

  it('are stated, with those of the file', async () => {
    const dataset = await open({ sales: [...before, ...before.slice(0, 2)] });
    assert.equal(noteOf(dataset, 'repeated-rows')?.count, 2);
    await dataset.append([...salesOf(3, ['Complete'], 60), ...before.slice(10, 14)]);
    const note = noteOf(dataset, 'repeated-rows');
    assert.deepEqual([note?.count, note?.params?.amount], [6, amountOf(before.slice(0, 2)) + amountOf(before.slice(10, 14))]);
  });

  it('are removed where the page says so', async () => {
    const dataset = await open({ sales: [...before, ...before.slice(0, 2)] }, { read: 'duplicates: remove' });
    const more = salesOf(3, ['Complete'], 60);
    await dataset.append([...before.slice(5, 9), ...more, ...more]);
    assert.equal(await revenueOf(dataset), amountOf([...before, ...more]));
  });
});

describe('a stray date in rows that are added later', () => {
  it('is stated and does not choose the period, and is one no longer once its time has come', async () => {
    const dataset = await open({ sales: salesOf(400, ['Complete']) });
    const newest = dataset.catalog.newest ?? 0;
    await dataset.append([{ ...salesOf(1, ['Complete'])[0], order_date: '2052-01-01' }]);
    assert.equal(dataset.catalog.newest, newest);
    const note = noteOf(dataset, 'stray-dates');
    assert.deepEqual([note?.count, note?.params?.dates], [1, ['2052-01-01']]);
    await dataset.append(
      rows(30, (index) => ({ ...salesOf(1, ['Complete'])[0], order_date: `2052-01-${String(index + 1).padStart(2, '0')}` })),
    );
    assert.notEqual(dataset.catalog.newest, newest);
    assert.equal(noteOf(dataset, 'stray-dates'), undefined);
  });
});

describe('a question about a file that grows', () => {
  const dishes = (count: number): readonly Row[] =>
    rows(count, (index) => ({
      order_id: 1 + (index >> 1),
      date: day(index >> 1),
      desk: `D${String(index % 7)}`,
      quantity: 1 + (index % 4),
      item_price: (1 + (index % 4)) * (6 + (index % 5)),
    }));

  it('stays open, with the totals of all rows', async () => {
    const dataset = await open({ sales: dishes(120) });
    // Half a dish changes how the column is stored, so the rows are described again.
    await dataset.append([{ order_id: 61, date: day(60), desk: 'D1', quantity: 0.5, item_price: 4.125 }]);
    const error: unknown = await revenueOf(dataset).catch((reason: unknown) => reason);
    assert.ok(error instanceof SalesError && error.code === 'ambiguous');
    const sum = dishes(120).reduce((all, { item_price: price }) => all + Number(price), 4.125);
    assert.equal(error.readings[0]?.total, sum);
  });
});
