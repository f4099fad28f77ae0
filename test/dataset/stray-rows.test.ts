import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { periodClause } from '../../src/catalog/default-period.js';
import { openDataset } from '../../src/core.js';
import type { Dataset } from '../../src/core.js';
import { isoDate } from '../../src/query/time/calendar-date.js';

const FIRST = Date.parse('2022-01-01') / 86_400_000;
const DAYS = 730;

/** One sale of 10 on each day of 2022 and 2023, and more rows. */
function sales(...more: readonly string[]): Blob {
  const rows = Array.from({ length: DAYS }, (_, at) => `${isoDate(FIRST + at)},${String(at % 7)},10`);
  return new Blob([['Order Date,Product,Revenue', ...rows, ...more].join('\n')], { type: 'text/csv' });
}

function opened(file: Blob): Promise<Dataset> {
  return openDataset(file, { timeZone: 'UTC' });
}

async function valueOf(dataset: Dataset, spec: Parameters<Dataset['query']>[0]): Promise<unknown> {
  const [row] = (await dataset.query(spec)).rows();
  return Object.values(row ?? {})[0];
}

describe('stray dates', () => {
  const SETS: Readonly<Record<string, readonly [row: string, date: string]>> = {
    'in a far future': ['2052-03-01,1,10', '2052-03-01'],
    'in another century': ['1900-01-01,1,10', '1900-01-01'],
    'in the year 9999': ['9999-12-31,1,10', '9999-12-31'],
  };
  for (const [title, [row, date]] of Object.entries(SETS)) {
    it(`choose no periods: ${title}`, async () => {
      const dataset = await opened(sales(row));
      const { oldest, newest, hasStrays } = dataset.catalog;
      assert.deepEqual([isoDate(oldest!), isoDate(newest!), hasStrays], ['2022-01-01', '2023-12-31', true]);
      assert.equal(periodClause('auto', dataset.catalog, dataset.catalog.calendar), 'date: 2023');
      assert.equal(await valueOf(dataset, { measures: ['revenue'], where: 'date: last 1 years' }), 3650);
      const [compared] = (await dataset.query({ measures: ['revenue'], compare: 'previous-year' })).rows();
      assert.deepEqual([compared?.revenue, compared?.['revenue.previous']], [3650, 3650]);
      const note = dataset.warnings.find(({ code }) => code === 'stray-dates');
      assert.deepEqual([note?.count, note?.column, note?.params?.dates], [1, 'Order Date', [date]]);
    });

    it(`stay in totals: ${title}`, async () => {
      const dataset = await opened(sales(row));
      assert.equal(await valueOf(dataset, { measures: ['revenue'] }), (DAYS + 1) * 10);
      assert.equal(await valueOf(dataset, { measures: ['revenue'], where: `date: ${date}` }), 10);
    });
  }

  it('are the newest years of yearly figures with hardly any rows, but no smaller year', async () => {
    const rows = (counts: Readonly<Record<string, number>>): Blob => {
      const lines = Object.entries(counts).flatMap(([year, count]) =>
        Array.from({ length: count }, (_, k) => `${year},G${k},25.5`),
      );
      return new Blob([['Year,Product,Revenue', ...lines].join('\n')], { type: 'text/csv' });
    };
    const years = { 2012: 300, 2013: 310, 2014: 320, 2015: 300, 2016: 90 };
    for (const counts of [years, { ...years, 2017: 3, 2020: 1 }]) {
      const { catalog } = await opened(rows(counts));
      assert.equal(periodClause('auto', catalog, catalog.calendar), 'date: 2016');
    }
  });

  it('have no part in analyses of periods', async () => {
    const dataset = await opened(sales('2026-03-01,1,10'));
    const date = 'month(date)';
    const found = await dataset.query({
      measures: ['revenue'],
      by: [date],
      analysis: { kind: 'anomalies', value: 'revenue', date },
    });
    assert.equal(found.rowCount, 24);
    assert.equal(found.rows().at(-1)?.[date], '2023-12-01');
  });

  it('are found in times, by day', async () => {
    const rows = Array.from({ length: DAYS }, (_, at) => ({ 'Order Date': `${isoDate(FIRST + at)}T12:30:00`, Revenue: 10 }));
    const dataset = await openDataset([...rows, { 'Order Date': '2052-03-01T12:30:00', Revenue: 10 }], { timeZone: 'UTC' });
    const { newest, hasStrays } = dataset.catalog;
    assert.deepEqual([isoDate(newest!), hasStrays], ['2023-12-31', true]);
  });

  it('are after today in data of the past, and many are none', async () => {
    const today = Math.floor(Date.now() / 86_400_000);
    const near = Array.from({ length: 400 }, (_, at) => ({ day: isoDate(today - at), revenue: 1 }));
    const dataset = await openDataset([...near, { day: isoDate(today + 20), revenue: 1 }], { timeZone: 'UTC' });
    assert.equal(isoDate(dataset.catalog.newest!), isoDate(today));
    const booked = Array.from({ length: 20 }, (_, at) => ({ day: isoDate(today + 1 + at), revenue: 1 }));
    assert.equal((await openDataset([...near, ...booked], { timeZone: 'UTC' })).catalog.hasStrays, undefined);
  });

  it('are none after a gap like others, nor in half a percent of the rows', async () => {
    const quarterly = Array.from({ length: 240 }, (_, at) => `${isoDate(FIRST - 3000 + Math.floor(at / 12) * 91)},1,10`);
    const last = isoDate(FIRST - 3000 + 19 * 91 + 200);
    const file = new Blob([['Order Date,Product,Revenue', ...quarterly, `${last},1,10`].join('\n')]);
    assert.equal((await opened(file)).catalog.hasStrays, undefined);
    const many = await opened(sales(...Array.from({ length: 5 }, () => '2052-03-01,1,10')));
    assert.equal(isoDate(many.catalog.newest!), '2052-03-01');
  });

  it('that are added later choose no periods either', async () => {
    const dataset = await opened(sales());
    await dataset.append([{ 'Order Date': '2052-03-01', Product: '1', Revenue: 10 }]);
    assert.equal(isoDate(dataset.catalog.newest!), '2023-12-31');
    await dataset.append([{ 'Order Date': '2024-01-01', Product: '1', Revenue: 10 }]);
    assert.equal(isoDate(dataset.catalog.newest!), '2024-01-01');
  });
});

