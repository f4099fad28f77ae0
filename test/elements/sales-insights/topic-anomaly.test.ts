import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../../src/core.js';
import { dayOf } from '../../../src/query/time/calendar-date.js';
import { insightsOf } from '../../facts/insights-of.js';
import { csvOf, ordersOf } from '../../facts/nothing/files.js';

/** The findings of a shop of three years and four months, with other rows. */
async function findingsWith(
  seed: number,
  others: (sold: ReturnType<typeof ordersOf>) => ReturnType<typeof ordersOf>,
): ReturnType<typeof insightsOf> {
  const sold = ordersOf({ seed, from: dayOf(2019, 9, 1), to: dayOf(2022, 12, 31), orders: 5, spread: 0.5, customers: 97 });
  const dataset = await openDataset([new Blob([csvOf([...sold, ...others(sold)])])], { timeZone: 'UTC' });
  try {
    return await insightsOf(dataset, '', ['anomaly']);
  } finally {
    dataset.close();
  }
}

/** A row of fees on some days. */
const feesOn =
  (...days: readonly number[]) =>
  (sold: ReturnType<typeof ordersOf>): ReturnType<typeof ordersOf> =>
    days.map((day, at) => ({ ...sold[0]!, day, order: sold.length + 1 + at, units: 1, revenue: -33_000 }));

describe('the topic of unusual values', () => {
  it('names a day of fees in years of data, in place of its month', async () => {
    const found = await findingsWith(7, feesOn(dayOf(2022, 9, 23)));
    assert.deepEqual(
      found.map(({ told }) => told.head.replace(/[\d.]+K/u, 'K')),
      ['Revenue on 23 Sep 2022: K below expected'],
    );
  });

  it('names no day that the year before has too @release', async () => {
    const found = await findingsWith(7, feesOn(dayOf(2021, 9, 16), dayOf(2022, 9, 23)));
    assert.ok(found.every(({ told }) => !told.head.includes('23 Sep')));
  });

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

  it('names no low newest day, whose last rows may be missing, and names the same day in the middle @release', async () => {
    const sold = ordersOf({
      seed: 7,
      from: dayOf(2022, 10, 1),
      to: dayOf(2022, 12, 20),
      orders: 200,
      spread: 0.5,
      customers: 97,
    });
    const headsWith = async (day: number, end: number): Promise<readonly string[]> => {
      const kept = sold.filter((row) => row.day <= end && (row.day !== day || row === sold.find((one) => one.day === day)));
      const dataset = await openDataset([new Blob([csvOf(kept)])], { timeZone: 'UTC' });
      const found = await insightsOf(dataset, '', ['anomaly']);
      dataset.close();
      return found.map(({ told }) => told.head);
    };
    const day = dayOf(2022, 11, 16);
    assert.match((await headsWith(day, dayOf(2022, 12, 20))).join(), /^Revenue on 16 Nov 2022: [\d.]+% below expected$/);
    assert.deepEqual(await headsWith(day, day), []);
  });

  it('expects no amount below 0 where no day has one', async () => {
    const rows = Array.from({ length: 30 }, (_, at) => ({
      day: dayOf(2024, 1, 15) + ((at * 31) % 116),
      amount: 20 + ((at * 37) % 90),
    }));
    const text = [
      'order_date,order_id,amount',
      ...[...rows, { day: dayOf(2024, 1, 15) + 48, amount: 3000 }].map(
        ({ day, amount }, at) => `${new Date(day * 86_400_000).toISOString().slice(0, 10)},${String(at)},${String(amount)}`,
      ),
    ].join('\n');
    const dataset = await openDataset([new Blob([text])], { timeZone: 'UTC' });
    const found = await insightsOf(dataset, '', ['anomaly']);
    dataset.close();
    assert.ok(found.length > 0);
    for (const { finding } of found) assert.ok(Number(finding.figures.expected?.value) >= 0);
  });
});
