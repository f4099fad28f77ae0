import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../../src/core.js';
import { dayOf } from '../../../src/query/time/calendar-date.js';
import { insightsOf } from '../../facts/insights-of.js';
import { csvOf, ordersOf } from '../../facts/nothing/files.js';

describe('the topic of unusual values', () => {
  it('names a day of fees in a calm year, with the sign of its amount', async () => {
    const sold = ordersOf({ seed: 7, from: dayOf(2022, 1, 1), to: dayOf(2022, 12, 31), orders: 5, spread: 0.5, customers: 97 });
    const day = dayOf(2022, 9, 23);
    const fees = { ...sold[0]!, day, order: sold.length + 1, units: 1, revenue: -33_000 };
    const dataset = await openDataset([new Blob([csvOf([...sold, fees])])], { timeZone: 'UTC' });
    const [found, ...others] = await insightsOf(dataset, '');
    dataset.close();
    assert.equal(others.length, 0);
    assert.match(found!.told.head, /^Revenue on 23 Sep 2022: [\d.]+K below expected$/);
    const [, below] = /([\d.]+)K below/.exec(found!.told.head)!;
    assert.ok(found!.told.text.endsWith(`(−${below}K).`), 'the heading and the text state one amount');
    const total = [...sold, fees].reduce((sum, row) => (row.day === day ? sum + row.revenue : sum), 0);
    const [, value] = /^−([\d.]+)K, compared with an expected \d+ \(−[\d.]+K\)\.$/.exec(found!.told.text)!;
    assert.ok(Math.abs(1000 * Number(value) + total) <= 50);
  });
});
