import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';

const MONTHS = ['January', 'February', 'March', 'April'];

/** The newest day of bookings with a year, the name of a month and a number from 1. */
async function newestOf(name: string, count: number, days: number, months = MONTHS): Promise<string> {
  const rows = Array.from({ length: count }, (_, at) => ({
    year: 2024,
    month: months[at % months.length],
    [name]: 1 + (at % days),
    revenue: 100.5 + at,
  }));
  const dataset = await openDataset(rows, { timeZone: 'UTC' });
  const { newest } = dataset.catalog;
  dataset.close();
  return newest === undefined ? '' : new Date(newest * 86_400_000).toISOString().slice(0, 10);
}

describe('a day next to a year and a month', () => {
  it('is a part of the date', async () => {
    assert.equal(await newestOf('day', 310, 30), '2024-04-30');
    assert.equal(await newestOf('day', 30, 9), '2024-04-08');
    assert.equal(await newestOf('day', 310, 9, ['April']), '2024-04-09');
  });

  it('is a number of days where many rows of several months have only small ones', async () => {
    assert.equal(await newestOf('days_in_waiting_list', 310, 5), '2024-04-01');
  });
});