describe('bad cells', () => {
  const amounts = (bad: readonly string[], count: number): Blob => {
    const cells = [...Array.from({ length: count }, (_, at) => String(10 + at)), ...bad];
    return new Blob([['Order Date,Revenue', ...cells.map((cell, at) => `${isoDate(FIRST + at)},${cell}`)].join('\n')]);
  };

  it('up to a tenth leave a column its numbers, and are reported with a value', async () => {
    const dataset = await opened(amounts(['x12'], 10));
    assert.equal(await valueOf(dataset, { measures: ['revenue'] }), 145);
    const note = dataset.warnings.find(({ code }) => code === 'unreadable-numbers');
    assert.deepEqual([note?.count, note?.params?.example], [1, 'x12']);
  });

  it('above a tenth make it text', async () => {
    const dataset = await opened(amounts(['x12', 'y13'], 10));
    assert.equal(dataset.columns.find(({ name }) => name === 'Revenue')?.type, 'text');
  });

  it('are codes next to numbers of as many digits', async () => {
    const rows = Array.from({ length: 40 }, (_, at) => (at === 7 ? 'C536379' : String(536_365 + at)));
    const file = new Blob([['Beleg,Revenue', ...rows.map((cell) => `${cell},10`)].join('\n')]);
    assert.equal((await opened(file)).columns[0]?.type, 'text');
  });
});
