import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';

describe('data without rows or values', () => {
  it('answers over a file with a header and no row', async () => {
    const dataset = await openDataset(new TextEncoder().encode('Order ID,Order Date,Sales\n'));
    const measures = ['revenue', 'orders', 'aov'];
    assert.deepEqual((await dataset.query({ measures })).rows(), [{ revenue: null, orders: 0, aov: null }]);
    assert.deepEqual((await dataset.query({ measures, by: ['month(date)'], compare: 'previous-year' })).rows(), []);
    await dataset.append([{ 'Order ID': 'a', 'Order Date': '2024-02-03', Sales: 5 }]);
    assert.deepEqual((await dataset.query({ measures, by: ['month(date)'] })).rows(), [
      { 'month(date)': '2024-02-01', revenue: 5, orders: 1, aov: 5 },
    ]);
  });

  it('takes the columns of the first rows added to nothing', async () => {
    const dataset = await openDataset([]);
    await dataset.append([{ date: '2024-01-01', revenue: 1 }]);
    await dataset.append([{ date: '2024-01-02', revenue: 2 }]);
    assert.equal((await dataset.query({ measures: ['revenue'] })).rows()[0]?.revenue, 3);
  });

  it('says how to pass data that is wrapped in something', async () => {
    const rows = [{ date: '2024-01-01', revenue: 1 }];
    const wrapped: readonly (readonly [unknown, RegExp])[] = [
      [Promise.resolve(rows), /^Await the promise first/],
      [new Response('[]'), /await response\.json\(\)/],
      [JSON.stringify(rows), /new Blob\(\[text\]\)/],
      ['date,revenue\n2024-01-01,1', /new Blob\(\[text\]\)/],
    ];
    for (const [input, hint] of wrapped) await assert.rejects(openDataset(input as string), { code: 'not-tabular', hint });
  });

  it('takes a role on a column without values as that of missing values', async () => {
    const dataset = await openDataset([{ x: null, y: 1 }], { roles: 'revenue: x; date: y', read: 'y: date' });
    assert.deepEqual((await dataset.query({ measures: ['revenue'] })).rows(), [{ revenue: null }]);
  });
});
