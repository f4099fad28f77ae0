import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';
import type { Dataset, Rows } from '../../src/core.js';

function csv(text: string): Promise<Dataset> {
  return openDataset(new TextEncoder().encode(text), { timeZone: 'UTC' });
}

async function shown(dataset: Dataset, measure: string, by: readonly string[] = []): Promise<unknown[][]> {
  const rows = (await dataset.query({ measures: [measure], by })).rows();
  return rows.map((row) => Object.values(row));
}

describe('rows added later', () => {
  it('have the decimal mark and the order of day and month of those before', async () => {
    const dataset = await csv('date;revenue\n13.01.2020;1.234,50\n');
    await dataset.append([{ date: '02.03.2020', revenue: '1.234' }]);
    await dataset.append([{ date: '2020-04-05', revenue: 1.234 }]);
    assert.deepEqual(await shown(dataset, 'revenue', ['date']), [
      ['2020-01-13', 1234.5],
      ['2020-03-02', 1234],
      ['2020-04-05', 1.234],
    ]);
  });

  it('have their time of day joined to their date', async () => {
    const dataset = await csv('Date,Time,Total\n1/5/2019,13:08,5\n3/28/2019,10:29,6\n');
    await dataset.append([{ Date: '4/3/2019', Time: '11:00', Total: 7 }]);
    assert.deepEqual((await shown(dataset, 'revenue', ['date'])).at(-1), ['2019-04-03T11:00:00', 7]);
  });

  it('keep codes as they are written, and numbers written like codes as numbers', async () => {
    const dataset = await csv('order,quantity\n0012,1\n');
    await dataset.append([{ order: '0013', quantity: '007' }]);
    assert.deepEqual(await shown(dataset, 'units', ['order']), [
      ['0012', 1],
      ['0013', 7],
    ]);
  });

  it('are refused for one value that a column cannot hold, alone or among others', async () => {
    const dataset = await csv('date,revenue\n2020-01-01,1\n');
    const bad: readonly Rows[] = [
      [{ revenue: 'x' }],
      [{ revenue: 2 }, { revenue: 3 }, { revenue: 4 }, { revenue: 'x' }],
      [{ date: '2020-01-02' }, { date: 'x' }],
    ];
    for (const rows of bad) await assert.rejects(dataset.append(rows), { code: 'bad-type', message: /'x' in column/ });
    assert.deepEqual([dataset.rowCount, dataset.warnings], [1, []]);
  });

  it('count infinite numbers as missing, with one warning', async () => {
    const dataset = await csv('revenue\n1\n');
    await dataset.append([{ revenue: Infinity }]);
    await dataset.append([{ revenue: -Infinity }, { revenue: 2 }]);
    assert.deepEqual(await shown(dataset, 'revenue'), [[3]]);
    assert.deepEqual(
      dataset.warnings.map(({ code }) => code),
      ['infinite-values'],
    );
  });
});
