import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ordersOf, type OrderRow } from '../../facts/nothing/files.js';
import { dayOf, isoDate } from '../../../src/query/time/calendar-date.js';
import type { Dataset } from '../../../src/dataset/public-dataset.js';
import { insightsOf } from '../../facts/insights-of.js';
import { open } from './topic-data.js';

const END = dayOf(2022, 12, 31);

/** Opens a shop whose orders happen with a probability that depends on the days until the end of the file. */
async function shopOf(days: number, keep: (left: number) => number): Promise<Dataset> {
  const kept = ({ day }: OrderRow): number => keep(END - day);
  const rows = ordersOf({ seed: 7, from: END - days + 1, to: END, orders: 20, spread: 0.6, customers: 200, keep: kept });
  return open(rows.map(({ day, ...row }) => ({ ...row, date: isoDate(day) })));
}

/** The number of insights about sales that stop. */
async function stopsIn(dataset: Dataset, where = ''): Promise<number> {
  const insights = await insightsOf(dataset, where, ['break']);
  return insights.filter(({ finding }) => finding.key === 'break/stop').length;
}

describe('sales that stop', () => {
  it('are the first insight, from the day they stopped, with a check of the data as advice', async () => {
    const [first] = await insightsOf(await shopOf(400, (left) => (left < 30 ? 0.05 : 1)), '');
    const { finding, told } = first!;
    assert.equal(finding.key, 'break/stop');
    assert.ok(END - finding.period.to <= 3, isoDate(finding.period.to));
    assert.ok(Math.abs(finding.period.from - (END - 29)) <= 1, isoDate(finding.period.from));
    assert.match(told.head, /^Revenue: 9\d\.\d% lower since \d Dec 2022$/);
    assert.match(told.advice!.todo, /^Check first whether all rows/);
    assert.ok(finding.certainty! > 0.999 && finding.impact.value > 0);
  });

  it('are named on a page of the year before, but not of an older one', async () => {
    const shop = await shopOf(600, (left) => (left < 50 ? 0.15 : 1));
    assert.equal(await stopsIn(shop, 'date: 2021-08-01..2022-11-10'), 1);
    assert.equal(await stopsIn(shop, 'date: 2021-08-01..2022-08-31'), 0);
  });

  it('are not confused with rows still to come, which thin out, nor with a quiet week or a short file', async () => {
    assert.equal(await stopsIn(await shopOf(400, (left) => Math.min(1, 0.1 + left / 42))), 0);
    assert.equal(await stopsIn(await shopOf(400, (left) => (left < 7 ? 0.05 : 1))), 0);
    assert.equal(await stopsIn(await shopOf(90, (left) => (left < 30 ? 0.05 : 1))), 0);
  });
});
