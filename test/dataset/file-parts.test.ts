import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';
import type { Dataset } from '../../src/core.js';
import { ask, codes } from './joined-helpers.js';

const NAMES = 'order_date,customer,city,amount';

const line = (index: number): string =>
  `2024-0${String(1 + (index % 3))}-${String(10 + (index % 18))},C${String(index % 7)},Town ${String(index % 4)},${String(10 + index)}`;

const lines = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, index) => line(from + index));

/** The sum of the amounts of so many lines. */
const sumOf = (from: number, to: number): number =>
  Array.from({ length: to - from }, (_, index) => 10 + from + index).reduce((a, b) => a + b, 0);

const file = (name: string, rows: readonly string[]): File => new File([`${rows.join('\n')}\n`], name, { type: 'text/csv' });

const openFiles = (...files: readonly File[]): Promise<Dataset> => openDataset(files, { timeZone: 'UTC' });

describe('a first row that is no header', () => {
  const first = file('sales_2023.csv', [NAMES, ...lines(0, 40)]);
  const tops = {
    '1 to n': '1,2,3,4',
    '0 to n − 1': '0,1,2,3',
    'one repeated text': 'Sales,Sales,Sales,Sales',
  };
  for (const [title, top] of Object.entries(tops)) {
    it(`is skipped above the names of another file: ${title}`, async () => {
      const dataset = await openFiles(first, file('sales_2024.csv', [top, NAMES, ...lines(40, 70)]));
      assert.equal(dataset.rowCount, 70);
      assert.equal(await ask(dataset, 'revenue'), sumOf(0, 70));
      assert.ok(codes(dataset).includes('skipped-lines'));
      assert.ok(!codes(dataset).includes('not-appended'));
      dataset.close();
    });
  }

  it('is skipped where all columns are texts, and is not without a file with these names', async () => {
    const cities = ['North,Berlin', 'South,Rome', 'West,Paris'];
    const list = (name: string, top: string): File => file(name, [top, 'region,town', ...cities]);
    const sales = file('sales.csv', ['order_date,town,amount', '2024-01-02,Rome,5', '2024-01-03,Paris,7', '2024-01-04,Rome,1']);
    const known = await openFiles(
      sales,
      file('towns_a.csv', ['region,town', 'East,Vienna', 'East,Graz']),
      list('towns_b.csv', 'Towns,Towns'),
    );
    const towns = known.columns.filter(({ name }) => name === 'region').map(({ table }) => table);
    assert.deepEqual(towns, ['towns']);
    const alone = await openFiles(sales, list('places.csv', 'Towns,Towns'));
    assert.ok(alone.columns.some(({ name }) => name === 'Towns_2'));
  });
});

describe('rows with the same text in all columns', () => {
  it('are excluded and reported', async () => {
    const dataset = await openFiles(
      file('sales.csv', [NAMES, ...lines(0, 20), 'Page 2,Page 2,Page 2,Page 2', ...lines(20, 40), 'Page 3,Page 3,Page 3,Page 3']),
    );
    assert.equal(dataset.rowCount, 40);
    assert.equal(await ask(dataset, 'revenue'), sumOf(0, 40));
    assert.equal(dataset.warnings.find(({ code }) => code === 'uniform-rows')?.count, 2);
    assert.ok((await dataset.check()).warnings.some(({ code }) => code === 'uniform-rows'));
  });

  it('stay where the text is a value of a column, or a number', async () => {
    const flags = await openFiles(file('flags.csv', ['a,b,c', 'yes,yes,yes', 'no,yes,no', 'yes,no,no', 'no,no,yes']));
    assert.equal(flags.rowCount, 4);
    const numbers = await openFiles(file('numbers.csv', ['a,b,c', '7,7,7', '1,2,3', '4,5,6']));
    assert.equal(numbers.rowCount, 3);
    const pairs = await openFiles(file('pairs.csv', ['town,label', 'Rome,Rome', 'Paris,City of Light']));
    assert.equal(pairs.rowCount, 2);
  });
});

describe('a file that looks like a part of another one', () => {
  it('is reported where names of its columns differ', async () => {
    const other = NAMES.replace('customer', 'client_name');
    const dataset = await openFiles(
      file('sales_2023.csv', [NAMES, ...lines(0, 40)]),
      file('sales_2024.csv', [other, ...lines(40, 70)]),
    );
    const [note] = dataset.warnings.filter(({ code }) => code === 'not-appended');
    assert.deepEqual(note?.params, { table: 'sales_2024', other: 'sales_2023', columns: ['client_name'] });
  });

  it('is none where the names say other things, or the columns are others', async () => {
    const sales = file('export_1.csv', [NAMES, ...lines(0, 40)]);
    const customers = file('export_2.csv', [
      'customer,segment,country,since',
      ...Array.from({ length: 7 }, (_, index) => `C${String(index)},B2B,DE,2019`),
    ]);
    assert.ok(!codes(await openFiles(sales, customers)).includes('not-appended'));
    const returns = file('returns_2023.csv', [NAMES.replace('amount', 'returned'), ...lines(0, 9)]);
    assert.ok(!codes(await openFiles(file('sales_2023.csv', [NAMES, ...lines(0, 40)]), returns)).includes('not-appended'));
  });
});

describe('files with the columns of sales under another name', () => {
  const sales = file('sales.csv', [NAMES, ...lines(0, 40)]);

  for (const name of ['purchases', 'expenses', 'sales budget', 'returns'])
    it(`are no part of them: ${name}`, async () => {
      const dataset = await openFiles(file(`${name}.csv`, [NAMES, ...lines(40, 70)]), sales);
      assert.equal(dataset.rowCount, 40);
      assert.equal(await ask(dataset, 'revenue'), sumOf(0, 40));
    });

  it('are parts where the name is another place, or returns have a sign', async () => {
    assert.equal(await ask(await openFiles(sales, file('sales north.csv', [NAMES, ...lines(40, 70)])), 'revenue'), sumOf(0, 70));
    const signed = lines(40, 44).map((line) => line.replace(/,([^,]*)$/u, ',-$1'));
    const netted = await openFiles(sales, file('returns.csv', [NAMES, ...signed]));
    assert.equal(await ask(netted, 'revenue'), sumOf(0, 40) - sumOf(40, 44));
  });
});
