import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';
import type { Dataset } from '../../src/dataset/public-dataset.js';
import type { QueryPlan } from '../../src/query/plan.js';

const ROWS = Array.from({ length: 9_000 }, (_, n) => ({
  order: `O${n >> 1}`,
  'Order Date': `2015-0${1 + ((n >> 1) % 9)}-15`,
  region: n % 7 === 0 ? null : ['West', 'East', 'North'][n % 3],
  price: (n % 100) + 0.25,
  quantity: 1 + (n % 4),
}));

describe('rows one by one', () => {
  const opened: Dataset[] = [];
  const open = async (): Promise<Dataset> => {
    const dataset = await openDataset(ROWS, { roles: { date: 'Order Date' } });
    opened.push(dataset);
    return dataset;
  };
  after(() => opened.forEach((dataset) => dataset.close()));

  it('gives the columns named, in file order, from an offset on', async () => {
    const dataset = await open();
    const result = await dataset.query({
      measures: ['revenue'],
      by: ['order', 'date', 'region'],
      limit: 3,
      detail: { offset: 8_190 },
    });
    assert.deepEqual(
      result.rows(),
      ROWS.slice(8_190, 8_193).map((row) => ({
        order: row.order,
        date: row['Order Date'],
        region: row.region,
        revenue: row.price * row.quantity,
      })),
    );
    assert.deepEqual([result.selected, result.total, result.rowCount], [9_000, 9_000, 3]);
    assert.equal(result.column('revenue')?.unit, 'money');
  });

  it('gives all columns of the rows where none is named, those that filters select', async () => {
    const dataset = await open();
    const result = await dataset.query({ measures: [], where: 'region: (blank); quantity: 4', detail: {} });
    const wanted = ROWS.filter(({ region, quantity }) => region === null && quantity === 4);
    assert.deepEqual(result.rows(), wanted);
    assert.equal(result.selected, wanted.length);
  });

  it('orders by any column, ties as they lie in the file, missing last either way', async () => {
    const dataset = await open();
    const sorted = (descending: boolean): typeof ROWS =>
      [...ROWS].sort((a, b) => {
        const [x, y] = [a.region ?? '~', b.region ?? '~'];
        if (x !== y && (x === '~' || y === '~')) return x === '~' ? 1 : -1;
        const sign = x === y ? 0 : x < y ? -1 : 1;
        return (descending ? -sign : sign) || b.price - a.price;
      });
    for (const name of ['region', '-region']) {
      const result = await dataset.query({ measures: [], orderBy: [name, '-price'], detail: { offset: 5 }, limit: 2_500 });
      assert.deepEqual(result.rows(), sorted(name.startsWith('-')).slice(5, 2_505), name);
    }
  });

  it('says what has no value in a single row', async () => {
    const dataset = await open();
    const ask = (plan: Partial<QueryPlan>): Promise<unknown> => dataset.query({ measures: [], ...plan, detail: {} });
    await assert.rejects(ask({ by: ['month(date)'] }), { code: 'bad-option', message: /month\(date\)/ });
    await assert.rejects(ask({ measures: ['orders'] }), { code: 'bad-option', message: /orders/ });
    await assert.rejects(ask({ by: ['order'], compare: 'previous-year' }), { code: 'bad-option', message: /compare/ });
    await assert.rejects(ask({ by: ['colour'] }), { code: 'unknown-dimension' });
    await assert.rejects(dataset.query({ measures: [], detail: { offset: -1 } }), {
      code: 'bad-option',
      message: /detail\.offset/,
    });
  });
});
