import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';

const DAYS = ['2016-03-01', '2016-03-02', '2017-05-04'];

/** Orders with a column of numbers for their times: `unit` is in milliseconds. */
function ordersBy(unit: number): readonly Record<string, unknown>[] {
  return DAYS.map((day, n) => ({ recorded: (Date.parse(`${day}T12:00:00Z`) + n) / unit, revenue: 10 ** n }));
}

describe('a column of numbers set as the date', () => {
  it('holds times since 1970, in milliseconds or in seconds', async () => {
    for (const unit of [1, 1000]) {
      const dataset = await openDataset([...ordersBy(unit)], { roles: { date: 'recorded' }, timeZone: 'UTC' });
      assert.equal(dataset.columns.find(({ name }) => name === 'recorded')?.type, 'datetime');
      const result = await dataset.query({ measures: ['revenue'], by: ['day(date)'] });
      assert.deepEqual(
        result.rows().map((row) => [row['day(date)'], row.revenue]),
        DAYS.map((day, n) => [day, 10 ** n]),
      );
      dataset.close();
    }
  });

  it('is read the same way in a file, with missing values, and when rows are added', async () => {
    const text = `recorded,revenue\n${String(Date.parse('2016-03-01T12:00:00Z'))},1\n,2\n${String(Date.parse('2016-03-02T12:00:00Z'))},4\n`;
    const dataset = await openDataset(new Blob([text]), { roles: 'date: recorded', timeZone: 'UTC' });
    await dataset.append([{ recorded: Date.parse('2016-04-01T12:00:00Z'), revenue: 8 }]);
    const result = await dataset.query({ measures: ['revenue'], by: ['month(date)'] });
    assert.deepEqual(
      result.rows().map((row) => [row['month(date)'], row.revenue]),
      [
        ['2016-03-01', 5],
        ['2016-04-01', 8],
        [null, 2],
      ],
    );
    dataset.close();
  });

  it('is an error where the numbers are no times', async () => {
    await assert.rejects(openDataset([{ n: 7, revenue: 1 }], { roles: { date: 'n' } }), {
      code: 'bad-type',
      message: /'n' contains number values/,
    });
  });
});
