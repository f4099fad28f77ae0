import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';
import type { Dataset } from '../../src/core.js';

const csv = (name: string, ...lines: readonly string[]): File =>
  new File([lines.join('\n')], `${name}.csv`, { type: 'text/csv' });
const times = <T>(count: number, make: (at: number) => T): readonly T[] => Array.from({ length: count }, (_, at) => make(at));
const two = (value: number): string => String(value).padStart(2, '0');

async function rowsOf(dataset: Dataset, measure: string, by: string): Promise<readonly (readonly unknown[])[]> {
  return (await dataset.query({ measures: [measure], by: [by] })).rows().map((row) => Object.values(row));
}

async function valueOf(dataset: Dataset, measure: string): Promise<unknown> {
  return Object.values((await dataset.query({ measures: [measure] })).rows()[0] ?? {})[0];
}

describe('day and month', () => {
  const days = times(48, (at) => ({ first: two((at % 12) + 1), second: two(Math.floor(at / 12) + 1) }));
  const amounts = (texts: readonly string[]): File =>
    csv('ventas', 'Fecha,Importe', ...texts.map((text, at) => `${text},${String(at < 12 ? 10 : 1)}`));

  it('are read in the order in which the rows follow each other', async () => {
    const dmy = days.map(({ first, second }) => `${first}/${second}/2024`);
    const mdy = days.map(({ first, second }) => `${second}/${first}/2024`);
    for (const texts of [dmy, mdy, dmy.toReversed()]) {
      const dataset = await openDataset(amounts(texts), { locale: 'en-US' });
      const months = await rowsOf(dataset, 'n = count()', 'month(date)');
      assert.deepEqual(
        months.map(([month, count]) => `${String(month)} ${String(count)}`),
        ['01', '02', '03', '04'].map((month) => `2024-${month}-01 12`),
      );
      assert.equal(
        dataset.warnings.some(({ code }) => code === 'ambiguous-date-order'),
        false,
      );
    }
  });

  it('stay a question where the rows are in no order', async () => {
    const mixed = times(48, (at) => days[(at * 29) % 48]!).map(({ first, second }) => `${first}/${second}/2024`);
    const dataset = await openDataset(amounts(mixed), { locale: 'en-US' });
    assert.ok(dataset.warnings.some(({ code }) => code === 'ambiguous-date-order'));
  });
});

describe('a header', () => {
  it('may have numbers for names and an empty first name', async () => {
    const rows = times(
      30,
      (at) => `${String(at)},2024-03-${two(at + 1)},Ost,${String(at * 3)},${String(at * 5)},${String(at + 100)}`,
    );
    const dataset = await openDataset(csv('absatz', ',Datum,Gebiet,8711,8712,Umsatz', ...rows));
    assert.equal(await valueOf(dataset, 'revenue'), 3435);
    assert.deepEqual(dataset.columns.map(({ name }) => name).slice(1, 5), ['Datum', 'Gebiet', '8711', '8712']);
  });

  it('is no row of codes, texts and numbers', async () => {
    const dataset = await openDataset(csv('list', 'AB,Ost,12,5', 'CD,West,13,6', 'EF,Ost,14,7'));
    assert.equal(dataset.rowCount, 3);
  });
});

describe('an amount whose options vary', () => {
  const line = (at: number, price: (pieces: number, options: number) => number): string => {
    const pieces = at % 5 === 0 ? 2 + (at % 2) : 1;
    return [Math.floor(at / 2), pieces, `Menü ${String(at % 4)}`, price(pieces, (at % 3) + (at % 4)).toFixed(2)].join(',');
  };
  const file = (price: (pieces: number, options: number) => number): File =>
    csv('bestellungen', 'order_id,quantity,item_name,item_price', ...times(240, (at) => line(at, price)));

  it('is the amount of the line where it grows with the quantity of each product', async () => {
    const dataset = await openDataset(file((pieces, options) => pieces * (8 + options * 0.25)));
    assert.equal(dataset.roles.revenue, 'item_price');
  });

  it('is a price where it does not', async () => {
    const dataset = await openDataset(file((_, options) => 8 + options * 0.25));
    assert.deepEqual([dataset.roles.revenue, dataset.roles.price], [undefined, 'item_price']);
  });
});

describe('members of lists', () => {
  const sales = (count: number): File =>
    csv(
      'verkauf',
      'Nr,Datum,Verkäufer ID,Umsatz',
      ...times(count * 4, (at) => `${String(at)},2024-01-${two((at % 28) + 1)},${String((at % count) + 1)},10`),
    );

  it('that keeps several rows for each person are counted by name', async () => {
    const list = csv(
      'verkäufer',
      'Verkäufer ID,Verkäufer Name',
      ...times(30, (at) => `${String(at + 1)},Person ${String(at % 6)}`),
    );
    assert.equal(await valueOf(await openDataset([sales(30), list]), 'sellers'), 6);
  });

  it('with some people of one name are counted by key', async () => {
    const list = csv(
      'verkäufer',
      'Verkäufer ID,Verkäufer Name',
      ...times(30, (at) => `${String(at + 1)},Person ${String(Math.min(at, 24))}`),
    );
    assert.equal(await valueOf(await openDataset([sales(30), list]), 'sellers'), 30);
  });

  it('are grouped by a column that varies, not by one with a single value', async () => {
    const file = csv(
      'sales',
      'Order,Date,Region,Sales Territory,Revenue',
      ...times(80, (at) => `O${String(at)},2024-02-${two((at % 28) + 1)},Americas,T${String(at % 4)},5`),
    );
    assert.equal((await rowsOf(await openDataset(file), 'revenue', 'region')).length, 4);
    const alone = csv(
      'sales',
      'Order,Date,Region,Revenue',
      ...times(80, (at) => `O${String(at)},2024-02-${two((at % 28) + 1)},Americas,5`),
    );
    assert.deepEqual(await rowsOf(await openDataset(alone), 'revenue', 'region'), [['Americas', 400]]);
  });
});
