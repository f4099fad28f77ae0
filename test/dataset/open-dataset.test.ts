import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DateDay, Float64, tableFromIPC, tableToIPC, vectorFromArray, Table } from 'apache-arrow';
import { openDataset, SalesError } from '../../src/core.js';
import { part } from '../parts.js';
import type { DatasetOptions } from '../../src/core.js';
import { TextList } from '../../src/table/cells/text-list.js';
import { openTables } from '../../src/dataset/open-dataset.js';
import { csv, open, ROWS, total } from './few-orders.js';

describe('openDataset', () => {
  it('tells roles, columns and rows', async () => {
    const dataset = await open();
    assert.deepEqual(dataset.roles, {
      date: 'Order Date',
      order: 'Order ID',
      region: 'Region',
      quantity: 'Quantity',
      revenue: 'Sales',
    });
    assert.equal(dataset.rowCount, 3);
    assert.deepEqual(
      dataset.columns.map(({ name, type, role }) => [name, type, role]),
      [
        ['Order ID', 'text', 'order'],
        ['Order Date', 'date', 'date'],
        ['Region', 'text', 'region'],
        ['Sales', 'number', 'revenue'],
        ['Quantity', 'number', 'quantity'],
      ],
    );
    assert.deepEqual(dataset.warnings, []);
    assert.ok(dataset.memory > 0);
    assert.equal(await total(dataset), 60.6);
  });

  it('does not create the texts of columns with many', async (context) => {
    const created: number[] = [];
    const own = Object.getOwnPropertyDescriptor(TextList.prototype, 'all')!;
    context.mock.getter(TextList.prototype, 'all', function all(this: TextList) {
      created.push(this.size);
      return own.get!.call(this) as readonly string[];
    });
    const lines = Array.from({ length: 600 }, (_, row) => `2024-01-0${String(1 + (row % 9))},Customer ${String(row)},North,5.50`);
    const dataset = await openDataset(new Blob([['date,customer,region,revenue', ...lines].join('\n')]));
    assert.equal(dataset.roles['customer-name'] ?? dataset.roles.customer, 'customer');
    assert.deepEqual(
      created.filter((size) => size > 250),
      [],
    );
    dataset.close();
  });

  it('takes roles as text or record, before those it detects', async () => {
    for (const roles of ['revenue: Quantity', { revenue: 'Quantity' }, 'revenue: "data.Quantity"']) {
      const dataset = await open(ROWS, { roles });
      assert.equal(dataset.roles.revenue, 'Quantity');
      assert.equal(await total(dataset), 6);
    }
    assert.equal((await open(ROWS, { roles: { revenue: '' } })).roles.revenue, undefined);
  });

  it('rejects roles that cannot be, naming what is near', async () => {
    await assert.rejects(open(ROWS, { roles: 'revenue: Sale' }), { code: 'unknown-field', hint: /Sales/ });
    await assert.rejects(open(ROWS, { roles: 'revenu: Sales' }), { code: 'bad-option', hint: /revenue/ });
    await assert.rejects(open(ROWS, { roles: 'revenue: Region' }), {
      code: 'bad-type',
      message: /needs a number column, but 'Region' contains text/,
    });
  });

  it('checks the calendar and the currency', async () => {
    const bad: readonly DatasetOptions[] = [
      { timeZone: 'Mars/Base' },
      { weekStart: 0 },
      { fiscalStart: 13 },
      { currency: 'Taler' },
    ];
    for (const options of bad) await assert.rejects(open(ROWS, options), { code: 'bad-option' }, JSON.stringify(options));
    const { calendar, currency } = (await open(ROWS, { weekStart: 7, fiscalStart: 4, currency: 'eur' })).catalog;
    assert.deepEqual([calendar, currency], [{ timeZone: 'UTC', weekStart: 7, fiscalStart: 4 }, 'EUR']);
  });

  it('knows a currency that the money columns name', async () => {
    assert.equal((await open([{ 'Amount (USD)': 5 }])).catalog.currency, 'USD');
    assert.equal((await open([{ 'Umsatz €': 5 }])).catalog.currency, 'EUR');
    assert.equal((await open([{ 'Revenue EUR': 5, 'Cost USD': 3 }])).catalog.currency, undefined);
    assert.equal(
      (
        await open([
          { Revenue: 5, currency: 'INR' },
          { Revenue: 6, currency: 'INR' },
        ])
      ).catalog.currency,
      'INR',
    );
    assert.equal(
      (
        await open([
          { Revenue: 5, currency: 'INR' },
          { Revenue: 6, currency: 'EUR' },
        ])
      ).catalog.currency,
      undefined,
    );
    assert.equal((await open()).catalog.currency, undefined);
  });

  it('takes the calendar as texts too, as attributes have it', async () => {
    const { calendar } = (await open(ROWS, { weekStart: '7' as unknown as number, fiscalStart: '04' as unknown as number }))
      .catalog;
    assert.deepEqual([calendar.weekStart, calendar.fiscalStart], [7, 4]);
    await assert.rejects(open(ROWS, { weekStart: 'Sunday' as unknown as number }), { code: 'bad-option' });
  });

  it('rejects a format that is none, naming what is near', async () => {
    await assert.rejects(open(ROWS, { format: 'cvs' as 'csv' }), {
      code: 'bad-option',
      message: /'cvs'.*csv, tsv/,
      hint: /'csv'/,
    });
  });

  it('reads several files given as bytes, as parts of one table', async () => {
    const parts = ['revenue\n1.5\n', 'revenue\n2.5\n'].map((text) => new TextEncoder().encode(text));
    assert.equal(await total(await openDataset(parts)), 4);
    assert.equal(await total(await openDataset(parts.map(({ buffer }) => buffer))), 4);
  });

  it('joins date and time in two columns', async () => {
    const dataset = await open([
      { Date: '2024-03-01', Time: '13:08', Total: 5 },
      { Date: '2024-03-02', Time: '9:15', Total: 7 },
    ]);
    assert.equal(dataset.columns[0]?.type, 'datetime');
    const rows = (await dataset.query({ measures: ['revenue'], by: ['hour(date)'] })).rows();
    assert.deepEqual(rows, [
      { 'hour(date)': 9, revenue: 7 },
      { 'hour(date)': 13, revenue: 5 },
    ]);
  });

  it('takes the days of instants in the time zone', async () => {
    const rows = [
      { Date: '2024-03-01T23:30:00Z', Sales: 1 },
      { Date: '2024-02-01T00:30:00Z', Sales: 1 },
    ];
    const days = async (timeZone: string): Promise<unknown> => {
      const { oldest, newest } = (await open(rows, { timeZone })).catalog;
      return [oldest, newest];
    };
    assert.deepEqual(await days('UTC'), [19_754, 19_783]);
    assert.deepEqual(await days('Asia/Tokyo'), [19_754, 19_784]);
    assert.deepEqual(await days('America/New_York'), [19_753, 19_783]);
  });

  it('reads files with the same columns as one table', async () => {
    const dataset = await openDataset([csv('Date,Sales', '2023-01-01,5.5'), csv('Sales,Date', '7,2024-01-01')], {
      timeZone: 'UTC',
    });
    assert.equal(dataset.rowCount, 2);
    assert.equal(await total(dataset), 12.5);
    const path = 'test/fixtures/orders-small.csv';
    const [once, twice] = [await openDataset(path), await openDataset(`${path} ${path}`)];
    assert.equal(twice.rowCount, 2 * once.rowCount);
  });

  it('rejects joins of a single table, and no table at all', async () => {
    await assert.rejects(open(ROWS, { joins: 'data.a = products.b' }), { code: 'bad-join' });
    await assert.rejects(openDataset({ tables: {} }), { code: 'empty-input' });
  });

  it('reads an Arrow table as it is', async () => {
    const table = new Table({
      Date: vectorFromArray([new Date('2024-01-30'), new Date('2024-02-03')], new DateDay()),
      Sales: vectorFromArray([1.25, null], new Float64()),
    });
    for (const input of [table, tableFromIPC(tableToIPC(table))]) {
      const dataset = await openDataset(input);
      assert.deepEqual(
        dataset.columns.map(({ name, type, missing }) => [name, type, missing]),
        [
          ['Date', 'date', 0],
          ['Sales', 'number', 1],
        ],
      );
      assert.equal(await total(dataset), 1.25);
    }
  });

  it('names the table as the caller does', async () => {
    const dataset = await openDataset({ tables: { orders: ROWS } });
    assert.deepEqual((await dataset.query({ measures: ['x = sum(orders.Sales)'] })).rows(), [{ x: 60.6 }]);
  });

  it('opens no rows and an address that holds the data', async () => {
    const nothing = await open([]);
    assert.deepEqual([nothing.rowCount, nothing.columns, nothing.roles], [0, [], {}]);
    await assert.rejects(nothing.query({ measures: ['revenue'] }), { code: 'empty-input' });
    assert.equal(await total(await openDataset('data:text/csv,Date%2CSales%0A2024-01-01%2C5.5')), 5.5);
  });

  it('gives up loading when told to', async () => {
    await assert.rejects(open(ROWS, { signal: AbortSignal.abort() }), { name: 'AbortError' });
  });

  it('passes errors of loading on', async () => {
    await assert.rejects(openDataset('/no/such/file.csv'), (error) => error instanceof SalesError && error.code === 'network');
  });
});

