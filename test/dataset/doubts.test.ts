import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset, type Dataset } from '../../src/core.js';
import { codes, day, open, rows } from './joined-helpers.js';

const CODES = ['swapped-dates', 'months-without-year', 'costs-far-below'];

/** The notes on doubts: code, column, count. */
function doubts(dataset: Dataset): readonly unknown[] {
  const found = dataset.warnings.filter(({ code }) => CODES.includes(code));
  dataset.close();
  return found.map(({ code, column, count }) => (count === undefined ? [code, column] : [code, column, count]));
}

/** A day as spreadsheets save it that read the other order: day and month are exchanged where the day may be a month. */
const exchanged = (iso: string): string => {
  const [year = '', month = '', date = ''] = iso.split('-');
  return Number(date) > 12 ? iso : `${year}-${date}-${month}`;
};

/** Three rows a day from 30 October on. */
const bakery = (days: number, written: (iso: string) => string): Promise<Dataset> =>
  open({
    sales: rows(days * 3, (index) => ({
      Date: written(day(303 + Math.floor(index / 3))),
      Transaction: index,
      Item: ['Bread', 'Coffee', 'Tea'][index % 3],
      Revenue: 2 + (index % 5),
    })),
  });

describe('dates with day and month exchanged', () => {
  it('are noted if the rows are then in order', async () => {
    const same = (index: number): boolean => exchanged(day(303 + index)) === day(303 + index);
    const wrong = rows(120, (index) => ({ index })).filter((_, index) => !same(index)).length;
    const found = doubts(await bakery(120, exchanged));
    assert.deepEqual(found, [['swapped-dates', 'Date', wrong * 3]]);
  });

  it('are noted in a file whose newest rows are first', async () => {
    const dataset = await open({
      sales: rows(120, (index) => ({ Date: exchanged(day(423 - index)), Transaction: index, Revenue: 3 })),
    });
    assert.ok(codes(dataset).includes('swapped-dates'));
    dataset.close();
  });

  it('are not assumed of rows in order, or without any', async () => {
    assert.deepEqual(doubts(await bakery(120, (iso) => iso)), []);
    const mixed = await open({
      sales: rows(300, (index) => ({ Date: day((index * 37) % 200), Transaction: index, Revenue: 3 })),
    });
    assert.deepEqual(doubts(mixed), []);
  });
});

describe('months without a year', () => {
  const sales = (name: string, monthOf: (index: number) => unknown): Promise<Dataset> =>
    open({ [name]: rows(36, (index) => ({ Month: monthOf(index), Product: `P${String(index % 3)}`, Revenue: 10 + index })) });
  const NAMES = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

  it('are noted, by their names or their numbers', async () => {
    assert.deepEqual(doubts(await sales('sales', (index) => NAMES[index % 12])), [['months-without-year', 'Month']]);
    assert.deepEqual(doubts(await sales('sales', (index) => 1 + (index % 12))), [['months-without-year', 'Month']]);
  });

  it('are noted in another language', async () => {
    const months = ['Januar', 'Februar', 'März', 'April'];
    const lines = Array.from({ length: 12 }, (_, index) => `${months[index % 4] ?? ''};Brot;${String(10 + index)}`);
    const dataset = await openDataset(new Blob([['Monat;Artikel;Umsatz', ...lines].join('\n')]));
    assert.deepEqual(doubts(dataset), [['months-without-year', 'Monat']]);
  });

  it('have the year of the file name', async () => {
    assert.deepEqual(doubts(await sales('sales-2024', (index) => NAMES[index % 12])), []);
  });
});

describe('costs far below the price', () => {
  const sales = (cost: (price: number, index: number) => number): Promise<Dataset> =>
    open({
      sales: rows(200, (index) => {
        const price = 10 + (index % 7);
        return { Date: day(index), Quantity: 1 + (index % 3), 'Unit Price': price, 'Unit Cost': cost(price, index) };
      }),
    });

  it('are noted where many rows have one', async () => {
    const dataset = await sales((price, index) => (index % 4 === 0 ? price * 0.01 : price * 0.6));
    const note = dataset.warnings.find(({ code }) => code === 'costs-far-below');
    assert.deepEqual(note?.params, { cost: 'Unit Cost', price: 'Unit Price', percent: 25 });
    dataset.close();
  });

  it('are not noted in a few rows', async () => {
    assert.deepEqual(doubts(await sales((price, index) => (index % 50 === 0 ? 0.01 : price * 0.2))), []);
  });
});
