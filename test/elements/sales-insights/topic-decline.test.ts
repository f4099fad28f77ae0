import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../../src/core.js';
import { dayOf, isoDate } from '../../../src/query/time/calendar-date.js';
import { insightsOf, type Insight } from '../../facts/insights-of.js';
import { csvOf, ordersOf, type OrderRow } from '../../facts/nothing/files.js';

const [FROM, END] = [dayOf(2020, 1, 1), dayOf(2022, 12, 31)];

/** Three years of orders, of which a part of one category is kept. */
function salesOf(seed: number, keep: (day: number) => number): readonly OrderRow[] {
  const kept = (row: OrderRow): number => (row.category === 'Furniture' ? keep(row.day) : 1);
  return ordersOf({ seed, from: FROM, to: END, orders: 8, spread: 0.6, customers: 300, keep: kept });
}

async function declinesIn(rows: readonly OrderRow[]): Promise<readonly Insight[]> {
  const dataset = await openDataset([new Blob([csvOf(rows)])], { timeZone: 'UTC' });
  const found = await insightsOf(dataset, '', ['falling']);
  dataset.close();
  return found;
}

describe('the topic of declines', () => {
  it('dates a step, and compares a year since then with the year before', async () => {
    const rows = salesOf(3, (day) => (day < dayOf(2021, 7, 1) ? 1 : 0.4));
    const [only, ...others] = await declinesIn(rows);
    assert.equal(others.length, 0);
    assert.match(only!.told.head, /^Furniture: [\d.]+% lower since Jul 2021$/);
    const sold = (from: number, to: number): number =>
      rows.reduce(
        (sum, { category, day, revenue }) =>
          category === 'Furniture' && day >= from && day <= to ? sum + Number(revenue.toFixed(2)) : sum,
        0,
      );
    const after = sold(dayOf(2021, 7, 1), dayOf(2022, 6, 30)) / 12;
    const before = sold(dayOf(2020, 7, 1), dayOf(2021, 6, 30)) / 12;
    const { figures, impact, rule } = only!.finding;
    assert.ok(Math.abs(figures.after!.value - after) < 1e-6 && Math.abs(figures.before!.value - before) < 1e-6);
    assert.ok(Math.abs(impact.value - 12 * (before - after)) < 1e-5);
    assert.match(
      only!.told.text,
      /^Averaging \S+ a month from Jul 2021 to Jun 2022, compared with \S+ from Jul 2020 to Jun 2021\.$/,
    );
    assert.equal(rule, 'find-cause');
  });

  it('calls a line a decline of all months', async () => {
    const [only] = await declinesIn(salesOf(4, (day) => 1 - (0.75 * (day - FROM)) / (END - FROM)));
    assert.match(only!.told.head, /^Furniture: declining for 36 months \(−[\d.]+%\)$/);
  });

  it('is silent about one low quarter', async () => {
    const from = dayOf(2021, 5, 1);
    assert.deepEqual(await declinesIn(salesOf(5, (day) => (day >= from && day < from + 90 ? 0.3 : 1))), []);
  });

  it('names a region without sales in the newest weeks, while all others sell', async () => {
    const stopped = async (isOpen: (day: number) => boolean): Promise<readonly Insight[]> => {
      const keep = ({ region, day }: OrderRow): number => (region === 'East' && !isOpen(day) ? 0 : 1);
      return declinesIn(ordersOf({ seed: 6, from: dayOf(2021, 9, 1), to: END, orders: 40, spread: 0.6, customers: 300, keep }));
    };
    const [only, ...others] = await stopped((day) => day < dayOf(2022, 11, 14));
    assert.equal(others.length, 0);
    assert.equal(only!.told.head, 'East: no sales since 14 Nov 2022');
    assert.match(only!.told.text, /^Averaging \D?0 a week from 14 Nov to \d+ Dec 2022, compared with \S+ from .+\.$/);
    assert.match(only!.told.how, /periods without sales/);
    assert.equal(only!.finding.rule, 'check-end');
    // Who stops each autumn begins again.
    assert.deepEqual(
      await stopped((day) => day < dayOf(2022, 11, 14) && (day < dayOf(2021, 11, 14) || day > dayOf(2022, 1, 1))),
      [],
    );
  });

  it('names a region that fell late, which makes no trend', async () => {
    const from = dayOf(2022, 8, 1);
    const rows = ordersOf({
      ...{ seed: 8, from: FROM, to: END, orders: 40, spread: 0.6, customers: 300 },
      keep: ({ region, day }) => (region === 'East' && day >= from ? 0.35 : 1),
    });
    const [only, ...others] = await declinesIn(rows);
    assert.equal(others.length, 0);
    assert.match(only!.told.head, /^East: 6\d\.\d% lower since Aug 2022$/);
    assert.equal(only!.finding.rule, 'find-cause');
    assert.match(only!.told.how, /each of the regions is tested/);
  });

  it('names one of few products without sales in the newest weeks', async () => {
    const from = dayOf(2022, 1, 3);
    const stoppedOf = async (products: number, role = 'product'): Promise<readonly string[]> => {
      const rows = Array.from({ length: 38 * 7 }, (_, at) => from + at).flatMap((day) =>
        Array.from({ length: products }, (_, n) => ({ product: `Model ${n}`, n }))
          .filter(({ n }) => n > 0 || day < dayOf(2022, 6, 6))
          .map(({ product, n }) => ({ date: isoDate(day), [role]: product, revenue: 40 + ((day * 7 + n * 3) % 11) })),
      );
      const dataset = await openDataset(rows, { timeZone: 'UTC' });
      const found = await insightsOf(dataset, '', ['falling']);
      dataset.close();
      return found.map(({ told }) => told.head);
    };
    assert.deepEqual(await stoppedOf(8), ['Model 0: no sales since 6 Jun 2022']);
    assert.deepEqual(await stoppedOf(8, 'centro'), ['Model 0: no sales since 6 Jun 2022'], 'a column without a role');
    assert.deepEqual(await stoppedOf(8, 'customer'), ['Model 0: no sales since 6 Jun 2022']);
    assert.deepEqual(await stoppedOf(24), [], 'what many sell is replaced all the time');
  });
});