describe('Dataset', () => {
  it('computes the same plan asked at once only once, and gives each asker arrays of its own', async () => {
    const loaded = await openTables([{ name: 't', input: { kind: 'rows', rows: ROWS } }], { timeZone: 'UTC' }, { part });
    const plan = { measures: ['revenue'], by: ['region'] };
    const [first, second] = await Promise.all([
      loaded.run(plan),
      loaded.run({ by: ['region'], measures: ['revenue'], where: '' }),
    ]);
    assert.equal(first, second);
    const dataset = await open();
    const [one, two] = await Promise.all([dataset.query(plan), dataset.query(plan)]);
    one.columns[1]?.values.fill(0);
    assert.deepEqual(two.rows(), [
      { region: 'North', revenue: 40.4 },
      { region: 'South', revenue: 20.2 },
    ]);
  });

  it('lets an asker give up', async () => {
    const dataset = await open();
    const abort = new AbortController();
    const given = dataset.query({ measures: ['revenue'] }, { signal: abort.signal });
    const kept = dataset.query({ measures: ['revenue'] });
    abort.abort();
    await assert.rejects(given, { name: 'AbortError' });
    assert.deepEqual((await kept).rows(), [{ revenue: 60.6 }]);
  });

  it('rejects a plan that is none', async () => {
    const dataset = await open();
    await assert.rejects(dataset.query({ measures: ['revnue'] }), { code: 'unknown-measure' });
    await assert.rejects(dataset.query({ measures: 'revenue' } as never), { code: 'bad-option' });
  });

  it('has own measures from the options', async () => {
    const dataset = await open(ROWS, { define: 'mean = sum(Sales) / sum(Quantity); twice = 2 * sum(Sales)' });
    assert.deepEqual((await dataset.query({ measures: ['mean', 'twice'] })).rows(), [{ mean: 10.1, twice: 121.2 }]);
  });

  it('says that it is closed', async () => {
    const dataset = await open();
    const asked = dataset.query({ measures: ['revenue'] });
    dataset.close();
    await assert.rejects(asked, { code: 'engine-error', message: /closed/ });
    await assert.rejects(dataset.query({ measures: ['revenue'] }), { code: 'engine-error' });
    await assert.rejects(dataset.append([{ Sales: 1 }]), { code: 'engine-error' });
  });
});
